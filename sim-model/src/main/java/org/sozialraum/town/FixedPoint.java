package org.sozialraum.town;

/**
 * Sums of numbers about [0, 1] as integers in units of 2^-32: associative, so that neither order nor threads matter.
 */
public final class FixedPoint {
  private FixedPoint() {}

  private static final double ONE = 4294967296.0;

  /** A number as a multiple of 2^-32; its size must stay below 2^31 divided by the numbers summed. */
  public static long of(double value) {
    return (long) (value * ONE);
  }

  /** A sum as a number. */
  public static double value(long sum) {
    return sum / ONE;
  }

  /** Mean of a sum over a count. */
  public static double mean(long sum, long count) {
    return sum / ONE / count;
  }
}
