package org.sozialraum.runner.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

/** The right to write into a results folder: one process at a time, given back by the system if it is killed. */
final class FolderLock implements AutoCloseable {
  static final String NAME = ".lock";
  // Windows forbids reading what is locked, so the lock lies behind the mark.
  private static final long FAR = 1L << 40;

  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** The lock of a folder; empty if another process, or another experiment of this one, holds it. */
  static Optional<FolderLock> of(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    byte[] mark = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
    for (int attempt = 0; attempt < 10; attempt++) {
      FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        FileLock lock = channel.tryLock(FAR, 1, false);
        if (lock == null) {
          channel.close();
          return Optional.empty();
        }
        channel.truncate(0).write(ByteBuffer.wrap(mark));
        // Whoever held the lock before may have removed the file in between; then this lock guards nothing.
        if (Files.exists(file) && java.util.Arrays.equals(mark, Files.readAllBytes(file))) {
          return Optional.of(new FolderLock(file, channel));
        }
        channel.close();
      } catch (OverlappingFileLockException held) {
        channel.close();
        return Optional.empty();
      } catch (IOException | RuntimeException failed) {
        channel.close();
        throw failed;
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
      channel.close();
    } catch (IOException left) {
      // A lock file left behind locks nobody out: the system has given the lock back.
    }
  }
}
