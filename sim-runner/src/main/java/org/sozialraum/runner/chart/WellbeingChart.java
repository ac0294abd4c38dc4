package org.sozialraum.runner.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sozialraum.runner.store.ResultTables;

/** How many are lonely or feel unsafe, and how many needs are met, by whom: before and after, in percent. */
final class WellbeingChart {
  private static final List<String> PEOPLE = List.of("loneliness_share", "unsafe_share");
  private static final String MET = "needs_met";
  private static final List<String> CHANNELS = List.of("neighbours", "volunteers", "services");
  private static final double PERCENT = 100;

  private WellbeingChart() {}

  /** The chart; empty where none of it was recorded. */
  static Optional<Sheet> of(ResultTables tables, Words words, String variant, String name) {
    List<Dumbbells.Item> people = PEOPLE.stream()
        .map(each -> new Dumbbells.Item(each, words.say("wellbeing." + each))).toList();
    List<Dumbbells.Item> needs = new ArrayList<>();
    needs.add(new Dumbbells.Item(MET, words.say("wellbeing.met")));
    CHANNELS.forEach(each -> needs.add(new Dumbbells.Item(MET + ":" + each, words.say("wellbeing." + each))));
    Dumbbells values = Dumbbells.of(tables, variant, List.of(
        new Dumbbells.Block(words.say("wellbeing.people"), people),
        new Dumbbells.Block(words.say("wellbeing.needs"), needs)), PERCENT, 1);
    if (values.isEmpty()) {
      return Optional.empty();
    }
    String after = words.count("within", tables.horizon().observedYears());
    boolean compared = values.rows().compared();
    String subtitle = words.say("wellbeing.subtitle", tables.town().name(), after,
        words.count("mean", values.runs())) + values.key(words);
    String question = compared ? words.say("wellbeing.title", words.variant(variant))
        : words.say("wellbeing.title.run");
    return Optional.of(new Sheet(name, values.height(), compared ? question + "\n" + answer(words, values) : question,
        subtitle, SourceLine.of(tables, words, values.runs(), compared ? "source.interval" : "source.means"),
        (g2, area) -> values.draw(g2, area, words, words.say("legend.percent")),
        values.alternative(words, words.say("wellbeing.alt", after)), values.numbers()));
  }

  /** What is shown to be better or worse: fewer who suffer, more needs met. Who meets them is no matter of better. */
  private static String answer(Words words, Dumbbells values) {
    if (!values.bounded()) {
      return words.say("answer.unknown");
    }
    List<String> better = new ArrayList<>();
    List<String> worse = new ArrayList<>();
    for (String each : List.of(PEOPLE.get(0), PEOPLE.get(1), MET)) {
      long[] changes = values.changes(List.of(each));
      boolean fewerIsBetter = !each.equals(MET);
      if (changes[0] + changes[1] > 0) {
        (changes[0] > 0 != fewerIsBetter ? better : worse).add(words.say("wellbeing.about." + each));
      }
    }
    if (better.isEmpty() && worse.isEmpty()) {
      return words.say("wellbeing.none");
    }
    List<String> parts = new ArrayList<>();
    if (!better.isEmpty()) {
      parts.add(words.say("wellbeing.better", String.join(", ", better)));
    }
    if (!worse.isEmpty()) {
      parts.add(words.say(better.isEmpty() ? "wellbeing.only-worse" : "wellbeing.worse", String.join(", ", worse)));
    }
    return String.join("; ", parts);
  }
}
