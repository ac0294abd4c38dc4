package org.sozialraum.runner.experiment;

import java.util.List;
import java.util.function.IntConsumer;
import org.sozialraum.message.Message;
import org.sozialraum.observe.Observation;
import org.sozialraum.observe.Recorder;
import org.sozialraum.runner.store.Reached;
import org.sozialraum.scenario.Scenario;

/**
 * What an experiment needs of a model: one run of a scenario with the luck of one replication. Runs of a
 * {@link ForkingModel} share what past they have in common.
 */
@FunctionalInterface
public interface ModelRun {
  /**
   * The model of this project.
   *
   * @param variants everything that is compared; all runs report the surroundings of the new places of all of them
   */
  static ModelRun sozialraum(List<Scenario> variants) {
    return new SozialraumRun(spots(variants));
  }

  /**
   * The model of this project under draws of what is assumed.
   *
   * @param draws settings and luck of each draw; the number of a draw is that of the experiment's replication
   */
  static ModelRun drawn(Draws draws) {
    return new DrawnRun(new SozialraumRun(List.of()), draws);
  }

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
   * @param residentWeeks resident-weeks lived through, burn-in included
   * @param exchanged residents exchanged in week 0 so that published margins hold
   * @param notices sentences for the user, such as an intervention that reached nobody
   * @param reached whom each intervention reached, in the order of the scenario; empty if it does not tell
   */
  record Outcome(long residentWeeks, long exchanged, List<Message> notices, List<Reached> reached) {
    /** What a run reports that does not tell whom it reached. */
    public Outcome(long residentWeeks, long exchanged, List<Message> notices) {
      this(residentWeeks, exchanged, notices, List.of());
    }
  }

  /** New places of all scenarios and places that close, each once and under a label of its own. */
  static List<Observation.Spot> spots(List<Scenario> scenarios) {
    return new SiteLabels(scenarios).spots();
  }
}
