package org.sozialraum.runner.townfile;

import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;

/** Finds rows that sum up others: by what they are called, or because their residents are those of other rows. */
final class TotalRows {
  private static final Pattern CALLED = Pattern.compile("(gesamt|insgesamt|summe|total|sum|zusammen|alle|all|gesamtsumme"
      + "|gesamtstadt|gesamtergebnis|grand_total|stadt_(insgesamt|gesamt)|(insgesamt|gesamt|summe|total)_.+"
      + "|.+_(insgesamt|gesamt|zusammen|total))");

  private final Sheet sheet;
  private final int keyColumn;
  private final double[] residents;
  private final boolean[] placed;

  /**
   * Prepares a table.
   *
   * @param countColumn column with all residents; -1 if there is none
   * @param quarterOf quarter of a row by its position; negative if it has none
   */
  TotalRows(Sheet sheet, int keyColumn, int countColumn, IntUnaryOperator quarterOf) {
    this.sheet = sheet;
    this.keyColumn = keyColumn;
    residents = new double[sheet.rows().size()];
    placed = new boolean[residents.length];
    NumberForm form = countColumn < 0 ? null : NumberForm.of(sheet.cells(countColumn), true);
    for (int row = 0; row < residents.length; row++) {
      residents[row] = form == null ? Double.NaN : form.number(sheet.rows().get(row).cells().get(countColumn));
      placed[row] = quarterOf.applyAsInt(row) >= 0;
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
    return residents[row] == sum(0, residents.length, "") && count(0, placed.length) > 1;
  }

  /** The sum of the quarters since the row without a quarter before it. */
  private boolean isSumAbove(int row) {
    int from = row;
    while (from > 0 && placed[from - 1]) {
      from--;
    }
    return count(from, row) > 1 && residents[row] == sum(from, row, "");
  }

  /** Codes of districts begin those of their quarters. */
  private boolean isSumOfPrefix(int row) {
    String key = sheet.rows().get(row).cells().get(keyColumn);
    return key.matches("\\d{2,}") && residents[row] == sum(0, residents.length, key);
  }

  private double sum(int from, int to, String prefix) {
    double sum = 0;
    for (int row = from; row < to; row++) {
      boolean counts = placed[row] && sheet.rows().get(row).cells().get(keyColumn).startsWith(prefix);
      // What cannot be read is no part of a sum: without this a row with a slip would make another one a total.
      sum += counts ? Double.isNaN(residents[row]) ? Double.NaN : Math.max(0, residents[row]) : 0;
    }
    return sum;
  }

  private int count(int from, int to) {
    int count = 0;
    for (int row = from; row < to; row++) {
      count += placed[row] ? 1 : 0;
    }
    return count;
  }
}
