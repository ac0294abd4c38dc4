package org.sozialraum.runner.townfile;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table of text as statistics offices write it: the separator is found from the headings, titles above them and
 * remarks below are set aside, and what is not UTF-8 is read as {@link TableText} says.
 *
 * @param file name for messages
 * @param headings headings as written
 * @param rows rows below the headings; blank lines are left out
 * @param separator comma, semicolon or tab
 * @param decimalComma whether numbers have a decimal comma
 * @param encoding how the file was written
 * @param remarks rows such as titles, sources and footnotes, which are no part of the table
 * @param roles what a user says of columns, by their position
 */
record Sheet(String file, List<String> headings, List<Row> rows, char separator, boolean decimalComma,
    TableText.Encoding encoding, List<Row> remarks, Map<Integer, String> roles) {
  private static final int MOST_ROWS = 200_000;
  private static final int MOST_COLUMNS = 2_000;
  private static final int LONGEST_CELL = 5_000;
  private static final int LONGEST_KEPT_ONCE = 20;
  private static final int MOST_KEPT_ONCE = 50_000;
  /** Titles, dates and blank lines above the headings. */
  private static final int MOST_TITLES = 20;
  private static final Pattern COMMA_NUMBER = Pattern.compile("-?\\d+(\\.\\d{3})*,\\d+");

  Sheet(String file, List<String> headings, List<Row> rows, char separator, boolean decimalComma,
      TableText.Encoding encoding) {
    this(file, headings, rows, separator, decimalComma, encoding, List.of(), Map.of());
  }

  /**
   * One row.
   *
   * @param line line on which it begins
   * @param cells as many as there are headings, without blanks around them
   */
  record Row(int line, List<String> cells) {}

  /** Reads a table; adds problems and gives nothing where its rows or quotes are broken. */
  static Optional<Sheet> read(byte[] bytes, Findings findings) {
    return TableText.of(bytes, findings).flatMap(read -> parse(read, false, findings));
  }

  /** Reads a table that this program wrote: nothing in it is a title, a remark or a total. */
  static Optional<Sheet> readPlain(byte[] bytes, Findings findings) {
    return TableText.of(bytes, findings).flatMap(read -> parse(read, true, findings));
  }

  /** The separator that occurs most often in the first line that has one, outside of quotes; a comma if none does. */
  static char separator(String text) {
    int[] times = new int[3];
    boolean quoted = false;
    int lines = 0;
    for (int k = 0; k < text.length() && lines <= MOST_TITLES; k++) {
      char letter = text.charAt(k);
      quoted ^= letter == '"';
      int which = ",;\t".indexOf(letter);
      if (which >= 0 && !quoted) {
        times[which]++;
      } else if ((letter == '\n' || letter == '\r') && !quoted) {
        if (times[0] + times[1] + times[2] > 0 && !isTitle(text, k, times)) {
          break;
        }
        times = new int[3];
        lines++;
      }
    }
    return times[1] > times[0] && times[1] >= times[2] ? ';' : times[2] > times[0] ? '\t' : ',';
  }

  /** Whether a line with a comma or two is a sentence: the next line then has a separator that it has not. */
  private static boolean isTitle(String text, int end, int[] times) {
    int next = end;
    while (next < text.length() && Character.isWhitespace(text.charAt(next)) && text.charAt(next) != '\t') {
      next++;
    }
    String line = text.substring(next, Math.min(text.length(), next + 2000)).lines().findFirst().orElse("");
    return times[1] + times[2] == 0 && times[0] < 3
        && line.chars().filter(letter -> letter == ';' || letter == '\t').count() > times[0];
  }

  private static Optional<Sheet> parse(TableText read, boolean plain, Findings findings) {
    int before = findings.count();
    char separator = separator(read.text());
    List<Row> all = rows(read.text(), separator, findings);
    if (findings.count() > before) {
      return Optional.empty();
    }
    if (all.isEmpty()) {
      findings.add(1, "", "town.table.no-headings");
      return Optional.empty();
    }
    int titles = plain ? 0 : titles(all);
    List<String> headings = all.get(titles).cells();
    int width = headings.size();
    List<Row> rows = new ArrayList<>();
    List<Row> remarks = new ArrayList<>(all.subList(0, titles));
    List<Row> unlike = new ArrayList<>();
    for (Row row : all.subList(titles + 1, all.size())) {
      (!plain && Remark.isOne(row.cells()) ? remarks : row.cells().size() != width ? unlike : rows).add(row);
    }
    for (Row row : unlike) {
      if (!plain && Remark.closes(row, rows, width)) {
        remarks.add(row);
      } else {
        findings.add(row.line(), "", "town.table.cells", row.cells().size(), width);
      }
    }
    boolean decimalComma = separator != ','
        && rows.stream().anyMatch(row -> row.cells().stream().anyMatch(cell -> COMMA_NUMBER.matcher(cell).matches()));
    return findings.count() > before ? Optional.empty() : Optional.of(new Sheet(findings.file(), headings, rows,
        separator, decimalComma, read.encoding(), List.copyOf(remarks), Map.of()));
  }

  /**
   * Rows above the headings: a title, a date, a source. Headings fill at least two cells; a title fills one, or less
   * than half of those that the table has.
   */
  private static int titles(List<Row> all) {
    int width = all.stream().map(row -> row.cells().size())
        .collect(Collectors.groupingBy(each -> each, TreeMap::new, Collectors.counting())).entrySet().stream()
        .max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    for (int k = 0; k < Math.min(all.size(), MOST_TITLES); k++) {
      List<String> cells = all.get(k).cells();
      long filled = cells.stream().filter(cell -> !cell.isEmpty()).count();
      if (filled > 1 && (filled * 2 >= width || cells.size() == width)) {
        return k;
      }
    }
    return 0;
  }

  /** All rows that are not blank; adds a problem where they cannot be told apart. */
  static List<Row> rows(String text, char separator, Findings findings) {
    CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(separator).setIgnoreEmptyLines(false).get();
    List<Row> rows = new ArrayList<>();
    Map<String, String> pool = new HashMap<>();
    int line = 1;
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      Iterator<CSVRecord> records = parser.iterator();
      while (records.hasNext()) {
        CSVRecord record = records.next();
        int begins = line;
        line = (int) Math.min(Integer.MAX_VALUE, parser.getCurrentLineNumber() + 1);
        if (record.size() > MOST_COLUMNS) {
          findings.add(begins, "", "town.table.many-columns", record.size(), MOST_COLUMNS);
          break;
        }
        List<String> cells = cells(record, begins, pool, findings);
        if (!cells.stream().allMatch(String::isEmpty)) {
          rows.add(new Row(begins, List.copyOf(cells)));
        }
        if (rows.size() > MOST_ROWS) {
          findings.add(begins, "", "town.table.many-rows", MOST_ROWS);
          break;
        }
      }
    } catch (IOException | RuntimeException broken) {
      findings.add(line, "", "town.table.quotes");
    }
    return rows;
  }

  /** The cells of a row; the same short text is kept once, since columns repeat few of them. */
  private static List<String> cells(CSVRecord record, int line, Map<String, String> pool, Findings findings) {
    List<String> cells = new ArrayList<>(record.size());
    for (String cell : record) {
      if (cell.length() > LONGEST_CELL) {
        findings.add(line, "", "town.table.long-cell", cell.length(), LONGEST_CELL);
      }
      String text = cell.replace('\u00a0', ' ').strip();
      String kept = text.length() > LONGEST_KEPT_ONCE ? text : pool.get(text);
      if (kept == null) {
        kept = text;
        if (pool.size() < MOST_KEPT_ONCE) {
          pool.put(text, text);
        }
      }
      cells.add(kept);
    }
    return cells;
  }

  /** The same table with a user's word on some columns. */
  Sheet with(Map<Integer, String> said) {
    return new Sheet(file, headings, rows, separator, decimalComma, encoding, remarks, said);
  }

  /** What a user says of a column. */
  Optional<String> role(int column) {
    return Optional.ofNullable(roles.get(column));
  }

  /** The column that a user calls the key; -1 if none. */
  int keyColumn() {
    return roles.entrySet().stream().filter(entry -> entry.getValue().equals(ColumnRole.KEY))
        .mapToInt(Map.Entry::getKey).min().orElse(-1);
  }

  /** What a column gives, by the user's word or its heading. */
  Heading reading(int column) {
    Heading read = Heading.of(headings.get(column));
    return role(column).flatMap(role -> ColumnRole.heading(role, read.year())).orElse(read);
  }

  /** A column's heading; its number where it has none or shares it with another. */
  String uniqueHeading(int column) {
    String heading = heading(column);
    boolean shared = java.util.stream.IntStream.range(0, headings.size())
        .anyMatch(other -> other != column && heading(other).equals(heading));
    return shared ? "column " + (column + 1) : heading;
  }

  /** All cells of a column. */
  List<String> cells(int column) {
    return rows.stream().map(row -> row.cells().get(column)).toList();
  }

  /** Column with exactly this heading; -1 if there is none. */
  int column(String heading) {
    return headings.indexOf(heading);
  }

  /** A column's heading for messages and tables; its number where it has none. */
  String heading(int column) {
    String heading = Findings.inert(headings.get(column));
    return heading.isEmpty() ? "column " + (column + 1) : heading;
  }
}
