package org.sozialraum.runner.answer;

import java.util.ArrayList;
import java.util.List;
import org.sozialraum.message.Message;
import org.sozialraum.runner.stats.SummaryRow;
import org.sozialraum.runner.store.ResultTables;

/** Rows of the whole town, one for each observable. */
final class TownRows {
  private TownRows() {}

  /** The rows of those that were recorded. */
  static List<Effects.Row> of(ResultTables tables, String variant, List<String> observables) {
    List<Effects.Row> rows = new ArrayList<>();
    List<SummaryRow> last = Standing.town(tables, variant);
    for (String observable : observables) {
      last.stream().filter(row -> row.observable().equals(observable)).findFirst().ifPresent(found -> rows.add(
          Effects.row(tables, variant, observable, Message.of("answer.noun." + observable.replace(':', '.')),
              observable, false, tables.summary().stream().filter(row -> row.observable().equals(observable)
                  && row.level() == found.level() && row.unit().equals(found.unit())).toList())));
    }
    return rows;
  }
}
