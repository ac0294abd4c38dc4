package org.sozialraum.runner.scenariofile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sozialraum.scenario.Scenario;

/** Writes a complete scenario as YAML, every default included, so that it can be run again. */
public final class ScenarioWriter {
  private ScenarioWriter() {}

  /** The scenario as YAML, its town by its short name: enough for synthetic towns. */
  public static String text(Scenario scenario) {
    return text(scenario, scenario.town().id());
  }

  /**
   * The scenario as YAML.
   *
   * @param scenario what is written
   * @param town what finds the town again: name of a synthetic town or path of a town folder
   */
  public static String text(Scenario scenario, String town) {
    return text(scenario, town, Vocabulary.ofModel());
  }

  static String text(Scenario scenario, String town, Vocabulary vocabulary) {
    RecordWriter writer = new RecordWriter();
    writer.keys(new ScenarioKeys(scenario.question(), town, scenario.horizon(), scenario.replications(),
        scenario.seed(), scenario.smallestEffect(), scenario.settings(), List.copyOf(scenario.switchedOff())), 0);
    actions("interventions", scenario.interventions(), vocabulary.interventions(), writer);
    actions("shocks", scenario.shocks(), vocabulary.shocks(), writer);
    return writer.text();
  }

  private static void actions(String key, List<?> actions, Map<String, Class<? extends Record>> known,
      RecordWriter writer) {
    if (actions.isEmpty()) {
      writer.line(0, key + ": []");
      return;
    }
    writer.line(0, key + ":");
    for (Object action : actions) {
      List<String> words = new ArrayList<>();
      known.forEach((word, type) -> {
        if (type == action.getClass()) {
          words.add(word);
        }
      });
      if (words.isEmpty()) {
        throw new IllegalArgumentException(action.getClass().getName() + " is in no registry and cannot be written");
      }
      writer.nested("- " + words.get(0), (Record) action, 2, 6);
    }
  }
}
