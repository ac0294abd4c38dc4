package org.sozialraum.runner.message;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sozialraum.message.Message;

/** What {@code validate} says, with sample numbers, so that it stays when a number of the model changes. */
class PatternSnapshotTest {
  @TempDir
  private Path folder;

  private Snapshot snapshot;

  @Test
  void whatAValidationSaysIsWhatIsKept() throws IOException {
    snapshot = new Snapshot("pattern", folder);
    said("titles", Message.of("pattern.title", "musterstadt", 20, 10, 6, 10, 20),
        Message.of("pattern.town.title", "Leipzig", 20, 5, 1, 5, 2));
    said("headings", Message.of("pattern.column.id"), Message.of("pattern.column.meaning"),
        Message.of("pattern.column.target"), Message.of("pattern.column.range"), Message.of("pattern.column.model"),
        Message.of("pattern.column.verdict"));
    Message pass = Message.of("pattern.verdict.pass");
    said("results", pass, Message.of("pattern.verdict.pass-crossing"), Message.of("pattern.verdict.fail"),
        Message.of("pattern.verdict.fail-crossing"), Message.of("pattern.verdict.told"),
        Message.of("pattern.verdict.not-measured"), Message.of("pattern.verdict.by-constant", pass));
    said("numbers", Message.of("pattern.points"), Message.of("pattern.range", "35.2", "38.2"),
        Message.of("pattern.at-least", "0"), Message.of("pattern.at-most", "2"),
        Message.of("pattern.interval", "36.4", "36.1", "36.7"));
    said("what it comes to", Message.of("pattern.summary.calibration", 20, 27, 9, 12),
        Message.of("pattern.summary.failed", "C6, C7-few"), Message.of("pattern.summary.not-measured", "C12"),
        Message.of("pattern.summary.constants", 10, 10), Message.of("pattern.summary.fitted", 31, 37, 22, 0, 9),
        Message.of("pattern.summary.fitted-earlier", 60),
        Message.of("pattern.summary.validation", 12, 30));
    said("on the way", Message.of("pattern.own.no-hurdle"), Message.of("pattern.own.hub"),
        Message.of("pattern.own.county"), Message.of("pattern.own.panel"),
        Message.of("pattern.left-out", "centre.yaml", 2), Message.of("pattern.unwritable", "results/validate"));
    said("a town of one's own", Message.of("pattern.town.known", 3, 4, 1), Message.of("pattern.town.margins", 53, 54),
        Message.of("pattern.town.not-fitted"));
    mistakes();
    snapshot.compare();
  }

  private void said(String what, Message... messages) {
    snapshot.add(what, language -> List.of(messages).stream().map(each -> each.in(language)).toList());
  }

  private void mistakes() throws IOException {
    String known = snapshot.file("known.csv", """
        observable,unit,value,tolerance,source
        engagd,Mars,many,-1,x
        zzzzzzzzzzzz,sex:femal,101,,x
        engaged,,101,,x
        engaged,,30,,x
        """).toString();
    String odd = snapshot.file("odd.csv", "observable,unit,value,value,quelle\n").toString();
    String empty = snapshot.file("empty.csv", "observable,unit,value,tolerance,source\n").toString();
    add("a town and what is known of it", "--town", "dorfgruppe", "--known", known);
    add("other headings", "--town", "dorfgruppe", "--known", odd);
    add("headings alone", "--town", "dorfgruppe", "--known", empty);
    add("no file", "--town", "dorfgruppe", "--known", folder.resolve("none.csv").toString());
    add("what does not go together", "--town", "dorfgruppe", "--all");
    add("known of which town?", "--known", known);
  }

  private void add(String what, String... args) {
    String[] all = new String[args.length + 1];
    all[0] = "validate";
    System.arraycopy(args, 0, all, 1, args.length);
    snapshot.add(what, snapshot.errors(all));
  }
}
