package org.sozialraum.runner.experiment;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sozialraum.observe.Groups;
import org.sozialraum.observe.Level;
import org.sozialraum.observe.Observables;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.scenario.Settings;
import org.sozialraum.synthesis.SyntheticTowns;
import org.sozialraum.town.TownPlan;
import org.sozialraum.week.Horizon;

/**
 * How fast this computer is and how much a town's units have to report, from a second of the village group at default
 * settings. Asked once per process: what is estimated from it is rough anyhow.
 *
 * @param nanos nanoseconds per resident-week in a town of ten thousand or less
 * @param rows what a unit of each level reports
 */
record Pace(double nanos, Map<Level, Rows> rows) {
  /** How long to look, nanoseconds. */
  private static final double NANOS = 1e9;
  /** The season changes what a week costs: whole years are run, and the last one counts. */
  private static final int MOST_YEARS = 20;
  /** A town that has settled costs more than one of two years, a Java that has warmed up less; both together. */
  private static final double SETTLED = .8;
  /** Groups of residents that every town reports. */
  static final int GROUPS = Groups.names().size();

  /**
   * Rows of one unit in {@code series.csv} and {@code summary.csv}.
   *
   * @param eachWeek observed every week
   * @param first observed in week 0 and not weekly
   * @param eachYear observed at the end of a year and not weekly
   * @param firstOfAll observed in week 0
   * @param eachYearOfAll observed at the end of a year
   */
  record Rows(int eachWeek, int first, int eachYear, int firstOfAll, int eachYearOfAll) {}

  /** The pace here, measured when it is first asked for. */
  static Pace here() {
    return Measured.HERE;
  }

  private static final class Measured {
    private static final Pace HERE = measure();
  }

  /** The cost of a resident-week in a town of some size: large towns wait for memory (docs/benchmarks.md). */
  double nanos(long residents) {
    double[] sizes = {1e4, 1e5, 1e6};
    double[] factors = {1, 859.0 / 806, 1165.0 / 806};
    double size = Math.max(sizes[0], residents);
    int at = size < sizes[1] ? 0 : 1;
    double part = Math.log(size / sizes[at]) / Math.log(sizes[at + 1] / sizes[at]);
    return nanos * (factors[at] + part * (factors[at + 1] - factors[at]));
  }

  private static Pace measure() {
    TownPlan plan = SyntheticTowns.named("dorfgruppe").orElseThrow();
    Scenario scenario = new Scenario("pace", "How fast is it here?", plan, new Horizon(0, MOST_YEARS), 1, 1, .5,
        Settings.defaults(), Set.of(), List.of(), List.of());
    Map<Level, Counted> counted = new EnumMap<>(Level.class);
    RunUnderWay run = new SozialraumRun(List.of()).begin(scenario, 0, (week, level, unit, observable, value, yearly) ->
        counted.computeIfAbsent(level, none -> new Counted(unit)).add(week, unit, observable, yearly));
    double began = now();
    double ofYear = 0;
    for (int year = 1; year <= MOST_YEARS && (year <= 2 || now() - began < NANOS); year++) {
      long before = run.outcome(scenario).residentWeeks();
      double start = now();
      run.until(year * Horizon.WEEKS_PER_YEAR, week -> {});
      ofYear = (now() - start) / (run.outcome(scenario).residentWeeks() - before);
    }
    Map<Level, Rows> rows = new EnumMap<>(Level.class);
    counted.forEach((level, each) -> rows.put(level, each.rows()));
    rows.putIfAbsent(Level.COUNTY, rows.get(Level.MUNICIPALITY));
    return new Pace(ofYear * SETTLED, rows);
  }

  /** Nanoseconds that this thread has worked: whoever else keeps the computer busy does so in passing. */
  private static double now() {
    var threads = java.lang.management.ManagementFactory.getThreadMXBean();
    return threads.isCurrentThreadCpuTimeSupported() ? threads.getCurrentThreadCpuTime() : System.nanoTime();
  }

  /** What the first unit of a level reports in the first year; age groups, which towns differ in, are left out. */
  private static final class Counted {
    private final String unit;
    private final Set<String> eachWeek = new HashSet<>();
    private final Set<String> first = new HashSet<>();
    private final Set<String> eachYear = new HashSet<>();

    Counted(String unit) {
      this.unit = unit;
    }

    void add(int week, String from, String observable, boolean yearly) {
      if (week < Horizon.WEEKS_PER_YEAR && from.equals(unit) && !Observables.isMargin(observable)) {
        (!yearly ? eachWeek : week == 0 ? first : eachYear).add(observable);
      }
    }

    Rows rows() {
      return new Rows(eachWeek.size(), without(first), without(eachYear), first.size(), eachYear.size());
    }

    private int without(Set<String> yearly) {
      return (int) yearly.stream().filter(each -> !eachWeek.contains(each)).count();
    }
  }
}
