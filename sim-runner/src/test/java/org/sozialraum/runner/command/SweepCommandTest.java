package org.sozialraum.runner.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sozialraum.runner.store.FolderLock;

/** Sweeps from the command line: what lands in their folder, and what is said. */
class SweepCommandTest {
  /** Two points in two replications of a year; done once, for tests that only look. */
  @TempDir
  private static Path shared;

  @TempDir
  private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void aSweepThatIsDone() throws IOException {
    design(shared, "d.yaml", "values: [10, 30]", "");
    StringWriter said = new StringWriter();
    assertThat(CommandLines.execute(new PrintWriter(said), new PrintWriter(said), "sweep",
        shared.resolve("d.yaml").toString(), "--out", shared.resolve("whole").toString(), "--progress", "none",
        "--workers", "2"))
        .as(said.toString()).isZero();
  }

  private static Path design(Path folder, String name, String values, String more) throws IOException {
    Files.writeString(folder.resolve("s.yaml"), """
        question: Does it?
        town: dorfgruppe
        horizon: {burn-in-years: 1, observed-years: 1}
        interventions:
          - asking-campaign: {start-week: 10}
        """);
    return Files.writeString(folder.resolve(name), """
        question: Does the start matter?
        scenario: s.yaml
        replications: 2
        design: grid
        series: yearly
        factors:
          - {path: "interventions[0].start-week", name: start, %s}
        outputs:
          - {observable: withdrawn, reduce: final}
          - {name: talk, observable: engaged, reduce: mean}
        """.formatted(values) + more);
  }

  @BeforeEach
  void theSameDesignElsewhere() throws IOException {
    design(folder, "d.yaml", "values: [10, 30]", "");
  }

  private int execute(String... args) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    String[] all = Stream.concat(Stream.of(args), Stream.of("--lang", "en")).toArray(String[]::new);
    return CommandLines.execute(new PrintWriter(out), new PrintWriter(err), all);
  }

  private int sweep(String design, String results, String... more) {
    return execute(Stream.concat(Stream.of("sweep", folder.resolve(design).toString(), "--out",
        folder.resolve(results).toString(), "--progress", "none"), Stream.of(more)).toArray(String[]::new));
  }

  /** The finished sweep, to be changed. */
  private Path copied(String name) throws IOException {
    Path copy = Files.createDirectories(folder.resolve(name));
    try (Stream<Path> files = Files.list(shared.resolve("whole"))) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    return copy;
  }

  @Test
  void aFinishedFolderHoldsTablesAndAllThatIsNeededToGoOn() throws IOException {
    Path whole = shared.resolve("whole");
    assertThat(whole.resolve("runs.csv")).content().startsWith(
        "replication,point,arm,start,withdrawn,talk,stopped_week\n0,0,scenario,10,0.").hasLineCount(5);
    assertThat(whole).isDirectoryContaining("glob:**/{points,failures}.csv")
        .isDirectoryContaining("glob:**/manifest.json")
        .isDirectoryContaining("glob:**/datapackage.json").isDirectoryContaining("glob:**/scenario.yaml");
    assertThat(whole.resolve("design.yaml")).content().contains("scenario: scenario.yaml\n", "replications: 2\n");
  }

  @Test
  void aFinishedSweepSaysSoAtOnce() throws IOException {
    copied("r");
    assertThat(sweep("d.yaml", "r")).isZero();
    assertThat(out.toString()).contains("all runs are done").hasLineCount(1);
  }

  @Test
  void tablesThatWereDeletedAreMadeAgainWithoutARun() throws IOException {
    Path copy = copied("r");
    String before = Files.readString(copy.resolve("runs.csv"));
    Files.delete(copy.resolve("runs.csv"));
    assertThat(sweep("d.yaml", "r")).isZero();
    assertThat(out.toString()).contains("4 of 4 runs are done, 0 computed now");
    assertThat(copy.resolve("runs.csv")).hasContent(before);
  }

  @Test
  void moreReplicationsAddOnlyWhatIsMissing() throws IOException {
    copied("r");
    assertThat(sweep("d.yaml", "r", "--replications", "3")).isZero();
    assertThat(out.toString()).contains("6 of 6 runs are done, 2 computed now");
    assertThat(folder.resolve("r/design.yaml")).content().contains("replications: 3\n");
  }

  @Test
  void aSecondWriterIsRefused() throws IOException {
    Path copy = copied("r");
    try (FolderLock held = FolderLock.of(copy).orElseThrow()) {
      assertThat(sweep("d.yaml", "r")).isEqualTo(3);
      assertThat(err.toString()).hasLineCount(1);
      assertThat(held).isNotNull();
    }
  }

  @Test
  void anotherScenarioOrOtherOutputsAreRefusedByName() throws IOException {
    copied("r");
    Files.writeString(folder.resolve("s.yaml"),
        Files.readString(folder.resolve("s.yaml")).replace("burn-in-years: 1", "burn-in-years: 2"));
    assertThat(sweep("d.yaml", "r")).isEqualTo(3);
    assertThat(err.toString()).contains("another scenario").hasLineCount(1);
    design(folder, "d.yaml", "values: [10, 30]", "  - {name: most, observable: engaged, reduce: max}\n");
    assertThat(sweep("d.yaml", "r")).isEqualTo(3);
    assertThat(err.toString()).contains("another list of outputs").hasLineCount(1);
  }

  @Test
  void aFolderWithOtherThingsIsLeftAlone() throws IOException {
    Files.createDirectories(folder.resolve("r"));
    Files.writeString(folder.resolve("r/thesis.txt"), "years of work");
    assertThat(sweep("d.yaml", "r")).isEqualTo(3);
    assertThat(err.toString()).contains("thesis.txt");
    assertThat(folder.resolve("r")).isDirectoryNotContaining("glob:**.duckdb");
  }

  @Test
  void oneComputerWithAnyNumberOfWorkersAndFourWithAPartEachWriteTheSameBytes() throws IOException {
    List<String> merge = new ArrayList<>(List.of("merge"));
    for (int part = 1; part <= 4; part++) {
      assertThat(sweep("d.yaml", "p" + part, "--shard", part + "/4")).isZero();
      assertThat(out.toString()).contains("part " + part + "/4", "sozialraum merge", "1 of 1 runs are done");
      merge.add(folder.resolve("p" + part).toString());
    }
    merge.addAll(List.of("--out", folder.resolve("joined").toString()));
    assertThat(execute(merge.toArray(String[]::new))).as(err.toString()).isZero();
    Path whole = copied("two-workers");
    assertThat(sweep("d.yaml", "one-worker", "--workers", "1")).isZero();
    assertThat(execute("export", whole.toString(), "--series")).isZero();
    for (String other : List.of("joined", "one-worker")) {
      assertThat(execute("export", folder.resolve(other).toString(), "--series")).isZero();
      for (String name : List.of("runs.csv", "summary.csv", "points.csv", "failures.csv", "series.csv",
          "datapackage.json")) {
        assertThat(folder.resolve(other).resolve(name)).hasSameBinaryContentAs(whole.resolve(name));
      }
    }
    assertThat(whole.resolve("series.csv")).content().startsWith("replication,point,arm,week,").contains("\n1,1,");
  }

  @Test
  void missingPartsAreToldAndNoFoldersOfOtherThingsAreJoined() {
    assertThat(sweep("d.yaml", "p1", "--shard", "1/4")).isZero();
    assertThat(execute("merge", folder.resolve("p1").toString(), "--out", folder.resolve("quarter").toString()))
        .isEqualTo(1);
    assertThat(err.toString()).contains("3 of 4 runs are missing");
    assertThat(execute("merge", folder.resolve("nowhere").toString(), "--out", folder.resolve("m").toString()))
        .isEqualTo(2);
  }

  @Test
  void everyColumnOfEveryTableIsDescribedWithItsMeaningAndUnit() throws IOException {
    Path copy = copied("r");
    assertThat(execute("export", copy.toString(), "--series")).isZero();
    Map<String, JsonNode> tables = new TreeMap<>();
    new ObjectMapper().readTree(copy.resolve("datapackage.json").toFile()).path("resources")
        .forEach(each -> tables.put(each.path("path").asText(), each.path("schema").path("fields")));
    assertThat(tables).containsOnlyKeys("runs.csv", "summary.csv", "points.csv", "failures.csv", "series.csv");
    for (Map.Entry<String, JsonNode> table : tables.entrySet()) {
      String header = Files.readAllLines(copy.resolve(table.getKey())).get(0);
      assertThat(table.getValue()).as(table.getKey()).extracting(each -> each.path("name").asText())
          .containsExactly(header.split(","));
      assertThat(table.getValue()).allSatisfy(each -> {
        assertThat(each.path("description").asText()).as(table.getKey() + ": " + each).isNotBlank();
        assertThat(each.path("unit").asText()).as(table.getKey() + ": " + each).isNotBlank();
        assertThat(each.path("type").asText()).isIn("integer", "number", "string");
      });
    }
    assertThat(tables.get("points.csv").path(1).path("unit").asText()).as("start of a campaign").isEqualTo("week");
  }

  @Test
  void aSweepEndsWithAPageThatIsMadeAgainFromTheFolderAlone() throws IOException {
    String page = Files.readString(shared.resolve("whole/report.html"));
    assertThat(page).contains("Does the start matter?", "Scenario: s; 2 runs of each point.");
    Path copy = copied("elsewhere");
    assertThat(execute("report", copy.toString(), "--out", folder.resolve("again.html").toString()))
        .as(err.toString()).isZero();
    // It opens in the language of whoever asks for it; all else is the same.
    assertThat(folder.resolve("again.html")).content()
        .isEqualTo(page.replaceFirst("<html lang=\"..\" data-lang=\"..\">", "<html lang=\"en\" data-lang=\"en\">"));
    Files.delete(copy.resolve("manifest.json"));
    assertThat(execute("report", copy.toString())).as("of a sweep under way").isZero();
    Files.writeString(copy.resolve("design.yaml"),
        Files.readString(copy.resolve("design.yaml")).replace("name: talk", "name: walk"));
    assertThat(execute("report", copy.toString())).as("another design").isEqualTo(2);
    Files.delete(copy.resolve("design.yaml"));
    assertThat(execute("report", copy.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("design.yaml", "no page can be made").hasLineCount(1);
  }

  @Test
  void aDryRunCountsTriesAndWritesNothing() throws IOException {
    assertThat(sweep("d.yaml", "r", "--dry-run")).isZero();
    assertThat(out.toString()).contains("2 points × 2 replications: 4 runs", "Trial runs of points 0 and 1",
        "of memory", "on disk");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(each -> each.getFileName().toString())).containsExactlyInAnyOrder("d.yaml", "s.yaml");
    }
  }

  @Test
  void aRunIsDoneAgainByItself() throws IOException {
    assertThat(sweep("d.yaml", "r", "--replay", "1/1/0")).isZero();
    String row = Files.readAllLines(shared.resolve("whole/runs.csv")).get(4);
    assertThat(out.toString()).contains("start = 30", "withdrawn: " + row.split(",")[4], "talk: " + row.split(",")[5]);
    assertThat(folder.resolve("r")).doesNotExist();
    assertThat(sweep("d.yaml", "r", "--replay", "1/2")).isEqualTo(2);
    assertThat(err.toString()).contains("points go from 0 to 1");
  }

  @Test
  void aRunThatFailsIsListedWithTheCommandThatShowsItAgain() throws IOException {
    design(folder, "slow.yaml", "values: [10]", "time-limit-seconds: 0.001\n");
    assertThat(sweep("slow.yaml", "r")).isEqualTo(1);
    assertThat(err.toString()).contains("2 runs failed", "start=10: took longer than", "--replay 0/0/0");
    assertThat(folder.resolve("r/failures.csv")).content().contains("took longer than").hasLineCount(3);
    assertThat(sweep("slow.yaml", "r", "--replay", "0/0/0")).isEqualTo(1);
    assertThat(err.toString()).contains("Run 0/0/0 failed: took longer than");
    assertThat(sweep("slow.yaml", "r")).as("failures are not tried again unasked").isEqualTo(1);
    assertThat(out.toString()).contains("0 of 2 runs are done, 0 computed now");
  }

  @Test
  void allMistakesAreToldAtOnce() throws IOException {
    Files.writeString(folder.resolve("d.yaml"), "question: Why?\nscenario: s.yaml\ndesign: grit\nfoo: 1\n");
    assertThat(sweep("d.yaml", "r", "--shard", "3/2", "--replay", "x", "--workers", "0", "--dry-rnu")).isEqualTo(2);
    assertThat(err.toString()).contains("found 3/2; must be a part", "found x; must be replication/point/arm",
        "--workers: found 0", "did you mean --dry-run", "grit", "foo");
    assertThat(folder.resolve("r")).doesNotExist();
  }

  @Test
  void tablesAreWrittenForOtherPrograms() throws IOException {
    Path copy = copied("r");
    assertThat(execute("export", copy.toString(), "--format", "parquet,xlsx")).as(err.toString()).isZero();
    assertThat(copy.resolve("runs.parquet")).binaryContent().startsWith('P', 'A', 'R', '1');
    assertThat(copy.resolve("runs.xlsx")).binaryContent().startsWith('P', 'K');
    assertThat(copy.resolve("runs.csv")).hasSameBinaryContentAs(shared.resolve("whole/runs.csv"));
    assertThat(execute("export", folder.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("no folder of a sweep").hasLineCount(1);
  }

  @Test
  void resultsAreHeldAgainstRunsThatAreDoneAgain() throws IOException {
    Path copy = copied("r");
    assertThat(execute("verify", copy.toString(), "--sample", "1")).as(err.toString()).isZero();
    assertThat(out.toString()).contains("7 of 7 files", "4 finished, 0 failed",
        "Of 1 runs chosen at random (seed 1), 1 gave the same bits");
    Files.writeString(copy.resolve("runs.csv"), Files.readString(copy.resolve("runs.csv")).replace("scenario,30",
        "scenario,31"));
    assertThat(execute("verify", copy.toString(), "--sample", "0")).isEqualTo(1);
    assertThat(err.toString()).contains("runs.csv");
  }

  @Test
  void aScenarioThatWasChangedBesideItsResultsIsNoticed() throws IOException {
    Path copy = copied("r");
    Files.writeString(copy.resolve("scenario.yaml"),
        Files.readString(copy.resolve("scenario.yaml")).replaceFirst("(?m)^seed: .*$", "seed: 99"));
    assertThat(execute("verify", copy.toString(), "--sample", "1")).isEqualTo(1);
    assertThat(err.toString()).contains("scenario.yaml", "asks for another run now");
    assertThat(execute("verify", folder.toString())).isEqualTo(2);
  }
}
