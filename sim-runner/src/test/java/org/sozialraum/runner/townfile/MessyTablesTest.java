package org.sozialraum.runner.townfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sozialraum.quantity.Problem;
import org.sozialraum.quantity.Problems;
import org.sozialraum.town.TownPlan;
import org.sozialraum.town.TownPlan.QuarterPlan;

/** Tables as statistics offices send them: each oddity is understood and said, or refused in one line. */
class MessyTablesTest {
  @TempDir
  private Path folder;

  private ImportReport imported(String population) {
    return new SampleTownFiles(folder).population(population).imported();
  }

  private List<Integer> residents(String population) {
    return imported(population).plan().orElseThrow().quarters().stream().map(QuarterPlan::population).toList();
  }

  private List<String> mistakes(String population) {
    return new SampleTownFiles(folder).population(population).mistakes();
  }

  @Test
  void everySeparatorAndThousandsMarkGivesTheSameResidents() {
    assertThat(residents("id;Einwohner\n01;1.675\n02;987\n03;10.672\n")).containsExactly(1675, 987, 10672);
    assertThat(residents("id,Einwohner\n01,\"1,675\"\n02,987\n03,\"10,672\"\n")).containsExactly(1675, 987, 10672);
    assertThat(residents("id\tEinwohner\n01\t1 675\n02\t987\n03\t10\u00a0672\n")).containsExactly(1675, 987, 10672);
    assertThat(residents("id;Einwohner\n01;1'675\n02;987\n03;10'672\n")).containsExactly(1675, 987, 10672);
  }

  @Test
  void aDoubtfulColumnIsOneLineThatSaysWhatToWrite() {
    assertThat(mistakes("id;Einwohner\n01;12.000\n02;7.000\n03;9.000\n")).containsExactly(
        "population.csv:2: Einwohner: \"12.000\" can be read in two ways, with decimals or with marked thousands, and"
        + " the other cells do not tell which; must be a number (residents); write all numbers of this column without"
        + " thousands marks, such as 12000");
  }

  @Test
  void quotedLineBreaksStayInTheirCell() {
    assertThat(residents("id,note,\"Einwohner\ninsgesamt\"\n01,\"a\nb\",10\n02,c,20\n03,d,30\n"))
        .containsExactly(10, 20, 30);
  }

  @Test
  void secretCellsAreMissingAndCounted() {
    for (String sign : List.of(".", "-", "–", "x", "-1", "-9", "", "−1", "-1,0")) {
      ImportReport report = new SampleTownFiles(folder)
          .indicators("id;Arbeitslosenquote\n01;4,5\n02;" + sign + "\n03;8,5\n").imported();
      assertThat(report.plan().orElseThrow().quarters().get(1).indicators().unemployedPercent()).as(sign).isNaN();
      assertThat(report.text("en")).as(sign).contains("unemployment; not published for 1 quarter\n");
      assertThat(report.text("de")).contains("Arbeitslosigkeit; nicht veröffentlicht für 1 Quartier\n");
    }
  }

  @Test
  void totalsAndFootersAreLeftOutAndNamed() {
    ImportReport report = imported("id;Name;Einwohner\n01;West;10\n02;Mitte;20\n;Zwischensumme Altstadt;30\n"
        + "03;Ost;30\n99;Reihe;60\n;Stadt insgesamt;60\n;;\nQuelle: Amt für Statistik, 31.12.2022;;\n"
        + "1) ohne Nebenwohnsitze\nStand: Mai 2023\n");
    assertThat(report.plan().orElseThrow().population()).isEqualTo(60);
    ImportReport.TableTally table = report.tables().get(1);
    assertThat(table.read()).isEqualTo(9);
    assertThat(table.used()).isEqualTo(3);
    assertThat(table.unmapped()).isEqualTo(6);
    assertThat(report.text("en")).contains("population.csv:4 is a total and left out",
        "population.csv:6 is a total and left out", "population.csv:7 is a total and left out",
        "population.csv:9 is a remark and left out: Quelle: Amt für Statistik, 31.12.2022",
        "population.csv:10 is a remark and left out: 1) ohne Nebenwohnsitze");
  }

  @Test
  void percentSignsAndFractionsSayTheirUnit() {
    TownPlan plan = imported("id;Einwohner;weiblich;Migrationshintergrund;Arbeitslose;SGB II\n"
        + "01;1000;0,51;27,5 %;4,5;10,25\n02;1000;0,52;30,0 %;5;9\n03;1000;0,5;8 %;6,5;.\n").plan().orElseThrow();
    assertThat(plan.quarters().get(0).indicators().femaleShare()).isEqualTo(.51);
    assertThat(plan.quarters().get(0).indicators().migrationShare()).isEqualTo(.275);
    assertThat(plan.quarters().get(0).indicators().unemployedPercent()).isEqualTo(4.5);
    assertThat(plan.quarters().get(0).indicators().transferPercent()).isEqualTo(10.25);
  }

  @Test
  void agesInPercentBecomeWholeResidents() {
    TownPlan plan = imported("id;Einwohner;unter 18 in %;18 bis unter 65 in %;65 und älter in %\n"
        + "01;1000;20,1;59,8;20,1\n02;333;33,3;33,3;33,4\n03;1000;0;100;0\n").plan().orElseThrow();
    assertThat(plan.quarters().get(0).ageGroups()).extracting(TownPlan.AgeGroup::residents)
        .containsExactly(201, 598, 201);
    assertThat(plan.quarters()).allSatisfy(quarter -> assertThat(quarter.ageGroups().stream()
        .mapToInt(TownPlan.AgeGroup::residents).sum()).isEqualTo(quarter.population()));
  }

  @Test
  void codesThatLostTheirZerosAreJoined() {
    assertThat(residents("id,residents\n1,10\n2,20\n3,30\n")).containsExactly(10, 20, 30);
    assertThat(imported("id,residents\n1,10\n2.0,20\n03,30\n").text("en"))
        .contains("population.csv: codes lost their leading zeros and are joined without them: \"1\" = \"01\"");
  }

  private static String named(String... names) {
    String boundaries = SampleTownFiles.boundaries();
    String[] before = {"West", "Mitte", "Ost"};
    for (int k = 0; k < 3; k++) {
      boundaries = boundaries.replace("\"" + before[k] + "\"", "\"" + names[k] + "\"");
    }
    return boundaries;
  }

  @Test
  void otherSpellingsOfNamesAreJoinedAndListed() {
    SampleTownFiles files = new SampleTownFiles(folder).boundaries(named("Kurstraße", "Zentrum-Süd", "Große Höfe"))
        .population("Quartier,residents\nKurstr.,10\nZENTRUM SUED,20\nGrosse Hoefe,30\n");
    ImportReport report = files.imported();
    assertThat(report.plan().orElseThrow().quarters()).extracting(QuarterPlan::population).containsExactly(10, 20, 30);
    assertThat(report.plan().orElseThrow().quarters().get(0).id()).isEqualTo("01");
    assertThat(report.text("en")).contains("population.csv: other spellings are joined: \"Kurstr.\" = \"Kurstraße\"");
  }

  @Test
  void aSpellingThatCouldMeanTwoQuartersIsAMistake() {
    SampleTownFiles files = new SampleTownFiles(folder).boundaries(named("Kurstraße", "Kur-Straße", "Ost"))
        .population("Quartier,residents\nKurstr.,10\nKur-Straße,20\nOst,30\n");
    assertThat(files.mistakes()).singleElement().asString().startsWith(
        "population.csv:2: Quartier: no quarter of the boundaries has the key \"Kurstr.\"");
  }

  @Test
  void codesOfAnotherYearAreRefusedWithTheirNumber() {
    String boundaries = SampleTownFiles.boundaries().replace("\"01\"", "\"05010101\"").replace("\"02\"", "\"05010102\"")
        .replace("\"03\"", "\"05010103\"");
    SampleTownFiles files = new SampleTownFiles(folder).boundaries(boundaries)
        .population("PLR,residents\n05100101,10\n05100102,20\n05010103,30\n05100315,30\n");
    assertThat(files.mistakes()).containsExactly("population.csv:1: only 1 of 4 keys in column PLR are among the 3 of"
        + " \"id\" in boundaries.geojson; not among them are 05100101, 05100102, 05100315; both files use"
        + " the same quarters, as cut in the same year; get the"
        + " boundaries of the table's year or the table for the boundaries' year, or name another key with --columns");
    assertThat(files.population("PLR,residents\n05100101,10\n05100102,20\n").mistakes()).singleElement().asString()
        .startsWith("population.csv:1: only 0 of 2 keys in column PLR are among the 3");
  }

  @Test
  void rightNamesDoNotHideCodesOfAnotherYear() {
    Path data = Path.of(System.getProperty("sozialraum.data", "../../shared/data"), "berlin-spandau");
    Assumptions.assumeTrue(Files.isDirectory(data), "the public data is not here; set -Dsozialraum.data to its folder");
    Problems problems = new Problems();
    TownImport.run(new ImportRequest(data.resolve("boundaries.geojson"), data.resolve("population.csv"),
        List.of(data.resolve("green_areas_lor2021.csv")), Optional.empty(), folder.resolve("spandau"), "en"), problems);
    assertThat(problems.all()).singleElement().extracting(Problem::line).asString().contains("green_areas_lor2021.csv:1:"
        + " only 0 of 17 keys in column Nummer des Planungsraumes are among the 15 of \"id\"");
  }

  @Test
  void halfATableOfStrangersIsOneLine() {
    StringBuilder table = new StringBuilder("id,residents\n01,10\n02,20\n03,30\n");
    for (int k = 50; k < 60; k++) {
      table.append(k).append(",7\n");
    }
    assertThat(mistakes(table.toString())).singleElement().asString().startsWith("population.csv:5: id: 10 of 13 keys"
        + " are not among the 3 of the boundaries: 50, 51, 52");
  }

  @Test
  void countsOfSeveralRowsAreSummedAndSaid() {
    ImportReport report = imported("id,block,residents,female\n01,a,10,5\n01,b,15,5\n02,c,20,10\n03,d,30,10\n");
    assertThat(report.plan().orElseThrow().quarters()).extracting(QuarterPlan::population).containsExactly(25, 20, 30);
    assertThat(report.plan().orElseThrow().quarters().get(0).indicators().femaleShare()).isEqualTo(.4);
    assertThat(report.text("en")).contains("the counts of several rows of one quarter are summed: 01");
  }

  @Test
  void aTotalAmongTheRowsOfAQuarterIsNotCountedTwice() {
    assertThat(residents("id,sex,residents\n01,f,5\n01,m,6\n01,insgesamt,11\n02,f,7\n02,m,8\n02,insgesamt,15\n"
        + "03,f,1\n03,m,2\n03,insgesamt,3\n")).containsExactly(11, 15, 3);
  }

  @Test
  void sharesOfSeveralRowsAreRefused() {
    assertThat(mistakes("id,block,residents,unemployed_pct\n01,a,10,5\n01,b,15,5\n02,c,20,10\n03,d,30,10\n"))
        .containsExactly("population.csv:3: unemployed_pct: this quarter stands in line 2 already, and percent of"
        + " several rows cannot be summed; one row per quarter, or counts in several; give counts instead, or one row"
        + " per quarter");
  }

  @Test
  void yearsAreNotSummed() {
    assertThat(mistakes("id,year,residents\n01,2021,10\n01,2022,15\n02,2022,20\n03,2022,30\n")).singleElement()
        .asString().startsWith("population.csv:3: id: quarter \"01\" (West) stands in line 2 already");
  }

  @Test
  void latinTablesAreReadAndSaid() {
    SampleTownFiles files = new SampleTownFiles(folder);
    files.write("population.csv", "id;Einwohner;Straße\n01;10;Kurstraße\n02;20;ä\n03;30;ö\n"
        .getBytes(StandardCharsets.ISO_8859_1));
    assertThat(files.imported().text("de").toLowerCase(Locale.ROOT)).contains("wurde als windows-1252 gelesen");
  }
}
