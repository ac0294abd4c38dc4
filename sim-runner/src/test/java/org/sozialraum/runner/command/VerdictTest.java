package org.sozialraum.runner.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sozialraum.observe.Level;
import org.sozialraum.runner.stats.SummaryRow;
import org.sozialraum.runner.store.ResultTables;
import org.sozialraum.runner.store.SeriesTable;
import org.sozialraum.synthesis.TownPlan;
import org.sozialraum.week.Horizon;

/** What is claimed, and what is not. */
class VerdictTest {
  private static final Horizon FIVE_YEARS = new Horizon(20, 5);

  private static List<String> lines(Language language, SummaryRow engaged, SummaryRow withdrawn) {
    ResultTables tables = new ResultTables("Does it help?", "centre", List.of("baseline", "centre"),
        new TownPlan("t", "T", List.of(), List.of(), List.of(), ""), FIVE_YEARS, 10, "0.1", .5, List.of(),
        List.of(engaged, withdrawn), new SeriesTable(FIVE_YEARS, Map.of()));
    return new Verdict(tables, language, true).lines();
  }

  private static SummaryRow row(String observable, double difference, double lower, double upper) {
    return new SummaryRow("centre", Level.MUNICIPALITY, "T", observable, 5, .4, .3, .5, difference, lower, upper, 10);
  }

  @Test
  void saysHowLargeAndHowSure() {
    assertThat(lines(Language.EN, row("engaged", .021, .014, .028), row("withdrawn", -.0161, -.02, -.01))).containsExactly(
        "Does it help?",
        "With \"centre\" compared with the course without the interventions, after 5 years: Engaged: 2.1 percentage"
            + " points more (95 % range: 1.4 to 2.8).",
        "With \"centre\" compared with the course without the interventions, after 5 years: Withdrawn: 1.6 percentage"
            + " points fewer (95 % range: −2.0 to −1.0).",
        "Ranges: 95 % of the mean over 10 runs per variant; they show the luck of the simulation only and shrink with"
            + " more runs.");
    assertThat(lines(Language.DE, row("engaged", .021, .014, .028), row("withdrawn", -.0161, -.02, -.01))).containsExactly(
        "Does it help?",
        "Mit „centre“ gegenüber dem Verlauf ohne die Maßnahmen, nach 5 Jahren: Engagierte: 2,1 Prozentpunkte mehr"
            + " (95-%-Bereich: 1,4 bis 2,8).",
        "Mit „centre“ gegenüber dem Verlauf ohne die Maßnahmen, nach 5 Jahren: Zurückgezogene: 1,6 Prozentpunkte"
            + " weniger (95-%-Bereich: −2,0 bis −1,0).",
        "Bereiche: 95 % des Mittels über 10 Läufe je Variante; sie zeigen nur den Zufall der Simulation und werden mit"
            + " mehr Läufen schmaler.");
  }

  @Test
  void claimsNothingWhereTheIntervalTouchesZeroOrTheEffectIsTooSmall() {
    List<String> lines = lines(Language.EN, row("engaged", .01, 0, .02), row("withdrawn", -.002, -.003, -.001));
    assertThat(lines.get(1)).endsWith("Engaged: no difference could be shown (95 % range: 0.0 to 2.0 percentage"
        + " points).");
    assertThat(lines.get(2)).endsWith("Withdrawn: the difference can be shown but is so small (0.2 points; 95 % range:"
        + " −0.3 to −0.1) that it does not matter in practice.");
  }

  @Test
  void oneRunSaysNothing() {
    SummaryRow one = new SummaryRow("centre", Level.MUNICIPALITY, "T", "engaged", 5, .4, Double.NaN, Double.NaN, .02,
        Double.NaN, Double.NaN, 1);
    assertThat(lines(Language.EN, one, row("withdrawn", 0, 0, 0)).get(1)).endsWith("nothing can be said with fewer than"
        + " two runs.");
  }
}
