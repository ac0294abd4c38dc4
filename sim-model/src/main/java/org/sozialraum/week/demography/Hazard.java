package org.sozialraum.week.demography;

import org.sozialraum.chance.Numeric;

/** Hazards per year and what they mean for one step of four weeks: p = 1 - e^(-mu / 13). */
final class Hazard {
  /** Steps of demography in a year. */
  static final double STEPS_PER_YEAR = 13;
  /** Weeks of one step. */
  static final int WEEKS_PER_STEP = 4;
  /** Weeks of a year. */
  static final int WEEKS_PER_YEAR = 52;

  private Hazard() {}

  /** Probability within one step of a hazard per year, 0 or more. */
  static double perStep(double perYear) {
    return 1 - Numeric.exp(-perYear / STEPS_PER_YEAR);
  }
}
