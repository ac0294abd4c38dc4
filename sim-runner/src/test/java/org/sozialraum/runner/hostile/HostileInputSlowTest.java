package org.sozialraum.runner.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten thousand mutations, of whole files where the real data is there, in a process that may not take more than a
 * gigabyte. To repeat one alone: {@code -Dsozialraum.mutation=SUBJECT:SEED}; to try
 * others: {@code -Dsozialraum.mutation.from=SEED}.
 */
@Tag("slow")
class HostileInputSlowTest {
  private static final long MOST_KILOBYTES = 1 << 20;

  @TempDir
  private Path scratch;

  @Test
  void tenThousandMutationsDoNoHarmInAGigabyte() throws Exception {
    Path log = scratch.resolve("log");
    Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx640m",
        "-XX:+UseSerialGC", "-Djava.awt.headless=true",
        "-Dsozialraum.root=" + System.getProperty("sozialraum.root", ".."),
        "-Dsozialraum.data=" + Subjects.DATA, "-Dsozialraum.mutation=" + System.getProperty("sozialraum.mutation", ""),
        "-cp", System.getProperty("java.class.path"), TenThousandMutations.class.getName(),
        Files.createDirectory(scratch.resolve("trials")).toString(),
        System.getProperty("sozialraum.mutation.from", "1"))
        .redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(process.waitFor()).as("exit code").isZero();
    List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
    assertThat(lines.get(0)).as("faults:\n%s", String.join("\n", lines)).startsWith("tried ");
    if (Subjects.dataIsThere() && System.getProperty("sozialraum.mutation", "").isEmpty()) {
      assertThat(Integer.parseInt(lines.get(0).substring(6))).isGreaterThanOrEqualTo(10_000);
    }
    lines.stream().filter(line -> line.startsWith("VmHWM")).forEach(line ->
        assertThat(Long.parseLong(line.replaceAll("\\D", ""))).as("memory of the process, kB")
            .isLessThan(MOST_KILOBYTES));
  }
}
