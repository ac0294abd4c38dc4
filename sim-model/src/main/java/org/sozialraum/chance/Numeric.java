package org.sozialraum.chance;

/**
 * Exponential, logarithm, logistic and sine with the same bits on every machine and every JDK.
 *
 * <p>{@code Math.exp} and its relatives may differ in their last bit between processors and JDKs; one such bit, fed
 * back over years, becomes another town. The functions here use only operations whose result IEEE 754 prescribes
 * exactly: addition, multiplication, division, {@code abs}, {@code min}, {@code max} and {@code rint}, and the bits of
 * a double. Since Java 17 these are strict everywhere (JEP 306).
 *
 * <p>Errors stay below 2 units in the last place for {@link #exp} and {@link #ln}; each takes about 5–8 ns.
 */
public final class Numeric {

  /** Bits of the significand after the leading one. */
  private static final int FRACTION_BITS = 52;

  /** What a double adds to its exponent to store it. */
  private static final int EXPONENT_BIAS = 1023;

  private static final long FRACTION_MASK = (1L << FRACTION_BITS) - 1;

  /** Exponent bits of numbers in [1, 2). */
  private static final long ONE_BITS = (long) EXPONENT_BIAS << FRACTION_BITS;

  /** The smallest normal double, 2⁻¹⁰²². */
  private static final double SMALLEST_NORMAL = 0x1.0p-1022;

  /** 2⁵⁴ lifts any subnormal double into the normal range. */
  private static final double LIFT = 0x1.0p54;
  private static final int LIFT_EXPONENT = 54;

  // ln 2 in two parts. The first has 33 bits, so that its product with any exponent (11 bits) is exact.
  private static final double LN2_HIGH = 0x1.62e42fee00000p-1;
  private static final double LN2_LOW = 0x1.a39ef35793c76p-33;
  private static final double INVERSE_LN2 = 0x1.71547652b82fep0;

  /** Above ln(2¹⁰²⁴) the exponential exceeds every double. */
  private static final double EXP_OVERFLOW = 709.782712893384;

  /** Below ln(2⁻¹⁰⁷⁵) the exponential is nearer to 0 than to the smallest double. */
  private static final double EXP_UNDERFLOW = -745.1332191019412;

  /** √2: significands above it are halved, so that ln sees numbers around 1. */
  private static final double SQRT2 = 0x1.6a09e667f3bcdp0;

  // r coth(r/2) = 2 + Σ 2 B₂ₙ r²ⁿ / (2n)! with the Bernoulli numbers 1/6, -1/30, 1/42, -1/30, 5/66, -691/2730.
  // For |r| ≤ ln(2)/2 the first omitted term is below 10⁻¹⁷.
  private static final double COTH_2 = 1.0 / 6;
  private static final double COTH_4 = -1.0 / 360;
  private static final double COTH_6 = 1.0 / 15120;
  private static final double COTH_8 = -1.0 / 604800;
  private static final double COTH_10 = 1.0 / 23950080;
  private static final double COTH_12 = -691.0 / 653837184000.0;

  // π in three parts: 33 bits, the other 20 bits of the double, and what the double leaves out.
  private static final double PI_HIGH = 0x1.921fb54400000p1;
  private static final double PI_MIDDLE = Math.PI - PI_HIGH;
  private static final double PI_LOW = 1.2246467991473532e-16;

  private static final double INVERSE_PI = 1 / Math.PI;

  // Taylor coefficients of the sine, ±1/n!. For |r| ≤ π/2 the first omitted term is below 2·10⁻¹⁸.
  private static final double SIN_3 = -1.0 / 6;
  private static final double SIN_5 = 1.0 / 120;
  private static final double SIN_7 = -1.0 / 5040;
  private static final double SIN_9 = 1.0 / 362880;
  private static final double SIN_11 = -1.0 / 39916800;
  private static final double SIN_13 = 1.0 / 6227020800.0;
  private static final double SIN_15 = -1.0 / 1307674368000.0;
  private static final double SIN_17 = 1.0 / 355687428096000.0;
  private static final double SIN_19 = -1.0 / 121645100408832000.0;
  private static final double SIN_21 = 1.0 / 51090942171709440000.0;

  /** Largest argument of the sine: up to a million half turns their product with {@code PI_HIGH} is exact. */
  private static final double SINE_LIMIT = 3.0e6;

  private Numeric() {}

  /**
   * The exponential eˣ.
   *
   * <p>x = k ln 2 + r with |r| ≤ ln(2)/2; eʳ = 1 + r + r c / (2 - c) with c = r - (r coth(r/2) - 2).
   *
   * @return 0 below -745.13, infinity above 709.78, subnormal numbers between -745.13 and -708.40, {@code NaN} for
   *     {@code NaN}
   */
  public static double exp(double x) {
    if (!(x >= EXP_UNDERFLOW && x <= EXP_OVERFLOW)) {
      return outsideExp(x);
    }
    double k = Math.rint(x * INVERSE_LN2);
    double high = x - k * LN2_HIGH;
    double low = k * LN2_LOW;
    double r = high - low;
    double s = r * r;
    double q = s * s;
    double coth = (COTH_2 + s * COTH_4) + q * ((COTH_6 + s * COTH_8) + q * (COTH_10 + s * COTH_12));
    double c = r - s * coth;
    double y = 1 + (high - (low - r * c / (2 - c)));
    return scaled(y, (int) k);
  }

  private static double outsideExp(double x) {
    if (x != x) {
      return x;
    }
    return x > 0 ? Double.POSITIVE_INFINITY : 0;
  }

  /** y · 2ᵏ for y in [0.7, 1.42] and k in [-1075, 1024], rounded once. */
  private static double scaled(double y, int k) {
    if (k >= 1 - EXPONENT_BIAS && k <= EXPONENT_BIAS) {
      return y * powerOfTwo(k);
    }
    int half = k / 2;
    // The first product is exact; only the second can round.
    return y * powerOfTwo(half) * powerOfTwo(k - half);
  }

  private static double powerOfTwo(int k) {
    return Double.longBitsToDouble((long) (k + EXPONENT_BIAS) << FRACTION_BITS);
  }

  /**
   * The natural logarithm.
   *
   * <p>x = 2ᵏ (1 + f) with 1 + f in (√½, √2]; ln(1 + f) = 2 artanh(s) = 2 (s + s³/3 + s⁵/5 + …) with s = f / (2 + f).
   *
   * @return minus infinity for 0, {@code NaN} for negative numbers and {@code NaN}, infinity for infinity
   */
  public static double ln(double x) {
    int k = 0;
    if (!(x >= SMALLEST_NORMAL && x <= Double.MAX_VALUE)) {
      if (!(x > 0) || x == Double.POSITIVE_INFINITY) {
        return outsideLn(x);
      }
      x *= LIFT;
      k = -LIFT_EXPONENT;
    }
    long bits = Double.doubleToRawLongBits(x);
    k += (int) (bits >>> FRACTION_BITS) - EXPONENT_BIAS;
    double m = Double.longBitsToDouble((bits & FRACTION_MASK) | ONE_BITS);
    if (m > SQRT2) {
      m *= 0.5;
      k++;
    }
    double f = m - 1;
    double s = f / (2 + f);
    double z = s * s;
    double w = z * z;
    // Odd and even terms apart, which the processor works on side by side. The first omitted term,
    // 2 s²¹/21, is below 3·10⁻¹⁷ of the whole.
    double odd = w * (2.0 / 5 + w * (2.0 / 9 + w * (2.0 / 13 + w * (2.0 / 17))));
    double even = z * (2.0 / 3 + w * (2.0 / 7 + w * (2.0 / 11 + w * (2.0 / 15 + w * (2.0 / 19)))));
    // 2 s = f - s f, and f is exact: written around f the rounding of s hardly matters.
    double halfSquare = 0.5 * f * f;
    double correction = s * (halfSquare + (odd + even));
    return k * LN2_HIGH - ((halfSquare - (correction + k * LN2_LOW)) - f);
  }

  private static double outsideLn(double x) {
    if (x == 0) {
      return Double.NEGATIVE_INFINITY;
    }
    return x > 0 ? x : Double.NaN;
  }

  /**
   * The logistic function 1 / (1 + e⁻ˣ), a share in [0, 1].
   *
   * @return 0 for minus infinity, 1 for infinity, {@code NaN} for {@code NaN}
   */
  public static double logistic(double x) {
    // With the exponential of -|x| nothing overflows, and small shares keep all their digits.
    double e = exp(-Math.abs(x));
    return (x < 0 ? e : 1) / (1 + e);
  }

  /**
   * The logit ln(u / (1 - u)), the inverse of {@link #logistic}.
   *
   * @param u a share in [0, 1]
   * @return minus infinity for 0, infinity for 1, {@code NaN} outside [0, 1]
   */
  public static double logit(double u) {
    return ln(u / (1 - u));
  }

  /**
   * The sine.
   *
   * <p>x = n π + r with |r| ≤ π/2; Taylor series of sin r up to r²¹. A season is {@code sin(2 π week / 52)}.
   *
   * @param x angle in radians, between minus and plus 3 million
   * @return a number in [-1, 1], within 10⁻¹⁵ of the true one; {@code NaN} for {@code NaN}
   * @throws IllegalArgumentException if the angle is larger: it would lose its digits
   */
  public static double sin(double x) {
    if (Math.abs(x) > SINE_LIMIT) {
      throw new IllegalArgumentException("angle is " + x + ", but must be between -3 million and 3 million");
    }
    double n = Math.rint(x * INVERSE_PI);
    double r = ((x - n * PI_HIGH) - n * PI_MIDDLE) - n * PI_LOW;
    double z = r * r;
    double w = z * z;
    double odd = SIN_3 + w * (SIN_7 + w * (SIN_11 + w * (SIN_15 + w * SIN_19)));
    double even = SIN_5 + w * (SIN_9 + w * (SIN_13 + w * (SIN_17 + w * SIN_21)));
    // Rounding could lift the crest to 1.0000000000000002.
    double sine = Math.max(-1, Math.min(1, r + r * z * (odd + z * even)));
    return ((long) n & 1) == 0 ? sine : -sine;
  }
}
