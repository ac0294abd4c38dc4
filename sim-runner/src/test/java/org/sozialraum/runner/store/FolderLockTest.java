package org.sozialraum.runner.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {
  @TempDir
  private Path folder;

  @Test
  void twoProcessesWroteIntoOneFolderBecauseLookingAtTheLockGaveItBack() throws Exception {
    Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")) + extra(),
        LockHolderFixture.class.getName(), folder.toString()).redirectErrorStream(true).start();
    try {
      var said = new java.io.BufferedReader(
          new java.io.InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8));
      assertThat(said.readLine()).isEqualTo("held");
      assertThat(FolderLock.of(folder)).as("while the other process lives").isEmpty();
      assertThat(FolderLock.of(folder)).as("and still").isEmpty();
    } finally {
      other.destroyForcibly().waitFor();
    }
    assertThat(FolderLock.of(folder)).as("once it is killed").isPresent().get().satisfies(FolderLock::close);
  }

  @Test
  void aLockGivenBackLeavesNothingAndCanBeTakenAgain() throws IOException {
    for (int k = 0; k < 3; k++) {
      FolderLock.of(folder).orElseThrow().close();
      assertThat(Files.list(folder)).isEmpty();
    }
  }

  /** Where these classes lie, for starts whose class path is not told by a property. */
  private static String extra() {
    StringBuilder paths = new StringBuilder();
    for (Class<?> each : new Class<?>[] {FolderLock.class, LockHolderFixture.class}) {
      try {
        paths.append(java.io.File.pathSeparator)
            .append(Path.of(each.getProtectionDomain().getCodeSource().getLocation().toURI()));
      } catch (java.net.URISyntaxException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
    return paths.toString();
  }
}
