package org.sozialraum.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sozialraum.Sozialraum;
import org.sozialraum.quantity.Problems;
import org.sozialraum.runner.townfile.ImportReport;
import org.sozialraum.runner.townfile.ImportRequest;
import org.sozialraum.runner.townfile.TownImport;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.scenario.Settings;
import org.sozialraum.town.TownPlan;
import org.sozialraum.week.Horizon;

/** Boundaries and one column of residents are a town: the rest is assumed, said, and lives. */
class BareTownsTest {
  private static final Path DATA = Path.of(System.getProperty("sozialraum.data", "../../shared/data"));

  @TempDir
  private Path folder;

  private static Map<String, Double> fourWeeks(TownPlan plan) {
    Map<String, Double> values = new HashMap<>();
    Scenario scenario = new Scenario("bare", "Does a bare town live?", plan, new Horizon(0, 1), 1, 1, .5,
        Settings.defaults(), Set.of(), List.of(), List.of());
    Sozialraum model = new Sozialraum(scenario, 0, (week, level, unit, observable, value, yearly) ->
        values.put(week + " " + unit + " " + observable, value));
    model.start();
    for (int week = 0; week < 4; week++) {
      model.schedule.step(model);
    }
    model.finish();
    return values;
  }

  @Test
  void withoutAgesIndicatorsAndPlacesATownLives() throws IOException {
    StringBuilder squares = new StringBuilder("{\"type\": \"FeatureCollection\", \"features\": [");
    for (int k = 0; k < 3; k++) {
      double west = 13 + k / 100.0;
      squares.append(k == 0 ? "" : ",").append(String.format(java.util.Locale.ROOT, "{\"type\": \"Feature\","
          + " \"properties\": {\"id\": \"0%d\"}, \"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[[%.2f, 52.0],"
          + " [%.2f, 52.0], [%.2f, 52.01], [%.2f, 52.01], [%.2f, 52.0]]]}}", k + 1, west, west + .01, west + .01, west,
          west));
    }
    Files.writeString(folder.resolve("b.geojson"), squares.append("]}"));
    Files.writeString(folder.resolve("p.csv"), "id;Einwohner\n1;1.500\n2;2.000\n3;900\nSumme;4.400\n");
    Problems problems = new Problems();
    ImportReport report = TownImport.run(new ImportRequest(folder.resolve("b.geojson"), folder.resolve("p.csv"),
        List.of(), Optional.empty(), folder.resolve("bare"), "en"), problems);
    assertThat(problems.all()).isEmpty();
    TownPlan plan = report.plan().orElseThrow();
    assertThat(report.text("en")).contains("Ages follow the national age profile.",
        "Neither transfer receipt nor unemployment is known, so deprivation is average.",
        "Kinds of places the data does not hold are drawn from national numbers");
    Map<String, Double> values = fourWeeks(plan);
    assertThat(values.get("0 " + plan.quarters().get(0).municipality() + " population")).isEqualTo(4400);
    assertThat(values.get("3 " + plan.quarters().get(0).municipality() + " visits")).isPositive();
  }

  @Test
  void baselImportsAndLives() {
    Assumptions.assumeTrue(Files.isDirectory(DATA), "the public data is not here; set -Dsozialraum.data to its folder");
    Path from = DATA.resolve("basel");
    Problems problems = new Problems();
    ImportReport report = TownImport.run(new ImportRequest(from.resolve("boundaries.geojson"),
        from.resolve("quarters.csv"), List.of(from.resolve("quarters.csv")), Optional.empty(), folder.resolve("basel"),
        "en"), problems);
    assertThat(problems.all()).isEmpty();
    TownPlan plan = report.plan().orElseThrow();
    assertThat(plan.population()).isEqualTo(206_999);
    assertThat(plan.quarters().get(0).indicators().unemployedPercent()).isEqualTo(3.1);
    assertThat(plan.quarters().get(0).indicators().transferPercent()).isEqualTo(3);
    Map<String, Double> values = fourWeeks(plan);
    assertThat(values.get("0 " + plan.quarters().get(0).municipality() + " population")).isEqualTo(206_999);
  }
}
