package org.sozialraum.runner.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.sozialraum.runner.store.Identity;

/**
 * The scenario files of a results folder. {@code scenario.yaml} is enough to run the same command again: where the
 * reference is merely the scenario without its interventions, it is the only one.
 */
public final class ScenarioTexts {
  /** Name of the file that is there in any case. */
  public static final String FIRST = "scenario.yaml";

  private ScenarioTexts() {}

  /** Text of each file by its name. */
  static Map<String, String> of(List<Variant> variants, Function<org.sozialraum.scenario.Scenario, String> writer) {
    Map<String, String> texts = new LinkedHashMap<>();
    List<Variant> written = isAgainstItself(variants) ? variants.subList(1, 2) : variants;
    List<String> names = names(written.stream().map(Variant::name).toList());
    for (int k = 0; k < written.size(); k++) {
      texts.put(names.get(k), writer.apply(written.get(k).scenario()));
    }
    return texts;
  }

  /** Names of the files of variants that each have one. */
  public static List<String> names(List<String> variants) {
    List<String> names = new ArrayList<>();
    for (String variant : variants) {
      String name = names.isEmpty() ? FIRST : "scenario-" + safe(variant) + ".yaml";
      for (int k = 2; names.contains(name); k++) {
        name = "scenario-" + safe(variant) + "-" + k + ".yaml";
      }
      names.add(name);
    }
    return names;
  }

  /** Whether the first of two variants is the second without its interventions. */
  public static boolean isAgainstItself(List<Variant> variants) {
    return variants.size() == 2
        && Identity.Arm.of("", variants.get(0).scenario())
            .equals(Identity.Arm.of("", variants.get(1).scenario().baseline()));
  }

  private static String safe(String name) {
    return name.replaceAll("[^\\p{IsAlphabetic}\\p{IsDigit}._-]", "-");
  }
}
