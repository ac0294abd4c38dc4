package org.sozialraum.runner.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sozialraum.message.Message;
import org.sozialraum.runner.stats.SummaryRow;
import org.sozialraum.runner.store.ResultTables;

/** What a variant changes in loneliness, in feeling unsafe, and in needs and who meets them. */
public final class Wellbeing {
  private static final List<String> WHOLE = List.of("loneliness_share", "unsafe_share", "needs_met");
  private static final List<String> SOURCES = List.of("needs_met:neighbours", "needs_met:volunteers",
      "needs_met:services");

  private Wellbeing() {}

  /** A row for each observable that was recorded: loneliness, feeling unsafe, needs met, and by whom. Percent. */
  public static List<Effects.Row> rows(ResultTables tables, String variant) {
    return TownRows.of(tables, variant, Stream.concat(WHOLE.stream(), SOURCES.stream()).toList());
  }

  /** A sentence on each of them, and those on who meets the needs; none for the reference. */
  public static List<Statement> of(ResultTables tables, String variant) {
    if (variant.equals(tables.reference())) {
      return List.of();
    }
    Sentence sentence = new Sentence(tables, variant);
    List<SummaryRow> town = Standing.town(tables, variant);
    List<Statement> all = new ArrayList<>();
    for (String observable : WHOLE) {
      town.stream().filter(row -> row.observable().equals(observable)).findFirst().ifPresent(row -> all.add(
          sentence.of(sentence.town(), Difference.of(tables, row), false)));
    }
    all.addAll(new RowList(TownRows.of(tables, variant, SOURCES), "", Message.of("answer.at.needs_met"),
        tables.smallestEffect()).statements("answer.sources.more", "answer.sources.fewer", "answer.sources.not-shown"));
    return all;
  }
}
