package org.sozialraum.runner.scenariofile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sozialraum.quantity.Problems;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.week.Horizon;

/**
 * What the command line says instead of the scenario file; null where it says nothing.
 *
 * @param seed seed
 * @param replications runs
 * @param years observed years
 * @param set values of further paths, each written {@code path=value}
 */
public record Overrides(Long seed, Integer replications, Integer years, List<String> set) {
  /** Nothing is overridden. */
  public static final Overrides NONE = new Overrides(null, null, null);

  /** Copies the list. */
  public Overrides {
    set = List.copyOf(set);
  }

  /** Numbers alone. */
  public Overrides(Long seed, Integer replications, Integer years) {
    this(seed, replications, years, List.of());
  }

  /** The values of paths alone. */
  public Overrides setAlone() {
    return new Overrides(null, null, null, set);
  }

  /** Paths that an option of their own sets, with that option. */
  Map<String, String> options() {
    Map<String, String> options = new HashMap<>();
    if (seed != null) {
      options.put("seed", "--seed");
    }
    if (replications != null) {
      options.put("replications", "--replications");
    }
    if (years != null) {
      options.put("horizon.observed-years", "--years");
    }
    return options;
  }

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
