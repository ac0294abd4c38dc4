package org.sozialraum.runner.townfile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.sozialraum.message.Message;

/**
 * Reads GeoJSON and Overpass JSON object by object, so that a large file needs no memory of its size.
 *
 * <p>Depth, lengths, numbers of points and of properties are bounded; coordinates are finite and, unless the file is
 * one of our own in metres, degrees. The first thing that is not as it should be ends the reading with one problem.
 */
final class MapFile {
  private static final int MOST_POINTS = 5_000_000;
  private static final int MOST_OBJECTS = 2_000_000;
  private static final int MOST_PROPERTIES = 1_000;
  private static final JsonFactory JSON = JsonFactory.builder()
      .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(32).maxStringLength(200_000)
          .maxNumberLength(100).maxNameLength(2_000).build())
      // Names come from strangers: no shared table of names that they could fill.
      .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
      .build();

  private final Findings findings;
  private final boolean degrees;
  private final Consumer<MapObject> sink;
  private JsonParser json;
  private int points;
  private int objects;
  private String name = "";
  private String system = "";
  private boolean collection;
  private OverpassPositions positions = OverpassPositions.NONE;
  private Consumer<OverpassPositions.Element> elements = element -> { };

  private MapFile(Findings findings, boolean degrees, Consumer<MapObject> sink) {
    this.findings = findings;
    this.degrees = degrees;
    this.sink = sink;
  }

  /**
   * Reads a file's objects in their order.
   *
   * @param degrees whether coordinates must be longitude and latitude
   * @return the name the file gives itself, empty text if none; nothing if the file could not be read to its end
   */
  static Optional<String> read(byte[] bytes, boolean degrees, Findings findings, Consumer<MapObject> sink) {
    MapFile file = new MapFile(findings, degrees, sink);
    try (JsonParser json = JSON.createParser(bytes)) {
      file.json = json;
      file.positions = positions(bytes);
      file.document();
      return Optional.of(file.name);
    } catch (Misread misread) {
      findings.add(misread.line, misread.where, misread.message);
    } catch (StreamConstraintsException beyond) {
      findings.add(line(beyond), "", "town.map.deep");
    } catch (JsonProcessingException broken) {
      findings.add(line(broken), "", String.valueOf(broken.getOriginalMessage()).startsWith("Unexpected end-of-input")
          ? "town.map.ends-early" : "town.map.not-json", column(broken));
    } catch (IOException broken) {
      findings.add(1, "", "town.map.not-utf8");
    }
    return Optional.empty();
  }

  /** The reference system a file names, empty text if none, beside its objects as they are; nothing if broken. */
  static Optional<String> system(byte[] bytes, Consumer<MapObject> sink) {
    Findings unheard = new Findings(new org.sozialraum.quantity.Problems(), java.nio.file.Path.of("map"));
    MapFile file = new MapFile(unheard, false, sink);
    try (JsonParser json = JSON.createParser(bytes)) {
      file.json = json;
      file.positions = positions(bytes);
      file.document();
      return Optional.of(file.system);
    } catch (Misread | IOException broken) {
      return Optional.empty();
    }
  }

  /** Where the parts are that elements of an Overpass answer name; nothing for other files. */
  private static OverpassPositions positions(byte[] bytes) {
    OverpassPositions found = new OverpassPositions();
    boolean whole = isOverpass(bytes) && elements(bytes, element -> {
      if (!found.name(element)) {
        throw new Misread(1, "elements", Message.of("town.map.many-parts"));
      }
    });
    return whole && found.isNeeded() && elements(bytes, found::place) ? found : OverpassPositions.NONE;
  }

  private static boolean isOverpass(byte[] bytes) {
    return new String(bytes, 0, Math.min(bytes.length, 5_000), java.nio.charset.StandardCharsets.ISO_8859_1)
        .contains("\"elements\"");
  }

  /** Goes through the elements of an Overpass answer; false if it is broken, which is then reported elsewhere. */
  private static boolean elements(byte[] bytes, Consumer<OverpassPositions.Element> sink) {
    Findings unheard = new Findings(new org.sozialraum.quantity.Problems(), java.nio.file.Path.of("map"));
    MapFile file = new MapFile(unheard, false, object -> { });
    file.elements = sink;
    try (JsonParser json = JSON.createParser(bytes)) {
      file.json = json;
      file.document();
      return true;
    } catch (Misread misread) {
      if (misread.where.equals("elements")) {
        throw misread;
      }
      return false;
    } catch (IOException broken) {
      return false;
    }
  }

  private static int line(JsonProcessingException broken) {
    return broken.getLocation() == null ? 1 : Math.max(1, broken.getLocation().getLineNr());
  }

  /** Many map files are one long line, so the line alone would not help. */
  private static int column(JsonProcessingException broken) {
    return broken.getLocation() == null ? 1 : Math.max(1, broken.getLocation().getColumnNr());
  }

  

  private void document() throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw misread("", "town.map.no-brace");
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String member = json.currentName();
      JsonToken value = json.nextToken();
      if ((member.equals("features") || member.equals("elements")) && value == JsonToken.START_ARRAY) {
        collection = true;
        while (json.nextToken() != JsonToken.END_ARRAY) {
          object();
        }
      } else if (member.equals("name") && value.isScalarValue()) {
        name = Findings.inert(json.getText());
      } else if (member.equals("crs")) {
        crs();
      } else if (member.equals("remark") && value.isScalarValue() && json.getText().contains("error")) {
        throw misread("remark", "town.map.broke-off", json.getText());
      } else {
        json.skipChildren();
      }
    }
    if (!collection) {
      throw new Misread(1, "", Message.of("town.map.no-list"));
    }
    if (json.nextToken() != null) {
      throw misread("", "town.map.more-after");
    }
  }

  /** Refuses a reference system that is not in degrees; without this member GeoJSON is in degrees. */
  private void crs() throws IOException {
    int line = line();
    StringBuilder said = new StringBuilder();
    if (json.currentToken().isStructStart()) {
      int depth = 1;
      while (depth > 0) {
        JsonToken token = json.nextToken();
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        if ((token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NUMBER_INT)
            && said.length() < 500 && !json.getText().equals("name")) {
          said.append(json.getText()).append(' ');
        }
      }
    } else if (json.currentToken() == JsonToken.VALUE_STRING) {
      said.append(json.getText());
    }
    system = said.toString().strip();
    String upper = system.toUpperCase(Locale.ROOT);
    boolean inDegrees = upper.contains("CRS84") || upper.contains("CRS:84")
        || upper.matches("(?s).*\\b(4326|4258|4979|4937)\\b.*");
    if (degrees && upper.contains("EPSG") && !inDegrees) {
      throw new Misread(line, "crs", Message.of("town.map.other-system", said.toString().strip()));
    }
  }

  private void object() throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw misread("features[" + objects + "]", "town.map.no-feature", shown());
    }
    if (objects >= MOST_OBJECTS) {
      throw misread("", "town.map.many-objects");
    }
    final int line = line();
    String id = "";
    String type = "";
    Map<String, String> properties = new LinkedHashMap<>();
    List<MapObject.Shape> shapes = new ArrayList<>();
    List<String> parts = new ArrayList<>();
    double[] position = {Double.NaN, Double.NaN};
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String member = json.currentName();
      JsonToken value = json.nextToken();
      switch (member) {
        case "id" -> id = value.isScalarValue() && value != JsonToken.VALUE_NULL ? json.getText() : skipped();
        case "type" -> type = value.isScalarValue() ? json.getText() : skipped();
        case "properties", "tags" -> properties(properties);
        case "geometry" -> geometry(shapes, 0);
        case "lon", "lat" -> position[member.equals("lon") ? 0 : 1] = number();
        case "center" -> centre(position);
        case "bounds" -> bounds(position);
        case "nodes" -> nodes(parts);
        case "members" -> members(shapes, parts);
        default -> json.skipChildren();
      }
    }
    if (Double.isFinite(position[0]) && Double.isFinite(position[1])) {
      checkDegrees(position, line);
      shapes.add(new MapObject.Shape("Point", List.<double[][]>of(new double[][] {position}), List.of(false)));
    }
    if (!id.isEmpty() && (type.equals("node") || type.equals("way") || type.equals("relation"))) {
      elements.accept(new OverpassPositions.Element(type, id, corners(shapes), parts));
      id = type + "/" + id;
    }
    List<double[]> named = shapes.isEmpty() ? positions.points(parts) : List.of();
    if (!named.isEmpty()) {
      shapes.add(new MapObject.Shape("MultiPoint", List.<double[][]>of(named.toArray(double[][]::new)),
          List.of(false)));
    }
    sink.accept(new MapObject(objects++, line, id, properties, shapes));
  }

  /** The corners of the box around shapes, which say as much of a position as all their points. */
  private static List<double[]> corners(List<MapObject.Shape> shapes) {
    double[] low = {Double.MAX_VALUE, Double.MAX_VALUE};
    double[] high = {-Double.MAX_VALUE, -Double.MAX_VALUE};
    shapes.forEach(shape -> shape.rings().forEach(ring -> {
      for (double[] point : ring) {
        for (int k = 0; k < 2; k++) {
          low[k] = Math.min(low[k], point[k]);
          high[k] = Math.max(high[k], point[k]);
        }
      }
    }));
    return low[0] > high[0] ? List.of() : List.of(low, high);
  }

  /** The nodes that a way names. */
  private void nodes(List<String> parts) throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      json.skipChildren();
      return;
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() == JsonToken.VALUE_NUMBER_INT && parts.size() <= OverpassPositions.MOST_NAMED) {
        parts.add("node/" + json.getText());
      } else {
        json.skipChildren();
      }
    }
  }

  private String skipped() throws IOException {
    json.skipChildren();
    return "";
  }

  private void properties(Map<String, String> properties) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return;
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String key = json.currentName();
      JsonToken value = json.nextToken();
      if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
        if (properties.put(Findings.inert(key), Findings.inert(json.getText()).strip()) != null) {
          throw misread("features[" + objects + "]." + key, "town.map.property-twice");
        }
        if (properties.size() > MOST_PROPERTIES) {
          throw misread("features[" + objects + "]", "town.map.many-properties");
        }
      } else {
        json.skipChildren();
      }
    }
  }

  private void centre(double[] position) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return;
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String member = json.currentName();
      json.nextToken();
      if (member.equals("lon") || member.equals("lat")) {
        position[member.equals("lon") ? 0 : 1] = number();
      } else {
        json.skipChildren();
      }
    }
  }

  /** The middle of an element's box, where nothing says its position better. */
  private void bounds(double[] position) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return;
    }
    double[] box = {Double.NaN, Double.NaN, Double.NaN, Double.NaN};
    List<String> sides = List.of("minlon", "minlat", "maxlon", "maxlat");
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      int side = sides.indexOf(json.currentName());
      json.nextToken();
      if (side >= 0) {
        box[side] = number();
      } else {
        json.skipChildren();
      }
    }
    for (int k = 0; k < 2; k++) {
      position[k] = Double.isNaN(position[k]) ? (box[k] + box[k + 2]) / 2 : position[k];
    }
  }

  /** The lines and points of a relation as Overpass writes them with {@code out geom}, else what it names. */
  private void members(List<MapObject.Shape> shapes, List<String> parts) throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      json.skipChildren();
      return;
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() != JsonToken.START_OBJECT) {
        throw misread(here() + ".members", "town.map.members", shown());
      }
      double[] position = {Double.NaN, Double.NaN};
      int line = line();
      String type = "";
      String ref = "";
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String member = json.currentName();
        JsonToken value = json.nextToken();
        if (member.equals("geometry") && value == JsonToken.START_ARRAY) {
          overpassLine(shapes);
        } else if (member.equals("type") && value == JsonToken.VALUE_STRING) {
          type = json.getText();
        } else if (member.equals("ref") && value == JsonToken.VALUE_NUMBER_INT) {
          ref = json.getText();
        } else if (member.equals("lon") || member.equals("lat")) {
          position[member.equals("lon") ? 0 : 1] = number();
        } else {
          json.skipChildren();
        }
      }
      if (Double.isFinite(position[0]) && Double.isFinite(position[1])) {
        countPoint();
        checkDegrees(position, line);
        shapes.add(new MapObject.Shape("Point", List.<double[][]>of(new double[][] {position}), List.of(false)));
      }
      if ((type.equals("node") || type.equals("way")) && !ref.isEmpty()) {
        parts.add(type + "/" + ref);
      }
    }
  }

  private void geometry(List<MapObject.Shape> shapes, int depth) throws IOException {
    if (json.currentToken() == JsonToken.START_ARRAY) {
      overpassLine(shapes);
      return;
    }
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return;
    }
    String type = "";
    Object coordinates = null;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String member = json.currentName();
      JsonToken value = json.nextToken();
      if (member.equals("type") && value == JsonToken.VALUE_STRING) {
        type = json.getText();
      } else if (member.equals("coordinates") && value == JsonToken.START_ARRAY) {
        coordinates = coordinates(0);
      } else if (member.equals("geometries") && value == JsonToken.START_ARRAY && depth < 4) {
        while (json.nextToken() != JsonToken.END_ARRAY) {
          geometry(shapes, depth + 1);
        }
      } else {
        json.skipChildren();
      }
    }
    if (coordinates != null) {
      shapes.add(shape(type, coordinates));
    }
  }

  /** The points of a way as Overpass writes them with {@code out geom}. */
  private void overpassLine(List<MapObject.Shape> shapes) throws IOException {
    List<double[]> line = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      double[] position = {Double.NaN, Double.NaN};
      centre(position);
      if (Double.isFinite(position[0]) && Double.isFinite(position[1])) {
        countPoint();
        checkDegrees(position, line());
        line.add(position);
      }
    }
    shapes.add(new MapObject.Shape("LineString", List.<double[][]>of(line.toArray(double[][]::new)), List.of(false)));
  }

  /** A position as {@code double[]}, or a list of what is nested. */
  private Object coordinates(int depth) throws IOException {
    int line = line();
    JsonToken first = json.nextToken();
    if (first == JsonToken.VALUE_NUMBER_FLOAT || first == JsonToken.VALUE_NUMBER_INT) {
      double[] position = {number(), Double.NaN};
      json.nextToken();
      position[1] = number();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        number(); // height and further measures are not needed
      }
      countPoint();
      checkDegrees(position, line);
      return position;
    }
    List<Object> nested = new ArrayList<>();
    while (json.currentToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() != JsonToken.START_ARRAY || depth > 4) {
        throw misread(here(), "town.map.coordinates", shown());
      }
      nested.add(coordinates(depth + 1));
      json.nextToken();
    }
    return nested;
  }

  private MapObject.Shape shape(String type, Object coordinates) {
    List<double[][]> rings = new ArrayList<>();
    List<Boolean> outer = new ArrayList<>();
    int depth = switch (type) {
      case "Point" -> 0;
      case "MultiPoint", "LineString" -> 1;
      case "MultiLineString", "Polygon" -> 2;
      case "MultiPolygon" -> 3;
      default -> throw misread(here() + ".geometry", "town.map.type", type);
    };
    if (!gather(coordinates, depth, true, rings, outer)) {
      throw misread(here() + ".geometry", "town.map.brackets", type);
    }
    return new MapObject.Shape(type, rings, outer);
  }

  private static boolean gather(Object coordinates, int depth, boolean isOuter, List<double[][]> rings,
      List<Boolean> outer) {
    if (depth == 0) {
      if (coordinates instanceof double[] point) {
        rings.add(new double[][] {point});
        outer.add(false);
        return true;
      }
      return coordinates instanceof List<?> none && none.isEmpty();
    }
    if (!(coordinates instanceof List<?> parts)) {
      return false;
    }
    if (depth == 1) {
      double[][] ring = new double[parts.size()][];
      for (int k = 0; k < ring.length; k++) {
        if (!(parts.get(k) instanceof double[] point)) {
          return false;
        }
        ring[k] = point;
      }
      rings.add(ring);
      outer.add(isOuter);
      return true;
    }
    boolean fits = true;
    for (int k = 0; k < parts.size(); k++) {
      fits &= gather(parts.get(k), depth - 1, depth > 2 || k == 0, rings, outer);
    }
    return fits;
  }

  private double number() throws IOException {
    JsonToken token = json.currentToken();
    if (token != JsonToken.VALUE_NUMBER_FLOAT && token != JsonToken.VALUE_NUMBER_INT) {
      throw misread(here(), "town.map.no-coordinate", shown());
    }
    double number = json.getDoubleValue();
    if (!Double.isFinite(number) || Math.abs(number) > 1e9) {
      throw misread(here(), "town.map.odd-coordinate", json.getText());
    }
    return number;
  }

  private void countPoint() {
    if (++points > MOST_POINTS) {
      throw misread("", "town.map.many-points");
    }
  }

  private void checkDegrees(double[] position, int line) {
    if (degrees && !(Math.abs(position[0]) <= 180 && Math.abs(position[1]) < 89)) {
      throw new Misread(line, here(), Message.of("town.map.no-degrees", String.format(Locale.ROOT, "%.2f, %.2f",
          position[0], position[1])));
    }
  }

  private String here() {
    return "features[" + objects + "]";
  }

  private Message shown() throws IOException {
    JsonToken token = json.currentToken();
    return token != null && token.isScalarValue() ? Message.of("town.map.found-text", json.getText())
        : token == null || token == JsonToken.END_ARRAY || token == JsonToken.END_OBJECT
            ? Message.of("town.map.found-nothing") : Message.of("town.map.found-brackets");
  }

  private int line() {
    return Math.max(1, json.currentTokenLocation().getLineNr());
  }

  private Misread misread(String where, String key, Object... arguments) {
    return new Misread(line(), where, Message.of(key, arguments));
  }

  /** Ends the reading of a file that is not what it should be. */
  private static final class Misread extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int line;
    private final String where;
    private final transient Message message;

    Misread(int line, String where, Message message) {
      super(message.key(), null, false, false);
      this.line = line;
      this.where = where;
      this.message = message;
    }
  }
}
