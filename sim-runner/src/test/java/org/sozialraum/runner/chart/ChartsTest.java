package org.sozialraum.runner.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sozialraum.runner.store.ResultTables;
import org.w3c.dom.Document;

class ChartsTest {
  @TempDir
  Path folder;

  @Test
  void aComparisonHasModesDifferencesMapsSurroundingsAndQuartersInPairsOfFiles() throws Exception {
    List<Path> files = Charts.draw(new ChartFixture().tables(), folder.resolve("charts"), "de");
    assertThat(files.stream().map(file -> file.getFileName().toString())).containsExactly(
        "modes.svg", "modes.png", "town.svg", "town.png",
        "difference-withdrawn.svg", "difference-withdrawn.png",
        "difference-engaged.svg", "difference-engaged.png",
        "difference-engaged_12m.svg", "difference-engaged_12m.png",
        "map-withdrawn.svg", "map-withdrawn.png", "map-engaged.svg", "map-engaged.png",
        "surroundings.svg", "surroundings.png", "quarters.svg", "quarters.png",
        "quarters-over-time.svg", "quarters-over-time.png");
    try (var left = Files.list(folder.resolve("charts"))) {
      assertThat(left).hasSize(files.size());
    }
  }

  @Test
  void aSingleRunHasModesAndMapsOfTheLevel() {
    assertThat(names(new ChartFixture().variants("treffpunkt").tables()))
        .containsExactly("modes", "map-withdrawn", "map-engaged", "quarters-over-time", "town");
  }

  @Test
  void needsAndOlderPeopleAreDrawnWhereTheyWereRecorded() {
    assertThat(names(new ChartFixture().variants("treffpunkt").withNeeds().tables())).contains("needs", "older");
    assertThat(names(new ChartFixture().withNeeds().tables())).contains("needs", "older");
    assertThat(names(new ChartFixture().variants("baseline", "a", "b").withNeeds().tables()))
        .contains("needs-a", "older-a", "needs-b", "older-b");
    assertThat(names(new ChartFixture().tables())).doesNotContain("needs", "older");
  }

  @Test
  void needsAreToldWithTheirChannelsAndTheDifference() {
    // Without luck: 65 + 11 percent are met at the start, 1.2 points more with the intervention.
    List<String> needs = texts(svgs(new ChartFixture().withNeeds().luck(0).tables(), "de").get("needs"));
    assertThat(needs.get(0)).isEqualTo("77\u00a0% aller Bedarfe sind gedeckt: wessen, und durch wen?");
    assertThat(needs).contains("Ganze Stadt", "Ehrenamtliche", "am meisten", "11", "15", "51", "64\u00a0%", "+1,2");
    assertThat(texts(svgs(new ChartFixture().variants("t").withNeeds().luck(0).tables(), "en").get("needs")))
        .contains("Whole town", "most deprived", "76\u00a0%").noneMatch(text -> text.startsWith("+"));
  }

  @Test
  void olderPeopleAreToldLinkByLink() {
    List<String> older = texts(svgs(new ChartFixture().variants("t").withNeeds().luck(0).tables(), "en").get("older"));
    assertThat(older).contains("1 Mobility", "2 Services within reach", "3 Outings", "8 Needs met", "low mobility", "0.48", "2.9", "41\u00a0%");
  }

  @Test
  void groupsOfFewerThanThirtyAreNotTold() {
    assertThat(texts(svgs(new ChartFixture().variants("t").withNeeds().withGaps().tables(), "en").get("needs")))
        .containsOnlyOnce("fewer than 30 residents");
  }

  @Test
  void severalScenariosKeepTheirChartsApart() {
    assertThat(names(new ChartFixture().variants("baseline", "Café & Park", "lotsen").tables()))
        .contains("modes", "difference-engaged-cafe-park", "difference-engaged-lotsen", "map-withdrawn-lotsen")
        .doesNotHaveDuplicates();
  }

  @Test
  void namesThatDifferOnlyInSignsStillGetFilesOfTheirOwn() {
    assertThat(names(new ChartFixture().variants("baseline", "Ärzte", "ärzte!").tables())).doesNotHaveDuplicates();
  }

  @Test
  void svgBytesAreTheSameTwiceAndUnderOtherLanguagesAndTimeZones() throws Exception {
    Map<String, String> first = svgs(new ChartFixture().tables(), "de");
    Locale language = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      svgs(new ChartFixture().tables(), "de")
          .forEach((name, svg) -> assertThat(svg.equals(first.get(name))).as(name).isTrue());
    } finally {
      Locale.setDefault(language);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void eachLanguageWritesItsNumbers() throws Exception {
    assertThat(texts(svgs(new ChartFixture().tables(), "de").get("modes"))).contains("Zurückgezogen", "10\u00a0%")
        .anyMatch(text -> text.matches("ohne \\d+,\\d\u00a0%")).noneMatch(text -> text.contains("Withdrawn"));
    assertThat(texts(svgs(new ChartFixture().tables(), "en").get("modes"))).contains("Withdrawn", "10\u00a0%")
        .anyMatch(text -> text.matches("without \\d+\\.\\d\u00a0%")).noneMatch(text -> text.contains("Zurück"));
  }

  @Test
  void packagesStandSideBySideWithTheirCostFromThreeVariantsOn() {
    assertThat(names(new ChartFixture().tables())).doesNotContain("packages");
    ResultTables tables = new ChartFixture().variants("baseline", "P1", "P2", "P3").withNeeds().luck(0).tables();
    List<String> packages = texts(svgs(tables, "de").get("packages"));
    // The fixture's third variant has three times the effect of the first: 1.2 points of needs each.
    assertThat(packages).contains("P1", "P3", "600.000\u00a0€ im Jahr", "Gedeckte Bedarfe", "links: besser", "+1,20", "+3,60");
    assertThat(packages.get(0)).isEqualTo("Was bringen die Varianten im Vergleich?");
    assertThat(texts(svgs(tables, "en").get("packages"))).contains("600,000\u00a0€ a year", "+1.20");
  }

  @Test
  void pngsAreTwiceTheSheetAndNotBlank() throws Exception {
    for (Sheet sheet : Charts.sheets(new ChartFixture().withNeeds().tables(), Words.of("de"))) {
      Path png = SheetFiles.write(sheet, folder).get(1);
      BufferedImage image = ImageIO.read(png.toFile());
      assertThat(image.getWidth()).isEqualTo(1200);
      assertThat(image.getHeight()).isEqualTo(2 * sheet.height()).isBetween(700, 1300);
      long coloured = 0;
      for (int y = 0; y < image.getHeight(); y += 2) {
        for (int x = 0; x < image.getWidth(); x += 2) {
          coloured += (image.getRGB(x, y) & 0xFFFFFF) == 0xFFFFFF ? 0 : 1;
        }
      }
      assertThat(coloured).as(sheet.name()).isGreaterThan(image.getWidth() * image.getHeight() / 4 / 100);
    }
  }

  @Test
  void namesFromDataStayText() throws Exception {
    String evil = "<script>alert(1)</script> & \"Söhne\" {0}\u0000\n";
    Map<String, String> svgs = svgs(new ChartFixture().scenario(evil).site(evil)
        .quarters(evil, "B", "C", "D", "E", "F").tables(), "de");
    svgs.forEach((name, svg) -> {
      assertThat(svg.contains("<script") || svg.contains("\u0000")).as(name).isFalse();
      assertThat(parsed(svg).getElementsByTagName("script").getLength()).isZero();
    });
    assertThat(svgs.get("map-withdrawn").contains("&lt;script&gt;")).isTrue();
  }

  @Test
  void everySvgStandsAlone() throws Exception {
    svgs(new ChartFixture().tables(), "en").forEach((name, svg) -> {
      assertThat(svg.contains("<!DOCTYPE") || svg.contains("<!--")).as(name).isFalse();
      assertThat(svg.contains("viewBox=\"0 0 600 ")).as(name).isTrue();
      assertThat(svg.lines().filter(line -> line.contains(" id=\"")))
          .as(name).allMatch(line -> line.contains(" id=\"sr-" + name + "-"));
    });
  }

  @Test
  void oneReplicationIsDrawnWithoutBandsAndClaimsNothing() {
    for (Sheet sheet : Charts.sheets(new ChartFixture().replications(1).tables(), Words.of("en"))) {
      assertThat(texts(SvgCanvas.paint(sheet))).isNotEmpty();
      if (!sheet.name().equals("town")) {
        assertThat(sheet.source()).contains("1 run.").doesNotContain("95");
      }
      if (sheet.name().startsWith("difference")) {
        assertThat(sheet.title()).endsWith("A single run cannot tell");
      }
    }
  }

  @Test
  void failedRunsMissingWeeksAndQuartersWithoutFiguresAreGaps() throws Exception {
    Map<String, String> svgs = svgs(new ChartFixture().withGaps().tables(), "en");
    assertThat(svgs).hasSize(10);
    svgs.forEach((name, svg) -> assertThat(svg.contains("NaN") || svg.contains("Infinity")).as(name).isFalse());
    assertThat(texts(svgs.get("map-withdrawn"))).contains("no figure");
    assertThat(texts(svgs.get("difference-engaged"))).anyMatch(text -> text.contains("mean of 9 pairs of runs"));
  }

  @Test
  void oneFailedVariantLeavesTheOthersCharts() {
    ResultTables whole = new ChartFixture().tables();
    ResultTables less = new ResultTables(whole.question(), whole.scenario(), List.of("baseline", "lost"), whole.town(),
        whole.horizon(), whole.replications(), whole.version(), 0.5, whole.marks(), whole.summary(), whole.series());
    assertThat(names(less)).containsExactly("modes", "town");
  }

  @Test
  void exactlyEqualVariantsAreDrawnAsNoDifference() {
    for (Sheet sheet : Charts.sheets(new ChartFixture().effect(0).luck(0).tables(), Words.of("de"))) {
      assertThat(SvgCanvas.paint(sheet).contains("NaN")).as(sheet.name()).isFalse();
      if (sheet.name().startsWith("difference")) {
        assertThat(sheet.title()).endsWith("Kein Unterschied gezeigt");
      }
    }
  }

  @Test
  void longNamesStayOnTheSheet() {
    String longName = "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle am Alten Markt";
    ResultTables tables = new ChartFixture().withNeeds().scenario(longName).site(longName)
        .quarters(longName, longName + " West", "C", "D", "E", "F").tables();
    for (Sheet sheet : Charts.sheets(tables, Words.of("de"))) {
      var texts = parsed(SvgCanvas.paint(sheet)).getElementsByTagName("text");
      for (int k = 0; k < texts.getLength(); k++) {
        var text = (org.w3c.dom.Element) texts.item(k);
        double x = Double.parseDouble(text.getAttribute("x"));
        assertThat(x).as(text.getTextContent()).isBetween(0.0, (double) Sheet.WIDTH);
        assertThat(x + HouseFont.plain(11).width(text.getTextContent().strip()))
            .as(sheet.name() + ": " + text.getTextContent()).isLessThan(Sheet.WIDTH);
      }
    }
  }

  @Test
  void fortyQuartersAreNumberedAndListed() throws Exception {
    assertThat(texts(svgs(new ChartFixture().musterstadt().tables(), "de").get("map-withdrawn")))
        .contains("40", "Nordvorstadt", "Wiesenhöhe", "Treffpunkt Am Anger");
  }

  private static List<String> names(ResultTables tables) {
    return Charts.sheets(tables, Words.of("de")).stream().map(Sheet::name).toList();
  }

  private static Map<String, String> svgs(ResultTables tables, String lang) {
    Map<String, String> svgs = new TreeMap<>();
    Charts.sheets(tables, Words.of(lang)).forEach(sheet -> svgs.put(sheet.name(), SvgCanvas.paint(sheet)));
    return svgs;
  }

  private static List<String> texts(String svg) {
    var elements = parsed(svg).getElementsByTagName("text");
    return java.util.stream.IntStream.range(0, elements.getLength())
        .mapToObj(k -> elements.item(k).getTextContent().strip()).toList();
  }

  private static Document parsed(String svg) {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
