package org.sozialraum.runner.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.sozialraum.runner.experiment.ExperimentFixture.MODEL;
import static org.sozialraum.runner.experiment.ExperimentFixture.csv;
import static org.sozialraum.runner.experiment.ExperimentFixture.names;
import static org.sozialraum.runner.experiment.ExperimentFixture.options;
import static org.sozialraum.runner.experiment.ExperimentFixture.pair;
import static org.sozialraum.runner.experiment.ExperimentFixture.run;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sozialraum.Sozialraum;

/** A real process, killed at any time, leaves whole files only; the same command completes them to the same bytes. */
class KillTest {
  @TempDir
  private Path folder;

  @Test
  void aKilledProcessLeavesNoHalfFileAndIsTakenUp() throws Exception {
    run(pair(), options(folder.resolve("undisturbed"), 1), MODEL);
    Path out = folder.resolve("killed");
    for (int kill = 1; kill <= 3; kill++) {
      Process process = start(out, 20);
      waitForRuns(out, 2 * kill);
      process.destroyForcibly().waitFor();
      assertThat(names(out)).isNotEmpty().allMatch(name -> name.startsWith(".unfinished") || name.equals(".lock"));
    }
    assertThat(run(pair(), options(out, 2), MODEL).printed()).contains("takes up ");
    assertThat(csv(out)).isEqualTo(csv(folder.resolve("undisturbed")));
    assertThat(names(out)).isEqualTo(names(folder.resolve("undisturbed")));
  }

  @Test
  void controlCEndsWithOneLineAndCode130() throws Exception {
    assumeThat(System.getProperty("os.name")).as("signals are sent with Unix's kill").doesNotContain("Win");
    Path out = folder.resolve("interrupted");
    Process process = start(out, 50);
    waitForRuns(out, 1);
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.exitValue()).isEqualTo(130);
    assertThat(printed.lines()).hasSize(1).first().asString().startsWith("interrupted: ");
    assertThat(run(pair(), options(out, 2), MODEL).result().exitCode()).isZero();
  }

  private static Process start(Path out, long pause) throws IOException, URISyntaxException {
    Set<String> path = new LinkedHashSet<>();
    for (Class<?> each : new Class<?>[] {KilledProcessFixture.class, Experiment.class, Sozialraum.class,
        org.apache.commons.math3.distribution.TDistribution.class, org.apache.commons.csv.CSVFormat.class,
        org.apache.commons.io.IOUtils.class, com.fasterxml.jackson.databind.ObjectMapper.class,
        com.fasterxml.jackson.core.JsonFactory.class, com.fasterxml.jackson.annotation.JsonProperty.class,
        sim.engine.SimState.class}) {
      path.add(Path.of(each.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
    }
    return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m",
        "-cp", String.join(System.getProperty("path.separator"), path), KilledProcessFixture.class.getName(),
        out.toString(), Long.toString(pause)).redirectErrorStream(true).start();
  }

  private static void waitForRuns(Path out, int runs) throws InterruptedException {
    // File.list, because a walk stumbles over files that are being renamed.
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (System.nanoTime() < end && finishedRuns(out) < runs) {
      Thread.sleep(5);
    }
  }

  private static long finishedRuns(Path out) {
    String[] names = out.resolve(".unfinished").toFile().list((folder, name) -> name.matches("[^.].*\\.run"));
    return names == null ? 0 : names.length;
  }
}
