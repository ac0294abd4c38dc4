package org.sozialraum.runner.report;

import java.util.List;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;
import org.sozialraum.runner.store.SweepStatistics;
import org.sozialraum.runner.store.SweptOutput;

/** The page of a sweep in one language while it is written: what sections have in common. */
final class SweepEdition extends Pen {
  private final SweptResults results;

  SweepEdition(SweptResults results, Language language) {
    super(language);
    this.results = results;
  }

  SweptResults results() {
    return results;
  }

  /** What was asked, and the first points. */
  SweepStatistics sweep() {
    return results.statistics().first();
  }

  @Override
  String program() {
    return results.program();
  }

  @Override
  String town() {
    return results.base().town().name();
  }

  /** A count with the thousands mark of the language. */
  String count(long number) {
    return Message.count(number).in(language());
  }

  /** A value of a factor as people read it. */
  String level(String value) {
    return SweptOutput.written(value, language());
  }

  /** A factor of a point with its value. */
  String valued(int factor, String value) {
    return sweep().factors().get(factor).name() + " " + level(value);
  }

  /** All values of a point in one line. */
  String valued(List<String> values) {
    StringBuilder text = new StringBuilder();
    for (int k = 0; k < values.size(); k++) {
      text.append(k == 0 ? "" : "; ").append(valued(k, values.get(k)));
    }
    return text.toString();
  }

  /** How many runs of each point there are. */
  String runs() {
    int runs = sweep().replications();
    return said(!results.complete() ? "page.sweep.runs-at-most" : runs == 1 ? "page.sweep.run" : "page.sweep.runs",
        count(runs));
  }

  /** Texts one below the other. */
  void list(List<String> all) {
    if (!all.isEmpty()) {
      html().open("ul").line();
      all.forEach(each -> html().element("li", each).line());
      html().close().line();
    }
  }

  /** A heading within a section. */
  void heading(String text) {
    html().element("h3", text).line();
  }
}
