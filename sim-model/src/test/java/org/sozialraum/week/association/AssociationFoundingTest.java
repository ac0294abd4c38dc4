package org.sozialraum.week.association;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sozialraum.RecordedTown;
import org.sozialraum.chance.Chance;
import org.sozialraum.quantity.AgeCurve;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.synthesis.SmallTown;
import org.sozialraum.town.Associations;
import org.sozialraum.town.PlaceKind;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Ties;
import org.sozialraum.town.Town;
import org.sozialraum.trait.EngagementHours;
import org.sozialraum.week.Readiness;

/** The small town: 150 residents of 40 in the West, as many in the East, all of usual readiness and nobody engaged. */
class AssociationFoundingTest {
  private static final int EAST = 150;
  private static final int STEPS = 400;
  private Town town;
  private Residents residents;

  @BeforeEach
  void aTownOfUsualReadiness() {
    town = SmallTown.founded();
    residents = town.residents();
    Arrays.fill(residents.birthWeek().array(), -40 * 52);
    Arrays.fill(residents.engaged().array(), (byte) 0);
    Arrays.fill(residents.engagedIn().array(), Residents.NONE);
    for (int which = 0; which < Residents.MEMBERSHIPS; which++) {
      Arrays.fill(residents.membership(which).array(), Residents.NONE);
    }
  }

  private static Record changed(Record settings, Object... namesAndValues) {
    for (int k = 0; k < namesAndValues.length; k += 2) {
      Object value = namesAndValues[k + 1];
      settings = RecordedTown.changed(settings, (String) namesAndValues[k],
          value instanceof Integer whole ? Double.valueOf(whole) : value);
    }
    return settings;
  }

  /** One group founds with probability 1 - e^-.1 in four weeks. */
  private static AssociationLife life(Object... more) {
    Record founding = changed(changed(Quantities.defaults(AssociationFounding.Settings.class), "rate", .1,
        "most-groups", 50), more);
    Record readiness = changed(Quantities.defaults(Readiness.Settings.class), "schooling-mid", 0, "schooling-high", 0,
        "pupil", 0, "age", AgeCurve.of(new double[] {0}, new double[] {0}), "migration", 0, "trust", .4, "belonging",
        .4, "efficacy", .2, "experience", .3, "time-pressure", .2, "traits-centre", -1);
    return new AssociationLife(Quantities.defaults(AssociationLife.Settings.class), new AssociationFounding(
        (AssociationFounding.Settings) founding, new Readiness((Readiness.Settings) readiness, Set.of()),
        Quantities.defaults(EngagementHours.class)));
  }

  /** Ties some residents all to each other. */
  private void circle(int... rows) {
    for (int one : rows) {
      for (int other : rows) {
        if (one != other) {
          town.ties().add(one, other, .5f, Ties.Kind.FRIEND);
        }
      }
    }
  }

  /** Foundings in so many steps, each undone before the next. */
  private int foundings(AssociationLife life) {
    int founded = 0;
    for (int step = 0; step < STEPS; step++) {
      int before = town.associations().foundedLater();
      life.run(town, 4 * step, Chance.of(step, 0));
      founded += town.associations().foundedLater() - before;
      Arrays.fill(residents.engaged().array(), (byte) 0);
      Arrays.fill(residents.engagedIn().array(), Residents.NONE);
      for (int which = 0; which < Residents.MEMBERSHIPS; which++) {
        Arrays.fill(residents.membership(which).array(), Residents.NONE);
      }
    }
    return founded;
  }

  @Test
  void fiveWhoKnowEachOtherFoundAboutEveryTenthTime() {
    circle(0, 20, 40, 60, 80);
    // 400 draws at .095: 38, standard error 6.
    assertThat(foundings(life())).isBetween(18, 58);
  }

  @Test
  void fourOrStrangersOrPeopleOfTwoQuartersDoNot() {
    circle(0, 20, 40, 60);
    assertThat(foundings(life())).isZero();
    // Five more who all know each other, but of two quarters: nobody has three friends at home.
    circle(100, 120, EAST + 1, EAST + 21, EAST + 41);
    assertThat(foundings(life())).isZero();
  }

  @Test
  void theUnwillingTheEngagedAndTheYoungDoNot() {
    circle(0, 20, 40, 60, 80);
    assertThat(foundings(life("readiness", 3))).as("nobody is that ready").isZero();
    residents.birthWeek().set(40, -13 * 52);
    assertThat(foundings(life())).as("one of five is 13, and grows up on the way").isLessThan(58);
    Arrays.fill(residents.birthWeek().array(), STEPS * 4);
    assertThat(foundings(life())).isZero();
  }

  @Test
  void withoutARoomNearByNobodyDoes() {
    circle(0, 20, 40, 60, 80);
    for (int place = 0; place < town.places().count(); place++) {
      town.places().open(place, 0);
    }
    assertThat(foundings(life())).isZero();
  }

  private int foundOne(AssociationLife life) {
    int row = -1;
    for (int seed = 0; row < 0; seed++) {
      life.run(town, 4, Chance.of(seed, 0));
      for (int association = town.associations().founded(); association < town.associations().count(); association++) {
        row = town.associations().isOpen(association) ? association : row;
      }
    }
    return row;
  }

  @Test
  void theFoundersAreItsMembersAndVolunteers() {
    circle(0, 20, 40, 60, 80);
    int row = foundOne(life());
    Associations associations = town.associations();
    assertThat(associations.foundedIn().of(row)).isEqualTo(4);
    assertThat(associations.quarter().of(row)).isZero();
    assertThat(associations.members().of(row)).isEqualTo(5);
    assertThat(associations.volunteers().of(row)).isEqualTo(5);
    Set<Integer> founders = new TreeSet<>();
    for (int resident = 0; resident < residents.count(); resident++) {
      if (residents.isMember(resident, row)) {
        founders.add(resident);
        assertThat(residents.engagedIn().of(resident)).isEqualTo(row);
        assertThat(residents.hours().of(resident)).isPositive();
        assertThat(residents.lastEngaged().of(resident)).isEqualTo(4);
      }
    }
    assertThat(founders).containsExactly(0, 20, 40, 60, 80);
    boolean atAPlace = false;
    for (int place = 0; place < town.places().count(); place++) {
      atAPlace |= town.places().x().of(place) == associations.x().of(row)
          && town.places().y().of(place) == associations.y().of(row);
    }
    assertThat(atAPlace).as("in a room").isTrue();
  }

  @Test
  void itIsChosenByTheShareOfItsWeight() {
    circle(0, 20, 40, 60, 80);
    int row = foundOne(life());
    double weight = town.associationChoice().weight(town, 0, row);
    double all = weight + town.associationChoice().weight(town, 0, 0) + town.associationChoice().weight(town, 0, 1);
    int chosen = 0;
    int movedElsewhere = 0;
    int draws = 20_000;
    for (int who = 0; who < draws; who++) {
      double draw = (who + .5) / draws;
      int picked = town.associationChoice().pick(town, 0, null, draw, 17, 23, 5L * who, 0);
      chosen += picked == row ? 1 : 0;
      movedElsewhere += picked != row && picked != town.associationChoice().choose(0, draw) ? 1 : 0;
    }
    assertThat((double) chosen / draws).isCloseTo(weight / all, Offset.offset(.015));
    assertThat(movedElsewhere).as("who picks another one than without it").isZero();
  }

  @Test
  void inTheBurnInAQuarterFoundsAsManyAsItHasLost() {
    circle(0, 20, 40, 60, 80);
    Associations associations = town.associations();
    int lost = associations.quarter().of(0) == 0 ? 0 : 1;
    AssociationLife never = life("rate", 0);
    never.run(town, -40, Chance.of(1, 0));
    assertThat(associations.foundedLater()).isZero();
    associations.viability().set(lost, 0);
    associations.weeksUnviable().set(lost, 52);
    never.run(town, -36, Chance.of(1, 0));
    assertThat(associations.isOpen(lost)).isFalse();
    assertThat(associations.foundedLater()).isEqualTo(1);
    Arrays.fill(residents.engaged().array(), (byte) 0);
    never.run(town, -32, Chance.of(1, 0));
    assertThat(associations.foundedLater()).as("no more than lost").isEqualTo(1);
  }

  @Test
  void aFoundingMovesNeitherRowNorTableOfAnyOther() {
    circle(0, 20, 40, 60, 80);
    circle(EAST, EAST + 20, EAST + 40, EAST + 60, EAST + 80);
    Town other = SmallTown.founded();
    long[] tables = addresses(town, town.associations().found(11, 1, 2, (byte) 0, 24, 8));
    other.associations().found(99, 0, 2, (byte) 0, 30, 4);
    other.gatherings().layOut(other);
    long[] same = addresses(other, other.associations().found(11, 1, 2, (byte) 0, 24, 8));
    assertThat(same).hasSize(2).doesNotHaveDuplicates().isEqualTo(tables);
    assertThat(town.associations().count()).isEqualTo(other.associations().count());
    int place = other.places().add(5, "p", "p", PlaceKind.CAFE, 0, 10, 10, true, 40, 1);
    int alone = town.places().add(5, "p", "p", PlaceKind.CAFE, 0, 10, 10, true, 40, 1);
    other.associations().found(98, 0, 2, (byte) 0, 30, 12);
    other.gatherings().layOut(other);
    town.gatherings().layOut(town);
    assertThat(town.places().tables().of(alone)).isEqualTo(other.places().tables().of(place)).isGreaterThan(5);
    for (int table = 0; table < town.places().tables().of(alone); table++) {
      assertThat(other.gatherings().address(other.places().firstTable().of(place) + table))
          .isEqualTo(town.gatherings().address(town.places().firstTable().of(alone) + table));
    }
    assertThat(other.places().firstTable().of(place)).as("though stored elsewhere")
        .isNotEqualTo(town.places().firstTable().of(alone));
  }

  private static long[] addresses(Town town, int association) {
    town.gatherings().layOut(town);
    long[] addresses = new long[town.gatherings().groups(association)];
    for (int group = 0; group < addresses.length; group++) {
      addresses[group] = town.gatherings().address(town.gatherings().firstGroup(association) + group);
    }
    return addresses;
  }
}
