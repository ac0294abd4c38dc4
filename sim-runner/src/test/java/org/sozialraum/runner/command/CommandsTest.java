package org.sozialraum.runner.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sozialraum.intervention.Interventions;
import org.sozialraum.message.Language;
import org.sozialraum.town.PlaceKind;

/** Exit codes, and what appears on which stream. */
class CommandsTest {
  private static final String SMALL = """
      question: Does anything happen?
      town: dorfgruppe
      horizon: {burn-in-years: 0, observed-years: 1}
      replications: 2
      """;

  @TempDir
  private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int execute(String... args) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return CommandLines.execute(new PrintWriter(out), new PrintWriter(err), args);
  }

  private String scenario(String name, String text) throws IOException {
    Path file = folder.resolve(name + ".yaml");
    Files.writeString(file, text);
    return file.toString();
  }

  private List<String> errors() {
    return err.toString().lines().toList();
  }

  private void assertOneLine(String... parts) {
    assertThat(errors()).hasSize(1);
    assertThat(errors().get(0)).contains(parts).doesNotContain("Exception", "\tat ");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void withoutACommandSaysWhichThereAre() {
    assertThat(execute()).isEqualTo(2);
    assertOneLine("run, compare, sweep, check, report, export, verify, merge, validate, calibrate, "
        + "describe, schema, import, completion");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "run", "compare", "sweep", "check", "report", "export", "verify", "merge",
      "validate", "calibrate", "describe", "schema", "import", "completion"})
  void helpShowsAnExample(String command) {
    assertThat(command.isEmpty() ? execute("--help") : execute(command, "--help")).isZero();
    assertThat(out.toString()).contains("Usage: sozialraum", "Example: sozialraum");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void versionNamesTheCommit() {
    assertThat(execute("--version")).isZero();
    assertThat(out.toString()).startsWith("sozialraum ").contains("commit ");
  }

  @Test
  void aMisspeltOptionIsSuggested() throws IOException {
    assertThat(execute("run", scenario("a", SMALL), "--replicatons", "3")).isEqualTo(2);
    assertOneLine("no option is called --replicatons; did you mean --replications?");
    assertThat(execute("comprae")).isEqualTo(2);
    assertOneLine("did you mean compare");
  }

  @Test
  void optionsSayWhatTheyAllow() throws IOException {
    String file = scenario("s", SMALL);
    assertThat(execute("check", file, "--lang", "fr")).isEqualTo(2);
    assertOneLine("found fr; must be one of de, en");
    assertThat(execute("check", file, "--seed", "1.5")).isEqualTo(2);
    assertOneLine("found 1.5; must be a whole number");
    assertThat(execute("check", file, "--years", "0", "--replications", "10001", "--workers", "-1")).isEqualTo(2);
    assertThat(errors()).containsExactly(
        "--replications: found 10001; must be between 1 and 10000 (runs); choose a value in that range",
        "--years: found 0; must be between 1 and 100 (years); choose a value in that range",
        "--workers: found -1; must be between 1 and 1024 (runs at the same time); choose a value in that range");
  }

  @Test
  void checkPrintsTheCompleteScenario() throws IOException {
    assertThat(execute("check", scenario("s", SMALL), "--seed", "7")).isZero();
    String complete = out.toString();
    assertThat(complete).startsWith("question: \"Does anything happen?\"\ntown: dorfgruppe\n").contains("\nseed: 7\n");
    assertThat(err.toString()).isEmpty();
    assertThat(execute("check", scenario("again", complete))).isZero();
    assertThat(out.toString()).isEqualTo(complete);
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "run", "compare"})
  void badInputIsReportedAndNothingIsWritten(String command) throws IOException {
    String file = scenario("bad", "question: Why?\ntown: dorfgrupe\nseed: x\n");
    Path results = folder.resolve("results");
    assertThat(execute(command, file, "--out", results.toString())).isEqualTo(2);
    assertThat(errors()).hasSize(2).allMatch(line -> line.startsWith(file + ":"));
    assertThat(out.toString()).isEmpty();
    assertThat(results).doesNotExist();
  }

  @Test
  void variantsMustShareWhatMakesThemComparable() throws IOException {
    String first = scenario("first", SMALL);
    String other = scenario("other", SMALL.replace("years: 1}", "years: 2}") + "seed: 3\n");
    assertThat(execute("compare", first, other)).isEqualTo(2);
    assertThat(errors()).containsExactly(
        other + ":3: horizon.observed-years: found 2; must be 1 as in " + first + ", because variants are compared on"
            + " the same chance; make them the same",
        other + ":5: seed: found 3; must be 1 as in " + first + ", because variants are compared on the same chance;"
            + " make them the same");
  }

  @Test
  void runLeavesAFolderThatIsReusedAndNeverMixed() throws IOException {
    String file = scenario("small", SMALL);
    String results = folder.resolve("results").toString();
    assertThat(execute("run", file, "--out", results, "--progress", "none", "--lang", "en")).isZero();
    assertThat(out.toString()).contains("Results: " + results);
    for (String name : List.of("manifest.json", "scenario.yaml", "summary.csv", "series.csv", "charts")) {
      assertThat(Path.of(results, name)).exists();
    }
    byte[] before = Files.readAllBytes(Path.of(results, "summary.csv"));
    assertThat(execute("run", file, "--out", results, "--progress", "none")).isZero();
    assertThat(Files.readAllBytes(Path.of(results, "summary.csv"))).isEqualTo(before);
    assertThat(execute("run", file, "--out", results, "--progress", "none", "--seed", "2")).isEqualTo(3);
    assertOneLine(results);
    assertThat(execute("check", Path.of(results, "scenario.yaml").toString())).isZero();
  }

  @Test
  void aScenarioComparedWithItsCopyDiffersInNothing() throws IOException {
    String first = scenario("first", SMALL);
    String copy = scenario("copy", SMALL);
    String results = folder.resolve("results").toString();
    assertThat(execute("compare", first, copy, "--out", results, "--progress", "none", "--lang", "en")).isZero();
    assertThat(out.toString()).startsWith("Does anything happen?\n")
        .contains("engaged: no difference, in none of the runs.");
  }

  @Test
  void anInterruptedRunEndsWith130() throws IOException {
    String file = scenario("long", SMALL.replace("observed-years: 1", "observed-years: 100"));
    Thread work = Thread.currentThread();
    Path begun = folder.resolve("results").resolve(".unfinished");
    Thread signal = new Thread(() -> {
      try {
        while (!Files.exists(begun)) {
          Thread.sleep(50);
        }
        Thread.sleep(500);
        work.interrupt();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    });
    signal.start();
    try {
      assertThat(execute("run", file, "--out", folder.resolve("results").toString(), "--progress", "none"))
          .isEqualTo(130);
    } finally {
      signal.interrupt();
      Thread.interrupted();
    }
  }

  static Stream<String> catalogues() {
    return Catalogues.names().stream();
  }

  @ParameterizedTest
  @MethodSource("catalogues")
  void everyCatalogueIsPrintedInEveryForm(String name) throws IOException {
    assertThat(execute("describe", name)).isZero();
    assertThat(out.toString().lines()).allMatch(line -> line.length() <= 130);
    assertThat(execute("describe", name, "--format", "md")).isZero();
    assertThat(out.toString()).startsWith("# ").doesNotContain("\r");
    assertThat(execute("describe", name, "--format", "json")).isZero();
    assertThat(new ObjectMapper().readTree(out.toString()).has(name.equals("interventions") ? name : "tables")).isTrue();
  }

  @Test
  void everyInterventionIsDescribedForProgramsWithWhatItChangesItsDatesAndCosts() throws IOException {
    assertThat(execute("describe", "interventions", "--format", "json")).isZero();
    JsonNode all = new ObjectMapper().readTree(out.toString()).required("interventions");
    assertThat(all).extracting(each -> each.required("name").asText())
        .containsExactlyElementsOf(Interventions.known().keySet());
    for (JsonNode each : all) {
      assertThat(each.required("meaning").asText()).as(each.required("name").asText()).isNotBlank();
      assertThat(each.required("changes")).isNotEmpty().allSatisfy(change -> {
        assertThat(change.required("column").asText()).matches("[a-z ]+\\.[a-z0-9 ,'()-]+");
        assertThat(change.required("direction").asText()).isIn("more", "less", "more or less");
      });
      assertThat(each.required("dates").required("setup_weeks").isInt()).isTrue();
      assertThat(each.required("cost").required("running_per_year").isNumber()).isTrue();
      assertThat(each.required("cost").required("price_year").asInt()).isBetween(2000, 2100);
      assertThat(each.required("settings")).isNotEmpty();
    }
    JsonNode lights = java.util.stream.StreamSupport.stream(all.spliterator(), false)
        .filter(each -> each.required("name").asText().equals("lighting-and-upkeep")).findFirst().orElseThrow();
    assertThat(lights.required("number").asText()).isEqualTo("I14");
    assertThat(lights.required("german").asText()).isEqualTo("Licht und Pflege der Wege");
    assertThat(lights.required("cost").toString()).startsWith("{\"per\":\"quarter\",\"running_per_year\":8000,"
        + "\"once\":180000,\"life_years\":15,\"annual\":20000,\"price_year\":2024,");
    assertThat(lights.required("dates").toString()).isEqualTo("{\"setup_weeks\":26,\"ramp_weeks\":0,\"weeks\":780}");
  }

  @Test
  void anUnknownCatalogueIsSuggested() {
    assertThat(execute("describe", "parameter")).isEqualTo(2);
    assertOneLine("no catalogue is called \"parameter\"", "did you mean \"parameters\"?");
    assertThat(execute("describe")).isZero();
    assertThat(out.toString()).contains("observables");
  }

  @Test
  void importSaysWhatIsMissing() throws IOException {
    assertThat(execute("import")).isEqualTo(2);
    assertOneLine("--boundaries", "--population", "--out");
    String missing = folder.resolve("none.geojson").toString();
    assertThat(execute("import", "--boundaries", missing, "--population", missing, "--out",
        folder.resolve("town").toString())).isEqualTo(2);
    assertThat(errors()).isNotEmpty().allMatch(line -> line.startsWith(missing));
    Path foreign = Files.createDirectory(folder.resolve("foreign"));
    Files.writeString(foreign.resolve("letter.txt"), "Dear");
    assertThat(execute("import", "--boundaries", missing, "--population", missing, "--out", foreign.toString()))
        .isEqualTo(3);
    assertOneLine(foreign.toString());
  }

  @Test
  void whatIsPrintedIsUtf8WhateverTheComputerSpeaks() throws IOException, InterruptedException {
    String libraries = Stream.of(CommandLines.class, PlaceKind.class, picocli.CommandLine.class, ObjectMapper.class,
        com.fasterxml.jackson.core.JsonFactory.class, sim.engine.SimState.class)
        .map(each -> Path.of(URI.create(each.getProtectionDomain().getCodeSource().getLocation().toString())).toString())
        .collect(Collectors.joining(File.pathSeparator));
    Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Dfile.encoding=US-ASCII", "-cp", libraries, "org.sozialraum.runner.Main", "describe", "places")
        .redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    assertThat(printed).contains("café or pub");
  }

  @Test
  void aMistakeOfTheProgramIsOneLineThatSaysHowToReportIt() {
    String line = CommandLines.unexpected(new IllegalStateException("first\nsecond")).in(Language.EN);
    assertThat(line).startsWith("this should not have happened: IllegalStateException (first; second) in ")
        .contains("please report").doesNotContain("\n");
  }
}
