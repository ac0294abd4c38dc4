package org.sozialraum.runner.stats;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * Mean over replications with its 95 % interval, {@code mean ± t(0.975; n − 1) · s / √n}.
 *
 * <p>The interval shows the luck of the simulation only and shrinks with more runs; it says nothing about the
 * assumptions of the model.
 *
 * @param mean arithmetic mean; NaN without any value
 * @param lower lower end; NaN with fewer than two values
 * @param upper upper end; NaN with fewer than two values
 * @param n number of values
 */
public record Interval(double mean, double lower, double upper, int n) {
  /** Coverage of the intervals. */
  public static final double COVERAGE = 0.95;

  // Quantiles of Student's t by degrees of freedom, since a search per row of a table would cost seconds. The search
  // is plain Java arithmetic on all platforms, and what is written is rounded to six places on top.
  private static final double[] QUANTILES = new double[100];

  static {
    for (int degreesOfFreedom = 1; degreesOfFreedom < QUANTILES.length; degreesOfFreedom++) {
      QUANTILES[degreesOfFreedom] = searched(degreesOfFreedom);
    }
  }

  /** Interval of the mean of the values that are not NaN, summed in their order. */
  public static Interval ofMean(double[] values) {
    int n = 0;
    double sum = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        sum += value;
        n++;
      }
    }
    double mean = n == 0 ? Double.NaN : sum / n;
    if (n < 2) {
      return new Interval(mean, Double.NaN, Double.NaN, n);
    }
    double squares = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        squares += (value - mean) * (value - mean);
      }
    }
    double half = quantile(n - 1) * Math.sqrt(squares / (n - 1) / n);
    return new Interval(mean, mean - half, mean + half, n);
  }

  /**
   * Interval of the mean difference {@code other − reference} of pairs, one pair per replication.
   *
   * <p>Exactly zero, with an interval of width zero, when both values of every pair are equal.
   *
   * @param reference value per replication. Not modified.
   * @param other value per replication, equally many. Not modified.
   */
  public static Interval ofDifference(double[] reference, double[] other) {
    return ofMean(differences(reference, other));
  }

  /** Differences {@code other − reference} per replication; NaN where either is NaN. */
  public static double[] differences(double[] reference, double[] other) {
    if (reference.length != other.length) {
      throw new IllegalArgumentException(
          "pairs need equally many values; found " + reference.length + " and " + other.length);
    }
    double[] differences = new double[other.length];
    for (int k = 0; k < differences.length; k++) {
      differences[k] = other[k] - reference[k];
    }
    return differences;
  }

  /** Share of the values, NaN left out, that are greater than zero; NaN without any value. */
  public static double sharePositive(double[] differences) {
    int n = 0;
    int positive = 0;
    for (double difference : differences) {
      if (!Double.isNaN(difference)) {
        n++;
        positive += difference > 0 ? 1 : 0;
      }
    }
    return n == 0 ? Double.NaN : (double) positive / n;
  }

  /** The quantile of Student's t that cuts off half of what the interval leaves out. */
  static double quantile(int degreesOfFreedom) {
    return degreesOfFreedom < QUANTILES.length ? QUANTILES[degreesOfFreedom] : searched(degreesOfFreedom);
  }

  private static double searched(int degreesOfFreedom) {
    // No generator is needed: nothing is drawn.
    return new TDistribution(null, degreesOfFreedom).inverseCumulativeProbability(0.5 + COVERAGE / 2);
  }
}
