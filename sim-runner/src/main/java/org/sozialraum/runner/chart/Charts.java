package org.sozialraum.runner.chart;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sozialraum.runner.store.AssumptionBand;
import org.sozialraum.runner.store.ResultTables;

/** Draws the charts of a result: which there are is decided here and nowhere else. */
public final class Charts {
  private Charts() {}

  /**
   * Writes every chart that the tables hold values for, each as {@code NAME.svg} and {@code NAME.png}. The SVG files
   * are the same bytes for the same tables and language on any machine.
   *
   * @param chartsDir folder, made if it is not there; files of the same names are replaced
   * @param lang {@code de} for German, anything else for English
   * @return the files, in the order in which one would look at them
   * @throws ChartsUnavailable if this machine lacks the font system; nothing is written then
   * @throws IOException if a file cannot be written
   */
  public static List<Path> draw(ResultTables tables, Path chartsDir, String lang)
      throws IOException, ChartsUnavailable {
    Words words = Words.of(lang);
    requireFonts();
    List<Path> files = new ArrayList<>();
    Files.createDirectories(chartsDir);
    for (Sheet sheet : sheets(tables, words)) {
      files.addAll(SheetFiles.write(sheet, chartsDir));
    }
    return files;
  }

  /**
   * Writes the chart of each variant that shows what other assumptions make of its differences, as {@link #draw} does.
   *
   * @param bands both bands of each variant and observable that is shown
   * @return the files; none if there are no bands
   */
  public static List<Path> drawAssumptions(ResultTables tables, List<AssumptionBand> bands, Path chartsDir, String lang)
      throws IOException, ChartsUnavailable {
    Words words = Words.of(lang);
    requireFonts();
    List<Path> files = new ArrayList<>();
    Files.createDirectories(chartsDir);
    List<String> others = tables.variants().subList(1, tables.variants().size());
    List<String> endings = fileWords(others);
    for (String variant : others) {
      String ending = others.size() == 1 ? "" : "-" + endings.get(others.indexOf(variant));
      Optional<Sheet> sheet = AssumptionsChart.of(tables, words,
          bands.stream().filter(each -> each.variant().equals(variant)).toList(), "assumptions" + ending);
      if (sheet.isPresent()) {
        files.addAll(SheetFiles.write(sheet.get(), chartsDir));
      }
    }
    return files;
  }

  /** The charts of a result, not yet written. */
  static List<Sheet> sheets(ResultTables tables, Words words) {
    List<Optional<Sheet>> sheets = new ArrayList<>();
    List<String> others = tables.variants().subList(1, tables.variants().size());
    if (others.isEmpty()) {
      sheets.add(ModesChart.of(tables, words));
      MapCharts.OBSERVABLES.forEach(observable -> sheets.add(MapCharts.level(tables, words, observable)));
      sheets.add(NeedsChart.of(tables, words, tables.reference(), "needs"));
      sheets.add(OlderChart.of(tables, words, tables.reference(), "older"));
    } else {
      sheets.add(ModesComparison.of(tables, words));
      sheets.add(PackagesChart.of(tables, words));
    }
    sheets.add(NetworkChart.of(tables, words));
    List<String> endings = fileWords(others);
    for (String variant : others) {
      // With a single variant besides the reference there is nothing to tell apart in names of files.
      String ending = others.size() == 1 ? "" : "-" + endings.get(others.indexOf(variant));
      DifferenceChart.OBSERVABLES.forEach(observable -> sheets.add(
          DifferenceChart.of(tables, words, variant, observable, "difference-" + observable + ending)));
      MapCharts.OBSERVABLES.forEach(observable -> sheets.add(
          MapCharts.change(tables, words, variant, observable, "map-" + observable + ending)));
      sheets.add(SurroundingsChart.of(tables, words, variant, "surroundings" + ending));
      sheets.add(NeedsChart.of(tables, words, variant, "needs" + ending));
      sheets.add(OlderChart.of(tables, words, variant, "older" + ending));
    }
    return sheets.stream().flatMap(Optional::stream).toList();
  }

  /** File words of variants, numbered where two names differ in nothing that a file word keeps. */
  private static List<String> fileWords(List<String> variants) {
    List<String> words = new ArrayList<>();
    for (String variant : variants) {
      String word = fileWord(variant);
      for (int number = 2; words.contains(word); number++) {
        word = fileWord(variant) + "-" + number;
      }
      words.add(word);
    }
    return words;
  }

  /** Names of variants as parts of file names and ids: small letters, digits and hyphens only. */
  private static String fileWord(String variant) {
    String plain = Normalizer.normalize(variant.toLowerCase(Locale.ROOT).replace("ß", "ss"), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return plain.isEmpty() ? "variant" : plain;
  }

  private static void requireFonts() throws ChartsUnavailable {
    try {
      var probe = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB).createGraphics();
      probe.setFont(HouseTheme.LABEL);
      probe.drawString("ä", 2, 15);
      probe.dispose();
    } catch (LinkageError | InternalError | RuntimeException e) {
      // A JDK without fontconfig or fonts fails in any of these ways, depending on what exactly is missing:
      // NoClassDefFoundError on the second try, InternalError, or NullPointerException from FontConfiguration.
      throw new ChartsUnavailable(e);
    }
  }
}
