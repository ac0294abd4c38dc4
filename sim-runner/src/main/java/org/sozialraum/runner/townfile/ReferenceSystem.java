package org.sozialraum.runner.townfile;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.proj4j.BasicCoordinateTransform;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.Proj4jException;
import org.locationtech.proj4j.ProjCoordinate;

/**
 * A named system of coordinates and the way from it to degrees (WGS84).
 *
 * <p>The EPSG data set may not be passed on under the terms of this project, so that the systems German, Austrian
 * and Swiss offices and their neighbours use stand here by their PROJ parameters. Datum shifts are the national
 * ones with seven parameters, good to a few metres.
 */
final class ReferenceSystem {
  private static final String DHDN = " +ellps=bessel +towgs84=598.1,73.7,418.2,0.202,0.045,-2.455,6.7";
  private static final String MGI = " +ellps=bessel +towgs84=577.326,90.129,463.919,5.137,1.474,5.297,2.4232";
  private static final String ETRS = " +ellps=GRS80 +towgs84=0,0,0,0,0,0,0";
  private static final String SWISS = "+proj=somerc +lat_0=46.95240555555556 +lon_0=7.439583333333333 +k_0=1"
      + " +ellps=bessel +towgs84=674.374,15.056,405.346,0,0,0,0";
  private static final List<Integer> DEGREES = List.of(4326, 4258, 4979, 4937);
  private static final Map<Integer, String> KNOWN = known();
  private static final Pattern CODE = Pattern.compile("(?i)(?:.*epsg\\D{0,3}(?:\\d+(?:\\.\\d+)*[:/])?)?(\\d{4,6})\\s*");
  private static final Pattern UTM = Pattern.compile("(?i).*(etrs|wgs).*utm\\D*(\\d{2})\\s*n?\\b.*");
  private static final Pattern PARAMETERS = Pattern.compile("\\+proj=[a-z]+( +\\+[a-zA-Z_0-9]+(=[-+\\w.,]*)?)*");

  private final String name;
  private final CoordinateTransform transform;

  private ReferenceSystem(String name, String parameters) {
    this.name = name;
    CRSFactory systems = new CRSFactory();
    this.transform = parameters.isEmpty() ? null : new BasicCoordinateTransform(
        systems.createFromParameters(name, parameters + " +no_defs"),
        systems.createFromParameters("WGS84", "+proj=longlat +datum=WGS84 +no_defs"));
  }

  private static Map<Integer, String> known() {
    Map<Integer, String> known = new TreeMap<>();
    for (int zone = 28; zone <= 38; zone++) {
      known.put(25800 + zone, "+proj=utm +zone=" + zone + ETRS + " +units=m");
      known.put(32600 + zone, "+proj=utm +zone=" + zone + " +datum=WGS84 +units=m");
      known.put(23000 + zone, "+proj=utm +zone=" + zone + " +ellps=intl +towgs84=-87,-98,-121,0,0,0,0 +units=m");
    }
    known.put(3044, known.get(25832));
    known.put(3045, known.get(25833));
    known.put(4647, "+proj=tmerc +lat_0=0 +lon_0=9 +k=0.9996 +x_0=32500000 +y_0=0" + ETRS + " +units=m");
    known.put(5650, "+proj=tmerc +lat_0=0 +lon_0=15 +k=0.9996 +x_0=33500000 +y_0=0" + ETRS + " +units=m");
    for (int strip = 2; strip <= 5; strip++) {
      String strips = "+proj=tmerc +lat_0=0 +lon_0=" + 3 * strip + " +k=1 +x_0=" + strip + "500000 +y_0=0" + DHDN
          + " +units=m";
      known.put(31464 + strip, strips);
      known.put(5674 + strip, strips);
    }
    known.put(3068, "+proj=cass +lat_0=52.41864827777778 +lon_0=13.62720366666667 +x_0=40000 +y_0=10000" + DHDN
        + " +units=m");
    known.put(3035, "+proj=laea +lat_0=52 +lon_0=10 +x_0=4321000 +y_0=3210000" + ETRS + " +units=m");
    known.put(3034, "+proj=lcc +lat_1=35 +lat_2=65 +lat_0=52 +lon_0=10 +x_0=4000000 +y_0=2800000" + ETRS + " +units=m");
    known.put(3857, "+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m"
        + " +nadgrids=@null");
    known.put(2056, SWISS + " +x_0=2600000 +y_0=1200000 +units=m");
    known.put(21781, SWISS + " +x_0=600000 +y_0=200000 +units=m");
    for (int strip = 0; strip < 3; strip++) {
      String third = strip == 0 ? "10.33333333333333" : strip == 1 ? "13.33333333333333" : "16.33333333333333";
      String middle = "+proj=tmerc +lat_0=0 +lon_0=" + third + " +k=1 +y_0=-5000000" + MGI + " +units=m +x_0=";
      known.put(31254 + strip, middle + "0");
      known.put(31257 + strip, middle + (150000 + 300000 * strip));
    }
    known.put(31287, "+proj=lcc +lat_1=49 +lat_2=46 +lat_0=47.5 +lon_0=13.33333333333333 +x_0=400000 +y_0=400000" + MGI
        + " +units=m");
    known.put(2154, "+proj=lcc +lat_1=49 +lat_2=44 +lat_0=46.5 +lon_0=3 +x_0=700000 +y_0=6600000" + ETRS + " +units=m");
    known.put(2180, "+proj=tmerc +lat_0=0 +lon_0=19 +k=0.9993 +x_0=500000 +y_0=-5300000" + ETRS + " +units=m");
    known.put(27700, "+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy"
        + " +towgs84=446.448,-125.157,542.06,0.1502,0.247,0.8421,-20.4894 +units=m");
    return Collections.unmodifiableMap(known);
  }

  /** What names are understood, for messages. */
  static final String ALLOWED = "EPSG:4326 (degrees), EPSG:25828 to 25838 (ETRS89 UTM), 32628 to 32638 (WGS84 UTM),"
      + " 31466 to 31469 (Gauß-Krüger), 3068 (Soldner Berlin), 3034, 3035, 3857, 4647, 5650, 2056 and 21781"
      + " (Switzerland), 31254 to 31259 and 31287 (Austria), 2154, 2180, 27700, or PROJ parameters such as"
      + " \"+proj=utm +zone=32 +ellps=GRS80\"";

  /** The system of a name such as {@code EPSG:25832}, a URN, a crs member or PROJ parameters; empty if unknown. */
  static Optional<ReferenceSystem> named(String written) {
    String name = written.strip();
    if (name.length() > 500) {
      return Optional.empty();
    }
    if (name.startsWith("+proj=")) {
      return parameters(name);
    }
    if (name.toUpperCase(java.util.Locale.ROOT).matches(".*(CRS84|CRS:84|OGC:84).*")) {
      return Optional.of(new ReferenceSystem("EPSG:4326", ""));
    }
    Matcher utm = UTM.matcher(name);
    Matcher code = CODE.matcher(name);
    int number = code.matches() ? Integer.parseInt(code.group(1)) : utm.matches()
        ? (utm.group(1).equalsIgnoreCase("wgs") ? 32600 : 25800) + Integer.parseInt(utm.group(2)) : 0;
    if (DEGREES.contains(number)) {
      return Optional.of(new ReferenceSystem("EPSG:" + number, ""));
    }
    return Optional.ofNullable(KNOWN.get(number)).map(found -> new ReferenceSystem("EPSG:" + number, found));
  }

  /** Grid files would be read from wherever the text points, so that no such parameters are taken. */
  private static Optional<ReferenceSystem> parameters(String text) {
    if (!PARAMETERS.matcher(text).matches() || text.matches(".*\\+(nadgrids|geoidgrids|init|no_defs=).*")) {
      return Optional.empty();
    }
    try {
      String datum = text.matches(".*\\+(datum|towgs84)=.*") ? "" : " +towgs84=0,0,0,0,0,0,0";
      return Optional.of(new ReferenceSystem(text, text.replace("+no_defs", "") + datum));
    } catch (Proj4jException | IllegalArgumentException | IllegalStateException unknown) {
      return Optional.empty();
    }
  }

  String name() {
    return name;
  }

  boolean isInDegrees() {
    return transform == null;
  }

  /** Degrees of longitude and latitude, rounded to a tenth of a millimetre; {@code NaN} outside of the system. */
  double[] degrees(double x, double y) {
    if (transform == null) {
      return new double[] {x, y};
    }
    try {
      ProjCoordinate found = transform.transform(new ProjCoordinate(x, y), new ProjCoordinate());
      return new double[] {Math.rint(found.x * 1e9) / 1e9 + 0.0, Math.rint(found.y * 1e9) / 1e9 + 0.0};
    } catch (Proj4jException | IllegalArgumentException | IllegalStateException outside) {
      return new double[] {Double.NaN, Double.NaN};
    }
  }
}
