package org.sozialraum.runner.chart;

import org.sozialraum.observe.Level;
import org.sozialraum.runner.stats.SummaryRow;
import org.sozialraum.runner.store.ResultTables;

/** Estimates of the last observed year, in percent or percentage points, from the rows of the summary. */
final class YearRows {
  private static final double PERCENT = 100;

  private YearRows() {}

  /** Difference of the whole town to the reference. */
  static Estimate ofTown(ResultTables tables, String variant, String observable) {
    return TimeValues.Whole.of(tables.series())
        .map(whole -> difference(tables, variant, whole.level(), whole.unit(), observable)).orElse(Estimate.NONE);
  }

  /** Difference of a unit to the reference. */
  static Estimate difference(ResultTables tables, String variant, Level level, String unit, String observable) {
    return tables.row(variant, level, unit, observable, tables.horizon().observedYears())
        .map(YearRows::difference).orElse(Estimate.NONE);
  }

  private static Estimate difference(SummaryRow row) {
    return new Estimate(row.difference() * PERCENT, row.diffLower() * PERCENT, row.diffUpper() * PERCENT);
  }

  /** Level of a unit, not compared. */
  static Estimate level(ResultTables tables, String variant, Level level, String unit, String observable) {
    return tables.row(variant, level, unit, observable, tables.horizon().observedYears())
        .map(row -> new Estimate(row.mean() * PERCENT, row.lower() * PERCENT, row.upper() * PERCENT))
        .orElse(Estimate.NONE);
  }
}
