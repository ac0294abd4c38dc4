package org.sozialraum.runner.scenariofile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sozialraum.intervention.Interventions;
import org.sozialraum.shock.Shocks;
import org.sozialraum.synthesis.SyntheticTowns;
import org.sozialraum.town.TownPlan;

/**
 * What a scenario file may name.
 *
 * @param interventions names of interventions and their records
 * @param shocks names of shocks and their records
 * @param townNames names of towns that need no folder
 * @param towns the town of such a name
 */
record Vocabulary(Map<String, Class<? extends Record>> interventions, Map<String, Class<? extends Record>> shocks,
    List<String> townNames, Function<String, Optional<TownPlan>> towns) {

  /** What the model knows. */
  static Vocabulary ofModel() {
    return new Vocabulary(Interventions.known(), Shocks.known(), SyntheticTowns.names(), SyntheticTowns::named);
  }
}
