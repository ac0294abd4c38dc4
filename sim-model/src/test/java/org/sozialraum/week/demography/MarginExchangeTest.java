package org.sozialraum.week.demography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sozialraum.week.demography.HandmadeTown.CHANCE;
import static org.sozialraum.week.demography.HandmadeTown.child;
import static org.sozialraum.week.demography.HandmadeTown.head;
import static org.sozialraum.week.demography.HandmadeTown.partner;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;
import org.sozialraum.town.TownPlan.AgeGroup;
import org.sozialraum.town.TownPlan;

class MarginExchangeTest {

  private static final int[] FROM = {0, 6, 18, 30, 50, 65};

  private static TownPlan plan(int... residents) {
    return new TownPlan("t", "t", List.of(quarter("q0", residents)), List.of(), List.of(), "");
  }

  private static TownPlan.QuarterPlan quarter(String id, int... residents) {
    java.util.List<AgeGroup> groups = new java.util.ArrayList<>();
    int sum = 0;
    for (int k = 0; k < FROM.length; k++) {
      groups.add(new AgeGroup(FROM[k], k + 1 < FROM.length ? FROM[k + 1] - 1 : 120, residents[k]));
      sum += residents[k];
    }
    return HandmadeTown.quarter(id, "one", sum, groups);
  }

  /** A town that stands in week 52 is as many weeks younger in week 0. */
  private static Town inWeekZero(HandmadeTown handmade) {
    Town town = handmade.town();
    for (int row = 0; row < town.residents().count(); row++) {
      town.residents().birthWeek().set(row, town.residents().birthWeek().of(row) - HandmadeTown.WEEK);
    }
    return town;
  }

  private static HandmadeTown families() {
    return HandmadeTown.of(160).households(20, head(1, 35), partner(0, 37), child(8), child(4))
        .households(20, head(1, 70), partner(0, 72)).households(30, head(0, 25)).households(20, head(1, 80))
        .households(10, head(1, 40), child(12));
  }

  private static int[] counted(Town town) {
    int[] counted = new int[FROM.length];
    for (int row = 0; row < town.residents().count(); row++) {
      int age = town.residents().age(row, 0);
      int group = FROM.length - 1;
      while (FROM[group] > age) {
        group--;
      }
      counted[group]++;
    }
    return counted;
  }

  private static Demography exchange(Town town, TownPlan plan) {
    Demography demography = new Demography(HandmadeTown.quiet(), HandmadeTown.traits(), plan);
    demography.run(town, 0, CHANCE);
    return demography;
  }

  private static void householdsAreSensible(Town town) {
    for (int dwelling = 0; dwelling < town.dwellings().count(); dwelling++) {
      int first = town.dwellings().firstResident().of(dwelling);
      int persons = town.dwellings().residents().of(dwelling);
      int heads = 0;
      int adults = 0;
      for (int row = first; row < first + persons; row++) {
        heads += town.residents().role().of(row) == Residents.HEAD ? 1 : 0;
        adults += town.residents().age(row, 0) >= 18 ? 1 : 0;
      }
      assertThat(heads).as("heads of dwelling %d", dwelling).isEqualTo(persons > 0 ? 1 : 0);
      assertThat(adults).as("adults of dwelling %d", dwelling).isGreaterThanOrEqualTo(persons > 0 ? 1 : 0);
    }
  }

  @Test
  void nothingIsExchangedWherePublishedNumbersHold() {
    Town town = inWeekZero(families());
    int[] asTheyStand = counted(town);
    assertThat(exchange(town, plan(asTheyStand)).exchanged()).isZero();
  }

  @Test
  void agesHoldExactlyAfterwardsAndHouseholdsStaySensible() {
    Town town = inWeekZero(families());
    assertThat(counted(town)).containsExactly(20, 30, 30, 50, 0, 60);
    Demography demography = exchange(town, plan(30, 20, 40, 45, 7, 50));
    assertThat(counted(town)).containsExactly(30, 20, 40, 45, 7, 50);
    householdsAreSensible(town);
    // 10 + 5 + 10 leave, 10 + 10 + 7 arrive.
    assertThat(demography.exchanged()).isEqualTo(25 + 27);
  }

  @Test
  void theLastParentsMayGoIfTheirChildrenFindAnotherHome() {
    // All adults of 30 to 49 must go, the children stay: they live with the old.
    Town town = inWeekZero(families());
    exchange(town, plan(20, 30, 30, 0, 0, 60));
    assertThat(counted(town)).containsExactly(20, 30, 30, 0, 0, 60);
    householdsAreSensible(town);
  }

  @Test
  void whereNothingIsVacantTheMissingShareHomes() {
    HandmadeTown full = HandmadeTown.of(10).households(10, head(0, 25));
    Town town = inWeekZero(full);
    exchange(town, plan(0, 0, 14, 0, 0, 0));
    assertThat(town.residents().count()).isEqualTo(14);
    householdsAreSensible(town);
  }

  @Test
  void whoIsMissingBringsTheStateOfADonorButNoTies() {
    Town town = inWeekZero(HandmadeTown.of(20).households(4, head(1, 70)).households(4, head(0, 25)));
    for (int row = 0; row < town.residents().count(); row++) {
      boolean old = town.residents().age(row, 0) == 70;
      town.residents().trust().set(row, old ? .9f : .1f);
      town.residents().belonging().set(row, old ? .8f : .2f);
      town.residents().experience().set(row, old ? .7f : .3f);
      town.residents().mode().set(row, (byte) (old ? 1 : 2));
    }
    exchange(town, plan(0, 0, 4, 0, 0, 12));
    assertThat(town.residents().count()).isEqualTo(16);
    java.util.Set<Long> ids = new java.util.HashSet<>();
    for (int row = 0; row < 16; row++) {
      boolean old = town.residents().age(row, 0) == 70;
      assertThat(town.residents().trust().of(row)).isEqualTo(old ? .9f : .1f);
      assertThat(town.residents().belonging().of(row)).isEqualTo(old ? .8f : .2f);
      assertThat(town.residents().experience().of(row)).isEqualTo(old ? .7f : .3f);
      assertThat(town.residents().mode().of(row)).isEqualTo((byte) (old ? 1 : 2));
      assertThat(town.ties().count(row)).isZero();
      ids.add(town.residents().id().of(row));
    }
    assertThat(ids).hasSize(16);
    householdsAreSensible(town);
  }

  @Test
  void whereNobodyOfAnAgeLivesTheMunicipalityLendsDonorsAndElseNewcomersCome() {
    HandmadeTown handmade = new HandmadeTown(2, 20, true);
    for (int k = 0; k < 5; k++) {
      handmade.household(0, head(1, 70)).household(1, head(0, 25));
    }
    Town town = inWeekZero(handmade);
    for (int row = 0; row < town.residents().count(); row++) {
      town.residents().trust().set(row, .77f);
    }
    // The first quarter lacks the young (donors live in the second), the second those of 30 to 49 (nobody has them).
    TownPlan plan = new TownPlan("t", "t", List.of(quarter("q0", 0, 0, 2, 0, 0, 5), quarter("q1", 0, 0, 5, 3, 0, 0)),
        List.of(), List.of(), "");
    exchange(town, plan);
    int lent = 0;
    int newcomers = 0;
    for (int row = 0; row < town.residents().count(); row++) {
      int age = town.residents().age(row, 0);
      lent += town.quarterOf(row) == 0 && age == 25 && town.residents().trust().of(row) == .77f ? 1 : 0;
      newcomers += town.quarterOf(row) == 1 && age >= 30 && age < 50 ? 1 : 0;
    }
    assertThat(lent).isEqualTo(2);
    assertThat(newcomers).isEqualTo(3);
    householdsAreSensible(town);
  }

  @Test
  void onlyThePopulationHoldsWhereAgesAreNotPublished() {
    Town town = inWeekZero(families());
    int before = town.residents().count();
    TownPlan plan = new TownPlan("t", "t", List.of(HandmadeTown.quarter("q0", "one", before + 11, List.of())),
        List.of(), List.of(), "");
    assertThat(exchange(town, plan).exchanged()).isEqualTo(11);
    assertThat(town.residents().count()).isEqualTo(before + 11);
    householdsAreSensible(town);
  }

  @Test
  void missingChildrenComeToManyFamiliesAndNotAllToTheFirst() {
    Town town = inWeekZero(families());
    // 20 under 6 and 30 of 6 to 17 live in 30 families; 60 more are missing.
    exchange(town, plan(50, 60, 30, 50, 0, 60));
    assertThat(counted(town)).containsExactly(50, 60, 30, 50, 0, 60);
    for (int dwelling = 0; dwelling < town.dwellings().count(); dwelling++) {
      assertThat(town.dwellings().residents().of(dwelling)).isLessThanOrEqualTo(6);
    }
  }

  @Test
  void originsAndSexesHoldWithAgesWhereTheyArePublished() {
    Town town = inWeekZero(families());
    for (int row = 0; row < town.residents().count(); row++) {
      town.residents().migration().set(row, (byte) (row % 5 == 0 ? 1 : 0));
    }
    TownPlan.QuarterPlan ages = plan(30, 20, 40, 45, 7, 50).quarters().get(0);
    TownPlan.QuarterPlan all = new TownPlan.QuarterPlan(ages.id(), ages.name(), ages.municipality(), ages.district(),
        ages.area(), ages.population(), ages.ageGroups(), new TownPlan.Indicators(Double.NaN, Double.NaN, Double.NaN,
        75.0 / 192, 100.0 / 192, Double.NaN, Double.NaN));
    exchange(town, new TownPlan("t", "t", List.of(all), List.of(), List.of(), ""));
    assertThat(counted(town)).containsExactly(30, 20, 40, 45, 7, 50);
    int background = 0;
    int women = 0;
    for (int row = 0; row < town.residents().count(); row++) {
      background += town.residents().migration().of(row);
      women += town.residents().sex().of(row);
    }
    assertThat(background).isEqualTo(75);
    assertThat(women).isEqualTo(100);
    householdsAreSensible(town);
  }
}
