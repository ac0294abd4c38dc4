package org.sozialraum.runner.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.sozialraum.observe.Level;
import org.sozialraum.observe.Observables;
import org.sozialraum.week.Horizon;

/**
 * Values over time of every variant and replication.
 *
 * <p>A variant that is not part of the experiment, or a series that no run recorded, gives an empty result. A run that
 * failed, or did not record the series, counts as NaN throughout.
 */
public final class SeriesTable {
  private final Horizon horizon;
  private final Map<String, List<Optional<RunValues>>> runs;
  private final List<SeriesKey> keys;

  /**
   * The table of finished runs.
   *
   * @param runs for each variant its runs in the order of replications, empty where a run failed; all variants have
   *     equally many. The order of variants is kept, the reference first.
   */
  public SeriesTable(Horizon horizon, Map<String, List<Optional<RunValues>>> runs) {
    this.horizon = horizon;
    this.runs = new java.util.LinkedHashMap<>(runs);
    TreeSet<SeriesKey> all = new TreeSet<>();
    runs.values().forEach(list -> list.forEach(run -> run.ifPresent(values -> all.addAll(values.keys()))));
    keys = List.copyOf(all);
  }

  /** Names of the variants, the reference first. */
  public List<String> variants() {
    return List.copyOf(runs.keySet());
  }

  /** Replications of each variant, failed ones included. */
  public int replications() {
    return runs.values().stream().mapToInt(List::size).max().orElse(0);
  }

  /** What was observed, in the order of the files. */
  public List<SeriesKey> keys() {
    return keys;
  }

  /** Units of a level for which anything was observed, in the order of the files. */
  public List<String> units(Level level) {
    return keys.stream().filter(key -> key.level() == level).map(SeriesKey::unit).distinct().toList();
  }

  /** Whether a run came to its end. */
  public boolean finished(String variant, int replication) {
    return runs.containsKey(variant) && runs.get(variant).get(replication).isPresent();
  }

  /**
   * Values by week, where the series was recorded weekly.
   *
   * @return [replications][observed weeks], the second index being the week. Not to be modified.
   */
  public Optional<double[][]> weekly(String variant, Level level, String unit, String observable) {
    SeriesKey key = new SeriesKey(level, unit, observable);
    return gathered(variant, horizon.observedWeeks(), run -> run.weekly(key));
  }

  /**
   * Values by year. Of a series that was recorded weekly only, the value of the year's last week, or the mean of its
   * weeks where the observable is a number per week.
   *
   * @return [replications][observed years + 1], the second index being the year, 0 for the start. Not to be modified.
   */
  public Optional<double[][]> yearly(String variant, Level level, String unit, String observable) {
    SeriesKey key = new SeriesKey(level, unit, observable);
    return gathered(variant, horizon.observedYears() + 1, run -> yearOrWeeks(run, key));
  }

  /** Values of one run; empty if it failed. */
  Optional<RunValues> run(String variant, int replication) {
    return runs.get(variant).get(replication);
  }

  /** Whether any run recorded a value, possibly NaN, for a year of a series. */
  boolean recordedInYear(String variant, SeriesKey key, int year) {
    return runs.get(variant).stream().flatMap(Optional::stream)
        .anyMatch(run -> run.recorded(key, year, true)
            || run.yearly(key) == null && run.recorded(key, RunValues.lastWeekOf(year), false));
  }

  private Optional<double[][]> gathered(String variant, int length,
      java.util.function.Function<RunValues, double[]> series) {
    List<double[]> found = new ArrayList<>();
    boolean any = false;
    for (Optional<RunValues> run : runs.getOrDefault(variant, List.of())) {
      double[] values = run.map(series).orElse(null);
      any |= values != null;
      found.add(values);
    }
    if (!any) {
      return Optional.empty();
    }
    double[] missing = new double[length];
    Arrays.fill(missing, Double.NaN);
    found.replaceAll(values -> values == null ? missing : values);
    return Optional.of(found.toArray(new double[0][]));
  }

  private double[] yearOrWeeks(RunValues run, SeriesKey key) {
    double[] byYear = run.yearly(key);
    double[] byWeek = run.weekly(key);
    if (byYear != null || byWeek == null) {
      return byYear;
    }
    boolean mean = Observables.named(key.observable())
        .map(each -> each.unit() == Observables.Unit.PER_WEEK).orElse(false);
    return IntStream.rangeClosed(0, horizon.observedYears())
        .mapToDouble(year -> mean && year > 0 ? meanOfYear(byWeek, year) : byWeek[RunValues.lastWeekOf(year)])
        .toArray();
  }

  private static double meanOfYear(double[] byWeek, int year) {
    double sum = 0;
    int weeks = 0;
    for (int week = (year - 1) * Horizon.WEEKS_PER_YEAR; week <= RunValues.lastWeekOf(year); week++) {
      if (!Double.isNaN(byWeek[week])) {
        sum += byWeek[week];
        weeks++;
      }
    }
    return weeks == 0 ? Double.NaN : sum / weeks;
  }
}
