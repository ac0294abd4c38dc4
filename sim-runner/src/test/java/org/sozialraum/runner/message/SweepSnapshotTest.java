package org.sozialraum.runner.message;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sozialraum.message.Message;
import org.sozialraum.runner.scenariofile.DesignReader;

/** What sweeps say; each part keeps a file of its own. */
class SweepSnapshotTest {
  private static final String BEGIN = "question: Which?\nscenario: s.yaml\ndesign: KIND\n";
  private static final String START = "  - {name: start, path: \"interventions[0].start-week\", values: [0, 10]}\n";
  private static final String MOVING = "  - {name: moving, path: settings.week.demography.moves.level, KEYS}\n";
  private static final String OUTPUTS = "outputs: [{observable: withdrawn, reduce: final}]\n";

  @TempDir
  private Path folder;

  private Snapshot snapshot;

  @Test
  void whatIsSaidOfDesignFilesIsWhatIsKept() throws IOException {
    snapshot = new Snapshot("sweep-designs", folder);
    snapshot.file("s.yaml", "question: x\ntown: dorfgruppe\nhorizon: {burn-in-years: 1, observed-years: 2}\n"
        + "interventions: [{asking-campaign: {}}]\n");
    snapshot.file("still.yaml", "question: x\ntown: dorfgruppe\n");
    snapshot.file("wrong.yaml", "question: x\ntown: dorfgrupe\n");
    files();
    words();
    factors();
    points();
    tables();
    references();
    conditions();
    outputs();
    snapshot.add("what takes too long to provoke", language -> Stream.of(Message.of("sweep.file.device"),
        Message.of("sweep.file.endless", 1_000_000), Message.of("sweep.table.long", 1_000_000),
        Message.of("sweep.condition.long", 1_001, 1_000))
        .map(each -> each.in(language)).toList());
    snapshot.compare();
  }

  private void said(String what, Path file) {
    snapshot.add(what, language ->
        DesignReader.read(file).problems().stream().map(each -> each.text(language)).toList());
  }

  private void said(String what, String text) {
    said(what, snapshot.file(what.replaceAll("[^A-Za-z0-9]+", "-") + ".yaml", text));
  }

  private static String of(String kind, String moving, String more) {
    String keys = moving.isEmpty() ? "" : MOVING.replace("KEYS", moving);
    return BEGIN.replace("KIND", kind) + "factors:\n" + START + keys + more
        + (more.contains("outputs:") ? "" : OUTPUTS);
  }

  private void files() {
    said("a folder", folder);
    said("no such file", folder.resolve("none.yaml"));
    said("an empty file", "");
    said("a list", "- a\n");
    said("far too large a file", "#" + "x".repeat(1_000_001));
    said("another encoding", snapshot.file("latin.yaml", "question: fr\u00fch\n".getBytes(StandardCharsets.ISO_8859_1)));
    said("two designs", of("grid", "", "---\na: b\n"));
    said("an invisible sign", "question: a\u202eb\n");
    said("values that are named and repeated", "question: &a x\nscenario: *a\ndesign: !b grid\n");
    said("no scenario there", of("grid", "", "").replace("s.yaml", "t.yml"));
    said("no path", of("grid", "", "").replace("s.yaml", "\"a\\0b\""));
    said("a scenario that is wrong itself", of("grid", "", "").replace("s.yaml", "wrong.yaml"));
  }

  private void words() {
    said("unknown words", of("gird", "from: 0.5, to: 2, levels: 3, scale: logg", "series: daily\ncolour: red\n"
        + "outputs: [{observable: withdrwn, reduce: last, level: street}, {observable: withdrwn, reduce: final}]\n"));
    said("units that are not there", of("grid", "", """
        outputs:
          - {name: a, observable: withdrawn, reduce: final, level: county, unit: x}
          - {name: b, observable: withdrawn, reduce: final, level: municipality, unit: x}
          - {name: c, observable: withdrawn, reduce: final, level: district, unit: x}
          - {name: d, observable: withdrawn, reduce: final, level: quarter, unit: x}
          - {name: e, observable: withdrawn, reduce: final, level: group, unit: x}
        """));
  }

  private void factors() {
    said("no factors", BEGIN.replace("KIND", "grid") + OUTPUTS);
    said("too many factors", of("grid", "", START.repeat(100)));
    said("too many paths", BEGIN.replace("KIND", "grid") + "factors: [{name: a, values: [1], paths: ["
        + String.join(", ", Stream.iterate(0, k -> k + 1).limit(201)
            .map(k -> String.format(Locale.ROOT, "settings.p%03d", k)).toList()) + "]}]\n" + OUTPUTS);
    said("names", BEGIN.replace("KIND", "grid") + """
        factors:
          - {name: 1 x, path: settings.a, values: [1]}
          - {name: point, path: settings.b, values: [1]}
          - {name: up, path: settings.week.disorder.usual, values: [0.3]}
          - {name: UP, path: settings.c, values: [1]}
        """ + OUTPUTS);
    said("paths", BEGIN.replace("KIND", "grid") + """
        factors:
          - {name: a, path: seed, values: [1]}
          - {name: b, path: replications, values: [1]}
          - {name: c, path: question, values: [1]}
          - {name: d, path: smallest-effect-of-interest, values: [1]}
          - {name: e, path: settings.week, paths: [settings.week], values: [1]}
          - {name: f, paths: [], values: [1]}
          - {name: g, path: settings.week.fear, values: [1]}
        """ + OUTPUTS);
    said("no values", of("grid", "from: 0.5, to: 2", ""));
    said("values said twice", of("grid", "values: [1], from: 0.5, to: 2", ""));
    said("levels of a sample", of("sobol", "from: 0.5, to: 2, levels: 3", "points: 3\n"));
    said("ends the wrong way round", of("grid", "from: 2, to: 0.5, levels: 3", ""));
    said("a logarithm of nothing", of("grid", "from: 0, to: 0.5, levels: 3, scale: log", ""));
    said("ends that are not whole", of("grid", "from: 0, to: 0.5, levels: 3, whole: true", ""));
    said("more levels than whole numbers", of("grid", "from: 0, to: 2, levels: 9, whole: true", ""));
    said("values that the scenario refuses", of("grid", "values: [1, 9]", "").replace("[0, 10]", "[0, 990]"));
  }

  private void points() {
    said("values that do not go together", of("zip", "values: [1]", ""));
    said("too many points", of("morris", "from: 0.5, to: 2", "points: 999999999999\n"));
    said("odd levels", of("morris", "from: 0.5, to: 2", "points: 9\nlevels: 5\n"));
    said("more points than the sequence has", of("sobol", "from: 0.5, to: 2", "points: 9999999999\n"));
    said("a sample without a size", of("sobol", "from: 0.5, to: 2", ""));
    said("keys that are not needed", of("grid", "", "points: 3\nlevels: 4\n"));
    said("no list", of("list", "", "").replace(", values: [0, 10]", ""));
    said("values beside a list", of("list", "", "list: [{start: 1}]\n"));
    said("a list that is none", of("list", "", "list: 3\n").replace(", values: [0, 10]", ""));
    said("points that are none", of("list", "", "list: [3, {start: 1, strat: 2}, {start: []}, {start: 1, start: 2}, {}]\n")
        .replace(", values: [0, 10]", ""));
  }

  private void tables() {
    String table = of("table", "", "table: p.csv\n").replace(", values: [0, 10]", "");
    said("no table", of("table", "", "").replace(", values: [0, 10]", ""));
    said("a table that is not there", table);
    snapshot.file("p.csv", "strat\n1\n");
    said("other columns", table.replace("question: Which", "question: Other"));
    said("rows that do not fit", table.replace("p.csv", snapshot.file("q.csv", "start\n1,2\n").getFileName().toString()));
    said("a table without points", table.replace("p.csv", snapshot.file("r.csv", "start\n").getFileName().toString()));
  }

  private void references() {
    said("a reference that is none", of("grid", "", "reference: own\n"));
    said("a reference is needed", of("one-at-a-time", "", ""));
    said("a reference of a sample", of("sobol", "from: 0.5, to: 2", "points: 3\nreference: {start: 0, moving: 1}\n"));
    said("a reference beside the points", of("grid", "", "reference: {start: 5}\n"));
    said("a reference that is left out", of("grid", "", "reference: {start: 0}\nskip: [start < 5]\n"));
    said("no interventions to leave out", of("grid", "", "reference: own-baseline\n").replace("s.yaml", "still.yaml")
        .replace("interventions[0].start-week", "settings.week.demography.moves.level").replace("[0, 10]", "[0, 1]"));
  }

  private void conditions() {
    said("conditions", of("grid", "", "skip:\n" + String.join("", Stream.of("start > 1 und", "(start > 1", "start >",
        "and", "start 3", "strat > 3", "zzzzzzzz > 3", "start < few", "start > 1" + " or start > 1".repeat(90),
        "(".repeat(60)).map(each -> "  - '" + each + "'\n").toList())));
    said("all points are left out", of("grid", "", "skip: [start >= 0]\n"));
  }

  private void outputs() {
    said("no outputs", of("grid", "", "outputs: []\n"));
    said("too many outputs", of("grid", "", "outputs:\n" + "  - {observable: withdrawn, reduce: final}\n".repeat(201)));
    said("outputs", of("grid", "", """
        outputs:
          - {observable: withdrawn, reduce: final, name: "a,b"}
          - {observable: withdrawn, reduce: final, name: seed}
          - {observable: withdrawn, reduce: final}
          - {observable: withdrawn, reduce: mean}
          - {observable: fear, reduce: mean, name: Withdrawn}
          - {observable: engaged, reduce: final, unit: kirchfeld}
          - {observable: trust, reduce: final, level: quarter}
          - {observable: active, reduce: final, from-year: 9}
          - {observable: passive, reduce: final, from-year: 2, to-year: 1}
          - {observable: belonging, reduce: first-above}
          - {observable: outings, reduce: mean, threshold: 3}
          - {observable: unsafe_share, reduce: first-below, threshold: 20}
        """));
    said("no list of conditions to stop", of("grid", "", "stop: 3\n"));
    said("conditions to stop", of("grid", "", """
        stop:
          - {observable: needs_met, above: 0.5}
          - {observable: withdrawn, above: 0.5, below: 0.1}
          - {observable: withdrawn}
          - {observable: withdrawn, above: 0.5, from-week: 600}
        """));
  }
}
