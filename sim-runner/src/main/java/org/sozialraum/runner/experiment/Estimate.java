package org.sozialraum.runner.experiment;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sozialraum.margin.Margins;
import org.sozialraum.message.Message;
import org.sozialraum.observe.Level;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.town.TownPlan;
import org.sozialraum.week.Horizon;

/**
 * What an experiment will take of this computer, before it is run: right within a factor of two where
 * nothing else keeps the computer busy.
 *
 * @param weeks weeks that are computed, all runs together; a past that variants share counts once per replication
 * @param residentWeeks the same times residents
 * @param seconds time
 * @param cores cores that are used
 * @param memoryBytes memory at the same time
 * @param diskBytes size of the results folder
 */
public record Estimate(long weeks, long residentWeeks, double seconds, int cores, long memoryBytes, long diskBytes) {
  /** Founding, choice sets and the margins of week 0 cost as much as this many weeks. */
  private static final int FOUNDING_WEEKS = 15;
  /** Two cores share memory and heat: each further one adds this part of itself. */
  private static final double FURTHER_CORE = .85;
  /** Starting Java, writing tables and drawing charts. */
  private static final double AROUND_SECONDS = 4;
  /** What a row holds beside variant and unit: replication, week, level, observable, value, commas. */
  private static final int SERIES_ROW_BYTES = 37;
  private static final int SUMMARY_ROW_BYTES = 80;
  private static final int VARIANT_NAME_BYTES = 9;
  private static final int PAIR_NAME_BYTES = 32;
  /** Charts in both forms, manifest and scenario. */
  private static final int CHART_BYTES = 110_000;
  /** A value of a run in memory, with its place in a table. */
  private static final int VALUE_BYTES = 10;

  /**
   * The estimate for some variants.
   *
   * @param workers cores wanted; 0 for all
   * @param keeps whether burn-ins are kept on disk as well
   */
  public static Estimate of(List<Variant> variants, int workers, boolean keeps) {
    Estimate runs = of(variants, workers, Pace.here());
    Scenario scenario = variants.get(0).scenario();
    long kept = keeps && scenario.horizon().burnInYears() > 0
        ? scenario.replications() * Memory.pastBytes(scenario.town().population()) : 0;
    return new Estimate(runs.weeks, runs.residentWeeks, runs.seconds, runs.cores, runs.memoryBytes,
        runs.diskBytes + kept);
  }

  static Estimate of(List<Variant> variants, int workers, Pace pace) {
    RunGrid grid = new RunGrid(variants);
    Horizon horizon = variants.get(0).scenario().horizon();
    long residents = variants.stream().mapToLong(each -> each.scenario().town().population()).max().orElse(0);
    List<Branch> branches = Branch.all(grid.missing(), grid);
    long weeks = branches.stream().mapToLong(each -> each.weeksFrom(horizon.firstWeek(), grid)).sum();
    Memory memory = new Memory(Runtime.getRuntime().maxMemory(), Branch.mostPartings(branches, grid));
    int hands = Replications.hands(workers);
    int together = memory.fitting(Math.max(1, Math.min(hands, grid.size())), residents);
    int cores = residents >= BranchRuns.LARGE ? hands : Math.min(hands, together);
    double nanos = pace.nanos(residents) * residents;
    double all = (weeks + FOUNDING_WEEKS * (double) branches.size()) * nanos;
    // However many cores there are, one run takes the time of its weeks, unless it is large enough to be shared.
    double longest = residents >= BranchRuns.LARGE ? 0 : (horizon.allWeeks() + FOUNDING_WEEKS) * nanos;
    double seconds = AROUND_SECONDS + Math.max(longest, all / (1 + FURTHER_CORE * (cores - 1))) / 1e9;
    Tables tables = Tables.of(variants, pace);
    return new Estimate(weeks, weeks * residents, seconds, cores,
        memory.together(together, residents) + tables.series() * VALUE_BYTES, tables.bytes());
  }

  /**
   * Rows and bytes of the tables.
   *
   * @param series rows of {@code series.csv}
   * @param summary rows of {@code summary.csv}
   * @param bytes bytes of both, with charts and what else lies in the folder
   */
  record Tables(long series, long summary, long bytes) {

    static Tables of(List<Variant> variants, Pace pace) {
      Scenario scenario = variants.get(0).scenario();
      int years = scenario.horizon().observedYears();
      List<TownPlan.QuarterPlan> quarters = scenario.town().quarters();
      long runs = (long) variants.size() * scenario.replications();
      List<String> municipalities = quarters.stream().map(TownPlan.QuarterPlan::municipality).distinct().toList();
      int spots = ModelRun.spots(variants.stream().map(Variant::scenario).toList()).size();
      Map<Level, List<String>> units = Map.of(
          Level.COUNTY, municipalities.size() > 1 ? List.of(scenario.town().name()) : List.of(),
          Level.MUNICIPALITY, municipalities,
          Level.DISTRICT, quarters.stream().map(TownPlan.QuarterPlan::district).distinct().toList(),
          Level.QUARTER, quarters.stream().map(TownPlan.QuarterPlan::id).toList(),
          Level.GROUP, Stream.generate(() -> "age:14-29").limit(Pace.GROUPS + spots).toList());
      long series = 0;
      long summary = 0;
      long bytes = 0;
      for (Map.Entry<Level, List<String>> each : units.entrySet()) {
        Pace.Rows rows = pace.rows().get(each.getKey());
        long ofUnit = (long) rows.eachWeek() * Horizon.WEEKS_PER_YEAR * years + rows.first()
            + (long) rows.eachYear() * years;
        long summed = rows.firstOfAll() + (long) rows.eachYearOfAll() * years;
        for (String unit : each.getValue()) {
          series += ofUnit * runs;
          summary += summed * variants.size();
          bytes += (ofUnit * runs + summed * variants.size()) * unit.length();
        }
      }
      long margins = (years + 1) * quarters.stream().flatMap(each -> Margins.of(each).stream())
          .filter(each -> each.kind() != Margins.Kind.POPULATION).count();
      series += margins * runs;
      summary += margins * variants.size();
      for (Variant variant : variants) {
        // How closely each two stakeholders work together is told once, in the last week.
        long nodes = variant.scenario().stakeholders().actors().size() + 2;
        long pairs = nodes * (nodes - 1) / 2;
        series += pairs * variant.scenario().replications();
        summary += pairs;
        bytes += pairs * (variant.scenario().replications() + 1) * PAIR_NAME_BYTES;
      }
      int charts = variants.size() > 1 ? 2 + 5 * (variants.size() - 1) : 3;
      return new Tables(series, summary, bytes + series * (SERIES_ROW_BYTES + VARIANT_NAME_BYTES)
          + summary * (SUMMARY_ROW_BYTES - VARIANT_NAME_BYTES) + (long) charts * CHART_BYTES);
    }
  }

  /** The estimate of several such experiments one after the other. */
  public Estimate times(int experiments) {
    return new Estimate(experiments * weeks, experiments * residentWeeks, experiments * seconds, cores, memoryBytes,
        experiments * diskBytes);
  }

  /** The estimate in one line: time, cores, memory and disk. */
  public Message line() {
    return Message.of("run.estimate", time(Math.round(seconds)),
        Message.of(cores == 1 ? "run.one-core" : "run.cores", cores),
        gigabytes(Math.max(.1, Math.ceil(memoryBytes / 1e8) / 10)), size(diskBytes));
  }

  private static Message time(long seconds) {
    if (seconds < 90) {
      return Message.of("run.seconds", seconds < 20 ? seconds : seconds / 5 * 5);
    }
    long minutes = seconds / 60;
    long hours = minutes / 60;
    return minutes < 10 ? Message.of("run.minutes-seconds", minutes, seconds % 60 / 10 * 10)
        : hours < 2 ? Message.of("run.minutes", minutes)
        : hours < 48 ? Message.of("run.hours-minutes", hours, minutes % 60 / 10 * 10)
        : Message.of("run.days-hours", hours / 24, hours % 24);
  }

  /** Whole and tenth apart, because languages write the mark between them differently. */
  private static Message gigabytes(double gigabytes) {
    long tenths = Math.round(gigabytes * 10);
    return Message.of("run.gigabytes", tenths / 10, tenths % 10);
  }

  private static Message size(long bytes) {
    return bytes < 995_000_000 ? Message.of("run.megabytes", Math.max(1, Math.round(bytes / 1e6)))
        : gigabytes(bytes / 1e9);
  }
}
