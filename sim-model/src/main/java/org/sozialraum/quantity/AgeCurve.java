package org.sozialraum.quantity;

import java.util.Arrays;

/**
 * A number by age, tabulated once per whole year so that a week costs one array read.
 *
 * <p>Between the given ages values are joined by straight lines, or hold until the next age when the
 * curve has steps; before the first and after the last age the outermost value holds.
 */
public final class AgeCurve implements java.io.Serializable {
  private static final long serialVersionUID = 1;

  /** Ages run from 0 to this many years; older residents count as this old. */
  public static final int OLDEST = 120;

  private final double[] ages;
  private final double[] values;
  private final boolean steps;
  private final double[] byYear = new double[OLDEST + 1];

  private AgeCurve(double[] ages, double[] values, boolean steps) {
    this.ages = ages.clone();
    this.values = values.clone();
    this.steps = steps;
    for (int age = 0; age <= OLDEST; age++) {
      byYear[age] = compute(age);
    }
  }

  /** A curve through values at increasing ages in years, joined by straight lines. */
  public static AgeCurve of(double[] ages, double[] values) {
    return of(ages, values, false);
  }

  /**
   * A curve through values at increasing ages.
   *
   * @param ages in years, strictly increasing, at least one. Not modified.
   * @param values as many as ages. Not modified.
   * @param steps whether a value holds up to the next age
   * @throws IllegalArgumentException if lengths differ or ages do not increase
   */
  public static AgeCurve of(double[] ages, double[] values, boolean steps) {
    if (ages.length == 0 || ages.length != values.length) {
      throw new IllegalArgumentException(
          "a curve needs as many values as ages; found " + values.length + " for " + ages.length + " ages");
    }
    for (int k = 1; k < ages.length; k++) {
      if (!(ages[k] > ages[k - 1])) {
        throw new IllegalArgumentException("the ages of a curve must increase; found " + Arrays.toString(ages));
      }
    }
    return new AgeCurve(ages, values, steps);
  }

  private double compute(double age) {
    if (age <= ages[0]) {
      return values[0];
    }
    for (int k = 1; k < ages.length; k++) {
      if (age < ages[k]) {
        return steps
            ? values[k - 1]
            : values[k - 1] + (values[k] - values[k - 1]) * ((age - ages[k - 1]) / (ages[k] - ages[k - 1]));
      }
    }
    return values[ages.length - 1];
  }

  /** Value at an age in whole years. */
  public double at(int age) {
    return byYear[age < 0 ? 0 : Math.min(age, OLDEST)];
  }

  /** The given ages, in years. */
  public double[] ages() {
    return ages.clone();
  }

  /** The values at the given ages. */
  public double[] values() {
    return values.clone();
  }

  /** The same ages with other values. */
  public AgeCurve withValues(double[] others) {
    return of(ages, others, steps);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AgeCurve that
        && Arrays.equals(ages, that.ages) && Arrays.equals(values, that.values) && steps == that.steps;
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(ages) + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return Arrays.toString(values);
  }
}
