package org.sozialraum.runner.pattern;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.sozialraum.runner.experiment.Variant;
import org.sozialraum.runner.store.SeriesTable;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.week.Mechanism;

/**
 * H1 once more, with the direct hurdle of residents with migration background switched off: what is left of the gap
 * comes from networks, schooling, age, income and where people live. The share is the gap without the hurdle over the
 * gap with it, run by run with the same luck.
 */
final class MigrationHurdle implements OwnExperiment {
  private static final int RUNS = 4;
  private static final String SOURCE = "brief, H1: told, with the hurdle at zero";
  private static final Figure GAP =
      Figure.percent("migration:no", "engaged_12m").minus(Figure.percent("migration:yes", "engaged_12m"));
  private static final Pattern WITHOUT =
      Pattern.told("H1-no-hurdle", "the same gap without a direct hurdle", "points", GAP, SOURCE);
  private static final Pattern SHARE =
      Pattern.told("H1-explained", "part of the gap that is there without a direct hurdle", "%", GAP, SOURCE);

  @Override
  public String name() {
    return "no-hurdle";
  }

  @Override
  public List<Variant> variants(Scenario validated) {
    Set<Mechanism> off = EnumSet.of(Mechanism.MIGRATION_BARRIER);
    off.addAll(validated.switchedOff());
    return List.of(new Variant(name(), validated.named(name()).without(off)
        .with(validated.horizon(), Math.min(RUNS, validated.replications()), validated.seed())));
  }

  @Override
  public List<Measured> measured(SeriesTable usual, int usualYears, SeriesTable own, int ownYears) {
    double[] without = gaps(own, ownYears);
    double[] with = gaps(usual, usualYears);
    double[] shares = IntStream.range(0, without.length)
        .mapToDouble(run -> run < with.length ? 100 * without[run] / with[run] : Double.NaN).toArray();
    return List.of(Measured.of(WITHOUT, without), Measured.of(SHARE, shares));
  }

  private static double[] gaps(SeriesTable series, int years) {
    return IntStream.range(0, series.replications())
        .mapToDouble(run -> GAP.of(new RunReading(series, series.variants().get(0), run, years))).toArray();
  }
}
