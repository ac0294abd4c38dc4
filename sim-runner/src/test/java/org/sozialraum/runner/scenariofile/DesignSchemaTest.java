package org.sozialraum.runner.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the reader of designs refuses the schema refuses, and the reverse, where no scenario is needed to know. */
class DesignSchemaTest {
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(DesignSchema.text());
  private static final String GRID = """
      question: Which?
      scenario: s.yaml
      design: grid
      factors:
        - {name: start, path: "interventions[0].start-week", values: [0, 10]}
        - {name: moving, path: settings.week.demography.moves.level, from: 0.5, to: 2, levels: 3, scale: log}
      reference: own-baseline
      skip: ["start > 3 and moving < 1"]
      outputs:
        - {observable: withdrawn, reduce: final}
        - {name: falls, observable: withdrawn, level: quarter, unit: kirchfeld, reduce: first-below, threshold: 0.2}
      stop: [{observable: withdrawn, above: 0.5, from-week: 52}]
      series: none
      """;
  private static final String SOBOL = GRID.replace("design: grid", "design: sobol\npoints: 8")
      .replace("values: [0, 10]", "from: 0, to: 10, whole: true").replace(", levels: 3", "");
  private static final String LIST = GRID.replace("design: grid", "design: list\nlist: [{start: 3, moving: 1}]")
      .replace(", values: [0, 10]", "").replace(", from: 0.5, to: 2, levels: 3, scale: log", "");

  @TempDir
  private Path folder;

  @BeforeEach
  void aSmallScenario() throws IOException {
    Files.writeString(folder.resolve("s.yaml"), """
        question: Does it?
        town: dorfgruppe
        horizon: {burn-in-years: 1, observed-years: 2}
        interventions:
          - asking-campaign: {start-week: 10}
        """);
  }

  private void agree(String text, boolean right) throws IOException {
    List<String> refusals = DesignReader.read(Files.writeString(folder.resolve("d.yaml"), text)).problems().stream()
        .map(LocatedProblem::text).toList();
    JsonNode seen = ScenarioSchemaTest.seen(text).orElseThrow();
    assertThat(refusals.isEmpty()).as(text + refusals).isEqualTo(right);
    assertThat(SCHEMA.validate(seen).isEmpty()).as(text + SCHEMA.validate(seen)).isEqualTo(right);
  }

  @Test
  void acceptsWhatTheReaderAccepts() throws IOException {
    for (String each : List.of(GRID, SOBOL, LIST, SOBOL.replace("sobol", "latin-hypercube"),
        SOBOL.replace("sobol", "saltelli"), SOBOL.replace("sobol", "morris"),
        SOBOL.replace("design: sobol", "design: morris\nlevels: 6"),
        GRID.replace("grid", "zip").replace("levels: 3", "levels: 2"),
        GRID.replace("own-baseline", "{start: 10, moving: 1}"),
        GRID.replace("grid", "one-at-a-time").replace("own-baseline", "{start: 3, moving: 1}"),
        GRID.replace("path: settings.week.demography.moves.level", "paths: [settings.week.demography.moves.level]"),
        GRID.replaceAll("(?m)^(reference|skip|stop|series).*\n", ""), GRID + "replications: 1000000\nseed: -5\n",
        GRID + "time-limit-seconds: 0.5\n")) {
      agree(each, true);
    }
  }

  @Test
  void refusesWhatTheReaderRefuses() throws IOException {
    for (String each : List.of(GRID.replace("question: Which?\n", ""), GRID.replace("scenario: s.yaml\n", ""),
        GRID.replace("design: grid", "design: gird"), GRID + "points: 3\n", GRID + "list: []\n", GRID + "levels: 4\n",
        GRID + "table: p.csv\n", GRID + "replications: 0\n", GRID + "replications: 1000001\n", GRID + "colour: red\n",
        GRID.replace("values: [0, 10]", "values: []"), GRID.replace("values: [0, 10]", "levels: 3"),
        GRID.replace("values: [0, 10]", "values: [0, 10], from: 3"), GRID.replace("levels: 3", "levels: 1"),
        GRID.replace("scale: log", "scale: logg"), GRID.replace("scale: log", "whole: 3"),
        GRID.replace("name: start, ", ""), GRID.replace("path: settings", "paht: settings"),
        GRID.replace("path: settings", "paths: [seed], path: settings"), GRID.replace(", levels: 3", ""),
        GRID.replace("own-baseline", "own"), GRID.replace("own-baseline", "[1]"), GRID.replace("reduce: final", "x: y"),
        GRID.replace("reduce: final", "reduce: last"), GRID.replace("reduce: final", "reduce: final, threshold: 3"),
        GRID.replace(", threshold: 0.2", ""), GRID.replace("level: quarter, ", ""),
        GRID.replace("level: quarter", "level: street"), GRID.replace("above: 0.5, ", ""),
        GRID.replace("above: 0.5", "above: 0.5, below: 0.1"), GRID.replace("from-week: 52", "from-week: -1"),
        GRID.replace("series: none", "series: daily"), GRID + "time-limit-seconds: -1\n",
        SOBOL.replace("points: 8\n", ""), SOBOL.replace("points: 8", "points: 0"), SOBOL + "levels: 4\n",
        SOBOL.replace("to: 2", "to: 2, levels: 3"), SOBOL.replace("own-baseline", "{start: 10, moving: 1}"),
        SOBOL.replace("design: sobol", "design: morris\nlevels: 5"), LIST.replaceAll("list: .*\n", ""),
        LIST.replace("[{start: 3, moving: 1}]", "[3]"), LIST.replace("start: 3", "start: [3]"),
        LIST.replace("moves.level}", "moves.level, from: 3}"), GRID.replace("grid", "one-at-a-time"),
        GRID.replaceAll("(?s)outputs:.*stop", "outputs: []\nstop"))) {
      assertThat(each).isNotIn(GRID, SOBOL, LIST);
      agree(each, false);
    }
  }

  @Test
  void saysMeaningsAndNoDefaultWhereSilenceMeansSomethingElse() {
    JsonNode keys = SCHEMA.getSchemaNode().get("properties");
    assertThat(keys.at("/design/enum").toString()).contains("\"one-at-a-time\"", "\"latin-hypercube\"");
    assertThat(keys.at("/replications/description").asText()).contains("those of the scenario if nothing is said");
    assertThat(keys.at("/replications").has("default")).isFalse();
    assertThat(keys.at("/outputs/items/properties/observable/examples").toString()).contains("\"withdrawn\"");
    assertThat(keys.at("/stop/items/properties/observable/examples").toString()).doesNotContain("needs_met");
  }
}
