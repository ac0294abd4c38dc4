package org.sozialraum.runner.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @TempDir
  private Path folder;

  @Test
  void aFileIsReplacedAsAWhole() throws IOException {
    Path file = folder.resolve("summary.csv");
    WholeFile.write(file, "old");
    WholeFile.write(file, out -> {
      out.write("new".getBytes(StandardCharsets.UTF_8));
      out.flush();
      assertThat(file).hasContent("old");
    });
    assertThat(file).hasContent("new");
    assertThat(Files.list(folder)).containsExactly(file);
  }

  @Test
  void aWriterThatFailsLeavesWhatWasThere() throws IOException {
    Path file = folder.resolve("summary.csv");
    WholeFile.write(file, "old");
    assertThatThrownBy(() -> WholeFile.write(file, out -> {
      out.write(1);
      throw new IOException("disk full");
    })).hasMessage("disk full");
    assertThat(file).hasContent("old");
    assertThat(Files.list(folder)).containsExactly(file);
  }
}
