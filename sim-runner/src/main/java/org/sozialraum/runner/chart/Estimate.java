package org.sozialraum.runner.chart;

/**
 * A mean over replications with its 95 % interval; NaN where it cannot be known, as the interval from one run.
 *
 * @param mean mean, in the unit of the chart (for differences of shares: percentage points)
 * @param lower lower end
 * @param upper upper end
 */
record Estimate(double mean, double lower, double upper) {
  /** Places that tables hold. */
  private static final int MOST_DECIMALS = 6;
  static final Estimate NONE = new Estimate(Double.NaN, Double.NaN, Double.NaN);

  /** Whether there is a mean at all. */
  boolean known() {
    return !Double.isNaN(mean);
  }

  /** Whether there is an interval. */
  boolean bounded() {
    return known() && !Double.isNaN(lower) && !Double.isNaN(upper);
  }

  /** Whether a difference is shown: there is an interval, and zero is neither in it nor at its end. */
  boolean shown() {
    return bounded() && (lower > 0 || upper < 0);
  }

  /** The largest of the three, without sign; 0 if nothing is known. */
  double reach() {
    double reach = known() ? Math.abs(mean) : 0;
    return bounded() ? Math.max(reach, Math.max(Math.abs(lower), Math.abs(upper))) : reach;
  }

  /** Decimals that the interval is worth: two where it is narrow or begins next to zero, or more, else one. */
  int decimals() {
    boolean narrow = bounded() && upper - lower < 0.2 && reach() > 0;
    double nearest = Math.min(Math.abs(lower), Math.abs(upper));
    int decimals = narrow || shown() && nearest < 0.05 ? 2 : 1;
    // An end that is not zero does not read as zero.
    while (shown() && decimals < MOST_DECIMALS && nearest < 0.5 * Math.pow(0.1, decimals)) {
      decimals++;
    }
    return decimals;
  }
}
