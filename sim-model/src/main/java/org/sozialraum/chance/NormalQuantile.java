package org.sozialraum.chance;

/**
 * Quantile function of the standard normal distribution.
 *
 * <p>Three rational approximations, for the centre, the flanks and the far tails; relative error about 10⁻¹⁶.
 *
 * @see <a href="https://doi.org/10.2307/2347330">Wichura (1988)</a>, algorithm AS 241, routine PPND16
 */
final class NormalQuantile {

  /** Half-width of the centre: |u - ½| up to 0.425. */
  private static final double CENTRE = 0.425;
  private static final double CENTRE_SQUARED = 0.180625;

  /** The flanks reach to √(-ln p) = 5, that is p ≈ 1.4·10⁻¹¹. */
  private static final double FLANK = 5;
  private static final double FLANK_MIDDLE = 1.6;

  // Numerators and denominators by rising power, as printed in the paper.
  private static final double[] CENTRE_OVER = {
    3.3871328727963666080E0, 1.3314166789178437745E+2, 1.9715909503065514427E+3, 1.3731693765509461125E+4,
    4.5921953931549871457E+4, 6.7265770927008700853E+4, 3.3430575583588128105E+4, 2.5090809287301226727E+3
  };
  private static final double[] CENTRE_UNDER = {
    1, 4.2313330701600911252E+1, 6.8718700749205790830E+2, 5.3941960214247511077E+3,
    2.1213794301586595867E+4, 3.9307895800092710610E+4, 2.8729085735721942674E+4, 5.2264952788528545610E+3
  };
  private static final double[] FLANK_OVER = {
    1.42343711074968357734E0, 4.63033784615654529590E0, 5.76949722146069140550E0, 3.64784832476320460504E0,
    1.27045825245236838258E0, 2.41780725177450611770E-1, 2.27238449892691845833E-2, 7.74545014278341407640E-4
  };
  private static final double[] FLANK_UNDER = {
    1, 2.05319162663775882187E0, 1.67638483018380384940E0, 6.89767334985100004550E-1,
    1.48103976427480074590E-1, 1.51986665636164571966E-2, 5.47593808499534494600E-4, 1.05075007164441684324E-9
  };
  private static final double[] TAIL_OVER = {
    6.65790464350110377720E0, 5.46378491116411436990E0, 1.78482653991729133580E0, 2.96560571828504891230E-1,
    2.65321895265761230930E-2, 1.24266094738807843860E-3, 2.71155556874348757815E-5, 2.01033439929228813265E-7
  };
  private static final double[] TAIL_UNDER = {
    1, 5.99832206555887937690E-1, 1.36929880922735805310E-1, 1.48753612908506148525E-2,
    7.86869131145613259100E-4, 1.84631831751005468180E-5, 1.42151175831644588870E-7, 2.04426310338993978564E-15
  };

  private NormalQuantile() {}

  /** The value below which a standard normal variable falls with probability u, for u in [0, 1). */
  static double at(double u) {
    double q = u - 0.5;
    if (Math.abs(q) <= CENTRE) {
      double r = CENTRE_SQUARED - q * q;
      return q * polynomial(CENTRE_OVER, r) / polynomial(CENTRE_UNDER, r);
    }
    double tail = q < 0 ? Math.max(u, Distributions.LEAST_DRAW) : 1 - u;
    double r = Math.sqrt(-Numeric.ln(tail));
    double distance;
    if (r <= FLANK) {
      distance = polynomial(FLANK_OVER, r - FLANK_MIDDLE) / polynomial(FLANK_UNDER, r - FLANK_MIDDLE);
    } else {
      distance = polynomial(TAIL_OVER, r - FLANK) / polynomial(TAIL_UNDER, r - FLANK);
    }
    return q < 0 ? -distance : distance;
  }

  private static double polynomial(double[] c, double x) {
    return ((((((c[7] * x + c[6]) * x + c[5]) * x + c[4]) * x + c[3]) * x + c[2]) * x + c[1]) * x + c[0];
  }
}
