package org.sozialraum.runner.townfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sozialraum.quantity.Problems;
import org.sozialraum.town.PlaceKind;
import org.sozialraum.town.TownPlan.AgeGroup;
import org.sozialraum.town.TownPlan;

/** A small town's files in the forms in which statistics offices send them. */
class TownImportTest {
  @TempDir
  private Path folder;

  private TownPlan plan(SampleTownFiles files) {
    return files.imported().plan().orElseThrow();
  }

  @Test
  void readsQuartersAgesIndicatorsAndPlaces() {
    ImportReport report = new SampleTownFiles(folder).indicators(SampleTownFiles.SOCIAL)
        .places(SampleTownFiles.PLACES).imported();
    TownPlan plan = report.plan().orElseThrow();
    assertThat(plan.id()).isEqualTo("reihe");
    assertThat(plan.name()).isEqualTo("Reihe");
    assertThat(plan.quarterNames()).containsExactly("West", "Mitte", "Ost");
    assertThat(plan.quarters().get(1).municipality()).isEqualTo("Reihe");
    assertThat(plan.quarters().get(1).ageGroups()).containsExactly(new AgeGroup(0, 17, 10), new AgeGroup(18, 39, 40),
        new AgeGroup(40, 64, 30), new AgeGroup(65, 120, 20));
    assertThat(plan.quarters().get(1).indicators().femaleShare()).isEqualTo(.52);
    assertThat(plan.quarters().get(1).indicators().transferPercent()).isNaN();
    assertThat(plan.quarters().get(2).indicators().unemployedPercent()).isEqualTo(8.5);
    assertThat(plan.places()).extracting(TownPlan.PlacePlan::kind)
        .containsExactly(PlaceKind.COMMUNITY_CENTRE, PlaceKind.CAFE, PlaceKind.PARK);
    assertThat(plan.quarterAt(plan.places().get(2).x(), plan.places().get(2).y())).isEqualTo(2);
    ImportReport.PlaceTally places = report.places().orElseThrow();
    assertThat(places.read()).isEqualTo(5);
    assertThat(places.used()).isEqualTo(3);
    assertThat(places.unmapped()).isEqualTo(1);
    assertThat(places.outside()).isEqualTo(1);
    assertThat(plan.assumed()).contains("Transfer receipt follows from unemployment alone in 1 of 3 quarters.",
        "Household sizes follow the national Mikrozensus.");
  }

  @Test
  void theClosingTableReadsTheSameInBothLanguages() throws Exception {
    ImportReport report = new SampleTownFiles(folder).indicators(SampleTownFiles.SOCIAL)
        .places(SampleTownFiles.PLACES).imported();
    assertThat(report.text("en")).contains("places: 5 read = 3 used + 1 unmapped + 1 outside",
        "rows: 3 read = 3 used + 0 unmapped + 0 outside");
    assertThat(report.text("de")).contains("Orte: 5 gelesen = 3 verwendet + 1 nicht zugeordnet + 1 außerhalb",
        "Angenommen, weil es fehlt");
    assertThat(report.text("de").lines().count()).isEqualTo(report.text("en").lines().count());
    assertThat(Files.readString(folder.resolve("towns/reihe/import-report.txt"))).isEqualTo(report.text("en"));
  }

  @Test
  void germanTablesWithSemicolonsGiveTheSameTown() {
    String german = "\uFEFF\"Kennung\";Name;\"Einwohner insgesamt\";\"unter 18\";\"18 bis unter 40\";"
        + "\"40 bis unter 65\";"
        + "\"65 und älter\";\"Frauenanteil in %\";\"Arbeitslosenquote\"\r\n"
        + "01;West;100;20;30;30;20;50,0;4,5\r\n\r\n02;Mitte;100;10;40;30;20;52,0;5\r\n"
        + "03;Ost;1.100;30;1.020;30;20;48,0;.\r\n"
        + ";Summe;1.300;60;1.090;90;60;50,0;5\r\n";
    TownPlan plan = plan(new SampleTownFiles(folder).population(german));
    assertThat(plan.population()).isEqualTo(1300);
    assertThat(plan.quarters().get(2).ageGroups().get(1)).isEqualTo(new AgeGroup(18, 39, 1020));
    assertThat(plan.quarters().get(0).indicators().unemployedPercent()).isEqualTo(4.5);
    assertThat(plan.quarters().get(2).indicators().unemployedPercent()).isNaN();
  }

  @Test
  void latinLettersOfOldProgramsAreRead() {
    SampleTownFiles files = new SampleTownFiles(folder);
    files.write("population.csv", "id,name,Bevölkerung\n01,Wäst,10\n02,Mitte,20\n03,Ost,30\n"
        .getBytes(Charset.forName("windows-1252")));
    assertThat(plan(files).population()).isEqualTo(60);
    assertThat(files.imported().text("en")).contains("was read as Windows-1252");
  }

  @Test
  void boundariesAndOneColumnOfResidentsAreEnough() {
    TownPlan plan = plan(new SampleTownFiles(folder).population("id,residents\n03,30\n02,20\n01,10\n"));
    assertThat(plan.quarters()).extracting(TownPlan.QuarterPlan::population).containsExactly(10, 20, 30);
    assertThat(plan.quarters().get(0).ageGroups()).isEmpty();
    assertThat(plan.assumed()).contains("Ages follow the national age profile.");
  }

  @Test
  void aTableMayNameQuartersByName() {
    TownPlan plan = plan(new SampleTownFiles(folder).population("quarter,residents\nWest,10\nOst,30\nMitte,20\n"));
    assertThat(plan.quarters()).extracting(TownPlan.QuarterPlan::id).containsExactly("01", "02", "03");
    assertThat(plan.quarters()).extracting(TownPlan.QuarterPlan::population).containsExactly(10, 20, 30);
  }

  @Test
  void twoAgeGroupsLeaveTheThird() {
    TownPlan plan = plan(new SampleTownFiles(folder)
        .population("id,residents,under_18,over_64\n01,100,20,30\n02,100,10,10\n03,100,5,5\n"));
    assertThat(plan.quarters().get(0).ageGroups())
        .containsExactly(new AgeGroup(0, 17, 20), new AgeGroup(18, 64, 50), new AgeGroup(65, 120, 30));
  }

  @Test
  void oneSecretAgeGroupIsWhatTheOthersLeave() {
    TownPlan plan = plan(new SampleTownFiles(folder)
        .population(SampleTownFiles.POPULATION.replace("10,40,30,20", "10,.,30,20")));
    assertThat(plan.quarters().get(1).ageGroups().get(1).residents()).isEqualTo(40);
  }

  @Test
  void severalFeaturesMayMakeOneQuarter() {
    String boundaries = SampleTownFiles.boundaries()
        .replace("\"id\": \"03\", \"name\": \"Ost\"", "\"id\": \"02\", \"name\": \"Mitte\"");
    TownPlan plan = plan(new SampleTownFiles(folder).boundaries(boundaries)
        .population("id,residents\n01,10\n02,20\n"));
    assertThat(plan.quarters()).hasSize(2);
    assertThat(plan.quarters().get(1).area().rings()).hasNumberOfRows(2);
  }

  @Test
  void aNearlyRightKeyInAnIndicatorTableIsAMistake() {
    SampleTownFiles files = new SampleTownFiles(folder)
        .indicators("id,name,unemployed_pct\n01,West,3\n20,Mitte,4\n03,Ost,5\n");
    assertThat(files.mistakes()).containsExactly("indicators-0.csv:3: id: no quarter of the boundaries has the key"
        + " \"20\"; known: 01, 02, 03; did you mean \"02\"?");
  }

  @Test
  void indicatorsOfALargerAreaAreLeftOutAndNamed() {
    ImportReport report = new SampleTownFiles(folder)
        .indicators("id,unemployed_pct\n01,3\n02,4\n03,5\n88,1\n89,2\n").imported();
    assertThat(report.tables().get(2).outside()).isEqualTo(2);
    assertThat(report.text("en")).contains("indicators-0.csv:5: rows of quarters that the boundaries do not hold are"
        + " left out: 88, 89");
  }

  @Test
  void placesOfTheSameIdGetANumber() {
    ImportReport report = new SampleTownFiles(folder)
        .places(SampleTownFiles.PLACES.replace("node/2", "node/1")).imported();
    assertThat(report.plan().orElseThrow().places()).extracting(TownPlan.PlacePlan::id)
        .containsExactly("node/1", "node/1-2", "way/4");
  }

  @Test
  void mistakesOfAllFilesAreReportedAtOnce() {
    SampleTownFiles files = new SampleTownFiles(folder).population("id,name\n01,\"West\n").boundaries("{")
        .indicators("id,a\n1\n").places("[]");
    assertThat(files.mistakes()).hasSize(4);
  }

  @Test
  void aFolderWithOtherFilesIsRefusedAndLeftAlone() throws Exception {
    SampleTownFiles files = new SampleTownFiles(folder);
    Files.createDirectories(files.out());
    Files.writeString(files.out().resolve("diary.txt"), "mine", StandardCharsets.UTF_8);
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> TownImport.run(files.request(), new Problems()))
        .isInstanceOf(TownFolderException.class).hasMessageContaining("the folder holds other files (diary.txt)");
    assertThat(files.out()).isDirectoryContaining(path -> path.endsWith("diary.txt"));
  }

  @Test
  void anEarlierTownIsReplacedOnlyByAWholeOne() throws Exception {
    SampleTownFiles files = new SampleTownFiles(folder);
    String first = plan(files).digest();
    assertThat(files.population("id,residents\n01,1\n").mistakes()).hasSize(2);
    assertThat(TownFolder.read(files.out(), new Problems()).digest()).isEqualTo(first);
    String second = plan(files.population("id,residents\n01,10\n02,20\n03,30\n")).digest();
    assertThat(second).isNotEqualTo(first);
    assertThat(TownFolder.read(files.out(), new Problems()).digest()).isEqualTo(second);
    try (var beside = Files.list(files.out().getParent())) {
      assertThat(beside).containsExactly(files.out());
    }
  }
}
