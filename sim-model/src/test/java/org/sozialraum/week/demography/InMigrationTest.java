package org.sozialraum.week.demography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sozialraum.week.demography.HandmadeTown.CHANCE;
import static org.sozialraum.week.demography.HandmadeTown.WEEK;
import static org.sozialraum.week.demography.HandmadeTown.head;
import static org.sozialraum.week.demography.HandmadeTown.quietBut;
import static org.sozialraum.week.demography.HandmadeTown.step;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;
import org.sozialraum.town.TownPlan;

class InMigrationTest {

  @Test
  void sixteenPercentOfVacantDwellingsAreFilledInAStep() {
    // 5,000 vacant: 800 expected, standard deviation 26.
    Town town = HandmadeTown.of(5001).household(head(1, 40)).town();
    assertThat(step(town, quietBut("in-migration.filled", .16)).lastStep().newHouseholds()).isBetween(700, 900);
  }

  @Test
  void newHouseholdsHaveAnAdultHeadFourInTenAPartnerAndPlausibleChildren() {
    Town town = HandmadeTown.of(5001).household(head(1, 40)).town();
    Demography demography = step(town, quietBut("in-migration.filled", 1.0));
    assertThat(demography.lastStep().newHouseholds()).isEqualTo(5000);
    int couples = 0;
    for (int dwelling = 1; dwelling < 5001; dwelling++) {
      int first = town.dwellings().firstResident().of(dwelling);
      int heads = 0;
      int headsAge = 0;
      for (int row = first; row < first + town.dwellings().residents().of(dwelling); row++) {
        if (town.residents().role().of(row) == Residents.HEAD) {
          heads++;
          headsAge = town.residents().age(row, WEEK);
        }
        couples += town.residents().role().of(row) == Residents.PARTNER ? 1 : 0;
      }
      assertThat(heads).isEqualTo(1);
      assertThat(headsAge).isBetween(18, 104);
      for (int row = first; row < first + town.dwellings().residents().of(dwelling); row++) {
        if (town.residents().role().of(row) == Residents.CHILD) {
          assertThat(headsAge - town.residents().age(row, WEEK)).isGreaterThan(17);
        } else {
          assertThat(town.residents().age(row, WEEK)).isGreaterThan(17);
        }
        assertThat(town.residents().tenureStart().of(row)).isEqualTo(WEEK);
      }
    }
    assertThat(couples / 5000.0).isCloseTo(.40, within(.03));
  }

  @Test
  void newcomersHaveTheSameIdsWhoeverElseMovesIn() {
    Town alone = HandmadeTown.of(30).household(head(1, 40)).town();
    Town crowded = HandmadeTown.of(30).households(20, head(1, 40)).town();
    step(alone, quietBut("in-migration.filled", 1.0));
    step(crowded, quietBut("in-migration.filled", 1.0));
    for (int dwelling = 20; dwelling < 30; dwelling++) {
      int persons = alone.dwellings().residents().of(dwelling);
      assertThat(crowded.dwellings().residents().of(dwelling)).isEqualTo(persons);
      for (int k = 0; k < persons; k++) {
        int one = alone.dwellings().firstResident().of(dwelling) + k;
        int two = crowded.dwellings().firstResident().of(dwelling) + k;
        assertThat(crowded.residents().id().of(two)).isEqualTo(alone.residents().id().of(one));
        assertThat(crowded.residents().birthWeek().of(two)).isEqualTo(alone.residents().birthWeek().of(one));
      }
    }
  }

  @Test
  void agesThatWereRareLastYearAreDrawnMoreOften() {
    // 600 residents all of 70, published half under and half above 60: the young are missing altogether, so their
    // weight is e^3 (clipped from 5), that of the old e^-3 (clipped from -5).
    HandmadeTown handmade = HandmadeTown.of(4000).households(600, head(1, 70));
    Town town = handmade.town();
    TownPlan plan = new TownPlan("t", "t", List.of(HandmadeTown.quarter("q0", "one", 600, List.of(
        new TownPlan.AgeGroup(0, 59, 300), new TownPlan.AgeGroup(60, 120, 300)))), List.of(), List.of(), "");
    new Demography(quietBut("in-migration.filled", 1.0), HandmadeTown.traits(), plan).run(town, WEEK, CHANCE);
    int old = 0;
    int heads = 0;
    for (int row = 0; row < town.residents().count(); row++) {
      if (town.residents().tenureStart().of(row) == WEEK && town.residents().role().of(row) == Residents.HEAD) {
        heads++;
        old += town.residents().age(row, WEEK) >= 60 ? 1 : 0;
      }
    }
    assertThat(heads).isEqualTo(3400);
    assertThat(old / 3400.0).isLessThan(.003);
  }

  /** Newcomers with migration background where 30 % are published and a share of those who live here has one. */
  private static double newcomersWithBackground(double here) {
    HandmadeTown handmade = HandmadeTown.of(4000).households(600, head(1, 40));
    Town town = handmade.town();
    for (int row = 0; row < 600; row++) {
      town.residents().migration().set(row, (byte) (row < here * 600 ? 1 : 0));
    }
    TownPlan.QuarterPlan plain = HandmadeTown.quarter("q0", "one", 600, List.of());
    TownPlan.QuarterPlan published = new TownPlan.QuarterPlan(plain.id(), plain.name(), plain.municipality(),
        plain.district(), plain.area(), 600, List.of(), new TownPlan.Indicators(Double.NaN, Double.NaN, Double.NaN, .3,
        Double.NaN, Double.NaN, Double.NaN));
    new Demography(quietBut("in-migration.filled", 1.0), HandmadeTown.traits(),
        new TownPlan("t", "t", List.of(published), List.of(), List.of(), "")).run(town, WEEK, CHANCE);
    double newcomers = 0;
    double background = 0;
    for (int row = 0; row < town.residents().count(); row++) {
      if (town.residents().tenureStart().of(row) == WEEK) {
        newcomers++;
        background += town.residents().migration().of(row);
      }
    }
    assertThat(newcomers).isGreaterThan(3000);
    return background / newcomers;
  }

  @Test
  void newcomersAreOfThePublishedOriginsWhereTheQuarterIsAsPublished() {
    assertThat(newcomersWithBackground(.3)).isCloseTo(.3, within(.03));
  }

  @Test
  void whatTheQuarterLacksOfPublishedOriginsNewcomersBring() {
    // Log-odds of .3 are -.847; a sixth of it missing adds 5/6, all of it 5, clipped to 3.
    assertThat(newcomersWithBackground(.25)).isCloseTo(.497, within(.03));
    assertThat(newcomersWithBackground(0)).isCloseTo(.896, within(.03));
    assertThat(newcomersWithBackground(.6)).isCloseTo(.021, within(.015));
  }
}
