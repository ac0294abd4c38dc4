package org.sozialraum.runner.report;

import java.util.ArrayList;
import java.util.List;
import org.sozialraum.runner.chart.Charts;
import org.sozialraum.runner.chart.Picture;

/** The charts of a sweep, as many as a page has room for. */
final class CurvesSection {
  /** Marks in all charts of a language; each takes about 300 bytes, and a page stays below three million. */
  private static final int MOST_MARKS = 2_500;

  private CurvesSection() {}

  static void write(SweepEdition edition) {
    edition.section("curves", edition.said("page.curves"));
    List<String> others = new ArrayList<>();
    boolean any = false;
    if (edition.results().statistics().forCharts().isPresent()) {
      String origin = edition.said("page.figure.scenario", edition.sweep().scenario(), edition.runs());
      for (Picture each : Charts.sweepPictures(edition.sweep(), edition.language().toString(), MOST_MARKS)) {
        if (each.svg().isEmpty()) {
          others.add("charts/" + each.kind() + ".svg");
        } else {
          any = true;
          edition.figure(each, each.kind(), origin);
        }
      }
    }
    if (!any) {
      edition.paragraph(edition.said("page.sweep.no-charts"));
    }
    if (!others.isEmpty()) {
      edition.paragraph(edition.said("page.sweep.other-charts"));
      edition.list(others);
    }
    edition.html().close();
  }
}
