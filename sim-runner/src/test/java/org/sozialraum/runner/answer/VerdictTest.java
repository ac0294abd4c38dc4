package org.sozialraum.runner.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sozialraum.message.Language;
import org.sozialraum.intervention.Intervention;
import org.sozialraum.observe.Level;
import org.sozialraum.runner.stats.SummaryRow;
import org.sozialraum.runner.store.ResultTables;
import org.sozialraum.runner.store.SeriesTable;
import org.sozialraum.town.Area;
import org.sozialraum.town.TownPlan;
import org.sozialraum.week.Horizon;

/** What is claimed, and what is not. */
class VerdictTest {
  private static final Horizon FIVE_YEARS = new Horizon(20, 5);

  private static List<String> lines(Language language, boolean withoutInterventions, List<ResultTables.Mark> marks,
      SummaryRow... rows) {
    Area square = new Area(new double[][][] {{{0, 0}, {0, 9}, {9, 9}, {9, 0}}});
    TownPlan town = new TownPlan("t", "T", List.of(new TownPlan.QuarterPlan("01", "Nord", "T", "T", square, 9,
        List.of(), TownPlan.Indicators.NONE)), List.of(), List.of(), "");
    ResultTables tables = new ResultTables("Does it help?", "centre", List.of("baseline", "centre"), town, FIVE_YEARS,
        10, "0.1", .5, marks, List.of(rows), new SeriesTable(FIVE_YEARS, Map.of()));
    return new Verdict(tables, language, withoutInterventions).lines();
  }

  private static SummaryRow row(String observable, double difference, double lower, double upper) {
    return row(Level.MUNICIPALITY, "T", observable, difference, lower, upper);
  }

  private static SummaryRow row(Level level, String unit, String observable, double difference, double lower,
      double upper) {
    return new SummaryRow("centre", level, unit, observable, 5, .4, .3, .5, difference, lower, upper, 10);
  }

  @Test
  void aSingleRunAllowsNoRanges() {
    SummaryRow once = new SummaryRow("centre", Level.MUNICIPALITY, "T", "engaged", 5, .4, Double.NaN, Double.NaN, .02,
        Double.NaN, Double.NaN, 1);
    assertThat(lines(Language.EN, true, List.of(), once)).last()
        .isEqualTo("A single run per variant allows no ranges; --replications asks for more.");
    assertThat(lines(Language.DE, true, List.of(), once)).last()
        .isEqualTo("Ein einzelner Lauf je Variante erlaubt keine Bereiche; mit --replications werden es mehr.");
  }

  @Test
  void saysHowLargeAndHowSure() {
    SummaryRow engaged = row("engaged", .021, .014, .028);
    SummaryRow withdrawn = row("withdrawn", -.0161, -.02, -.01);
    assertThat(lines(Language.EN, true, List.of(), engaged, withdrawn)).containsExactly(
        "Does it help?",
        "\"centre\" compared with the same course without its interventions, after 5 years:",
        "  whole town, engaged: 2.1 percentage points more (95 % range: 1.4 to 2.8).",
        "  whole town, withdrawn: 1.6 percentage points fewer (95 % range: −2.0 to −1.0).",
        "Ranges: 95 % of the mean over 10 runs per variant. They show the luck of the simulation only and shrink with"
            + " more runs; the model's assumptions are not in them.");
    assertThat(lines(Language.DE, false, List.of(), engaged, withdrawn)).containsExactly(
        "Does it help?",
        "„centre“ gegenüber „baseline“, nach 5 Jahren:",
        "  ganze Stadt, engagiert: 2,1 Prozentpunkte mehr (95-%-Bereich: 1,4 bis 2,8).",
        "  ganze Stadt, zurückgezogen: 1,6 Prozentpunkte weniger (95-%-Bereich: −2,0 bis −1,0).",
        "Bereiche: 95 % des Mittels über 10 Läufe je Variante. Sie zeigen nur den Zufall der Simulation und werden mit"
            + " mehr Läufen schmaler; die Annahmen des Modells stecken nicht darin.");
  }

  @Test
  void tellsByWhomMoreNeedsAreMetWhereThatIsShown() {
    List<SummaryRow> rows = List.of(row("engaged", 0, -.1, .1), row("withdrawn", 0, -.1, .1),
        row("needs_met", .012, .008, .016), row("needs_met:neighbours", .001, 0, .002),
        row("needs_met:volunteers", .013, .01, .016), row("needs_met:services", -.002, -.003, -.001));
    assertThat(lines(Language.EN, true, List.of(), rows.toArray(SummaryRow[]::new)).subList(4, 6)).containsExactly(
        "  whole town, needs met: 1.2 percentage points more (95 % range: 0.8 to 1.6).",
        "    of these, in percentage points: by neighbours +0.1, by volunteers +1.3, by services −0.2.");
    SummaryRow unclear = row("needs_met", .012, -.008, .016);
    assertThat(lines(Language.DE, true, List.of(), unclear)).anyMatch(line -> line.contains("gedeckte Bedarfe: es ließ"))
        .noneMatch(line -> line.contains("davon"));
  }

  @Test
  void harmIsCalledHarmWhereItIsShown() {
    SummaryRow engaged = row("engaged", -.012, -.02, -.004);
    SummaryRow withdrawn = row("withdrawn", .01, -.01, .03);
    SummaryRow trust = row("institution_trust", -.02, -.03, -.01);
    SummaryRow efficacy = row("efficacy", -.001, -.0015, -.0005);
    assertThat(lines(Language.EN, true, List.of(), engaged, withdrawn, trust, efficacy).subList(2, 9)).containsExactly(
        "  whole town, engaged: 1.2 percentage points fewer (95 % range: −2.0 to −0.4).",
        "    This does harm here: fewer residents engage.",
        "  whole town, withdrawn: no difference could be shown (95 % range: −1.0 to 3.0 percentage points).",
        "  whole town, trust in institutions: 2.0 points of 100 lower (95 % range: −3.0 to −1.0).",
        "    This does harm here: residents trust institutions less.",
        "  whole town, own power to change something: the difference can be shown but is so small (0.10 points of 100"
            + " lower; 95 % range: −0.15 to −0.05) that it does not matter in practice.",
        "    For the worse, though by too little to matter in practice: fewer residents think that they can change"
            + " something.");
    assertThat(lines(Language.DE, true, List.of(), engaged, withdrawn).get(3))
        .isEqualTo("    Das schadet hier: weniger Menschen engagieren sich.");
    assertThat(lines(Language.EN, true, List.of(), engaged, withdrawn, trust)).last().asString()
        .startsWith("Looked at, in every comparison: engaged, withdrawn, needs met, trust in institutions");
  }

  @Test
  void besideAnotherInterventionWhatIsWorseIsNotCalledHarm() {
    var mark = new ResultTables.Mark("baseline", "asking-campaign", 0, 13, Integer.MAX_VALUE, List.of());
    assertThat(lines(Language.EN, false, List.of(mark), row("withdrawn", .02, .01, .03)))
        .contains("    Worse here than \"baseline\": more residents live withdrawn.");
  }

  @Test
  void claimsNothingWhereTheIntervalTouchesZeroOrTheEffectIsTooSmall() {
    List<String> lines = lines(Language.EN, true, List.of(), row("engaged", .01, 0, .02),
        row("withdrawn", -.002, -.003, -.0001));
    assertThat(lines.get(2)).endsWith("engaged: no difference could be shown (95 % range: 0.0 to 2.0 percentage"
        + " points).");
    assertThat(lines.get(3)).endsWith("withdrawn: the difference can be shown but is so small (0.20 percentage points"
        + " fewer; 95 % range: −0.30 to −0.01) that it does not matter in practice.");
  }

  @Test
  void aRangeThatRoundsToNothingIsNotWrittenAsZeroToZero() {
    SummaryRow hair = row("engaged", .00001, -.00002, .00004);
    assertThat(lines(Language.EN, true, List.of(), hair, hair).get(2))
        .endsWith("engaged: a difference of less than 0.01 percentage points, which does not matter in practice.");
    assertThat(lines(Language.DE, true, List.of(), hair, hair).get(2)).endsWith("engagiert: ein Unterschied von"
        + " weniger als 0,01 Prozentpunkten, der praktisch keine Rolle spielt.");
  }

  @Test
  void exactZeroIsSaidAsSuch() {
    assertThat(lines(Language.EN, true, List.of(), row("engaged", 0, 0, 0), row("withdrawn", 0, 0, 0)).get(2))
        .endsWith("engaged: no difference, in none of the runs.");
  }

  @Test
  void oneRunSaysNothing() {
    SummaryRow one = new SummaryRow("centre", Level.MUNICIPALITY, "T", "engaged", 5, .4, Double.NaN, Double.NaN, .02,
        Double.NaN, Double.NaN, 1);
    assertThat(lines(Language.EN, true, List.of(), one, row("withdrawn", 0, 0, 0)).get(2))
        .endsWith("nothing can be said with fewer than two runs.");
  }

  @Test
  void theQuarterAndTheKilometreAroundAPlaceAreToldToo() {
    List<String> lines = lines(Language.DE, true, List.of(new ResultTables.Mark("centre", "Treff", 0, 26,
        Integer.MAX_VALUE, List.of(new Intervention.Site("Treff", 3, 4)))),
        row("engaged", .021, .014, .028), row("withdrawn", -.0161, -.02, -.01),
        row(Level.QUARTER, "01", "engaged", .05, .04, .06), row(Level.QUARTER, "01", "withdrawn", 0, -.01, .01),
        row(Level.GROUP, "within-1km:Treff", "engaged", .06, .04, .08),
        row(Level.GROUP, "within-1km:Treff", "withdrawn", 0, -.01, .01));
    assertThat(lines.subList(4, 8)).containsExactly(
        "  Quartier Nord, engagiert: 5,0 Prozentpunkte mehr (95-%-Bereich: 4,0 bis 6,0).",
        "  Quartier Nord, zurückgezogen: es ließ sich kein Unterschied zeigen (95-%-Bereich: −1,0 bis 1,0"
            + " Prozentpunkte).",
        "  1 km um „Treff“, engagiert: 6,0 Prozentpunkte mehr (95-%-Bereich: 4,0 bis 8,0).",
        "  1 km um „Treff“, zurückgezogen: es ließ sich kein Unterschied zeigen (95-%-Bereich: −1,0 bis 1,0"
            + " Prozentpunkte).");
  }
}
