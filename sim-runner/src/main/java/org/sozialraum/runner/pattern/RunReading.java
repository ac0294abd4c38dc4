package org.sozialraum.runner.pattern;

import java.util.List;
import java.util.Optional;
import org.sozialraum.observe.Level;
import org.sozialraum.runner.store.SeriesTable;

/**
 * What one run observed, each value the mean of its last observed years.
 *
 * <p>Surveys ask in one year, but a single year of a town of 40,000 has luck of its own; five years have less of it,
 * and a town that stands still does not differ between them. Earlier observed years are left out, because residents
 * are exchanged in week 0 until published margins hold, and what that stirs up takes some years to settle. The
 * interval is that over runs, each of which counts once, so that the dependence of years on each other does not narrow
 * it (assumption A-327).
 */
public final class RunReading implements Reading {
  /** Years that a value is the mean of, if so many are observed. */
  public static final int YEARS = 5;

  private final SeriesTable series;
  private final String variant;
  private final int replication;
  private final int lastYear;
  private final Level townLevel;
  private final String town;

  /**
   * The values of a run.
   *
   * @param series what was observed
   * @param variant variant of the run
   * @param replication its number
   * @param observedYears years that were observed
   */
  public RunReading(SeriesTable series, String variant, int replication, int observedYears) {
    this.series = series;
    this.variant = variant;
    this.replication = replication;
    this.lastYear = observedYears;
    List<String> municipalities = series.units(Level.MUNICIPALITY);
    List<String> counties = series.units(Level.COUNTY);
    townLevel = municipalities.size() == 1 || counties.isEmpty() ? Level.MUNICIPALITY : Level.COUNTY;
    town = (townLevel == Level.MUNICIPALITY ? municipalities : counties).stream().findFirst().orElse("");
  }

  /** The first year of those that values are the mean of. */
  public static int firstYear(int observedYears) {
    return Math.max(1, observedYears - YEARS + 1);
  }

  @Override
  public double of(String unit, String observable) {
    return unit.isEmpty() ? of(townLevel, town, observable) : of(levelOf(unit), unit, observable);
  }

  /** Groups have a colon in their names; whatever else is named is a part of the town. */
  private Level levelOf(String unit) {
    if (!unit.contains(":")) {
      for (Level level : List.of(Level.QUARTER, Level.DISTRICT, Level.MUNICIPALITY)) {
        if (series.units(level).contains(unit)) {
          return level;
        }
      }
    }
    return Level.GROUP;
  }

  /** The value of a unit of any level; NaN if there is none. */
  public double of(Level level, String unit, String observable) {
    Optional<double[][]> values = series.yearly(variant, level, unit, observable);
    if (values.isEmpty()) {
      return Double.NaN;
    }
    double sum = 0;
    int years = 0;
    for (int year = firstYear(lastYear); year <= lastYear; year++) {
      double value = values.get()[replication][year];
      if (!Double.isNaN(value)) {
        sum += value;
        years++;
      }
    }
    return years == 0 ? Double.NaN : sum / years;
  }

  /** The whole town's value in the last year alone, for what an intervention has brought by then. */
  public double inLastYear(String observable) {
    return series.yearly(variant, townLevel, town, observable).map(values -> values[replication][lastYear])
        .orElse(Double.NaN);
  }

  @Override
  public double[] quarters(String observable) {
    return series.units(Level.QUARTER).stream().mapToDouble(unit -> of(Level.QUARTER, unit, observable)).toArray();
  }
}
