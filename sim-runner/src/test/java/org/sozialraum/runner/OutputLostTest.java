package org.sozialraum.runner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.sozialraum.message.Language;
import picocli.CommandLine;

/** What cannot be printed is a failure; what nobody wants to read further is none. */
@EnabledOnOs(OS.LINUX)
class OutputLostTest {

  private static Process start(ProcessBuilder.Redirect out) throws Exception {
    StringBuilder classes = new StringBuilder(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    // Where these classes lie, for starts whose class path is not told by a property.
    for (Class<?> each : List.of(Main.class, Language.class, CommandLine.class, ObjectMapper.class,
        JsonFactory.class, JsonProperty.class)) {
      classes.append(File.pathSeparator)
          .append(Path.of(each.getProtectionDomain().getCodeSource().getLocation().toURI()));
    }
    return new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
        classes.toString(), Main.class.getName(), "schema")).redirectOutput(out).start();
  }

  @Test
  void aFullDiskIsNamedAndEndsWithOne() throws Exception {
    Process full = start(ProcessBuilder.Redirect.to(new File("/dev/full")));
    assertThat(full.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(full.exitValue()).isEqualTo(1);
    assertThat(new String(full.getErrorStream().readAllBytes(), StandardCharsets.UTF_8)).hasLineCount(1);
  }

  @Test
  void aReaderWhoHasSeenEnoughIsNoFailure() throws Exception {
    Process read = start(ProcessBuilder.Redirect.PIPE);
    read.getInputStream().close();
    assertThat(read.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(new String(read.getErrorStream().readAllBytes(), StandardCharsets.UTF_8)).isEmpty();
    assertThat(read.exitValue()).isZero();
  }
}
