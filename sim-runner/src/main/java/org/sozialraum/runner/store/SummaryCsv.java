package org.sozialraum.runner.store;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sozialraum.runner.stats.SummaryRow;

/** {@code summary.csv}: yearly means over replications with intervals, and paired differences to the reference. */
public final class SummaryCsv {
  /** The first line. */
  public static final String HEADER =
      "variant,level,unit,observable,year,mean,lower,upper,difference,diff_lower,diff_upper,n";

  private SummaryCsv() {}

  /** Writes the rows in the order given; the stream stays open. */
  public static void write(List<SummaryRow> rows, OutputStream to) throws IOException {
    Writer out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
    out.write(HEADER + "\n");
    for (SummaryRow row : rows) {
      out.write(CsvText.field(row.variant()) + ',' + row.level().fileName() + ',' + CsvText.field(row.unit()) + ','
          + CsvText.field(row.observable()) + ',' + row.year());
      for (double value : new double[] {row.mean(), row.lower(), row.upper(), row.difference(), row.diffLower(),
          row.diffUpper()}) {
        out.write(',' + Decimals.text(value));
      }
      out.write("," + row.n() + "\n");
    }
    out.flush();
  }

  /** Reads the rows back. */
  static List<SummaryRow> read(Path file) throws IOException {
    List<SummaryRow> rows = new ArrayList<>();
    SeriesCsv.eachLine(file, line -> rows.add(new SummaryRow(CsvText.name(line.get(0)), SeriesCsv.level(line.get(1)),
        CsvText.name(line.get(2)), CsvText.name(line.get(3)), Integer.parseInt(line.get(4)),
        Decimals.parse(line.get(5)), Decimals.parse(line.get(6)), Decimals.parse(line.get(7)),
        Decimals.parse(line.get(8)), Decimals.parse(line.get(9)), Decimals.parse(line.get(10)),
        Integer.parseInt(line.get(11)))));
    return rows;
  }
}
