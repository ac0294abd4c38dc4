package org.sozialraum.runner.stats;

import java.util.Arrays;

/**
 * An output of a point over its replications and, pair by pair on the same chance, beside a reference. Sums run in the
 * order of replications; NaN is a replication without a value and is left out, a pair with either of its values missing
 * too.
 *
 * <p>What may be claimed is less than what can be computed. Where some runs have no value, as with years until something
 * that did not happen in all of them, the others are a choice by what came out: nothing is claimed of them. And where all
 * pairs differ by exactly the same, their interval is a single number, whatever luck there is; what remains is that all
 * have the same sign, which luck alone brings about in one of 2^(pairs − 1) cases: less than 5 % from six pairs on.
 *
 * <p>Common chance makes two runs go up and down together, so that their difference varies less. What it brought is
 * measured as {@code 1 − Var(b − a) / (Var a + Var b)} over the same pairs: 0 where it brought nothing, 1 where it took
 * all chance away, below 0 where it did harm.
 *
 * @param runs replications that came to their end, with a value or without
 * @param n replications with a value
 * @param mean mean; NaN without values
 * @param sd standard deviation over replications; NaN with fewer than two values
 * @param lower lower end of the 95 % interval of the mean; NaN with fewer than two values
 * @param upper upper end
 * @param quantiles values below which {@link #SHARES} of the replications lie; NaN without values
 * @param pairedRuns replications in which both came to their end; 0 without a reference
 * @param pairs replications in which both have a value
 * @param difference mean of the differences {@code this − reference}; NaN without pairs
 * @param diffLower lower end of the 95 % interval of that mean; NaN with fewer than two pairs
 * @param diffUpper upper end
 * @param shareAbove share of the pairs whose difference is above zero; NaN without pairs
 * @param pairedVariance variance of the differences; NaN with fewer than two pairs
 * @param independentVariance variance that they would have on independent chance, {@code Var a + Var b}
 */
public record PairedSummary(int runs, int n, double mean, double sd, double lower, double upper, double[] quantiles,
    int pairedRuns, int pairs, double difference, double diffLower, double diffUpper, double shareAbove,
    double pairedVariance, double independentVariance) {
  /** Shares of the replications that lie below the quantiles. */
  private static final double[] SHARES = {.05, .25, .5, .75, .95};
  /** Values have six decimal places: what varies less does not vary. */
  private static final double NOTHING = 1e-15;
  /** Half of the last place that is kept. */
  private static final double SMALLEST = .5e-6;
  /** Pairs from which on it is no luck that all differ by the same. */
  private static final int NO_LUCK = 6;

  /** Shares of the replications that lie below {@link #quantiles}, in their order. */
  public static double[] shares() {
    return SHARES.clone();
  }

  /**
   * Values of an output.
   *
   * @param each one for each replication; NaN for none. Not modified.
   * @param finished whether the replication came to its end; equally many. Not modified.
   */
  public record Values(double[] each, boolean[] finished) {
    /** Where every replication that came to its end has a value. */
    public static Values of(double... each) {
      boolean[] finished = new boolean[each.length];
      for (int k = 0; k < each.length; k++) {
        finished[k] = !Double.isNaN(each[k]);
      }
      return new Values(each, finished);
    }

    private int runs() {
      int runs = 0;
      for (boolean one : finished) {
        runs += one ? 1 : 0;
      }
      return runs;
    }
  }

  /** Without a reference. */
  public static PairedSummary of(double[] values) {
    return of(values, new double[0]);
  }

  /** Beside a reference, where every run that came to its end has a value. */
  public static PairedSummary of(double[] values, double[] reference) {
    return of(Values.of(values), Values.of(reference));
  }

  /**
   * Beside a reference.
   *
   * @param own those of each replication
   * @param beside those of the reference in the same replications; replications that only one of the two has make no
   *     pair
   */
  public static PairedSummary of(Values own, Values beside) {
    double[] values = own.each();
    double[] reference = beside.each();
    Interval interval = Interval.ofMean(values);
    double[] sorted = Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
    double[] quantiles = Arrays.stream(SHARES).map(share -> Band.quantile(sorted, share)).toArray();
    int both = Math.min(values.length, reference.length);
    double[] ours = Arrays.copyOf(values, both);
    double[] theirs = Arrays.copyOf(reference, both);
    int pairedRuns = 0;
    for (int k = 0; k < both; k++) {
      pairedRuns += own.finished()[k] && beside.finished()[k] ? 1 : 0;
      if (Double.isNaN(ours[k]) || Double.isNaN(theirs[k])) {
        ours[k] = Double.NaN;
        theirs[k] = Double.NaN;
      }
    }
    double[] differences = Interval.differences(theirs, ours);
    Interval difference = Interval.ofMean(differences);
    return new PairedSummary(own.runs(), interval.n(), interval.mean(), Math.sqrt(variance(values)), interval.lower(),
        interval.upper(), quantiles, pairedRuns, difference.n(), difference.mean(), difference.lower(),
        difference.upper(), Interval.sharePositive(differences), variance(differences),
        variance(ours) + variance(theirs));
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

  /** Whether some runs that came to their end have a value and others have none, so that their mean is a choice. */
  public boolean partial() {
    return n < runs;
  }

  /** Whether something may be said of the difference: no pair lacks a value, and luck can be told from it. */
  public boolean judged() {
    boolean same = pairedVariance == 0 && Math.abs(difference) > SMALLEST;
    return pairs > 1 && pairs == pairedRuns && !(same && pairs < NO_LUCK);
  }

  /** Whether a difference is shown: something may be said of it, and zero is neither in the interval nor at its end. */
  public boolean shown() {
    return judged() && (diffLower > 0 || diffUpper < 0);
  }
}
