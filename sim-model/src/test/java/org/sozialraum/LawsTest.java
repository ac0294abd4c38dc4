package org.sozialraum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sozialraum.chance.Chance;
import org.sozialraum.intervention.Intervention;
import org.sozialraum.intervention.NeighbourhoodCentre;
import org.sozialraum.intervention.NeighbourhoodCoordinator;
import org.sozialraum.observe.Level;
import org.sozialraum.observe.Observables;
import org.sozialraum.observe.Observation;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.synthesis.SmallTown;
import org.sozialraum.town.Area;
import org.sozialraum.town.Dwellings;
import org.sozialraum.town.Quarters;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;
import org.sozialraum.town.TownPlan.Indicators;
import org.sozialraum.town.TownPlan.QuarterPlan;
import org.sozialraum.town.TownPlan;
import org.sozialraum.town.column.Column;
import org.sozialraum.town.column.FloatColumn;
import org.sozialraum.town.column.Table;

/** What holds in any town, in any week. */
class LawsTest {

  /** A town by chance: one to five quarters in one or two municipalities, one of them perhaps empty. */
  private static TownPlan anyTown(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<QuarterPlan> quarters = new ArrayList<>();
    int count = 1 + random.nextInt(5);
    for (int k = 0; k < count; k++) {
      String municipality = k % 2 == 0 || count < 3 ? "Hausen" : "Weiler";
      double x = 900 * k + (municipality.equals("Weiler") ? 30_000 : 0);
      double side = 200 + random.nextInt(600);
      double[][] ring = {{x, 0}, {x + side, 0}, {x + side, side}, {x, side}, {x, 0}};
      int population = k > 0 && random.nextInt(6) == 0 ? 0 : 20 + random.nextInt(250);
      List<TownPlan.AgeGroup> ages = random.nextBoolean() || population == 0 ? List.of()
          : List.of(new TownPlan.AgeGroup(0, 17, population / 5), new TownPlan.AgeGroup(18, 64, population / 2),
              new TownPlan.AgeGroup(65, 120, population - population / 5 - population / 2));
      quarters.add(new QuarterPlan("q" + k, "Quarter " + k, municipality, municipality,
          new Area(new double[][][] {ring}), population, ages,
          new Indicators(4 * random.nextDouble() - 2, Double.NaN, Double.NaN, random.nextDouble(), Double.NaN,
              Double.NaN, Double.NaN)));
    }
    return new TownPlan("any-" + seed, "Any town " + seed, quarters, List.of(), List.of(), "none");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void inAnyTownSharesStaySharesAndNobodyIsLostOrDoubled(long seed) {
    Scenario scenario = RecordedTown.scenario(anyTown(seed), 1, 2);
    scenario = scenario.with(scenario.horizon(), 1, seed);
    RecordedTown run = RecordedTown.of(scenario, started -> {}, LawsTest::holdsEveryWeek);
    Set<String> shares = new HashSet<>();
    for (Observables.Observable each : Observables.all()) {
      if (each.unit() == Observables.Unit.SHARE || each.unit() == Observables.Unit.INDEX) {
        shares.add(each.name());
      }
    }
    Map<String, Double> populations = new HashMap<>();
    Map<String, Double> modes = new HashMap<>();
    Map<String, Double> flows = new HashMap<>();
    for (RecordedTown.Seen seen : run.seen()) {
      String unit = seen.week() + " " + seen.level() + " " + seen.unit() + " " + seen.yearly();
      assertThat(Observables.named(seen.observable())).as(seen.observable() + " stands in the catalogue").isPresent();
      if (seen.observable().startsWith("cohesion") && !Double.isNaN(seen.value())) {
        assertThat(seen.value()).as(unit + " " + seen.observable()).isBetween(0.0, 100.0);
      }
      if (shares.contains(seen.observable()) && !Double.isNaN(seen.value())) {
        assertThat(seen.value()).as(unit + " " + seen.observable()).isBetween(0.0, 1.0);
      }
      switch (seen.observable()) {
        case "population" -> populations.put(unit, seen.value());
        case "engaged", "active", "passive", "withdrawn" -> modes.merge(unit, seen.value(), Double::sum);
        case "deprivation" -> // an empty quarter has none
            assertThat(Double.isNaN(seen.value()) || Math.abs(seen.value()) < 5).as(unit + " deprivation").isTrue();
        case "gap:education", "gap:age", "gap:migration" -> // differences of shares
            assertThat(Double.isNaN(seen.value()) || Math.abs(seen.value()) <= 1).as(unit + " gap").isTrue();
        default -> {
          assertThat(Double.isInfinite(seen.value()) || seen.value() < 0).as(unit + " " + seen.observable()).isFalse();
        }
      }
      if (seen.observable().startsWith("flow:")) {
        flows.merge(unit + seen.observable().replaceAll(">.*", ""), seen.value(), Double::sum);
      }
    }
    assertThat(modes).allSatisfy((unit, sum) -> assertThat(Double.isNaN(sum) || Math.abs(sum - 1) < 1e-9)
        .as("modes of %s sum to one", unit).isTrue());
    assertThat(flows).isNotEmpty().allSatisfy((unit, sum) -> assertThat(Double.isNaN(sum) || Math.abs(sum - 1) < 1e-9)
        .as("flows of %s sum to one", unit).isTrue());
    // In week 0 the published numbers hold exactly.
    for (QuarterPlan quarter : scenario.town().quarters()) {
      assertThat(populations.get("0 QUARTER " + quarter.id() + " true")).isEqualTo(quarter.population());
    }
  }

  private static void holdsEveryWeek(Sozialraum model) {
    Town town = model.town();
    int week = model.getWeek() - 1;
    Residents residents = town.residents();
    Dwellings dwellings = town.dwellings();
    Quarters quarters = town.quarters();
    Set<Long> ids = new HashSet<>();
    int[] persons = new int[dwellings.count()];
    for (int row = 0; row < residents.count(); row++) {
      int dwelling = residents.dwelling().of(row);
      persons[dwelling]++;
      check(ids.add(residents.id().of(row)), week, "two residents share an id", row);
      check(residents.age(row, week) >= 0 && residents.age(row, week) <= 125, week, "age", row);
      check(row >= dwellings.firstResident().of(dwelling)
          && row < dwellings.firstResident().of(dwelling) + dwellings.residents().of(dwelling), week, "row", row);
      int quarter = dwellings.quarter().of(dwelling);
      check(row >= quarters.firstResident().of(quarter)
          && row < quarters.firstResident().of(quarter) + quarters.residents().of(quarter), week, "quarter", row);
      check(residents.engaged().of(row) == 0 || residents.age(row, week) >= Residents.FIRST_MODE_AGE, week,
          "a child engages", row);
      check(residents.engaged().of(row) != 0 || residents.hours().of(row) == 0, week, "hours without engagement", row);
      check(residents.visits().of(row) <= residents.outings().of(row), week, "more visits than outings", row);
      check(residents.knownMeetings().of(row) <= residents.meetings().of(row), week, "more known than met", row);
      check(residents.modeLastYear().of(row) >= -1 && residents.modeLastYear().of(row) <= 3, week, "mode", row);
      if (residents.age(row, week) >= Residents.FIRST_MODE_AGE) {
        check(residents.mode().of(row) == 0 == (residents.engaged().of(row) == 1), week,
            "the mode engaged is not the engaged", row);
      }
    }
    for (int dwelling = 0; dwelling < dwellings.count(); dwelling++) {
      check(persons[dwelling] == dwellings.residents().of(dwelling), week, "persons of dwelling", dwelling);
      check((persons[dwelling] == 0) == (dwellings.household().of(dwelling) == Dwellings.VACANT), week,
          "vacant dwelling", dwelling);
    }
    sharesAreShares(residents, week);
    sharesAreShares(quarters, week);
  }

  private static void sharesAreShares(Table table, int week) {
    for (Column column : table.columns()) {
      if (column instanceof FloatColumn floats) {
        for (int row = 0; row < table.count(); row++) {
          float value = floats.of(row);
          check(!Float.isNaN(value) && !Float.isInfinite(value), week, column.name() + " is no number", row);
          boolean passing = column.name().startsWith("passing");
          check(!column.unit().equals("share") || passing || value >= 0 && value <= 1, week,
              column.name() + " is no share: " + value, row);
        }
      }
    }
  }

  private static void check(boolean holds, int week, String what, int row) {
    if (!holds) {
      throw new AssertionError("week " + week + ", row " + row + ": " + what);
    }
  }

  @Test
  void observingLeavesTheTownUntouched() {
    Town town = RecordedTown.of(RecordedTown.scenario(SmallTown.plan(), 0, 1)).town();
    org.sozialraum.town.FrozenTown before = org.sozialraum.town.FrozenTown.of(town);
    long checksum = town.checksum();
    Observation observation = new Observation(town, SmallTown.plan(), List.of(new Observation.Spot("spot", 0, 0)));
    int[] values = new int[1];
    for (int week = 52; week < 104; week++) {
      observation.observe(town, week, Chance.of(1, 0), (w, level, unit, observable, value, yearly) -> values[0]++);
    }
    assertThat(values[0]).isGreaterThan(52 * 10);
    assertThat(org.sozialraum.town.FrozenTown.of(town).changedSince(before)).isEmpty();
    assertThat(town.checksum()).isEqualTo(checksum);
  }

  @Test
  void quartersAddUpToTheTownAndFamiliesOfGroupsToo() {
    RecordedTown run = RecordedTown.of(RecordedTown.scenario(SmallTown.plan(), 0, 2));
    double town = 0;
    double quarters = 0;
    double older = 0;
    Map<String, Double> families = new HashMap<>();
    for (RecordedTown.Seen seen : run.seen()) {
      if (seen.yearly() && seen.week() == 103 && seen.observable().equals("population")) {
        town += seen.level() == Level.MUNICIPALITY ? seen.value() : 0;
        quarters += seen.level() == Level.QUARTER ? seen.value() : 0;
        if (seen.level() == Level.GROUP) {
          older += seen.unit().equals("age:65-74") || seen.unit().equals("age:75+") ? seen.value() : 0;
          // The young and the old of surveys overlap with the ages that add up.
          boolean ofSurveys = seen.unit().equals("age:16-24") || seen.unit().equals("age:65+");
          families.merge(ofSurveys ? "survey ages" : seen.unit().replaceAll(":.*", ""), seen.value(), Double::sum);
        }
      }
    }
    assertThat(town).isEqualTo(run.town().residents().count()).isPositive();
    assertThat(quarters).isEqualTo(town);
    double everybody = town;
    assertThat(families).containsKeys("age", "sex", "migration", "income", "education", "barrier", "deprivation",
        "mobility", "alone");
    // Schooling is told of residents from 14, partners of those from 18, mobility of those from 65, and of these some
    // live alone.
    Set<String> ofSome = Set.of("education", "partner", "single-parent", "mobility", "alone", "survey ages");
    assertThat(families).allSatisfy((family, sum) -> {
      if (ofSome.contains(family)) {
        assertThat(sum).as(family).isLessThan(everybody);
      } else {
        assertThat(sum).as(family).isEqualTo(everybody);
      }
    });
    assertThat(families.get("mobility")).isEqualTo(older).isPositive();
  }

  @Test
  void observedYearlyVisitsAreTheMeanOfTheirWeeks() {
    RecordedTown run = RecordedTown.of(RecordedTown.scenario(SmallTown.plan(), 0, 1)
        .without(java.util.EnumSet.of(org.sozialraum.week.Mechanism.DEMOGRAPHY)));
    // Without demography the town has as many residents in every week, so that a plain mean is the mean per resident.
    assertThat(run.last("visits")).isCloseTo(run.mean("visits"), org.assertj.core.data.Offset.offset(1e-9));
  }

  /**
   * 520 weeks after a warm-up allocate next to nothing: demography, the opening of a centre in week 234 and MASON's own
   * schedule included. What is left are a few arrays that grow when the town outgrows all years before. One object per
   * resident and week would make several megabytes. The least of three towns counts: how soon the compiler spares what
   * lives only for a moment depends on what else runs.
   */
  @Test
  void aWeekAllocatesNothingAfterWarmingUp() {
    long least = Long.MAX_VALUE;
    for (int town = 0; town < 3 && least >= 16 * 1024; town++) {
      least = Math.min(least, allocatedInTenYears());
    }
    assertThat(least).as("bytes allocated over 520 weeks").isLessThan(16 * 1024);
  }

  private static long allocatedInTenYears() {
    Record centre = RecordedTown.changed(Quantities.defaults(NeighbourhoodCentre.class), "quarter", "west");
    centre = RecordedTown.changed(centre, "start-week", 156.0);
    Scenario scenario = RecordedTown.scenario(SmallTown.plan(), 0, 13)
        .with(List.of((Intervention) centre), List.of());
    Sozialraum model = new Sozialraum(scenario, 0, null);
    model.start();
    int warmUp = 13 * 52 - 520 - 1;
    for (int week = 0; week < warmUp; week++) {
      model.schedule.step(model);
    }
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    threads.getCurrentThreadAllocatedBytes();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int week = 0; week < 520; week++) {
      model.schedule.step(model);
    }
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;
    System.out.println("allocated over 520 weeks: " + allocated + " bytes, for " + model.town().residents().count()
        + " residents");
    return allocated;
  }

  @Test
  void whatWasSpentInTheBurnInIsNotOfTheFirstObservedYear() {
    Record coordinator = RecordedTown.changed(Quantities.defaults(NeighbourhoodCoordinator.class), "quarters",
        List.of("east"));
    Scenario scenario = RecordedTown.scenario(SmallTown.plan(), 2, 2).with(
        List.of((Intervention) RecordedTown.changed(coordinator, "start-week", -104.0)), List.of());
    List<Double> cost = RecordedTown.of(scenario).seen().stream().filter(each -> each.observable().equals("cost"))
        .map(RecordedTown.Seen::value).toList();
    assertThat(cost).hasSize(2);
    assertThat(cost.get(0)).isPositive().isCloseTo(cost.get(1), within(.01));
  }
}
