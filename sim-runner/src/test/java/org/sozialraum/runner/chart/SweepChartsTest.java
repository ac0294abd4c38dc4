package org.sozialraum.runner.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sozialraum.runner.store.SweepStatistics;

/** What charts of a sweep show, and what they do not claim. */
class SweepChartsTest {
  private static final Pattern TEXT = Pattern.compile(">([^<]*)</text\\s*>");

  @TempDir
  private Path folder;

  private static Map<String, Sheet> sheets(SweepFixture fixture, String lang) {
    Map<String, Sheet> sheets = new TreeMap<>();
    SweepCharts.sheets(fixture.sweep(), Words.of(lang)).forEach(each -> sheets.put(each.name(), each));
    return sheets;
  }

  private static String svg(SweepFixture fixture, String name, String lang) {
    return SvgCanvas.paint(sheets(fixture, lang).get(name));
  }

  private static List<String> texts(String svg) {
    List<String> texts = new ArrayList<>();
    Matcher found = TEXT.matcher(svg);
    while (found.find()) {
      texts.add(found.group(1).strip());
    }
    return texts;
  }

  @Test
  void twoFactorsMakeAMapAndACurveForEach() throws Exception {
    List<Path> files = Charts.drawSweep(SweepFixture.villages().sweep(), folder, "de");
    assertThat(files.stream().map(each -> each.getFileName().toString())).containsExactly(
        "map-withdrawn-final.svg", "map-withdrawn-final.png",
        "curve-withdrawn-final-over-disorder.svg", "curve-withdrawn-final-over-disorder.png",
        "curve-withdrawn-final-over-moving.svg", "curve-withdrawn-final-over-moving.png");
    for (Path file : files) {
      assertThat(Files.size(file)).isPositive();
      if (file.toString().endsWith(".png")) {
        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isEqualTo(1200);
      }
    }
  }

  @Test
  void theMapWritesEachDifferenceAndNamesTheReference() {
    List<String> texts = texts(svg(SweepFixture.villages(), "map-withdrawn-final", "en"));
    assertThat(texts).contains("ref.", "disorder (share)", "moving (share)", "0.894").anyMatch(each -> each.startsWith("+2."));
    assertThat(texts(svg(SweepFixture.villages(), "map-withdrawn-final", "de"))).contains("Vgl.", "disorder (Anteil)", "0,894")
        .anyMatch(each -> each.startsWith("+2,"));
  }

  @Test
  void aDifferenceThatIsNotShownHasNoColourAndNoClaim() {
    SweepFixture nothing = new SweepFixture().factor("a", false, 0, "1", "2").factor("b", false, 0, "1", "2")
        .reference("1", "1");
    Sheet sheet = sheets(nothing, "en").get("map-withdrawn-final");
    assertThat(sheet.title()).endsWith("Withdrawn, at the end: no difference shown");
    assertThat(SvgCanvas.paint(sheet)).contains("rgb(244,241,236)").doesNotContain("rgb(140,59,42)");
    assertThat(sheet.alternative()).contains("No difference shown.");
  }

  @Test
  void amongManyPointsItSaysHowManyWouldSeemToDifferByLuck() {
    assertThat(sheets(SweepFixture.large(), "en").get("map-withdrawn-final").title()).contains("about 3 by luck alone");
  }

  @Test
  void missingPointsAreHatchedAndSaidSo() {
    List<String> texts = texts(svg(SweepFixture.large(), "map-withdrawn-final", "en"));
    assertThat(texts).contains("no figure", "turnover (share, logarithmic)");
  }

  @Test
  void aSingleRunClaimsNothing() {
    for (Sheet sheet : sheets(SweepFixture.villages().replications(1), "en").values()) {
      assertThat(sheet.title()).endsWith("A single run cannot tell");
      assertThat(sheet.subtitle()).contains("A single run each");
    }
  }

  @Test
  void wordsAsValuesMakeFieldsButNoCurve() {
    SweepFixture towns = new SweepFixture().factor("town", false, 2, "dorfgruppe", "kleinstadt", "grosstadtviertel")
        .factor("disorder", false, 1, "0", "0.5");
    assertThat(sheets(towns, "de")).containsOnlyKeys("map-withdrawn-final", "curve-withdrawn-final-over-disorder");
    assertThat(texts(svg(towns, "map-withdrawn-final", "de"))).contains("dorfgruppe", "kleinstadt");
    assertThat(texts(svg(towns, "curve-withdrawn-final-over-disorder", "de"))).contains("town dorfgruppe");
  }

  @Test
  void furtherFactorsAreAveragedAndItSaysSo() {
    SweepFixture three = SweepFixture.villages().factor("start", false, 0, "0", "52").reference("0", "0.894", "0");
    assertThat(sheets(three, "en").get("map-withdrawn-final").subtitle()).contains("Averaged over start");
    assertThat(sheets(three, "en").get("curve-withdrawn-final-over-disorder").subtitle())
        .contains("Averaged over start");
  }

  @Test
  void theAverageOfTwoPointsLiesBetweenThemWithTheMeanOfTheirIntervals() {
    SweepStatistics sweep = new SweepFixture().factor("a", false, 1, "1", "2").factor("b", false, 1, "1", "2").sweep();
    SweptValues values = new SweptValues(sweep, 0, false, Words.of("en"));
    Estimate first = values.average(List.of(sweep.points().get(0)));
    Estimate other = values.average(List.of(sweep.points().get(3)));
    Estimate both = values.average(List.of(sweep.points().get(0), sweep.points().get(3)));
    assertThat(both.mean()).isEqualTo((first.mean() + other.mean()) / 2, org.assertj.core.data.Offset.offset(1e-9));
    assertThat(both.upper() - both.lower()).isEqualTo(
        (first.upper() - first.lower() + other.upper() - other.lower()) / 2, org.assertj.core.data.Offset.offset(1e-9));
  }

  @Test
  void aSampleIsDotsWithoutLines() {
    String[] many = IntStream.range(0, 40).mapToObj(each -> "0." + (100 + 7 * each)).toArray(String[]::new);
    SweepFixture sample = new SweepFixture().factor("a", false, .1, many);
    Sheet sheet = sheets(sample, "en").get("curve-withdrawn-final-over-a");
    assertThat(sheet.subtitle()).contains("Each dot is a point of the design");
    assertThat(sheets(sample, "en")).hasSize(1);
  }

  @Test
  void oneAtATimeIsCalledAnIllustrationAndLeavesTheOthersWhereTheyAre() {
    SweepFixture fixture = SweepFixture.villages().oneAtATime();
    assertThat(sheets(fixture, "en")).containsOnlyKeys("curve-withdrawn-final-over-disorder",
        "curve-withdrawn-final-over-moving");
    Sheet sheet = sheets(fixture, "en").get("curve-withdrawn-final-over-disorder");
    assertThat(sheet.subtitle()).contains("an illustration");
    assertThat(sheet.numbers().rows()).hasSize(3);
  }

  @Test
  void theSameStatisticsAreTheSameBytesUnderAnyLanguageOfTheMachine() {
    String before = svg(SweepFixture.large(), "map-withdrawn-final", "de");
    Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(svg(SweepFixture.large(), "map-withdrawn-final", "de")).isEqualTo(before);
    } finally {
      Locale.setDefault(locale);
    }
  }

  @Test
  void hostileNamesStayText() {
    SweepFixture fixture = new SweepFixture().factor("<script>alert(1)</script>" + "x".repeat(300), false, 1, "1", "2")
        .factor("b", false, 1, "<b>", "&amp;").asking("<i>?</i>");
    sheets(fixture, "en").values().forEach(
        each -> assertThat(SvgCanvas.paint(each)).doesNotContain("<script>", "<b>", "<i>"));
  }
}
