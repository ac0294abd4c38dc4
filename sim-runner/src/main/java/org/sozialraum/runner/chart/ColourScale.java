package org.sozialraum.runner.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/**
 * Classes of a map with round bounds and their colours.
 *
 * @param classes from low to high
 * @param neutral whether values without a shown difference have a class of their own, the neutral one
 * @param step width of a class
 */
record ColourScale(List<Step> classes, boolean neutral, double step) {
  private static final int EACH_SIDE = 3;
  private static final int SEQUENTIAL = 5;

  /** One class: from … to … and its colour. */
  record Step(double from, double to, Color colour) {}

  /**
   * A diverging scale, symmetric about zero.
   *
   * @param reach largest difference that is shown, without sign; 0 if none is
   * @param moreIsGain whether an increase has the colour of a gain
   */
  static ColourScale diverging(double reach, boolean moreIsGain) {
    List<Step> classes = new ArrayList<>();
    double step = RoundSteps.reaching(reach, EACH_SIDE);
    for (int k = -EACH_SIDE; k < EACH_SIDE && reach > 0; k++) {
      int away = k < 0 ? -k : k + 1;
      Color end = k < 0 == moreIsGain ? HouseTheme.LOSS : HouseTheme.GAIN;
      classes.add(new Step(k * step, (k + 1) * step,
          HouseTheme.between(HouseTheme.NEUTRAL, end, (away + 0.25) / (EACH_SIDE + 0.25))));
    }
    return new ColourScale(classes, true, step);
  }

  /** No classes: all values have the neutral colour, and no legend tells them apart. */
  static ColourScale none() {
    return new ColourScale(List.of(), false, 1);
  }

  /** A scale of one hue from light to dark. */
  static ColourScale sequential(double lowest, double highest) {
    double step = RoundSteps.reaching(Math.max(highest - lowest, 0.1), SEQUENTIAL - 1);
    double from = Math.floor(lowest / step + 1e-9) * step;
    int count = (int) Math.max(1, Math.ceil((highest - from) / step - 1e-9));
    List<Step> classes = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      classes.add(new Step(from + k * step, from + (k + 1) * step,
          HouseTheme.between(HouseTheme.LIGHT, HouseTheme.DARK, count == 1 ? 0.5 : (double) k / (count - 1))));
    }
    return new ColourScale(classes, false, step);
  }

  /** Colour of an estimate: that of its class, the neutral one, or that of a missing value. */
  Color of(Estimate estimate) {
    if (!estimate.known()) {
      return HouseTheme.NO_VALUE;
    }
    if (neutral && !estimate.shown()) {
      return HouseTheme.NEUTRAL;
    }
    for (Step each : classes) {
      // Values at a bound belong to the class nearer to zero.
      boolean inside = estimate.mean() < 0 ? estimate.mean() >= each.from() - 1e-9 && estimate.mean() < each.to()
          : estimate.mean() > each.from() && estimate.mean() <= each.to() + 1e-9;
      if (inside) {
        return each.colour();
      }
    }
    if (classes.isEmpty()) {
      return HouseTheme.NEUTRAL;
    }
    // The lowest value of all may be the round bound itself.
    return classes.get(estimate.mean() <= classes.get(0).from() + 1e-9 ? 0 : classes.size() - 1).colour();
  }
}
