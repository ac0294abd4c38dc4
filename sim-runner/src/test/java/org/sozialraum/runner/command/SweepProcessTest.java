package org.sozialraum.runner.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sozialraum.message.Language;
import org.sozialraum.runner.Main;
import org.sozialraum.runner.database.DuckStore;
import org.sozialraum.runner.store.FolderLock;

/** The command as a process of its own, to which something happens in the middle of its runs. */
class SweepProcessTest {
  private static final Path LIMITS = Path.of("/usr/bin/prlimit");
  /** More than the largest text file that is written first, less than the log takes up for one run. */
  private static final int FEW_BYTES = 24_000;
  private static final int SECONDS = 120;

  @TempDir
  private Path folder;

  @BeforeEach
  void aDesignThatKeepsWeeklySeries() throws IOException {
    Files.writeString(folder.resolve("s.yaml"), """
        question: Does it?
        town: dorfgruppe
        horizon: {burn-in-years: 1, observed-years: 1}
        interventions:
          - asking-campaign: {start-week: 10}
        """);
    Files.writeString(folder.resolve("d.yaml"), """
        question: Does the start matter?
        scenario: s.yaml
        replications: 2
        design: grid
        series: weekly
        factors:
          - {path: "interventions[0].start-week", name: start, values: [10, 30]}
        outputs:
          - {observable: withdrawn, reduce: final}
        """);
  }

  private String[] sweep(String results, String replications) {
    return new String[] {"sweep", folder.resolve("d.yaml").toString(), "--out", folder.resolve(results).toString(),
        "--replications", replications, "--progress", "none", "--lang", "en"};
  }

  private static String here(String... args) {
    StringWriter said = new StringWriter();
    assertThat(CommandLines.execute(new PrintWriter(said), new PrintWriter(said), args)).as(said.toString()).isZero();
    return said.toString();
  }

  private Process elsewhere(String... args) throws Exception {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp")), "-cp", classPath(), Main.class.getName()));
    command.addAll(List.of(args));
    return new ProcessBuilder(command).redirectOutput(folder.resolve("out.txt").toFile())
        .redirectError(folder.resolve("err.txt").toFile()).start();
  }

  /** What these classes were loaded from, however the tests were started. */
  private static String classPath() throws Exception {
    if (SweepProcessTest.class.getClassLoader() instanceof URLClassLoader loader) {
      List<String> path = new ArrayList<>();
      for (URL each : loader.getURLs()) {
        path.add(Path.of(each.toURI()).toString());
      }
      return String.join(File.pathSeparator, path);
    }
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  private static void await(Process process, BooleanSupplier moment) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (process.isAlive() && !moment.getAsBoolean() && System.nanoTime() < end) {
      Thread.sleep(5);
    }
  }

  /** A limit for the size of files lets a write fail in its middle, as a full disk does. */
  @Test
  void aDiskThatIsFullEndsTheSweepWithOneLineAndLosesNothingThatWasCommitted() throws Exception {
    assumeThat(LIMITS).as("the tool that limits the files of another process").isExecutable();
    here(sweep("undisturbed", "2"));
    here(sweep("full", "1"));
    Path full = folder.resolve("full");
    Process process = elsewhere(sweep("full", "2"));
    // The manifest goes when the database is open and runs are about to begin.
    await(process, () -> !Files.exists(full.resolve("manifest.json")));
    assertThat(new ProcessBuilder(LIMITS.toString(), "--fsize=" + FEW_BYTES, "--pid=" + process.pid()).inheritIO()
        .start().waitFor()).isZero();
    assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(ExitCode.FOLDER_REFUSED);
    assertThat(folder.resolve("out.txt")).isEmptyFile();
    assertThat(folder.resolve("err.txt")).content().hasLineCount(1).startsWith(full + File.separator)
        .contains("disk is full", "what was committed is kept", "make room and run the same command again");
    try (DuckStore store = DuckStore.existing(full, Language.EN)) {
      assertThat(store.counts().finished()).isGreaterThanOrEqualTo(2);
    }
    assertThat(here(sweep("full", "2"))).containsPattern("4 of 4 runs are done, [12] computed now, [23] there before");
    for (String table : List.of("runs.csv", "summary.csv", "points.csv", "failures.csv")) {
      assertThat(full.resolve(table)).hasSameBinaryContentAs(folder.resolve("undisturbed").resolve(table));
    }
  }

  @Test
  void controlCKeepsFinishedRunsAndSaysHowToGoOn() throws Exception {
    assumeThat(System.getProperty("os.name")).as("signals are sent with Unix's kill").doesNotContain("Win");
    Path stopped = folder.resolve("stopped");
    Process process = elsewhere(sweep("stopped", "5000"));
    await(process, () -> stopped.resolve("results.duckdb.wal").toFile().length() > FEW_BYTES);
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(ExitCode.INTERRUPTED);
    try (DuckStore store = DuckStore.existing(stopped, Language.EN)) {
      long kept = store.counts().finished();
      assertThat(kept).isBetween(1L, 9_999L);
      assertThat(folder.resolve("err.txt")).content().hasLineCount(1).isEqualTo("Interrupted; " + kept
          + " runs are kept in " + stopped + ". To go on: sozialraum " + String.join(" ", sweep("stopped", "5000"))
          + "\n");
      assertThat(stopped.resolve("manifest.json")).as("whoever finds one takes the folder for whole").doesNotExist();
    }
    assertThat(FolderLock.of(stopped)).as("the folder is free again").isPresent();
  }
}
