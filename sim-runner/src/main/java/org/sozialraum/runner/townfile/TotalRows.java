package org.sozialraum.runner.townfile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;

/** Finds rows that sum up others: by what they are called, or because their residents are those of other rows. */
final class TotalRows {
  private static final Pattern CALLED = Pattern.compile("(gesamt|insgesamt|summe|total|sum|zusammen|alle|all|gesamtsumme"
      + "|gesamtstadt|gesamtergebnis|grand_total|stadt_(insgesamt|gesamt)|(insgesamt|gesamt|summe|total)_.+"
      + "|.+_(insgesamt|gesamt|zusammen|total))");

  private static final int LONGEST_PREFIX = 20;

  private final Sheet sheet;
  private final int keyColumn;
  private final double[] residents;
  /** Of the rows above each row, those with a quarter: their residents, their number, and how many cannot be read. */
  private final double[] sums;
  private final int[] counts;
  private final int[] unread;
  /** First of the rows with quarters that stand right above each row. */
  private final int[] begins;
  private final Map<String, Double> prefixed = new HashMap<>();

  /**
   * Prepares a table.
   *
   * @param countColumn column with all residents; -1 if there is none
   * @param quarterOf quarter of a row by its position; negative if it has none
   */
  TotalRows(Sheet sheet, int keyColumn, int countColumn, IntUnaryOperator quarterOf) {
    this.sheet = sheet;
    this.keyColumn = keyColumn;
    int rows = sheet.rows().size();
    residents = new double[rows];
    sums = new double[rows + 1];
    counts = new int[rows + 1];
    unread = new int[rows + 1];
    begins = new int[rows];
    NumberForm form = countColumn < 0 ? null : NumberForm.of(sheet.cells(countColumn), true);
    int begin = 0;
    for (int row = 0; row < rows; row++) {
      List<String> cells = sheet.rows().get(row).cells();
      residents[row] = form == null ? Double.NaN : form.number(cells.get(countColumn));
      boolean placed = quarterOf.applyAsInt(row) >= 0;
      boolean read = !Double.isNaN(residents[row]);
      double adds = placed && read ? Math.max(0, residents[row]) : 0;
      begins[row] = begin;
      begin = placed ? begin : row + 1;
      sums[row + 1] = sums[row] + adds;
      counts[row + 1] = counts[row] + (placed ? 1 : 0);
      unread[row + 1] = unread[row] + (placed && !read ? 1 : 0);
      String key = cells.get(keyColumn);
      for (int length = 2; placed && length <= Math.min(LONGEST_PREFIX, key.length()); length++) {
        prefixed.merge(key.substring(0, length), read ? adds : Double.NaN, Double::sum);
      }
    }
  }

  /** Whether a row without a quarter is a total. */
  boolean isTotal(int row) {
    return isCalledTotal(row) || residents[row] > 0 && (isSumOfAll(row) || isSumAbove(row) || isSumOfPrefix(row));
  }

  /** Whether a row is called a total in its first cells. */
  boolean isCalledTotal(int row) {
    return sheet.rows().get(row).cells().stream().limit(keyColumn + 3L).map(Heading::normal)
        .anyMatch(word -> CALLED.matcher(word).matches());
  }

  private boolean isSumOfAll(int row) {
    int end = residents.length;
    return counts[end] > 1 && residents[row] == sum(0, end);
  }

  /** The sum of the quarters since the row without a quarter before it. */
  private boolean isSumAbove(int row) {
    int from = begins[row];
    return counts[row] - counts[from] > 1 && residents[row] == sum(from, row);
  }

  /** Codes of districts begin those of their quarters. */
  private boolean isSumOfPrefix(int row) {
    String key = sheet.rows().get(row).cells().get(keyColumn);
    return key.matches("\\d{2," + LONGEST_PREFIX + "}") && Double.valueOf(residents[row]).equals(prefixed.get(key));
  }

  /** Sum of a span of rows; {@code NaN} if one of them cannot be read, since then it could be anything. */
  private double sum(int from, int to) {
    return unread[to] > unread[from] ? Double.NaN : sums[to] - sums[from];
  }
}
