package org.sozialraum.runner.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sozialraum.message.Language;
import org.sozialraum.observe.Level;
import org.sozialraum.runner.stats.SummaryRow;
import org.sozialraum.runner.store.ResultTables;
import org.sozialraum.runner.store.SeriesTable;
import org.sozialraum.town.Area;
import org.sozialraum.town.TownPlan;
import org.sozialraum.week.Horizon;

/** Where a town stands after a run. */
class StandingTest {
  private static final Horizon FIVE_YEARS = new Horizon(20, 5);

  private static List<String> lines(Language language, SummaryRow... rows) {
    Area square = new Area(new double[][][] {{{0, 0}, {0, 9}, {9, 9}, {9, 0}}});
    TownPlan town = new TownPlan("t", "T", List.of(new TownPlan.QuarterPlan("01", "Nord", "T", "T", square, 9,
        List.of(), TownPlan.Indicators.NONE)), List.of(), List.of(), "");
    ResultTables tables = new ResultTables("Where does it stand?", "today", List.of("today"), town, FIVE_YEARS, 10,
        "0.1", .5, List.of(), List.of(rows), new SeriesTable(FIVE_YEARS, Map.of()));
    return new Standing(tables, language).lines();
  }

  private static SummaryRow row(Level level, String unit, String observable, int year, double mean) {
    return new SummaryRow("today", level, unit, observable, year, mean, mean, mean, Double.NaN, Double.NaN, Double.NaN,
        10);
  }

  private static SummaryRow row(String observable, double mean) {
    return row(Level.MUNICIPALITY, "T", observable, 5, mean);
  }

  @Test
  void tellsModesAndNeedsOfTheLastYear() {
    SummaryRow[] rows = {row(Level.MUNICIPALITY, "T", "engaged", 4, .9), row("engaged", .314), row("withdrawn", .092),
        row("loneliness_share", .1612), row("needs_met", .742), row("needs_met:neighbours", .11),
        row("needs_met:volunteers", .139), row("needs_met:services", .493), row("needs_met:health", .8)};
    assertThat(lines(Language.EN, rows)).containsExactly("Where does it stand?",
        "  whole town after 5 years: 31.4 % engaged, 9.2 % withdrawn, 16.1 % lonely.",
        "  needs met: 74.2 % (11.0 % by neighbours, 13.9 % by volunteers, 49.3 % by services).");
    assertThat(lines(Language.DE, rows)).containsExactly("Where does it stand?",
        "  ganze Stadt nach 5 Jahren: 31,4 % engagiert, 9,2 % zurückgezogen, 16,1 % einsam.",
        "  gedeckte Bedarfe: 74,2 % (11,0 % durch Nachbarn, 13,9 % durch Ehrenamtliche, 49,3 % durch Dienste).");
  }

  @Test
  void whatIsNotRecordedIsNotTold() {
    assertThat(lines(Language.EN, row("engaged", .3), row("needs_met", Double.NaN))).containsExactly(
        "Where does it stand?", "  whole town after 5 years: 30.0 % engaged.");
  }

  @Test
  void severalMunicipalitiesStandTogetherAsTheCounty() {
    assertThat(lines(Language.EN, row(Level.COUNTY, "K", "engaged", 5, .3), row(Level.MUNICIPALITY, "A", "engaged", 5,
        .2), row(Level.MUNICIPALITY, "B", "engaged", 5, .4))).last().asString().contains("30.0 %");
  }
}
