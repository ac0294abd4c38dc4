package org.sozialraum.runner.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A town whose quarters are called like scripts and formulas: page and workbook show the names and do nothing. */
class HostileNamesTest {
  private static final String SCRIPT = "<script>alert(1)</script>";
  private static final String FORMULA = "=1+1";

  @TempDir
  private static Path folder;

  private static Path results;

  @BeforeAll
  static void compare() throws IOException {
    ThreeQuartersTown town = new ThreeQuartersTown(folder, List.of(SCRIPT, FORMULA, "\"><img src=x onerror=alert(1)>"));
    Path scenario = town.scenario("centre", "[{neighbourhood-centre: {quarter: '" + FORMULA + "', name: '"
        + SCRIPT.replace("alert", "print") + "', build-weeks: 0}}, {lighting-and-upkeep: {quarters: ['" + SCRIPT
        + "'], setup-weeks: 0}}]");
    results = town.compared(scenario, "results", "en");
  }

  @Test
  void thePageShowsNamesAsTextOnly() throws IOException {
    String page = Files.readString(results.resolve("report.html"));
    assertThat(page).doesNotContain("<script>alert", "<script>print", "<img src=x")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;", FORMULA);
    assertThat(page).as("tables to download hold no formula").doesNotContainPattern("(?m)(^|[,;\\t\"])=1\\+1");
  }

  @Test
  void theWorkbookHoldsNamesAsTextCellsAndNoFormula() throws IOException {
    WorkbookContent workbook = new WorkbookContent(Files.readAllBytes(results.resolve("tables.xlsx")));
    List<Map<String, WorkbookContent.Cell>> quarters = workbook.rows(3);
    assertThat(quarters).anySatisfy(row -> assertThat(row.get("C").content()).isEqualTo(SCRIPT))
        .anySatisfy(row -> assertThat(row.get("C")).satisfies(cell -> {
          assertThat(cell.content()).isEqualTo(FORMULA);
          assertThat(cell.kind()).isEqualTo("s");
        }));
    for (int sheet = 1; sheet <= workbook.sheets().size(); sheet++) {
      assertThat(workbook.count(sheet, "f")).as("formulas in sheet %d", sheet).isZero();
      assertThat(workbook.count(sheet, "hyperlink")).isZero();
    }
  }

  @Test
  void chartsShowNamesAsTextOnly() throws IOException {
    try (var charts = Files.list(results.resolve("charts"))) {
      for (Path chart : charts.filter(each -> each.toString().endsWith(".svg")).toList()) {
        assertThat(Files.readString(chart)).as(chart.toString()).doesNotContain("<script", "<img");
      }
    }
  }
}
