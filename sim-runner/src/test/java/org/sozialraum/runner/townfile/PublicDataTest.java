package org.sozialraum.runner.townfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sozialraum.quantity.Problems;
import org.sozialraum.town.PlaceKind;
import org.sozialraum.town.TownPlan.AgeGroup;
import org.sozialraum.town.TownPlan.QuarterPlan;
import org.sozialraum.town.TownPlan;

/** Real towns of published data become towns, with every margin and every place accounted for. */
class PublicDataTest {
  private static final Path DATA = Path.of(System.getProperty("sozialraum.data", "../../shared/data"));

  @TempDir
  private Path folder;

  @BeforeEach
  void theDataIsThere() {
    Assumptions.assumeTrue(Files.isDirectory(DATA), "the public data is not here; set -Dsozialraum.data to its folder");
  }

  private ImportReport imported(String town, String population, List<String> indicators, String places) {
    Path from = DATA.resolve(town);
    Problems problems = new Problems();
    ImportReport report = TownImport.run(new ImportRequest(from.resolve("boundaries.geojson"),
        from.resolve(population), indicators.stream().map(from::resolve).toList(),
        Optional.ofNullable(places).map(from::resolve), folder.resolve(town), "en"), problems);
    assertThat(problems.all()).isEmpty();
    SampleTownFiles.assertSame(TownFolder.read(folder.resolve(town), problems), report.plan().orElseThrow());
    for (ImportReport.TableTally table : report.tables()) {
      assertThat(table.used() + table.unmapped() + table.outside()).as(table.file()).isEqualTo(table.read());
    }
    report.places().ifPresent(tally ->
        assertThat(tally.used() + tally.unmapped() + tally.outside()).isEqualTo(tally.read()));
    return report;
  }

  @Test
  void spandauHoldsItsPublishedMargins() throws IOException {
    ImportReport report = imported("berlin-spandau", "population.csv", List.of("social.csv"), "places.geojson");
    TownPlan plan = report.plan().orElseThrow();
    assertThat(plan.population()).isEqualTo(105_906);
    assertThat(plan.quarters()).hasSize(15);
    List<String> lines = Files.readAllLines(DATA.resolve("berlin-spandau/population.csv"));
    for (int k = 0; k < 15; k++) {
      String[] cells = lines.get(k + 1).split(",");
      QuarterPlan quarter = plan.quarters().get(plan.quarterNamed(cells[0]));
      assertThat(quarter.name()).isEqualTo(cells[1]);
      assertThat(quarter.population()).isEqualTo(Integer.parseInt(cells[2]));
      int[] from = {0, 6, 15, 18, 27, 45, 55, 65};
      for (int group = 0; group < from.length; group++) {
        assertThat(quarter.ageGroups().get(group)).isEqualTo(new AgeGroup(from[group],
            group < 7 ? from[group + 1] - 1 : 120, Integer.parseInt(cells[3 + group])));
      }
      assertThat(quarter.indicators().femaleShare())
          .isEqualTo(Integer.parseInt(cells[11]) / (double) quarter.population());
      assertThat(quarter.indicators().migrationShare())
          .isEqualTo(Integer.parseInt(cells[13]) / (double) quarter.population());
    }
    QuarterPlan goltz = plan.quarters().get(plan.quarterNamed("05010102"));
    assertThat(goltz.indicators().transferPercent()).isEqualTo(15.376);
    assertThat(goltz.indicators().unemployedPercent()).isEqualTo(5.37);
    assertThat(goltz.indicators().over5YearsShare()).isEqualTo(.63975);
    assertThat(goltz.indicators().householdSize()).isNaN();
    assertThat(goltz.district()).isEqualTo("Hakenfelde");
  }

  @Test
  void everyPlaceOfSpandauIsAccountedFor() {
    ImportReport.PlaceTally places =
        imported("berlin-spandau", "population.csv", List.of(), "places.geojson").places().orElseThrow();
    assertThat(places.read()).isEqualTo(665);
    assertThat(places.outside()).isZero();
    assertThat(places.unmappedByTag()).containsEntry("highway=bus_stop", 235).containsEntry("amenity=pharmacy", 19)
        .containsEntry("amenity=social_facility (nursing_home)", 15);
    assertThat(places.usedByKind()).containsEntry(PlaceKind.YOUTH_CENTRE, 18)
        .containsEntry(PlaceKind.COMMUNITY_CENTRE, 8).containsEntry(PlaceKind.CAFE, 112)
        .containsEntry(PlaceKind.PARK, 21)
        .containsEntry(PlaceKind.LIBRARY, 3).containsEntry(PlaceKind.SCHOOL, 90);
  }

  /** The publisher's own area of each quarter is the check on the projection: within a tenth of a percent. */
  @Test
  void quartersOfSpandauAreAsLargeAsPublished() {
    TownPlan plan = imported("berlin-spandau", "population.csv", List.of(), null).plan().orElseThrow();
    assertThat(plan.quarters().get(0).area().squareMetres()).isCloseTo(17_292_956.48,
        org.assertj.core.data.Percentage.withPercentage(.1));
  }

  @Test
  void placesOfSpandauLieWhereTheirPublisherSays() throws IOException {
    TownPlan plan = imported("berlin-spandau", "population.csv", List.of(), "places.geojson").plan().orElseThrow();
    var published = new com.fasterxml.jackson.databind.ObjectMapper()
        .readTree(DATA.resolve("berlin-spandau/places.geojson").toFile()).get("features");
    var quarterOf = new java.util.HashMap<String, String>();
    published.forEach(each -> quarterOf.put(each.at("/properties/@id").asText(),
        each.at("/properties/quarter_id").asText()));
    assertThat(plan.places()).allSatisfy(place ->
        assertThat(plan.quarters().get(plan.quarterAt(place.x(), place.y())).id())
        .isEqualTo(quarterOf.get(place.id())));
  }

  @Test
  void leipzigGetsThreeAgeGroupsFromItsRatios() {
    ImportReport report = imported("leipzig", "quarters.csv", List.of("quarters.csv"), "places.geojson");
    TownPlan plan = report.plan().orElseThrow();
    assertThat(plan.population()).isEqualTo(624_676);
    assertThat(plan.quarters()).hasSize(63);
    assertThat(plan.quarters()).allSatisfy(quarter -> assertThat(quarter.ageGroups().stream()
        .mapToInt(AgeGroup::residents).sum()).isEqualTo(quarter.population()));
    // Zentrum: 1,901 residents, youth ratio 5, old age ratio 24: shares 5/129, 100/129 and 24/129.
    assertThat(plan.quarters().get(0).id()).isEqualTo("00");
    assertThat(plan.quarters().get(0).ageGroups())
        .containsExactly(new AgeGroup(0, 14, 74), new AgeGroup(15, 64, 1473), new AgeGroup(65, 120, 354));
    assertThat(plan.quarters().get(0).indicators().transferPercent()).isEqualTo(6);
    assertThat(report.places().orElseThrow().read()).isEqualTo(3_043);
    assertThat(report.places().orElseThrow().used()).isEqualTo(1_231);
    assertThat(report.places().orElseThrow().outside()).isZero();
  }

  @Test
  void unchangedOverpassAnswersArePlacesToo() {
    ImportReport.PlaceTally daycares =
        imported("leipzig", "quarters.csv", List.of(), "raw_overpass/leipzig-daycares.json").places().orElseThrow();
    assertThat(daycares.read()).isEqualTo(daycares.used() + daycares.outside()).isEqualTo(311);
  }

  @Test
  void baselBecomesATownWithoutAgesAndPlaces() {
    ImportReport report = imported("basel", "quarters.csv", List.of(), null);
    assertThat(report.plan().orElseThrow().population()).isEqualTo(206_999);
    assertThat(report.plan().orElseThrow().quarters().get(0).indicators().transferPercent()).isEqualTo(3);
    assertThat(report.text("en")).contains("Ages follow the national age profile.");
  }
}
