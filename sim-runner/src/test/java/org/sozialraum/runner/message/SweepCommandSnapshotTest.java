package org.sozialraum.runner.message;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;

/** What the commands of sweeps say. */
class SweepCommandSnapshotTest {
  @TempDir
  private Path folder;

  private Snapshot snapshot;

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private static Function<Language, List<String>> told(Message... messages) {
    return language -> Stream.of(messages).map(each -> each.in(language)).toList();
  }

  @Test
  void whatTheCommandsOfSweepsSayIsWhatIsKept() throws IOException {
    snapshot = new Snapshot("sweep-commands", folder);
    snapshot.file("s.yaml", """
        question: Does it?
        town: dorfgruppe
        horizon: {burn-in-years: 1, observed-years: 1}
        interventions: [{asking-campaign: {start-week: 10}}]
        """);
    String design = snapshot.file("d.yaml", """
        question: Does the start matter?
        scenario: s.yaml
        replications: 2
        design: grid
        skip: ["start = 30"]
        factors:
          - {path: "interventions[0].start-week", name: start, values: [10, 30]}
        outputs:
          - {observable: withdrawn, reduce: final}
        """).toString();
    snapshot.add("a part and a run that cannot be",
        snapshot.errors("sweep", design, "--shard", "3/2", "--replay", "x"));
    snapshot.add("a run that the design does not have", snapshot.errors("sweep", design, "--replay", "0/7/1"));
    snapshot.add("a run of a point that is left out", snapshot.errors("sweep", design, "--replay", "0/1"));
    snapshot.file("other/letter.txt", "Dear all");
    snapshot.add("a folder with other things", snapshot.errors("sweep", design, "--out", path("other")));
    snapshot.add("tables of nothing", snapshot.errors("export", path("other")));
    snapshot.add("a check of nothing", snapshot.errors("verify", path("other")));
    snapshot.add("nothing to join", snapshot.errors("merge", path("other"), "--out", path("other")));
    Files.delete(folder.resolve("other/letter.txt"));
    ofSweepsThatRan();
    snapshot.compare();
  }

  /** SweepCommandTest brings these about; what they count and name differs from time to time. */
  private void ofSweepsThatRan() {
    snapshot.add("what a sweep will take", told(
        Message.of("sweep.forecast.runs", Message.count(1200), 20, Message.of("sweep.forecast.with-baseline"),
            Message.count(25_200)),
        Message.of("sweep.forecast.runs-at-most", Message.count(1200), 20, "", Message.count(24_000)),
        Message.of("sweep.forecast.shard", "1/4"),
        Message.of("sweep.forecast.trial", 0, 1199, Message.of("sweep.forecast.tenths", 1, 5)),
        Message.of("sweep.forecast.takes", "T"),
        Message.of("sweep.forecast.memory", 2, "7 MB", "253 MB", "512 MB"),
        Message.of("sweep.forecast.fewer", 2, 8),
        Message.of("sweep.forecast.nothing-written"),
        Message.of("sweep.forecast.no-scenario", "d.yaml", 1000)));
    snapshot.add("what came of it", told(
        Message.of("sweep.done", Message.count(24_000), Message.count(24_003), Message.count(20_000),
            Message.count(4000)),
        Message.of("sweep.left-out", 12),
        Message.of("sweep.failed", 3, "r/failures.csv"),
        Message.of("sweep.failure", "start=10", "took longer than 600 seconds",
            "sozialraum sweep d.yaml --replay 0/0/0"),
        Message.of("sweep.failures-more", 7),
        Message.of("sweep.where", "r", "runs.csv, points.csv"),
        Message.of("sweep.shard-done", "1/4", "part-1"),
        Message.of("sweep.already", "r"),
        Message.of("sweep.interrupted", 17, "r", "sozialraum sweep d.yaml --out r")));
    snapshot.add("one run again", told(
        Message.of("sweep.replay.no-value"),
        Message.of("sweep.replay.stopped", 60),
        Message.of("sweep.replay.failed", "3/17/0", "took longer than 600 seconds")));
    snapshot.add("tables of a sweep that is not finished", told(
        Message.of("sweep.export.unfinished", 17), Message.of("sweep.export.no-design", "r/design.yaml")));
    snapshot.add("parts that are joined", told(
        Message.of("sweep.merge.done", 24, 2, "r", "runs.csv, points.csv"), Message.of("sweep.merge.missing", 2, 26)));
    snapshot.add("results that are checked", told(
        Message.of("sweep.verify.changed", "r/runs.csv"),
        Message.of("sweep.verify.files", 5, 6, "0.1.0 (8558cff)", "82491011ae5c"),
        Message.of("sweep.verify.unfinished", "r"),
        Message.of("sweep.verify.counts", 24, 22, 2),
        Message.of("sweep.verify.no-design", "r/design.yaml"),
        Message.of("sweep.verify.other-program", "0.1.0, 8249", "0.2.0, 8251"),
        Message.of("sweep.verify.other-point", "3/17/0"),
        Message.of("sweep.verify.other-run", "3/17/0"),
        Message.of("sweep.verify.different", "3/17/0", "withdrawn", "0.25", "0.26"),
        Message.of("sweep.verify.different-more", 7),
        Message.of("sweep.verify.statement", "0.1.0 (8558cff), 82491011ae5c", 12, 2, 24, "f1a4", "7786", "b8d5", 10, 10,
            1)));
  }
}
