package org.sozialraum.synthesis;

import java.util.List;
import org.sozialraum.town.TownPlan.PlacePlan;
import org.sozialraum.town.TownPlan.QuarterPlan;
import org.sozialraum.town.TownPlan;

/** Finds the quarter that a point of a plan lies in, quickly: most quarters are ruled out by their bounds. */
final class GroundPlan {
  private final List<QuarterPlan> quarters;
  private final double[][] bounds;

  GroundPlan(TownPlan plan) {
    quarters = plan.quarters();
    bounds = quarters.stream().map(quarter -> quarter.area().bounds()).toArray(double[][]::new);
  }

  /** Row of the quarter of a place; of the quarter with the nearest bounds if no ground holds it. */
  int quarterOf(PlacePlan place) {
    int nearest = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int quarter = 0; quarter < bounds.length; quarter++) {
      double dx = Math.max(0, Math.max(bounds[quarter][0] - place.x(), place.x() - bounds[quarter][2]));
      double dy = Math.max(0, Math.max(bounds[quarter][1] - place.y(), place.y() - bounds[quarter][3]));
      double away = dx * dx + dy * dy;
      if (away == 0 && quarters.get(quarter).area().contains(place.x(), place.y())) {
        return quarter;
      }
      if (away < least) {
        least = away;
        nearest = quarter;
      }
    }
    return nearest;
  }

  double[] boundsOf(int quarter) {
    return bounds[quarter];
  }
}
