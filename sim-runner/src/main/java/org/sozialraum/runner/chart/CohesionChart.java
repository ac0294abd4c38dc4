package org.sozialraum.runner.chart;

import java.util.List;
import java.util.Optional;
import org.sozialraum.runner.store.ResultTables;

/**
 * Cohesion in its nine dimensions, before and after, in points of 100. The index, which is their plain mean, stands
 * apart below them and never alone.
 */
final class CohesionChart {
  private static final String INDEX = "cohesion";
  private static final List<String> DIMENSIONS = List.of("networks", "trust", "diversity", "identification",
      "institutions", "justice", "solidarity", "rules", "participation");

  private CohesionChart() {}

  /** The chart; empty where cohesion was not recorded. */
  static Optional<Sheet> of(ResultTables tables, Words words, String variant, String name) {
    List<String> observables = DIMENSIONS.stream().map(each -> INDEX + ":" + each).toList();
    Dumbbells values = Dumbbells.of(tables, variant, List.of(
        new Dumbbells.Block("", observables.stream()
            .map(each -> new Dumbbells.Item(each, words.observablePart(each))).toList()),
        new Dumbbells.Block("", List.of(new Dumbbells.Item(INDEX, words.say("cohesion.index"))))), 1, 1);
    // The index says nothing without its dimensions.
    long recorded = observables.stream().filter(each -> values.rows().row(GroupRows.TOWN, each).isPresent()).count();
    if (recorded == 0) {
      return Optional.empty();
    }
    String after = words.count("within", tables.horizon().observedYears());
    boolean compared = values.rows().compared();
    String subtitle = words.say("cohesion.subtitle", tables.town().name(), after, words.count("mean", values.runs()))
        + values.key(words);
    return Optional.of(new Sheet(name, values.height(), title(words, variant, values, observables, recorded),
        subtitle, SourceLine.of(tables, words, values.runs(), compared ? "source.interval" : "source.means"),
        (g2, area) -> values.draw(g2, area, words, words.say("assumptions.of-100")),
        values.alternative(words, words.say("cohesion.alt", after)), values.numbers()));
  }

  private static String title(Words words, String variant, Dumbbells values, List<String> observables,
      long recorded) {
    if (!values.rows().compared()) {
      return words.say("cohesion.title.run");
    }
    String question = words.say("cohesion.title", words.variant(variant)) + "\n";
    if (!values.bounded()) {
      return question + words.say("answer.unknown");
    }
    long[] changes = values.changes(observables);
    String key = changes[0] == 0 && changes[1] == 0 ? "cohesion.none" : changes[1] == 0 ? "cohesion.up"
        : changes[0] == 0 ? "cohesion.down" : "cohesion.both";
    return question + words.say(key, recorded, changes[0], changes[1]);
  }
}
