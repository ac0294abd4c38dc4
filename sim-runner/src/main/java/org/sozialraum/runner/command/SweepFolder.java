package org.sozialraum.runner.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;
import org.sozialraum.runner.database.DuckStore;
import org.sozialraum.runner.database.SweepStore;
import org.sozialraum.runner.store.ResultsFolder;
import org.sozialraum.runner.store.ResultsFolderRefused;
import org.sozialraum.runner.store.ResultsUnreadable;
import org.sozialraum.runner.sweep.SweepManifest;

/** A results folder of a sweep that somebody names. */
final class SweepFolder {
  private SweepFolder() {}

  /** Opens its store. */
  static DuckStore open(Path folder, Language language) {
    refuseOthers(folder);
    return DuckStore.existing(folder, language);
  }

  /** Refuses what is no folder of a sweep. */
  static void refuseOthers(Path folder) {
    if (!Files.isRegularFile(folder.resolve(SweepStore.NAME))) {
      throw new ResultsUnreadable("sweep.store.none", folder, SweepStore.NAME);
    }
  }

  /** Refuses to write where something else than a sweep lies. */
  static void refuseOtherFiles(Path folder, Language language) {
    if (!Files.isDirectory(folder) || Files.exists(folder.resolve(SweepStore.NAME))) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      Optional<Path> other = files.map(Path::getFileName).filter(each -> !each.toString().startsWith(".")).sorted()
          .findFirst();
      if (other.isPresent()) {
        throw new ResultsFolderRefused(Message.of("sweep.folder.others", folder, other.get()).in(language));
      }
    } catch (IOException unreadable) {
      throw ResultsFolder.notWritable(folder, unreadable, language);
    }
  }

  /** Whether every run was done or has failed. */
  static boolean isFinished(Path folder) {
    return Files.isRegularFile(folder.resolve(SweepManifest.NAME));
  }

  /** Its design and scenario, from the copies in the folder alone; empty if they can no longer be read. */
  static Optional<DesignInput> input(Path folder) {
    Path file = folder.resolve(SweepTables.DESIGN);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(DesignInput.read(file, null, List.of(), Language.EN));
    } catch (InputRefused unreadable) {
      return Optional.empty();
    }
  }
}
