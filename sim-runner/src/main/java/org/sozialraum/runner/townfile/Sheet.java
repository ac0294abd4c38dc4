package org.sozialraum.runner.townfile;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table of text as statistics offices write it: the separator is found from the headings, a byte order mark is
 * dropped, and what is not UTF-8 is read as Windows-1252.
 *
 * @param file name for messages
 * @param headings headings as written
 * @param rows rows below the headings; blank lines are left out
 * @param separator comma, semicolon or tab
 * @param decimalComma whether numbers have a decimal comma
 * @param utf8 whether the file was UTF-8
 * @param remarks rows such as sources and footnotes, which are no part of the table
 * @param roles what a user says of columns, by their position
 */
record Sheet(String file, List<String> headings, List<Row> rows, char separator, boolean decimalComma,
    boolean utf8, List<Row> remarks, Map<Integer, String> roles) {
  private static final int MOST_ROWS = 200_000;
  private static final int MOST_COLUMNS = 2_000;
  private static final int LONGEST_CELL = 5_000;
  private static final Pattern COMMA_NUMBER = Pattern.compile("-?\\d+(\\.\\d{3})*,\\d+");

  Sheet(String file, List<String> headings, List<Row> rows, char separator, boolean decimalComma, boolean utf8) {
    this(file, headings, rows, separator, decimalComma, utf8, List.of(), Map.of());
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
    boolean utf8 = true;
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      utf8 = false;
      text = new String(bytes, Charset.forName("windows-1252"));
    }
    if (text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    if (text.indexOf('\0') >= 0) {
      findings.add(1, "", "this is not a text file", "tables are CSV files", "export the table as CSV (UTF-8)");
      return Optional.empty();
    }
    return parse(text, separator(text), utf8, findings);
  }

  /** The separator that occurs most often in the headings, outside of quotes; a comma if none does. */
  private static char separator(String text) {
    int[] times = new int[3];
    boolean quoted = false;
    for (int k = 0; k < text.length() && (quoted || text.charAt(k) != '\n' && text.charAt(k) != '\r'); k++) {
      char letter = text.charAt(k);
      quoted ^= letter == '"';
      int which = ",;\t".indexOf(letter);
      if (which >= 0 && !quoted) {
        times[which]++;
      }
    }
    return times[1] > times[0] && times[1] >= times[2] ? ';' : times[2] > times[0] ? '\t' : ',';
  }

  private static Optional<Sheet> parse(String text, char separator, boolean utf8, Findings findings) {
    CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(separator).setIgnoreEmptyLines(false).get();
    List<String> headings = List.of();
    List<Row> rows = new ArrayList<>();
    List<Row> remarks = new ArrayList<>();
    List<Row> unlike = new ArrayList<>();
    int before = findings.count();
    int line = 1;
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      Iterator<CSVRecord> records = parser.iterator();
      while (records.hasNext()) {
        CSVRecord record = records.next();
        int begins = line;
        line = (int) Math.min(Integer.MAX_VALUE, parser.getCurrentLineNumber() + 1);
        List<String> cells = cells(record, begins, findings);
        if (cells.stream().allMatch(String::isEmpty)) {
          continue;
        }
        if (headings.isEmpty()) {
          headings = cells;
          if (headings.size() > MOST_COLUMNS) {
            findings.add(begins, "", "found " + headings.size() + " columns", "at most " + MOST_COLUMNS + " columns",
                "check that this is the right file");
            return Optional.empty();
          }
        } else if (Remark.isOne(cells)) {
          remarks.add(new Row(begins, List.copyOf(cells)));
        } else if (cells.size() != headings.size()) {
          unlike.add(new Row(begins, List.copyOf(cells)));
        } else {
          rows.add(new Row(begins, List.copyOf(cells)));
        }
        if (rows.size() > MOST_ROWS) {
          findings.add(begins, "", "more than 200,000 rows", "one row per quarter",
              "check that this is the right file");
          return Optional.empty();
        }
      }
    } catch (IOException | RuntimeException broken) {
      findings.add(line, "", "the quotes of this row are not closed or stand inside a cell",
          "cells with separators or line breaks stand in double quotes", "mend the quotes of this row");
      return Optional.empty();
    }
    int width = headings.size();
    for (Row row : unlike) {
      if (Remark.closes(row, rows, width)) {
        remarks.add(row);
      } else {
        findings.add(row.line(), "", "found " + row.cells().size() + " cells", "the headings name " + width,
            "check the separators and quotes of this row");
      }
    }
    if (headings.isEmpty()) {
      findings.add(1, "", "the file has no headings", "the first line names the columns",
          "check that this is the right file");
      return Optional.empty();
    }
    boolean decimalComma = separator != ','
        && rows.stream().anyMatch(row -> row.cells().stream().anyMatch(cell -> COMMA_NUMBER.matcher(cell).matches()));
    return findings.count() > before ? Optional.empty()
        : Optional.of(new Sheet(findings.file(), List.copyOf(headings), rows, separator, decimalComma, utf8,
            List.copyOf(remarks), Map.of()));
  }

  private static List<String> cells(CSVRecord record, int line, Findings findings) {
    List<String> cells = new ArrayList<>(record.size());
    for (String cell : record) {
      if (cell.length() > LONGEST_CELL) {
        findings.add(line, "", "found a cell of " + cell.length() + " letters",
            "at most " + LONGEST_CELL + " letters", "check the quotes of this row");
      }
      cells.add(cell.replace('\u00a0', ' ').strip());
    }
    return cells;
  }

  /** The same table with a user's word on some columns. */
  Sheet with(Map<Integer, String> said) {
    return new Sheet(file, headings, rows, separator, decimalComma, utf8, remarks, said);
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
