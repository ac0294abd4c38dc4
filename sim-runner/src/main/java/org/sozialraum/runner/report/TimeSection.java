package org.sozialraum.runner.report;

import java.util.List;
import java.util.Optional;

/** Engagement and withdrawal over time, what the variants change, and who moves between the four modes. */
final class TimeSection implements Section {
  @Override
  public void write(Edition edition) {
    edition.section("time", edition.said("page.time"));
    edition.paragraph(edition.said("page.time.modes"));
    edition.figures("modes", Optional.empty());
    for (String variant : edition.results().others()) {
      if (edition.results().others().size() > 1) {
        edition.html().element("h3", edition.variant(variant)).line();
      }
      for (String kind : List.of("difference-withdrawn", "difference-engaged", "difference-engaged_12m", "flows")) {
        edition.figures(kind, Optional.of(variant));
      }
    }
    if (edition.results().others().isEmpty()) {
      edition.figures("flows", Optional.empty());
    }
    edition.html().close();
  }
}
