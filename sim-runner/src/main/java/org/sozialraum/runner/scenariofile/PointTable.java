package org.sozialraum.runner.scenariofile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sozialraum.message.Message;
import org.sozialraum.quantity.Problems;

/**
 * Points from a CSV file: the names of all factors in the first line, in any order, then a line for each point. Fields
 * are separated by commas, or by semicolons if the first line holds any; quotes follow RFC 4180.
 */
final class PointTable {
  private static final int LARGEST_BYTES = 64_000_000;

  private final Path file;
  private final List<String> names;
  private final int most;
  private final LocatedProblems problems;
  private char separator;

  /**
   * Points of a file.
   *
   * @param names names of the factors
   * @param most rows at most
   */
  PointTable(Path file, List<String> names, int most, LocatedProblems problems) {
    this.file = file;
    this.names = names;
    this.most = most;
    this.problems = problems;
  }

  /** Values of the factors in each row; with problems if the file is not such a table. */
  List<List<String>> rows() {
    int begin = problems.begin(file.toString(), file);
    Optional<String> read = FileText.read(file, begin, LARGEST_BYTES, problems);
    if (read.isEmpty()) {
      return List.of();
    }
    List<List<String>> rows = new ArrayList<>();
    String text = read.get();
    int[] columns = null;
    int width = 0;
    int line = 0;
    for (int from = 0; from < text.length();) {
      int end = text.indexOf('\n', from);
      end = end < 0 ? text.length() : end;
      String row = text.substring(from, end).strip();
      from = end + 1;
      line++;
      if (line > most + 1) {
        problems.add(begin, "", "sweep.table.long", most);
        return List.of();
      }
      if (row.isEmpty()) {
        continue;
      }
      if (columns == null) {
        separator = row.indexOf(';') >= 0 ? ';' : ',';
        List<String> header = cells(row);
        width = header.size();
        columns = columns(header, begin + line);
        if (columns == null) {
          return List.of();
        }
        continue;
      }
      List<String> cells = cells(row);
      if (cells.size() != width) {
        problems.add(begin + line, "", "sweep.table.cells", cells.size(), width);
      } else {
        values(cells, columns, begin + line).ifPresent(rows::add);
      }
    }
    if (rows.isEmpty() && problems.count() == 0) {
      problems.add(begin, "", "sweep.table.empty", Message.list(names));
    }
    return rows;
  }

  /** Where each factor stands; null, with problems, if the header is none. */
  private int[] columns(List<String> header, int line) {
    int before = problems.count();
    int[] columns = new int[names.size()];
    for (String each : header) {
      if (!names.contains(each)) {
        Problems one = new Problems();
        one.unknown("", "factor", each.length() > 60 ? each.substring(0, 60) + "…" : each, names);
        problems.add(line, "", one.all().get(0).parts().toArray(Message[]::new));
      } else if (header.indexOf(each) != header.lastIndexOf(each)) {
        problems.add(line, "", "sweep.list.twice", each);
      }
    }
    List<String> missing = names.stream().filter(each -> !header.contains(each)).toList();
    if (!missing.isEmpty()) {
      problems.add(line, "", "sweep.table.missing-columns", Message.list(missing));
    }
    for (int k = 0; k < columns.length; k++) {
      columns[k] = header.indexOf(names.get(k));
    }
    return problems.count() > before ? null : columns;
  }

  private Optional<List<String>> values(List<String> cells, int[] columns, int line) {
    List<String> values = new ArrayList<>();
    for (int k = 0; k < columns.length; k++) {
      String value = cells.get(columns[k]);
      Optional<Message> unfit =
          value.isEmpty() ? Optional.of(Message.of("scenario.found.nothing")) : Inscriptions.unfit(value);
      if (unfit.isPresent()) {
        problems.add(line, names.get(k), unfit.get(), Message.of("sweep.list.value"));
        return Optional.empty();
      }
      values.add(value);
    }
    return Optional.of(values);
  }

  private List<String> cells(String row) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int k = 0; k < row.length(); k++) {
      char letter = row.charAt(k);
      if (letter == '"' && quoted && k + 1 < row.length() && row.charAt(k + 1) == '"') {
        cell.append('"');
        k++;
      } else if (letter == '"') {
        quoted = !quoted;
      } else if (letter == separator && !quoted) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(letter);
      }
    }
    cells.add(cell.toString().strip());
    return cells;
  }
}
