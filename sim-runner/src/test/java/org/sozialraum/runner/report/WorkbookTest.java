package org.sozialraum.runner.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sozialraum.message.Language;

/** The workbook, read back as a spreadsheet reads it. */
class WorkbookTest {
  @TempDir
  private static Path folder;

  private static Results results;

  @BeforeAll
  static void compare() throws IOException {
    ThreeQuartersTown town = new ThreeQuartersTown(folder, List.of("Nord", "Mitte", "Süd"));
    Path scenario = town.scenario("centre", "[{neighbourhood-centre: {quarter: Mitte, build-weeks: 0}}]");
    results = ResultsReader.read(town.compared(scenario, "results", "en"));
  }

  private static WorkbookContent workbook(Language language) throws IOException {
    return new WorkbookContent(Workbook.of(results, language));
  }

  @Test
  void itsSheetsAreNamedInTheLanguage() throws IOException {
    assertThat(workbook(Language.EN).sheets()).containsExactly("Answer", "Over time", "By quarter", "By group",
        "Cohesion and wellbeing", "Money", "Provenance");
    assertThat(workbook(Language.DE).sheets()).containsExactly("Antwort", "Verlauf", "Nach Quartieren",
        "Nach Gruppen", "Zusammenhalt und Wohlergehen", "Geld", "Herkunft");
  }

  @Test
  void numbersAreNumbersOfTheSummary() throws IOException {
    WorkbookContent workbook = workbook(Language.EN);
    Map<String, WorkbookContent.Cell> row = workbook.rows(2).stream().filter(each ->
        each.get("A").content().equals("centre") && each.get("C").content().equals("engaged")
            && each.get("E").content().equals("1"))
        .findFirst().orElseThrow();
    double mean = results.tables().summary().stream().filter(each -> each.variant().equals("centre")
        && each.observable().equals("engaged") && each.year() == 1
        && each.level() == org.sozialraum.observe.Level.MUNICIPALITY).findFirst().orElseThrow().mean();
    assertThat(row.get("F").kind()).isNotEqualTo("s");
    assertThat(Double.parseDouble(row.get("F").content())).isCloseTo(100 * mean,
        org.assertj.core.data.Offset.offset(1e-6));
    assertThat(row.get("D").content()).isEqualTo("%");
  }

  @Test
  void moneyIsInEurosAndDifferencesShowTheirSign() throws IOException {
    String styles = workbook(Language.DE).part("xl/styles.xml");
    assertThat(styles).containsPattern("#,##0[^\"]*(€|&#x20ac;)").contains("+0.00;-0.00;0.00");
  }

  @Test
  void headingsStayWhereTheyAreAndNameUnits() throws IOException {
    WorkbookContent workbook = workbook(Language.EN);
    for (int sheet = 1; sheet <= 7; sheet++) {
      assertThat(workbook.part("xl/worksheets/sheet" + sheet + ".xml")).contains("state=\"frozen\"");
      assertThat(workbook.count(sheet, "col")).isEqualTo(workbook.rows(sheet).get(0).size());
    }
    assertThat(workbook.rows(6).get(0).values()).filteredOn(cell -> cell.content().contains("(€)")).hasSize(8);
  }

  @Test
  void theSameResultsGiveTheSameBytes() throws IOException, InterruptedException {
    byte[] first = Workbook.of(results, Language.EN);
    // Times in archives have two seconds, those of documents one.
    Thread.sleep(2100);
    assertThat(Workbook.of(results, Language.EN)).isEqualTo(first);
    assertThat(new WorkbookContent(first).part("docProps/core.xml")).doesNotContain("created");
  }

  @Test
  void whatSteersReadersIsTakenOutOfTexts() {
    assertThat(WorkbookFile.inert("a\u0000b\u001bc\u202ed\ud800e\uffff")).isEqualTo("a b c d e ");
    assertThat(WorkbookFile.inert("=1+1")).isEqualTo("=1+1");
    assertThat(WorkbookFile.inert("x".repeat(40_000))).hasSize(32_000);
  }

  @Test
  void everyTextIsATextCellWhateverItBeginsWith() throws IOException {
    WorkbookSheet sheet = new WorkbookSheet("Names", List.of(new WorkbookSheet.Column("=A1", 20)));
    for (String name : List.of("=1+1", "+1", "-1", "@SUM(1)", "\t=1", "<b>&", "'=1")) {
      sheet.add(WorkbookSheet.text(name));
    }
    sheet.add(WorkbookSheet.number(1_000_000, WorkbookSheet.Format.EURO));
    sheet.add(WorkbookSheet.number(Double.NaN, WorkbookSheet.Format.EURO));
    byte[] file = WorkbookFile.of(List.of(sheet));
    WorkbookContent read = new WorkbookContent(file);
    List<Map<String, WorkbookContent.Cell>> rows = read.rows(1);
    assertThat(rows.subList(0, 8)).allSatisfy(row -> assertThat(row.get("A").kind()).isEqualTo("s"));
    assertThat(rows.get(1).get("A").content()).isEqualTo("=1+1");
    assertThat(rows.get(8).get("A").content()).isEqualTo("1000000");
    assertThat(read.count(1, "f")).isZero();
    assertThat(new String(file, StandardCharsets.ISO_8859_1)).startsWith("PK");
  }
}
