package org.sozialraum.runner.scenariofile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sozialraum.message.Message;
import org.sozialraum.town.TownPlan;

/** Reads a list of interventions or shocks: each item is one name with its settings. */
final class ActionList {
  private final String kind;
  private final Map<String, Class<? extends Record>> known;
  private final TownPlan plan;
  private final LocatedProblems problems;

  /**
   * A reader.
   *
   * @param kind what the items are, for messages: intervention or shock
   * @param known names and their records
   * @param plan the town; null if it is not known
   * @param problems takes the mistakes
   */
  ActionList(String kind, Map<String, Class<? extends Record>> known, TownPlan plan, LocatedProblems problems) {
    this.kind = kind;
    this.known = known;
    this.plan = plan;
    this.problems = problems;
  }

  /** The records that are right, by path, in the order of the file. */
  Map<String, Record> read(YamlNode node, String path) {
    Map<String, Record> read = new LinkedHashMap<>();
    if (node instanceof YamlNode.Text text && text.isEmpty()) {
      return read;
    }
    if (!(node instanceof YamlNode.Items items)) {
      problems.add(node.line(), path, node.found(), Message.of("scenario.actions.list." + kind, example()));
      return read;
    }
    for (int k = 0; k < items.items().size(); k++) {
      String here = path + "[" + k + "]";
      YamlNode item = items.items().get(k);
      problems.stands(here, item.line());
      Record record = one(item, here);
      if (record != null) {
        read.put(here, record);
      }
    }
    return read;
  }

  private Record one(YamlNode item, String here) {
    if (item instanceof YamlNode.Text text && known.containsKey(text.text())) {
      problems.add(item.line(), here, "scenario.actions.without-settings", text.text());
      return null;
    }
    if (!(item instanceof YamlNode.Mapping mapping) || mapping.entries().isEmpty()) {
      problems.add(item.line(), here, item.found(),
          Message.of("scenario.actions.item." + kind, Message.list(known.keySet()), example()));
      return null;
    }
    List<YamlNode.Entry> entries = mapping.entries();
    YamlNode.Entry entry = entries.get(0);
    Class<? extends Record> type = known.get(entry.key());
    if (type == null) {
      problems.unknown(entry.line(), here, kind, entry.key(), known.keySet());
    }
    if (entries.size() > 1) {
      beside(entry, entries.subList(1, entries.size()), type, here);
      return null;
    }
    return type == null ? null : new RecordReader(plan, problems).read(type, entry.value(), here).orElse(null);
  }

  /** Keys beside the name: either settings that lack their indentation, or a second name without its hyphen. */
  private void beside(YamlNode.Entry name, List<YamlNode.Entry> others, Class<? extends Record> type, String here) {
    for (YamlNode.Entry other : others) {
      boolean setting = type != null && RecordReader.keys(type).contains(other.key());
      problems.add(other.line(), here, Message.of("scenario.actions.beside." + kind, other.key(), name.key()),
          setting ? Message.of("scenario.actions.indent", name.key())
              : Message.of(known.containsKey(other.key()) ? "scenario.actions.own-hyphen"
                  : "scenario.actions.check-indentation"));
    }
  }

  private String example() {
    return known.isEmpty() ? "name: {…}" : known.keySet().iterator().next() + ": {…}";
  }
}
