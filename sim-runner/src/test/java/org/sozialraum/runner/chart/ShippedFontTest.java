package org.sozialraum.runner.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.Reader;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The font that comes with the program, and what is left of the charts where Java can use no font at all. */
class ShippedFontTest {
  private static final Path ROOT = Path.of(System.getProperty("sozialraum.root", ".."));
  private static final String ALWAYS = "0123456789 €−–—„“”‚‘’²³→←↑↓≤≥≈±×·…%‰\u00a0\u202fäöüÄÖÜßẞ№ΔσЖżőțø";

  @Test
  void chartsAreLaidOutWithTheWidthsOfTheFontThatIsShipped() {
    assumeThat(ShippedFont.drawsPixels()).isTrue();
    var exact = new FontRenderContext(null, true, true);
    for (boolean bold : new boolean[] {false, true}) {
      Font font = ShippedFont.pixels(bold).orElseThrow().deriveFont(1000f);
      FontWidths widths = bold ? FontWidths.BOLD : FontWidths.REGULAR;
      int letters = 0;
      for (int letter = 0x20; letter < 0x2600; letter++) {
        String text = Character.toString(letter);
        boolean known = widths.cover(text);
        // Java itself leaves out signs that have no shape, such as joiners.
        if (known && Character.getType(letter) != Character.NON_SPACING_MARK) {
          letters++;
          assertThat(font.canDisplay(letter)).as("U+%04X", letter).isTrue();
          assertThat(widths.of(text) * 1000).as("U+%04X", letter)
              .isCloseTo(font.createGlyphVector(exact, text).getGlyphMetrics(0).getAdvanceX(), within(.5));
        }
      }
      assertThat(letters).isGreaterThan(1000);
      var lines = font.getLineMetrics("Ä", exact);
      assertThat(HouseFont.ASCENT * 1000).isCloseTo(lines.getAscent(), within(1f));
      assertThat(HouseFont.DESCENT * 1000).isCloseTo(lines.getDescent(), within(1f));
    }
  }

  @Test
  void everyLetterThatTheProgramSaysIsInTheFontOfChartsAndInThatOfThePage() throws Exception {
    Set<Integer> said = new TreeSet<>(ALWAYS.codePoints().boxed().toList());
    for (Path catalogue : catalogues()) {
      Properties texts = new Properties();
      try (Reader reader = Files.newBufferedReader(catalogue)) {
        texts.load(reader);
      }
      texts.values().forEach(text -> ((String) text).codePoints().filter(letter -> letter >= ' ').forEach(said::add));
    }
    assertThat(said).hasSizeGreaterThan(90);
    assertThat(said).allSatisfy(letter -> {
      String text = Character.toString(letter);
      assertThat(FontWidths.REGULAR.cover(text) && FontWidths.BOLD.cover(text)).as("chart, U+%04X", letter).isTrue();
    });
    List<int[]> page = lettersOfThePage();
    assertThat(said).allSatisfy(letter -> assertThat(page).as("page, U+%04X", letter)
        .anyMatch(range -> range[0] <= letter && letter <= range[1]));
  }

  @Test
  void bothWeightsAreWholeFilesThatAPageCanCarry() {
    for (boolean bold : new boolean[] {false, true}) {
      byte[] file = ShippedFont.woff2(bold);
      assertThat(new String(file, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("wOF2");
      assertThat(ByteBuffer.wrap(file).getInt(8)).as("length that the file itself tells").isEqualTo(file.length);
      assertThat(file.length).isLessThan(40_000);
    }
    assertThat(ShippedFont.woff2(true)).isNotEqualTo(ShippedFont.woff2(false));
  }

  @Test
  void theLicenceTravelsWithTheFont() throws Exception {
    try (var licence = ShippedFont.open("OFL.txt")) {
      assertThat(new String(licence.readAllBytes(), StandardCharsets.UTF_8))
          .contains("SIL OPEN FONT LICENSE", "The Open Sans Project Authors");
    }
  }

  @Test
  void everyTextOfAChartNamesTheFontFirst() {
    for (Sheet sheet : Charts.sheets(new ChartFixture().withNeeds().tables(), Words.of("de"))) {
      var families = Pattern.compile("font-family=\"([^\"]*)\"").matcher(SvgCanvas.paint(sheet)).results()
          .map(each -> each.group(1)).distinct().toList();
      assertThat(families).as(sheet.name()).containsExactly(ShippedFont.FAMILIES);
    }
    assertThat(ShippedFont.FAMILIES).startsWith(ShippedFont.FAMILY + ",");
  }

  @Test
  void aChartOpenedByItselfTellsHowWideItsTextsAre() {
    Sheet sheet = Charts.sheets(new ChartFixture().withNeeds().tables(), Words.of("de")).get(0);
    var titles = Pattern.compile("<text([^>]*)>([^<]*)<").matcher(SvgCanvas.paint(sheet)).results()
        .filter(each -> sheet.title().startsWith(each.group(2))).map(each -> each.group(1)).toList();
    String line = Lettering.wrap(sheet.title(), HouseTheme.TITLE, 568, 3).get(0);
    assertThat(titles).first().asString()
        .contains(String.format(Locale.ROOT, "textLength=\"%.1f\"", HouseTheme.TITLE.width(line)));
    assertThat(SvgCanvas.element(sheet, "a")).doesNotContain("textLength");
  }

  @Test
  void namesInOtherScriptsAreDrawnWithTheFontsOfTheMachine() {
    assertThat(HouseFont.plain(12).pixels("Söhne №5")).isInstanceOf(HouseFont.class);
    assertThat(HouseFont.bold(12).pixels("中文")).isNotInstanceOf(HouseFont.class).matches(Font::isBold);
  }

  @Test
  void withoutAnyFontSystemTheSvgFilesAreTheSameAndOnlyPngIsMissing(@TempDir Path folder) throws Exception {
    Path without = folder.resolve("without");
    // Java takes its fonts from fontconfig on Linux, and from a class that can be named on others.
    Path fontless = Files.writeString(folder.resolve("fonts.conf"), "<?xml version=\"1.0\"?><fontconfig/>");
    var start = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Djava.awt.headless=true", "-Dsun.font.fontmanager=org.sozialraum.NoFonts", "-Duser.home=" + folder, "-cp",
        classPath(), Drawing.class.getName(), without.toString()).redirectErrorStream(true);
    start.environment().put("FONTCONFIG_FILE", fontless.toString());
    Process drawing = start.start();
    String said = new String(drawing.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(drawing.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(drawing.exitValue()).as(said).isZero();
    assumeThat(said).as("a font system that cannot be taken away").contains("pixels: false");

    var here = Files.createDirectories(folder.resolve("here"));
    List<Path> files = Charts.draw(new ChartFixture().withNeeds().tables(), here, "de").stream()
        .filter(file -> file.toString().endsWith(".svg")).toList();
    try (var left = Files.list(without)) {
      assertThat(left.map(Path::getFileName)).containsExactlyInAnyOrderElementsOf(
          files.stream().map(Path::getFileName).toList());
    }
    for (Path file : files) {
      assertThat(without.resolve(file.getFileName())).hasSameTextualContentAs(file);
    }
  }

  /** Draws the charts of the fixture in a program of its own. */
  static final class Drawing {
    public static void main(String[] folder) throws Exception {
      Charts.draw(new ChartFixture().withNeeds().tables(), Path.of(folder[0]), "de");
      System.out.println("pixels: " + ShippedFont.drawsPixels());
    }
  }

  private static String classPath() throws Exception {
    List<String> path = new ArrayList<>(List.of(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
    if (ShippedFontTest.class.getClassLoader() instanceof URLClassLoader loader) {
      for (var each : loader.getURLs()) {
        path.add(Path.of(each.toURI()).toString());
      }
    }
    return String.join(System.getProperty("path.separator"), path);
  }

  /** What the script that makes the fonts was told to keep for the page: a WOFF2 file cannot be read here. */
  private static List<int[]> lettersOfThePage() throws Exception {
    String script = Files.readString(ROOT.resolve("sim-runner/src/font/make.py"));
    var page = Pattern.compile("PAGE = \\(([^)]*)\\)").matcher(script);
    assertThat(page.find()).isTrue();
    return Arrays.stream(page.group(1).replaceAll("[\"\\s]", "").split(",")).map(range -> range.split("-"))
        .map(ends -> new int[] {Integer.parseInt(ends[0], 16), Integer.parseInt(ends[ends.length - 1], 16)}).toList();
  }

  private static List<Path> catalogues() throws Exception {
    List<Path> all = new ArrayList<>();
    for (String module : List.of("sim-model", "sim-runner")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/resources"))) {
        files.filter(file -> file.toString().endsWith("_de.properties") || file.toString().endsWith("_en.properties"))
            .forEach(all::add);
      }
    }
    return all;
  }
}
