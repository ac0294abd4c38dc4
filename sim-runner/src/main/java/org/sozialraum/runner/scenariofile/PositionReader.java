package org.sozialraum.runner.scenariofile;

import java.util.Optional;
import org.sozialraum.message.Message;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.runner.townfile.LocalProjection;
import org.sozialraum.town.Area;
import org.sozialraum.town.Point;
import org.sozialraum.town.TownPlan;

/**
 * Reads where a point lies, in metres of the town or in degrees, and sees that it lies in one of its quarters. What
 * looks like degrees taken for metres, a national grid, or two swapped numbers is recognised, because a point put far
 * from the town by mistake would otherwise say nothing but how far.
 */
final class PositionReader {
  /** Distance from the town beyond which coordinates are a slip of kind and not of place, metres. */
  private static final double FAR = 50_000;

  private final TownPlan plan;
  private final LocatedProblems problems;
  private final RecordReader records;

  /**
   * A reader.
   *
   * @param plan the town; null leaves open whether points lie in it and what its degrees are
   * @param problems takes the mistakes
   * @param records reads the numbers
   */
  PositionReader(TownPlan plan, LocatedProblems problems, RecordReader records) {
    this.plan = plan;
    this.problems = problems;
    this.records = records;
  }

  /** A point in metres, as scenario files write it. */
  record Metres(
      @Quantity(meaning = "metres east of the town's origin", unit = "metres", byDefault = 0, min = -1e7, max = 1e7,
          required = true, source = "scenario") double x,
      @Quantity(meaning = "metres north of the town's origin", unit = "metres", byDefault = 0, min = -1e7, max = 1e7,
          required = true, source = "scenario") double y) {}

  /** A point in degrees (WGS84), as scenario files write it. */
  record Degrees(
      @Quantity(meaning = "longitude, WGS84", unit = "degrees", byDefault = 0, min = -180, max = 180, required = true,
          source = "scenario") double lon,
      @Quantity(meaning = "latitude, WGS84", unit = "degrees", byDefault = 0, min = -90, max = 90, required = true,
          source = "scenario") double lat) {

    Degrees swapped() {
      return Math.abs(lon) > 90 ? this : new Degrees(lat, lon);
    }
  }

  /** The point in metres; null, with problems, if it cannot be where it is said to be. */
  Point read(YamlNode value, String here) {
    if (!(value instanceof YamlNode.Mapping mapping) || mapping.entries().isEmpty()) {
      problems.add(value.line(), here, value.found(), Message.of("point.allowed"),
          Message.of("point.write"));
      return null;
    }
    boolean degrees = mapping.entry("lon").isPresent() || mapping.entry("lat").isPresent();
    if (degrees && (mapping.entry("x").isPresent() || mapping.entry("y").isPresent())) {
      problems.add(value.line(), here, Message.of("point.both"), Message.of("point.allowed"),
          Message.of("point.delete-one-pair"));
      return null;
    }
    return degrees ? inDegrees(mapping, here) : inMetres(mapping, here);
  }

  private Point inMetres(YamlNode.Mapping mapping, String here) {
    Optional<Metres> read = records.read(Metres.class, mapping, here);
    if (read.isEmpty() || plan == null) {
      return read.map(metres -> new Point(metres.x(), metres.y())).orElse(null);
    }
    Point point = new Point(read.get().x(), read.get().y());
    if (Math.abs(point.x()) <= 180 && Math.abs(point.y()) <= 90) {
      Degrees meant = new Degrees(point.x(), point.y());
      Degrees turned = meant.swapped();
      // A metre from the origin of a town is not a place that anybody names by chance.
      Degrees near = isNear(meant) ? meant : isNear(turned) ? turned : null;
      if (near != null) {
        problems.add(mapping.line(), here, Message.of("point.degrees-as-metres", point.x(), point.y()),
            Message.of("point.allowed"), didYouMean(near));
        return null;
      }
    }
    if (plan.quarterAt(point.x(), point.y()) >= 0) {
      return point;
    }
    Point turned = new Point(point.y(), point.x());
    Nearest nearest = nearest(point);
    outside(mapping, here, nearest, plan.quarterAt(turned.x(), turned.y()) >= 0
        ? Message.of("point.did-you-mean-metres", turned.x(), turned.y())
        : nearest.metres() <= FAR ? null : plan.origin() == null ? Message.of("point.own-metres")
            : Message.of("point.no-national-grid", plan.origin().lon(), plan.origin().lat()));
    return null;
  }

  private Point inDegrees(YamlNode.Mapping mapping, String here) {
    Optional<Degrees> read = records.read(Degrees.class, mapping, here);
    if (read.isEmpty()) {
      return null;
    }
    if (plan == null) {
      return new Point(0, 0);
    }
    if (plan.origin() == null) {
      double[] heart = plan.heart(0);
      problems.add(mapping.line(), here, Message.of("point.not-on-the-globe", plan.name()),
          Message.of("point.allowed-metres"), Message.of("point.write-metres", Math.rint(heart[0]),
              Math.rint(heart[1]), plan.quarters().get(0).name()));
      return null;
    }
    Point point = metres(read.get());
    if (plan.quarterAt(point.x(), point.y()) >= 0) {
      return point;
    }
    Nearest nearest = nearest(point);
    Degrees turned = read.get().swapped();
    outside(mapping, here, nearest, nearest.metres() > FAR && isNear(turned) ? didYouMean(turned) : null);
    return null;
  }

  private void outside(YamlNode.Mapping mapping, String here, Nearest nearest, Message advice) {
    Message away = distance(nearest.metres());
    problems.add(mapping.line(), here, Message.of("point.outside"),
        Message.of("point.nearest", nearest.name(), away), advice != null ? advice
            : nearest.metres() > FAR ? Message.of("point.check-town", plan.name())
                : Message.of("point.move", away, Message.of("point.towards." + nearest.direction())));
  }

  private static Message didYouMean(Degrees meant) {
    return Message.of("point.did-you-mean-degrees", meant.lon(), meant.lat());
  }

  /** A distance that can be read at a glance. */
  static Message distance(double metres) {
    return metres < 1_000 ? Message.of("point.metres", Math.max(1, Math.ceil(metres / 10) * 10))
        : Message.of("point.kilometres", metres < 100_000 ? Math.ceil(metres / 100) / 10 : Math.rint(metres / 1_000));
  }

  private boolean isNear(Degrees degrees) {
    if (plan.origin() == null || Math.abs(degrees.lat()) >= 89 || Math.abs(degrees.lon() - plan.origin().lon()) > 3) {
      return false;
    }
    Point point = metres(degrees);
    return Math.abs(point.x()) < FAR && Math.abs(point.y()) < FAR;
  }

  private Point metres(Degrees degrees) {
    double lat = Math.max(-89, Math.min(89, degrees.lat()));
    double lon = degrees.lon();
    // The projection holds around the town; whatever lies beyond is far in any case.
    double near = Math.max(plan.origin().lon() - 3, Math.min(plan.origin().lon() + 3, lon));
    double[] metres = LocalProjection.of(plan.origin()).metres(near, lat);
    return new Point(metres[0] + (lon - near) * 111_320 * StrictMath.cos(StrictMath.toRadians(lat)), metres[1]);
  }

  /**
   * The quarter nearest to a point.
   *
   * @param name its name
   * @param metres how far its ground is away
   * @param direction where it lies from the point: n, ne, e …
   */
  private record Nearest(String name, double metres, String direction) {}

  private Nearest nearest(Point from) {
    double best = Double.MAX_VALUE;
    String name = "";
    double east = 0;
    double north = 0;
    for (TownPlan.QuarterPlan quarter : plan.quarters()) {
      Area area = quarter.area();
      for (double[][] ring : area.rings()) {
        for (int k = 0, before = ring.length - 1; k < ring.length; before = k++) {
          double alongX = ring[k][0] - ring[before][0];
          double alongY = ring[k][1] - ring[before][1];
          double length = alongX * alongX + alongY * alongY;
          double part = length == 0 ? 0 : Math.max(0, Math.min(1,
              ((from.x() - ring[before][0]) * alongX + (from.y() - ring[before][1]) * alongY) / length));
          double toX = ring[before][0] + part * alongX - from.x();
          double toY = ring[before][1] + part * alongY - from.y();
          if (Math.sqrt(toX * toX + toY * toY) < best) {
            best = Math.sqrt(toX * toX + toY * toY);
            name = quarter.name();
            east = toX;
            north = toY;
          }
        }
      }
    }
    return new Nearest(name, best, direction(east, north));
  }

  private static String direction(double east, double north) {
    // Within 22.5 degrees of an axis the other part is left out.
    double flat = .4142;
    String along = Math.abs(north) < flat * Math.abs(east) ? "" : north > 0 ? "n" : "s";
    String across = Math.abs(east) < flat * Math.abs(north) ? "" : east > 0 ? "e" : "w";
    return along + across;
  }
}
