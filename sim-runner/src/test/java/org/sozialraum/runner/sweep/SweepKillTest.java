package org.sozialraum.runner.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sozialraum.Sozialraum;

/** Whoever kills a sweep, and however often, changes no byte of its tables. */
class SweepKillTest {
  private static final List<String> TABLES = List.of("runs.csv", "points.csv", "failures.csv", "series.csv");

  @TempDir
  private Path folder;

  private Path scenario;

  @BeforeEach
  void aSmallScenario() throws IOException {
    scenario = Files.writeString(folder.resolve("s.yaml"), """
        question: Does it?
        town: dorfgruppe
        horizon: {burn-in-years: 1, observed-years: 1}
        interventions:
          - asking-campaign: {start-week: 10}
        """);
  }

  @Test
  void killedThreeTimesItEndsWithTheSameTables() throws Exception {
    killedAndTakenUp(3, 1100);
  }

  @Test
  @Tag("slow")
  void killedFiftyTimesItEndsWithTheSameTables() throws Exception {
    killedAndTakenUp(50, 97);
  }

  /** Kills come at moments spread over more than a second around commits, so that some fall into another one. */
  private void killedAndTakenUp(int kills, int stepMillis) throws Exception {
    KilledSweepFixture.sweep(scenario, folder.resolve("undisturbed"), 0, 1);
    Path out = folder.resolve("killed");
    for (int kill = 0; kill < kills; kill++) {
      long before = bytes(out);
      Process process = start(out, 20);
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      while (process.isAlive() && bytes(out) == before && System.nanoTime() < end) {
        Thread.sleep(5);
      }
      // The database has just been opened; commits come every second from here on.
      process.waitFor(1200 + (long) kill * stepMillis % 1300, TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
    }
    SweepResult result = KilledSweepFixture.sweep(scenario, out, 0, 2);
    assertThat(result.computed()).as("something was left to do, something was done before").isBetween(0L, 719L);
    assertThat(result.done()).isEqualTo(1280);
    for (String table : TABLES) {
      assertThat(Files.readString(out.resolve(table))).as(table)
          .isEqualTo(Files.readString(folder.resolve("undisturbed").resolve(table)));
    }
  }

  /** Bytes of the database and its log. */
  private static long bytes(Path out) {
    return out.resolve("results.duckdb").toFile().length() + out.resolve("results.duckdb.wal").toFile().length();
  }

  private Process start(Path out, long millis) throws IOException, URISyntaxException {
    Set<String> path = new LinkedHashSet<>();
    for (Class<?> each : new Class<?>[] {KilledSweepFixture.class, Sweep.class, Sozialraum.class,
        org.apache.commons.math3.distribution.TDistribution.class, org.apache.commons.csv.CSVFormat.class,
        org.apache.commons.io.IOUtils.class, com.fasterxml.jackson.databind.ObjectMapper.class,
        com.fasterxml.jackson.core.JsonFactory.class, com.fasterxml.jackson.annotation.JsonProperty.class,
        com.fasterxml.jackson.dataformat.yaml.YAMLFactory.class, org.yaml.snakeyaml.Yaml.class,
        sim.engine.SimState.class, org.duckdb.DuckDBDriver.class, me.tongfei.progressbar.ProgressBar.class,
        org.dhatim.fastexcel.Workbook.class}) {
      path.add(Path.of(each.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
    }
    return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
        "-cp", String.join(System.getProperty("path.separator"), path), KilledSweepFixture.class.getName(),
        scenario.toString(), out.toString(), Long.toString(millis)).redirectErrorStream(true)
        .redirectOutput(folder.resolve("printed.txt").toFile()).start();
  }
}
