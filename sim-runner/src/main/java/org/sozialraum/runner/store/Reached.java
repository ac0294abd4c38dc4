package org.sozialraum.runner.store;

import java.util.List;

/**
 * Whom one intervention reached in one run.
 *
 * @param occasions asks, visits, exchanges and the like over all weeks
 * @param persons different residents; −1 where they are not counted
 * @param byQuarter the same residents by the quarter in which they lived when they were reached first, in the town's
 *     order
 */
public record Reached(long occasions, long persons, List<Long> byQuarter) {
  /** Copies the list. */
  public Reached {
    byQuarter = List.copyOf(byQuarter);
  }
}
