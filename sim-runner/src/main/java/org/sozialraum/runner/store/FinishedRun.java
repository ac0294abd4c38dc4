package org.sozialraum.runner.store;

import java.util.List;
import org.sozialraum.message.Message;

/**
 * One run that came to its end.
 *
 * @param residentWeeks resident-weeks that it lived through, burn-in included
 * @param sharedWeeks how many of these it lived through together with other variants
 * @param computedWeeks how many of these were computed in this run, and not in another one or in an earlier command
 * @param exchanged residents exchanged in week 0 so that published margins hold
 * @param notices sentences of the model, such as an intervention that reached nobody
 * @param reached whom each intervention reached, in the order of the scenario; empty if the model does not tell
 * @param seconds time it took
 * @param values what it observed
 */
public record FinishedRun(long residentWeeks, long sharedWeeks, long computedWeeks, long exchanged,
    List<Message> notices, List<Reached> reached, double seconds, RunValues values) {
  /** Copies the lists. */
  public FinishedRun {
    notices = List.copyOf(notices);
    reached = List.copyOf(reached);
  }
}
