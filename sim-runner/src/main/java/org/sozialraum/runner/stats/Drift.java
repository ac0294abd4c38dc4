package org.sozialraum.runner.stats;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * How fast something moves that ought to stand still: the slope of a straight line by least squares through the years
 * of each run, its mean over runs and the interval of that mean.
 *
 * <p>Each run counts once, so that the dependence of years on each other does not narrow the interval. Its coverage is
 * widened for the number of things tested together (Bonferroni): where nothing drifts, at most one experiment in twenty
 * is warned of by chance, and fewer, since a slope must moreover matter.
 *
 * @param slope mean slope, in the observable's unit a year; NaN without runs or with fewer than three years
 * @param lower lower end of its interval; NaN with fewer than two runs
 * @param upper upper end; NaN with fewer than two runs
 * @param years years of the line
 * @param runs runs that were used
 */
public record Drift(double slope, double lower, double upper, int years, int runs) {
  /** Slope a year from which on a share is said to drift: .3 percentage points (brief, pattern of stability). */
  public static final double TOLERATED = 0.003;
  /** Years of the line, if there are so many. */
  public static final int YEARS = 5;
  /** Fewest years that a line is drawn through. */
  public static final int FEWEST_YEARS = 3;

  private static final double ERROR = 0.05;

  /**
   * The drift of a series.
   *
   * @param values [replications][years]; runs with NaN are left out. Not modified.
   * @param first first year
   * @param years years from there on
   * @param testedTogether how many series one warning is made of
   */
  public static Drift of(double[][] values, int first, int years, int testedTogether) {
    double sum = 0;
    double squares = 0;
    int runs = 0;
    for (double[] run : values) {
      double slope = years < FEWEST_YEARS ? Double.NaN : slope(run, first, years);
      if (!Double.isNaN(slope)) {
        runs++;
        double before = slope - (runs == 1 ? slope : sum / (runs - 1));
        sum += slope;
        squares += before * (slope - sum / runs);
      }
    }
    double mean = runs == 0 ? Double.NaN : sum / runs;
    if (runs < 2) {
      return new Drift(mean, Double.NaN, Double.NaN, years, runs);
    }
    // No generator is needed: nothing is drawn.
    double half = new TDistribution(null, runs - 1).inverseCumulativeProbability(1 - ERROR / testedTogether / 2)
        * Math.sqrt(Math.max(0, squares) / (runs - 1) / runs);
    return new Drift(mean, mean - half, mean + half, years, runs);
  }

  /** Slope of the straight line by least squares through consecutive years of one series. */
  public static double slope(double[] values, int first, int years) {
    double middle = (years - 1) / 2.0;
    double sum = 0;
    double weights = 0;
    for (int k = 0; k < years; k++) {
      sum += (k - middle) * values[first + k];
      weights += (k - middle) * (k - middle);
    }
    return sum / weights;
  }

  /** Whether the mean slope is that of a standing town: less than tolerated, whatever its interval. */
  public boolean stands() {
    return Math.abs(slope) < TOLERATED;
  }

  /** Whether a warning is due: the slope matters, and chance alone would hardly give one. */
  public boolean shown() {
    return !stands() && (lower > 0 || upper < 0);
  }
}
