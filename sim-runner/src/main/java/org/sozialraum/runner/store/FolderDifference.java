package org.sozialraum.runner.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what keeps a folder from taking results: whose results it holds, and what of them differs. */
final class FolderDifference {
  private FolderDifference() {}

  /** Half a sentence whose subject is the folder. */
  static String of(Path folder, Identity identity, String scenario, Language language) {
    if (!Files.isDirectory(folder)) {
      return language.say("is a file, not a folder", "ist eine Datei, kein Ordner");
    }
    Optional<Manifest> manifest = Manifest.read(folder)
        .or(() -> Manifest.read(folder.resolve(ResultsFolder.UNFINISHED)));
    if (manifest.isEmpty()) {
      return Files.exists(folder.resolve(Manifest.NAME))
          ? language.say("its manifest.json cannot be read", "seine manifest.json ist nicht lesbar")
          : language.say("holds files that are no results of Sozialraum",
              "enthält Dateien, die keine Ergebnisse von Sozialraum sind");
    }
    Identity there = manifest.get().identity();
    boolean otherProgram = !there.program().equals(identity.program());
    boolean otherScenario = !there.arms().equals(identity.arms());
    String what = otherProgram && otherScenario
        ? language.say("another scenario and program version", "eines anderen Szenarios und anderer Programmversion")
        : otherProgram ? language.say("another program version", "einer anderen Programmversion")
        : language.say("another scenario", "eines anderen Szenarios");
    List<String> differences = new ArrayList<>();
    for (Identity.Difference each : identity.differencesTo(there)) {
      differences.add(each.shown() ? thing(each, language) + " " + thereAndHere(each.there(), each.here(), language)
          : each.thing());
    }
    if (otherScenario && identity.differencesTo(there).stream().anyMatch(each -> !each.shown())) {
      firstLine(folder.resolve("scenario.yaml"), scenario, language).ifPresent(differences::add);
    }
    return language.say("holds results of ", "enthält Ergebnisse ") + what
        + " (" + String.join("; ", differences) + ")";
  }

  /** Keys of scenario files stay as they are written there; the rest has a word in each language. */
  private static String thing(Identity.Difference each, Language language) {
    return each.thing().equals("variants") ? language.say("variants", "Varianten") : each.thing();
  }

  private static String thereAndHere(String there, String here, Language language) {
    return language.say(there + " there, " + here + " here", "dort " + there + ", hier " + here);
  }

  // The parts of a scenario are known by their fingerprints only; its file tells the number that changed.
  private static Optional<String> firstLine(Path file, String scenario, Language language) {
    try {
      List<String> there = Files.readAllLines(file);
      List<String> here = scenario.lines().toList();
      for (int k = 0; k < Math.max(there.size(), here.size()); k++) {
        String old = k < there.size() ? there.get(k).strip() : "";
        String now = k < here.size() ? here.get(k).strip() : "";
        if (!old.equals(now)) {
          return Optional.of("scenario.yaml:" + (k + 1) + ": "
              + thereAndHere('"' + old + '"', '"' + now + '"', language));
        }
      }
    } catch (IOException | UncheckedIOException none) {
      return Optional.empty();
    }
    return Optional.empty();
  }
}
