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
import org.sozialraum.runner.database.PointStatistics;
import org.sozialraum.runner.database.PointStatisticsCsv;
import org.sozialraum.runner.design.Design;
import org.sozialraum.runner.design.NumberLevels;
import org.sozialraum.runner.stats.PointSummary;
import org.sozialraum.runner.store.Program;
import org.sozialraum.runner.store.SweepStatistics;
import org.sozialraum.runner.store.SweptOutput;
import org.sozialraum.runner.store.WholeFile;

/**
 * Goes once through the points of a sweep: writes {@code summary.csv}, finds what there is to say, and keeps the points
 * for charts as long as they are few enough to be seen.
 */
public final class FirstStatistics {
  /** Points that charts can show. */
  private static final int MOST_SHOWN = 10_000;
  private static final String ONE_AT_A_TIME = "one-at-a-time";

  private final SweepStatistics all;
  private final SweepAnswer answer;
  private final boolean tooMany;

  private FirstStatistics(SweepStatistics all, SweepAnswer answer, boolean tooMany) {
    this.all = all;
    this.answer = answer;
    this.tooMany = tooMany;
  }

  /**
   * Writes {@code summary.csv} beside a store.
   *
   * @param scenario name of the scenario that every point starts from
   * @param smallestEffect its smallest effect of interest
   */
  public static FirstStatistics write(DuckStore store, Design design, String scenario, double smallestEffect)
      throws IOException {
    SweepStatistics about = about(design, scenario, smallestEffect, List.of());
    SweepAnswer answer = new SweepAnswer(about);
    List<PointSummary> shown = new ArrayList<>();
    long[] points = {0};
    WholeFile.write(store.folder().resolve(PointStatisticsCsv.NAME), out -> {
      BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
      PointStatisticsCsv csv = new PointStatisticsCsv(writer, store.meta().factors(), store.meta().outputs());
      new PointStatistics(store, design.reference()).forEach(point -> {
        csv.add(point);
        answer.add(point);
        if (point.arm() == 0 && points[0]++ < MOST_SHOWN) {
          shown.add(point);
        }
      });
      writer.flush();
    });
    return new FirstStatistics(about(design, scenario, smallestEffect, shown), answer, points[0] > MOST_SHOWN);
  }

  private static SweepStatistics about(Design design, String scenario, double smallestEffect,
      List<PointSummary> points) {
    return new SweepStatistics(design.question(), scenario, Program.current().label(),
        design.kind().equals(ONE_AT_A_TIME),
        design.factors().stream().map(each -> new SweepStatistics.Factor(each.name(),
            each.levels() instanceof NumberLevels numbers && numbers.logarithmic())).toList(),
        design.outputs().stream().map(each -> new SweptOutput(each.name(), each.observable(), each.unit(),
            each.reducer().name().toLowerCase(Locale.ROOT).replace('_', '-'), each.fromYear(), each.toYear(),
            each.threshold())).toList(),
        design.reference().values(), design.reference().ownBaseline(), design.replications(), smallestEffect, points);
  }

  /** What there is to say, line by line. */
  public List<String> lines(Language language) {
    return answer.lines(language);
  }

  /** What charts can show; empty if there are too many points. */
  public Optional<SweepStatistics> forCharts() {
    return tooMany || all.points().isEmpty() ? Optional.empty() : Optional.of(all);
  }
}
