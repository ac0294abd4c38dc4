package org.sozialraum.runner.townfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.sozialraum.message.Message;

/**
 * A map file in degrees, whatever its coordinates are: a system that the user or the file names is undone, and axes
 * in the wrong order are turned.
 *
 * <p>The file is gone through twice, first for its reach and the system it names, so that it is never held whole.
 */
final class MapLayer {
  /** Objects that can be gone through twice. */
  interface Source {
    /** The system that is named, empty text if none, beside the objects as they are; nothing if broken. */
    Optional<String> system(Consumer<MapObject> sink);

    /** Reads the objects; adds a problem where they are to be degrees and are not. */
    Optional<String> read(boolean degrees, Consumer<MapObject> sink);
  }

  private static final List<String> COMMON = List.of("EPSG:25832", "EPSG:25833", "EPSG:31467", "EPSG:31468",
      "EPSG:31469", "EPSG:31466", "EPSG:4647", "EPSG:3035", "EPSG:2056", "EPSG:3857", "EPSG:31256", "EPSG:3068");

  private final Optional<ReferenceSystem> asked;
  private final boolean turnsDegrees;
  private final Findings findings;
  private final List<Message> notes;
  private final List<Message> hints;

  /**
   * Prepares the reading of a file.
   *
   * @param asked system that the user names; it counts where coordinates are no degrees
   * @param turnsDegrees whether degrees in the wrong order are turned as well
   * @param notes what the report should say
   * @param hints what a user should know beside the mistakes
   */
  MapLayer(Optional<ReferenceSystem> asked, boolean turnsDegrees, Findings findings, List<Message> notes,
      List<Message> hints) {
    this.asked = asked;
    this.turnsDegrees = turnsDegrees;
    this.findings = findings;
    this.notes = notes;
    this.hints = hints;
  }

  /** Reads the objects in their order; the name of the file as in {@link MapFile#read}. */
  Optional<String> read(byte[] bytes, Consumer<MapObject> sink) {
    return read(new Source() {
      @Override
      public Optional<String> system(Consumer<MapObject> each) {
        return MapFile.system(bytes, each);
      }

      @Override
      public Optional<String> read(boolean degrees, Consumer<MapObject> each) {
        return MapFile.read(bytes, degrees, findings, each);
      }
    }, sink);
  }

  /** Reads the objects of a source in their order. */
  Optional<String> read(Source source, Consumer<MapObject> sink) {
    Reach reach = new Reach();
    Optional<String> said = source.system(reach::take);
    if (said.isEmpty() || !reach.any()) {
      return source.read(true, sink);
    }
    Optional<ReferenceSystem> own = ReferenceSystem.named(said.get());
    Optional<ReferenceSystem> system = reach.isInDegrees()
        ? asked.filter(ReferenceSystem::isInDegrees) : asked.filter(each -> !each.isInDegrees()).or(() -> own);
    if (system.isEmpty() || system.get().isInDegrees() && !reach.isInDegrees()) {
      return inDegrees(source, reach, own, sink);
    }
    if (own.isPresent() && !own.get().name().equals(system.get().name())) {
      note("report.map.asked-system", own.get().name(), system.get().name());
    }
    return system.get().isInDegrees() ? source.read(false, sink)
        : projected(source, reach, system.get(), sink);
  }

  private Optional<String> inDegrees(Source source, Reach reach, Optional<ReferenceSystem> own,
      Consumer<MapObject> sink) {
    if (!reach.isInDegrees()) {
      hint(reach);
    } else if (asked.isPresent()) {
      note("report.map.already-degrees");
    }
    double[] middle = reach.middle();
    boolean turned = turnsDegrees && reach.isInDegrees() && !isInEurope(middle[0], middle[1])
        && isInEurope(middle[1], middle[0]);
    if (!turned) {
      return source.read(true, sink);
    }
    note("report.map.latitude-first");
    return source.read(true, object -> sink.accept(moved(object,
        point -> new double[] {point[1], point[0]})));
  }

  private Optional<String> projected(Source source, Reach reach, ReferenceSystem system, Consumer<MapObject> sink) {
    double[] middle = reach.middle();
    double[] straight = system.degrees(middle[0], middle[1]);
    double[] swapped = system.degrees(middle[1], middle[0]);
    boolean turned = !isInEurope(straight[0], straight[1]) && isInEurope(swapped[0], swapped[1]);
    double[] at = turned ? swapped : straight;
    if (!Double.isFinite(at[0]) || !Double.isFinite(at[1]) || Math.abs(at[1]) > 89) {
      findings.add(1, "", "town.map.wrong-system", String.format(Locale.ROOT, "%.2f, %.2f", middle[0], middle[1]),
          system.name());
      return Optional.empty();
    }
    if (turned) {
      note("report.map.north-first");
    }
    note("report.map.read-as", system.name(), Message.decimal(at[0], 2), Message.decimal(at[1], 2));
    return source.read(false, object -> sink.accept(moved(object, point -> turned
        ? system.degrees(point[1], point[0]) : system.degrees(point[0], point[1]))));
  }

  private interface Move {
    double[] of(double[] point);
  }

  private static MapObject moved(MapObject object, Move move) {
    List<MapObject.Shape> shapes = new ArrayList<>();
    for (MapObject.Shape shape : object.shapes()) {
      List<double[][]> rings = new ArrayList<>();
      for (double[][] ring : shape.rings()) {
        double[][] there = new double[ring.length][];
        for (int k = 0; k < ring.length; k++) {
          there[k] = move.of(ring[k]);
        }
        rings.add(there);
      }
      shapes.add(new MapObject.Shape(shape.type(), rings, shape.outer()));
    }
    return new MapObject(object.index(), object.line(), object.id(), object.properties(), shapes);
  }

  private void note(String key, Object... arguments) {
    notes.add(Message.of("report.of-file", findings.file(), Message.of(key, arguments)));
  }

  /** Names systems in which the town would lie in Europe, with the place, for the user to choose from. */
  private void hint(Reach reach) {
    double[] middle = reach.middle();
    List<String> fits = new ArrayList<>();
    for (String name : COMMON) {
      double[] at = ReferenceSystem.named(name).orElseThrow().degrees(middle[0], middle[1]);
      if (isInEurope(at[0], at[1]) && fits.size() < 4) {
        fits.add(String.format(Locale.ROOT, "%s (%.2f E, %.2f N)", name, at[0], at[1]));
      }
    }
    String some = fits.isEmpty() ? "EPSG:25832" : String.join(", ", fits);
    hints.add(Message.of("report.if-these-metres-name-their", findings.file(), some));
  }

  /** Where the towns are that this is made for; turned, no point of it is inside again. */
  private static boolean isInEurope(double lon, double lat) {
    return lon >= -25 && lon < 34 && lat >= 34 && lat <= 72;
  }

  /** The box around all points. */
  private static final class Reach {
    private final double[] box = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};

    void take(MapObject object) {
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

    boolean any() {
      return box[0] <= box[2];
    }

    boolean isInDegrees() {
      return box[0] >= -180 && box[2] <= 180 && box[1] > -180 && box[3] < 180;
    }

    double[] middle() {
      return new double[] {(box[0] + box[2]) / 2, (box[1] + box[3]) / 2};
    }
  }
}
