package org.sozialraum.week.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sozialraum.week.AlikeTown.RESIDENTS;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Numeric;
import org.sozialraum.town.Domain;
import org.sozialraum.town.Need;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Supply;
import org.sozialraum.town.Ties;
import org.sozialraum.town.Town;
import org.sozialraum.week.AlikeTown;
import org.sozialraum.week.Mechanism;
import org.sozialraum.week.Readiness;

class NeighbourHelpTest {
  private static final int EAST = RESIDENTS / 2;
  private static final int AGEING = Domain.AGEING.ordinal();
  private static final int SIMPLE = Need.of(AGEING, 0);
  private static final float EXACT = 1e-6f;
  /** Everybody asks, and everybody with time helps: those whose time pressure is below one half. */
  private static final Object[] SURE = {"possible", 100, "ask", 1, "help", 500, "time-pressure", 1000};
  private final Readiness readiness = AlikeTown.evenlyReady();
  private Town town;
  private Residents residents;
  private Ties ties;

  @BeforeEach
  void aTown() {
    town = AlikeTown.founded();
    residents = town.residents();
    ties = town.ties();
    AlikeTown.fill(residents.timePressureBase(), .2);
  }

  private NeighbourHelp help(Object... namesAndValues) {
    return new NeighbourHelp(AlikeTown.settings(NeighbourHelp.Settings.class, namesAndValues), readiness, Set.of());
  }

  private void aWeek(NeighbourHelp help, int week) {
    help.run(town, week, Chance.of(1, 0));
  }

  private void tie(int one, int two, double strength, Ties.Kind kind) {
    ties.add(one, two, (float) strength, kind);
    ties.add(two, one, (float) strength, kind);
  }

  private void needs(int resident, int... needs) {
    int word = 0;
    for (int need : needs) {
      word = Need.add(word, need);
    }
    residents.needs().set(resident, word);
  }

  private int helperOf(int resident) {
    for (int other = 0; other < RESIDENTS; other++) {
      if (residents.lastHelping().of(other) == 9) {
        return other;
      }
    }
    assertThat(residents.lastHelped().of(resident)).as("last helped").isNegative();
    return -1;
  }

  @Test
  void theOddsOfHelpComeFromTheTieTheHelpfulnessAndTheTimeOfTheOneAsked() {
    // -.6 + 1.5 * .5 + 1.0 * .5 - .2
    assertThat(help().willingness(residents, EAST, .5f)).isCloseTo(.45, within(1e-6));
    residents.trust().set(EAST, .9f);
    residents.belonging().set(EAST, .8f);
    residents.efficacy().set(EAST, .2f);
    assertThat(help().willingness(residents, EAST, .5f)).isCloseTo(-.6 + .75 + (.36 + .24 + .06) - .2, within(1e-6));
    residents.engaged().set(EAST, (byte) 1);
    residents.hours().set(EAST, 5);
    assertThat(help().willingness(residents, EAST, .5f)).as("less time").isCloseTo(.61 - .1, within(1e-6));
  }

  @Test
  void theStrongestWhoIsWillingHelps() {
    tie(0, EAST, .5, Ties.Kind.NEIGHBOUR);
    tie(0, EAST + 1, .9, Ties.Kind.FRIEND);
    tie(0, EAST + 2, .7, Ties.Kind.ASSOCIATION);
    residents.timePressureBase().set(EAST + 1, .9f);
    needs(0, SIMPLE);
    aWeek(help(SURE), 9);
    assertThat(helperOf(0)).as("the friend has no time").isEqualTo(EAST + 2);
    assertThat(residents.needs().of(0)).isZero();
    assertThat(residents.metByNeighbours().of(0)).isEqualTo((byte) 1);
    assertThat(town.supply().byNeighbours().of(Supply.row(0, AGEING))).isEqualTo(1);
    assertThat(residents.lastHelped().of(0)).isEqualTo(9);
  }

  @Test
  void neitherKinNorWeakTiesNorChildrenAreAsked() {
    tie(0, EAST, .9, Ties.Kind.KIN);
    tie(0, EAST + 1, .3, Ties.Kind.NEIGHBOUR);
    tie(0, EAST + 2, .8, Ties.Kind.NEIGHBOUR);
    residents.birthWeek().set(EAST + 2, 9 - 13 * 52);
    needs(0, SIMPLE);
    aWeek(help(SURE), 9);
    assertThat(helperOf(0)).isEqualTo(-1);
    assertThat(residents.needs().of(0)).isEqualTo(SIMPLE);
    assertThat(town.supply().byNeighbours().of(Supply.row(0, AGEING))).isZero();
  }

  @Test
  void noMoreThanThreeAreAsked() {
    for (int k = 0; k < 4; k++) {
      tie(0, EAST + k, .9 - .1 * k, Ties.Kind.NEIGHBOUR);
      residents.timePressureBase().set(EAST + k, k == 3 ? 0 : .9f);
    }
    needs(0, SIMPLE);
    aWeek(help(SURE), 9);
    assertThat(helperOf(0)).isEqualTo(-1);
    residents.timePressureBase().set(EAST + 2, 0);
    aWeek(help(SURE), 9);
    assertThat(helperOf(0)).isEqualTo(EAST + 2);
  }

  @Test
  void amongEquallyStrongTiesNotTheRowDecidesButWhoTheyAre() {
    tie(0, EAST, .6, Ties.Kind.NEIGHBOUR);
    tie(0, EAST + 1, .6, Ties.Kind.NEIGHBOUR);
    needs(0, SIMPLE);
    aWeek(help(SURE), 9);
    int smaller = residents.id().of(EAST) < residents.id().of(EAST + 1) ? EAST : EAST + 1;
    assertThat(helperOf(0)).isEqualTo(smaller);
  }

  @Test
  void needsWithHandOversAreNotForNeighbours() {
    tie(0, EAST, .9, Ties.Kind.FRIEND);
    needs(0, Need.of(AGEING, 1), SIMPLE, Need.of(AGEING, 2));
    aWeek(help(SURE), 9);
    assertThat(Need.count(residents.needs().of(0))).isEqualTo(2);
    assertThat(Need.handOvers(Need.at(residents.needs().of(0), 0))).isEqualTo(1);
    assertThat(Need.handOvers(Need.at(residents.needs().of(0), 1))).isEqualTo(2);
  }

  @Test
  void helpRaisesTrustTheTieAtBothEndsAndWhatIsOwed() {
    tie(0, EAST, .5, Ties.Kind.NEIGHBOUR);
    needs(0, SIMPLE);
    aWeek(help(SURE), 9);
    assertThat(residents.trust().of(0)).isCloseTo(.505f, within(EXACT));
    assertThat(residents.trust().of(EAST)).as("of the one who helped").isEqualTo(.5f);
    assertThat(ties.strengths()[ties.slot(0, EAST)]).isCloseTo(.525f, within(EXACT));
    assertThat(ties.strengths()[ties.slot(EAST, 0)]).isEqualTo(ties.strengths()[ties.slot(0, EAST)]);
    assertThat(residents.reciprocity().of(0)).isCloseTo(-.98f, within(EXACT));
    assertThat(residents.reciprocity().of(EAST)).isCloseTo(.98f, within(EXACT));
    aWeek(help(SURE), 10);
    assertThat(residents.reciprocity().of(0)).as("a week later").isCloseTo(-.9604f, within(EXACT));
  }

  @Test
  void twoWhoHelpEachOtherOweNothingAndTheirTieGrowsTwice() {
    tie(0, EAST, .5, Ties.Kind.NEIGHBOUR);
    needs(0, SIMPLE);
    needs(EAST, SIMPLE);
    aWeek(help(SURE), 9);
    assertThat(residents.reciprocity().of(0)).isZero();
    assertThat(residents.reciprocity().of(EAST)).isZero();
    assertThat(ties.strengths()[ties.slot(0, EAST)]).isCloseTo(.525f + .05f * .475f, within(EXACT));
    assertThat(ties.strengths()[ties.slot(EAST, 0)]).isEqualTo(ties.strengths()[ties.slot(0, EAST)]);
  }

  @Test
  void whatIsOwedEndsAtFive() {
    tie(0, EAST, .5, Ties.Kind.NEIGHBOUR);
    residents.reciprocity().set(0, -4.5f);
    residents.reciprocity().set(EAST, 4.5f);
    needs(0, SIMPLE);
    aWeek(help("possible", 100, "ask", 1, "owing", 0, "help", 500, "time-pressure", 0, "forgotten", 0), 9);
    assertThat(residents.reciprocity().of(0)).isEqualTo(-5);
    assertThat(residents.reciprocity().of(EAST)).isEqualTo(5);
  }

  @Test
  void whoOwesMuchAsksLess() {
    AlikeTown.tiePairs(town, .5, Ties.Kind.NEIGHBOUR);
    NeighbourHelp help = help("possible", 100, "ask", 1, "help", 500, "forgotten", 0, "tie-gain", 0);
    int asked = 0;
    int weeks = 40;
    for (int week = 0; week < weeks; week++) {
      AlikeTown.fill(residents.reciprocity(), -5);
      for (int resident = 0; resident < RESIDENTS; resident++) {
        needs(resident, SIMPLE);
      }
      aWeek(help, week);
      for (int resident = 0; resident < RESIDENTS; resident++) {
        asked += residents.needs().of(resident) == 0 ? 1 : 0;
      }
    }
    double share = (double) asked / (weeks * RESIDENTS);
    // Four standard deviations of a share of 12,000.
    assertThat(share).isCloseTo(Numeric.exp(-.5), within(4 * Math.sqrt(.24 / 12_000)));
  }

  @Test
  void howOftenANeedCanBeMetByNeighboursDependsOnItsDomain() {
    AlikeTown.tiePairs(town, .5, Ties.Kind.NEIGHBOUR);
    for (Domain domain : new Domain[] {Domain.AGEING, Domain.COUNSELLING}) {
      int met = 0;
      for (int week = 0; week < 40; week++) {
        AlikeTown.fill(residents.reciprocity(), 0);
        for (int resident = 0; resident < RESIDENTS; resident++) {
          needs(resident, Need.of(domain.ordinal(), 0));
        }
        aWeek(help("ask", .5, "help", 500), week);
        for (int resident = 0; resident < RESIDENTS; resident++) {
          met += residents.needs().of(resident) == 0 ? 1 : 0;
        }
      }
      double expected = .5 * (domain == Domain.AGEING ? .80 : .15);
      assertThat(met / 12_000.0).as(domain.name()).isCloseTo(expected, within(4 * Math.sqrt(.24 / 12_000)));
    }
  }

  @Test
  void forAChildTheHeadOfItsHouseholdAsks() {
    int dwelling = 0;
    while (town.dwellings().residents().of(dwelling) < 2) {
      dwelling++;
    }
    int head = town.dwellings().firstResident().of(dwelling);
    int child = head + 1;
    for (int member = head; member < head + town.dwellings().residents().of(dwelling); member++) {
      residents.role().set(member, Residents.CHILD);
    }
    residents.role().set(head, Residents.HEAD);
    residents.birthWeek().set(child, 9 - 10 * 52);
    tie(head, EAST, .5, Ties.Kind.NEIGHBOUR);
    tie(child, EAST + 1, .9, Ties.Kind.NEIGHBOUR);
    needs(child, Need.of(Domain.EDUCATION.ordinal(), 0));
    aWeek(help(SURE), 9);
    assertThat(helperOf(head)).isEqualTo(EAST);
    assertThat(residents.lastHelped().of(head)).isEqualTo(9);
    assertThat(residents.needs().of(child)).isZero();
    assertThat(residents.metByNeighbours().of(child)).isEqualTo((byte) 1);
    assertThat(residents.reciprocity().of(head)).isNegative();
    assertThat(residents.reciprocity().of(child)).isZero();
  }

  @Test
  void withTiesAndTrustSwitchedOffHelpMeetsNeedsAndLeavesBothAsTheyAre() {
    tie(0, EAST, .5, Ties.Kind.NEIGHBOUR);
    needs(0, SIMPLE);
    new NeighbourHelp(AlikeTown.settings(NeighbourHelp.Settings.class, SURE), readiness,
        EnumSet.of(Mechanism.TIES, Mechanism.TRUST)).run(town, 9, Chance.of(1, 0));
    assertThat(residents.needs().of(0)).isZero();
    assertThat(residents.trust().of(0)).isEqualTo(.5f);
    assertThat(ties.strengths()[ties.slot(0, EAST)]).isEqualTo(.5f);
    assertThat(ties.strengths()[ties.slot(EAST, 0)]).isEqualTo(.5f);
  }
}
