package org.sozialraum.runner.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sozialraum.observe.Level;
import org.sozialraum.runner.database.RunRow;
import org.sozialraum.runner.design.Design;
import org.sozialraum.runner.design.Output;
import org.sozialraum.runner.design.Stop;
import org.sozialraum.runner.store.Decimals;
import org.sozialraum.runner.store.RunValues;
import org.sozialraum.runner.store.SeriesKey;
import org.sozialraum.runner.store.SeriesTable;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.town.TownPlan;
import org.sozialraum.week.Horizon;

/** What is kept of a run: one number for each output of the design, and series where it asks for them. */
final class Reduction {
  private static final String RUN = "run";

  private final Design design;

  Reduction(Design design) {
    this.design = design;
  }

  /** Level and name of the whole town: its municipality, or the county if there are several. */
  static SeriesKey whole(TownPlan town, String observable) {
    List<String> municipalities = town.quarters().stream().map(TownPlan.QuarterPlan::municipality).distinct().toList();
    return municipalities.size() == 1 ? new SeriesKey(Level.MUNICIPALITY, municipalities.get(0), observable)
        : new SeriesKey(Level.COUNTY, town.name(), observable);
  }

  private static SeriesTable table(Scenario scenario, RunValues values) {
    return new SeriesTable(scenario.horizon(), Map.of(RUN, List.of(Optional.of(values))));
  }

  /** Whether the design ends a run after a week. */
  boolean ends(Scenario scenario, int week, RunValues values) {
    for (Stop stop : design.stops()) {
      if (week >= stop.fromWeek()) {
        SeriesKey key = whole(scenario.town(), stop.observable());
        double value = values.inWeek(key, week);
        if (stop.above() ? value > stop.threshold() : value < stop.threshold()) {
          return true;
        }
      }
    }
    return false;
  }

  /** One number for each output; NaN where the run has none. */
  double[] outputs(Scenario scenario, RunValues values) {
    SeriesTable table = table(scenario, values);
    return design.outputs().stream().mapToDouble(each -> Decimals.rounded(output(each, scenario, table))).toArray();
  }

  private static double output(Output output, Scenario scenario, SeriesTable table) {
    SeriesKey key = output.unit().isEmpty() ? whole(scenario.town(), output.observable())
        : new SeriesKey(level(output.level()), output.unit(), output.observable());
    Horizon horizon = scenario.horizon();
    int to = Math.min(output.toYear(), horizon.observedYears());
    int from = Math.min(output.fromYear(), to);
    Optional<double[][]> weekly = table.weekly(RUN, key.level(), key.unit(), key.observable());
    // A year is known by its last week; year 0 is the first week alone.
    double[] values = weekly.map(all -> weeks(all[0], from, to)).orElseGet(() -> table
        .yearly(RUN, key.level(), key.unit(), key.observable()).map(all -> years(all[0], from, to))
        .orElse(new double[0]));
    double[] times = weekly.isPresent() ? weekTimes(from, to) : yearTimes(from, to);
    return reduced(output, values, times);
  }

  private static double reduced(Output output, double[] values, double[] times) {
    double last = Double.NaN;
    double sum = 0;
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    double first = Double.NaN;
    int known = 0;
    for (int k = 0; k < values.length; k++) {
      double value = values[k];
      if (Double.isNaN(value)) {
        continue;
      }
      known++;
      last = value;
      sum += value;
      least = Math.min(least, value);
      most = Math.max(most, value);
      boolean beyond = output.reducer() == Output.Reducer.FIRST_ABOVE ? value > output.threshold()
          : value < output.threshold();
      first = Double.isNaN(first) && beyond ? times[k] : first;
    }
    if (known == 0) {
      return Double.NaN;
    }
    return switch (output.reducer()) {
      case FINAL -> last;
      case MEAN -> sum / known;
      case MIN -> least;
      case MAX -> most;
      case FIRST_ABOVE, FIRST_BELOW -> first;
    };
  }

  private static int firstWeek(int year) {
    return Math.max(0, year - 1) * Horizon.WEEKS_PER_YEAR;
  }

  private static int afterWeek(int year) {
    return year == 0 ? 1 : year * Horizon.WEEKS_PER_YEAR;
  }

  private static double[] weeks(double[] all, int from, int to) {
    return java.util.Arrays.copyOfRange(all, Math.min(all.length, firstWeek(from)),
        Math.min(all.length, afterWeek(to)));
  }

  private static double[] weekTimes(int from, int to) {
    double[] times = new double[Math.max(0, afterWeek(to) - firstWeek(from))];
    java.util.Arrays.setAll(times, k -> (firstWeek(from) + k + 1) / (double) Horizon.WEEKS_PER_YEAR);
    return times;
  }

  private static double[] years(double[] all, int from, int to) {
    return java.util.Arrays.copyOfRange(all, from, Math.min(all.length, to + 1));
  }

  private static double[] yearTimes(int from, int to) {
    double[] times = new double[to - from + 1];
    java.util.Arrays.setAll(times, k -> from + k);
    return times;
  }

  private static Level level(String word) {
    for (Level level : Level.values()) {
      if (level.fileName().equals(word)) {
        return level;
      }
    }
    throw new IllegalArgumentException("no level is called " + word);
  }

  /** The series that the design asks for, in their order; weeks that were not lived have no rows. */
  List<RunRow.SeriesValue> series(Scenario scenario, RunValues values, int endedAfter) {
    List<RunRow.SeriesValue> all = new ArrayList<>();
    if (design.series() == Design.Series.NONE) {
      return all;
    }
    SeriesTable table = table(scenario, values);
    boolean weekly = design.series() == Design.Series.WEEKLY;
    for (SeriesKey key : table.keys()) {
      Optional<double[][]> found = weekly ? table.weekly(RUN, key.level(), key.unit(), key.observable())
          : table.yearly(RUN, key.level(), key.unit(), key.observable());
      for (int k = 0; found.isPresent() && k < found.get()[0].length; k++) {
        int week = weekly ? k : RunValues.lastWeekOf(k);
        double value = found.get()[0][k];
        if (week <= endedAfter && !Double.isNaN(value)) {
          all.add(new RunRow.SeriesValue(week, key.level().fileName(), key.unit(), key.observable(), value));
        }
      }
    }
    return all;
  }
}
