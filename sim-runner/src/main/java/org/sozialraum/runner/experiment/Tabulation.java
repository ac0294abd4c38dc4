package org.sozialraum.runner.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sozialraum.runner.stats.SummaryRow;
import org.sozialraum.runner.store.Program;
import org.sozialraum.runner.store.ResultTables;
import org.sozialraum.runner.store.SeriesTable;
import org.sozialraum.scenario.Scenario;

/** Makes the tables of charts and texts from what was asked and what came out, just computed or read from files. */
public final class Tabulation {
  private Tabulation() {}

  /**
   * The tables of an experiment.
   *
   * @param variants the reference first; the last one is what the question is about
   * @param program program that computed the results
   */
  public static ResultTables of(List<Variant> variants, Program program, List<SummaryRow> summary,
      SeriesTable series) {
    Scenario first = variants.get(0).scenario();
    Scenario last = variants.get(variants.size() - 1).scenario();
    Map<String, Double> annualCost = new LinkedHashMap<>();
    variants.forEach(each -> annualCost.put(each.name(), each.scenario().annualCost()));
    return new ResultTables(last.question(), last.name(), variants.stream().map(Variant::name).toList(),
        last.town(), first.horizon(), first.replications(), program.label(), last.smallestEffect(),
        Marks.of(variants), summary, series, annualCost,
        variants.stream().collect(Collectors.toMap(Variant::name, each -> each.scenario().stakeholders())));
  }
}
