package org.sozialraum.runner.townfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sozialraum.quantity.Problem;
import org.sozialraum.quantity.Problems;
import org.sozialraum.town.TownPlan.QuarterPlan;
import org.sozialraum.town.TownPlan;

/** The files of a small town of three square quarters in a row, 100 residents each, to be spoiled by tests. */
final class SampleTownFiles {
  static final String POPULATION = """
      id,name,population,age_0_17,age_18_39,age_40_64,age_65_plus,female
      01,West,100,20,30,30,20,50
      02,Mitte,100,10,40,30,20,52
      03,Ost,100,30,20,30,20,48
      """;
  static final String SOCIAL = """
      id,transfer_recipients_pct,unemployed_pct
      01,10.5,4
      02,.,5
      03,20,8.5
      """;
  static final String PLACES = """
      {"type": "FeatureCollection", "features": [
      {"type": "Feature", "properties": {"@id": "node/1", "name": "Treff", "amenity": "community_centre",
       "wheelchair": "yes"},
       "geometry": {"type": "Point", "coordinates": [13.005, 52.005]}},
      {"type": "Feature", "properties": {"@id": "node/2", "amenity": "cafe"},
       "geometry": {"type": "Point", "coordinates": [13.015, 52.005]}},
      {"type": "Feature", "properties": {"@id": "node/3", "highway": "bus_stop"},
       "geometry": {"type": "Point", "coordinates": [13.015, 52.006]}},
      {"type": "Feature", "properties": {"@id": "way/4", "leisure": "park"},
       "geometry": {"type": "Polygon", "coordinates": [[[13.02, 52.0], [13.024, 52.0],
       [13.024, 52.002], [13.02, 52.0]]]}},
      {"type": "Feature", "properties": {"@id": "node/5", "shop": "bakery"},
       "geometry": {"type": "Point", "coordinates": [13.5, 52.005]}}
      ]}
      """;

  private final Path folder;
  private final List<Path> indicators = new ArrayList<>();
  private Optional<Path> places = Optional.empty();

  SampleTownFiles(Path folder) {
    this.folder = folder;
    write("boundaries.geojson", boundaries());
    write("population.csv", POPULATION);
  }

  static String boundaries() {
    return "{\"type\": \"FeatureCollection\", \"features\": [\n" + square("01", "West", 13.00) + ",\n"
        + square("02", "Mitte", 13.01) + ",\n" + square("03", "Ost", 13.02) + "\n]}\n";
  }

  private static String square(String id, String name, double west) {
    return String.format(java.util.Locale.ROOT, "{\"type\": \"Feature\", \"properties\":"
        + " {\"id\": \"%s\", \"name\": \"%s\"},"
        + " \"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[[%3$.2f, 52.0], [%4$.2f, 52.0], [%4$.2f, 52.01],"
        + " [%3$.2f, 52.01], [%3$.2f, 52.0]]]}}", id, name, west, west + .01);
  }

  Path write(String name, String text) {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Path write(String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  SampleTownFiles population(String text) {
    write("population.csv", text);
    return this;
  }

  SampleTownFiles boundaries(String text) {
    write("boundaries.geojson", text);
    return this;
  }

  SampleTownFiles indicators(String text) {
    indicators.add(write("indicators-" + indicators.size() + ".csv", text));
    return this;
  }

  SampleTownFiles places(String text) {
    places = Optional.of(write("places.geojson", text));
    return this;
  }

  Path out() {
    return folder.resolve("towns").resolve("reihe");
  }

  ImportRequest request() {
    return new ImportRequest(folder.resolve("boundaries.geojson"), folder.resolve("population.csv"), indicators, places,
        out(), "en");
  }

  /** Imports what should work. */
  ImportReport imported() {
    Problems problems = new Problems();
    ImportReport report = TownImport.run(request(), problems);
    if (!problems.none()) {
      throw new AssertionError(problems.all().stream().map(Problem::line).toList().toString());
    }
    return report;
  }

  /** The lines that an import gives, without the folder of the files. */
  List<String> mistakes() {
    Problems problems = new Problems();
    TownImport.run(request(), problems);
    return problems.all().stream().map(Problem::line).map(line -> line.replace(folder + "/", "")).toList();
  }

  /** That two towns are equal in everything, bit by bit. */
  static void assertSame(TownPlan actual, TownPlan expected) {
    assertThat(actual.digest()).isEqualTo(expected.digest());
    assertThat(actual.id()).isEqualTo(expected.id());
    assertThat(actual.name()).isEqualTo(expected.name());
    assertThat(actual.places()).isEqualTo(expected.places());
    assertThat(actual.assumed()).isEqualTo(expected.assumed());
    assertThat(actual.quarters()).hasSameSizeAs(expected.quarters());
    for (int k = 0; k < expected.quarters().size(); k++) {
      QuarterPlan one = actual.quarters().get(k);
      QuarterPlan other = expected.quarters().get(k);
      assertThat(new QuarterPlan(one.id(), one.name(), one.municipality(), one.district(), other.area(),
          one.population(), one.ageGroups(), one.households(), one.indicators())).isEqualTo(other);
      assertThat(Arrays.deepEquals(one.area().rings(), other.area().rings())).isTrue();
    }
  }
}
