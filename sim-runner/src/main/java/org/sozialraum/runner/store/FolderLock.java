package org.sozialraum.runner.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;

/** The right to write into a results folder: one process at a time, given back by the system if it is killed. */
public final class FolderLock implements AutoCloseable {
  static final String NAME = ".lock";

  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** The lock of a folder; empty if another process, or another experiment of this one, holds it. */
  public static Optional<FolderLock> of(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    for (int attempt = 0; attempt < 10; attempt++) {
      try {
        Object before = identity(file);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        try {
          if (channel.tryLock() == null) {
            channel.close();
            return Optional.empty();
          }
          // Whoever held the lock before may have removed the file in between; then this lock guards nothing. The
          // file is not opened to look: closing any second opening of it would give the lock back.
          if (Objects.equals(before, keyOf(file))) {
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
      } catch (NoSuchFileException removed) {
        // Its holder finished between two of these steps: once more.
      }
    }
    return Optional.empty();
  }

  /** Which file it is, made if there is none. */
  private static Object identity(Path file) throws IOException {
    try {
      Files.createFile(file);
    } catch (FileAlreadyExistsException there) {
      // Held by somebody, or left behind by somebody who was killed.
    }
    return keyOf(file);
  }

  /** What tells a file from another one of the same name; null where the system has no such thing. */
  private static Object keyOf(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
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
