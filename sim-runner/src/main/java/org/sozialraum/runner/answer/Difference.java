package org.sozialraum.runner.answer;

import java.util.Optional;
import org.sozialraum.observe.Observables;
import org.sozialraum.runner.stats.Interval;
import org.sozialraum.runner.stats.SummaryRow;
import org.sozialraum.runner.store.ResultTables;

/**
 * A difference to the reference in the last year, as people are told it: percentage points, or points of 100.
 *
 * @param observable name of the observable
 * @param mean mean of the paired differences; NaN if it is not known
 * @param lower lower end of its 95 % interval; NaN if it is not known
 * @param upper upper end of that interval
 * @param pairs pairs of runs with a value; 0 where only the summary is known
 * @param better how many of them are for the better, or upwards where nobody says what is better
 * @param worse how many of them are the other way
 * @param smallest smallest effect of interest
 */
record Difference(String observable, double mean, double lower, double upper, int pairs, int better, int worse,
    double smallest) {
  private static final double PERCENT = 100;

  /** The difference of a row, with the pairs of runs behind it as far as they are known. */
  static Difference of(ResultTables tables, SummaryRow row) {
    double scale = scale(row.observable());
    Goal goal = Goal.of(row.observable());
    int better = 0;
    int worse = 0;
    int pairs = 0;
    for (double each : pairs(tables, row)) {
      pairs += Double.isNaN(each) ? 0 : 1;
      better += !Double.isNaN(each) && each != 0 && goal.reached(each) ? 1 : 0;
      worse += !Double.isNaN(each) && each != 0 && !goal.reached(each) ? 1 : 0;
    }
    boolean told = row.n() >= 2;
    return new Difference(row.observable(), scale * row.difference(), told ? scale * row.diffLower() : Double.NaN,
        told ? scale * row.diffUpper() : Double.NaN, pairs, better, worse, tables.smallestEffect());
  }

  /** What a value is multiplied by so that it reads as percent, or as points of 100. */
  static double scale(String observable) {
    return Observables.named(observable).filter(each -> each.unit() == Observables.Unit.POINTS).isPresent() ? 1
        : PERCENT;
  }

  /** Whether it counts percentage points, and not points of 100. */
  static boolean percent(String observable) {
    return Observables.named(observable).map(each -> each.unit() == Observables.Unit.SHARE
        || each.unit() == Observables.Unit.DIFFERENCE).orElse(true);
  }

  private static double[] pairs(ResultTables tables, SummaryRow row) {
    Optional<double[]> own = last(tables, row.variant(), row);
    Optional<double[]> reference = last(tables, tables.reference(), row);
    return own.isEmpty() || reference.isEmpty() || own.get().length != reference.get().length ? new double[0]
        : Interval.differences(reference.get(), own.get());
  }

  private static Optional<double[]> last(ResultTables tables, String variant, SummaryRow row) {
    return tables.series().yearly(variant, row.level(), row.unit(), row.observable())
        .map(runs -> java.util.Arrays.stream(runs).mapToDouble(run -> run[row.year()]).toArray());
  }

  /** What may be claimed. Whatever does not fit together (a mean beside its interval) is not known. */
  Statement.Kind kind() {
    if (!(lower <= mean && mean <= upper) || Double.isInfinite(lower) || Double.isInfinite(upper)) {
      return Statement.Kind.UNKNOWN;
    }
    if (lower <= 0 && upper >= 0) {
      return Statement.Kind.NOT_SHOWN;
    }
    if (Math.abs(mean) < smallest || Math.max(Math.abs(lower), Math.abs(upper)) < Claim.SMALLEST_SHOWN) {
      return Statement.Kind.SMALL;
    }
    Goal goal = Goal.of(observable);
    return goal == Goal.NEITHER ? Statement.Kind.OTHER
        : goal.reached(mean) ? Statement.Kind.BETTER : Statement.Kind.WORSE;
  }

  /** Whether both arms are the same in every run. */
  boolean same() {
    return lower == 0 && upper == 0;
  }

  /** Share of the pairs that are for the better; NaN without pairs. */
  double shareBetter() {
    return pairs == 0 ? Double.NaN : (double) better / pairs;
  }

  /** Decimals that its interval is worth. */
  int decimals() {
    return Claim.decimals(lower, upper);
  }
}
