package org.sozialraum.runner.townfile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.sozialraum.message.Message;
import org.sozialraum.quantity.Problems;

/** A table whose rows have found their quarters, and what became of each of its rows and columns. */
final class JoinedTable {
  private static final Message UNKNOWN = Message.of("report.no-figure-town-goes-by");

  /** More unknown keys than this are no slips: they are codes of another year or town. */
  private static final int MOST_STRANGERS = 5;
  /** Rows of a larger area whose names are compared with those of the quarters; more would take hours. */
  private static final int MOST_COMPARED = 2_000;

  private final Sheet sheet;
  private final Findings findings;
  private final Heading[] headings;
  private final Message[] used;
  private final Message[] unused;
  private final int[] rowOf;
  private final Map<Integer, List<Integer>> furtherRows = new LinkedHashMap<>();
  private final Map<String, NumberForm> forms = new HashMap<>();
  private final Set<Integer> refused = new HashSet<>();
  private final int keyColumn;
  private int unmappedRows;
  private int outsideRows;
  private final List<Message> notes = new ArrayList<>();

  private JoinedTable(Sheet sheet, Findings findings, int quarters, int keyColumn) {
    this.sheet = sheet;
    this.findings = findings;
    this.keyColumn = keyColumn;
    headings = IntStream.range(0, sheet.headings().size()).mapToObj(sheet::reading).toArray(Heading[]::new);
    used = new Message[headings.length];
    unused = new Message[headings.length];
    for (int k = 0; k < headings.length; k++) {
      headings[k] = k == keyColumn || sheet.role(k).isPresent() ? headings[k] : ColumnUnit.of(headings[k], sheet, k, notes);
    }
    rowOf = new int[quarters];
    Arrays.fill(rowOf, -1);
  }

  /**
   * Finds the quarter of every row.
   *
   * @param complete whether every row must have a quarter and every quarter a row, as in the population table
   * @param boundaries where a quarter without a row is reported
   */
  static JoinedTable of(Sheet sheet, MappedQuarters quarters, MappedQuarters.Join join, boolean complete,
      Findings findings, Findings boundaries) {
    JoinedTable table = new JoinedTable(sheet, findings, quarters.count(), join.column());
    table.used[join.column()] = Message.of("report.key-quarters-joined-with-boundaries", join.property());
    for (int k = 0; k < table.headings.length; k++) {
      if (k != join.column() && table.headings[k].figure().filter(Figure.NAME::equals).isPresent()) {
        table.unused[k] = Message.of("report.names-come-from-boundaries");
      }
    }
    List<Sheet.Row> strangers = table.place(quarters.by(join.property()), quarters);
    table.report(strangers, quarters, join.property(), complete, boundaries);
    return table;
  }

  private List<Sheet.Row> place(Map<String, Integer> quarterBy, MappedQuarters quarters) {
    List<Sheet.Row> strangers = new ArrayList<>();
    List<Sheet.Row> again = new ArrayList<>();
    RowQuarters found = new RowQuarters(sheet, keyColumn, quarterBy);
    notes.addAll(found.notes());
    TotalRows totals = new TotalRows(sheet, keyColumn, columns(Figure.POPULATION, Heading.Unit.PLAIN).stream()
        .findFirst().orElse(-1), found::quarter);
    RepeatedRows repeated = new RepeatedRows(sheet);
    for (int row = 0; row < sheet.rows().size(); row++) {
      int quarter = found.quarter(row);
      Sheet.Row cells = sheet.rows().get(row);
      if (quarter >= 0 && rowOf[quarter] < 0) {
        rowOf[quarter] = row;
      } else if (quarter < 0 && totals.isTotal(row) || quarter >= 0 && totals.isCalledTotal(row)) {
        unmappedRows++;
        notes.add(Message.of("report.total-left-out", sheet.file(), cells.line()));
      } else if (quarter >= 0 && repeated.isPart(cells, sheet.rows().get(rowOf[quarter]))) {
        furtherRows.computeIfAbsent(quarter, none -> new ArrayList<>()).add(row);
      } else if (quarter >= 0) {
        again.add(cells);
      } else {
        outsideRows++;
        strangers.add(cells);
      }
    }
    repeated(again, quarterBy, quarters);
    if (again.isEmpty() && !furtherRows.isEmpty()) {
      Message some = Message.list(furtherRows.keySet().stream().map(quarters::key).toList());
      notes.add(Message.of("report.counts-several-rows-one-quarter", sheet.file(), some));
    }
    sheet.remarks().forEach(row -> notes.add(Remark.leftOut(sheet.file(), row)));
    return strangers;
  }

  /** A few repeated rows are mistakes, each with its line; many are a table of another form, with one line for all. */
  private void repeated(List<Sheet.Row> again, Map<String, Integer> quarterBy, MappedQuarters quarters) {
    for (Sheet.Row row : again.size() > 5 ? again.subList(0, 1) : again) {
      String key = row.cells().get(keyColumn);
      int quarter = new Spellings(quarterBy).quarter(key).orElseGet(() -> quarterBy.get(key));
      findings.add(row.line(), sheet.heading(keyColumn), again.size() > 5 ? "town.table.rows-again"
          : "town.table.row-again", key, quarters.name(quarter), line(quarter), again.size() - 1);
    }
  }

  private void report(List<Sheet.Row> strangers, MappedQuarters quarters, String property, boolean complete,
      Findings boundaries) {
    // Quarters without a row, by the name the table should use. A stranger that is plainly one of them is one
    // mistake and gives one line, not two.
    Map<String, Integer> missing = new LinkedHashMap<>();
    quarters.by(property).entrySet().stream().filter(entry -> rowOf[entry.getValue()] < 0)
        .sorted(Map.Entry.comparingByValue()).forEach(entry -> missing.put(entry.getKey(), entry.getValue()));
    if (complete && strangers.size() > MOST_STRANGERS) {
      int named = (int) Arrays.stream(rowOf).filter(row -> row >= 0).count();
      findings.add(strangers.get(0).line(), sheet.heading(keyColumn), "town.table.strangers", strangers.size(),
          strangers.size() + named, quarters.count(),
          Message.list(strangers.stream().map(row -> row.cells().get(keyColumn)).toList()));
      return;
    }
    List<Sheet.Row> left = new ArrayList<>();
    boolean pair = strangers.size() == 1 && missing.size() == 1;
    for (Sheet.Row row : strangers) {
      String key = row.cells().get(keyColumn);
      Optional<String> meant = !complete && strangers.size() > MOST_COMPARED ? Optional.empty()
          : complete || pair ? meant(row, key, missing, quarters) : named(row, missing, quarters);
      if (!complete && meant.isEmpty()) {
        left.add(row); // indicators often come for a larger area
        continue;
      }
      meant.ifPresent(missing::remove);
      findings.add(row.line(), sheet.heading(keyColumn),
          key.isEmpty() ? Message.of("town.table.no-key") : Message.of("town.table.unknown-key", key),
          Message.of("model.known", Message.list(quarters.by(property).keySet().stream().sorted().toList())),
          meant.map(near -> Message.of("model.did-you-mean", near)).orElse(Message.of("town.table.mend-key")));
    }
    if (!left.isEmpty()) {
      Message some = Message.list(left.stream().map(row -> row.cells().get(keyColumn)).distinct().toList());
      notes.add(Message.of("report.rows-quarters-boundaries-do-not", sheet.file(), left.get(0).line(), some));
    }
    if (!complete && !missing.isEmpty() && missing.size() < quarters.count()) {
      Message some = Message.list(missing.keySet());
      notes.add(Message.of("report.has-no-row-these-quarters", sheet.file(), some));
    }
    if (complete) {
      missing.forEach((key, quarter) -> {
        MapObject feature = quarters.features().get(quarter).get(0);
        boundaries.add(feature.line(), feature.where(), "town.map.no-row", key, quarters.name(quarter), sheet.file());
      });
    }
  }

  

  /** The quarter without a row that a row with an unknown key stands for: by its name, else by a near key. */
  private static Optional<String> meant(Sheet.Row row, String key, Map<String, Integer> missing,
      MappedQuarters quarters) {
    return named(row, missing, quarters)
        .or(() -> key.isEmpty() ? missing.keySet().stream().findFirst() : Problems.closest(key, missing.keySet()));
  }

  private static Optional<String> named(Sheet.Row row, Map<String, Integer> missing, MappedQuarters quarters) {
    return missing.entrySet().stream().filter(entry -> row.cells().contains(quarters.name(entry.getValue())))
        .map(Map.Entry::getKey).findFirst();
  }

  /** The headings, read. */
  Heading heading(int column) {
    return headings[column];
  }

  Sheet sheet() {
    return sheet;
  }

  Findings findings() {
    return findings;
  }

  List<Message> notes() {
    return notes;
  }

  /** Columns that give a figure, the newest year first, then in the order of the wanted units. */
  List<Integer> columns(Figure figure, Heading.Unit... units) {
    List<Heading.Unit> order = Arrays.asList(units);
    List<Integer> columns = new ArrayList<>();
    for (int k = 0; k < headings.length; k++) {
      if (k != keyColumn && headings[k].figure().filter(figure::equals).isPresent()
          && order.contains(headings[k].unit())) {
        columns.add(k);
      }
    }
    columns.sort((a, b) -> headings[a].year() != headings[b].year() ? headings[b].year() - headings[a].year()
        : order.indexOf(headings[a].unit()) - order.indexOf(headings[b].unit()));
    return columns;
  }

  /** Remembers what a column is used for. */
  void use(int column, Message role) {
    used[column] = role;
  }

  /** Remembers why a column is not used, unless it is. */
  void leave(int column, Message reason) {
    unused[column] = reason;
  }

  /** Line of a quarter's row; 0 if it has none. */
  int line(int quarter) {
    return rowOf[quarter] < 0 ? 0 : sheet.rows().get(rowOf[quarter]).line();
  }

  /** A quarter's cell; empty text if it has no row. */
  String cell(int quarter, int column) {
    return rowOf[quarter] < 0 ? "" : sheet.rows().get(rowOf[quarter]).cells().get(column);
  }

  /** A quarter's number in a column; {@code NaN} where nothing is published. Adds a problem where it cannot be. */
  double number(int quarter, int column, double max, boolean whole, String unit) {
    List<Integer> rows = furtherRows.getOrDefault(quarter, List.of());
    if (!rows.isEmpty() && !whole) {
      if (refused.add(column)) {
        findings.add(sheet.rows().get(rows.get(0)).line(), sheet.heading(column), "town.table.not-summed",
            line(quarter), unit(unit));
      }
      return Double.NaN;
    }
    double sum = rowOf[quarter] < 0 ? Double.NaN : number(sheet.rows().get(rowOf[quarter]), column, max, whole, unit);
    for (int row : rows) {
      sum += number(sheet.rows().get(row), column, max, whole, unit);
    }
    return sum;
  }

  private double number(Sheet.Row row, int column, double max, boolean whole, String unit) {
    String cell = row.cells().get(column);
    if (CellNumber.isMissing(cell)) {
      return Double.NaN;
    }
    NumberForm form = form(column, whole);
    if (!form.doubtful().isEmpty()) {
      if (refused.add(column)) {
        findings.add(row.line(), sheet.heading(column), "town.table.doubtful", form.doubtful(), unit(unit),
            form.doubtful().replaceAll("[.,](?=\\d{3}$)", ""));
      }
      return Double.NaN;
    }
    double number = form.number(cell);
    if (number == -1 || number == -9) {
      return Double.NaN; // signs for secret or empty in German statistics
    }
    if (Double.isNaN(number)) {
      findings.add(row.line(), sheet.heading(column), "town.table.no-number", cell, unit(unit));
    } else if (!(number >= 0 && number <= max)) {
      findings.add(row.line(), sheet.heading(column), "town.table.outside", cell, max, unit(unit));
      return Double.NaN;
    } else if (whole && number != Math.rint(number)) {
      findings.add(row.line(), sheet.heading(column), "town.table.not-whole", cell, unit(unit));
      return Double.NaN;
    }
    return number;
  }

  private static Message unit(String english) {
    return Message.word("town.unit", english);
  }

  private NumberForm form(int column, boolean whole) {
    return forms.computeIfAbsent(column + " " + whole, none -> NumberForm.of(sheet.cells(column), whole));
  }

  /** Whether a whole column was refused, so that its cells need no line each. */
  boolean isRefused(int column) {
    return refused.contains(column);
  }

  /** Cells of a column in rows of quarters that say that nothing is published. */
  private int missing(int column) {
    int missing = 0;
    NumberForm form = form(column, false);
    for (int row : rowOf) {
      String cell = row < 0 ? "0" : sheet.rows().get(row).cells().get(column);
      double number = form.number(cell);
      missing += CellNumber.isMissing(cell) || number == -1 || number == -9 ? 1 : 0;
    }
    return missing;
  }

  private Message role(int column) {
    if (used[column] == null && sheet.role(column).equals(Optional.of(ColumnRole.UNUSED))) {
      return Message.of("report.left-out-file-on-columns");
    }
    Message role = used[column] != null ? used[column] : unused[column] != null ? unused[column] : UNKNOWN;
    int missing = used[column] == null || column == keyColumn ? 0 : missing(column);
    return missing == 0 ? role
        : Message.of(missing == 1 ? "report.not-published-for-one" : "report.not-published-for", role, missing);
  }

  /** The largest number in a column; 0 if it holds none. */
  double largest(int column) {
    double largest = 0;
    for (int quarter = 0; quarter < rowOf.length; quarter++) {
      double number = form(column, false).number(cell(quarter, column));
      largest = number > largest ? number : largest;
    }
    return largest;
  }

  /** Adds what its columns were used for. */
  void guess(ColumnGuess guess) {
    List<String> roles = new ArrayList<>();
    List<Message> reasons = new ArrayList<>();
    for (int k = 0; k < headings.length; k++) {
      boolean gives = used[k] != null && headings[k].figure().isPresent();
      roles.add(k == keyColumn ? ColumnRole.KEY
          : gives ? ColumnRole.of(headings[k], largest(k) > 1) : ColumnRole.UNUSED);
      reasons.add(role(k));
    }
    guess.add(sheet, roles, reasons);
  }

  /** What became of its rows and columns. */
  ImportReport.TableTally tally() {
    List<ImportReport.ColumnUse> columns = new ArrayList<>();
    for (int k = 0; k < headings.length; k++) {
      columns.add(new ImportReport.ColumnUse(sheet.heading(k), used[k] != null, role(k)));
    }
    int remarks = sheet.remarks().size();
    return new ImportReport.TableTally(sheet.file(), false, sheet.rows().size() + remarks,
        sheet.rows().size() - unmappedRows - outsideRows, unmappedRows + remarks, outsideRows, columns);
  }
}
