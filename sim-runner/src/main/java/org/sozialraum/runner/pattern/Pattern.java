package org.sozialraum.runner.pattern;

/**
 * A published figure and how near the model has to come to it.
 *
 * @param id short name, such as {@code C2-low}; what stands before the hyphen is the pattern of the brief
 * @param meaning what was found, in words
 * @param unit percent, points, or what else it is counted in
 * @param figure how it follows from what is observed
 * @param from smallest value that passes; minus infinity where there is none, NaN where nothing passes or fails
 * @param target the published value; NaN where only a range or a direction is published
 * @param to largest value that passes; infinity where there is none, NaN where nothing passes or fails
 * @param use what the figure is used for
 * @param source where it was published
 */
public record Pattern(String id, String meaning, String unit, Figure figure, double from, double target, double to,
    Use use, String source) {

  /** What a figure is used for. */
  public enum Use {
    /** Free parameters are fitted to it. */
    CALIBRATION,
    /** A constant of its own is fitted to it, so that meeting it says nothing. */
    CONSTANT,
    /** Computed once after fitting; nothing was fitted to it. */
    VALIDATION
  }

  /** A figure with a tolerance on either side. */
  static Pattern of(String id, String meaning, String unit, Figure figure, double target, double tolerance, Use use,
      String source) {
    return new Pattern(id, meaning, unit, figure, target - tolerance, target, target + tolerance, use, source);
  }

  /** A figure that must lie between bounds, of which one may be infinite. */
  static Pattern between(String id, String meaning, String unit, Figure figure, double target, double from, double to,
      String source) {
    return new Pattern(id, meaning, unit, figure, from, target, to, Use.VALIDATION, source);
  }

  /** A figure that is told without passing or failing. */
  static Pattern told(String id, String meaning, String unit, Figure figure, String source) {
    return between(id, meaning, unit, figure, Double.NaN, Double.NaN, Double.NaN, source);
  }

  /** What stands before the hyphen: the pattern of the brief that the figure belongs to. */
  public String group() {
    return id.contains("-") ? id.substring(0, id.indexOf('-')) : id;
  }

  /** Whether values pass or fail. */
  public boolean judges() {
    return !Double.isNaN(from);
  }

  /** Whether a value passes. */
  public boolean holds(double value) {
    return value >= from && value <= to;
  }

  /** Half the width of what passes. */
  public double tolerance() {
    return (to - from) / 2;
  }
}
