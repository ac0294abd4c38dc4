package org.sozialraum.chance;

/**
 * Inverse distribution functions: one draw in, one value out.
 *
 * <p>Each is monotone in its draw, and counts are monotone in their rate. A slightly higher rate thus adds an outing
 * here and there and leaves everything else as it was; a method that consumed a varying number of draws would not.
 */
public final class Distributions {

  /** Below this many standard deviations a Poisson count has probability under 3·10⁻¹⁸, less than one step of a draw. */
  private static final double POISSON_REACH = 9;

  /** Largest mean of a Poisson count: its counts fit an int with room to spare. */
  private static final double POISSON_LIMIT = 1.0e9;

  /** Half of the smallest positive draw, 2⁻⁵⁴: stands for the draw 0 where 0 would give infinity. */
  static final double LEAST_DRAW = 0x1.0p-54;

  private Distributions() {}

  /**
   * Poisson count: the smallest k whose distribution function exceeds u.
   *
   * @param u draw in [0, 1)
   * @param mean expected count, in [0, 10⁹]; 0 gives 0
   * @throws IllegalArgumentException if the mean is negative, {@code NaN} or above 10⁹
   */
  public static int poisson(double u, double mean) {
    if (!(mean >= 0 && mean <= POISSON_LIMIT)) {
      throw new IllegalArgumentException("mean is " + mean + ", but must be between 0 and " + POISSON_LIMIT);
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
      probability *= mean / k;
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

  /** Standard normal value: {@link NormalQuantile}. */
  public static double normal(double u) {
    return NormalQuantile.at(u);
  }

  /** Gamma value with mean 1; a table by {@link GammaQuantiles} is a thousand times faster. */
  public static double gammaMeanOne(double u, double shape) {
    return Gammas.quantileMeanOne(u, shape);
  }

  /** Log-normal value: {@code median · exp(sigma · normal(u))}. */
  public static double logNormal(double u, double median, double sigma) {
    return median * Numeric.exp(sigma * normal(u));
  }

  /** Exponential value with mean 1: -ln(1 - u), in [0, 36.8). */
  public static double exponential(double u) {
    return -Numeric.ln(1 - u);
  }

  /** Category whose slice of the cumulative weights holds the draw. */
  public static int categorical(double u, double[] cumulativeWeights) {
    int high = cumulativeWeights.length - 1;
    double total = high < 0 ? 0 : cumulativeWeights[high];
    if (!(total > 0 && total < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("the weights sum to " + total + ", but must sum to more than 0");
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
