package org.sozialraum.runner.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sozialraum.message.Language;

/** {@code report.html} of a run or comparison. */
public final class Page {
  /** Name of the file. */
  public static final String NAME = "report.html";

  /** The parts in their order, the answer first and the method last, with the names of their links. */
  private static final Map<String, Section> SECTIONS = new LinkedHashMap<>();

  static {
    SECTIONS.put("answer", new AnswerSection());
    SECTIONS.put("done", new DoneSection());
    SECTIONS.put("time", new TimeSection());
    SECTIONS.put("whom", new WhomSection());
    SECTIONS.put("cohesion", new CohesionSection());
    SECTIONS.put("money", new MoneySection());
    SECTIONS.put("certainty", new CertaintySection());
    SECTIONS.put("provenance", new ProvenanceSection());
  }

  private Page() {}

  /**
   * The page, the same bytes for the same results.
   *
   * @param first language that it opens in
   */
  public static String of(Results results, Language first) {
    return Frame.of(results.tables().question(), first, SECTIONS.keySet(), language -> {
      Edition edition = new Edition(results, language);
      SECTIONS.values().forEach(each -> each.write(edition));
      return edition;
    });
  }
}
