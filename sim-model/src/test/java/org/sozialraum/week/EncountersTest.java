package org.sozialraum.week;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sozialraum.week.AlikeTown.RESIDENTS;
import static org.sozialraum.week.AlikeTown.fill;
import static org.sozialraum.week.AlikeTown.settings;

import java.util.EnumSet;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sozialraum.chance.Chance;
import org.sozialraum.crew.Crew;
import org.sozialraum.town.Gatherings;
import org.sozialraum.town.Ties;
import org.sozialraum.town.Town;

/**
 * Resident k of the West and resident k of the East sit at one doorstep table, 100 pairs in all; the others stay away.
 */
class EncountersTest {
  private static final int PAIRS = 100;
  private static final int EAST = RESIDENTS / 2;
  private static final Chance CHANCE = Chance.of(1, 0);
  private Town town;
  private final Proposals proposals = new Proposals();

  @BeforeEach
  void aTown() {
    town = AlikeTown.founded();
  }

  private void seatPairs(float ease) {
    Gatherings gatherings = town.gatherings();
    assertThat(gatherings.firstGroupTable()).as("doorstep tables").isGreaterThanOrEqualTo(PAIRS);
    gatherings.begin(RESIDENTS);
    for (int resident = 0; resident < RESIDENTS; resident++) {
      gatherings.visits(0).visitorIs(resident);
      if (resident % EAST < PAIRS) {
        gatherings.visits(0).visit(resident % EAST, ease);
      }
    }
    gatherings.visits(0).end();
    gatherings.count(Crew.ALONE);
    gatherings.seat(town.residents(), Crew.ALONE);
  }

  private Encounters encounters(Set<Mechanism> off, Object... more) {
    return new Encounters(settings(Encounters.Settings.class, more), off, proposals);
  }

  private double shareWhoMeet(float ease, double doorstep) {
    seatPairs(ease);
    Encounters encounters = encounters(Set.of(), "doorstep", doorstep);
    long met = 0;
    for (int week = 0; week < 40; week++) {
      encounters.run(town, week, CHANCE);
      for (int west = 0; west < PAIRS; west++) {
        assertThat(town.residents().meetings().of(west + EAST)).as("both or neither meet")
            .isEqualTo(town.residents().meetings().of(west));
        met += town.residents().meetings().of(west);
      }
    }
    return met / 40.0 / PAIRS;
  }

  @Test
  void aPairMeetsWithTheRateOfTheTableOverItsSizeTimesBothEases() {
    assertThat(Encounters.chanceToMeet(.25f, 2, .5f)).isEqualTo(.25f);
    assertThat(Encounters.chanceToMeet(.25f, 2, 2)).isEqualTo(1);
    // 2 contacts over 4 seats; 4,000 draws have a standard error of .008.
    assertThat(shareWhoMeet(1, 2)).isCloseTo(.5, Offset.offset(.03));
    assertThat(shareWhoMeet(.5f, 2)).isCloseTo(.125, Offset.offset(.02));
    assertThat(shareWhoMeet(0, 2)).isZero();
    assertThat(shareWhoMeet(1, 4)).as("a sure meeting").isEqualTo(1);
  }

  @Test
  void aMeetingOfThoseWhoKnowEachOtherIsNotedOnTheirTieAndForgottenAfterFourWeeks() {
    AlikeTown.tiePairs(town, .5, Ties.Kind.NEIGHBOUR);
    seatPairs(1);
    encounters(Set.of(), "doorstep", 4).run(town, 0, CHANCE);
    assertThat(AlikeTown.share(town.residents().knownMeetings(), 1)).as("two thirds sit at tables")
        .isEqualTo(2.0 / 3);
    assertThat(proposals.count(0)).as("those who know each other propose nothing").isZero();
    int slot = town.ties().slot(0, EAST);
    // A new tie counts as met in its week: bit 0, moved on by a week, and bit 0 of this week.
    assertThat(town.ties().lately()[slot]).isEqualTo((byte) 0b11);
    Encounters nobodyMeets = encounters(Set.of(), "doorstep", 0);
    byte[] expected = {0b110, 0b1100, 0b1000, 0};
    for (int week = 0; week < 4; week++) {
      nobodyMeets.run(town, week + 1, CHANCE);
      assertThat(town.ties().lately()[slot]).isEqualTo(expected[week]);
    }
  }

  @Test
  void aVisitOfAnOutreachProgrammeIsNoMeetingOfAMode() {
    town.residents().visited().set(3, (byte) 1);
    seatPairs(1);
    encounters(Set.of(), "doorstep", 0).run(town, 0, CHANCE);
    assertThat(town.residents().meetings().of(3)).isZero();
    assertThat(town.residents().knownMeetings().of(3)).isZero();
  }

  @Test
  void meetingsAcrossOriginsAreCountedOnBothSides() {
    for (int west = 0; west < PAIRS; west += 2) {
      town.residents().migration().set(west, (byte) 1);
    }
    // One pair in which both have a migration background.
    town.residents().migration().set(EAST, (byte) 1);
    seatPairs(1);
    encounters(Set.of(), "doorstep", 2).run(town, 0, CHANCE);
    int met = 0;
    for (int west = 0; west < PAIRS; west++) {
      int expected = west % 2 == 0 && west > 0 ? town.residents().meetings().of(west) : 0;
      assertThat(town.residents().intergroupMeetings().of(west)).isEqualTo((byte) expected)
          .isEqualTo(town.residents().intergroupMeetings().of(west + EAST));
      met += expected;
    }
    assertThat(met).isPositive();
  }

  @Test
  void membersOfOneHouseholdDoNotCount() {
    fill(town.residents().dwelling(), 0);
    assertThat(shareWhoMeet(1, 4)).isZero();
  }

  @Test
  void firstMeetingsLastInHalfOfCasesWhereTheLogOddsAreZero() {
    seatPairs(1);
    // Trusts of a half add nothing, all are alike, distance does not count: log-odds are the intercept.
    assertThat(shareThatProposes(Set.of(), "tie-intercept", 0, "distance", 0)).isCloseTo(.5, Offset.offset(.03));
    fill(town.residents().trust(), 1);
    // ln 3 below trust's full unit: log-odds -ln 3.
    assertThat(shareThatProposes(Set.of(), "tie-intercept", -1 - Math.log(3), "distance", 0))
        .isCloseTo(.25, Offset.offset(.03));
  }

  @Test
  void differencesMakeMeetingsLastLessUnlessHomophilyIsOff() {
    seatPairs(1);
    for (int east = EAST; east < RESIDENTS; east++) {
      town.residents().migration().set(east, (byte) 1);
      town.residents().education().set(east, (byte) 2);
      town.residents().birthWeek().set(east, -60 * 52);
    }
    Object[] third = {"tie-intercept", 0, "distance", 0, "migration-difference", Math.log(3) / 3,
        "schooling-difference", Math.log(3) / 3, "age-difference", Math.log(3) / 3};
    // Three differences of ln 3 / 3 each make log-odds of -ln 3.
    assertThat(shareThatProposes(Set.of(), third)).isCloseTo(.25, Offset.offset(.03));
    assertThat(shareThatProposes(EnumSet.of(Mechanism.HOMOPHILY), third)).isCloseTo(.5, Offset.offset(.03));
  }

  @Test
  void distanceMakesMeetingsLastLess() {
    seatPairs(1);
    var dwellings = town.dwellings();
    fill(dwellings.x(), 0);
    fill(dwellings.y(), 0);
    for (int east = EAST; east < RESIDENTS; east++) {
      dwellings.x().set(town.residents().dwelling().of(east), 60);
      dwellings.y().set(town.residents().dwelling().of(east), 80);
    }
    assertThat(Encounters.distance(town, 0, EAST)).isEqualTo(100);
    // ln(1 + 100 m / 50 m) = ln 3.
    assertThat(shareThatProposes(Set.of(), "tie-intercept", 0, "distance", 1)).isCloseTo(.25, Offset.offset(.03));
  }

  @Test
  void noTieIsProposedByChildrenUnderSixNorWhenTiesAreOff() {
    seatPairs(1);
    assertThat(shareThatProposes(EnumSet.of(Mechanism.TIES), "tie-intercept", 0, "distance", 0)).isZero();
    fill(town.residents().birthWeek(), -5 * 52);
    assertThat(shareThatProposes(Set.of(), "tie-intercept", 0, "distance", 0)).isZero();
  }

  private double shareThatProposes(Set<Mechanism> off, Object... more) {
    Object[] all = java.util.Arrays.copyOf(more, more.length + 2);
    all[more.length] = "doorstep";
    all[more.length + 1] = 4;
    Encounters encounters = encounters(off, all);
    int proposed = 0;
    for (int week = 0; week < 40; week++) {
      encounters.run(town, week, CHANCE);
      for (int west = 0; west < PAIRS; west++) {
        assertThat(proposals.has(west, west + EAST)).isEqualTo(proposals.has(west + EAST, west));
        proposed += proposals.count(west);
      }
    }
    return proposed / 40.0 / PAIRS;
  }
}
