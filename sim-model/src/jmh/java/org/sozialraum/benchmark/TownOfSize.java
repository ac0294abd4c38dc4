package org.sozialraum.benchmark;

import java.util.ArrayList;
import java.util.List;
import org.sozialraum.town.Area;
import org.sozialraum.town.TownPlan;

/**
 * A town of any size for benchmarks: square quarters side by side, 1,000 residents on 800 by 800 metres if not said
 * otherwise.
 */
final class TownOfSize {
  private TownOfSize() {}

  private static final int RESIDENTS_PER_QUARTER = 1000;
  private static final double SIDE_METRES = 800;

  static TownPlan plan(int residents) {
    return plan(residents, RESIDENTS_PER_QUARTER);
  }

  /** A town in quarters of so many residents, as densely settled. */
  static TownPlan plan(int residents, int perQuarter) {
    int quarters = Math.max(1, residents / perQuarter);
    int columns = (int) Math.ceil(Math.sqrt(quarters));
    double side = SIDE_METRES * Math.sqrt(perQuarter / (double) RESIDENTS_PER_QUARTER);
    List<TownPlan.QuarterPlan> plans = new ArrayList<>();
    for (int k = 0; k < quarters; k++) {
      double west = k % columns * side;
      double south = k / columns * side;
      double[][] square = {{west, south}, {west + side, south}, {west + side, south + side}, {west, south + side}};
      plans.add(new TownPlan.QuarterPlan("q" + k, "Quarter " + k, "Benchmark", "District " + k / 10,
          new Area(new double[][][] {square}), perQuarter, List.of(), TownPlan.Indicators.NONE));
    }
    return new TownPlan("benchmark", "Benchmark", plans, List.of(), List.of(), "benchmark-" + residents);
  }
}
