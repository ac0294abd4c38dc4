package org.sozialraum.runner.store;

import java.util.List;
import org.sozialraum.runner.stats.SummaryRow;

/** {@code dividend.csv}: differences of a comparison under several assumptions about hand-overs, one line for each. */
public final class DividendCsv {
  /** Name of the file. */
  public static final String NAME = "dividend.csv";

  private static final String HEADING =
      "variant,place,observable,hand_overs_in_silos,hand_overs_times,difference,diff_lower,diff_upper,n\n";

  private DividendCsv() {}

  /**
   * A difference in the last year.
   *
   * @param place {@code town}, or {@code quarters} for those at work together
   * @param inSilos share of hand-overs that succeed in silos
   * @param times factor on the number of hand-overs
   * @param difference the difference
   */
  public record Line(String place, double inSilos, double times, SummaryRow difference) {}

  /** The whole file. */
  public static String text(List<Line> lines) {
    StringBuilder text = new StringBuilder(HEADING);
    for (Line line : lines) {
      SummaryRow row = line.difference();
      text.append(CsvText.field(row.variant())).append(',').append(line.place()).append(',').append(row.observable())
          .append(',').append(Decimals.text(line.inSilos())).append(',').append(Decimals.text(line.times()))
          .append(',').append(Decimals.text(row.difference())).append(',').append(Decimals.text(row.diffLower()))
          .append(',').append(Decimals.text(row.diffUpper())).append(',').append(row.n()).append('\n');
    }
    return text.toString();
  }
}
