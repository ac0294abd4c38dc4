package org.sozialraum.runner.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.sozialraum.runner.store.Identity;

/**
 * The scenario files of a results folder. {@code scenario.yaml} is enough to run the same command again: where the
 * reference is merely the scenario without its interventions, it is the only one.
 */
final class ScenarioTexts {
  static final String FIRST = "scenario.yaml";

  private ScenarioTexts() {}

  /** Text of each file by its name. */
  static Map<String, String> of(List<Variant> variants, Function<org.sozialraum.scenario.Scenario, String> writer) {
    Map<String, String> texts = new LinkedHashMap<>();
    List<Variant> written = isAgainstItself(variants) ? variants.subList(1, 2) : variants;
    for (Variant variant : written) {
      String name = texts.isEmpty() ? FIRST : "scenario-" + safe(variant.name()) + ".yaml";
      for (int k = 2; texts.containsKey(name); k++) {
        name = "scenario-" + safe(variant.name()) + "-" + k + ".yaml";
      }
      texts.put(name, writer.apply(variant.scenario()));
    }
    return texts;
  }

  /** Whether the first of two variants is the second without its interventions. */
  static boolean isAgainstItself(List<Variant> variants) {
    return variants.size() == 2
        && Identity.Arm.of("", variants.get(0).scenario())
            .equals(Identity.Arm.of("", variants.get(1).scenario().baseline()));
  }

  private static String safe(String name) {
    return name.replaceAll("[^\\p{IsAlphabetic}\\p{IsDigit}._-]", "-");
  }
}
