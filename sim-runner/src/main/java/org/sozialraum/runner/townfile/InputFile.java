package org.sozialraum.runner.townfile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.sozialraum.message.Message;
import org.sozialraum.quantity.Problems;

/** A file that a user named, as bytes, or what is wrong with it. */
final class InputFile {
  /** Maps and places of a large city stay below; what is larger is something else. */
  static final int LARGEST_MAP = 128 << 20;

  /** A table has one row per quarter. */
  static final int LARGEST_TABLE = 16 << 20;

  private InputFile() {}

  /**
   * All bytes of a file; adds a problem where it is missing, a folder or device, empty, too large, unreadable or
   * plainly something else, such as an archive.
   *
   * @param wanted what it is wanted for, a word of the catalogue of messages
   */
  static Optional<byte[]> read(Path file, int largest, String wanted, Findings findings) {
    try {
      if (!Files.exists(file)) {
        findings.add(0, "", Message.of("town.file.missing"), wanted(wanted), nearby(file));
        return Optional.empty();
      }
      if (!Files.isRegularFile(file)) {
        findings.add(0, "", Message.of(Files.isDirectory(file) ? "town.file.folder" : "town.file.device"),
            wanted(wanted), Message.of("town.file.name-file"));
        return Optional.empty();
      }
      if (Files.size(file) > largest) {
        tooLarge(largest, wanted, findings);
        return Optional.empty();
      }
      byte[] bytes; // limited again, as a file may grow meanwhile
      try (InputStream stream = Files.newInputStream(file)) {
        bytes = stream.readNBytes(largest + 1);
      }
      if (bytes.length > largest) {
        tooLarge(largest, wanted, findings);
        return Optional.empty();
      }
      if (bytes.length == 0) {
        findings.add(1, "", Message.of("town.file.empty"), wanted(wanted), Message.of("town.check-file"));
        return Optional.empty();
      }
      Optional<ForeignFormat> foreign = ForeignFormat.of(bytes);
      foreign.ifPresent(format -> findings.add(1, "", format.found(), wanted(wanted), format.advice()));
      return foreign.isPresent() ? Optional.empty() : Optional.of(bytes);
    } catch (IOException unreadable) {
      findings.add(0, "", Message.of("town.file.unreadable"), wanted(wanted), Message.of("town.file.may-read"));
      return Optional.empty();
    }
  }

  /** The same of a file that this program wrote: a link in its place leads somewhere else and is refused. */
  static Optional<byte[]> readOwn(Path file, int largest, String wanted, Findings findings) {
    if (Files.isSymbolicLink(file)) {
      findings.add(0, "", "town.file.link");
      return Optional.empty();
    }
    return read(file, largest, wanted, findings);
  }

  private static void tooLarge(int largest, String wanted, Findings findings) {
    findings.add(0, "", Message.of("town.file.large", Math.max(1, largest >> 20)), wanted(wanted),
        Message.of("town.file.cut"));
  }

  private static Message wanted(String wanted) {
    return Message.of("town.wanted." + wanted);
  }

  /** Advice that names the file with the nearest name in the same folder. */
  private static Message nearby(Path file) {
    Message unknown = Message.of("town.file.check-path");
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return unknown;
    }
    try (Stream<Path> files = Files.list(folder)) {
      var names = files.limit(1000).map(each -> each.getFileName().toString()).sorted().toList();
      return Problems.closest(file.getFileName().toString(), names)
          .map(near -> Message.of("town.file.did-you-mean", near)).orElse(unknown);
    } catch (IOException unreadable) {
      return unknown;
    }
  }
}
