package org.sozialraum.runner.experiment;

import java.util.List;
import java.util.function.IntConsumer;
import org.sozialraum.Sozialraum;
import org.sozialraum.observe.Recorder;
import org.sozialraum.scenario.Scenario;

/** What an experiment needs of a model: one run of a scenario with the luck of one replication. */
@FunctionalInterface
public interface ModelRun {
  /** The model of this project. */
  ModelRun SOZIALRAUM = (scenario, replication, recorder, afterWeek) -> {
    Sozialraum model = new Sozialraum(scenario, replication, recorder);
    model.runAll(afterWeek);
    return new Outcome(model.residentWeeks(), model.exchanged(), model.notices());
  };

  /**
   * Runs all weeks.
   *
   * @param recorder takes what is observed
   * @param afterWeek is told each week that has ended; what it throws must end the run
   */
  Outcome run(Scenario scenario, int replication, Recorder recorder, IntConsumer afterWeek);

  /**
   * What a run reports besides its observations.
   *
   * @param residentWeeks resident-weeks computed, burn-in included
   * @param exchanged residents exchanged in week 0 so that published margins hold
   * @param notices sentences for the user, such as an intervention that reached nobody
   */
  record Outcome(long residentWeeks, long exchanged, List<String> notices) {}
}
