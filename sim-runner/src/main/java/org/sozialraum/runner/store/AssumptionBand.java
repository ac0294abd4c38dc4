package org.sozialraum.runner.store;

/**
 * A difference to the reference in the last year with its two bands, in percentage points or points of 100: the luck of
 * the simulation, which shrinks with more runs, and what other assumptions would give, which does not.
 *
 * @param variant variant that is compared with the reference
 * @param observable name of the observable
 * @param points whether it counts points of 100 instead of percentage points
 * @param mean mean difference under the usual assumptions
 * @param lower lower end of its 95 % interval; NaN if it is not known
 * @param upper upper end of that interval
 * @param wideLower lower end of the band that holds 90 % of the draws
 * @param wideUpper upper end of that band
 * @param plausibleLower the same of the plausible draws; NaN if they are too few
 * @param plausibleUpper the same of the plausible draws
 * @param draws draws with a value
 * @param plausible how many of them are plausible
 * @param same how many of them have the direction of the mean difference
 * @param luck share of the variance between draws that is luck of a single pair of runs; NaN if it is not known
 */
public record AssumptionBand(String variant, String observable, boolean points, double mean, double lower,
    double upper, double wideLower, double wideUpper, double plausibleLower, double plausibleUpper, int draws,
    int plausible, int same, double luck) {

  /** Whether the luck of the simulation is known. */
  public boolean bounded() {
    return !Double.isNaN(lower) && !Double.isNaN(upper);
  }

  /** Whether draws spread no more than single pairs of runs do anyway, so that no band can be told. */
  public boolean onlyLuck() {
    return luck >= 1;
  }

  /** The farthest that any of it lies from zero. */
  public double reach() {
    double reach = 0;
    for (double each : new double[] {mean, lower, upper, wideLower, wideUpper, plausibleLower, plausibleUpper}) {
      reach = Double.isNaN(each) ? reach : Math.max(reach, Math.abs(each));
    }
    return reach;
  }
}
