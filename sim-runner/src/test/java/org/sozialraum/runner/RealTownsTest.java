package org.sozialraum.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sozialraum.Sozialraum;
import org.sozialraum.margin.Margins;
import org.sozialraum.observe.Level;
import org.sozialraum.observe.Observables;
import org.sozialraum.quantity.Problems;
import org.sozialraum.runner.townfile.ImportRequest;
import org.sozialraum.runner.townfile.TownImport;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.scenario.Settings;
import org.sozialraum.shock.ClosePlaces;
import org.sozialraum.shock.Shock;
import org.sozialraum.town.TownPlan;
import org.sozialraum.week.Horizon;

/** Real towns live for some weeks: their published margins hold in week 0, and closed places are missed. */
class RealTownsTest {
  private static final Path DATA = Path.of(System.getProperty("sozialraum.data", "../../shared/data"));

  @TempDir
  private Path folder;

  @BeforeEach
  void theDataIsThere() {
    Assumptions.assumeTrue(Files.isDirectory(DATA), "the public data is not here; set -Dsozialraum.data to its folder");
  }

  private TownPlan imported(String town, String population, List<String> indicators) {
    Path from = DATA.resolve(town);
    Problems problems = new Problems();
    TownPlan plan = TownImport.run(new ImportRequest(from.resolve("boundaries.geojson"), from.resolve(population),
        indicators.stream().map(from::resolve).toList(), Optional.of(from.resolve("places.geojson")),
        folder.resolve(town), "en"), problems).plan().orElseThrow();
    assertThat(problems.all()).isEmpty();
    return plan;
  }

  /** Observed values of some weeks by "week unit observable". */
  private static Map<String, Double> weeks(TownPlan plan, int burnIn, int observed, List<Shock> shocks) {
    Map<String, Double> values = new LinkedHashMap<>();
    Scenario scenario = new Scenario("town", "Does the town live?", plan, new Horizon(burnIn, 1), 1, 1, .5,
        Settings.defaults(), Set.of(), List.of(), shocks);
    Sozialraum model = new Sozialraum(scenario, 0, (week, level, unit, observable, value, yearly) -> {
      if (level == Level.QUARTER || level == Level.MUNICIPALITY && !yearly) {
        values.put(week + " " + unit + " " + observable, value);
      }
    });
    model.start();
    for (int week = -52 * burnIn; week < observed; week++) {
      model.schedule.step(model);
    }
    model.finish();
    return values;
  }

  private static void assertMarginsHoldInWeekZero(TownPlan plan, Map<String, Double> values) {
    for (TownPlan.QuarterPlan quarter : plan.quarters()) {
      assertThat(values.get("0 " + quarter.id() + " population")).as(quarter.name()).isEqualTo(quarter.population());
      assertThat(quarter.ageGroups()).isNotEmpty();
      for (TownPlan.AgeGroup group : quarter.ageGroups()) {
        assertThat(values.get("0 " + quarter.id() + " " + Observables.ofAges(group)))
            .as("%s, ages %d to %d", quarter.name(), group.from(), group.to()).isEqualTo(group.residents());
      }
      for (Margins.Margin margin : Margins.of(quarter)) {
        double built = values.get("0 " + quarter.id() + " " + margin.name());
        assertThat(margin.isMet(built)).as("%s, %s: %s", quarter.name(), margin, built).isTrue();
      }
    }
  }

  @Test
  void spandausMarginsHoldInWeekZeroAfterAYearOfBirthsDeathsAndMoves() {
    TownPlan plan = imported("berlin-spandau", "population.csv", List.of("social.csv"));
    Map<String, Double> values = weeks(plan, 1, 1, List.of());
    assertThat(values.get("0 " + plan.quarters().get(0).municipality() + " population")).isEqualTo(105_906);
    assertMarginsHoldInWeekZero(plan, values);
  }

  @Test
  void halfOfSpandausPlacesClosedVisitsFall() {
    TownPlan plan = imported("berlin-spandau", "population.csv", List.of("social.csv"));
    ClosePlaces half = new ClosePlaces(List.of(), List.of(), List.of(), .5, 4, 0);
    Map<String, Double> open = weeks(plan, 0, 8, List.of());
    Map<String, Double> closed = weeks(plan, 0, 8, List.of(half));
    String town = plan.quarters().get(0).municipality();
    assertThat(closed.get("3 " + town + " visits")).isEqualTo(open.get("3 " + town + " visits"));
    for (int week = 4; week < 8; week++) {
      assertThat(closed.get(week + " " + town + " visits")).isLessThan(.9 * open.get(week + " " + town + " visits"));
    }
  }

  @Test
  void leipzigLivesFourWeeks() {
    TownPlan plan = imported("leipzig", "quarters.csv", List.of());
    assertThat(plan.quarters()).hasSize(63);
    Map<String, Double> values = weeks(plan, 0, 4, List.of());
    assertThat(values.get("0 " + plan.quarters().get(0).municipality() + " population")).isEqualTo(624_676);
    assertMarginsHoldInWeekZero(plan, values);
    assertThat(values.get("3 " + plan.quarters().get(0).municipality() + " visits")).isBetween(.8, 2.5);
  }
}
