package org.sozialraum.runner.townfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sozialraum.margin.Margins;
import org.sozialraum.quantity.Problems;
import org.sozialraum.town.TownPlan;
import org.sozialraum.town.TownPlan.HouseholdGroup;

/** Whoever imports a town sees, quarter by quarter, what is published and what is built of it. */
class PublishedAndBuiltTest {
  private static final Path DATA = Path.of(System.getProperty("sozialraum.data", "../../shared/data"));
  private static final String HOUSEHOLDS = """
      id,Haushalte mit 1 Person,Haushalte mit 2 Personen,Haushalte mit 3 Personen,Haushalte mit 4 und mehr Personen
      01,20,18,6,6
      02,30,20,5,3
      03,.,12,9,7
      """;

  @TempDir
  private Path folder;

  private SampleTownFiles files() {
    return new SampleTownFiles(folder).indicators(SampleTownFiles.SOCIAL);
  }

  @Test
  void householdsBySizeAreReadKeptAndBuilt() throws Exception {
    SampleTownFiles files = files().indicators(HOUSEHOLDS);
    ImportReport report = files.imported();
    TownPlan plan = report.plan().orElseThrow();
    assertThat(plan.quarters().get(0).households()).containsExactly(new HouseholdGroup(1, 1, 20),
        new HouseholdGroup(2, 2, 18), new HouseholdGroup(3, 3, 6), new HouseholdGroup(4, HouseholdGroup.OPEN, 6));
    assertThat(plan.quarters().get(2).households()).as("where one-person households are secret").isEmpty();
    SampleTownFiles.assertSame(TownFolder.read(files.out(), new Problems()), plan);
    String table = Files.readString(files.out().resolve("published-and-built.csv"));
    assertThat(table.lines()).contains("01,West,households:1,20,20,0,1,yes",
        "01,West,population:age:0-17,20,20,0,0,yes", "02,Mitte,population:women,52,52,0,1,yes")
        .noneMatch(line -> line.endsWith(",no"));
    assertThat(report.text("en")).contains("Published and built").contains("households: 8 of 8 numbers met");
    assertThat(report.text("de")).contains("Haushalte: 8 von 8 Zahlen eingehalten");
  }

  @Test
  void aTownWithHouseholdsIsImportedAgainIntoItsFolder() {
    SampleTownFiles files = files().indicators(HOUSEHOLDS);
    files.imported();
    assertThat(files.imported().plan()).isPresent();
  }

  @Test
  void someoneWhoChangedTheHouseholdsIsTold() throws Exception {
    SampleTownFiles files = files().indicators(HOUSEHOLDS);
    files.imported();
    Path table = files.out().resolve("household-sizes.csv");
    Files.writeString(table, Files.readString(table).replace("01,2,2,18", "01,2,2,1800"));
    Problems problems = new Problems();
    assertThat(TownFolder.read(files.out(), problems)).isNull();
    assertThat(problems.all()).anyMatch(problem -> problem.line().contains("more than its 100 residents"));
  }

  @Test
  void impossibleHouseholdsHaveALineEach() {
    assertThat(files().indicators("id,household_size\n01,0.5\n02,2.1\n03,1.9\n").mistakes())
        .singleElement().asString().contains("indicators-1.csv:2").contains("0.5 persons on average");
    assertThat(files().indicators("id,households\n01,45\n02,120\n03,50\n").mistakes())
        .singleElement().asString().contains(":3").contains("more households than residents");
    assertThat(files().indicators("id,households_1,households_2\n01,90,20\n02,30,20\n03,30,20\n").mistakes())
        .singleElement().asString().contains(":2").contains("110 households, more than the 100 residents");
    assertThat(files().indicators("id,migration_background_pct\n01,120\n02,30.5\n03,20\n").mistakes())
        .singleElement().asString().contains(":2").contains("must be between 0 and 100");
  }

  @Test
  void householdsThatHoldNotEverybodyGiveWayAndTheTableSaysSo() {
    // 40 households of at most two persons for 100 residents, 20 of them children.
    ImportReport report = files().indicators("""
        id,households_1,households_2,households_3,households_4_plus
        01,10,30,0,0
        02,30,20,5,3
        03,20,12,9,7
        """).imported();
    assertThat(report.text("en")).contains("households: 9 of 12 numbers met, largest difference 6 (West,")
        .contains("residents and ages hold, households give way");
    assertThat(report.margins().orElseThrow().rows()).filteredOn(row -> row.margin().kind() == Margins.Kind.AGE)
        .allMatch(row -> row.built() == row.margin().published());
  }

  @Test
  void everyMarginOfSpandauLeipzigAndBaselIsMet() {
    Assumptions.assumeTrue(Files.isDirectory(DATA), "the public data is not here; set -Dsozialraum.data to its folder");
    assertMet(imported("berlin-spandau", "population.csv", List.of("social.csv")), 15 * (1 + 8 + 1 + 1 + 1 + 1));
    assertMet(imported("leipzig", "quarters.csv", List.of()), 63 * (1 + 3 + 1 + 1 + 1));
    ImportReport basel = imported("basel", "quarters.csv", List.of());
    assertMet(basel, 21 * (1 + 1 + 1));
    // share_persons_living_alone_2025 of Altstadt Grossbasel: .3258 of 2,239 residents.
    assertThat(basel.plan().orElseThrow().quarters().get(0).households())
        .containsExactly(new HouseholdGroup(1, 1, 729));
  }

  private static void assertMet(ImportReport report, int numbers) {
    List<PublishedAndBuilt.Row> rows = report.margins().orElseThrow().rows();
    assertThat(rows).hasSize(numbers).allMatch(row -> row.margin().isMet(row.built()));
    assertThat(rows).filteredOn(row -> !row.margin().isShare())
        .allMatch(row -> row.built() == row.margin().published());
  }

  private ImportReport imported(String town, String population, List<String> indicators) {
    Path from = DATA.resolve(town);
    Problems problems = new Problems();
    ImportReport report = TownImport.run(new ImportRequest(from.resolve("boundaries.geojson"), from.resolve(population),
        indicators.stream().map(from::resolve).toList(), Optional.empty(), folder.resolve(town), "en"), problems);
    assertThat(problems.all()).isEmpty();
    return report;
  }
}
