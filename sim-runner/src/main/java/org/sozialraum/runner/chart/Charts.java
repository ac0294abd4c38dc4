package org.sozialraum.runner.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sozialraum.runner.store.AssumptionBand;
import org.sozialraum.runner.store.AssumptionWeight;
import org.sozialraum.runner.store.ResultTables;
import org.sozialraum.runner.store.SweepStatistics;

/** Draws the charts of a result: which there are is decided here and nowhere else. */
public final class Charts {
  private Charts() {}

  /**
   * Writes every chart that the tables hold values for, each as {@code NAME.svg} and {@code NAME.png}. The SVG files
   * are the same bytes for the same tables and language on any machine. PNG files are left out where
   * {@link ShippedFont#drawsPixels} says no.
   *
   * @param chartsDir folder, made if it is not there; files of the same names are replaced
   * @param lang {@code de} for German, anything else for English
   * @return the files, in the order in which one would look at them
   * @throws IOException if a file cannot be written
   */
  public static List<Path> draw(ResultTables tables, Path chartsDir, String lang)
      throws IOException {
    Words words = Words.of(lang);
    List<Path> files = new ArrayList<>();
    Files.createDirectories(chartsDir);
    for (Sheet sheet : sheets(tables, words)) {
      files.addAll(SheetFiles.write(sheet, chartsDir));
    }
    return files;
  }

  /**
   * Writes the charts of each variant that show what other assumptions make of its differences, and which of them
   * matter most, as {@link #draw} does.
   *
   * @param bands both bands of each variant and observable that is shown
   * @param importance which assumptions the differences hang on
   * @return the files, those of bands first; none if there is nothing to show
   */
  public static List<Path> drawAssumptions(ResultTables tables, List<AssumptionBand> bands,
      List<AssumptionWeight> importance, Path chartsDir, String lang) throws IOException {
    Words words = Words.of(lang);
    List<Path> files = new ArrayList<>();
    Files.createDirectories(chartsDir);
    List<Placed> all = new ArrayList<>(assumptions(tables, bands, words));
    all.addAll(importance(tables, importance, words));
    for (Placed each : all) {
      files.addAll(SheetFiles.write(each.sheet(), chartsDir));
    }
    return files;
  }

  /**
   * Writes the charts of a sweep, as {@link #draw} does.
   *
   * @return the files; none where no factor can be shown
   */
  public static List<Path> drawSweep(SweepStatistics sweep, Path chartsDir, String lang) throws IOException {
    List<Path> files = new ArrayList<>();
    Files.createDirectories(chartsDir);
    for (Sheet sheet : SweepCharts.sheets(sweep, Words.of(lang))) {
      files.addAll(SheetFiles.write(sheet, chartsDir));
    }
    return files;
  }

  /**
   * The charts of a sweep as a page shows them, in the order of {@link #drawSweep}. The drawing and the numbers of a
   * chart are left out where all charts before it have used up what a page has room for; its kind is the name of its
   * file.
   *
   * @param mostRows rows of numbers that all charts together may have: each is a mark in a drawing as well
   */
  public static List<Picture> sweepPictures(SweepStatistics sweep, String lang, int mostRows) {
    List<Picture> pictures = new ArrayList<>();
    int left = mostRows;
    for (Sheet sheet : SweepCharts.sheets(sweep, Words.of(lang))) {
      int rows = sheet.numbers().rows().size();
      boolean fits = rows <= left;
      left -= fits ? rows : 0;
      // The page asks the question once, above all charts.
      Sheet shown = new Sheet(sheet.name(), sheet.bodyHeight(), sheet.title().substring(sweep.question().length())
          .strip(), sheet.subtitle(), sheet.source(), sheet.body(), sheet.alternative(), sheet.numbers());
      pictures.add(fits ? new Placed(sheet.name(), Optional.empty(), shown).picture(lang)
          : new Picture(sheet.name(), Optional.empty(), shown.title(), sheet.subtitle(), sheet.source(),
              sheet.alternative(), "", sheet.width(), sheet.height(), List.of(), List.of()));
    }
    return pictures;
  }

  /**
   * Every chart of a result as a page shows it, in the order in which one would look at them.
   *
   * @param bands both bands of what is shown under other assumptions; none if nobody asked for them
   * @param importance which assumptions the differences hang on; none if nobody asked for it
   * @param lang {@code de} for German, anything else for English
   */
  public static List<Picture> pictures(ResultTables tables, List<AssumptionBand> bands,
      List<AssumptionWeight> importance, String lang) {
    Words words = Words.of(lang);
    List<Placed> all = new ArrayList<>(placed(tables, words));
    all.addAll(assumptions(tables, bands, words));
    all.addAll(importance(tables, importance, words));
    return all.stream().map(each -> each.picture(lang)).toList();
  }

  /** The charts of a result, not yet written. */
  static List<Sheet> sheets(ResultTables tables, Words words) {
    return placed(tables, words).stream().map(Placed::sheet).toList();
  }

  /**
   * A chart and where it belongs.
   *
   * @param kind what it shows: its name without the part that names the variant
   * @param variant the variant that it compares with the reference; empty where it shows all or none
   */
  private record Placed(String kind, Optional<String> variant, Sheet sheet) {
    Picture picture(String lang) {
      return new Picture(kind, variant, sheet.title(), sheet.subtitle(), sheet.source(),
          sheet.alternative().isEmpty() ? sheet.title() + " " + sheet.subtitle() : sheet.alternative(),
          SvgCanvas.element(sheet, lang + "-" + sheet.name()), sheet.width(), sheet.height(),
          sheet.numbers().header(), sheet.numbers().rows().stream().map(Charts::known).toList());
    }
  }

  private static List<Object> known(List<Object> row) {
    return row.stream().map(each -> each instanceof Double number && number.isNaN() ? "" : each).toList();
  }

  private static List<Placed> placed(ResultTables tables, Words words) {
    List<Placed> all = new ArrayList<>();
    List<String> others = tables.variants().subList(1, tables.variants().size());
    if (others.isEmpty()) {
      add(all, "modes", ModesChart.of(tables, words));
      add(all, "flows", FlowsChart.of(tables, words, tables.reference(), "flows"));
      MapCharts.OBSERVABLES.forEach(
          observable -> add(all, "map-" + observable, MapCharts.level(tables, words, observable)));
      add(all, "quarters-over-time", QuartersOverTime.of(tables, words, tables.reference(), "quarters-over-time"));
      add(all, "cohesion", CohesionChart.of(tables, words, tables.reference(), "cohesion"));
      add(all, "wellbeing", WellbeingChart.of(tables, words, tables.reference(), "wellbeing"));
      add(all, "needs", NeedsChart.of(tables, words, tables.reference(), "needs"));
      add(all, "older", OlderChart.of(tables, words, tables.reference(), "older"));
    } else {
      add(all, "modes", ModesComparison.of(tables, words));
      add(all, "packages", PackagesChart.of(tables, words));
      add(all, "money", MoneyChart.of(tables, words));
    }
    add(all, "town", MapCharts.town(tables, words));
    add(all, "network", NetworkChart.of(tables, words));
    for (String variant : others) {
      String ending = ending(tables, variant);
      for (Compared each : COMPARED) {
        each.chart().of(tables, words, variant, each.kind() + ending)
            .ifPresent(sheet -> all.add(new Placed(each.kind(), Optional.of(variant), sheet)));
      }
    }
    return all;
  }

  /** A chart that there is for every variant that is compared with the reference. */
  private record Compared(String kind, ComparedChart chart) {}

  /** Makes such a chart; empty where the tables hold no values for it. */
  @FunctionalInterface
  private interface ComparedChart {
    Optional<Sheet> of(ResultTables tables, Words words, String variant, String name);
  }

  private static final List<Compared> COMPARED = compared();

  private static List<Compared> compared() {
    List<Compared> all = new ArrayList<>();
    DifferenceChart.OBSERVABLES.forEach(observable -> all.add(new Compared("difference-" + observable,
        (tables, words, variant, name) -> DifferenceChart.of(tables, words, variant, observable, name))));
    all.add(new Compared("flows", FlowsChart::of));
    MapCharts.OBSERVABLES.forEach(observable -> all.add(new Compared("map-" + observable,
        (tables, words, variant, name) -> MapCharts.change(tables, words, variant, observable, name))));
    all.add(new Compared("surroundings", SurroundingsChart::of));
    all.add(new Compared("quarters", QuarterEffects::of));
    all.add(new Compared("quarters-over-time", QuartersOverTime::of));
    all.add(new Compared("groups", GroupEffects::of));
    all.add(new Compared("cohesion", CohesionChart::of));
    all.add(new Compared("wellbeing", WellbeingChart::of));
    all.add(new Compared("needs", NeedsChart::of));
    all.add(new Compared("older", OlderChart::of));
    return List.copyOf(all);
  }

  private static void add(List<Placed> all, String kind, Optional<Sheet> sheet) {
    sheet.ifPresent(each -> all.add(new Placed(kind, Optional.empty(), each)));
  }

  private static List<Placed> assumptions(ResultTables tables, List<AssumptionBand> bands, Words words) {
    List<Placed> all = new ArrayList<>();
    for (String variant : tables.variants().subList(1, tables.variants().size())) {
      AssumptionsChart.of(tables, words, bands.stream().filter(each -> each.variant().equals(variant)).toList(),
              "assumptions" + ending(tables, variant))
          .ifPresent(sheet -> all.add(new Placed("assumptions", Optional.of(variant), sheet)));
    }
    return all;
  }

  private static List<Placed> importance(ResultTables tables, List<AssumptionWeight> weights, Words words) {
    List<Placed> all = new ArrayList<>();
    for (String variant : tables.variants().subList(1, tables.variants().size())) {
      ImportanceChart.of(tables, words, weights.stream().filter(each -> each.variant().equals(variant)).toList(),
              "importance" + ending(tables, variant))
          .ifPresent(sheet -> all.add(new Placed("importance", Optional.of(variant), sheet)));
    }
    return all;
  }

  /** What the names of a variant's charts end with; nothing where there is only one to tell from the reference. */
  private static String ending(ResultTables tables, String variant) {
    List<String> others = tables.variants().subList(1, tables.variants().size());
    return others.size() == 1 ? "" : "-" + fileWords(others).get(others.indexOf(variant));
  }

  /** File words of variants, numbered where two names differ in nothing that a file word keeps. */
  static List<String> fileWords(List<String> variants) {
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
}
