package org.sozialraum.runner.store;

import java.util.ArrayList;
import java.util.List;
import org.sozialraum.runner.stats.Interval;
import org.sozialraum.runner.stats.SummaryRow;
import org.sozialraum.week.Horizon;

/** The rows of {@code summary.csv}: yearly means over replications and paired differences to the reference. */
public final class SummaryTable {
  private static final Interval NONE = new Interval(Double.NaN, Double.NaN, Double.NaN, 0);

  private SummaryTable() {}

  /** Rows of all variants, in order of variant, series and year. Years in which nothing was recorded have no row. */
  public static List<SummaryRow> of(SeriesTable series, Horizon horizon) {
    List<SummaryRow> rows = new ArrayList<>();
    String reference = series.variants().get(0);
    for (String variant : series.variants()) {
      for (SeriesKey key : series.keys()) {
        double[][] values = yearly(series, variant, key);
        double[][] compared = variant.equals(reference) ? null : yearly(series, reference, key);
        for (int year = 0; values != null && year <= horizon.observedYears(); year++) {
          if (series.recordedInYear(variant, key, year)) {
            rows.add(row(variant, key, year, values, compared));
          }
        }
      }
    }
    return rows;
  }

  private static double[][] yearly(SeriesTable series, String variant, SeriesKey key) {
    return series.yearly(variant, key.level(), key.unit(), key.observable()).orElse(null);
  }

  private static SummaryRow row(String variant, SeriesKey key, int year, double[][] values, double[][] compared) {
    double[] own = ofYear(values, year);
    Interval mean = Interval.ofMean(own);
    Interval difference = compared == null ? NONE : Interval.ofDifference(ofYear(compared, year), own);
    return new SummaryRow(variant, key.level(), key.unit(), key.observable(), year,
        Decimals.rounded(mean.mean()), Decimals.rounded(mean.lower()), Decimals.rounded(mean.upper()),
        Decimals.rounded(difference.mean()), Decimals.rounded(difference.lower()),
        Decimals.rounded(difference.upper()), mean.n());
  }

  private static double[] ofYear(double[][] values, int year) {
    double[] across = new double[values.length];
    for (int replication = 0; replication < across.length; replication++) {
      across[replication] = values[replication][year];
    }
    return across;
  }
}
