package org.sozialraum.runner.sweep;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sozialraum.message.Language;
import org.sozialraum.runner.database.DuckStore;
import org.sozialraum.runner.database.FactorUnit;
import org.sozialraum.runner.database.PointStatistics;
import org.sozialraum.runner.database.PointStatisticsCsv;
import org.sozialraum.runner.design.Design;
import org.sozialraum.runner.design.NumberLevels;
import org.sozialraum.runner.stats.PointSummary;
import org.sozialraum.runner.store.SweepStatistics;
import org.sozialraum.runner.store.SweptOutput;
import org.sozialraum.runner.store.WholeFile;
import org.sozialraum.scenario.Scenario;

/**
 * Goes once through the points of a sweep: writes {@code summary.csv}, finds what there is to say, and keeps the points
 * for charts as long as they are few enough to be seen.
 */
public final class FirstStatistics {
  /** Points that charts can show. */
  private static final int MOST_SHOWN = 10_000;
  private static final String ONE_AT_A_TIME = "one-at-a-time";

  private final SweepStatistics first;
  private final SweepAnswer answer;
  private final long points;

  private FirstStatistics(SweepStatistics first, SweepAnswer answer, long points) {
    this.first = first;
    this.answer = answer;
    this.points = points;
  }

  /**
   * Writes {@code summary.csv} beside a store.
   *
   * @param base scenario that every point starts from
   */
  public static FirstStatistics write(DuckStore store, Design design, Scenario base)
      throws IOException {
    List<FirstStatistics> found = new ArrayList<>();
    WholeFile.write(store.folder().resolve(PointStatisticsCsv.NAME), out -> {
      BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
      PointStatisticsCsv csv = new PointStatisticsCsv(writer, store.meta().factors(), store.meta().outputs());
      found.add(of(store, design, base, csv::add));
      writer.flush();
    });
    return found.get(0);
  }

  /**
   * The same without writing anything.
   *
   * @param base scenario that every point starts from
   */
  public static FirstStatistics read(DuckStore store, Design design, Scenario base)
      throws IOException {
    return of(store, design, base, point -> { });
  }

  private static FirstStatistics of(DuckStore store, Design design, Scenario base,
      PointStatistics.Taker taker) throws IOException {
    // Results may be told of by a later program than the one that they are of.
    String program = store.meta().identity().getOrDefault("program", "");
    String version = program.substring(0, Math.max(0, program.lastIndexOf(", ")));
    SweepAnswer answer = new SweepAnswer(about(design, base, version, design.replications(), List.of()));
    List<PointSummary> shown = new ArrayList<>();
    long[] points = {0};
    new PointStatistics(store, design.reference()).forEach(point -> {
      taker.take(point);
      answer.add(point);
      if (point.arm() == 0 && points[0]++ < MOST_SHOWN) {
        shown.add(point);
      }
    });
    return new FirstStatistics(about(design, base, version, most(store, design, points[0]), shown), answer, points[0]);
  }

  /** The most finished runs that a point has: fewer than the design asks for while a sweep is under way. */
  private static int most(DuckStore store, Design design, long points) {
    long cells = Math.max(1, points * design.arms());
    long most = (store.counts().finished() + cells - 1) / cells;
    return most == 0 ? design.replications() : (int) Math.min(design.replications(), most);
  }

  private static SweepStatistics about(Design design, Scenario base, String version, int replications,
      List<PointSummary> points) {
    FactorUnit units = new FactorUnit(Optional.of(base));
    return new SweepStatistics(design.question(), base.name(), version,
        design.kind().equals(ONE_AT_A_TIME),
        design.factors().stream().map(each -> new SweepStatistics.Factor(each.name(),
            each.levels() instanceof NumberLevels numbers && numbers.logarithmic(), units.measured(each))).toList(),
        design.outputs().stream().map(each -> new SweptOutput(each.name(), each.observable(), each.unit(),
            each.reducer().name().toLowerCase(Locale.ROOT).replace('_', '-'), each.fromYear(), each.toYear(),
            each.threshold())).toList(),
        design.reference().values(), design.reference().ownBaseline(), replications,
        base.smallestEffect(), points);
  }

  /** What there is to say, line by line. */
  public List<String> lines(Language language) {
    return answer.lines(language);
  }

  /** What charts can show; empty if there are too many points. */
  public Optional<SweepStatistics> forCharts() {
    return points > MOST_SHOWN || first.points().isEmpty() ? Optional.empty() : Optional.of(first);
  }

  /** What was asked, and the first points: as many as charts can show. */
  public SweepStatistics first() {
    return first;
  }

  /** Points of which there are runs. */
  public long points() {
    return points;
  }
}
