package org.sozialraum.runner.store;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Numbers as text in data files: six decimal places, half-even on the exact binary value, without trailing zeros,
 * exponent or minus zero. {@code Double.toString} is not used, because its digits differ between JDKs.
 */
public final class Decimals {
  /** Decimal places of every number in a data file. */
  public static final int PLACES = 6;

  private static final long MILLION = 1_000_000;
  private static final double LARGEST = 1L << 40;
  private static final long UNSURE = Long.MIN_VALUE;

  private Decimals() {}

  /**
   * The text of a number; empty for NaN.
   *
   * @throws IllegalArgumentException if the number is infinite
   */
  public static String text(double value) {
    if (Double.isNaN(value)) {
      return "";
    }
    long millionths = millionths(value);
    if (millionths != UNSURE) {
      return text(millionths);
    }
    BigDecimal decimal = decimal(value);
    // The sign of a BigDecimal that rounds to zero is lost, which is what keeps "-0" out of the files.
    return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
  }

  /**
   * The number that {@link #text} shows, as a double; NaN stays NaN.
   *
   * @throws IllegalArgumentException if the number is infinite
   */
  public static double rounded(double value) {
    if (Double.isNaN(value)) {
      return Double.NaN;
    }
    long millionths = millionths(value);
    return millionths == UNSURE ? decimal(value).doubleValue() : millionths / 1e6;
  }

  /** The number that a text of a data file stands for; NaN for an empty text. */
  public static double parse(String text) {
    return text.isEmpty() ? Double.NaN : new BigDecimal(text).doubleValue();
  }

  /**
   * The number that a text of a file from outside stands for; NaN for an empty text.
   *
   * @throws IllegalArgumentException if it is no number or too large for one
   */
  static double finite(String text) {
    double value = parse(text);
    if (Double.isInfinite(value)) {
      throw new IllegalArgumentException("the number is too large");
    }
    return value;
  }

  /** What {@link #text} shows, worked out with exact arithmetic only. */
  static BigDecimal decimal(double value) {
    if (Double.isInfinite(value)) {
      throw new IllegalArgumentException("an infinite number cannot be written to a data file");
    }
    return new BigDecimal(value).setScale(PLACES, RoundingMode.HALF_EVEN);
  }

  /**
   * The rounded number in millionths, or {@link #UNSURE}. The product is off by half a unit in its last place at most,
   * which below 2⁴⁰ is less than 2⁻¹³; away from a tie by more than that, its nearest whole number is the right one.
   */
  private static long millionths(double value) {
    double product = value * 1e6;
    double whole = Math.rint(product);
    return Math.abs(product) < LARGEST && Math.abs(product - whole) < 0.499 ? (long) whole : UNSURE;
  }

  private static String text(long millionths) {
    long size = Math.abs(millionths);
    StringBuilder text = new StringBuilder(20);
    if (millionths < 0) {
      text.append('-');
    }
    text.append(size / MILLION);
    long places = size % MILLION;
    if (places != 0) {
      text.append('.');
      for (long digit = MILLION / 10; places != 0; digit /= 10) {
        text.append((char) ('0' + places / digit));
        places %= digit;
      }
    }
    return text.toString();
  }
}
