package org.sozialraum.runner.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sozialraum.margin.Margins;
import org.sozialraum.observe.Level;
import org.sozialraum.runner.stats.SummaryRow;
import org.sozialraum.town.TownPlan;
import org.sozialraum.town.TownPlan.QuarterPlan;

/**
 * {@code margins.csv}: what each quarter publishes beside what stands in week 0, the mean over replications. Numbers
 * are those of the reference; its variants share the past up to week 0.
 */
public final class MarginsCsv {
  /** Name of the file. */
  public static final String NAME = "margins.csv";
  /** The first line. */
  public static final String HEADER = "quarter,name,margin,published,built,difference,rounding,met";

  private MarginsCsv() {}

  /** The table; built numbers stay empty where no run has finished. */
  public static String text(TownPlan plan, List<SummaryRow> summary) {
    Map<String, Double> built = new TreeMap<>();
    String reference = summary.isEmpty() ? "" : summary.get(0).variant();
    for (SummaryRow row : summary) {
      if (row.year() == 0 && row.level() == Level.QUARTER && row.variant().equals(reference)) {
        built.put(row.unit() + '\n' + row.observable(), row.mean());
      }
    }
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    for (QuarterPlan quarter : plan.quarters()) {
      for (Margins.Margin margin : Margins.of(quarter)) {
        double here = built.getOrDefault(quarter.id() + '\n' + margin.name(), Double.NaN);
        text.append(CsvText.field(quarter.id())).append(',').append(CsvText.field(quarter.name())).append(',')
            .append(margin.name());
        for (double number : new double[] {margin.published(), here, here - margin.published(), margin.rounding()}) {
          text.append(',').append(Decimals.text(number));
        }
        text.append(',').append(Double.isNaN(margin.rounding()) || Double.isNaN(here) ? ""
            : margin.isMet(here) ? "yes" : "no").append('\n');
      }
    }
    return text.toString();
  }
}
