package org.sozialraum.runner.report;

import java.util.List;
import java.util.Optional;
import org.sozialraum.message.Message;
import org.sozialraum.runner.answer.HowSure;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.scenario.Settings;

/** How sure all that is: luck and assumptions kept apart, what the model was held against, what it does not know. */
final class CertaintySection implements Section {
  @Override
  public void write(Edition edition) {
    Results results = edition.results();
    Html html = edition.html();
    edition.section("certainty", edition.said("page.certainty"));
    List<String> variants = results.others().isEmpty() ? results.tables().variants() : results.others();
    for (String variant : variants) {
      if (variants.size() > 1) {
        html.element("h3", edition.variant(variant)).line();
      }
      edition.statements(HowSure.of(results.tables(), results.bands(), variant));
      edition.figures("assumptions", Optional.of(variant));
      edition.figures("importance", Optional.of(variant));
    }
    html.element("h3", edition.said("page.certainty.held-against")).line();
    edition.paragraph(edition.said(isCalibrated(results) ? "page.certainty.calibrated" : "page.certainty.changed"));
    edition.paragraph(edition.said("page.certainty.misses", "docs/validation.md"));
    if (!results.notices().isEmpty()) {
      html.element("h3", edition.said("page.certainty.noticed")).line().open("ul").line();
      for (Message each : results.notices()) {
        html.element("li", each.in(edition.language())).line();
      }
      html.close().line();
    }
    html.element("h3", edition.said("page.certainty.unknown")).line().open("ul").line();
    for (String key : List.of("forecast", "synthetic", "people", "assumed", "other-towns")) {
      html.element("li", edition.said("page.certainty.unknown." + key)).line();
    }
    html.close().line();
    if (!results.provenance().assumed().isEmpty()) {
      html.open("details").element("summary", edition.said("page.certainty.town-assumed")).open("ul");
      results.provenance().assumed().forEach(each -> html.element("li", each, "lang", "en"));
      html.close().close().line();
    }
    html.close();
  }

  /** Whether all numbers of the model are those that were fitted and held against published figures. */
  private static boolean isCalibrated(Results results) {
    return results.scenarios().values().stream().map(Scenario::settings).allMatch(Settings.defaults()::equals);
  }
}
