package org.sozialraum.runner.chart;

import java.util.ArrayList;
import java.util.List;
import org.sozialraum.runner.store.AssumptionBand;
import org.sozialraum.runner.store.AssumptionWeight;
import org.sozialraum.runner.store.ResultTables;

/**
 * What a chart says, without drawing it.
 *
 * @param name name of the chart's files
 */
public record ChartTexts(String name, String title, String subtitle, String source, String alternative) {

  /** The texts of every chart of a result. */
  public static List<ChartTexts> of(ResultTables tables, List<AssumptionBand> bands, List<AssumptionWeight> weights,
      String lang) {
    Words words = Words.of(lang);
    List<Sheet> sheets = new ArrayList<>(Charts.sheets(tables, words));
    for (String variant : tables.variants().subList(1, tables.variants().size())) {
      AssumptionsChart.of(tables, words, bands.stream().filter(each -> each.variant().equals(variant)).toList(),
          "assumptions").ifPresent(sheets::add);
      ImportanceChart.of(tables, words, weights.stream().filter(each -> each.variant().equals(variant)).toList(),
          "importance").ifPresent(sheets::add);
    }
    return sheets.stream().map(each -> new ChartTexts(each.name(), each.title(), each.subtitle(), each.source(),
        each.alternative())).toList();
  }

  /** A name as charts write it. */
  public static String written(String name) {
    return Words.shortName(name);
  }
}
