package org.sozialraum.runner.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sozialraum.runner.store.AssumptionWeight;
import org.sozialraum.runner.store.ResultTables;

class ImportanceChartTest {
  private final ResultTables tables = new ChartFixture().tables();

  @Test
  void onlySettingsBeyondChanceAreAnAnswer() {
    Sheet sheet = chart("en", weight("engaged", "week.needs.hand-overs", .6),
        weight("engaged", "founding.vacancy", -.2), weight("withdrawn", "founding.vacancy", .3));
    assertThat(sheet.title())
        .endsWith("Engaged: on those with a full bar; Withdrawn: on none more than chance would bring.");
    assertThat(sheet.alternative()).isEqualTo("Engaged: rank correlations beyond chance: factor on the hand-overs that"
        + " needs take +0.60. Withdrawn: no setting correlates with the difference more than chance alone would bring.");
  }

  @Test
  void whereNothingExceedsChanceTheAnswerIsNothing() {
    assertThat(chart("de", weight("engaged", "founding.vacancy", .1)).title())
        .endsWith("An keiner einzelnen mehr, als der Zufall brächte.");
  }

  @Test
  void settingsAreNamedByTheirMeaningInTheReadersLanguageAndByTheirPathElse() {
    assertThat(SvgCanvas.paint(chart("en", weight("engaged", "founding.vacancy", .6))))
        .contains("dwellings that stand empty");
    assertThat(SvgCanvas.paint(chart("de", weight("engaged", "founding.vacancy", .6))))
        .contains("leer stehende Wohnungen").doesNotContain("founding.vacancy", "dwellings that stand empty");
    assertThat(chart("de", weight("engaged", "interventions.welcome.reach", .6)).alternative())
        .contains("Willkommen im Haus: neue Haushalte, die mit Nachbarn bekannt gemacht werden +0,60");
    assertThat(SvgCanvas.paint(chart("en", weight("engaged", "<b>unknown</b>", .6)))).contains("&lt;b&gt;unknown");
  }

  @Test
  void aSettingThatTheModelNoLongerHasIsToldByWhatItIsAbout() {
    assertThat(chart("de", weight("engaged", "week.outings.nothing", .6)).alternative())
        .contains("Wege (week.outings.nothing) +0,60");
    assertThat(chart("de", weight("engaged", "interventions.welcome.nothing", .6)).alternative())
        .contains("Willkommen im Haus (interventions.welcome.nothing)");
  }

  @Test
  void theStrongestSixStandFirstWhateverTheirDirection() {
    List<AssumptionWeight> weights = new ArrayList<>();
    for (int k = 0; k < 9; k++) {
      weights.add(weight("engaged", "setting-" + k, (k % 2 == 0 ? 1 : -1) * (k + 1) / 10.0));
    }
    assertThat(chart("en", weights.toArray(AssumptionWeight[]::new)).numbers().rows().stream().map(row -> row.get(1)))
        .containsExactly("setting-8", "setting-7", "setting-6", "setting-5", "setting-4", "setting-3");
  }

  @Test
  void itIsWrittenBesideTheOtherCharts(@TempDir Path folder) throws IOException {
    assertThat(Charts.drawAssumptions(tables, List.of(), List.of(weight("engaged", "founding.vacancy", .6)), folder,
        "de")).extracting(each -> each.getFileName().toString()).containsExactly("importance.svg", "importance.png");
    assertThat(folder.resolve("importance.svg")).content().contains("leer stehende Wohnungen");
  }

  @Test
  void withoutAWeightThereIsNoChart() {
    assertThat(ImportanceChart.of(tables, Words.of("en"), List.of(), "importance")).isEmpty();
    assertThat(ImportanceChart.of(tables, Words.of("en"), List.of(weight("engaged", "a", Double.NaN)), "importance"))
        .isEmpty();
  }

  private Sheet chart(String lang, AssumptionWeight... weights) {
    return ImportanceChart.of(tables, Words.of(lang), List.of(weights), "importance").orElseThrow();
  }

  private static AssumptionWeight weight(String observable, String setting, double correlation) {
    return new AssumptionWeight("treffpunkt", observable, setting, correlation, Math.abs(correlation) > .4, .4);
  }
}
