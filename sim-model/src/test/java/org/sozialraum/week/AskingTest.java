package org.sozialraum.week;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sozialraum.week.AlikeTown.HALF;
import static org.sozialraum.week.AlikeTown.RESIDENTS;
import static org.sozialraum.week.AlikeTown.fill;

import java.util.EnumSet;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sozialraum.chance.Chance;
import org.sozialraum.town.Domain;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Supply;
import org.sozialraum.town.Ties;
import org.sozialraum.town.Town;
import org.sozialraum.week.supply.Coordination;

/**
 * Everybody in the West knows one engaged resident of the East. Asks at a hazard of ln 2 reach one half in a week, and
 * at log-odds of 0 one half of those asked accepts. 6,000 draws have a standard error of at most .0065.
 */
class AskingTest {
  private static final int EAST = RESIDENTS / 2;
  private static final int WEEKS = 40;
  private static final Offset<Double> NEAR = Offset.offset(.025);
  private Town town;

  @BeforeEach
  void theEastIsEngagedAndKnown() {
    town = AlikeTown.founded();
    AlikeTown.tiePairs(town, 1, Ties.Kind.NEIGHBOUR);
    for (int east = EAST; east < RESIDENTS; east++) {
      town.residents().engaged().set(east, (byte) 1);
      town.residents().published().set(east, Residents.PUBLISHED_ENGAGED);
    }
  }

  private static Asking asking(double rate, double prospecting, Mechanism... off) {
    Set<Mechanism> without = EnumSet.noneOf(Mechanism.class);
    without.addAll(java.util.Arrays.asList(off));
    return new Asking(AlikeTown.settings(Asking.Settings.class, "rate", rate, "prospecting", prospecting,
        "same-association", 3, "acceptance", 0), AlikeTown.evenlyReady(),
        AlikeTown.settings(Coordination.class, "culture", .25), without);
  }

  /** Share of the West that accepts an ask in a week. */
  private double accept(Asking asking, int how) {
    int accepted = 0;
    for (int week = 0; week < WEEKS; week++) {
      asking.run(town, week, Chance.of(1, 0));
      for (int west = 0; west < EAST; west++) {
        accepted += town.residents().accepted().of(west) == how ? 1 : 0;
      }
      for (int east = EAST; east < RESIDENTS; east++) {
        assertThat(town.residents().accepted().of(east)).as("the engaged are not asked").isEqualTo(Asking.NOT);
      }
    }
    return (double) accepted / WEEKS / EAST;
  }

  @Test
  void halfAreAskedAndHalfOfThoseAccept() {
    assertThat(accept(asking(HALF, 0), Asking.BY_TIE)).isCloseTo(.25, NEAR);
  }

  @Test
  void aWeakTieAsksLess() {
    town = AlikeTown.founded();
    theEastIsEngagedAndKnown();
    for (int west = 0; west < EAST; west++) {
      town.ties().strengths()[town.ties().slot(west, west + EAST)] = .5f;
    }
    // Half the hazard: one minus the root of a half is .293, of whom half accept.
    assertThat(accept(asking(HALF, 0), Asking.BY_TIE)).isCloseTo(.146, NEAR);
  }

  @Test
  void withoutProspectingAllSchoolingIsAskedAlike() {
    for (int west = 0; west < EAST; west++) {
      town.residents().education().set(west, (byte) (west % 3));
    }
    asking(1, 0).run(town, 5, Chance.of(1, 0));
    byte[] mixed = town.residents().accepted().array().clone();
    fill(town.residents().education(), 0);
    asking(1, 0).run(town, 5, Chance.of(1, 0));
    assertThat(java.util.Arrays.equals(mixed, 0, EAST, town.residents().accepted().array(), 0, EAST))
        .as("not one resident is asked otherwise").isTrue();
  }

  @Test
  void recruitersAskThoseWithMoreSchoolingMore() {
    // Each step of schooling down halves the hazard; two steps make one minus the fourth root of a half, .159.
    fill(town.residents().education(), 2);
    assertThat(accept(asking(HALF, HALF), Asking.BY_TIE)).as("high").isCloseTo(.25, NEAR);
    fill(town.residents().education(), 1);
    assertThat(accept(asking(HALF, HALF), Asking.BY_TIE)).as("middle").isCloseTo(.146, NEAR);
    fill(town.residents().education(), 0);
    assertThat(accept(asking(HALF, HALF), Asking.BY_TIE)).as("low").isCloseTo(.080, NEAR);
    assertThat(accept(asking(HALF, HALF, Mechanism.PROSPECTING), Asking.BY_TIE)).as("switched off")
        .isCloseTo(.25, NEAR);
  }

  @Test
  void fellowMembersAskThreeTimesAsOftenAndIntoTheirAssociation() {
    fill(town.residents().membership(1), 2);
    for (int east = EAST; east < RESIDENTS; east++) {
      town.residents().engagedIn().set(east, 2);
    }
    // Three times ln 2: seven of eight are asked.
    assertThat(accept(asking(HALF, 0), Asking.BY_TIE)).isCloseTo(.4375, NEAR);
    for (int west = 0; west < EAST; west++) {
      assertThat(town.residents().acceptedIn().of(west))
          .isEqualTo(town.residents().accepted().of(west) == Asking.BY_TIE ? 2 : Residents.NONE);
    }
  }

  /** Lets the services of culture work together so closely in the West, where the usual coordination is .25. */
  private void culture(double together) {
    town.supply().coordination().set(Supply.row(0, Domain.CULTURE.ordinal()), (float) together);
  }

  @Test
  void whereAssociationsRecruitTogetherMembersOfOneAreAskedByVolunteersOfOthers() {
    fill(town.residents().membership(0), 1);
    for (int east = EAST; east < RESIDENTS; east++) {
      town.residents().engagedIn().set(east, 2);
    }
    culture(.25);
    assertThat(accept(asking(HALF, 0), Asking.BY_TIE)).as("usual coordination").isCloseTo(.25, NEAR);
    culture(.1);
    assertThat(accept(asking(HALF, 0), Asking.BY_TIE)).as("less of it").isCloseTo(.25, NEAR);
    culture(.75);
    // One plus two halves: twice ln 2, of four three are asked.
    assertThat(accept(asking(HALF, 0), Asking.BY_TIE)).isCloseTo(.375, NEAR);
    assertThat(accept(asking(HALF, 0, Mechanism.JOINT_RECRUITING), Asking.BY_TIE)).as("switched off")
        .isCloseTo(.25, NEAR);
    fill(town.residents().membership(0), 2);
    assertThat(accept(asking(HALF, 0), Asking.BY_TIE)).as("fellow members as ever").isCloseTo(.4375, NEAR);
    fill(town.residents().membership(0), Residents.NONE);
    assertThat(accept(asking(HALF, 0), Asking.BY_TIE)).as("members of none").isCloseTo(.25, NEAR);
    fill(town.residents().membership(0), 1);
    fill(town.residents().engagedIn(), Residents.NONE);
    assertThat(accept(asking(HALF, 0), Asking.BY_TIE)).as("asked by nobody's volunteers").isCloseTo(.25, NEAR);
  }

  @Test
  void theTrainedAskBeyondTheirOwnCircle() {
    fill(town.residents().education(), 0);
    for (int east = EAST; east < RESIDENTS; east++) {
      town.residents().published().set(east, (byte) (Residents.PUBLISHED_ENGAGED | Residents.PUBLISHED_TRAINED));
    }
    // Prospecting that loses .2 of ln 2 / 2: two steps of schooling down leave half of the hazard times e^.4.
    double hazard = HALF * Math.exp(-2 * (HALF / 2 - .2));
    assertThat(accept(asking(HALF, HALF / 2), Asking.BY_TIE)).isCloseTo((1 - Math.exp(-hazard)) / 2, NEAR);
    assertThat(accept(asking(HALF, .1), Asking.BY_TIE)).as("no prospecting is left").isCloseTo(.25, NEAR);
    fill(town.residents().education(), 2);
    assertThat(accept(asking(HALF, HALF / 2), Asking.BY_TIE)).as("high schooling as ever").isCloseTo(.25, NEAR);
  }

  @Test
  void whoIsNotPublishedAsEngagedAsksNobodyAndChildrenAreNotAsked() {
    fill(town.residents().published(), Residents.PUBLISHED_CROWDED);
    assertThat(accept(asking(5, 0), Asking.BY_TIE)).isZero();
    theEastIsEngagedAndKnown();
    fill(town.residents().birthWeek(), -13 * 52);
    fill(town.residents().asked(), 1);
    asking(5, 0).run(town, 0, Chance.of(1, 0));
    assertThat(AlikeTown.share(town.residents().accepted(), Asking.NOT)).isEqualTo(1);
  }

  /** Shares a household between each resident of the West and one of the next rows, who alone knows somebody. */
  private void parentsOfTheWestKnowTheEast(int ageOfTheChild, byte roleOfTheChild) {
    Residents residents = town.residents();
    int dwellings = 0;
    for (int parent = 0; parent + 1 < EAST; parent += 2) {
      int dwelling = dwellings++;
      town.dwellings().firstResident().set(dwelling, parent);
      town.dwellings().residents().set(dwelling, 2);
      residents.dwelling().set(parent, dwelling);
      residents.dwelling().set(parent + 1, dwelling);
      residents.role().set(parent, Residents.HEAD);
      residents.role().set(parent + 1, roleOfTheChild);
      residents.birthWeek().set(parent + 1, -52 * ageOfTheChild - 1);
      // Who grew up knows nobody: the friend of the East is not engaged.
      residents.published().set(parent + 1 + EAST, (byte) 0);
    }
  }

  private double childrenAsked(Asking asking) {
    int accepted = 0;
    for (int week = 0; week < WEEKS; week++) {
      asking.run(town, week, Chance.of(1, 0));
      for (int child = 1; child < EAST; child += 2) {
        accepted += town.residents().accepted().of(child) == Asking.BY_TIE ? 1 : 0;
      }
    }
    return (double) accepted / WEEKS / (EAST / 2);
  }

  @Test
  void theYoungAreAskedAlongTheTiesOfTheirParentsHalfAsOften() {
    parentsOfTheWestKnowTheEast(16, Residents.CHILD);
    // Half the hazard: one minus the root of a half is .293, of whom half accept.
    assertThat(childrenAsked(asking(HALF, 0))).isCloseTo(.146, NEAR);
    assertThat(childrenAsked(asking(HALF, 0, Mechanism.YOUTH_PARENTS))).as("switched off").isZero();
    assertThat(childrenAsked(asking(HALF, 0, Mechanism.ASKS))).as("nobody asks").isZero();
  }

  @Test
  void neitherAdultsNorLodgersAreAskedAlongTheTiesOfOthers() {
    parentsOfTheWestKnowTheEast(18, Residents.CHILD);
    assertThat(childrenAsked(asking(HALF, 0))).as("grown children").isZero();
    parentsOfTheWestKnowTheEast(16, Residents.OTHER);
    assertThat(childrenAsked(asking(HALF, 0))).as("no children of the household").isZero();
  }

  @Test
  void projectsAskWhomTheyAskAndHalfAccept() {
    fill(town.residents().asked(), 1);
    assertThat(accept(asking(0, 0), Asking.BY_PROJECT)).isCloseTo(.5, NEAR);
    fill(town.residents().asked(), 2);
    assertThat(accept(asking(0, 0), Asking.BY_PROJECT)).as("asked twice").isCloseTo(.75, NEAR);
  }

  @Test
  void withAsksSwitchedOffOnlyProjectsAndTheAgencyAsk() {
    fill(town.residents().asked(), 1);
    assertThat(accept(asking(5, 0, Mechanism.ASKS), Asking.BY_TIE)).isZero();
    assertThat(accept(asking(5, 0, Mechanism.ASKS), Asking.BY_PROJECT)).isCloseTo(.5, NEAR);
    fill(town.residents().askedByAgency(), 1);
    assertThat(accept(asking(5, 0, Mechanism.ASKS), Asking.BY_AGENCY)).isCloseTo(.5, NEAR);
  }

  @Test
  void theAgencyAsksWithLuckOfItsOwnBeforeProjectsDo() {
    fill(town.residents().askedByAgency(), 1);
    assertThat(accept(asking(0, 0), Asking.BY_AGENCY)).isCloseTo(.5, NEAR);
    fill(town.residents().asked(), 1);
    assertThat(accept(asking(0, 0), Asking.BY_AGENCY)).isCloseTo(.5, NEAR);
    assertThat(accept(asking(0, 0), Asking.BY_PROJECT)).as("half of the other half").isCloseTo(.25, NEAR);
  }

  @Test
  void oneMoreEngagedResidentTouchesOnlyThoseWhoKnowThem() {
    Asking asking = asking(5, 0);
    fill(town.residents().published(), 0);
    asking.run(town, 3, Chance.of(1, 0));
    assertThat(AlikeTown.share(town.residents().accepted(), Asking.NOT)).isEqualTo(1);
    town.residents().published().set(EAST + 7, Residents.PUBLISHED_ENGAGED);
    int accepted = 0;
    for (int week = 0; week < 20; week++) {
      asking.run(town, week, Chance.of(1, 0));
      for (int resident = 0; resident < RESIDENTS; resident++) {
        assertThat(resident == 7 || town.residents().accepted().of(resident) == Asking.NOT).isTrue();
      }
      accepted += town.residents().accepted().of(7) == Asking.BY_TIE ? 1 : 0;
    }
    assertThat(accepted).isPositive();
  }
}
