package org.sozialraum.runner.townfile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sozialraum.message.Message;

/**
 * Places of a table: a position per row, in two columns or one, and OSM tags or a category in words.
 *
 * <p>Headings that are OSM keys are tags. Where the tags make no meeting place, the category column is asked.
 */
final class PlaceTable implements MapLayer.Source {
  /** What a column of a table of places holds. */
  enum Role {
    LON("lon|lng|long|longitude|laenge|laengengrad|geo_?lon|x|x_?(wgs84|koordinate|coord(inate)?)|easting|ostwert"
        + "|rechtswert|ost|coord_?x|geo_?x"),
    LAT("lat|latitude|breite|breitengrad|geo_?lat|y|y_?(wgs84|koordinate|coord(inate)?)|northing|nordwert|hochwert"
        + "|nord|coord_?y|geo_?y"),
    POINT("wkt|geom|geometry|the_geom|shape|geo_point(_2d)?|geopunkt|koordinaten|coordinates|geo_shape"),
    ID("id|osm_id|objektnummer|objekt_id|objectid|fid|nummer|nr"),
    NAME("name|bezeichnung|titel|title|einrichtung|label|objektname"),
    CATEGORY("category|kategorie|categories|typ|type|art|kind|klasse|class|nutzung|gruppe|einrichtungsart|objektart"
        + "|art_der_.*|thema|branche");

    private final Pattern headings;

    Role(String headings) {
      this.headings = Pattern.compile(headings);
    }
  }

  private static final Pattern WKT = Pattern.compile("(?i)(?:SRID=\\d+;)?POINT *Z? *\\( *(\\S+) +(\\S+?)( +\\S+)? *\\)");
  private static final Pattern PAIR = Pattern.compile("\\[?\\(?\\s*(-?\\d+\\.\\d+)\\s*[,; ]\\s*(-?\\d+\\.\\d+)\\s*\\)?]?");

  private final Sheet sheet;
  private final Findings findings;
  private final Map<Role, Integer> columns;
  private final List<MapObject> objects = new ArrayList<>();

  PlaceTable(Sheet sheet, Findings findings) {
    this.sheet = sheet;
    this.findings = findings;
    this.columns = roles(sheet);
    boolean located = columns.containsKey(Role.POINT)
        || columns.containsKey(Role.LON) && columns.containsKey(Role.LAT);
    if (located) {
      read();
    } else {
      findings.add(1, "", "town.places.no-positions", Message.list(sheet.headings()));
    }
  }

  private static Map<Role, Integer> roles(Sheet sheet) {
    Map<Role, Integer> columns = new java.util.EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      for (int k = 0; k < sheet.headings().size(); k++) {
        boolean named = sheet.role(k).isEmpty() ? role.headings.matcher(Heading.normal(sheet.headings().get(k)))
            .matches() && !sheet.headings().get(k).equals("@type") : sheet.role(k).get().equals(role.name()
            .toLowerCase(Locale.ROOT));
        if (named) {
          columns.putIfAbsent(role, k);
        }
      }
    }
    return columns;
  }

  /** What each column is used for, where it is used as more than a tag. */
  Map<Role, Integer> columns() {
    return columns;
  }

  private void read() {
    NumberForm lon = columns.containsKey(Role.LON) ? NumberForm.of(sheet.cells(columns.get(Role.LON)), false) : null;
    NumberForm lat = columns.containsKey(Role.LAT) ? NumberForm.of(sheet.cells(columns.get(Role.LAT)), false) : null;
    boolean two = lon != null && lat != null;
    for (Sheet.Row row : sheet.rows()) {
      Optional<double[]> at = two ? pair(row, lon, lat) : point(row);
      List<MapObject.Shape> shapes = at.map(point -> List.of(new MapObject.Shape("Point",
          List.<double[][]>of(new double[][] {point}), List.of(false)))).orElse(List.of());
      objects.add(new MapObject(objects.size(), row.line(), cell(row, Role.ID), tags(row), shapes));
    }
  }

  private String cell(Sheet.Row row, Role role) {
    return columns.containsKey(role) ? row.cells().get(columns.get(role)) : "";
  }

  private Optional<double[]> pair(Sheet.Row row, NumberForm lon, NumberForm lat) {
    String x = cell(row, Role.LON);
    String y = cell(row, Role.LAT);
    if (CellNumber.isMissing(x) || CellNumber.isMissing(y)) {
      return Optional.empty();
    }
    double[] at = {lon.number(x), lat.number(y)};
    for (int k = 0; k < 2; k++) {
      if (!Double.isFinite(at[k])) {
        findings.add(row.line(), sheet.heading(columns.get(k == 0 ? Role.LON : Role.LAT)),
            "town.places.no-coordinate", k == 0 ? x : y);
        return Optional.empty();
      }
    }
    return Optional.of(at);
  }

  private Optional<double[]> point(Sheet.Row row) {
    String text = cell(row, Role.POINT);
    Matcher wkt = WKT.matcher(text);
    Matcher pair = PAIR.matcher(text);
    if (wkt.matches() || pair.matches()) {
      Matcher found = wkt.matches() ? wkt : pair;
      NumberForm plain = NumberForm.of(List.of("0.5"), false);
      double one = plain.number(found.group(1));
      double two = plain.number(found.group(2));
      // Portals write such pairs latitude first; well-known text has east first.
      return Optional.of(found == wkt ? new double[] {one, two} : new double[] {two, one})
          .filter(at -> Double.isFinite(at[0]) && Double.isFinite(at[1]));
    }
    if (!CellNumber.isMissing(text)) {
      findings.add(row.line(), sheet.heading(columns.get(Role.POINT)), "town.places.no-point", text);
    }
    return Optional.empty();
  }

  private Map<String, String> tags(Sheet.Row row) {
    Map<String, String> tags = new LinkedHashMap<>();
    for (int k = 0; k < row.cells().size(); k++) {
      if (!row.cells().get(k).isEmpty() && !columns.containsValue(k) && !sheet.role(k).equals(Optional.of("unused"))) {
        tags.putIfAbsent(sheet.headings().get(k).toLowerCase(Locale.ROOT), Findings.inert(row.cells().get(k)));
      }
    }
    if (!cell(row, Role.NAME).isEmpty()) {
      tags.put("name", Findings.inert(cell(row, Role.NAME)));
    }
    String category = cell(row, Role.CATEGORY);
    if (PlaceTags.kind(tags).isEmpty() && !category.isEmpty()) {
      PlaceWords.tags(category).ifPresent(tags::putAll);
    }
    if (!category.isEmpty()) {
      tags.put(PlaceTags.CATEGORY, Findings.inert(category)); // a user's own table may speak of it
    }
    return tags;
  }

  @Override
  public Optional<String> system(Consumer<MapObject> sink) {
    objects.forEach(sink);
    return Optional.of("");
  }

  @Override
  public Optional<String> read(boolean degrees, Consumer<MapObject> sink) {
    for (MapObject object : objects) {
      double[] at = object.centre().orElse(new double[] {0, 0});
      if (degrees && !(Math.abs(at[0]) <= 180 && Math.abs(at[1]) < 89)) {
        findings.add(object.line(), "", "town.places.no-degrees",
            String.format(Locale.ROOT, "%.2f, %.2f", at[0], at[1]));
        return Optional.empty();
      }
      sink.accept(object);
    }
    return Optional.of("");
  }
}
