package org.sozialraum.runner.assumption;

/**
 * Range of belief of an assumed number: between which values it may well lie, though nobody has measured it.
 *
 * <p>Bounds of a setting are technical: what the program takes. The range of belief of a value v is {@code v ± ½|v|},
 * of a share {@code v ± ½ min(v, 1 − v)}, so that a share of nine tenths is not believed to be a half, of an age
 * {@code v ± 5} years; always within the bounds, which are the narrower ones where the brief states a range.
 *
 * @param from smallest value
 * @param to largest value
 */
record BeliefRange(double from, double to) {
  private static final double HALF = .5;
  private static final double YEARS = 5;

  /** The range around a value. */
  static BeliefRange around(double value, double min, double max, String unit) {
    double half = unit.equals("years") ? YEARS
        : min == 0 && max == 1 && value >= 0 && value <= 1 ? HALF * Math.min(value, 1 - value)
        : HALF * Math.abs(value);
    return new BeliefRange(Math.min(value, Math.max(min, value - half)), Math.max(value, Math.min(max, value + half)));
  }

  /** The value at a position from 0 (smallest) to 1 (largest). */
  double at(double position) {
    return from + (to - from) * position;
  }

  /** Whether there is anything to draw. */
  boolean open() {
    return to > from;
  }
}
