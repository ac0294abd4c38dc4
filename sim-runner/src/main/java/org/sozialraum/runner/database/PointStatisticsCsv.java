package org.sozialraum.runner.database;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.sozialraum.runner.stats.PairedSummary;
import org.sozialraum.runner.stats.PointSummary;
import org.sozialraum.runner.store.CsvText;
import org.sozialraum.runner.store.Decimals;

/** {@code summary.csv} of a sweep: a line for each point, arm and output, in this order. */
public final class PointStatisticsCsv {
  /** Name of the file. */
  public static final String NAME = "summary.csv";

  private final Writer out;
  private final List<String> outputs;

  /**
   * Begins the table.
   *
   * @param out stays open
   */
  public PointStatisticsCsv(Writer out, List<String> factors, List<String> outputs) throws IOException {
    this.out = out;
    this.outputs = List.copyOf(outputs);
    out.write("point,arm");
    for (String each : factors) {
      out.write("," + CsvText.field(each));
    }
    out.write(",output,n,mean,sd,lower,upper,q05,q25,q50,q75,q95,pairs,difference,diff_lower,diff_upper,share_above,"
        + "variance_reduction\n");
  }

  /** Adds the lines of a point. */
  public void add(PointSummary point) throws IOException {
    StringBuilder begin = new StringBuilder().append(point.point()).append(',').append(Export.arm(point.arm()));
    point.values().forEach(each -> begin.append(',').append(Export.value(each)));
    for (int k = 0; k < outputs.size(); k++) {
      PairedSummary each = point.outputs().get(k);
      StringBuilder line = new StringBuilder(begin).append(',').append(CsvText.field(outputs.get(k))).append(',')
          .append(each.n());
      numbers(line, each.mean(), each.sd(), each.lower(), each.upper());
      numbers(line, each.quantiles());
      line.append(',').append(each.pairs());
      numbers(line, each.difference(), each.diffLower(), each.diffUpper(), each.shareAbove(), each.varianceReduction());
      out.write(line.append('\n').toString());
    }
  }

  private static void numbers(StringBuilder line, double... values) {
    for (double value : values) {
      line.append(',').append(Decimals.text(value));
    }
  }
}
