package org.sozialraum.runner.report;

import java.util.ArrayList;
import java.util.List;
import org.sozialraum.message.Message;
import org.sozialraum.runner.experiment.Stationarity;
import org.sozialraum.runner.stats.PairedSummary;
import org.sozialraum.runner.stats.PointSummary;
import org.sozialraum.scenario.Settings;

/** How sure a sweep is: luck and what common chance took away of it, and all that no sweep shows. */
final class SweepCertaintySection {
  private static final String SETTINGS = "settings.";
  private static final double PERCENT = 100;

  private SweepCertaintySection() {}

  static void write(SweepEdition edition) {
    SweptResults results = edition.results();
    edition.section("certainty", edition.said("page.certainty"));
    if (edition.sweep().replications() == 1) {
      edition.paragraph(edition.said("page.sweep.sure.single", edition.runs()));
    } else {
      edition.paragraph(edition.said("page.sweep.sure.runs", edition.count(results.design().replications())));
      edition.paragraph(edition.said("page.sweep.sure.alone"));
    }
    saved(edition);
    edition.heading(edition.said("page.certainty.held-against"));
    List<String> varied = results.design().factors().stream()
        .filter(each -> each.paths().stream().anyMatch(path -> path.startsWith(SETTINGS)))
        .map(each -> each.name()).toList();
    if (!results.base().settings().equals(Settings.defaults())) {
      edition.paragraph(edition.said("page.certainty.changed"));
    } else if (varied.isEmpty()) {
      edition.paragraph(edition.said("page.certainty.calibrated"));
    }
    if (!varied.isEmpty()) {
      edition.paragraph(edition.said("page.sweep.settings-varied", String.join(", ", varied)));
    }
    edition.paragraph(edition.said("page.certainty.misses", "docs/validation.md"));
    List<Message> noticed = Stationarity.shortBurnIn(results.base().horizon());
    if (!noticed.isEmpty()) {
      edition.heading(edition.said("page.certainty.noticed"));
      edition.list(noticed.stream().map(each -> each.in(edition.language())).toList());
    }
    unknown(edition);
    edition.html().close();
  }

  /** What common chance took away of the luck in differences, over all points that are told of. */
  private static void saved(SweepEdition edition) {
    if (!edition.sweep().compares()) {
      return;
    }
    edition.paragraph(edition.said("page.sweep.saved"));
    edition.table("numbers", edition.said("page.sweep.saved-table"),
        List.of(edition.said("page.sweep.output"), edition.said("page.sweep.saved-share")));
    for (int k = 0; k < edition.sweep().outputs().size(); k++) {
      double paired = 0;
      double independent = 0;
      for (PointSummary point : edition.sweep().points()) {
        PairedSummary each = point.outputs().get(k);
        if (each.pairs() > 1) {
          paired += each.pairedVariance();
          independent += each.independentVariance();
        }
      }
      edition.row(edition.sweep().outputs().get(k).label(edition.language()),
          List.of(independent > 0 ? edition.number(PERCENT * (1 - paired / independent), 1)
              : edition.said("page.unknown")));
    }
    edition.endTable();
  }

  private static void unknown(SweepEdition edition) {
    List<String> all = new ArrayList<>();
    if (edition.sweep().illustration()) {
      all.add(edition.said("page.sweep.unknown.together"));
    }
    all.add(edition.said("page.sweep.unknown.assumptions", "sozialraum compare --assumptions"));
    all.add(edition.said("page.sweep.unknown.between"));
    all.add(edition.said("page.certainty.unknown.forecast"));
    all.add(edition.said("page.certainty.unknown.synthetic"));
    all.add(edition.said("page.certainty.unknown.people"));
    all.add(edition.said("page.certainty.unknown.assumed"));
    all.add(edition.said("page.certainty.unknown.other-towns"));
    edition.heading(edition.said("page.certainty.unknown"));
    edition.list(all);
  }
}
