package org.sozialraum.runner.scenariofile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.town.StakeholderPlan;

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
    stakeholders(scenario.stakeholders(), writer);
    actions("interventions", scenario.interventions(), vocabulary.interventions(), writer);
    actions("shocks", scenario.shocks(), vocabulary.shocks(), writer);
    return writer.text();
  }

  /** A network of one's own is written whole: the file that it came from may change or stay behind. */
  private static void stakeholders(StakeholderPlan plan, RecordWriter writer) {
    writer.line(0, StakeholderReader.KEY + ":");
    if (plan.structure() != StakeholderPlan.Structure.OWN) {
      writer.line(2, "structure: " + Quantities.fileName(plan.structure().name()));
      return;
    }
    writer.line(2, StakeholderReader.NETWORK + ":");
    for (List<String> row : StakeholderMatrix.table(plan)) {
      writer.line(4, "- [" + String.join(", ", row.stream()
          .map(cell -> Numerals.isNumber(cell) ? cell : RecordWriter.word(cell)).toList()) + "]");
    }
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
