package org.sozialraum.runner.report;

import java.util.List;
import org.sozialraum.runner.stats.PairedSummary;
import org.sozialraum.runner.stats.PointSummary;

/** What a sweep answers, in plain sentences, and how much of it there is. */
final class SweepAnswerSection {
  private static final String DETAIL = "  ";

  private SweepAnswerSection() {}

  static void write(SweepEdition edition) {
    Html html = edition.html();
    edition.section("answer", edition.said("page.answer"));
    incomplete(edition);
    html.open("dl", "class", "short").line();
    html.element("dt", edition.said("page.answer.came-out")).open("dd").line();
    List<String> lines = edition.results().statistics().lines(edition.language());
    if (lines.isEmpty()) {
      edition.paragraph(edition.said("page.sweep.nothing"));
    }
    sentences(html, lines);
    if (!lines.isEmpty() && !edition.sweep().compares()) {
      edition.paragraph(edition.said("page.sweep.levels"));
    }
    html.close().line();
    html.element("dt", edition.said("page.answer.how-sure")).open("dd").line();
    edition.paragraph(edition.said(edition.sweep().replications() == 1 ? "page.sweep.sure.single"
        : "page.sweep.sure.intervals", edition.runs()));
    edition.paragraph(edition.said("page.answer.no-forecast"));
    html.open("p").element("a", edition.said("page.answer.more-on-sureness"), "href", "#" + edition.id("certainty"))
        .close().close().line();
    html.close().line().close();
  }

  /** Each sentence with those that say more of the same below it. */
  private static void sentences(Html html, List<String> lines) {
    boolean within = false;
    html.open("ul", "class", "statements").line();
    for (int k = 0; k < lines.size(); k++) {
      String line = lines.get(k);
      boolean more = k + 1 < lines.size() && lines.get(k + 1).startsWith(DETAIL);
      if (line.startsWith(DETAIL)) {
        html.element("li", line.strip()).line();
        if (within && !more) {
          html.close().close().line();
          within = false;
        }
      } else {
        html.open("li");
        if (more) {
          html.element("strong", line).open("ul").line();
          within = true;
        } else {
          html.text(line).close().line();
        }
      }
    }
    html.close().line();
  }

  private static void incomplete(SweepEdition edition) {
    SweptResults results = edition.results();
    if (results.complete()) {
      return;
    }
    Html html = edition.html();
    long wanted = results.design().runs();
    html.open("div", "class", "notice").line();
    edition.paragraph(edition.said("page.sweep.incomplete", edition.count(results.counts().finished()),
        edition.count(wanted)));
    if (results.counts().failed() > 0) {
      edition.paragraph(edition.said("page.sweep.failed", edition.count(results.counts().failed()), "failures.csv"));
    }
    long kept = results.design().kept();
    if (results.statistics().points() < kept) {
      edition.paragraph(edition.said("page.sweep.points-without", edition.count(kept - results.statistics().points()),
          edition.count(kept)));
    }
    int fewest = edition.sweep().points().stream().mapToInt(SweepAnswerSection::runs).min().orElse(0);
    int most = edition.sweep().points().stream().mapToInt(SweepAnswerSection::runs).max().orElse(0);
    if (most > 0) {
      edition.paragraph(edition.said(fewest == most ? "page.sweep.even" : "page.sweep.uneven", edition.count(fewest),
          edition.count(most)));
    }
    if (results.making().isEmpty()) {
      edition.paragraph(edition.said("page.sweep.turns"));
    }
    html.close().line();
  }

  /** Runs of a point that left a value. */
  private static int runs(PointSummary point) {
    return point.outputs().stream().mapToInt(PairedSummary::n).max().orElse(0);
  }
}
