package org.sozialraum.runner.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A baseline against itself: page and workbook claim no effect anywhere, in neither language. */
class NoEffectTest {
  private static final Pattern CLAIMS = Pattern.compile("<li class=\"(better|worse|other|small)\">.*");

  @TempDir
  private static Path folder;

  private static List<Path> results;

  @BeforeAll
  static void compare() throws IOException {
    ThreeQuartersTown town = new ThreeQuartersTown(folder, List.of("Nord", "Mitte", "Süd"));
    results = List.of(town.compared(town.scenario("nothing", "[]"), "results", "en"),
        town.compared(town.scenario("idle", "[{neighbourhood-centre: {quarter: Mitte, build-weeks: 0, "
            + "intensity: 0}}]"), "idle-results", "en"));
  }

  @Test
  void thePageClaimsNothing() throws IOException {
    for (Path each : results) {
      String page = Files.readString(each.resolve("report.html"));
      Matcher claim = CLAIMS.matcher(page);
      assertThat(claim.find() ? claim.group() : "").as(each.toString()).isEmpty();
      assertThat(Pattern.compile("<li class=\"not-shown\">").matcher(page).results().count())
          .as("sentences that nothing could be shown, in two languages").isGreaterThanOrEqualTo(4);
    }
  }

  @Test
  void theWorkbookClaimsNothingAndEveryDifferenceIsZero() throws IOException {
    for (Path each : results) {
      WorkbookContent workbook = new WorkbookContent(Files.readAllBytes(each.resolve("tables.xlsx")));
      List<String> claims = Stream.of("better", "worse", "other", "small")
          .map(kind -> org.sozialraum.message.Message.of("page.kind." + kind).in(org.sozialraum.message.Language.EN))
          .toList();
      for (int sheet = 1; sheet <= workbook.sheets().size(); sheet++) {
        List<Map<String, WorkbookContent.Cell>> rows = workbook.rows(sheet);
        rows.get(0).entrySet().stream().filter(head -> head.getValue().content().equals("What may be said"))
            .forEach(head -> assertThat(rows).as(each.toString()).noneMatch(row -> row.containsKey(head.getKey())
                && claims.contains(row.get(head.getKey()).content())));
      }
      List<Map<String, WorkbookContent.Cell>> quarters = workbook.rows(3);
      assertThat(quarters.subList(1, quarters.size())).filteredOn(row -> row.containsKey("H")).isNotEmpty()
          .allSatisfy(row -> assertThat(row.get("H").content()).isEqualTo("0"));
    }
  }

  @Test
  void aRunAloneEndsWithAPageToo() throws IOException {
    Path alone = folder.resolve("alone");
    assertThat(ThreeQuartersTown.said(0, "run", folder.resolve("idle.yaml").toString(), "--out", alone.toString(),
        "--progress", "none", "--lang", "de")).anySatisfy(line -> assertThat(line)
            .contains("report.html", "tables.xlsx"));
    assertThat(Files.readString(alone.resolve("report.html"))).contains("<html lang=\"de\"");
    byte[] page = Files.readAllBytes(alone.resolve("report.html"));
    ThreeQuartersTown.said(0, "report", alone.toString(), "--lang", "de");
    assertThat(Files.readAllBytes(alone.resolve("report.html"))).isEqualTo(page);
  }
}
