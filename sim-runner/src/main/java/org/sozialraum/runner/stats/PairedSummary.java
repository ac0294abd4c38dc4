package org.sozialraum.runner.stats;

import java.util.Arrays;

/**
 * An output of a point over its replications and, pair by pair on the same chance, beside a reference. Sums run in the
 * order of replications; NaN is a replication without a value and is left out, a pair with either of its values missing
 * too.
 *
 * <p>Common chance makes two runs go up and down together, so that their difference varies less. What it brought is
 * measured as {@code 1 − Var(b − a) / (Var a + Var b)} over the same pairs: 0 where it brought nothing, 1 where it took
 * all chance away, below 0 where it did harm.
 *
 * @param n replications with a value
 * @param mean mean; NaN without values
 * @param sd standard deviation over replications; NaN with fewer than two values
 * @param lower lower end of the 95 % interval of the mean; NaN with fewer than two values
 * @param upper upper end
 * @param quantiles values below which {@link #SHARES} of the replications lie; NaN without values
 * @param pairs replications in which both have a value; 0 without a reference
 * @param difference mean of the differences {@code this − reference}; NaN without pairs
 * @param diffLower lower end of the 95 % interval of that mean; NaN with fewer than two pairs
 * @param diffUpper upper end
 * @param shareAbove share of the pairs whose difference is above zero; NaN without pairs
 * @param pairedVariance variance of the differences; NaN with fewer than two pairs
 * @param independentVariance variance that they would have on independent chance, {@code Var a + Var b}
 */
public record PairedSummary(int n, double mean, double sd, double lower, double upper, double[] quantiles, int pairs,
    double difference, double diffLower, double diffUpper, double shareAbove, double pairedVariance,
    double independentVariance) {
  /** Shares of the replications that lie below the quantiles. */
  private static final double[] SHARES = {.05, .25, .5, .75, .95};
  /** Values have six decimal places: what varies less does not vary. */
  private static final double NOTHING = 1e-15;

  /** Shares of the replications that lie below {@link #quantiles}, in their order. */
  public static double[] shares() {
    return SHARES.clone();
  }

  /** Without a reference. */
  public static PairedSummary of(double[] values) {
    return of(values, new double[0]);
  }

  /**
   * Beside a reference.
   *
   * @param values value of each replication. Not modified.
   * @param reference that of the reference in the same replications; replications that only one of the two has make no
   *     pair. Not modified.
   */
  public static PairedSummary of(double[] values, double[] reference) {
    Interval interval = Interval.ofMean(values);
    double[] sorted = Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
    double[] quantiles = Arrays.stream(SHARES).map(share -> Band.quantile(sorted, share)).toArray();
    int both = Math.min(values.length, reference.length);
    double[] ours = Arrays.copyOf(values, both);
    double[] theirs = Arrays.copyOf(reference, both);
    for (int k = 0; k < both; k++) {
      if (Double.isNaN(ours[k]) || Double.isNaN(theirs[k])) {
        ours[k] = Double.NaN;
        theirs[k] = Double.NaN;
      }
    }
    double[] differences = Interval.differences(theirs, ours);
    Interval difference = Interval.ofMean(differences);
    return new PairedSummary(interval.n(), interval.mean(), Math.sqrt(variance(values)), interval.lower(),
        interval.upper(), quantiles, difference.n(), difference.mean(), difference.lower(), difference.upper(),
        Interval.sharePositive(differences), variance(differences), variance(ours) + variance(theirs));
  }

  /** Variance of the values that are not NaN, by n − 1; NaN with fewer than two. */
  static double variance(double[] values) {
    Interval interval = Interval.ofMean(values);
    if (interval.n() < 2) {
      return Double.NaN;
    }
    double squares = 0;
    for (double value : values) {
      squares += Double.isNaN(value) ? 0 : (value - interval.mean()) * (value - interval.mean());
    }
    double variance = squares / (interval.n() - 1);
    return variance < NOTHING ? 0 : variance;
  }

  /** Share of the variance that common chance took away; NaN where nothing varies or nothing is known. */
  public double varianceReduction() {
    return independentVariance > 0 ? 1 - pairedVariance / independentVariance : Double.NaN;
  }

  /** Whether a difference is shown: there is an interval, and zero is neither in it nor at its end. */
  public boolean shown() {
    return diffLower > 0 || diffUpper < 0;
  }
}
