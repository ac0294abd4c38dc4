package org.sozialraum.runner.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that appears under its name only when it is whole: written beside it under a temporary name, forced to the
 * disk, then renamed. Whoever is killed leaves at most a {@code .part} file.
 */
public final class WholeFile {
  private static final String PART = ".part";

  private WholeFile() {}

  /** Writes the content of a file. */
  @FunctionalInterface
  public interface Content {
    /** Writes everything; the stream is buffered and closed by the caller. */
    void writeTo(OutputStream out) throws IOException;
  }

  /** Writes or replaces a file. */
  public static void write(Path file, Content content) throws IOException {
    Path part = file.resolveSibling("." + file.getFileName() + PART);
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING);
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
      content.writeTo(out);
      out.flush();
      channel.force(true);
    } catch (IOException | RuntimeException failed) {
      Files.deleteIfExists(part);
      throw failed;
    }
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException otherDisk) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Writes or replaces a text file in UTF-8. */
  public static void write(Path file, String text) throws IOException {
    write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Whether a file is what a killed writer left behind. */
  static boolean isPart(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith(".") && name.endsWith(PART);
  }
}
