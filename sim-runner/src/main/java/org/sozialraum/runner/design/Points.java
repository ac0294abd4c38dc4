package org.sozialraum.runner.design;

import java.util.List;

/** The points of a design in their order, each found by its number without going through those before it. */
public interface Points {
  /** How many there are, skipped ones included. */
  long count();

  /**
   * The value of each factor in a point, in the order of the factors.
   *
   * @param number from 0 to {@link #count()} − 1
   */
  List<String> at(long number);
}
