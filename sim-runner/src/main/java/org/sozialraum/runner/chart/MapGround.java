package org.sozialraum.runner.chart;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.sozialraum.town.Area;
import org.sozialraum.town.TownPlan.QuarterPlan;

/** From metres on the ground to a rectangle of a sheet: north up, the same scale both ways, the town in the middle. */
final class MapGround {
  /** Points nearer than this to the one before, in logical pixels, are left out: they cannot be seen. */
  private static final double VISIBLE = 0.6;
  private static final int RASTER = 28;

  private final double west;
  private final double north;
  private final double left;
  private final double top;
  private final double pixelsPerMetre;

  MapGround(List<QuarterPlan> quarters, Rectangle2D frame) {
    double[] bounds = bounds(quarters);
    double width = Math.max(1, bounds[2] - bounds[0]);
    double height = Math.max(1, bounds[3] - bounds[1]);
    pixelsPerMetre = Math.min(frame.getWidth() / width, frame.getHeight() / height);
    west = bounds[0];
    north = bounds[3];
    left = frame.getX() + (frame.getWidth() - width * pixelsPerMetre) / 2;
    top = frame.getY() + (frame.getHeight() - height * pixelsPerMetre) / 2;
  }

  private static double[] bounds(List<QuarterPlan> quarters) {
    double[] bounds = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
    for (QuarterPlan quarter : quarters) {
      double[] own = quarter.area().bounds();
      bounds[0] = Math.min(bounds[0], own[0]);
      bounds[1] = Math.min(bounds[1], own[1]);
      bounds[2] = Math.max(bounds[2], own[2]);
      bounds[3] = Math.max(bounds[3], own[3]);
    }
    return bounds;
  }

  /** How much wider than high the town is. */
  static double widthPerHeight(List<QuarterPlan> quarters) {
    double[] bounds = bounds(quarters);
    return Math.max(1, bounds[2] - bounds[0]) / Math.max(1, bounds[3] - bounds[1]);
  }

  double x(double metres) {
    return left + (metres - west) * pixelsPerMetre;
  }

  double y(double metres) {
    return top + (north - metres) * pixelsPerMetre;
  }

  double pixelsPerMetre() {
    return pixelsPerMetre;
  }

  /** The ground of a quarter on the sheet, read by the even-odd rule. */
  Path2D outline(Area area) {
    var outline = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    for (double[][] ring : area.rings()) {
      double lastX = Double.NaN;
      double lastY = Double.NaN;
      for (int k = 0; k < ring.length; k++) {
        double x = x(ring[k][0]);
        double y = y(ring[k][1]);
        if (k == 0) {
          outline.moveTo(x, y);
        } else if (Math.abs(x - lastX) + Math.abs(y - lastY) < VISIBLE) {
          continue;
        } else {
          outline.lineTo(x, y);
        }
        lastX = x;
        lastY = y;
      }
      if (ring.length > 0) {
        outline.closePath();
      }
    }
    return outline;
  }

  /** The point of an area that is furthest from its edges, as a raster finds it: x and y on the sheet. */
  double[] middle(Area area) {
    double[] bounds = area.bounds();
    double[] best = {(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2};
    double furthest = -1;
    for (int row = 0; row < RASTER; row++) {
      for (int column = 0; column < RASTER; column++) {
        double x = bounds[0] + (column + 0.5) / RASTER * (bounds[2] - bounds[0]);
        double y = bounds[1] + (row + 0.5) / RASTER * (bounds[3] - bounds[1]);
        double distance = area.contains(x, y) ? edge(area, x, y, furthest) : -1;
        // A clear gain is asked for, so that the last bit of a distance decides nothing.
        if (distance > furthest * (1 + 1e-6)) {
          furthest = distance;
          best = new double[] {x, y};
        }
      }
    }
    return new double[] {x(best[0]), y(best[1])};
  }

  /** Squared distance to the nearest edge; stops early once it is no greater than what is beaten already. */
  private static double edge(Area area, double x, double y, double enough) {
    double nearest = Double.MAX_VALUE;
    for (double[][] ring : area.rings()) {
      for (int k = 0, before = ring.length - 1; k < ring.length; before = k++) {
        double dx = ring[k][0] - ring[before][0];
        double dy = ring[k][1] - ring[before][1];
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0
            : Math.max(0, Math.min(1, ((x - ring[before][0]) * dx + (y - ring[before][1]) * dy) / length));
        double ex = ring[before][0] + along * dx - x;
        double ey = ring[before][1] + along * dy - y;
        nearest = Math.min(nearest, ex * ex + ey * ey);
        if (nearest <= enough) {
          return nearest;
        }
      }
    }
    return nearest;
  }
}
