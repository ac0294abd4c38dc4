package org.sozialraum.benchmark;

import java.util.ArrayList;
import java.util.List;
import org.sozialraum.town.Area;
import org.sozialraum.town.TownPlan;

/** A town of any size for benchmarks: square quarters of 1,000 residents and 800 metres, side by side. */
final class TownOfSize {
  private TownOfSize() {}

  private static final int RESIDENTS_PER_QUARTER = 1000;
  private static final double SIDE_METRES = 800;

  static TownPlan plan(int residents) {
    int quarters = Math.max(1, residents / RESIDENTS_PER_QUARTER);
    int columns = (int) Math.ceil(Math.sqrt(quarters));
    List<TownPlan.QuarterPlan> plans = new ArrayList<>();
    for (int k = 0; k < quarters; k++) {
      double west = k % columns * SIDE_METRES;
      double south = k / columns * SIDE_METRES;
      double[][] square = {{west, south}, {west + SIDE_METRES, south}, {west + SIDE_METRES, south + SIDE_METRES},
          {west, south + SIDE_METRES}};
      plans.add(new TownPlan.QuarterPlan("q" + k, "Quarter " + k, "Benchmark", "District " + k / 10,
          new Area(new double[][][] {square}), RESIDENTS_PER_QUARTER, List.of(), TownPlan.Indicators.NONE));
    }
    return new TownPlan("benchmark", "Benchmark", plans, List.of(), List.of(), "benchmark-" + residents);
  }
}
