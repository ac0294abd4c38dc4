package org.sozialraum.runner.design;

/** The values of a factor, as texts that a scenario file could hold. */
public interface Levels {
  /** How many there are where they are counted, as in a grid. */
  int count();

  /**
   * One of them.
   *
   * @param number from 0 to {@link #count()} − 1
   */
  String value(int number);

  /**
   * The value at a share of the way through all of them, as samples choose it.
   *
   * @param share in [0, 1)
   */
  String at(double share);
}
