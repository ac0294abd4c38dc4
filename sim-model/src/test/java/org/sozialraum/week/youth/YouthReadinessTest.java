package org.sozialraum.week.youth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sozialraum.chance.Chance;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.synthesis.SmallTown;
import org.sozialraum.town.Parents;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;
import org.sozialraum.week.Mechanism;

/**
 * A child of ten with two parents in the small town, where nobody is engaged and nobody a member: Y* is .15 + .20 · .3
 * = .21, and what a source adds can be computed in the head.
 */
class YouthReadinessTest {
  private static final int WEEK = 4;
  private static final double NOTHING = .21;
  private static final Offset<Double> EXACT = Offset.offset(1e-5);
  private static final YouthReadiness.Settings USUAL = Quantities.defaults(YouthReadiness.Settings.class);

  private Town town;
  private Residents residents;
  private int child;
  private int quarter;

  @BeforeEach
  void nobodyIsEngagedOrAMember() {
    town = SmallTown.founded();
    residents = town.residents();
    Arrays.fill(residents.engaged().array(), (byte) 0);
    for (int which = 0; which < Residents.MEMBERSHIPS; which++) {
      Arrays.fill(residents.membership(which).array(), Residents.NONE);
    }
    child = 0;
    while (parents(child) < 2) {
      child++;
    }
    residents.birthWeek().set(child, -10 * 52);
    quarter = town.quarterOf(child);
    // Nobody of 14 to 29 but whom a test makes so.
    for (int resident = 0; resident < residents.count(); resident++) {
      int age = residents.age(resident, WEEK);
      if (age >= 13 && age < 31) {
        residents.birthWeek().set(resident, -35 * 52);
      }
    }
  }

  private int parents(int of) {
    int parents = 0;
    for (int parent = Parents.next(town, of, -1); parent >= 0; parent = Parents.next(town, of, parent)) {
      parents++;
    }
    return parents;
  }

  /** What the child's readiness moves towards, seen from one step. */
  private double target(Mechanism... off) {
    Set<Mechanism> without = EnumSet.noneOf(Mechanism.class);
    without.addAll(Arrays.asList(off));
    residents.youthReadiness().set(child, .5f);
    new YouthReadiness(USUAL, without).run(town, WEEK, Chance.of(1, 0));
    return .5 + (residents.youthReadiness().of(child) - .5) / .03;
  }

  @Test
  void withoutAnySourceThreeHundredthsOfTheWayToBaseAndUsualSchool() {
    target();
    assertThat((double) residents.youthReadiness().of(child)).isCloseTo(.5 + .03 * (.21 - .5), EXACT);
  }

  @Test
  void halfOfTheWayIsGoneInLessThanTwoYears() {
    residents.youthReadiness().set(child, 1);
    YouthReadiness process = new YouthReadiness(USUAL, Set.of());
    for (int step = 0; step < 23; step++) {
      process.run(town, WEEK, Chance.of(1, 0));
    }
    // .97^23 = .496 of the distance of .79 is left.
    assertThat((double) residents.youthReadiness().of(child)).isCloseTo(.21 + .79 * .4963, Offset.offset(1e-3));
  }

  @Test
  void clubsWithATrainedBoardLeadTheYoungBetter() {
    residents.membership(0).set(child, 0);
    assertThat(target()).isCloseTo(NOTHING + .20 * .6, EXACT);
    town.associations().boardTrained().set(1, (byte) 1);
    assertThat(target()).as("another club's board").isCloseTo(NOTHING + .20 * .6, EXACT);
    residents.membership(1).set(child, 1);
    assertThat(target()).as("the better of two clubs").isCloseTo(NOTHING + .20 * .9, EXACT);
  }

  @Test
  void eachParentCountsForTheirShare() {
    int mother = Parents.next(town, child, -1);
    residents.engaged().set(mother, (byte) 1);
    assertThat(target()).isCloseTo(NOTHING + .30 * .5, EXACT);
    residents.engaged().set(Parents.next(town, child, mother), (byte) 1);
    assertThat(target()).isCloseTo(NOTHING + .30, EXACT);
    assertThat(target(Mechanism.YOUTH_PARENTS)).as("off")
        .isCloseTo(NOTHING + .30 * USUAL.usualParents(), EXACT);
  }

  @Test
  void whoLivesWithoutParentsHasTheUsualOnes() {
    residents.role().set(child, Residents.OTHER);
    assertThat(target()).isCloseTo(NOTHING + .30 * USUAL.usualParents(), EXACT);
  }

  @Test
  void aSisterWhoHeadsTheHouseholdIsNoParent() {
    int mother = Parents.next(town, child, -1);
    residents.birthWeek().set(mother, residents.birthWeek().of(child) - 15 * 52);
    assertThat(parents(child)).as("fifteen years older").isEqualTo(2);
    residents.birthWeek().set(mother, residents.birthWeek().of(child) - 15 * 52 + 1);
    assertThat(parents(child)).as("a week less").isEqualTo(1);
  }

  @Test
  void schoolOffersCountAboveTheUsualUpToAll() {
    town.quarters().schoolOffers().set(quarter, .5f);
    assertThat(target()).isCloseTo(.15 + .20 * .8, EXACT);
    assertThat(target(Mechanism.YOUTH_SCHOOL)).as("off").isCloseTo(NOTHING, EXACT);
    town.quarters().schoolOffers().set(quarter, .9f);
    assertThat(target()).isCloseTo(.15 + .20, EXACT);
  }

  @Test
  void aMembershipCountsWithTheQualityOfClubs() {
    residents.membership(0).set(child, 0);
    assertThat(target()).isCloseTo(NOTHING + .20 * .6, EXACT);
    assertThat(target(Mechanism.YOUTH_CLUB)).as("off").isCloseTo(NOTHING + .20 * USUAL.usualClub(), EXACT);
  }

  @Test
  void theQuarterCountsTwiceTheEngagedShareOfItsYoung() {
    int[] young = residentsOf(quarter, 4);
    for (int resident : young) {
      residents.birthWeek().set(resident, -20 * 52);
    }
    residents.engaged().set(young[0], (byte) 1);
    // One of four, twice.
    assertThat(target()).isCloseTo(NOTHING + .15 * .5, EXACT);
    residents.engaged().set(young[1], (byte) 1);
    residents.engaged().set(young[2], (byte) 1);
    assertThat(target()).as("no more than all").isCloseTo(NOTHING + .15, EXACT);
    assertThat(target(Mechanism.YOUTH_QUARTER)).as("off").isCloseTo(NOTHING + .15 * USUAL.usualQuarter(), EXACT);
    int elsewhere = residentsOf(1 - quarter, 1)[0];
    residents.birthWeek().set(elsewhere, -20 * 52);
    residents.engaged().set(young[1], (byte) 0);
    residents.engaged().set(young[2], (byte) 0);
    residents.engaged().set(elsewhere, (byte) 1);
    assertThat(target()).as("of the quarter only").isCloseTo(NOTHING + .15 * .5, EXACT);
  }

  /** Adults of a quarter who are nobody's parents here. */
  private int[] residentsOf(int which, int howMany) {
    int first = town.quarters().firstResident().of(which);
    return java.util.stream.IntStream.range(first, first + town.quarters().residents().of(which))
        .filter(resident -> residents.role().of(resident) != Residents.CHILD
            && residents.dwelling().of(resident) != residents.dwelling().of(child))
        .limit(howMany).toArray();
  }

  @Test
  void itMovesFromSixToSeventeenOnly() {
    int[] ages = {5, 6, 17, 18};
    boolean[] moves = {false, true, true, false};
    for (int k = 0; k < ages.length; k++) {
      residents.birthWeek().set(child, WEEK - 52 * ages[k]);
      assertThat(Math.abs(target() - .5) > 1e-6).as("at " + ages[k]).isEqualTo(moves[k]);
    }
  }
}
