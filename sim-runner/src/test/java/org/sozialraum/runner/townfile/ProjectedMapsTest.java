package org.sozialraum.runner.townfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sozialraum.message.Language;
import org.sozialraum.quantity.Problem;
import org.sozialraum.quantity.Problems;
import org.sozialraum.town.TownPlan.QuarterPlan;

/** Maps in metres, with named systems and with swapped axes become towns; maps of unknown systems are refused. */
class ProjectedMapsTest {
  private static final Path DATA = Path.of(System.getProperty("sozialraum.data", "../../shared/data"));

  @TempDir
  private Path folder;

  /** Three squares of one kilometre, side by side, with the south-west corner of the first at x, y. */
  private static String squares(double x, double y, boolean northFirst, String crs) {
    StringBuilder text = new StringBuilder("{\"type\": \"FeatureCollection\", " + crs + "\"features\": [\n");
    String[] names = {"West", "Mitte", "Ost"};
    for (int k = 0; k < 3; k++) {
      double[][] ring = {{0, 0}, {1000, 0}, {1000, 1000}, {0, 1000}, {0, 0}};
      text.append(k == 0 ? "" : ",\n").append("{\"type\": \"Feature\", \"properties\": {\"id\": \"0").append(k + 1)
          .append("\", \"name\": \"").append(names[k]).append("\"}, \"geometry\": {\"type\": \"Polygon\","
          + " \"coordinates\": [[");
      for (int point = 0; point < 5; point++) {
        String east = String.valueOf(x + 1000 * k + ring[point][0]);
        String north = String.valueOf(y + ring[point][1]);
        text.append(point == 0 ? "[" : ", [").append(northFirst ? north + ", " + east : east + ", " + north).append(']');
      }
      text.append("]]}}");
    }
    return text.append("\n]}\n").toString();
  }

  private static String member(String name) {
    return "\"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"" + name + "\"}}, ";
  }

  private ImportReport imported(String boundaries, String crs, Problems problems) {
    SampleTownFiles files = new SampleTownFiles(folder).boundaries(boundaries);
    ImportRequest plain = files.request();
    return TownImport.run(new ImportRequest(plain.boundaries(), plain.population(), plain.indicators(),
        plain.places(), plain.out(), Optional.ofNullable(crs), Optional.empty(), "en"), problems);
  }

  private void assertTown(ImportReport report, double lon, double lat) {
    List<QuarterPlan> quarters = report.plan().orElseThrow().quarters();
    assertThat(quarters).hasSize(3).allSatisfy(quarter ->
        assertThat(quarter.area().squareMetres()).isCloseTo(1e6, within(2000.0)));
    assertThat(quarters.get(0).area().bounds()[0]).isLessThan(quarters.get(2).area().bounds()[0]);
    assertThat(report.originLon()).isCloseTo(lon, within(.01));
    assertThat(report.originLat()).isCloseTo(lat, within(.01));
  }

  @Test
  void aNamedSystemIsUndone() {
    assertTown(imported(squares(498500, 5538130, false, ""), "EPSG:25832", new Problems()), 9, 50);
    assertTown(imported(squares(498500, 5538130, false, ""), "+proj=utm +zone=33 +ellps=GRS80", new Problems()), 15, 50);
  }

  @Test
  void theFilesOwnSystemIsUndoneAndSaid() {
    ImportReport report = imported(squares(498500, 5538130, false, member("urn:ogc:def:crs:EPSG::25833")), null,
        new Problems());
    assertTown(report, 15, 50);
    assertThat(report.text("en")).contains("coordinates are read as EPSG:25833, around 15.00 degrees east and 50.00");
  }

  @Test
  void anOldMemberWithANumberIsUnderstood() {
    assertTown(imported(squares(498500, 5538130, false, "\"crs\": {\"type\": \"EPSG\", \"properties\":"
        + " {\"code\": 25832}}, "), null, new Problems()), 9, 50);
  }

  @Test
  void northBeforeEastIsTurnedAndSaid() {
    ImportReport report = imported(squares(498500, 5538130, true, ""), "EPSG:25832", new Problems());
    assertTown(report, 9, 50);
    assertThat(report.text("en")).contains("north stands before east, so that the two are swapped");
  }

  @Test
  void latitudeBeforeLongitudeIsTurnedAndSaid() {
    SampleTownFiles files = new SampleTownFiles(folder);
    String digest = files.imported().plan().orElseThrow().digest();
    files.boundaries(SampleTownFiles.boundaries().replaceAll("\\[(13\\.\\d+), (52\\.\\d+)]", "[$2, $1]"));
    ImportReport report = files.imported();
    assertThat(report.plan().orElseThrow().digest()).isEqualTo(digest);
    assertThat(report.text("en")).contains("latitude stands before longitude, so that the two are swapped");
  }

  @Test
  void metresWithoutASystemAreRefusedWithTheOptionToName() {
    Problems problems = new Problems();
    ImportReport report = imported(squares(370013, 5810052, false, ""), null, problems);
    assertThat(problems.all()).singleElement().extracting(Problem::line).asString()
        .contains("boundaries.geojson:2: features[0]: the coordinates 370013.00, 5810052.00 cannot be degrees");
    assertThat(report.notes()).singleElement().extracting(note -> note.in(Language.EN)).asString()
        .contains("name their reference system with --crs", "EPSG:25833 (13.11 E, 52.43 N)");
  }

  @Test
  void anUnknownSystemIsRefused() {
    Problems problems = new Problems();
    imported(squares(370013, 5810052, false, ""), "EPSG:99999", problems);
    assertThat(problems.all().get(0).line()).startsWith("--crs: the reference system \"EPSG:99999\" is not known;");
  }

  /** The grid's publisher gives each cell both in degrees and in metres. */
  @Test
  void censusCellsLieWhereTheirPublisherSays() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(DATA), "the public data is not here; set -Dsozialraum.data to its folder");
    ReferenceSystem grid = ReferenceSystem.named("EPSG:3035").orElseThrow();
    for (String line : Files.readAllLines(DATA.resolve("berlin-spandau/zensus2011_grid_1km.csv")).stream().skip(1)
        .toList()) {
      String[] cells = line.split(";");
      double[] degrees = grid.degrees(Double.parseDouble(cells[4]), Double.parseDouble(cells[5]));
      assertThat(degrees[0]).isCloseTo(Double.parseDouble(cells[1]), within(2e-6));
      assertThat(degrees[1]).isCloseTo(Double.parseDouble(cells[2]), within(2e-6));
    }
  }
}
