package org.sozialraum.runner.townfile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Set;
import java.util.regex.Pattern;

/** Numbers in cells of statistics offices: decimal point or comma, marked thousands, and signs for "not published". */
final class CellNumber {
  private static final Set<String> MISSING = Set.of("", ".", "..", "...", "-", "–", "—", "/", "x", "X", "*", "•",
      "NA", "N/A", "n/a", "n.a.", "NaN", "null", "k. A.", "k.A.", "k.A", "geheim", "secret", "--", "---", "·", "#");
  private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,15}([.]\\d{1,30})?");
  private static final Pattern EXPONENT = Pattern.compile("[+-]?\\d{1,15}([.]\\d{1,30})?[eE][+-]?\\d{1,2}");
  private static final Pattern SPACED = Pattern.compile("\\d{1,3}([  \u00a0\u202f'’]\\d{3})+([.,]\\d+)?");
  private static final Pattern POINTED = Pattern.compile("\\d{1,3}([.]\\d{3})+(,\\d+)?");
  private static final Pattern COMMA = Pattern.compile("[+-]?\\d{1,15}(,\\d{1,30})?");

  private CellNumber() {}

  /** Whether a cell says that nothing is published. */
  static boolean isMissing(String cell) {
    return MISSING.contains(cell);
  }

  /**
   * The number in a cell; {@code NaN} if it holds none.
   *
   * @param whole whether it counts something, so that {@code 1.675} in a table with semicolons means 1675
   */
  static double of(String cell, Sheet sheet, boolean whole) {
    String text = cell.endsWith("%") ? cell.substring(0, cell.length() - 1).strip() : cell;
    if (SPACED.matcher(text).matches()) {
      text = text.replaceAll("[  \u00a0\u202f'’]", "").replace(',', '.');
    } else if (sheet.separator() != ',' && POINTED.matcher(text).matches() && (whole || sheet.decimalComma())) {
      text = text.replace(".", "").replace(',', '.');
    } else if (sheet.decimalComma() && COMMA.matcher(text).matches()) {
      text = text.replace(',', '.');
    }
    return PLAIN.matcher(text).matches() || EXPONENT.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
  }

  /** The shortest decimal that reads back as the same number; the same text on every JDK. Empty for {@code NaN}. */
  static String plain(double value) {
    if (Double.isNaN(value)) {
      return "";
    }
    if (value == 0) {
      return "0";
    }
    BigDecimal exact = new BigDecimal(value);
    for (int digits = 1; digits < 17; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits));
      if (rounded.doubleValue() == value) {
        return rounded.stripTrailingZeros().toPlainString();
      }
    }
    return exact.round(new MathContext(17)).stripTrailingZeros().toPlainString();
  }
}
