package org.sozialraum.runner.townfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sozialraum.quantity.Problems;
import org.sozialraum.town.PlaceKind;
import org.sozialraum.town.TownPlan.PlacePlan;

/** Places come as Overpass answers of every form and as tables with tags or with categories in words. */
class MessyPlacesTest {
  private static final Path DATA = Path.of(System.getProperty("sozialraum.data", "../../shared/data"));

  @TempDir
  private Path folder;

  private ImportReport imported(String places) {
    return new SampleTownFiles(folder).places(places).imported();
  }

  private static List<PlaceKind> kinds(ImportReport report) {
    return report.plan().orElseThrow().places().stream().map(PlacePlan::kind).toList();
  }

  @Test
  void overpassElementsOfEveryFormHaveAPosition() {
    ImportReport report = imported("""
        {"version": 0.6, "elements": [
        {"type": "node", "id": 1, "lat": 52.005, "lon": 13.005, "tags": {"amenity": "cafe"}},
        {"type": "way", "id": 2, "center": {"lat": 52.005, "lon": 13.015}, "nodes": [7, 8], "tags": {"leisure": "park"}},
        {"type": "way", "id": 3, "geometry": [{"lat": 52.004, "lon": 13.02}, {"lat": 52.006, "lon": 13.024}],
         "tags": {"shop": "bakery"}},
        {"type": "relation", "id": 4, "members": [{"type": "way", "ref": 9, "role": "outer",
         "geometry": [{"lat": 52.001, "lon": 13.001}, {"lat": 52.003, "lon": 13.003}]},
         {"type": "node", "ref": 10, "role": "", "lat": 52.002, "lon": 13.002}, {}],
         "tags": {"leisure": "playground"}},
        {"type": "relation", "id": 5, "bounds": {"minlat": 52.001, "minlon": 13.011, "maxlat": 52.003, "maxlon": 13.013},
         "members": [{"type": "way", "ref": 11, "role": ""}], "tags": {"amenity": "school"}},
        {"type": "way", "id": 6, "nodes": [7, 8], "tags": {"amenity": "library"}}
        ]}
        """);
    assertThat(kinds(report)).containsExactly(PlaceKind.CAFE, PlaceKind.PARK, PlaceKind.SHOP, PlaceKind.PLAYGROUND,
        PlaceKind.SCHOOL);
    assertThat(report.places().orElseThrow().withoutPosition()).isEqualTo(1);
    assertThat(report.plan().orElseThrow().places().get(3).id()).isEqualTo("relation/4");
  }

  @Test
  void anAnswerThatBrokeOffIsRefused() {
    assertThat(new SampleTownFiles(folder).places("{\"elements\": [],\n\"remark\": \"runtime error: Query timed out\"}")
        .mistakes()).containsExactly("places.geojson:2: remark: Overpass broke off: runtime error: Query timed out;"
                + " needed is a whole answer; ask Overpass again, for a smaller area or with a longer timeout");
  }

  @Test
  void tablesMayHoldTags() {
    ImportReport report = imported("@id\t@type\t@lat\t@lon\tname\tamenity\tleisure\twheelchair\n"
        + "1\tnode\t52.005\t13.005\tCafé Ost\tcafe\t\tyes\n2\tway\t52.005\t13.015\t\t\tpark\t\n"
        + "3\tnode\t52.005\t13.015\t\tpharmacy\t\t\n");
    assertThat(kinds(report)).containsExactly(PlaceKind.CAFE, PlaceKind.PARK);
    assertThat(report.plan().orElseThrow().places().get(0).name()).isEqualTo("Café Ost");
    assertThat(report.plan().orElseThrow().places().get(0).barrierFree()).isTrue();
    assertThat(report.places().orElseThrow().unmappedByTag()).containsEntry("amenity=pharmacy", 1);
  }

  @Test
  void tablesMayHoldCategoriesInGerman() {
    ImportReport report = imported("Nr;Bezeichnung;Art;Breite;Länge\n1;Haus;Nachbarschaftszentrum;52,005;13,005\n"
        + "2;Spatz;Kita;52,005;13,015\n3;;Spielplätze;52,005;13,025\n4;;Seniorentreff;52,006;13,025\n"
        + "5;;Litfaßsäule;52,006;13,025\n6;;Kirche;.;.\nQuelle: Stadt;;;;\n");
    assertThat(kinds(report)).containsExactly(PlaceKind.COMMUNITY_CENTRE, PlaceKind.SCHOOL, PlaceKind.PLAYGROUND,
        PlaceKind.SENIOR_MEETING_PLACE);
    assertThat(report.places().orElseThrow().unmappedByTag()).containsEntry("category=Litfaßsäule", 1);
    assertThat(report.places().orElseThrow().withoutPosition()).isEqualTo(1);
    assertThat(report.text("en")).contains("columns used: Länge (lon), Breite (lat), Nr (id), Bezeichnung (name),"
        + " Art (category)");
  }

  @Test
  void positionsMayStandInOneColumn() {
    assertThat(kinds(imported("name,category,geo_point_2d\na,library,\"52.005, 13.005\"\n"))).containsExactly(
        PlaceKind.LIBRARY);
    assertThat(kinds(imported("name,category,WKT\na,amenity=cafe,POINT (13.005 52.005)\n"))).containsExactly(
        PlaceKind.CAFE);
  }

  @Test
  void tablesInMetresNameTheirSystem() {
    SampleTownFiles files = new SampleTownFiles(folder).places("x,y,category\n362800.5,5763500.5,library\n");
    assertThat(files.mistakes()).singleElement().asString().contains("places.geojson:2: the coordinates 362800.50,"
        + " 5763500.50 cannot be degrees", "name the reference system with --crs");
    ImportRequest plain = files.request();
    ImportReport report = TownImport.run(new ImportRequest(plain.boundaries(), plain.population(), plain.indicators(),
        plain.places(), plain.out(), Optional.of("EPSG:25833"), Optional.empty(), "en"), new Problems());
    assertThat(report.places().orElseThrow().used()).isEqualTo(1);
    assertThat(report.text("en")).contains("coordinates are degrees already, so that --crs is not needed");
  }

  @Test
  void tablesWithoutPositionsAreRefused() {
    assertThat(new SampleTownFiles(folder).places("name,category\na,library\n").mistakes()).containsExactly(
        "places.geojson:1: no columns hold positions (headings: name, category); needed are columns such as lon and"
        + " lat in degrees,"
        + " or x and y with --crs; rename the columns with the positions, or name them with --columns");
    assertThat(new SampleTownFiles(folder).places("lon,lat\n13.0,abc\n").mistakes()).containsExactly(
        "places.geojson:2: lat: found \"abc\"; must be a coordinate such as 12.37; mend this cell, or empty it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"leipzig-daycares.json", "leipzig-supermarkets.json"})
  void unchangedAnswersOfOverpassImport(String file) {
    Assumptions.assumeTrue(Files.isDirectory(DATA), "the public data is not here; set -Dsozialraum.data to its folder");
    Path from = DATA.resolve("leipzig");
    Problems problems = new Problems();
    ImportReport report = TownImport.run(new ImportRequest(from.resolve("boundaries.geojson"),
        from.resolve("quarters.csv"), List.of(), Optional.of(from.resolve("raw_overpass").resolve(file)),
        folder.resolve("leipzig"), "en"), problems);
    assertThat(problems.all()).isEmpty();
    ImportReport.PlaceTally places = report.places().orElseThrow();
    assertThat(places.withoutPosition()).isZero();
    assertThat(places.used()).isGreaterThan(places.read() / 2);
  }
}
