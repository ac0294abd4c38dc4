package org.sozialraum.runner.message;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sozialraum.message.Language;

/** Every message about the files of a town, as {@code import} and {@code check} print it. */
class TownSnapshotTest {
  private static final String POPULATION = """
      id,name,population,age_0_17,age_18_39,age_40_64,age_65_plus,female
      01,West,100,20,30,30,20,50
      02,Mitte,100,10,40,30,20,52
      03,Ost,100,30,20,30,20,48
      """;
  private static final String PLACES = """
      {"type": "FeatureCollection", "features": [
      {"type": "Feature", "properties": {"@id": "node/1", "name": "Treff", "amenity": "community_centre"},
       "geometry": {"type": "Point", "coordinates": [13.005, 52.005]}},
      {"type": "Feature", "properties": {"@id": "node/1", "amenity": "cafe"},
       "geometry": {"type": "Point", "coordinates": [13.015, 52.005]}},
      {"type": "Feature", "properties": {"@id": "node/3", "highway": "bus_stop"},
       "geometry": {"type": "Point", "coordinates": [13.015, 52.006]}},
      {"type": "Feature", "properties": {"@id": "node/5", "shop": "bakery"},
       "geometry": {"type": "Point", "coordinates": [13.5, 52.005]}}
      ]}
      """;

  @TempDir
  private Path folder;

  private Snapshot snapshot;

  @Test
  void whatIsSaidAboutTownsIsWhatIsKept() throws IOException {
    snapshot = new Snapshot("town", folder);
    files();
    maps();
    systems();
    tables();
    figures();
    ages();
    places();
    columns();
    folders();
    snapshot.compare();
  }

  @Test
  void whatAnImportReportsIsWhatIsKept() throws IOException {
    snapshot = new Snapshot("report", folder);
    reports();
    snapshot.compare();
  }

  private static String square(String id, String name, double west, String type) {
    return String.format(Locale.ROOT, "{\"type\": \"Feature\", \"properties\": {\"id\": \"%s\", \"name\": \"%s\"},"
        + " \"geometry\": {\"type\": \"%5$s\", \"coordinates\": [[[%3$.2f, 52.0], [%4$.2f, 52.0], [%4$.2f, 52.01],"
        + " [%3$.2f, 52.01], [%3$.2f, 52.0]]]}}", id, name, west, west + .01, type);
  }

  private static String collection(String... features) {
    return "{\"type\": \"FeatureCollection\", \"features\": [\n" + String.join(",\n", features) + "\n]}\n";
  }

  private static String boundaries() {
    return collection(square("01", "West", 13.00, "Polygon"), square("02", "Mitte", 13.01, "Polygon"),
        square("03", "Ost", 13.02, "Polygon"));
  }

  /** An import of files, with further options. */
  private void add(String what, byte[] boundaries, byte[] population, String... more) {
    snapshot.file("boundaries.geojson", boundaries);
    snapshot.file("population.csv", population);
    List<String> args = new ArrayList<>(List.of("import", "--boundaries", path("boundaries.geojson"), "--population",
        path("population.csv"), "--out", path("town")));
    args.addAll(List.of(more));
    snapshot.add(what, snapshot.errors(args.toArray(String[]::new)));
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private void map(String what, String boundaries, String... more) {
    add(what, boundaries.getBytes(StandardCharsets.UTF_8), POPULATION.getBytes(StandardCharsets.UTF_8), more);
  }

  private void table(String what, String population, String... more) {
    add(what, boundaries().getBytes(StandardCharsets.UTF_8), population.getBytes(StandardCharsets.UTF_8), more);
  }

  private void indicators(String what, String indicators) {
    table(what, POPULATION, "--indicators", snapshot.file("indicators.csv", indicators).toString());
  }

  private void places(String what, String name, String places, String... more) {
    List<String> options = new ArrayList<>(List.of("--places", snapshot.file(name, places).toString()));
    options.addAll(List.of(more));
    table(what, POPULATION, options.toArray(String[]::new));
  }

  private void columns(String what, String columns) {
    table(what, POPULATION, "--columns", snapshot.file("columns.yaml", columns).toString());
  }

  private void files() throws IOException {
    snapshot.add("files that do not exist", snapshot.errors("import", "--boundaries", path("none.geojson"),
        "--population", path("nothing.csv"), "--indicators", path("never.csv"), "--places", path("nowhere.json"),
        "--columns", path("no.yaml"), "--out", path("town")));
    snapshot.file("beside/population.csv", POPULATION);
    snapshot.add("a misspelt file and a folder", snapshot.errors("import", "--boundaries", path("beside"),
        "--population", path("beside/popluation.csv"), "--out", path("town")));
    if (Files.exists(Path.of("/dev/null"))) {
      table("a device", POPULATION, "--indicators", "/dev/null");
    }
    map("an empty file", "");
    add("a table that is too large", boundaries().getBytes(StandardCharsets.UTF_8), new byte[(16 << 20) + 1]);
    String[][] foreign = {{"a web page", "<!DOCTYPE html>"}, {"XML", "<?xml version=\"1.0\"?>"}, {"a ZIP archive",
        "PK\u0003\u0004"}, {"a compressed file", "BZh9"}, {"a PDF", "%PDF-1.7"}, {"a database", "SQLite format 3\0"},
        {"a Parquet file", "PAR1"}, {"a stand-in", "version https://git-lfs.github.com/spec/v1"}};
    for (String[] each : foreign) {
      table(each[0], each[1]);
    }
    add("an old workbook", boundaries().getBytes(StandardCharsets.UTF_8),
        new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
    add("a shapefile", new byte[] {0, 0, 0x27, 0x0a}, POPULATION.getBytes(StandardCharsets.UTF_8));
    add("a table of zeros", boundaries().getBytes(StandardCharsets.UTF_8), new byte[] {'i', 'd', 0, 0, 0, '\n'});
  }

  private void maps() {
    map("broken JSON", "{\"features\": [}\n");
    map("a map that ends too early", boundaries().substring(0, 200));
    map("a map that is no object", "[]");
    map("JSON of something else", "{\"answer\": 42}");
    map("more after the end", boundaries() + "{}");
    map("deep nesting", "{\"features\": " + "[".repeat(40) + "]".repeat(40) + "}");
    add("a map in Latin-1", "{\"features\": \"\u00e4\u00f6".getBytes(StandardCharsets.ISO_8859_1),
        POPULATION.getBytes(StandardCharsets.UTF_8));
    map("an empty list", collection());
    map("a number for a feature", collection("7"));
    map("a feature without geometry", collection(square("01", "West", 13, "Polygon"),
        "{\"type\": \"Feature\", \"properties\": {\"id\": \"02\"}, \"geometry\": null}"));
    map("a point for a quarter", collection("{\"type\": \"Feature\", \"properties\": {\"id\": \"01\"}, \"geometry\":"
        + " {\"type\": \"Point\", \"coordinates\": [13, 52]}}"));
    map("an unknown geometry", collection(square("01", "West", 13, "Circle")));
    map("brackets that do not fit", collection(square("01", "West", 13, "Point")));
    map("a word among the coordinates", boundaries().replaceFirst("52\\.0", "\"north\""));
    map("nothing among the coordinates", boundaries().replaceFirst("\\[13\\.00, 52\\.0]", "[]"));
    map("text for positions", boundaries().replaceFirst("\\[13\\.00, 52\\.0]", "\"here\""));
    map("a coordinate beyond everything", boundaries().replaceFirst("52\\.0", "1e300"));
    map("a property twice", boundaries().replaceFirst("\"name\"", "\"id\""));
    map("a missing key", collection(square("01", "West", 13, "Polygon"), square("02", "Mitte", 13.01, "Polygon"),
        square("", "Ost", 13.02, "Polygon")));
    map("a name that is too long", boundaries().replace("West", "W".repeat(300)));
    map("a ring without an area", boundaries().replaceFirst("\\[13\\.00, 52\\.0], \\[13\\.01, 52\\.0],"
        + " \\[13\\.01, 52\\.01]", "[13.00, 52.0], [13.00, 52.0], [13.00, 52.0]"));
    map("a stray coordinate", boundaries().replaceFirst("13\\.01, 52\\.0]", "130.1, 12.0]"));
    map("a property inside a property", collection("{\"type\": \"Feature\", \"properties\": {\"a\": "
        + "[".repeat(40) + "]".repeat(40) + "}, \"geometry\": null}"));
    map("two parts of one quarter and one without rows", collection(square("01", "West", 13, "Polygon"),
        square("01", "West", 13.05, "Polygon"), square("02", "Mitte", 13.01, "Polygon"),
        square("03", "Ost", 13.02, "Polygon"), square("04", "Hafen", 13.03, "Polygon")));
    map("an answer that Overpass broke off", "{\"elements\": [], \"remark\": \"runtime error: Query timed out\"}");
    map("members without braces", "{\"elements\": [{\"type\": \"relation\", \"id\": 1, \"members\": [7]}]}");
  }

  private void systems() {
    String metres = boundaries().replaceAll("13\\.0(\\d)", "38900$1").replaceAll("52\\.0(\\d)?", "581900$1");
    map("metres without a system", metres);
    map("an unknown system", metres, "--crs", "EPSG:99999");
    map("another system", metres.replace("\"features\"", "\"crs\": {\"properties\": {\"name\": \"EPSG:25899\"}},"
        + " \"features\""));
    map("coordinates of another system", metres.replace("389", "987654").replace("5819", "99"), "--crs",
        "EPSG:25832");
    map("metres of a known system", metres.replace("581900", "5819000"));
  }

  private void tables() {
    table("no text", "\n\n");
    table("headings alone", "id,population\n");
    table("a row with a cell too many", POPULATION.replace("02,Mitte,100", "02,Mitte,1,00"));
    table("open quotes", POPULATION.replace("Mitte", "\"Mitte"));
    table("a cell that is too long", POPULATION.replace("Mitte", "\"" + "M".repeat(20_000) + "\""));
    table("too many columns", "c,".repeat(3000) + "c\n");
    table("other quarters", POPULATION.replace("\n0", "\n9").replace("West", "Süd").replace("Mitte", "Nord")
        .replace("Ost", "Hafen"));
    table("some other quarters", "id,population\n01,100\n02,100\n04,100\n05,100\n");
    table("quarters of another year", "id,population\n01,9\n02,9\n03,9\n14,9\n15,9\n16,9\n17,9\n18,9\n19,9\n");
    table("no residents", "id,name,colour\n01,West,red\n02,Mitte,blue\n03,Ost,green\n");
    table("a quarter without residents", POPULATION.replace("02,Mitte,100", "02,Mitte,"));
    table("nobody at all", "id,population\n01,0\n02,0\n03,0\n");
    table("a quarter twice", POPULATION + "03,Ost,100,30,20,30,20,48\n");
    StringBuilder again = new StringBuilder("id,year,population\n");
    for (int year = 2018; year < 2024; year++) {
      again.append(String.format(Locale.ROOT, "01,%1$d,100\n02,%1$d,100\n03,%1$d,99\n", year));
    }
    table("quarters in rows of several years", again.toString());
    table("a misspelt key", POPULATION.replace("02,Mitte", "20,Mitte"));
    table("no key", POPULATION.replace("02,Mitte", ",Zentrum"));
    table("a missing row", POPULATION.replace("02,Mitte,100,10,40,30,20,52\n", ""));
    table("a row too many", POPULATION + "17,Hafen,90,30,10,30,20,48\n");
    indicators("indicators of other quarters", "id,unemployed_pct\n11,4\n12,5\n");
    indicators("indicators without keys", "colour,unemployed_pct\nred,4\nblue,5\n");
    indicators("indicators of another cut", "id,unemployed_pct\n01,4\n12,5\n13,6\n14,7\n15,7\n");
  }

  private void figures() {
    indicators("a word for a number", "id,unemployed_pct\n01,many\n02,5\n03,8.5\n");
    indicators("more than everybody", "id,unemployed_pct\n01,4\n02,500\n03,8.5\n");
    table("half a resident", POPULATION.replace("01,West,100", "01,West,100.5"));
    indicators("numbers that can be read in two ways", "id,household_size\n01,1.675\n02,1.200\n03,1.900\n");
    indicators("shares that can be read in two ways", "id;unemployed_pct\n01;1.675\n02;1.200\n03;1.900\n");
    indicators("households that are too large", "id,household_size\n01,0.2\n02,2\n03,2\n");
    indicators("more households than residents", "id,households\n01,500\n02,50\n03,50\n");
    indicators("hardly any households", "id,households\n01,1\n02,50\n03,50\n");
    indicators("more households by size than residents",
        "id,households_1,households_2\n01,90,30\n02,30,10\n03,30,10\n");
    indicators("percentages in several rows",
        "id,sex,unemployed_pct\n01,f,4\n01,m,5\n02,f,5\n02,m,5\n03,f,8\n03,m,8\n");
    StringBuilder many = new StringBuilder("id,population\n");
    StringBuilder squares = new StringBuilder();
    for (int k = 0; k < 30; k++) {
      many.append(100 + k).append(",x\n");
      squares.append(k == 0 ? "" : ",").append(square(String.valueOf(100 + k), "Q" + k, 13 + k / 100.0, "Polygon"));
    }
    Path boundaries = snapshot.file("thirty.geojson", collection(squares.toString()));
    Path population = snapshot.file("thirty.csv", many.toString());
    snapshot.add("the end of the same mistake thirty times", language -> {
      List<String> lines = snapshot.errors("import", "--boundaries", boundaries.toString(), "--population",
          population.toString(), "--out", path("town")).apply(language);
      return lines.subList(lines.size() - 2, lines.size());
    });
  }

  private void ages() {
    table("ages that do not sum", POPULATION.replace("20,30,30,20,50", "20,30,30,10,50"));
    table("percentages of ages that do not sum", "id,population,age_0_17_pct,age_18_64_pct,age_65_plus_pct\n"
        + "01,100,20,50,20\n02,100,20,50,30\n03,100,20,50,30\n");
    table("no ages from 0", POPULATION.replace("age_0_17", "age_6_17"));
    table("a gap in the ages", POPULATION.replace("age_18_39", "age_20_39"));
  }

  private void places() {
    places("places without positions", "places.csv", "name,amenity\nTreff,cafe\n");
    places("places with words for coordinates", "places.csv", "name,amenity,lat,lon\nTreff,cafe,north,13.005\n");
    places("places with odd points", "places.csv", "name,amenity,geo_point\nTreff,cafe,here\n");
    places("places in metres", "places.csv", "name,amenity,x,y\nTreff,cafe,389000,5819000\n");
    places("places of another town", "places.geojson", PLACES.replaceAll("13\\.", "9."));
    places("places whose coordinates cannot be degrees", "places.geojson", PLACES.replaceAll("52\\.", "520."));
  }

  private void columns() {
    columns("a file of columns that is no YAML", "population.csv:\n  id: \"key\n");
    columns("a control character in the file of columns", "population.csv:\n  id: \u0007\n");
    columns("a list for columns", "- one\n");
    columns("a file that is not imported", "popluation.csv:\n  id: key\n");
    columns("another file", "weather.xlsx:\n  rain: key\n");
    columns("a column of something else", "population.csv:\n  precipitation: key\n");
    columns("a column that is not there", "population.csv:\n  idd: key\n");
    columns("an unknown role", "population.csv:\n  female: colour\n");
    columns("an unknown kind", "kinds:\n  pub: caffe\n");
    snapshot.file("columns.yaml", new byte[] {'a', ':', (byte) 0xE4});
    table("a file of columns in Latin-1", POPULATION, "--columns", path("columns.yaml"));
    snapshot.file("places.csv", "name,amenity,lat,lon\nTreff,cafe,52.005,13.005\n");
    snapshot.file("columns.yaml", "places.csv:\n  amenity: colour\n");
    table("an unknown role of places", POPULATION, "--places", path("places.csv"), "--columns", path("columns.yaml"));
  }

  private void folders() throws IOException {
    snapshot.file("foreign/letter.txt", "Dear mayor");
    add(boundaries(), "a folder with other files", "foreign");
    snapshot.file("file", "");
    add(boundaries(), "a file for a folder", "file");
    add(boundaries(), "a folder inside a file", "file/town");
    Snapshot.said(false, "import", "--boundaries", snapshot.file("boundaries.geojson", boundaries()).toString(),
        "--population", snapshot.file("population.csv", POPULATION).toString(), "--indicators",
        snapshot.file("households.csv", "id,households_1,households_2,households_3,households_4_plus\n01,30,10,5,2\n"
            + "02,30,10,5,2\n03,30,10,5,2\n").toString(), "--places", snapshot.file("places.geojson", PLACES).toString(),
        "--out", path("good"));
    spoilt("town.json that is no JSON", "town.json", "\\{", "");
    spoilt("town.json in Latin-1", "town.json", "\\{", "\u00e4");
    spoilt("another format", "town.json", "sozialraum-town", "map");
    spoilt("another version", "town.json", "\"version\": \\d+", "\"version\": 99");
    spoilt("no name", "town.json", "\"name\"", "\"nome\"");
    spoilt("no degrees", "town.json", "\"lon\": [0-9.]+", "\"lon\": 999");
    spoilt("a name that was changed", "quarters.csv", "Mitte", "Zentrum");
    spoilt("headings that were changed", "quarters.csv", "population", "people");
    spoilt("no quarters", "quarters.csv", "(?s)\\n.*", "\n");
    spoilt("a quarter twice", "quarters.csv", "\n02,", "\n01,");
    spoilt("a quarter without a boundary", "quarters.csv", "\n02,", "\n07,");
    spoilt("other residents", "quarters.csv", ",100,", ",10,");
    spoilt("half a resident", "quarters.csv", ",100,", ",100.5,");
    spoilt("a word for residents", "quarters.csv", ",100,", ",many,");
    spoilt("a gap in the ages", "age-groups.csv", "01,18,", "01,20,");
    spoilt("a gap in the households", "household-sizes.csv", "01,2,", "01,3,");
    spoilt("an unknown kind of place", "places.csv", "cafe", "caffe");
    spoilt("neither yes nor no", "places.csv", ",(yes|no)\\b", ",maybe");
    spoilt("a quarter without an area", "boundaries.geojson",
        "\\[\\[\\[\\[.*?]]]]", "[]");
    spoilt("a boundary twice", "boundaries.geojson", "\"02\"", "\"01\"");
    spoilt("a missing file", "places.csv", null, null);
    Files.move(folder.resolve("good/places.csv"), folder.resolve("elsewhere.csv"));
    Files.createSymbolicLink(folder.resolve("good/places.csv"), folder.resolve("elsewhere.csv"));
    snapshot.add("a link in place of a file",
        snapshot.errors("check", snapshot.file("s.yaml", "question: Why?\ntown: good\n").toString()));
  }

  private void add(String boundaries, String what, String out) {
    snapshot.file("boundaries.geojson", boundaries);
    snapshot.file("population.csv", POPULATION);
    snapshot.add(what, snapshot.errors("import", "--boundaries", path("boundaries.geojson"), "--population",
        path("population.csv"), "--out", path(out)));
  }

  /** A town folder in which something was changed by hand; a link where there is nothing to put in. */
  private void spoilt(String what, String name, String found, String instead) throws IOException {
    Path file = folder.resolve("good").resolve(name);
    byte[] whole = Files.readAllBytes(file);
    if (found == null) {
      Files.delete(file);
    } else {
      Files.write(file, new String(whole, StandardCharsets.UTF_8).replaceFirst(found, instead)
          .getBytes(what.endsWith("Latin-1") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
    }
    snapshot.add(what, snapshot.errors("check", snapshot.file("s.yaml", "question: Why?\ntown: good\n").toString()));
    Files.write(file, whole);
  }

  private void reports() {
    snapshot.file("boundaries.geojson", boundaries());
    report("a report of everything", snapshot.file("population.csv", POPULATION.replace("female", "female,colour")
        .replace(",50\n", ",50,red\n").replace(",52\n", ",52,red\n").replace(",48\n", ",48,red\n")
        + "99,Summe,300,60,90,90,60,150,\n").toString(), "--indicators", snapshot.file("social.csv",
        "id,transfer_recipients_pct,unemployed_pct\n01,10.5,4\n02,.,5\n17,20,8.5\n").toString(), "--places",
        snapshot.file("places.geojson", PLACES).toString());
    report("a report of shares and households", snapshot.file("shares.csv", """
        Quelle: Statistikstelle
        id;population;age_0_17_pct;age_18_64_pct;age_65_plus_pct;male;women;migration_background;child_poverty
        01;100;20;60;20;50;49;0,25;10
        02;100;20;60;20;50;50;0,5;20
        03;100;20;60;20;50;50;0,25;30
        """).toString(), "--indicators",
        snapshot.file("more.csv", "id,households,households_1,households_2,households_3,households_4,households_5_plus,"
            + "resident_over_5_years,foreign,income\n01,50,30,10,5,3,2,50,10,7\n02,50,30,10,5,3,2,50,10,7\n"
            + "03,50,30,10,5,3,2,50,10,7\n").toString(), "--places", snapshot.file("places.csv",
            "name,amenity,lat,lon\nTreff,cafe,52.005,13.005\nKreuzung,,,\nNirgends,cafe,,\n").toString());
    report("a report of ratios", snapshot.file("ratios.csv", "id,name,population,youth_ratio,old_age_ratio,"
        + "living_alone,household_size,unemployed_pct\n"
        + "01,W\u00e9st,100,20,30,30,1.9,4.5\n02,Mitte,100,20,30,30,2.1,5.5\n03,Ost,100,20,30,30,2,8.5\n").toString());
    report("a report of one open group", snapshot.file("group.csv", "id,population,age_65_plus\n01,100,20\n02,100,30\n"
        + "03,100,40\n").toString());
    snapshot.file("columns.yaml", "population.csv:\n  female: unused\nkinds:\n  shop=bakery: none\n  pub: cafe\n");
    report("a report with a file of columns", snapshot.file("population.csv", POPULATION).toString(), "--places",
        path("places.geojson"), "--columns", path("columns.yaml"), "--crs", "EPSG:25833");
    report("a report of residents alone", snapshot.file("population.csv", "id,population\n1,1100\n2,1200\n3,900\n")
        .toString());
  }

  private void report(String what, String population, String... more) {
    snapshot.add(what, language -> {
      List<String> args = new ArrayList<>(List.of("import", "--boundaries", path("boundaries.geojson"),
          "--population", population, "--out", path("town"), "--lang", language.toString()));
      args.addAll(List.of(more));
      // What a founding makes of the numbers is the model's affair.
      return Snapshot.said(true, args.toArray(String[]::new)).stream().map(line -> line
          .replaceFirst("\\d+ (of|von) \\d+ (numbers|Zahlen)", "n $1 n $2")
          .replaceFirst("(largest difference|größte Abweichung) .*\\)", "$1 n (…, …)")).toList();
    });
  }
}
