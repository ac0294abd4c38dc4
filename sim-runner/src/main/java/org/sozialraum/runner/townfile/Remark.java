package org.sozialraum.runner.townfile;

import java.util.List;
import java.util.regex.Pattern;
import org.sozialraum.message.Message;

/** Tells rows that say something about a table, such as its source, from rows of the table. */
final class Remark {
  private static final Pattern OPENING = Pattern.compile("(?iu)((daten)?quellen?|sources?|stand|hinweise?|anmerkung(en)?"
      + "|notes?|lizenz|licen[cs]e|erläuterung(en)?|erlaeuterung(en)?|legende|fu(ß|ss)noten?|zeichenerklärung"
      + "|copyright|©|\\(c\\))\\s*(:.*|©.*|\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?\\d{4}.*)?");
  private static final Pattern FOOTNOTE = Pattern.compile("(©|\\(c\\) |\\d\\) |[¹²³*]+\\)? ?\\p{L}|_{3,}|-{4,}).*");

  private Remark() {}

  /** Whether a row opens like a source, a note or a footnote. */
  static boolean isOne(List<String> cells) {
    String first = cells.stream().filter(cell -> !cell.isEmpty()).findFirst().orElse("");
    // A quarter may be called Quelle: then figures stand beside it.
    boolean alone = cells.stream().filter(cell -> !cell.isEmpty()).count() == 1;
    boolean figures = cells.stream().anyMatch(cell -> cell.matches("[\\d.,' ]+"));
    return OPENING.matcher(first).matches() && (alone || !figures)
        || FOOTNOTE.matcher(first).matches() && !figures && cells.get(0).equals(first);
  }

  /** Whether a row of another width is one lone text below the table. */
  static boolean closes(Sheet.Row row, List<Sheet.Row> rows, int width) {
    long filled = row.cells().stream().filter(cell -> !cell.isEmpty()).count();
    boolean below = !rows.isEmpty() && row.line() > rows.get(rows.size() - 1).line();
    return width > 1 && below && filled == 1 && row.cells().get(0).matches(".*\\p{L}.*[ :].*");
  }

  /** What the report says of such a row. */
  static Message leftOut(String file, Sheet.Row row) {
    String text = Findings.inert(String.join(" ", row.cells()).strip());
    String some = text.length() <= 60 ? text : text.substring(0, 60) + "…";
    return Message.of("report.remark-left-out", file, row.line(), some);
  }
}
