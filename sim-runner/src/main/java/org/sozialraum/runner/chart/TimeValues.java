package org.sozialraum.runner.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sozialraum.observe.Level;
import org.sozialraum.runner.stats.Band;
import org.sozialraum.runner.stats.Interval;
import org.sozialraum.runner.store.ResultTables;
import org.sozialraum.runner.store.SeriesTable;

/**
 * A value of the whole town over time, in percent or percentage points.
 *
 * @param years points of time, years since the start of week 0
 * @param values [replications][points of time]; NaN where a run has no value
 */
record TimeValues(double[] years, double[][] values) {
  private static final double WEEKS_PER_YEAR = 52;
  private static final double PERCENT = 100;

  /** Level and name of what stands for the whole town: its municipality, or the county if there are several. */
  record Whole(Level level, String unit) {
    static Optional<Whole> of(SeriesTable series) {
      List<String> municipalities = series.units(Level.MUNICIPALITY);
      List<String> counties = series.units(Level.COUNTY);
      if (municipalities.size() != 1 && counties.size() == 1) {
        return Optional.of(new Whole(Level.COUNTY, counties.get(0)));
      }
      return municipalities.stream().findFirst().map(unit -> new Whole(Level.MUNICIPALITY, unit));
    }
  }

  /** Shares in percent, by week where they were recorded by week, else by year; empty if nobody recorded them. */
  static Optional<TimeValues> ofTown(ResultTables tables, String variant, String observable) {
    SeriesTable series = tables.series();
    Optional<Whole> whole = Whole.of(series);
    if (whole.isEmpty()) {
      return Optional.empty();
    }
    Level level = whole.get().level();
    String unit = whole.get().unit();
    Optional<double[][]> weekly = series.weekly(variant, level, unit, observable);
    if (weekly.isPresent()) {
      // A week's value stands for its end, so that the last week of a year stands where the next year begins.
      return Optional.of(new TimeValues(years(weekly.get(), 1, WEEKS_PER_YEAR), percent(weekly.get())));
    }
    return yearly(tables, variant, level, unit, observable);
  }

  /** Shares of a unit in percent, by year; empty if nobody recorded them. */
  static Optional<TimeValues> yearly(ResultTables tables, String variant, Level level, String unit,
      String observable) {
    return tables.series().yearly(variant, level, unit, observable)
        .map(yearly -> new TimeValues(years(yearly, 0, 1), percent(yearly)));
  }

  private static double[] years(double[][] values, int first, double perYear) {
    double[] years = new double[values.length == 0 ? 0 : values[0].length];
    Arrays.setAll(years, k -> (k + first) / perYear);
    return years;
  }

  private static double[][] percent(double[][] shares) {
    return Arrays.stream(shares).map(run -> Arrays.stream(run).map(share -> share * PERCENT).toArray())
        .toArray(double[][]::new);
  }

  /** Places of the points of time that end a year; the first one stands for the start. */
  int[] wholeYears() {
    return java.util.stream.IntStream.range(0, years.length)
        .filter(k -> k == 0 || Math.abs(years[k] - Math.rint(years[k])) < 1e-9).toArray();
  }

  /** At most about so many points of time, evenly spread, the last one among them: more would not be seen. */
  TimeValues thinned(int most) {
    int each = most >= years.length ? 1 : (years.length + most - 1) / Math.max(1, most);
    if (each <= 1) {
      return this;
    }
    int count = (years.length - 1) / each + 1;
    int first = years.length - 1 - (count - 1) * each;
    return new TimeValues(every(years, first, each, count),
        Arrays.stream(values).map(run -> every(run, first, each, count)).toArray(double[][]::new));
  }

  private static double[] every(double[] values, int first, int each, int count) {
    double[] kept = new double[count];
    Arrays.setAll(kept, k -> values[first + k * each]);
    return kept;
  }

  /** Differences to a reference, pair by pair. */
  TimeValues minus(TimeValues reference) {
    return new TimeValues(years, Band.differences(reference.values, values));
  }

  /** Band that holds a share of the runs. */
  Band band(double coverage) {
    return Band.over(values, coverage);
  }

  /** Mean and its 95 % interval at every point of time. */
  Estimate[] estimates() {
    return Arrays.stream(Band.intervals(values)).map(TimeValues::estimate).toArray(Estimate[]::new);
  }

  private static Estimate estimate(Interval interval) {
    return new Estimate(interval.mean(), interval.lower(), interval.upper());
  }

  /** Runs that have any value. */
  int runs() {
    return (int) Arrays.stream(values)
        .filter(run -> Arrays.stream(run).anyMatch(value -> !Double.isNaN(value))).count();
  }

  /** Whether there is any value at all. */
  boolean known() {
    return runs() > 0;
  }
}
