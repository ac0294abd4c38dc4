package org.sozialraum.runner.report;

import java.util.Optional;
import org.sozialraum.runner.answer.CohesionChanges;
import org.sozialraum.runner.answer.Wellbeing;

/** Cohesion in its nine dimensions before and after, never the index alone; loneliness, safety, needs met. */
final class CohesionSection implements Section {
  @Override
  public void write(Edition edition) {
    Results results = edition.results();
    edition.section("cohesion", edition.said("page.cohesion"));
    edition.paragraph(edition.said("page.cohesion.meaning"));
    if (results.others().isEmpty()) {
      edition.figures("cohesion", Optional.empty());
      edition.figures("wellbeing", Optional.empty());
      edition.figures("needs", Optional.empty());
    }
    for (String variant : results.others()) {
      if (results.others().size() > 1) {
        edition.html().element("h3", edition.variant(variant)).line();
      }
      edition.statements(CohesionChanges.of(results.tables(), variant));
      edition.figures("cohesion", Optional.of(variant));
      WhomSection.effects(edition, edition.said("page.cohesion.table", edition.variant(variant)),
          CohesionChanges.rows(results.tables(), variant));
      edition.statements(Wellbeing.of(results.tables(), variant));
      edition.figures("wellbeing", Optional.of(variant));
      edition.figures("needs", Optional.of(variant));
    }
    edition.html().close();
  }
}
