package org.sozialraum.runner.scenariofile;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sozialraum.message.Message;
import org.sozialraum.quantity.Problem;
import org.sozialraum.quantity.Problems;
import org.sozialraum.runner.townfile.TownFolder;
import org.sozialraum.town.TownPlan;

/** Finds the town that a scenario names: a synthetic one by name, or a town folder by path. */
final class TownFinder {
  private final Vocabulary vocabulary;
  private final LocatedProblems problems;

  TownFinder(Vocabulary vocabulary, LocatedProblems problems) {
    this.vocabulary = vocabulary;
    this.problems = problems;
  }

  /**
   * A town and how to find it again.
   *
   * @param plan the town
   * @param reference name of the synthetic town, or full path of the folder
   */
  record Found(TownPlan plan, String reference) {}

  /**
   * The town; empty, with problems, if there is none. Folders are looked for beside the file that names
   * it, then from here; those of the command line from here.
   */
  Optional<Found> find(String named, int line) {
    if (named.length() > Inscriptions.LONGEST) {
      return Optional.empty(); // refused as a text already
    }
    Optional<TownPlan> synthetic = vocabulary.towns().apply(named);
    if (synthetic.isPresent()) {
      return Optional.of(new Found(synthetic.get(), named));
    }
    Set<Path> candidates = new LinkedHashSet<>();
    try {
      Path saidIn = problems.sources().file(line);
      if (saidIn != null) {
        candidates.add(saidIn.resolveSibling(named).normalize());
      }
      candidates.add(Path.of(named).normalize());
      for (Path folder : candidates) {
        if (TownFolder.isTownFolder(folder)) {
          return read(folder);
        }
      }
      for (Path other : candidates) {
        if (Files.exists(other)) {
          problems.add(line, "town", Files.isDirectory(other) ? "scenario.town.other-folder" : "scenario.town.file",
              named);
          return Optional.empty();
        }
      }
    } catch (InvalidPathException notAPath) {
      // Then it can only be a misspelt name, which is what the following says.
    }
    List<String> looked = candidates.stream().map(each -> each.toAbsolutePath().toString()).toList();
    problems.add(line, "town", Message.of("scenario.town.unknown", named, Message.list(vocabulary.townNames())),
        Problems.closest(named, vocabulary.townNames()).map(near -> Message.of("model.did-you-mean", near))
            .orElse(looked.isEmpty() ? Message.of("scenario.check-spelling")
                : Message.of("scenario.town.looked-for." + looked.size(), looked.toArray())));
    return Optional.empty();
  }

  private Optional<Found> read(Path folder) {
    Problems found = new Problems();
    TownPlan plan = TownFolder.read(folder, found);
    for (Problem each : found.all()) {
      problems.add(new LocatedProblem("", 0, each));
    }
    return found.none() ? Optional.of(new Found(plan, folder.toAbsolutePath().normalize().toString()))
        : Optional.empty();
  }
}
