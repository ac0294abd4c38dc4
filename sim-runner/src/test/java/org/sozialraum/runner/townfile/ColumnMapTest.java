package org.sozialraum.runner.townfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sozialraum.quantity.Problem;
import org.sozialraum.quantity.Problems;
import org.sozialraum.town.TownPlan;
import org.sozialraum.town.TownPlan.AgeGroup;

/** Every import writes down what it took columns for; a corrected copy counts in the next one. */
class ColumnMapTest {
  private static final Path DATA = Path.of(System.getProperty("sozialraum.data", "../../shared/data"));

  @TempDir
  private Path folder;
  private final Problems problems = new Problems();

  private ImportReport imported(SampleTownFiles files, String columns) {
    ImportRequest plain = files.request();
    return TownImport.run(new ImportRequest(plain.boundaries(), plain.population(), plain.indicators(),
        plain.places(), plain.out(), Optional.empty(), Optional.of(files.write("map.yaml", columns)), "en"), problems);
  }

  private List<String> lines() {
    return problems.all().stream().map(Problem::line).map(line -> line.replace(folder + "/", "")).toList();
  }

  @Test
  void theFirstGuessStandsInTheTownFolder() throws Exception {
    SampleTownFiles files = new SampleTownFiles(folder).indicators(SampleTownFiles.SOCIAL);
    files.imported();
    assertThat(Files.readString(files.out().resolve("columns.yaml"))).endsWith("""

        population.csv:
          id: key
          name: unused  # names come from the boundaries
          population: population
          age_0_17: ages 0-17 count
          age_18_39: ages 18-39 count
          age_40_64: ages 40-64 count
          age_65_plus: ages 65+ count
          female: female count

        indicators-0.csv:
          id: key
          transfer_recipients_pct: transfer percent
          unemployed_pct: unemployed percent
        """);
  }

  @Test
  void theGuessGivenBackMakesTheSameTown() throws Exception {
    SampleTownFiles files = new SampleTownFiles(folder).indicators(SampleTownFiles.SOCIAL);
    TownPlan first = files.imported().plan().orElseThrow();
    String guess = Files.readString(files.out().resolve("columns.yaml"));
    ImportReport again = imported(files, guess);
    assertThat(lines()).isEmpty();
    assertThat(again.plan().orElseThrow().digest()).isEqualTo(first.digest());
    assertThat(again.columns().replaceAll("  # .*", "")).isEqualTo(guess.replaceAll("  # .*", ""));
  }

  @Test
  void theGuessesOfRealTownsGiveTheSameTowns() throws Exception {
    Assumptions.assumeTrue(Files.isDirectory(DATA), "the public data is not here; set -Dsozialraum.data to its folder");
    for (List<String> town : List.of(List.of("berlin-spandau", "population.csv", "social.csv"),
        List.of("leipzig", "quarters.csv", "quarters.csv"), List.of("basel", "quarters.csv", "quarters.csv"))) {
      Path from = DATA.resolve(town.get(0));
      Path out = folder.resolve(town.get(0));
      ImportRequest request = new ImportRequest(from.resolve("boundaries.geojson"), from.resolve(town.get(1)),
          List.of(from.resolve(town.get(2))), Optional.empty(), out, "en");
      TownPlan first = TownImport.run(request, problems).plan().orElseThrow();
      Path guess = Files.copy(out.resolve("columns.yaml"), folder.resolve(town.get(0) + ".yaml"));
      TownPlan second = TownImport.run(new ImportRequest(request.boundaries(), request.population(),
          request.indicators(), Optional.empty(), out, Optional.empty(), Optional.of(guess), "en"), problems)
          .plan().orElseThrow();
      assertThat(lines()).isEmpty();
      assertThat(second.digest()).as(town.get(0)).isEqualTo(first.digest());
    }
  }

  @Test
  void unknownHeadingsAreNamedByTheUser() {
    SampleTownFiles files = new SampleTownFiles(folder)
        .population("schl,ew_31_12,gr_a,gr_b,q,population\n01,100,40,60,.05,7\n02,100,30,70,.1,7\n03,100,10,90,.2,7\n");
    TownPlan plan = imported(files, "population.csv:\n  schl: key\n  ew_31_12: population\n  gr_a: ages 0-29\n"
        + "  gr_b: ages 30+ count\n  q: unemployed share\n  population: unused\n").plan().orElseThrow();
    assertThat(plan.quarters().get(0).ageGroups()).containsExactly(new AgeGroup(0, 29, 40), new AgeGroup(30, 120, 60));
    assertThat(plan.quarters().get(1).indicators().unemployedPercent()).isEqualTo(10);
    assertThat(plan.population()).isEqualTo(300);
  }

  @Test
  void columnsOfPlacesAreNamedToo() {
    SampleTownFiles files = new SampleTownFiles(folder).places("was,o,n,lat\nCafé,13.005,52.005,0\n");
    TownPlan plan = imported(files, "places.geojson:\n  was: category\n  o: lon\n  n: lat\n  lat: unused\n")
        .plan().orElseThrow();
    assertThat(plan.places()).hasSize(1);
  }

  @Test
  void everythingUnknownIsALine() {
    imported(new SampleTownFiles(folder), "population.csv:\n  id: key\n  populaton: population\n  name: nam\n"
        + "  age_0_17: ages 17-0\npopulatoin.csv:\n  id: key\n");
    assertThat(lines()).hasSize(4);
    assertThat(lines().get(0)).startsWith("map.yaml:4: population.csv.name: found \"nam\"; must be one of key,"
            + " unused,");
    assertThat(lines().get(1)).startsWith("map.yaml:5: population.csv.age_0_17: found \"ages 17-0\"");
    assertThat(lines().get(2)).isEqualTo("map.yaml:6: \"populatoin.csv\" is no file of this import; known:"
        + " population.csv; did you mean \"population.csv\"?");
    assertThat(lines().get(3)).startsWith("map.yaml:3: \"populaton\" is no column of population.csv; known: id, name,")
        .endsWith("did you mean \"population\"?");
  }

  @Test
  void brokenAndHostileMapsAreOneLine() {
    for (String text : List.of("population.csv: [1, 2]", "a: &x b\nc: *x", "population.csv:\n  id: {a: b}",
        "population.csv:\n\tid: key", "- a", "population.csv:\n  id: key\n  id: key", "a: \"", "just text\u0007")) {
      Problems found = new Problems();
      SampleTownFiles files = new SampleTownFiles(folder);
      ImportRequest plain = files.request();
      TownImport.run(new ImportRequest(plain.boundaries(), plain.population(), plain.indicators(), plain.places(),
          plain.out(), Optional.empty(), Optional.of(files.write("map.yaml", text)), "en"), found);
      assertThat(found.all()).as(text).hasSize(1);
    }
  }
}
