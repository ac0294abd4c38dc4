package org.sozialraum.runner.message;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;
import org.sozialraum.runner.store.FinishedResults;
import org.sozialraum.runner.store.Identity;
import org.sozialraum.runner.store.Program;
import org.sozialraum.runner.store.ResultsFolder;
import org.sozialraum.runner.store.ResultsFolderRefused;
import org.sozialraum.runner.store.ResultsUnreadable;

/** What is said about folders of results that hold something else or are in use. */
class FolderSnapshotTest {
  @TempDir
  private Path folder;

  private static Identity identity(String version, String seed, String... variants) {
    return new Identity(new Program(version, "8558cff", "sha256:1"), List.of(variants).stream()
        .map(name -> new Identity.Arm(name, new TreeMap<>(Map.of("seed", seed, "replications", "3", "settings",
            "sha256:" + seed))))
        .toList());
  }

  private Function<Language, List<String>> opened(String name, boolean explicit, Identity identity) {
    return language -> {
      List<String> said = new ArrayList<>();
      try {
        ResultsFolder.open(folder.resolve(name), explicit, identity, "question: Why?\n", language, said::add).close();
      } catch (ResultsFolderRefused refused) {
        said.add(refused.getMessage());
      }
      return said;
    };
  }

  @Test
  void whatIsSaidAboutFoldersIsWhatIsKept() throws IOException {
    Snapshot snapshot = new Snapshot("folder", folder);
    opened("centre", true, identity("0.1.0", "1", "baseline", "centre")).apply(Language.EN);
    snapshot.file("centre/scenario.yaml", "question: When?\n");
    snapshot.add("another scenario", opened("centre", true, identity("0.1.0", "2", "baseline", "centre")));
    snapshot.add("other variants", opened("centre", true, identity("0.1.0", "1", "one centre", "two centres")));
    snapshot.add("another version of the program", opened("centre", true, identity("0.2.0", "1", "baseline",
        "centre")));
    snapshot.add("another scenario and another version", opened("centre", true, identity("0.2.0", "2", "centre")));
    snapshot.add("another scenario, and a folder that nobody named",
        opened("centre", false, identity("0.1.0", "2", "baseline", "centre")));
    snapshot.file("broken/manifest.json", "{");
    snapshot.add("a manifest that cannot be read", opened("broken", true, identity("0.1.0", "1", "centre")));
    Files.createDirectories(folder.resolve("busy"));
    try (RandomAccessFile file = new RandomAccessFile(folder.resolve("busy/.lock").toFile(), "rw");
        FileLock held = file.getChannel().lock()) {
      snapshot.add("a folder in use", opened("busy", true, identity("0.1.0", "1", "centre")));
      assert held.isValid();
    }
    reports(snapshot);
    snapshot.compare();
  }

  private void reports(Snapshot snapshot) throws IOException {
    snapshot.add("a report of a folder that is not there", read("nowhere"));
    Files.createDirectories(folder.resolve("empty"));
    snapshot.add("a report of a folder without results", read("empty"));
    snapshot.add("a report of results that are not finished", read("centre"));
    snapshot.add("a report of a manifest that cannot be read", read("broken"));
    // ResultsReaderTest brings these about.
    snapshot.add("a report of results that are no longer whole", language -> Stream.of(
        Message.of("folder.read.no-runs", "results/centre"), Message.of("folder.read.missing", "results/costs.csv"),
        Message.of("folder.read.changed", "results/summary.csv"),
        Message.of("folder.read.scenario", "results/scenario.yaml:31", "horizon", Message.of("scenario.file.empty")),
        Message.of("folder.read.no-town", "results/centre", Message.of("scenario.file.forbidden")),
        Message.of("folder.read.other-town", "results/centre", "Neustadt"),
        Message.of("folder.read.other-scenario", "results/centre", "seed")).map(each -> each.in(language)).toList());
  }

  private Function<Language, List<String>> read(String name) {
    return language -> {
      try {
        FinishedResults.open(folder.resolve(name));
        return List.of();
      } catch (ResultsUnreadable refused) {
        return List.of(refused.reason().in(language));
      }
    };
  }
}
