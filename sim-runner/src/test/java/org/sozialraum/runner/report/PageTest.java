package org.sozialraum.runner.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sozialraum.message.Language;
import org.sozialraum.runner.chart.ChartFixture;

/** The page needs nothing but itself, says the same in both languages, and takes names for names. */
class PageTest {
  private static final int MOST_BYTES = 3_000_000;

  private static String page(ChartFixture chart) {
    return Page.of(ResultsFixture.of(chart), Language.DE);
  }

  private static List<String> found(String pattern, String text) {
    List<String> all = new ArrayList<>();
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    while (matcher.find()) {
      all.add(matcher.group(1));
    }
    return all;
  }

  private static String edition(String page, Language language) {
    int from = page.indexOf("<div class=\"edition\" id=\"" + language + "\"");
    int to = language == Language.DE ? page.indexOf("<div class=\"edition\" id=\"en\"") : page.length();
    return page.substring(from, to);
  }

  @Test
  void bothLanguagesHoldTheSameSectionsAndFigures() {
    String page = page(new ChartFixture().withPeople());
    for (String what : List.of("<section id=\"..-([a-z]+)\"", "<figure id=\"..-figure-([a-z0-9_-]+)\"",
        "<table><(caption)>")) {
      List<String> german = found(what, edition(page, Language.DE));
      assertThat(german).isNotEmpty().isEqualTo(found(what, edition(page, Language.EN)));
    }
    assertThat(found("<section id=\"de-([a-z]+)\"", page)).containsExactly("answer", "done", "time", "whom", "cohesion",
        "money", "certainty", "provenance");
  }

  @Test
  void nothingIsFetchedFromAnywhere() {
    String page = page(new ChartFixture().withPeople());
    assertThat(found("(?:src|href|action|srcset|poster|data)=\"([^\"]*)\"", page)).isNotEmpty()
        .allMatch(each -> each.startsWith("#") || each.startsWith("data:"));
    assertThat(found("url\\(([^)]*)\\)", page)).isNotEmpty()
        .allMatch(each -> each.startsWith("data:") || each.startsWith("#"));
    assertThat(page).doesNotContain("@import").doesNotContain(" style=");
  }

  @Test
  void everyIdIsThereOnceAndEveryLinkLeadsSomewhere() {
    String page = page(new ChartFixture().withPeople().variants("baseline", "treffpunkt", "zwei treffpunkte"));
    List<String> ids = found("\\sid=\"([^\"]+)\"", page);
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(found("href=\"#([^\"]+)\"", page)).isNotEmpty().allMatch(ids::contains);
    assertThat(found("aria-labelledby=\"([^\"]+)\"", page)).isNotEmpty().allMatch(ids::contains);
  }

  @Test
  void namesStayNames() {
    String[] hostile = {"<script>alert(1)</script>", "=1+1", "\"><img src=x onerror=alert(1)>", "]]>", "a\u202Eb\u0007c",
        "</style></svg>"};
    String page = page(new ChartFixture().withPeople().quarters(hostile).site("<script>alert(2)</script>")
        .variants("baseline", "<b>fett</b>"));
    assertThat(page).doesNotContain("<script>alert").doesNotContain("<img").doesNotContain("<b>")
        .doesNotContain("\u0007").contains("&lt;script&gt;alert");
    assertThat(found("<(script)", page)).hasSize(1);
    for (String csv : found("href=\"data:text/csv;charset=utf-8,%EF%BB%BF([^\"]*)\"", page)) {
      String text = java.net.URLDecoder.decode(csv.replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8);
      assertThat(text.lines().flatMap(line -> java.util.Arrays.stream(line.split(",")))).noneMatch(
          cell -> cell.matches("\"?[=@].*") || cell.matches("\"?[+-].*") && !cell.matches("-?[0-9.]+(E-?[0-9]+)?"));
    }
  }

  @Test
  void aTownOfSixtyQuartersFitsIntoThreeMegabytes() {
    String[] quarters = IntStream.range(0, 60).mapToObj(k -> "Quartier " + k).toArray(String[]::new);
    assertThat(page(new ChartFixture().withPeople().musterstadt().quarters(quarters)).length()).isLessThan(MOST_BYTES);
    assertThat(page(new ChartFixture().withPeople()).length()).isLessThan(MOST_BYTES / 2);
  }

  @Test
  void theSameResultsGiveTheSameBytes() {
    assertThat(page(new ChartFixture().withPeople())).isEqualTo(page(new ChartFixture().withPeople()));
  }

  @Test
  void whereNothingDiffersNothingIsClaimed() {
    String page = page(new ChartFixture().withPeople().effect(0).luck(.002));
    String even = Page.of(ResultsFixture.of(new ChartFixture().withPeople().effect(0).luck(0).tables(), false),
        Language.DE);
    for (String each : List.of(even)) {
      assertThat(found("<li class=\"(better|worse|small|other)\"", each)).isEmpty();
      assertThat(found("<tr class=\"(shown)\"", each)).isEmpty();
      assertThat(found("<li class=\"(not-shown)\"", each)).isNotEmpty();
    }
    assertThat(found("<li class=\"(not-shown)\"", page)).isNotEmpty();
  }

  @Test
  void aSingleScenarioIsToldWithoutDifferences() {
    String page = page(new ChartFixture().withPeople().variants("treffpunkt"));
    assertThat(found("<section id=\"de-([a-z]+)\"", page)).hasSize(8);
    assertThat(found("<li class=\"(better|worse)\"", page)).isEmpty();
  }

  @Test
  void severalScenariosStandSideBySideBeforeEachIsTold() {
    String[] variants = {"baseline", "treffpunkt", "zwei treffpunkte"};
    String page = page(new ChartFixture().withPeople().variants(variants));
    for (Language language : List.of(Language.DE, Language.EN)) {
      String edition = edition(page, language);
      String table = edition.substring(edition.indexOf("<table>"), edition.indexOf("</table>"));
      assertThat(found("<th scope=\"row\"[^>]*>([^<]*)<", table)).containsExactly("treffpunkt", "zwei treffpunkte");
      assertThat(edition.indexOf("<table>")).isLessThan(edition.indexOf("<ul class=\"statements\">"));
    }
    String even = page(new ChartFixture().withPeople().variants(variants).effect(0).luck(0));
    String table = even.substring(even.indexOf("<table>"), even.indexOf("</table>"));
    assertThat(found("<td>([^<]*)</td>", table)).filteredOn(cell -> !cell.contains("€")).hasSize(4)
        .containsOnly("kein Unterschied gezeigt");
  }

  @Test
  void everyFigureTellsItsScenarioAndItsRuns() {
    String page = page(new ChartFixture().withPeople());
    int figures = found("(<figure )", page).size();
    List<String> origins = found("<span class=\"origin\">([^<]*)<", page);
    assertThat(origins).hasSize(figures);
    assertThat(origins).filteredOn(each -> !each.matches(".*(vor jedem Lauf|before any run).*"))
        .allMatch(each -> each.matches("(Szenario|Szenarien|Scenario|Scenarios): .*10 (Läufe|runs each).*"));
  }

  @Test
  void itOpensInTheLanguageAskedFor() {
    assertThat(Page.of(ResultsFixture.of(new ChartFixture()), Language.EN)).contains("<html lang=\"en\"");
    assertThat(page(new ChartFixture())).contains("<html lang=\"de\"");
  }
}
