package org.sozialraum;

import java.util.function.IntConsumer;
import org.sozialraum.observe.Recorder;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.town.Town;
import sim.engine.SimState;

/** The MASON model of one run. */
public final class Sozialraum extends SimState {
  private static final long serialVersionUID = 1;

  /** A run of a scenario with the luck of one replication; nothing is founded before {@link #start()}. */
  public Sozialraum(Scenario scenario, int replication, Recorder recorder) {
    super(scenario.seed());
  }

  /** Runs all weeks without a console; {@code afterWeek} is told each week that has ended (progress). */
  public void runAll(IntConsumer afterWeek) {
  }

  /** The town of the run. */
  public Town town() {
    return null;
  }

  /** Resident-weeks computed so far, burn-in included. */
  public long residentWeeks() {
    return 0;
  }

  /** Residents exchanged in week 0 so that published margins hold exactly. */
  public int exchanged() {
    return 0;
  }

  /** One plain English sentence per intervention that reached nobody; empty if all reached somebody. */
  public java.util.List<String> notices() {
    return java.util.List.of();
  }
}
