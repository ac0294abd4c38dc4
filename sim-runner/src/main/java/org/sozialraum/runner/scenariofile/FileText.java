package org.sozialraum.runner.scenariofile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sozialraum.message.Message;
import org.sozialraum.quantity.Problems;

/** The text of a file that a user named, or what is wrong with the file. */
final class FileText {
  /** Scenario files are written by hand; larger ones are something else. */
  static final int LARGEST_BYTES = 1_000_000;

  private FileText() {}

  /**
   * Reads a file as UTF-8, without its byte order mark; adds a problem where that is impossible.
   *
   * @param begin number that stands for the file as a whole
   */
  static Optional<String> read(Path file, int begin, LocatedProblems problems) {
    return read(file, begin, LARGEST_BYTES, problems);
  }

  /**
   * Reads a file that may be larger than a scenario.
   *
   * @param largest bytes of the largest one
   */
  static Optional<String> read(Path file, int begin, int largest, LocatedProblems problems) {
    try {
      if (Files.isDirectory(file)) {
        problems.add(begin, "", Message.of("scenario.file.folder"), nearby(file, "yaml"));
        return Optional.empty();
      }
      if (!Files.exists(file)) {
        problems.add(begin, "", Message.of("scenario.file.missing"),
            nearby(file.toAbsolutePath().getParent(), file.getFileName().toString()));
        return Optional.empty();
      }
      if (!Files.isRegularFile(file)) {
        // A pipe that nobody writes to would be waited for, and a device may have no end.
        problems.add(begin, "", "scenario.file.device");
        return Optional.empty();
      }
      if (Files.size(file) > largest) {
        problems.add(begin, "", "scenario.file.large", Files.size(file), largest);
        return Optional.empty();
      }
      // A file may grow meanwhile, so the reading is limited as well.
      byte[] bytes;
      try (var stream = Files.newInputStream(file)) {
        bytes = stream.readNBytes(largest + 1);
      }
      if (bytes.length > largest) {
        problems.add(begin, "", "scenario.file.endless", largest);
        return Optional.empty();
      }
      return decoded(bytes, begin, problems);
    } catch (IOException unreadable) {
      problems.add(begin, "", unreadable instanceof java.nio.file.AccessDeniedException
          ? "scenario.file.forbidden" : "scenario.file.unreadable");
      return Optional.empty();
    }
  }

  private static Optional<String> decoded(byte[] bytes, int begin, LocatedProblems problems) {
    CharBuffer text = CharBuffer.allocate(bytes.length + 1);
    var decoder = StandardCharsets.UTF_8.newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer source = ByteBuffer.wrap(bytes);
    CoderResult result = decoder.decode(source, text, true);
    if (result.isError()) {
      int line = begin + 1;
      for (int k = 0; k < source.position(); k++) {
        line += bytes[k] == '\n' ? 1 : 0;
      }
      problems.add(line, "", "scenario.file.not-utf8",
          String.format(java.util.Locale.ROOT, "%02X", bytes[source.position()]));
      return Optional.empty();
    }
    String whole = text.flip().toString();
    return Optional.of(whole.startsWith("\uFEFF") ? whole.substring(1) : whole);
  }

  /** Advice that names the scenario files beside a missing one. */
  static Message nearby(Path folder, String wanted) {
    Message unknown = Message.of("scenario.file.check-path");
    if (folder == null || !Files.isDirectory(folder)) {
      return unknown;
    }
    try (Stream<Path> files = Files.list(folder)) {
      // A link that leads nowhere is listed, but is no advice.
      List<String> names = files.filter(Files::exists).map(each -> each.getFileName().toString())
          .filter(name -> name.endsWith(".yaml") || name.endsWith(".yml")).sorted().collect(Collectors.toList());
      return Problems.closest(wanted, names).map(near -> Message.of("scenario.file.did-you-mean", near))
          .orElse(names.isEmpty() ? unknown : Message.of("scenario.file.beside", Message.list(names)));
    } catch (IOException unreadable) {
      return unknown;
    }
  }
}
