package org.sozialraum.chance;

/**
 * Inverse distribution functions: one draw in, one value out.
 *
 * <p>Each is monotone in its draw, and counts are monotone in their rate. A slightly higher rate thus adds an outing
 * here and there and leaves everything else as it was; a method that consumed a varying number of draws would not.
 *
 * <p>A draw is a number from {@link Chance}: a multiple of 2⁻⁵³ in [0, 1). It is trusted, not checked.
 */
public final class Distributions {
  /** 1/k for small k: most counts are small, and a product is faster than a division. */
  private static final double[] RECIPROCALS = new double[64];

  static {
    for (int k = 1; k < RECIPROCALS.length; k++) {
      RECIPROCALS[k] = 1.0 / k;
    }
  }


  /** So many deviations below the mean a Poisson count has probability under 3·10⁻¹⁸, less than a step of a draw. */
  private static final double POISSON_REACH = 9;

  /** Largest mean of a Poisson count: its counts fit an int with room to spare. */
  private static final double POISSON_LIMIT = 1.0e9;

  /** Half of the smallest positive draw, 2⁻⁵⁴: stands for the draw 0 where 0 would give infinity. */
  static final double LEAST_DRAW = 0x1.0p-54;

  private Distributions() {}

  /**
   * Poisson count: the smallest k whose distribution function exceeds u.
   *
   * <p>Adds probabilities from the bottom, p(k) = p(k - 1) · mean / k; a small mean takes a few nanoseconds, 5000 about
   * a microsecond. For means above 81 it begins nine standard deviations below the mean, since e⁻ᵐᵉᵃⁿ would fade to 0.
   * Monotone in u, and in the mean up to rounding (a draw within 10⁻¹² of a step).
   *
   * @param u draw in [0, 1)
   * @param mean expected count, in [0, 10⁹]; 0 gives 0
   * @throws IllegalArgumentException if the mean is negative, {@code NaN} or above 10⁹
   */
  public static int poisson(double u, double mean) {
    if (!(mean >= 0 && mean <= POISSON_LIMIT)) {
      throw new IllegalArgumentException("mean is " + mean + ", but must be between 0 and a thousand million");
    }
    if (u < 1 - mean) {
      // exp(-mean) is at least 1 - mean: rare counts are settled without it.
      return 0;
    }
    int k = (int) Math.max(0, mean - POISSON_REACH * Math.sqrt(mean));
    double probability = k == 0 ? Numeric.exp(-mean) : poissonProbability(k, mean);
    double sum = probability;
    while (sum <= u) {
      k++;
      probability *= k < RECIPROCALS.length ? mean * RECIPROCALS[k] : mean / k;
      double next = sum + probability;
      if (next == sum && k > mean) {
        // Rounding keeps the sum a little below 1; beyond here no draw can tell.
        return k;
      }
      sum = next;
    }
    return k;
  }

  /** Probability of k ≥ 1, written around its deviation from the mean so that large terms cancel before they round. */
  private static double poissonProbability(int k, double mean) {
    double deviance = k * Numeric.ln(k / mean) + (mean - k);
    return Numeric.exp(-deviance - Gammas.stirlingError(k)) / Math.sqrt(2 * Math.PI * k);
  }

  /**
   * Standard normal value, mean 0 and variance 1.
   *
   * @param u draw in [0, 1); 0 counts as 2⁻⁵⁴
   * @return a number in [-8.3, 8.3]
   * @see <a href="https://doi.org/10.2307/2347330">Wichura (1988)</a>, algorithm AS 241
   */
  public static double normal(double u) {
    return NormalQuantile.at(u);
  }

  /**
   * Gamma value with mean 1 and variance 1 / shape, to the last digits but in some 10 µs.
   *
   * <p>For more than a handful of draws {@link GammaQuantiles} is a thousand times faster.
   *
   * @param u draw in [0, 1); 0 counts as 2⁻⁵⁴
   * @param shape in [0.1, 10 000]
   * @throws IllegalArgumentException if the shape lies outside
   */
  public static double gammaMeanOne(double u, double shape) {
    return Gammas.quantileMeanOne(u, shape);
  }

  /**
   * Log-normal value: {@code median · exp(sigma · normal(u))}.
   *
   * @param u draw in [0, 1); 0 counts as 2⁻⁵⁴
   * @param median half of the values lie below it; its mean is {@code median · exp(sigma² / 2)}
   * @param sigma standard deviation of the logarithm, 0 or more
   */
  public static double logNormal(double u, double median, double sigma) {
    return median * Numeric.exp(sigma * normal(u));
  }

  /**
   * Exponential value with mean 1: -ln(1 - u).
   *
   * @param u draw in [0, 1); the difference 1 - u is exact for every draw
   * @return a number in [0, 36.8)
   */
  public static double exponential(double u) {
    return -Numeric.ln(1 - u);
  }

  /**
   * Category whose slice of the cumulative weights holds the draw: the smallest i with u · total &lt; weight[i].
   *
   * @param u draw in [0, 1)
   * @param cumulativeWeights sums of the weights up to each category, never falling, from 0 or more; the last is the
   *     total and need not be 1. A category without weight is never chosen. Not modified.
   * @return a row of {@code cumulativeWeights}
   * @throws IllegalArgumentException if the total is not positive and finite
   */
  public static int categorical(double u, double[] cumulativeWeights) {
    int high = cumulativeWeights.length - 1;
    double total = high < 0 ? 0 : cumulativeWeights[high];
    if (!(total > 0 && total < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("the weights sum to " + total + ", but must sum to a finite number above 0");
    }
    double target = u * total;
    int low = 0;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cumulativeWeights[middle] > target) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
