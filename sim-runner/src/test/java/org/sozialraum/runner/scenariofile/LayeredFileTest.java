package org.sozialraum.runner.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.week.Mechanism;

/** A scenario that builds on another file. */
class LayeredFileTest {
  private static final String BASE = """
      question: Why?
      town: kleinstadt
      horizon: {burn-in-years: 3, observed-years: 10}
      seed: 5
      switched-off: [fear]
      settings:
        week:
          outings: {fear-effect: 0.7}
      interventions:
        - open-house: {quarter: Nord}
        - open-house: {quarter: Süd}
      """;

  @TempDir
  private Path folder;

  @BeforeEach
  void writeBase() throws IOException {
    write("base.yaml", BASE);
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private ScenarioReader.Reading reading(String name) {
    return ScenarioReader.read(folder.resolve(name), Overrides.NONE, SampleActions.vocabulary());
  }

  private List<String> lines(String name, String text) throws IOException {
    write(name, text);
    return reading(name).problems().stream().map(each -> each.text().replace(folder + "/", "")).toList();
  }

  @Test
  void mappingsMergeAndListsReplace() throws IOException {
    write("top.yaml", """
        based-on: base.yaml
        seed: 6
        horizon: {observed-years: 2}
        settings:
          week: {outings: {}}
        switched-off: [outings]
        interventions:
          - open-house: {quarter: Süd, capacity: 5}
        """);
    ScenarioReader.Reading reading = reading("top.yaml");
    assertThat(reading.problems()).isEmpty();
    Scenario scenario = reading.scenario().orElseThrow().scenario();
    assertThat(scenario.name()).isEqualTo("top");
    assertThat(scenario.question()).isEqualTo("Why?");
    assertThat(scenario.seed()).isEqualTo(6);
    assertThat(scenario.horizon().burnInYears()).isEqualTo(3);
    assertThat(scenario.horizon().observedYears()).isEqualTo(2);
    assertThat(scenario.settings().week().outings().fearEffect()).isEqualTo(.7);
    assertThat(scenario.switchedOff()).containsExactly(Mechanism.OUTINGS);
    assertThat(scenario.interventions()).hasSize(1);
    assertThat(reading.scenario().orElseThrow().place("horizon.burn-in-years"))
        .isEqualTo(folder.resolve("base.yaml") + ":3");
    assertThat(reading.scenario().orElseThrow().place("seed")).isEqualTo(folder.resolve("top.yaml") + ":2");
  }

  @Test
  void whatIsWrittenOutStandsAlone() throws IOException {
    write("top.yaml", "based-on: base.yaml\nseed: 6\n");
    Scenario scenario = reading("top.yaml").scenario().orElseThrow().scenario();
    write("alone.yaml", BASE.replace("seed: 5", "seed: 6"));
    Scenario alone = reading("alone.yaml").scenario().orElseThrow().scenario();
    String text = ScenarioWriter.text(scenario, "kleinstadt", SampleActions.vocabulary());
    assertThat(text).doesNotContain("based-on")
        .isEqualTo(ScenarioWriter.text(alone, "kleinstadt", SampleActions.vocabulary()));
  }

  @Test
  void mistakesAreReportedInTheFileThatHoldsThem() throws IOException {
    write("parts/wrong.yaml", BASE.replace("burn-in-years: 3", "burn-in-years: three") + "sed: 3\n");
    assertThat(lines("top.yaml", "based-on: parts/wrong.yaml\nreplications: 0\n")).containsExactly(
        "top.yaml:2: replications: found 0; must be a whole number between 1 and 10000 (runs); choose a value in that"
            + " range",
        "parts/wrong.yaml:3: horizon.burn-in-years: found three; must be a whole number between 0 and 100 (years);"
            + " write digits alone, without unit",
        "parts/wrong.yaml:12: sed: no key is called \"sed\"; known: question, town, horizon, replications, seed,"
            + " smallest-effect-of-interest, settings, switched-off, stakeholders, budget,"
            + " interventions, shocks and 1 more;"
            + " did you mean \"seed\"?");
    write("parts/broken.yaml", "question: [\n");
    assertThat(lines("top.yaml", "based-on: parts/broken.yaml\n")).singleElement().asString()
        .startsWith("parts/broken.yaml:2: this line cannot be understood");
    write("parts/twice.yaml", "seed: 1\nseed: 2\nbased-on: ../base.yaml\n");
    assertThat(lines("top.yaml", "based-on: parts/twice.yaml\n")).containsExactly(
        "parts/twice.yaml:2: seed: the key stands twice, here and in line 1; each key is written once; delete one of"
            + " them");
  }

  @Test
  void pathsStayRelativeToTheFileThatSaysThem() throws IOException {
    write("parts/lower.yaml", "based-on: ../base.yaml\ntown: no-such-folder\n");
    assertThat(lines("top.yaml", "based-on: parts/lower.yaml\n")).singleElement().asString()
        .startsWith("parts/lower.yaml:2: town: no town or town folder is called \"no-such-folder\"")
        .contains("looked for parts/no-such-folder and ");
  }

  @Test
  void aMissingFileIsSuggested() throws IOException {
    assertThat(lines("top.yaml", "seed: 1\nbased-on: bse.yaml\n")).containsExactly("top.yaml:2: based-on: there is no"
        + " file \"bse.yaml\"; must be the path of the scenario file that this one builds on, seen from here; did you"
        + " mean base.yaml?");
    assertThat(lines("top.yaml", "seed: x\nbased-on: bse.yaml\n")).as("other mistakes are told all the same")
        .hasSize(2).anyMatch(line -> line.startsWith("top.yaml:1: seed: found x"));
    assertThat(lines("top.yaml", "based-on:\n")).containsExactly("top.yaml:1: based-on: found nothing; must be the path"
        + " of the scenario file that this one builds on, seen from here; write one path or delete the key");
    assertThat(lines("top.yaml", "based-on: [base.yaml]\n")).singleElement().asString()
        .startsWith("top.yaml:1: based-on: found a list of 1; must be the path");
    assertThat(lines("top.yaml", "based-on: .\n")).singleElement().asString()
        .startsWith("top.yaml:1: based-on: there is no file \".\"");
  }

  @Test
  void circlesAreRefused() throws IOException {
    assertThat(lines("top.yaml", "based-on: ./top.yaml\n")).containsExactly("top.yaml:1: based-on: \"./top.yaml\""
        + " builds on this file because it is this file; files cannot build on each other in a circle; delete the"
        + " key");
    write("one.yaml", "based-on: two.yaml\n");
    assertThat(lines("two.yaml", "seed: 1\nbased-on: one.yaml\n")).containsExactly("one.yaml:1: based-on: \"two.yaml\""
        + " builds on this file; files cannot build on each other in a circle; delete one of these keys");
  }

  @Test
  void atMostEightFilesLieBelow() throws IOException {
    String lower = "base.yaml";
    for (int k = 1; k <= 9; k++) {
      write("s" + k + ".yaml", "based-on: " + lower + "\n");
      lower = "s" + k + ".yaml";
    }
    assertThat(reading("s8.yaml").problems()).isEmpty();
    assertThat(lines("s9.yaml", "based-on: s8.yaml\n")).containsExactly("s1.yaml:1: based-on: found more than 8 files"
        + " that build on each other; at most 8 are read; write the keys of some into one file");
  }
}
