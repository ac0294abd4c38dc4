package org.sozialraum.runner.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sozialraum.message.Language;

/** The page of a sweep: what it says of many points, and what it does not say. */
class SweepPageTest {
  private static final int MOST_BYTES = 3_000_000;

  @TempDir
  private Path folder;

  private SweptFixture swept() {
    return new SweptFixture(folder);
  }

  private static String page(SweptFixture swept) throws IOException {
    return SweepPage.of(swept.results(), Language.DE);
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
    int english = page.indexOf("<div class=\"edition\" id=\"en\"");
    return language == Language.DE ? page.substring(page.indexOf("<div class=\"edition\" id=\"de\""), english)
        : page.substring(english);
  }

  @Test
  void bothLanguagesHoldTheSamePartsInTheirOrder() throws IOException {
    String page = page(swept());
    for (String what : List.of("<section id=\"..-([a-z]+)\"", "<figure id=\"..-figure-([a-z0-9_-]+)\"",
        "<table><(caption)>", "<(tr)")) {
      assertThat(found(what, edition(page, Language.DE))).isNotEmpty()
          .isEqualTo(found(what, edition(page, Language.EN)));
    }
    assertThat(found("<section id=\"de-([a-z]+)\"", page)).containsExactly("answer", "varied", "curves", "points",
        "certainty", "provenance");
    assertThat(page).startsWith("<!doctype html>\n<html lang=\"de\"");
    List<String> ids = found("\\sid=\"([^\"]+)\"", page);
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(found("href=\"#([^\"]+)\"", page)).isNotEmpty().allMatch(ids::contains);
  }

  @Test
  void theAnswerSaysWhereADifferenceIsShown() throws IOException {
    String english = edition(page(swept()), Language.EN);
    assertThat(english).contains("Withdrawn, at the end: at 3 of 3 points a difference to disorder 0 is shown")
        .contains("Highest: +6.0 percentage points (disorder 3; 95\u00a0% range")
        .contains("<tr class=\"shown\"><th scope=\"row\" dir=\"auto\">3</th>")
        .contains("<td>reference</td>").doesNotContain("class=\"notice\"");
    assertThat(found("<span class=\"origin\">([^<]*)<", english)).isNotEmpty()
        .containsOnly("Scenario: s; 6 runs of each point.");
  }

  @Test
  void nothingIsClaimedWhereRangesTouchZeroOrDifferencesAreTooSmall() throws IOException {
    for (SweptFixture each : List.of(swept().effect(0).ownLuck(.01), swept().effect(.0005).ownLuck(0))) {
      String page = page(each);
      assertThat(found("<tr class=\"(shown)\"", page)).isEmpty();
      assertThat(edition(page, Language.EN))
          .doesNotContain("large enough to matter", "Highest:", "<td>difference</td>");
    }
    assertThat(page(swept().effect(0).ownLuck(.01))).contains("no difference to disorder 0 could be shown");
    assertThat(page(swept().effect(.0005).ownLuck(0))).contains("too small to matter");
  }

  @Test
  void aPointWhereOneRunHasNoValueIsNotJudgedByTheOthers() throws IOException {
    String english = edition(page(swept().partialFrom(2)), Language.EN);
    assertThat(english).contains("at 1 of 1 points a difference to disorder 0 is shown",
        "Points where not every run has a value, not counted: 2.", "<td>a value in 5 of 6 runs only</td>")
        .contains("<td>cannot be said</td>");
    assertThat(found("<tr class=\"(shown)\"", english)).hasSize(1);
    assertThat(edition(page(swept().partialFrom(2).alone()), Language.EN))
        .contains("Points where not every run has a value, not counted: 2.", "<td>a value in 5 of 6 runs only</td>");
  }

  @Test
  void withoutReferenceLevelsAreToldAndNoCause() throws IOException {
    String english = edition(page(swept().alone()), Language.EN);
    assertThat(english).contains("Withdrawn, at the end: lowest 1", "These are levels, not effects")
        .doesNotContain("<th scope=\"col\">Difference</th>").doesNotContain("is shown");
  }

  @Test
  void oneFactorAtATimeIsCalledAnIllustration() throws IOException {
    String page = page(swept().kind("one-at-a-time"));
    assertThat(edition(page, Language.EN)).contains("One factor at a time: an illustration around one point. What"
        + " factors do together it cannot show.", "What factors do together: one was varied at a time.");
    assertThat(edition(page, Language.DE)).contains("Veranschaulichung");
    assertThat(page(swept())).doesNotContain("illustration", "Veranschaulichung");
  }

  @Test
  void aSweepThatIsNotCompleteSaysSoFirst() throws IOException {
    String english = edition(page(swept().done(3)), Language.EN);
    assertThat(english).contains("This sweep is not complete: 11 of 24 runs are done.", "1 runs failed",
        "Points have 2 to 3 runs with a value.", "Points take turns", "Scenario: s; 3 runs of each point (at most).");
    assertThat(english.indexOf("not complete")).isLessThan(english.indexOf("What came out"));
  }

  @Test
  void namesStayNames() throws IOException {
    String script = "<script>alert(1)</script>";
    String page = page(swept().asking(script).value("=1+1").size(4, 2, 1));
    assertThat(page).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    assertThat(found("<(script)", page)).hasSize(1);
    assertThat(page(swept().value("\"><img src=x onerror=alert(1)>").size(4, 2, 1))).doesNotContain("<img");
    for (String csv : found("href=\"data:text/csv;charset=utf-8,%EF%BB%BF([^\"]*)\"", page)) {
      String text = java.net.URLDecoder.decode(csv.replace("+", "%2B"), StandardCharsets.UTF_8);
      assertThat(text.lines().flatMap(line -> Arrays.stream(line.split(",")))).noneMatch(
          cell -> cell.matches("\"?[=@].*") || cell.matches("\"?[+-].*") && !cell.matches("-?[0-9.]+(E-?[0-9]+)?"));
    }
  }

  @Test
  void nothingIsFetchedFromAnywhere() throws IOException {
    String page = page(swept());
    assertThat(found("(?:src|href|action|srcset|poster|data)=\"([^\"]*)\"", page)).isNotEmpty()
        .allMatch(each -> each.startsWith("#") || each.startsWith("data:"));
    assertThat(found("url\\(([^)]*)\\)", page)).isNotEmpty()
        .allMatch(each -> each.startsWith("data:") || each.startsWith("#"));
    assertThat(page).contains("default-src &#39;none&#39;").doesNotContain("@import").doesNotContain(" style=");
  }

  @Test
  void theSameResultsGiveTheSameBytes() throws IOException {
    assertThat(page(swept())).isEqualTo(page(swept()));
  }

  @Test
  void tenThousandPointsFitIntoThreeMegabytesAndTheRestIsNamed() throws IOException {
    String page = page(swept().size(10_000, 6, 4));
    assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MOST_BYTES);
    assertThat(edition(page, Language.EN)).contains("These are the first 200 of 10,000 points; all are in summary.csv.",
        "<li>charts/curve-withdrawn-over-disorder.svg</li>");
    assertThat(page(swept().size(900, 2, 6)).getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MOST_BYTES);
  }

  @Test
  void unitsOfFactorsAndConditionsAreTold() throws IOException {
    String english = edition(page(swept()), Language.EN);
    assertThat(english).contains("<td>shocks[0].rise</td><td>0; 1; 2; 3</td><td>share</td><td>listed</td>",
        ">disorder (share)<", "A run ends early when this is above 0.5, from observed week 52 on: Withdrawn.",
        "4 points, 6 runs of each: 24 runs.", "<td>Sozialraum 1.0 (abc)</td>", "<td>f00d</td>", "<td>de519</td>",
        "sozialraum sweep design.yaml --replications 6 --out again", "sozialraum verify .");
  }
}
