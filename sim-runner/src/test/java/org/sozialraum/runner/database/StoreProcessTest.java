package org.sozialraum.runner.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;
import org.sozialraum.runner.store.ResultsFolderRefused;

/** A store and other processes: that are killed, that have it open, that have little memory. */
class StoreProcessTest {
  @TempDir
  private Path folder;

  private Process start(List<String> options, String... arguments) throws IOException, URISyntaxException {
    Set<String> path = new LinkedHashSet<>();
    path.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    // Where these classes lie, for starts whose class path is not told by a property.
    for (Class<?> each : List.of(DuckStore.class, StoreWriterFixture.class, Message.class, DuckDBConnection.class,
        org.dhatim.fastexcel.Workbook.class, com.github.rzymek.opczip.OpcOutputStream.class)) {
      path.add(Path.of(each.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
    }
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(options);
    command.addAll(List.of("-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp")), "-cp",
        String.join(java.io.File.pathSeparator, path), StoreWriterFixture.class.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  @Test
  void whoeverIsKilledLeavesWholeBatchesAndNothingTwice() throws Exception {
    int said = 0;
    Path out = folder.resolve("out");
    for (int kill = 0; kill < 4; kill++) {
      Process process = start(List.of(), out.toString());
      try (BufferedReader lines = process.inputReader()) {
        assertThat(lines.readLine()).isEqualTo("open");
        // The first batch ends here, the next ones go on while this waits; then it is killed in the middle of one.
        lines.readLine();
        process.waitFor(97 + 151 * kill, TimeUnit.MILLISECONDS);
        // Through the handle, which leaves what the process has said readable.
        process.toHandle().destroyForcibly();
        process.waitFor();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          said = Integer.parseInt(line);
        }
      }
      try (DuckStore store = StoreWriterFixture.open(out)) {
        assertThat(new Audit(store).problems()).extracting(Message::key).containsExactly("sweep.audit.undescribed");
        long cells = store.counts().cells();
        assertThat(cells % StoreWriterFixture.BATCH).as("a part of a batch").isZero();
        assertThat(cells).as("what was committed").isGreaterThanOrEqualTo(said);
        assertThat(store.counts().finished()).isEqualTo(cells);
        for (String table : List.of("runs", "series")) {
          assertThat(count(store, table)).as(table).isEqualTo(cells);
        }
      }
    }
    try (Stream<Path> left = Files.list(folder.resolve("tmp"))) {
      assertThat(left.filter(each -> each.toString().endsWith(".so"))).as("libraries left behind").isEmpty();
    }
    assertThat(said).isPositive();
  }

  private static long count(DuckStore store, String table) throws Exception {
    try (var statement = store.connection().createStatement();
        var rows = statement.executeQuery("select count(*) from " + table)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  @Test
  void whileAnotherProcessWritesNobodyElseDoes() throws Exception {
    Process process = start(List.of(), folder.resolve("out").toString());
    try (BufferedReader lines = process.inputReader()) {
      assertThat(lines.readLine()).isEqualTo("open");
      assertThatThrownBy(() -> StoreWriterFixture.open(folder.resolve("out"))).isInstanceOf(ResultsFolderRefused.class);
      assertThatThrownBy(() -> DuckStore.existing(folder.resolve("out"), Language.EN))
          .isInstanceOf(ResultsFolderRefused.class);
      // Somebody may have removed the lock file; the database itself still knows.
      Files.delete(folder.resolve("out").resolve(".lock"));
      assertThatThrownBy(() -> StoreWriterFixture.open(folder.resolve("out"))).isInstanceOf(ResultsFolderRefused.class)
          .hasMessageContaining("another process has it open");
    } finally {
      process.destroyForcibly().waitFor();
    }
    StoreWriterFixture.open(folder.resolve("out")).close();
  }

  @Test
  void aHundredThousandCellsPassThroughAHeapOfThirtyTwoMegabytes() throws Exception {
    Path out = folder.resolve("out");
    assertThat(start(List.of("-Xmx32m"), out.toString(), "100000").waitFor()).isZero();
    try (Stream<String> lines = Files.lines(out.resolve("runs.csv"))) {
      List<String> rows = lines.toList();
      assertThat(rows).hasSize(100_001);
      assertThat(rows.get(100_000)).isEqualTo("99,999,scenario,999,quarter 999,33333,99999,");
      assertThat(rows.get(8)).isEqualTo("0,7,scenario,7,quarter 7,2.333333,,");
    }
    assertThat(Files.list(out).map(each -> each.getFileName().toString())).containsExactlyInAnyOrder("runs.csv",
        "points.csv", "failures.csv", "series.csv", "runs.xlsx", "results.duckdb");
  }
}
