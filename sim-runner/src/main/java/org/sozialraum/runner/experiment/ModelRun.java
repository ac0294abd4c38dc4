package org.sozialraum.runner.experiment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.sozialraum.Sozialraum;
import org.sozialraum.observe.Observation;
import org.sozialraum.observe.Recorder;
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
   */
  record Outcome(long residentWeeks, long exchanged, List<String> notices) {}

  /** New places of all scenarios, each once; a second place of the same name elsewhere gets a number. */
  static List<Observation.Spot> spots(List<Scenario> scenarios) {
    Set<Observation.Spot> found = new LinkedHashSet<>();
    scenarios.forEach(scenario -> found.addAll(Sozialraum.spotsOf(scenario)));
    Set<String> names = new HashSet<>();
    List<Observation.Spot> spots = new ArrayList<>();
    for (Observation.Spot spot : found) {
      String name = spot.name();
      for (int number = 2; !names.add(name); number++) {
        name = spot.name() + " " + number;
      }
      spots.add(new Observation.Spot(name, spot.x(), spot.y()));
    }
    return spots;
  }
}
