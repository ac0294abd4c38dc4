package org.sozialraum.runner.design;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Numbers from one to another, evenly spread on a linear or a logarithmic scale, both ends included.
 *
 * @param from first number
 * @param to last number; on a logarithmic scale both are positive
 * @param count how many there are in a grid; at least 1
 * @param logarithmic whether their logarithms are evenly spread
 * @param whole whether they are rounded to whole numbers
 */
public record NumberLevels(double from, double to, int count, boolean logarithmic, boolean whole) implements Levels {
  /** Digits that are written: more than any figure of the model is known to, and the same everywhere. */
  private static final MathContext DIGITS = new MathContext(12);

  /** Checks the numbers. */
  public NumberLevels {
    if (count < 1 || !Double.isFinite(from) || !Double.isFinite(to) || logarithmic && (from <= 0 || to <= 0)) {
      throw new IllegalArgumentException("no levels from " + from + " to " + to);
    }
  }

  @Override
  public String value(int number) {
    return text(count == 1 ? from : between((double) number / (count - 1)));
  }

  @Override
  public String at(double share) {
    // Each whole number has the same room, the ends too.
    return whole && !logarithmic
        ? text(Math.floor(Math.rint(from) + share * (Math.rint(to) - Math.rint(from) + 1)))
        : text(between(share));
  }

  private double between(double share) {
    // The ends are met exactly, whatever the rounding on the way.
    return share <= 0 ? from : share >= 1 ? to
        : logarithmic ? from * StrictMath.pow(to / from, share) : from + (to - from) * share;
  }

  private String text(double value) {
    if (whole) {
      return Long.toString(Math.round(value));
    }
    BigDecimal rounded = new BigDecimal(value).round(DIGITS);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
