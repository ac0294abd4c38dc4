package org.sozialraum.runner.townfile;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells parts of a quarter, which are summed, from rows that stand twice or belong to another time. */
final class RepeatedRows {
  private static final Pattern TIME = Pattern.compile("year|jahr|date|datum|stichtag|zeit|stand|monat|month|quartal"
      + "|edition|period|zeitraum|.*_(year|jahr|date|datum|edition|as_of)|(year|jahr|date|datum)_.*");
  private static final Pattern DATE = Pattern.compile("(19|20)\\d\\d(-\\d\\d(-\\d\\d)?)?|\\d{1,2}\\.\\d{1,2}\\.\\d{4}");

  private final Sheet sheet;
  private final Set<Integer> times;

  RepeatedRows(Sheet sheet) {
    this.sheet = sheet;
    times = java.util.stream.IntStream.range(0, sheet.headings().size())
        .filter(this::isTime).boxed().collect(java.util.stream.Collectors.toSet());
  }

  private boolean isTime(int column) {
    List<String> cells = sheet.cells(column).stream().filter(cell -> !cell.isEmpty()).toList();
    return TIME.matcher(Heading.normal(sheet.headings().get(column))).matches()
        || !cells.isEmpty() && cells.stream().allMatch(cell -> DATE.matcher(cell).matches());
  }

  /** Whether a row can be a part of the same quarter as an earlier one. */
  boolean isPart(Sheet.Row row, Sheet.Row earlier) {
    return !row.cells().equals(earlier.cells())
        && times.stream().allMatch(column -> row.cells().get(column).equals(earlier.cells().get(column)));
  }
}
