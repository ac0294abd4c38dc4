package org.sozialraum.chance;

/**
 * The Gamma function and the quantiles of the Gamma distribution, exact but slow.
 *
 * <p>Only IEEE operations and {@link Numeric}, so that tables built from it have the same bits everywhere.
 */
final class Gammas {

  /** From here on Stirling's series with its six terms is exact to the last bits. */
  private static final double STIRLING_FROM = 10;

  // Below, the table of quantiles would miss its accuracy; above, all values are 1 within a few percent.
  static final double SMALLEST_SHAPE = 0.1;
  static final double LARGEST_SHAPE = 10_000;

  /** Steps of a bisection: halves any double interval down to its last bit. */
  private static final int BISECTIONS = 64;

  private static final double LN_SQRT_2PI = 0.9189385332046727418;

  /** A term this much smaller than its sum no longer matters. */
  private static final double NEGLIGIBLE = 0x1.0p-54;

  /** The continued fraction stops when a step changes it by no more than rounding does. */
  private static final double SETTLED = 4 * NEGLIGIBLE;

  /** Numerator over nothing, at the start of the continued fraction. */
  private static final double NEARLY_INFINITE = Double.MAX_VALUE;

  // Quantiles lie well within [e⁻⁴⁰⁰, e¹⁰]: with shape 0.1 they reach from e⁻³⁷⁵ to e⁵·⁸.
  private static final double LEAST_LN = -400;
  private static final double LARGEST_LN = 10;

  private Gammas() {}

  /** What Stirling's formula misses: ln Γ(x + 1) - (x ln x - x + ½ ln(2 π x)), for x > 0. */
  static double stirlingError(double x) {
    if (x < STIRLING_FROM) {
      // ln Γ(x + 1) = ln Γ(x + n + 1) - ln((x + 1)…(x + n)), with x + n at least ten.
      return lnGamma(x) + Numeric.ln(x) - (x * Numeric.ln(x) - x + 0.5 * Numeric.ln(x) + LN_SQRT_2PI);
    }
    double z = 1 / (x * x);
    // Bernoulli numbers again: B₂ₙ / (2n (2n - 1)).
    return (1.0 / 12 - z * (1.0 / 360 - z * (1.0 / 1260 - z * (1.0 / 1680 - z * (1.0 / 1188 - z * (691.0 / 360360))))))
        / x;
  }

  /** ln Γ(x) for x > 0. */
  static double lnGamma(double x) {
    double product = 1;
    while (x < STIRLING_FROM) {
      product *= x;
      x += 1;
    }
    return (x - 0.5) * Numeric.ln(x) - x + LN_SQRT_2PI + stirlingError(x) - Numeric.ln(product);
  }

  /** Throws unless the shape is one the quantiles are made for. */
  static void checkShape(double shape) {
    if (!(shape >= SMALLEST_SHAPE && shape <= LARGEST_SHAPE)) {
      throw new IllegalArgumentException(
          "shape is " + shape + ", but must be between " + SMALLEST_SHAPE + " and " + LARGEST_SHAPE);
    }
  }

  /** Quantile at u of the Gamma distribution with this shape and mean 1. */
  static double quantileMeanOne(double u, double shape) {
    checkShape(shape);
    return u < 0.5
        ? quantileMeanOne(Math.max(u, Distributions.LEAST_DRAW), true, shape, lnGamma(shape))
        : quantileMeanOne(1 - u, false, shape, lnGamma(shape));
  }

  /**
   * The value with probability {@code tail} below it ({@code lower}) or above it.
   *
   * <p>Bisection always asks at the same points, hence the result is monotone in the tail whatever the rounding.
   */
  static double quantileMeanOne(double tail, boolean lower, double shape, double lnGammaOfShape) {
    double low = LEAST_LN;
    double high = LARGEST_LN;
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = 0.5 * (low + high);
      double at = tail(middle, lower, shape, lnGammaOfShape);
      if (lower ? at < tail : at > tail) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return Numeric.exp(0.5 * (low + high));
  }

  /** Probability below (or above) e^lnX of the Gamma distribution with mean 1. */
  private static double tail(double lnX, boolean lower, double shape, double lnGammaOfShape) {
    double lnScaled = lnX + Numeric.ln(shape);
    double x = Numeric.exp(lnScaled);
    double front = Numeric.exp(shape * lnScaled - x - lnGammaOfShape);
    if (x < shape + 1) {
      double below = front * series(shape, x);
      return lower ? below : 1 - below;
    }
    double above = front * fraction(shape, x);
    return lower ? 1 - above : above;
  }

  /** Density of the Gamma distribution with mean 1 at x. */
  static double densityMeanOne(double x, double shape, double lnGammaOfShape) {
    double scaled = shape * x;
    return shape * Numeric.exp((shape - 1) * Numeric.ln(scaled) - scaled - lnGammaOfShape);
  }

  /** γ(a, x) eˣ x⁻ᵃ as a series, for x below a + 1. */
  private static double series(double a, double x) {
    double term = 1 / a;
    double sum = term;
    for (double n = a + 1; term > sum * NEGLIGIBLE; n++) {
      term *= x / n;
      sum += term;
    }
    return sum;
  }

  /** Γ(a, x) eˣ x⁻ᵃ as a continued fraction, for x above a + 1; Lentz's method (Numerical Recipes, section 6.2). */
  private static double fraction(double a, double x) {
    double b = x + 1 - a;
    double c = NEARLY_INFINITE;
    double d = 1 / b;
    double value = d;
    double change;
    int n = 0;
    do {
      n++;
      double numerator = -n * (n - a);
      b += 2;
      d = 1 / (numerator * d + b);
      c = b + numerator / c;
      change = c * d;
      value *= change;
    } while (Math.abs(change - 1) > SETTLED);
    return value;
  }
}
