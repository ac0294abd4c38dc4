package org.sozialraum.runner.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sozialraum.runner.design.Design;
import org.sozialraum.runner.design.Output;
import org.sozialraum.runner.design.Saltelli;
import org.sozialraum.runner.design.Stop;

/** What design files say, and what is said about their mistakes. */
class DesignReaderTest {
  private static final String BEGIN = """
      question: Which?
      scenario: s.yaml
      design: grid
      """;
  private static final String START =
      "  - {name: start, path: \"interventions[0].start-week\", values: [0, 10, 20]}\n";
  private static final String FACTORS = "factors:\n" + START
      + "  - {name: moving, path: settings.week.demography.moves.level, from: 0.5, to: 2, levels: 3, scale: log}\n";
  private static final String OUTPUTS = "outputs: [{observable: withdrawn, reduce: final}]\n";
  private static final String SAMPLED = """
      factors:
        - {name: start, path: "interventions[0].start-week", from: 0, to: 20, whole: true}
        - {name: moving, path: settings.week.demography.moves.level, from: 0.5, to: 2}
      """;

  @TempDir
  private Path folder;

  @BeforeEach
  void aSmallScenario() throws IOException {
    Files.writeString(folder.resolve("s.yaml"), """
        question: Does it?
        town: dorfgruppe
        horizon: {burn-in-years: 1, observed-years: 2}
        replications: 7
        seed: 5
        interventions:
          - asking-campaign: {start-week: 10}
        """);
  }

  private DesignReader.Reading read(String text) {
    try {
      return DesignReader.read(Files.writeString(folder.resolve("d.yaml"), text));
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }

  private Design design(String text) {
    DesignReader.Reading reading = read(text);
    assertThat(reading.problems()).extracting(LocatedProblem::text).isEmpty();
    return reading.design().orElseThrow();
  }

  private List<String> mistakes(String text) {
    DesignReader.Reading reading = read(text);
    assertThat(reading.design()).isEmpty();
    return reading.problems().stream().map(each -> each.text().replace(folder + "/", "")).toList();
  }

  private String mistake(String text) {
    List<String> all = mistakes(text);
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  @Test
  void aDesignSaysWhatIsVariedAndWhatIsKept() {
    Design read = design(BEGIN + FACTORS + """
        reference: {start: 10.0, moving: 1}
        skip: ["start > 10 and moving < 1"]
        outputs:
          - {observable: withdrawn, reduce: final}
          - {name: in Kirchfeld, observable: engaged, level: quarter, unit: Kirchfeld, reduce: mean, from-year: 2, to-year: 2}
          - {name: falls, observable: withdrawn, reduce: first-below, threshold: 0.2}
        stop: [{observable: withdrawn, above: 0.5, from-week: 52}]
        series: yearly
        time-limit-seconds: 600
        """);
    assertThat(read.name()).isEqualTo("d");
    assertThat(read.kind()).isEqualTo("grid");
    assertThat(read.points().count()).isEqualTo(9);
    assertThat(read.points().at(5)).containsExactly("10", "2");
    assertThat(read.skips(List.of("20", "0.5"))).isTrue();
    assertThat(read.skips(List.of("20", "1"))).isFalse();
    assertThat(read.reference()).isEqualTo(new Design.Reference(false, Optional.of(List.of("10", "1"))));
    assertThat(read.replications()).as("those of the scenario").isEqualTo(7);
    assertThat(read.seed()).isEmpty();
    assertThat(read.outputs()).containsExactly(
        new Output("withdrawn", "withdrawn", "municipality", "", Output.Reducer.FINAL, 1, Integer.MAX_VALUE, Double.NaN),
        new Output("in Kirchfeld", "engaged", "quarter", "kirchfeld", Output.Reducer.MEAN, 2, 2, Double.NaN),
        new Output("falls", "withdrawn", "municipality", "", Output.Reducer.FIRST_BELOW, 1, Integer.MAX_VALUE, .2));
    assertThat(read.stops()).containsExactly(new Stop("withdrawn", true, .5, 52));
    assertThat(read.series()).isEqualTo(Design.Series.YEARLY);
    assertThat(read.timeLimitSeconds()).isEqualTo(600);
  }

  @Test
  void eachKindOfDesignHasItsPoints() throws IOException {
    String zip = BEGIN.replace("grid", "zip") + FACTORS + OUTPUTS;
    assertThat(design(zip).points().count()).isEqualTo(3);
    assertThat(design(zip).points().at(2)).containsExactly("20", "2");
    Design around = design(BEGIN.replace("grid", "one-at-a-time") + FACTORS
        + "reference: {start: 5, moving: 1.0}\n" + OUTPUTS);
    assertThat(around.points().count()).isEqualTo(1 + 3 + 2);
    assertThat(around.points().at(0)).containsExactly("5", "1");
    for (String kind : List.of("latin-hypercube", "sobol", "morris", "saltelli")) {
      Design sample = design(BEGIN.replace("grid", kind) + "points: 8\nseed: 3\n" + SAMPLED + OUTPUTS);
      assertThat(sample.points().count()).as(kind)
          .isEqualTo(kind.equals("morris") ? 24 : kind.equals("saltelli") ? 32 : 8);
      assertThat(Double.parseDouble(sample.points().at(7).get(1))).isBetween(.5, 2.0);
    }
    assertThat(((Saltelli) design(BEGIN.replace("grid", "saltelli") + "points: 8\n" + SAMPLED + OUTPUTS).points())
        .seed()).as("the scenario's seed").isEqualTo(5);
    String alone = "factors:\n  - {name: start, path: \"interventions[0].start-week\"}\n"
        + "  - {name: off, path: switched-off}\n";
    Design list = design(BEGIN.replace("grid", "list") + alone
        + "list: [{off: \"[fear]\", start: 3}, {start: 4, off: \"[]\"}]\nreference: {start: 4, off: \"[]\"}\n" + OUTPUTS);
    assertThat(list.points().at(0)).containsExactly("3", "[fear]");
    assertThat(list.points().count()).isEqualTo(2);
    Files.writeString(folder.resolve("p.csv"), "\uFEFFoff;start\r\n[fear];3\r\n\r\n\"[]\";4\r\n");
    assertThat(design(BEGIN.replace("grid", "table") + alone + "table: p.csv\n" + OUTPUTS).points().at(1))
        .containsExactly("4", "[]");
  }

  @Test
  void allMistakesAreToldAtOnceEachWithItsLine() {
    assertThat(mistakes("""
        question: Which?
        scenario: s.yaml
        design: gird
        replications: 0
        factors:
          - {name: start, path: "interventions[0].start-week", values: [0]}
          - {name: START, path: settings.week.demography.moves.level, values: [1]}
          - {name: not, path: settings.week.disorder.usual, values: [1]}
        skip: ["start > 52", "strat > 3"]
        reference: {start: 1, moving: 3}
        outputs:
          - {observable: withdrwn, reduce: final}
          - {observable: withdrawn, reduce: first-above}
          - {observable: withdrawn, level: quarter, unit: kirchfed, reduce: mean}
        stop: [{observable: needs_met, above: 1}]
        colour: red
        """).stream().map(each -> each.replaceAll("(d\\.yaml:\\d+: [^:]+):.*", "$1"))
        .collect(Collectors.joining("\n"))).isEqualTo("""
        d.yaml:3: design
        d.yaml:4: replications
        d.yaml:7: factors[1].name
        d.yaml:8: factors[2].name
        d.yaml:9: skip[1]
        d.yaml:10: reference.moving
        d.yaml:10: reference
        d.yaml:12: outputs[0].observable
        d.yaml:13: outputs[1].threshold
        d.yaml:14: outputs[2]
        d.yaml:14: outputs[2].unit
        d.yaml:15: stop[0].observable
        d.yaml:16: colour""");
  }

  @Test
  void theFirstAndTheLastValueOfEachFactorAreTriedOnTheScenario() {
    assertThat(mistake(BEGIN + FACTORS.replace("20]", "200]") + OUTPUTS)).startsWith("d.yaml:5: factors[0]: the scenario "
        + "does not accept start = 200: interventions[0].start-week: the work would begin in week");
    assertThat(mistake(BEGIN + FACTORS.replace("moves.level", "moves.lvel") + OUTPUTS))
        .startsWith("d.yaml:6: factors[1]: the scenario does not accept moving = 0.5")
        .contains("no key is called \"lvel\"", "did you mean \"level\"?");
    assertThat(mistake(BEGIN + FACTORS.replace("to: 2,", "to: 7,") + OUTPUTS)).contains("moving = 7", "between 0 and 3");
    assertThat(mistake(BEGIN + FACTORS.replace("[0].start", "[3].start") + OUTPUTS)).contains("interventions[3]");
  }

  @Test
  void theScenariosOwnMistakesAreToldOnItsLines() throws IOException {
    Files.writeString(folder.resolve("s.yaml"), "question: x\ntown: dorfgrupe\n");
    assertThat(mistake(BEGIN + FACTORS + OUTPUTS)).startsWith("s.yaml:2: town: no town or town folder is called");
    assertThat(mistake(BEGIN.replace("s.yaml", "s.yml") + FACTORS + OUTPUTS))
        .startsWith("d.yaml:2: scenario: there is no file \"s.yml\"").contains("did you mean s.yaml?");
  }

  @Test
  void whatWouldChangeTheComparisonItselfIsNoFactor() {
    for (String path : List.of("replications", "seed", "smallest-effect-of-interest", "question")) {
      assertThat(mistake(BEGIN + "factors: [{name: x, path: " + path + ", values: [1, 2]}]\n" + OUTPUTS)).as(path)
          .startsWith("d.yaml:4: factors[0].path: the ");
    }
    assertThat(mistake(BEGIN + FACTORS + "  - {name: again, path: settings.week.demography.moves, values: [1]}\n"
        + OUTPUTS)).startsWith("d.yaml:7: factors[2].path").contains("of factors[1] sets, too");
  }

  @Test
  void aGridTooLargeToCountIsNamedAndNotComputed() {
    String wide = "  - {name: fN, path: settings.week.disorder.N, from: 0, to: 1, levels: 1000000}\n";
    StringBuilder factors = new StringBuilder("factors:\n");
    for (String each : List.of("usual", "speed", "upkeep", "greenery", "response")) {
      factors.append(wide.replace("N", each).replace("to: 1", "to: 0.1"));
    }
    assertThat(mistakes(BEGIN + factors + OUTPUTS)).anyMatch(each -> each.startsWith(
        "d.yaml:4: factors: found 10^30 points; a design has at most 1000000000000"));
    assertThat(mistake(BEGIN.replace("grid", "saltelli") + "points: 3000000000\n" + SAMPLED + OUTPUTS))
        .startsWith("d.yaml:4: points: found 3000000000 points; the Sobol sequence");
    assertThat(mistake(BEGIN.replace("grid", "morris") + "points: 999999999999\n" + SAMPLED + OUTPUTS))
        .startsWith("d.yaml:4: points: found 2999999999997 points");
    assertThat(mistake(BEGIN.replace("grid", "sobol") + "points: 9999999999999\n" + SAMPLED + OUTPUTS))
        .startsWith("d.yaml:4: points: found 9999999999999; must be a whole number between 1 and");
  }

  @Test
  void aPointOfReferenceIsOneThatIsRun() {
    assertThat(mistake(BEGIN + FACTORS + "reference: {start: 11, moving: 1}\n" + OUTPUTS))
        .startsWith("d.yaml:7: reference: this is no point of the design");
    assertThat(mistake(BEGIN + FACTORS + "reference: {start: 10, moving: 1}\nskip: [start = 10]\n" + OUTPUTS))
        .contains("left out by \"start = 10\"");
    assertThat(mistake(BEGIN.replace("grid", "one-at-a-time") + FACTORS + OUTPUTS)).contains("one-at-a-time needs");
    assertThat(mistake(BEGIN.replace("grid", "sobol") + "points: 4\n" + SAMPLED + "reference: {start: 10, moving: 1}\n"
        + OUTPUTS)).contains("a sample of the kind sobol meets no point that is named");
    assertThat(mistake(BEGIN.replace("grid", "one-at-a-time") + FACTORS + "reference: {start: 999, moving: 1}\n"
        + OUTPUTS)).contains("does not accept start = 999");
  }

  @Test
  void ownBaselinesNeedInterventionsSomewhere() throws IOException {
    assertThat(design(BEGIN + FACTORS + "reference: own-baseline\n" + OUTPUTS).arms()).isEqualTo(2);
    String path = folder.resolve("s.yaml").toString();
    Files.writeString(Path.of(path), "question: x\ntown: dorfgruppe\n");
    String off = BEGIN + "factors: [{name: off, path: switched-off, values: [\"[]\", \"[fear]\"]}]\n";
    assertThat(mistake(off + "reference: own-baseline\n" + OUTPUTS)).contains("but there are none");
    assertThat(design(BEGIN + "factors: [{name: what, path: interventions, values: [\"[]\", "
        + "\"[{asking-campaign: {}}]\"]}]\nreference: own-baseline\n" + OUTPUTS).arms()).isEqualTo(2);
  }

  @Test
  void valuesFitTheKindOfDesign() {
    assertThat(mistake(BEGIN.replace("grid", "zip") + FACTORS.replace("0, 10, 20", "0, 10") + OUTPUTS))
        .contains("start 2, moving 3");
    assertThat(mistake(BEGIN + FACTORS.replace(", levels: 3", "") + OUTPUTS)).contains("from, to, levels");
    assertThat(mistake(BEGIN + FACTORS.replace("from: 0.5", "from: 0") + OUTPUTS)).contains("above 0");
    assertThat(mistake(BEGIN + FACTORS.replace("to: 2", "to: 0.1") + OUTPUTS)).contains("swap them");
    assertThat(mistake(BEGIN + FACTORS.replace("scale: log", "whole: true") + OUTPUTS)).contains("choose whole ends");
    assertThat(mistake(BEGIN + FACTORS.replace("0.5, to: 2, levels: 3", "1, to: 3, levels: 9, whole: true") + OUTPUTS))
        .contains("9 levels, but only 3 different");
    assertThat(mistake(BEGIN + "points: 3\n" + FACTORS + OUTPUTS)).contains("no use for this key");
    assertThat(mistake(BEGIN.replace("grid", "sobol") + SAMPLED + OUTPUTS)).contains("points: nothing is said");
    assertThat(mistake(BEGIN.replace("grid", "morris") + "points: 3\nlevels: 5\n" + SAMPLED + OUTPUTS))
        .contains("even number");
    assertThat(mistake(BEGIN + FACTORS + "skip: [start >= 0]\n" + OUTPUTS)).contains("all 9 points are left out");
  }

  @Test
  void tablesNameEveryFactorAndGiveEachAValue() throws IOException {
    String design = BEGIN.replace("grid", "table") + "factors: [{name: start, path: \"interventions[0].start-week\"}, "
        + "{name: off, path: switched-off}]\ntable: p.csv\n" + OUTPUTS;
    assertThat(mistake(design)).startsWith("d.yaml:5: table: there is no file \"p.csv\"");
    Files.writeString(folder.resolve("p.csv"), "start,of\n1,[]\n");
    assertThat(mistakes(design)).hasSize(2).allMatch(each -> each.startsWith("p.csv:1: no "));
    Files.writeString(folder.resolve("p.csv"), "start,off\n1,[]\n2\n3,\n999,[]\n");
    assertThat(mistakes(design)).hasSize(2).anyMatch(each -> each.startsWith("p.csv:3: found 1 cells"))
        .anyMatch(each -> each.startsWith("p.csv:4: off: found nothing"));
    Files.writeString(folder.resolve("p.csv"), "start,off\n1,[]\n999,[]\n");
    assertThat(mistake(design)).startsWith("d.yaml:4: factors[0]: the scenario does not accept start = 999");
    Files.writeString(folder.resolve("p.csv"), "start,off\n");
    assertThat(mistake(design)).startsWith("p.csv: found no points");
    Files.write(folder.resolve("p.csv"), "start,off\n1,\u00e4\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(mistake(design)).startsWith("p.csv:2: found the byte E4, which is not UTF-8");
  }

  @Test
  void filesThatMeanHarmAreRefusedInAMoment() throws IOException {
    long began = System.nanoTime();
    assertThat(mistake("a: ".concat("[".repeat(5000)))).contains("d.yaml:1");
    assertThat(mistake("question: &a x\n" + BEGIN.substring(BEGIN.indexOf('\n') + 1) + FACTORS + OUTPUTS))
        .contains("&a").doesNotContain("scenario file");
    assertThat(mistake("question: again\n" + BEGIN + FACTORS + OUTPUTS)).contains("stands twice");
    assertThat(mistake(BEGIN + FACTORS + OUTPUTS + "---\nx: y\n")).contains("second design");
    assertThat(mistake("x".repeat(1_100_000))).contains("at most 1000000 bytes").doesNotContain("a scenario");
    assertThat(mistake("")).contains("the file is empty; a design is made of keys");
    assertThat(mistakes("- a\n- b\n")).hasSize(1);
    assertThat(mistakes(BEGIN + "factors: {a: b}\n" + "outputs: 3\n")).hasSize(2);
    String many = START.repeat(101).replace("START", "x");
    assertThat(mistake(BEGIN + "factors:\n" + many + OUTPUTS)).contains("found 101 factors");
    Files.write(folder.resolve("d.yaml"), new byte[] {'a', ':', ' ', (byte) 0xff, '\n'});
    assertThat(DesignReader.read(folder.resolve("d.yaml")).problems().get(0).text()).contains("FF", "design files");
    assertThat(DesignReader.read(folder).problems().get(0).text()).contains("this is a folder; a design is");
    assertThat(DesignReader.read(folder.resolve("none.yaml")).problems().get(0).text()).contains("a design is one");
    assertThat(System.nanoTime() - began).isLessThan(10_000_000_000L);
  }
}
