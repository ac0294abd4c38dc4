package org.sozialraum.runner.townfile;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sozialraum.message.Message;
import org.sozialraum.quantity.Problems;

/**
 * The model's values of figures that it is fitted to, from a file that a validation wrote. Values are in percent or
 * points. Rows of figures that nothing is fitted to are passed over unread.
 */
public final class ValidatedValues {
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,12}([.]\\d{1,12})?");
  private static final double LARGEST = 100;
  private static final String UNFITTED = "validation";

  private final List<String> known;
  private final Collection<String> needed;
  private final Findings findings;

  private ValidatedValues(List<String> known, Collection<String> needed, Findings findings) {
    this.known = known;
    this.needed = needed;
    this.findings = findings;
  }

  /**
   * Reads a file; adds a problem for every mistake, and then gives nothing.
   *
   * @param columns headings of the file
   * @param known names of all figures that the model is fitted to
   * @param needed those of them that must have a value
   * @return values by the names of figures
   */
  public static Map<String, Double> read(Path file, List<String> columns, List<String> known,
      Collection<String> needed, Problems problems) {
    Findings findings = new Findings(problems, file);
    return PlainTable.of(file, "validated", findings)
        .map(table -> new ValidatedValues(known, needed, findings).values(table.rows(), columns))
        .filter(values -> findings.count() == 0).orElse(Map.of());
  }

  private Map<String, Double> values(List<PlainTable.Row> rows, List<String> columns) {
    List<String> headings = rows.isEmpty() ? List.of() : rows.get(0).cells();
    if (!headings.equals(columns)) {
      findings.add(rows.isEmpty() ? 1 : rows.get(0).line(), "", "town.validated.columns", String.join(",", columns));
      return Map.of();
    }
    Map<String, Double> values = new LinkedHashMap<>();
    Map<String, Integer> lines = new HashMap<>();
    for (PlainTable.Row row : rows.subList(1, rows.size())) {
      if (row.cells().size() != headings.size()) {
        findings.add(row.line(), "", "town.table.cells", row.cells().size(), headings.size());
      } else if (!row.cells().get(headings.indexOf("use")).equals(UNFITTED)) {
        take(row, headings, values, lines);
      }
    }
    List<String> missing = needed.stream().filter(each -> !lines.containsKey(each)).toList();
    // Names that nobody knows and cut rows are told already; what is missing then follows from them.
    if (findings.count() == 0 && !missing.isEmpty()) {
      findings.add(0, "id", "town.validated.missing", missing.stream().collect(Collectors.joining(", ")));
    }
    return values;
  }

  private void take(PlainTable.Row row, List<String> headings, Map<String, Double> values,
      Map<String, Integer> lines) {
    String id = row.cells().get(headings.indexOf("id"));
    if (!known.contains(id)) {
      findings.add(row.line(), "id", Message.of("town.validated.unknown", id),
          Problems.closest(id, known).map(near -> Message.of("model.did-you-mean", near))
              .orElse(Message.of("town.validated.names")));
      return;
    }
    Integer before = lines.putIfAbsent(id, row.line());
    if (before != null) {
      findings.add(row.line(), "id", "town.validated.twice", id, before);
      return;
    }
    String cell = row.cells().get(headings.indexOf("value"));
    if (cell.isEmpty()) {
      if (needed.contains(id)) {
        findings.add(row.line(), "value", "town.validated.empty", id);
      }
    } else if (!NUMBER.matcher(cell).matches()) {
      findings.add(row.line(), "value", "town.known.number", cell);
    } else if (Math.abs(Double.parseDouble(cell)) > LARGEST) {
      findings.add(row.line(), "value", "town.validated.outside", cell);
    } else {
      values.put(id, Double.parseDouble(cell));
    }
  }
}
