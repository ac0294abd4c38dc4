package org.sozialraum.runner.pattern;

/** What was observed of a town, each the mean of some years: where patterns read the model's values. */
@FunctionalInterface
public interface Reading {
  /**
   * The value of an observable.
   *
   * @param unit group such as {@code age:14-29}; empty for the whole town
   * @param observable name of the observable
   * @return value in the observable's unit; NaN if there is none
   */
  double of(String unit, String observable);

  /** The values of an observable by quarter, in the order of their ids; none where they are not known. */
  default double[] quarters(String observable) {
    return new double[0];
  }
}
