package org.sozialraum.trait;

import org.sozialraum.chance.Distributions;
import org.sozialraum.quantity.Quantity;

/** Hours a week that the engaged give: log-normal, at most 40, drawn once for a spell of engagement. */
public record EngagementHours(
    @Quantity(meaning = "median hours of engagement", unit = "hours per week", byDefault = 2.29, min = .5, max = 6,
        source = "calibrated to C5, started from 2.1 (brief K34)", free = true) double median,
    @Quantity(meaning = "spread of hours of engagement", unit = "log standard deviation", byDefault = 1.06, min = .3,
        max = 2, source = "calibrated to C5, started from 1.13 (brief K34)", free = true) double spread)
    implements java.io.Serializable {

  private static final double MOST = 40;

  /** Hours a week that a draw in [0, 1) stands for. */
  public double of(double draw) {
    return Math.min(MOST, Distributions.logNormal(draw, median, spread));
  }
}
