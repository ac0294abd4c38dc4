package org.sozialraum.runner.report;

import java.util.List;
import java.util.Map;
import org.sozialraum.message.Message;
import org.sozialraum.runner.store.AssumptionBand;
import org.sozialraum.runner.store.AssumptionWeight;
import org.sozialraum.runner.store.CostRow;
import org.sozialraum.runner.store.ResultTables;
import org.sozialraum.scenario.Scenario;

/**
 * Everything a page is made of.
 *
 * @param tables what came out
 * @param scenarios the scenario of every variant, by its name, in the order of the variants
 * @param againstItself whether the reference is the one scenario without its interventions
 * @param costs what the variants cost
 * @param notices sentences of the model, such as an intervention that reached nobody
 * @param bands what other assumptions make of the differences; none if nobody asked
 * @param importance which assumptions the differences hang on, the strongest first for each variant and observable;
 *     none if nobody asked
 * @param provenance how the results came about
 */
public record Results(ResultTables tables, Map<String, Scenario> scenarios, boolean againstItself, List<CostRow> costs,
    List<Message> notices, List<AssumptionBand> bands, List<AssumptionWeight> importance,
    Provenance provenance) {

  /** Copies the lists. */
  public Results {
    scenarios = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(scenarios));
    costs = List.copyOf(costs);
    notices = List.copyOf(notices);
    bands = List.copyOf(bands);
    importance = List.copyOf(importance);
  }

  /** Names of the variants that are compared with the reference. */
  public List<String> others() {
    return tables.variants().subList(1, tables.variants().size());
  }
}
