package org.sozialraum.runner.stats;

import java.util.Arrays;

/**
 * Where the replications lie over time: mean, median and two quantiles at each point of time.
 *
 * @param mean mean per point of time
 * @param median median per point of time
 * @param lower lower edge per point of time
 * @param upper upper edge per point of time
 */
public record Band(double[] mean, double[] median, double[] lower, double[] upper) {

  /**
   * The band that holds a share of the replications at each point of time.
   *
   * @param values [replications][points of time], in the observable's unit. Not modified; NaN is left out.
   * @param coverage share of the replications between the edges, in (0, 1), such as 0.5 or 0.9
   * @return one entry per point of time; NaN where no replication has a value
   * @throws IllegalArgumentException if the lengths differ between replications
   */
  public static Band over(double[][] values, double coverage) {
    if (!(coverage > 0 && coverage < 1)) {
      throw new IllegalArgumentException("the coverage of a band must be between 0 and 1; found " + coverage);
    }
    int length = values.length == 0 ? 0 : values[0].length;
    Band band = new Band(new double[length], new double[length], new double[length], new double[length]);
    for (int point = 0; point < length; point++) {
      double[] across = across(values, point);
      band.mean[point] = Interval.ofMean(across).mean();
      double[] sorted = Arrays.stream(across).filter(value -> !Double.isNaN(value)).sorted().toArray();
      band.median[point] = quantile(sorted, 0.5);
      band.lower[point] = quantile(sorted, (1 - coverage) / 2);
      band.upper[point] = quantile(sorted, (1 + coverage) / 2);
    }
    return band;
  }

  /** Intervals of the mean per point of time, for differences between variants. */
  public static Interval[] intervals(double[][] values) {
    Interval[] intervals = new Interval[values.length == 0 ? 0 : values[0].length];
    for (int point = 0; point < intervals.length; point++) {
      intervals[point] = Interval.ofMean(across(values, point));
    }
    return intervals;
  }

  /**
   * Differences {@code other − reference}, replication by replication.
   *
   * @param reference [replications][points of time]. Not modified.
   * @param other the same shape. Not modified.
   */
  public static double[][] differences(double[][] reference, double[][] other) {
    double[][] differences = new double[other.length][];
    for (int replication = 0; replication < other.length; replication++) {
      differences[replication] = Interval.differences(reference[replication], other[replication]);
    }
    return differences;
  }

  /** The values of all replications at one point of time, in replication order. */
  static double[] across(double[][] values, int point) {
    double[] across = new double[values.length];
    for (int replication = 0; replication < values.length; replication++) {
      if (values[replication].length != values[0].length) {
        throw new IllegalArgumentException("replications differ in length: " + values[0].length + " and "
            + values[replication].length);
      }
      across[replication] = values[replication][point];
    }
    return across;
  }

  /**
   * Quantile of sorted values by the median-unbiased definition.
   *
   * @param sorted increasing values without NaN. Not modified.
   * @param p share of the values below, in [0, 1]
   * @return the quantile; NaN without values
   * @see <a href="https://doi.org/10.2307/2684934">Hyndman and Fan (1996)</a>, definition 8
   */
  public static double quantile(double[] sorted, double p) {
    int n = sorted.length;
    if (n == 0) {
      return Double.NaN;
    }
    double position = (n + 1.0 / 3) * p + 1.0 / 3;
    int below = (int) Math.floor(position);
    double part = position - below;
    double low = sorted[Math.max(0, Math.min(n - 1, below - 1))];
    double high = sorted[Math.max(0, Math.min(n - 1, below))];
    return low + part * (high - low);
  }
}
