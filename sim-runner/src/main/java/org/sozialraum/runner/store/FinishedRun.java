package org.sozialraum.runner.store;

import java.util.List;

/**
 * One run that came to its end.
 *
 * @param residentWeeks resident-weeks computed, burn-in included
 * @param exchanged residents exchanged in week 0 so that published margins hold
 * @param notices sentences of the model, such as an intervention that reached nobody
 * @param seconds time it took
 * @param values what it observed
 */
public record FinishedRun(long residentWeeks, long exchanged, List<String> notices, double seconds,
    RunValues values) {
  /** Copies the list. */
  public FinishedRun {
    notices = List.copyOf(notices);
  }
}
