package org.sozialraum.synthesis;

import org.sozialraum.town.TownPlan.Indicators;

/** Deprivation z of a quarter: standardised, higher is poorer (brief, addendum I). */
final class Deprivation {
  private static final double LOWEST = -2;
  private static final double HIGHEST = 3;

  private Deprivation() {}

  /**
   * z = .6 (tr - 8.5) / 6.5 + .4 (un - 4.2) / 2.5 with transfer receipt and unemployment in percent; one missing: the
   * other alone; both missing: 0. Clipped to -2 … 3. A synthetic town carries its z.
   */
  static double of(Indicators indicators) {
    if (!Double.isNaN(indicators.deprivation())) {
      return indicators.deprivation();
    }
    double transfer = (indicators.transferPercent() - 8.5) / 6.5;
    double unemployed = (indicators.unemployedPercent() - 4.2) / 2.5;
    double z = Double.isNaN(transfer) ? unemployed
        : Double.isNaN(unemployed) ? transfer : .6 * transfer + .4 * unemployed;
    return Double.isNaN(z) ? 0 : Math.max(LOWEST, Math.min(HIGHEST, z));
  }

  /** Whether anything is published that z follows from. */
  static boolean isPublished(Indicators indicators) {
    return !Double.isNaN(indicators.deprivation()) || !Double.isNaN(indicators.transferPercent())
        || !Double.isNaN(indicators.unemployedPercent());
  }
}
