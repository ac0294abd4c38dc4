package org.sozialraum.runner.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.sozialraum.message.Language;

/** {@code report.html} of a sweep. */
public final class SweepPage {
  /** The parts in their order, the answer first and the method last, with the names of their links. */
  private static final Map<String, Consumer<SweepEdition>> SECTIONS = new LinkedHashMap<>();

  static {
    SECTIONS.put("answer", SweepAnswerSection::write);
    SECTIONS.put("varied", VariedSection::write);
    SECTIONS.put("curves", CurvesSection::write);
    SECTIONS.put("points", PointsSection::write);
    SECTIONS.put("certainty", SweepCertaintySection::write);
    SECTIONS.put("provenance", SweepProvenanceSection::write);
  }

  private SweepPage() {}

  /**
   * The page, the same bytes for the same results.
   *
   * @param first language that it opens in
   */
  public static String of(SweptResults results, Language first) {
    return Frame.of(results.design().question(), first, SECTIONS.keySet(), language -> {
      SweepEdition edition = new SweepEdition(results, language);
      SECTIONS.values().forEach(each -> each.accept(edition));
      return edition;
    });
  }
}
