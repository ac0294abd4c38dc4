package org.sozialraum.runner.scenariofile;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
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
          problems.add(line, "town", "\"" + named + "\" is " + (Files.isDirectory(other) ? "a folder" : "a file")
              + ", but not a town folder", "a town folder is what \"sozialraum import\" makes of a town's data",
              "import the town first, or name its folder");
          return Optional.empty();
        }
      }
    } catch (InvalidPathException notAPath) {
      // Then it can only be a misspelt name, which is what the following says.
    }
    problems.add(line, "town", "no town or town folder is called \"" + named + "\"", "known: "
        + Problems.listed(vocabulary.townNames()) + ", or the path of a town folder",
        Problems.closest(named, vocabulary.townNames()).map(near -> "did you mean \"" + near + "\"?")
            .orElse(candidates.isEmpty() ? "check the spelling" : "looked for "
                + String.join(" and ", candidates.stream().map(each -> each.toAbsolutePath().toString()).toList())));
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
