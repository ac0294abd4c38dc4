package org.sozialraum.synthesis;

import java.util.ArrayList;
import java.util.List;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Numeric;
import org.sozialraum.town.Area;

/**
 * Ground of a round town cut into quarters: each quarter holds the points nearest to its centre (Voronoi cells), so
 * that quarters share their borders. Centres spiral outwards by the golden angle, as seeds in a sunflower, and quarters
 * grow with distance from the middle.
 */
final class VoronoiGround {
  private static final int RIM_CORNERS = 48;
  /** π (3 - √5): no two quarters lie in line. */
  private static final double GOLDEN_ANGLE = 2.399963229728653;
  /** Corners closer than this are one corner, metres. */
  private static final double SAME_CORNER = 8;

  private final double[] x;
  private final double[] y;
  private final List<double[][]> cells = new ArrayList<>();

  /**
   * Cuts the ground.
   *
   * @param quarters number of quarters
   * @param innerRadius radius of a circle as large as the innermost quarter, metres
   * @param outerRadius the same of the outermost quarter, metres
   * @param jitter how far centres stray, as a share of their quarter's radius
   */
  VoronoiGround(int quarters, double innerRadius, double outerRadius, double jitter, long key) {
    x = new double[quarters];
    y = new double[quarters];
    double area = 0;
    for (int k = 0; k < quarters; k++) {
      double radius = innerRadius + (outerRadius - innerRadius) * k / Math.max(1, quarters - 1);
      double away = Math.sqrt(area + radius * radius / 2);
      area += radius * radius;
      double angle = GOLDEN_ANGLE * k;
      double strayX = jitter * radius * (2 * Chance.unit(Chance.hash(key, k, 1)) - 1);
      double strayY = jitter * radius * (2 * Chance.unit(Chance.hash(key, k, 2)) - 1);
      x[k] = away * cos(angle) + strayX;
      y[k] = away * Numeric.sin(angle) + strayY;
    }
    double rim = Math.sqrt(area);
    List<double[]> corners = new ArrayList<>();
    for (int k = 0; k < quarters; k++) {
      double[][] cell = rim(rim, key);
      for (int other = 0; other < quarters && cell.length > 0; other++) {
        if (other != k) {
          cell = nearerTo(cell, x[k], y[k], x[other], y[other]);
        }
      }
      cells.add(closed(cell, corners));
    }
  }

  private static double cos(double angle) {
    return Numeric.sin(angle + Math.PI / 2);
  }

  private static double[][] rim(double radius, long key) {
    double[][] ring = new double[RIM_CORNERS][];
    for (int corner = 0; corner < RIM_CORNERS; corner++) {
      double angle = 2 * Math.PI * corner / RIM_CORNERS;
      double away = radius * (.95 + .1 * Chance.unit(Chance.hash(key, corner, 3)));
      ring[corner] = new double[] {away * cos(angle), away * Numeric.sin(angle)};
    }
    return ring;
  }

  /** The part of a ring that is nearer to one centre than to another (Sutherland and Hodgman). */
  private static double[][] nearerTo(double[][] ring, double atX, double atY, double otherX, double otherY) {
    List<double[]> kept = new ArrayList<>();
    double[] before = ring[ring.length - 1];
    double sideBefore = side(before, atX, atY, otherX, otherY);
    for (double[] corner : ring) {
      double here = side(corner, atX, atY, otherX, otherY);
      if (here >= 0 != sideBefore >= 0) {
        double along = sideBefore / (sideBefore - here);
        kept.add(new double[] {
            before[0] + along * (corner[0] - before[0]), before[1] + along * (corner[1] - before[1])});
      }
      if (here >= 0) {
        kept.add(corner);
      }
      before = corner;
      sideBefore = here;
    }
    return kept.toArray(double[][]::new);
  }

  /** Positive where a point is nearer to the first centre. */
  private static double side(double[] point, double atX, double atY, double otherX, double otherY) {
    double dx = otherX - atX;
    double dy = otherY - atY;
    return ((atX + otherX) / 2 - point[0]) * dx + ((atY + otherY) / 2 - point[1]) * dy;
  }

  /** The ring in whole metres, closed, its corners those that earlier quarters use where they meet. */
  private static double[][] closed(double[][] cell, List<double[]> corners) {
    List<double[]> ring = new ArrayList<>();
    for (double[] corner : cell) {
      double[] shared = null;
      for (double[] known : corners) {
        double dx = known[0] - corner[0];
        double dy = known[1] - corner[1];
        if (dx * dx + dy * dy < SAME_CORNER * SAME_CORNER) {
          shared = known;
          break;
        }
      }
      if (shared == null) {
        shared = new double[] {Math.rint(corner[0]), Math.rint(corner[1])};
        corners.add(shared);
      }
      if (ring.isEmpty() || ring.get(ring.size() - 1) != shared && ring.get(0) != shared) {
        ring.add(shared);
      }
    }
    ring.add(ring.get(0));
    return ring.stream().map(double[]::clone).toArray(double[][]::new);
  }

  double x(int quarter) {
    return x[quarter];
  }

  double y(int quarter) {
    return y[quarter];
  }

  Area area(int quarter) {
    return new Area(new double[][][] {cells.get(quarter)});
  }

  /** Whether two quarters share a stretch of border: two corners. */
  boolean adjacent(int one, int two) {
    int shared = 0;
    double[][] here = cells.get(one);
    double[][] there = cells.get(two);
    for (int k = 0; k + 1 < here.length; k++) {
      for (int other = 0; other + 1 < there.length; other++) {
        if (here[k][0] == there[other][0] && here[k][1] == there[other][1]) {
          shared++;
        }
      }
    }
    return one != two && shared >= 2;
  }
}
