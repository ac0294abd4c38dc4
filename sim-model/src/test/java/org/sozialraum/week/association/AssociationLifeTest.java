package org.sozialraum.week.association;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sozialraum.RecordedTown;
import org.sozialraum.chance.Chance;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.synthesis.SmallTown;
import org.sozialraum.town.Associations;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;
import org.sozialraum.trait.EngagementHours;
import org.sozialraum.week.Readiness;

/** The small town with its two associations and 300 residents who at first are neither members nor engaged. */
class AssociationLifeTest {
  private static final AssociationLife.Settings SETTINGS = (AssociationLife.Settings) RecordedTown.changed(
      Quantities.defaults(AssociationLife.Settings.class), "need-per-member", .16);
  private static final Offset<Double> EXACT = Offset.offset(1e-12);
  private static final Offset<Float> NEARLY = Offset.offset(1e-6f);
  private static final int MEMBERS = 100;
  private Town town;
  private Associations associations;
  private Residents residents;
  private AssociationLife life;

  @BeforeEach
  void aTownWithoutMembers() {
    town = SmallTown.founded();
    associations = town.associations();
    residents = town.residents();
    for (int which = 0; which < Residents.MEMBERSHIPS; which++) {
      Arrays.fill(residents.membership(which).array(), Residents.NONE);
    }
    Arrays.fill(residents.engaged().array(), (byte) 0);
    Arrays.fill(residents.engagedIn().array(), Residents.NONE);
    Arrays.fill(residents.hours().array(), 0);
    life = new AssociationLife(SETTINGS, new AssociationFounding(
        Quantities.defaults(AssociationFounding.Settings.class),
        new Readiness(Quantities.defaults(Readiness.Settings.class), Set.of()),
        Quantities.defaults(EngagementHours.class)));
  }

  /** Lets the first residents be members of an association, and the first of them volunteers. */
  private void fill(int association, int members, int volunteers) {
    for (int resident = 0; resident < members; resident++) {
      residents.membership(0).set(resident, association);
    }
    for (int resident = 0; resident < volunteers; resident++) {
      residents.engaged().set(resident, (byte) 1);
      residents.engagedIn().set(resident, association);
      residents.hours().set(resident, 3);
    }
  }

  @Test
  void twoVolunteersAndOneForEverySixMembersAreNeeded() {
    assertThat(SETTINGS.needed(0)).isEqualTo(2);
    assertThat(SETTINGS.needed(50)).as("2 + 8").isEqualTo(10);
    assertThat(SETTINGS.needed(51)).as("2 + 8.16, rounded up").isEqualTo(11);
    assertThat(SETTINGS.needed(100)).isEqualTo(18);
  }

  @Test
  void withATrainedBoardATenthFewerAreNeeded() {
    assertThat(SETTINGS.needed(50, true)).as(".9 times 10").isEqualTo(9);
    assertThat(SETTINGS.needed(100, true)).as(".9 times 18, rounded up").isEqualTo(17);
    fill(0, 50, 5);
    life.run(town, 0, Chance.of(1, 0));
    assertThat(associations.overload().of(0)).isCloseTo(1, NEARLY);
    associations.boardTrained().set(0, (byte) 1);
    life.run(town, 4, Chance.of(1, 0));
    assertThat(associations.overload().of(0)).as("nine needed, five there").isCloseTo(.8f, NEARLY);
  }

  @Test
  void withoutMembersOrVolunteersItFadesAlsoWhereNoneAreNeeded() {
    AssociationLife.Settings none = (AssociationLife.Settings) RecordedTown.changed(SETTINGS, "need", 0.);
    assertThat(none.viability(.5, none.needed(0), 0)).isCloseTo(.48, EXACT);
    assertThat(none.overload(none.needed(0), 0)).isEqualTo(2);
  }

  @Test
  void overloadIsWhatIsLackingOverWhatIsThere() {
    assertThat(SETTINGS.overload(10, 10)).isZero();
    assertThat(SETTINGS.overload(10, 20)).as("more than enough").isZero();
    assertThat(SETTINGS.overload(10, 8)).isCloseTo(.25, EXACT);
    assertThat(SETTINGS.overload(10, 5)).isCloseTo(1, EXACT);
    assertThat(SETTINGS.overload(10, 2)).as("4, but 2 at most").isEqualTo(2);
    assertThat(SETTINGS.overload(10, 0)).isEqualTo(2);
  }

  @Test
  void viabilityGrowsWithVolunteersAndFadesWithoutThem() {
    assertThat(SETTINGS.viability(.5, 10, 10)).as("just enough").isCloseTo(.5, EXACT);
    assertThat(SETTINGS.viability(.5, 10, 0)).isCloseTo(.48, EXACT);
    assertThat(SETTINGS.viability(.5, 10, 5)).isCloseTo(.49, EXACT);
    assertThat(SETTINGS.viability(.5, 10, 30)).as("half more than enough counts").isCloseTo(.51, EXACT);
    assertThat(SETTINGS.viability(.01, 10, 0)).isZero();
    assertThat(SETTINGS.viability(1, 10, 30)).isEqualTo(1);
  }

  @Test
  void membersAndVolunteersAreCountedEveryFourWeeks() {
    fill(0, MEMBERS, 9);
    residents.membership(1).set(0, 1);
    residents.membership(2).set(1, 1);
    associations.viability().set(0, .5f);
    life.run(town, 3, Chance.of(1, 0));
    assertThat(associations.volunteers().of(0)).as("not in week 3").isZero();
    life.run(town, 4, Chance.of(1, 0));
    assertThat(associations.members().of(0)).isEqualTo(MEMBERS);
    assertThat(associations.members().of(1)).isEqualTo(2);
    assertThat(associations.volunteers().of(0)).isEqualTo(9);
    assertThat(associations.overload().of(0)).as("18 needed").isEqualTo(1);
    assertThat(associations.viability().of(0)).as("four weeks of half the volunteers").isCloseTo(.46f, NEARLY);
  }

  @Test
  void itClosesAfterAYearWithoutViability() {
    fill(0, MEMBERS, 0);
    // Of .02 one week is left; then 52 follow without: 53 weeks, that is in the 14th count.
    associations.viability().set(0, .02f);
    int week = 4;
    while (associations.isOpen(0) && week < 400) {
      life.run(town, week, Chance.of(1, 0));
      week += 4;
    }
    assertThat(week - 4).isBetween(13 * 4, 14 * 4);
    assertThat(associations.closedIn().of(0)).isEqualTo(week - 4);
    assertThat(associations.isOpen(1)).as("the other one, without members either, began at 1").isTrue();
  }

  @Test
  void aMonthOfVolunteersSavesIt() {
    fill(0, MEMBERS, 0);
    associations.viability().set(0, 0);
    for (int week = 4; week < 52; week += 4) {
      life.run(town, week, Chance.of(1, 0));
    }
    assertThat(associations.weeksUnviable().of(0)).isEqualTo(48);
    fill(0, MEMBERS, 27);
    life.run(town, 52, Chance.of(1, 0));
    assertThat(associations.weeksUnviable().of(0)).isZero();
    assertThat(associations.isOpen(0)).isTrue();
  }

  @Test
  void aClosedOneKeepsNobodyAndHalfOfItsVolunteersGoOnElsewhere() {
    fill(0, 200, 200);
    residents.membership(1).set(0, 1);
    residents.membership(0).set(250, 1);
    residents.engaged().set(250, (byte) 1);
    residents.engagedIn().set(250, 1);
    associations.closes().set(0, (byte) 1);
    life.run(town, 5, Chance.of(1, 0));
    assertThat(associations.isOpen(0)).as("in the shock's own week, which is no fourth").isFalse();
    assertThat(associations.closedIn().of(0)).isEqualTo(5);
    int goOn = 0;
    for (int resident = 0; resident < residents.count(); resident++) {
      assertThat(residents.isMember(resident, 0)).isFalse();
      assertThat(residents.engagedIn().of(resident)).isNotZero();
      boolean engaged = residents.engaged().of(resident) != 0;
      assertThat(residents.hours().of(resident) > 0 || resident == 250).as("hours").isEqualTo(engaged);
      goOn += resident < 200 && engaged ? 1 : 0;
    }
    assertThat(goOn).as("of 200 volunteers").isBetween(75, 125);
    assertThat(residents.membership(0).of(0)).as("the second membership moves up").isEqualTo(1);
    assertThat(residents.membership(1).of(0)).isEqualTo(Residents.NONE);
    assertThat(residents.engagedIn().of(250)).as("volunteers of others stay").isEqualTo(1);
  }
}
