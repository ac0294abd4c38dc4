package org.sozialraum.runner.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The files that are damaged: the shipped scenarios, a small town written here, and the real public data. */
final class Subjects {
  private static final Path ROOT = Path.of(System.getProperty("sozialraum.root", ".."));
  static final Path DATA = Path.of(System.getProperty("sozialraum.data", "../../shared/data"));
  private static final ObjectMapper JSON = new ObjectMapper();

  private Subjects() {}

  /** Whether the real data is on this computer. */
  static boolean dataIsThere() {
    return Files.isDirectory(DATA);
  }

  /** One subject per shipped scenario. */
  static List<Subject> scenarios() throws IOException {
    List<Subject> subjects = new ArrayList<>();
    try (Stream<Path> files = Files.list(ROOT.resolve("scenarios"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".yaml")).sorted().toList()) {
        String name = file.getFileName().toString();
        Map<String, byte[]> clean = new LinkedHashMap<>();
        clean.put(name, Files.readAllBytes(file));
        // A scenario that builds on another one is damaged together with it.
        Files.readAllLines(file).stream().filter(line -> line.startsWith("based-on: ")).findFirst().ifPresent(line -> {
          String base = line.substring("based-on: ".length()).strip();
          clean.put(base, read(file.resolveSibling(base)));
        });
        subjects.add(Subject.checking(name, clean, List.of(name)));
      }
    }
    return subjects;
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  /** A small town with all roles of files, in two ways of writing them, with a file on columns. */
  static List<Subject> writtenTowns() {
    Map<String, byte[]> clean = new LinkedHashMap<>();
    clean.put("boundaries.geojson", bytes(squares(5)));
    clean.put("population.csv", bytes(population()));
    clean.put("indicators.csv", bytes("id;Arbeitslose_Prozent;Transferbezug_Anteil;Haushalte\n01;4,5;0,105;50\n"
        + "02;.;0,2;40\n03;8,5;-;60\n04;x;0,3;-9\n05;1,0;0,05;20\nSumme;;;\nQuelle: Amt für Statistik\n"));
    clean.put("places.geojson", bytes(places()));
    Map<String, byte[]> messy = new LinkedHashMap<>();
    messy.put("b.geojson", bytes(squares(3).replace("\"features\"", "\"crs\": {\"type\": \"name\", \"properties\":"
        + " {\"name\": \"urn:ogc:def:crs:OGC:1.3:CRS84\"}}, \"features\"")));
    messy.put("p.csv", ("Nr;Ortsteil;Einwohner;davon w\u00e4hlen\n1;S\u00fcd;1.500;7\n"
        + "2;\"Nord;Ost\";12.000;8\n3;Mitte;900;9\n"
        ).getBytes(StandardCharsets.ISO_8859_1));
    messy.put("o.csv", bytes("art;name;lat;lon\nKita;Zwerge;52.005;13.005\nKirche;St. Anna;52.005;13.015\n"
        + "Parkplatz;P1;52.004;13.015\n"));
    messy.put("c.yaml", bytes("p.csv:\n  Nr: key\n  Einwohner: population\n  davon wählen: unused\no.csv:\n"
        + "  art: category\n"));
    Map<String, byte[]> raw = new LinkedHashMap<>(clean);
    raw.remove("indicators.csv");
    raw.remove("places.geojson");
    raw.put("overpass.json", bytes(overpass()));
    return List.of(
        Subject.importing("written", clean, "--boundaries", "boundaries.geojson", "--population", "population.csv",
            "--indicators", "indicators.csv", "--indicators", "population.csv", "--places", "places.geojson"),
        Subject.importing("messy", messy, "--boundaries", "b.geojson", "--population", "p.csv", "--places", "o.csv",
            "--columns", "c.yaml"),
        Subject.importing("overpass", raw, "--boundaries", "boundaries.geojson", "--population", "population.csv",
            "--places", "overpass.json"));
  }

  /** The real towns. */
  static List<Subject> realTowns() throws IOException {
    return List.of(
        real("basel", "basel/boundaries.geojson", "basel/quarters.csv", null, null),
        real("spandau", "berlin-spandau/boundaries.geojson", "berlin-spandau/population.csv",
            "berlin-spandau/social.csv", "berlin-spandau/places.geojson"),
        real("leipzig", "leipzig/boundaries.geojson", "leipzig/quarters.csv", null, "leipzig/places.geojson"),
        real("daycares", "leipzig/boundaries.geojson", "leipzig/quarters.csv", null,
            "leipzig/raw_overpass/leipzig-daycares.json"),
        real("supermarkets", "leipzig/boundaries.geojson", "leipzig/quarters.csv", "leipzig/quarters.csv",
            "leipzig/raw_overpass/leipzig-supermarkets.json"));
  }

  /** Some quarters and places of the real towns, cut out so that an import takes a few thousandths of a second. */
  static List<Subject> cutOuts() throws IOException {
    List<Subject> small = new ArrayList<>();
    for (Subject whole : realTowns()) {
      Map<String, byte[]> files = new LinkedHashMap<>();
      for (Map.Entry<String, byte[]> file : whole.files().entrySet()) {
        files.put(file.getKey(), file.getKey().endsWith(".csv") ? head(file.getValue(), 7)
            : first(file.getValue(), file.getKey().startsWith("boundaries") ? 6 : 40));
      }
      small.add(new Subject(whole.name() + "-cut", files, whole.damaged(), whole.command()));
    }
    return small;
  }

  /** A scenario of a town folder whose files are damaged. */
  static Subject townFolder(Path scratch) throws IOException {
    Subject town = writtenTowns().get(0);
    for (Map.Entry<String, byte[]> file : town.files().entrySet()) {
      Files.write(scratch.resolve(file.getKey()), file.getValue());
    }
    try (Bench bench = new Bench()) {
      Bench.Outcome made = bench.run(town.commandIn(scratch));
      if (made.code() != 0) {
        throw new IllegalStateException(made.err().toString());
      }
    }
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("scenario.yaml", bytes("question: Does a damaged town hurt?\ntown: town\n"));
    try (Stream<Path> made = Files.list(scratch.resolve(Subject.TOWN))) {
      for (Path file : made.sorted().toList()) {
        files.put("town/" + file.getFileName(), Files.readAllBytes(file));
      }
    }
    return Subject.checking("town-folder", files, files.keySet().stream().filter(name -> name.startsWith("town/")
        && !name.endsWith("import-report.txt") && !name.endsWith("columns.yaml")).toList());
  }

  private static Subject real(String name, String boundaries, String population, String indicators, String places)
      throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    List<String> command = new ArrayList<>();
    String[] roles = {"--boundaries", boundaries, "--population", population, "--indicators", indicators, "--places",
        places};
    for (int k = 0; k < roles.length; k += 2) {
      if (roles[k + 1] != null) {
        Path file = DATA.resolve(roles[k + 1]);
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
        command.addAll(List.of(roles[k], file.getFileName().toString()));
      }
    }
    return Subject.importing(name, files, command.toArray(String[]::new));
  }

  private static byte[] head(byte[] table, int lines) {
    return bytes(String.join("\n", new String(table, StandardCharsets.UTF_8).lines().limit(lines).toList()) + "\n");
  }

  /** The first objects of a map, one per line. */
  private static byte[] first(byte[] map, int count) throws IOException {
    ObjectNode whole = (ObjectNode) JSON.readTree(map);
    String list = whole.has("features") ? "features" : "elements";
    ArrayNode all = (ArrayNode) whole.remove(list);
    StringBuilder text = new StringBuilder(JSON.writeValueAsString(whole));
    text.setLength(text.length() - 1);
    text.append(",\n\"").append(list).append("\": [");
    for (int k = 0; k < Math.min(count, all.size()); k++) {
      JsonNode each = all.get(k);
      text.append(k == 0 ? "\n" : ",\n").append(JSON.writeValueAsString(each));
    }
    return bytes(text.append("\n]}\n").toString());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String squares(int count) {
    StringBuilder text = new StringBuilder("{\"type\": \"FeatureCollection\", \"name\": \"Reihe\", \"features\": [\n");
    String[] names = {"Süd", "Nord;Ost", "Mitte", "Kurstraße", "Am Wald"};
    for (int k = 0; k < count; k++) {
      text.append(String.format(Locale.ROOT, "{\"type\": \"Feature\", \"properties\": {\"id\": \"0%d\", \"name\":"
          + " \"%s\", \"bezirk\": \"B%d\"},\n \"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[[%.2f, 52.0],"
          + " [%.2f, 52.0], [%.2f, 52.01], [%.2f, 52.01], [%.2f, 52.0]]]}}%s\n", k + 1, names[k], k / 2,
          13 + k * .01, 13.01 + k * .01, 13.01 + k * .01, 13 + k * .01, 13 + k * .01, k < count - 1 ? "," : ""));
    }
    return text.append("]}\n").toString();
  }

  private static String population() {
    return """
        id,name,population,age_0_17,age_18_39,age_40_64,age_65_plus,female,foreign_nationals,migration_background
        01,Süd,100,20,30,30,20,50,10,22
        02,Nord;Ost,200,30,70,60,40,102,.,41
        03,Mitte,100,30,20,30,20,48,12,30
        04,Kurstr.,"1,000",300,200,300,200,480,120,300
        05,Am Wald,50,10,10,20,10,25,1,4
        """;
  }

  private static String places() {
    return """
        {"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"@id": "node/1", "name": "Treff", "amenity": "community_centre",
         "wheelchair": "yes"}, "geometry": {"type": "Point", "coordinates": [13.005, 52.005]}},
        {"type": "Feature", "id": 7, "properties": {"amenity": "cafe", "name": "Café Süd"},
         "geometry": {"type": "Point", "coordinates": [13.015, 52.005, 34.5]}},
        {"type": "Feature", "properties": {"@id": "node/3", "highway": "bus_stop"},
         "geometry": {"type": "MultiPoint", "coordinates": [[13.015, 52.006]]}},
        {"type": "Feature", "properties": {"@id": "way/4", "leisure": "park", "tags": {"a": 1}},
         "geometry": {"type": "Polygon", "coordinates": [[[13.02, 52.0], [13.024, 52.0],
         [13.024, 52.002], [13.02, 52.0]]]}},
        {"type": "Feature", "properties": {"@id": "node/5", "shop": "bakery"}, "geometry":
         {"type": "GeometryCollection", "geometries": [{"type": "LineString", "coordinates":
         [[13.03, 52.003], [13.031, 52.004]]}]}}
        ]}
        """;
  }

  private static String overpass() {
    return """
        {"version": 0.6, "generator": "Overpass API", "osm3s": {"copyright": "ODbL"}, "elements": [
        {"type": "node", "id": 1, "lat": 52.005, "lon": 13.005, "tags": {"amenity": "library", "name": "Bücherei"}},
        {"type": "way", "id": 2, "center": {"lat": 52.005, "lon": 13.015}, "nodes": [11, 12, 13],
         "tags": {"leisure": "park"}},
        {"type": "way", "id": 3, "nodes": [11, 12, 13, 11], "tags": {"amenity": "school"}},
        {"type": "relation", "id": 4, "bounds": {"minlat": 52.001, "minlon": 13.021, "maxlat": 52.003,
         "maxlon": 13.023}, "members": [{"type": "way", "ref": 3, "role": "outer",
         "geometry": [{"lat": 52.001, "lon": 13.021}, {"lat": 52.003, "lon": 13.023}]}], "tags": {"leisure": "pitch"}},
        {"type": "relation", "id": 5, "members": [{"type": "way", "ref": 3, "role": "outer"},
         {"type": "node", "ref": 13, "role": ""}], "tags": {"amenity": "kindergarten"}},
        {"type": "node", "id": 11, "lat": 52.006, "lon": 13.025},
        {"type": "node", "id": 12, "lat": 52.007, "lon": 13.026},
        {"type": "node", "id": 13, "lat": 52.006, "lon": 13.027}
        ]}
        """;
  }
}
