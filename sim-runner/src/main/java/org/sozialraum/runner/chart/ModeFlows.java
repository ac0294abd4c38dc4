package org.sozialraum.runner.chart;

import java.util.List;
import java.util.Optional;
import org.sozialraum.runner.stats.SummaryRow;
import org.sozialraum.runner.store.ResultTables;

/**
 * Who was in which mode a year before the end of observation and who is in which at its end, of those who still live
 * in the town.
 *
 * @param start percent of the residents in each mode, a year before the end
 * @param moved [from][to] percent of those who were in a mode that are in another, or the same, a year later
 * @param difference [from][to] difference of these to the reference, percentage points
 * @param runs runs behind the values
 */
record ModeFlows(double[] start, double[][] moved, Estimate[][] difference, int runs) {
  static final List<String> MODES = ModesChart.MODES;
  private static final double PERCENT = 100;

  /** The flows of a variant; empty where modes or flows were not recorded for the whole town. */
  static Optional<ModeFlows> of(ResultTables tables, String variant) {
    return TimeValues.Whole.of(tables.series()).flatMap(whole -> of(tables, variant, whole));
  }

  private static Optional<ModeFlows> of(ResultTables tables, String variant, TimeValues.Whole whole) {
    int year = tables.horizon().observedYears();
    int modes = MODES.size();
    double[] start = new double[modes];
    double[][] moved = new double[modes][modes];
    Estimate[][] difference = new Estimate[modes][modes];
    int runs = 0;
    for (int from = 0; from < modes; from++) {
      start[from] = PERCENT * tables.row(variant, whole.level(), whole.unit(), MODES.get(from), year - 1)
          .map(SummaryRow::mean).orElse(Double.NaN);
      for (int to = 0; to < modes; to++) {
        Optional<SummaryRow> row = tables.row(variant, whole.level(), whole.unit(), observable(from, to), year);
        moved[from][to] = PERCENT * row.map(SummaryRow::mean).orElse(Double.NaN);
        difference[from][to] = row.map(one -> new Estimate(PERCENT * one.difference(), PERCENT * one.diffLower(),
            PERCENT * one.diffUpper())).orElse(Estimate.NONE);
        runs = Math.max(runs, row.map(SummaryRow::n).orElse(0));
      }
    }
    ModeFlows flows = new ModeFlows(start, moved, difference, runs);
    return flows.known() ? Optional.of(flows) : Optional.empty();
  }

  /** Name of the observable of a flow. */
  static String observable(int from, int to) {
    return "flow:" + MODES.get(from) + ">" + MODES.get(to);
  }

  private boolean known() {
    boolean any = false;
    for (int from = 0; from < start.length; from++) {
      if (Double.isNaN(start[from])) {
        return false;
      }
      any |= start[from] > 0 && known(from);
    }
    return any;
  }

  /** Whether it is known where those who were in a mode went; not where nobody was in it. */
  boolean known(int from) {
    for (double share : moved[from]) {
      if (Double.isNaN(share)) {
        return false;
      }
    }
    return true;
  }

  /** Percent of all residents that went from a mode to another; 0 where nothing is known. */
  double width(int from, int to) {
    return known(from) ? start[from] * moved[from][to] / PERCENT : 0;
  }

  /** Percent of all residents that are in a mode a year later. */
  double end(int to) {
    double end = 0;
    for (int from = 0; from < start.length; from++) {
      end += width(from, to);
    }
    return end;
  }
}
