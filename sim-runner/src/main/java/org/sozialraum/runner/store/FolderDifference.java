package org.sozialraum.runner.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sozialraum.message.Message;

/** Says what keeps a folder from taking results: whose results it holds, and what of them differs. */
final class FolderDifference {
  private FolderDifference() {}

  /** Half a sentence whose subject is the folder. */
  static Message of(Path folder, Identity identity, String scenario) {
    if (!Files.isDirectory(folder)) {
      return Message.of("folder.a-file");
    }
    Optional<Manifest> manifest = Manifest.read(folder)
        .or(() -> Manifest.read(folder.resolve(ResultsFolder.UNFINISHED)));
    if (manifest.isEmpty()) {
      return Message.of(Files.exists(folder.resolve(Manifest.NAME)) ? "folder.unreadable" : "folder.other-files");
    }
    Identity there = manifest.get().identity();
    boolean otherProgram = !there.program().equals(identity.program());
    boolean otherScenario = !there.arms().equals(identity.arms());
    List<Message> differences = new ArrayList<>();
    for (Identity.Difference each : identity.differencesTo(there)) {
      Message thing = Message.word("folder.thing", each.thing());
      differences.add(each.shown() ? Message.of("folder.there-and-here", thing, each.there(), each.here()) : thing);
    }
    if (otherScenario && identity.differencesTo(there).stream().anyMatch(each -> !each.shown())) {
      firstLine(folder.resolve("scenario.yaml"), scenario).ifPresent(differences::add);
    }
    return Message.of(otherProgram && otherScenario ? "folder.of-both" : otherProgram ? "folder.of-program"
        : "folder.of-scenario", Message.joined(differences));
  }

  // The parts of a scenario are known by their fingerprints only; its file tells the number that changed.
  private static Optional<Message> firstLine(Path file, String scenario) {
    try {
      List<String> there = Files.readAllLines(file);
      List<String> here = scenario.lines().toList();
      for (int k = 0; k < Math.max(there.size(), here.size()); k++) {
        String old = k < there.size() ? there.get(k).strip() : "";
        String now = k < here.size() ? here.get(k).strip() : "";
        if (!old.equals(now)) {
          return Optional.of(Message.of("folder.there-and-here", "scenario.yaml:" + (k + 1) + ":", '"' + old + '"',
              '"' + now + '"'));
        }
      }
    } catch (IOException | UncheckedIOException none) {
      return Optional.empty();
    }
    return Optional.empty();
  }
}
