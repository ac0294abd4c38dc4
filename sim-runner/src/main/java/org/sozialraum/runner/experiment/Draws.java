package org.sozialraum.runner.experiment;

import org.sozialraum.observe.Level;
import org.sozialraum.scenario.Scenario;

/**
 * Draws of what is assumed: an experiment whose replications differ in more than luck. Where an experiment counts
 * replications, its runs live under the draw of that number.
 */
public interface Draws {
  /** A scenario under a draw; dates of interventions and shocks stay. */
  Scenario of(Scenario scenario, int draw);

  /** The replication whose luck a draw has. */
  int luck(int draw);

  /** Whether an observable is kept: of all that is observed, few values of each draw are. */
  boolean keeps(Level level, String unit, String observable);
}
