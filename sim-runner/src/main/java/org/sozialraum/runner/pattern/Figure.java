package org.sozialraum.runner.pattern;

/** How a published figure follows from what is observed. */
@FunctionalInterface
public interface Figure {
  /** The model's value, in the figure's unit. */
  double of(Reading reading);

  /** A share of the whole town, in percent. */
  static Figure percent(String observable) {
    return percent("", observable);
  }

  /** A share of a group, in percent. */
  static Figure percent(String unit, String observable) {
    return reading -> 100 * reading.of(unit, observable);
  }

  /** A value as it is observed of the whole town. */
  static Figure plain(String observable) {
    return reading -> reading.of("", observable);
  }

  /** One figure less another. */
  default Figure minus(Figure other) {
    return reading -> of(reading) - other.of(reading);
  }
}
