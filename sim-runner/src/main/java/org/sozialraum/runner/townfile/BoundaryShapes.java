package org.sozialraum.runner.townfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sozialraum.town.Area;

/** From polygons in degrees to the ground of quarters in metres. */
final class BoundaryShapes {
  /** Wider than any town or county: such a box holds a stray coordinate. */
  private static final double WIDEST_DEGREES = 6;

  private BoundaryShapes() {}

  /** The projection around the middle of all quarters; adds a problem where they are too far apart for a town. */
  static Optional<LocalProjection> projection(List<MapObject> objects, Findings findings) {
    double[] box = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
    for (MapObject object : objects) {
      for (MapObject.Shape shape : object.shapes()) {
        for (double[][] ring : shape.rings()) {
          for (double[] point : ring) {
            box[0] = Math.min(box[0], point[0]);
            box[1] = Math.min(box[1], point[1]);
            box[2] = Math.max(box[2], point[0]);
            box[3] = Math.max(box[3], point[1]);
          }
        }
      }
    }
    if (box[2] - box[0] > WIDEST_DEGREES || box[3] - box[1] > WIDEST_DEGREES / 2) {
      findings.add(objects.get(0).line(), "", "town.map.extent", decimal(box[0]), decimal(box[2]), decimal(box[1]),
          decimal(box[3]));
      return Optional.empty();
    }
    return Optional.of(LocalProjection.around(box[0], box[1], box[2], box[3]));
  }

  /** The ground of a quarter from all its features; adds a problem where a ring encloses nothing. */
  static Area area(List<MapObject> features, LocalProjection projection, Findings findings) {
    List<double[][]> rings = new ArrayList<>();
    for (MapObject feature : features) {
      for (MapObject.Shape shape : feature.shapes()) {
        for (int k = 0; shape.isPolygon() && k < shape.rings().size(); k++) {
          double[][] ring = metres(shape.rings().get(k), projection);
          if (ring.length < 4 || signedSquareMetres(ring) == 0) {
            findings.add(feature.line(), feature.where(), "town.map.empty-ring");
          } else {
            rings.add(wound(ring, shape.outer().get(k)));
          }
        }
      }
    }
    return new Area(rings.toArray(double[][][]::new));
  }

  /** A closed ring in metres; points that fall together are kept once. */
  private static double[][] metres(double[][] ring, LocalProjection projection) {
    List<double[]> points = new ArrayList<>();
    for (double[] degrees : ring) {
      double[] point = projection.metres(degrees[0], degrees[1]);
      if (points.isEmpty() || !isSame(point, points.get(points.size() - 1))) {
        points.add(point);
      }
    }
    if (points.size() > 1 && !isSame(points.get(0), points.get(points.size() - 1))) {
      points.add(points.get(0).clone());
    }
    return points.toArray(double[][]::new);
  }

  private static boolean isSame(double[] a, double[] b) {
    return a[0] == b[0] && a[1] == b[1];
  }

  /** Outer rings run against the clock, holes with it, so that holes count against their outer ring. */
  private static double[][] wound(double[][] ring, boolean outer) {
    if (signedSquareMetres(ring) > 0 == outer) {
      return ring;
    }
    double[][] turned = new double[ring.length][];
    for (int k = 0; k < ring.length; k++) {
      turned[k] = ring[ring.length - 1 - k];
    }
    return turned;
  }

  /** Size of a closed ring, positive where it runs against the clock. */
  static double signedSquareMetres(double[][] ring) {
    double twice = 0;
    for (int k = 1; k < ring.length; k++) {
      twice += ring[k - 1][0] * ring[k][1] - ring[k][0] * ring[k - 1][1];
    }
    return twice / 2;
  }

  private static String decimal(double degrees) {
    return String.format(java.util.Locale.ROOT, "%.2f", degrees);
  }
}
