package org.sozialraum.runner.answer;

import java.util.ArrayList;
import java.util.List;
import org.sozialraum.message.Message;

/**
 * Rows told together by what may be claimed of them: a sentence on those that are higher, one on those that are lower,
 * one on those too small to matter, one on those where nothing could be shown, and one on those that cannot be told.
 *
 * @param rows the rows
 * @param observable observable that they share; empty where each row is one
 * @param what what differs, as sentences on nothing much call it
 * @param smallest smallest effect of interest
 */
record RowList(List<Effects.Row> rows, String observable, Message what, double smallest) {

  /**
   * The sentences; none for what there is none of.
   *
   * @param more key of the text on what is higher
   * @param fewer key of the text on what is lower
   * @param none key of the text on what was not shown
   */
  List<Statement> statements(String more, String fewer, String none) {
    List<Statement> all = new ArrayList<>();
    for (Statement.Kind kind : List.of(Statement.Kind.BETTER, Statement.Kind.OTHER, Statement.Kind.WORSE)) {
      add(all, kind, true, more);
      add(all, kind, false, fewer);
    }
    List<Message> small = rows.stream().filter(row -> row.kind() == Statement.Kind.SMALL)
        .map(Effects.Row::name).toList();
    if (!small.isEmpty()) {
      all.add(new Statement(Message.of("answer.rows.small", what, listed(small)), Statement.Kind.SMALL));
    }
    List<Message> notShown = rows.stream().filter(row -> row.kind() == Statement.Kind.NOT_SHOWN)
        .map(Effects.Row::name).toList();
    if (!notShown.isEmpty()) {
      all.add(new Statement(Message.of(none, listed(notShown)), Statement.Kind.NOT_SHOWN));
    }
    List<Message> few = unknown(true);
    if (!few.isEmpty()) {
      all.add(new Statement(Message.of("answer.rows.too-small", listed(few)), Statement.Kind.UNKNOWN));
    }
    List<Message> unknown = unknown(false);
    if (!unknown.isEmpty()) {
      all.add(new Statement(Message.of("answer.rows.unknown", what, listed(unknown)), Statement.Kind.UNKNOWN));
    }
    return all;
  }

  private void add(List<Statement> all, Statement.Kind kind, boolean up, String key) {
    List<Message> entries = rows.stream().filter(row -> row.kind() == kind && row.difference() > 0 == up)
        .map(this::entry).toList();
    if (!entries.isEmpty()) {
      all.add(new Statement(Message.of(key, listed(entries)), kind));
    }
  }

  private List<Message> unknown(boolean tooSmall) {
    return rows.stream().filter(row -> row.kind() == Statement.Kind.UNKNOWN && row.tooSmall() == tooSmall)
        .map(Effects.Row::name).toList();
  }

  private static Message listed(List<Message> all) {
    return Figures.listed(all, "answer.listed");
  }

  private Message entry(Effects.Row row) {
    Difference difference = row.as(observable.isEmpty() ? row.unit() : observable, smallest);
    int decimals = difference.decimals();
    return Message.of("answer.rows.entry", row.name(), Figures.signed(difference.mean(), decimals),
        Figures.number(difference.lower(), decimals), Figures.number(difference.upper(), decimals));
  }
}
