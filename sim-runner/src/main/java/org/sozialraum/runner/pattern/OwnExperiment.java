package org.sozialraum.runner.pattern;

import java.util.List;
import org.sozialraum.runner.experiment.Variant;
import org.sozialraum.runner.store.SeriesTable;
import org.sozialraum.scenario.Scenario;

/** A published finding that the usual runs cannot answer: runs of its own, carried out as an ordinary experiment. */
public interface OwnExperiment {

  /** All of them, in the order in which they are carried out: cheap ones first. */
  static List<OwnExperiment> all() {
    return List.of(new MigrationHurdle(), new HubOrEveryone(), new TownAndCountry());
  }

  /** Name of its folder below the results. */
  String name();

  /** Its variants, the reference first; settings and seed are those of the validated scenario. */
  List<Variant> variants(Scenario validated);

  /**
   * What came of it.
   *
   * @param usual runs of the validated scenario, whose only variant is the first
   * @param usualYears years observed of them
   * @param own its own runs
   * @param ownYears years observed of these
   */
  List<Measured> measured(SeriesTable usual, int usualYears, SeriesTable own, int ownYears);
}
