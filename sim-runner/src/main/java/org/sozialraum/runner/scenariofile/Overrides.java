package org.sozialraum.runner.scenariofile;

import org.sozialraum.quantity.Problems;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.week.Horizon;

/**
 * What the command line says instead of the scenario file; null where it says nothing.
 *
 * @param seed seed
 * @param replications runs
 * @param years observed years
 */
public record Overrides(Long seed, Integer replications, Integer years) {
  /** Nothing is overridden. */
  public static final Overrides NONE = new Overrides(null, null, null);

  /** Adds a problem for each number outside the bounds that the scenario file has too. */
  public void check(Problems problems) {
    bounds(problems, "--replications", replications, ScenarioKeys.class, "replications");
    bounds(problems, "--years", years, Horizon.class, "observedYears");
  }

  private static void bounds(Problems problems, String option, Integer value, Class<?> type, String component) {
    if (value == null) {
      return;
    }
    for (var each : type.getRecordComponents()) {
      if (each.getName().equals(component)) {
        var quantity = each.getAnnotation(Quantity.class);
        if (value < quantity.min() || value > quantity.max()) {
          problems.outside(option, value, quantity.min(), quantity.max(), quantity.unit());
        }
      }
    }
  }

  Horizon applied(Horizon horizon) {
    return years == null ? horizon : new Horizon(horizon.burnInYears(), years);
  }
}
