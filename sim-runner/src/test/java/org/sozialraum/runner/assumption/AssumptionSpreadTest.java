package org.sozialraum.runner.assumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sozialraum.message.Language;
import org.sozialraum.observe.Level;
import org.sozialraum.runner.pattern.Reading;
import org.sozialraum.runner.store.AssumptionBand;
import org.sozialraum.runner.store.ResultTables;
import org.sozialraum.runner.store.RunValues;
import org.sozialraum.runner.store.SeriesTable;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.scenario.Settings;
import org.sozialraum.synthesis.SyntheticTowns;
import org.sozialraum.week.Horizon;

/** What draws make of a comparison: the band, luck parted from assumptions, and which draws are plausible. */
class AssumptionSpreadTest {
  private static final Horizon YEAR = new Horizon(0, 1);
  private static final Scenario USUAL = new Scenario("usual", "Why?", SyntheticTowns.named("dorfgruppe").orElseThrow(),
      YEAR, 4, 1, .5, Settings.defaults(), Set.of(), List.of(), List.of());

  /** Results in which 35 % engage without anything, and more with a centre, by what a function gives for each run. */
  private static ResultTables tables(int runs, IntToDoubleFunction effect, IntToDoubleFunction prevalence) {
    Map<String, List<Optional<RunValues>>> values = new LinkedHashMap<>();
    for (String variant : List.of("baseline", "centre")) {
      values.put(variant, IntStream.range(0, runs).mapToObj(run -> {
        RunValues each = new RunValues(YEAR);
        double more = variant.equals("centre") ? effect.applyAsDouble(run) : 0;
        each.record(51, Level.MUNICIPALITY, "Dorfgruppe", "engaged", .3 + more, true);
        each.record(51, Level.MUNICIPALITY, "Dorfgruppe", "engaged_12m", prevalence.applyAsDouble(run) + more, true);
        each.record(51, Level.MUNICIPALITY, "Dorfgruppe", "withdrawn", .12, true);
        return Optional.of(each);
      }).toList());
    }
    return new ResultTables("Why?", "centre", List.of("baseline", "centre"), USUAL.town(), YEAR, runs, "0", .5,
        List.of(), List.of(), new SeriesTable(YEAR, values));
  }

  @Test
  void luckIsTheShareOfTheVarianceThatSingleRunsHaveAnyway() {
    // By hand: variances 1 and 4 give a quarter, and what is left spreads with the root of three quarters.
    assertThat(AssumptionSpread.luck(new double[] {0, 1, 2}, new double[] {0, 2, 4})).isCloseTo(.25, within(1e-12));
    double[] parted = AssumptionSpread.parted(new double[] {0, 2, 4}, .25);
    assertThat(parted[1]).isEqualTo(2);
    assertThat(parted[2] - parted[1]).isCloseTo(2 * Math.sqrt(.75), within(1e-12));
  }

  @Test
  void drawsThatSpreadNoMoreThanLuckLeaveNoBand() {
    double[] parted = AssumptionSpread.parted(new double[] {1, 2, 3},
        AssumptionSpread.luck(new double[] {0, 3, 6}, new double[] {1, 2, 3}));
    assertThat(parted).containsOnly(2);
  }

  @Test
  void luckOfASingleRunIsNotKnownAndStaysInTheBand() {
    assertThat(AssumptionSpread.luck(new double[] {1}, new double[] {1, 2})).isNaN();
    assertThat(AssumptionSpread.parted(new double[] {1, 2}, Double.NaN)).containsExactly(1, 2);
  }

  @Test
  void theBandHoldsNineTenthsOfTheDrawsAndCountsTheDirection() {
    ResultTables usual = tables(4, run -> .02, run -> .367);
    // Differences from -0.9 to 4 percentage points in steps of a tenth; nine of fifty are below zero, one is zero.
    ResultTables drawn = tables(50, draw -> (draw - 9) / 1000.0, draw -> .367);
    AssumptionBand band = new AssumptionSpread(usual, drawn).band("centre", "engaged").orElseThrow();
    assertThat(band.mean()).isCloseTo(2, within(1e-9));
    assertThat(band.same()).isEqualTo(40);
    assertThat(band.wideLower()).isBetween(-.75, -.6);
    assertThat(band.wideUpper()).isBetween(3.7, 3.85);
    assertThat(band.plausible()).isEqualTo(50);
  }

  @Test
  void drawsFarFromAPublishedFigureAreCountedAndStayInTheBand() {
    // C1: 36.7 within 1.5, so plausible to 4.5 away; at 60 % engaged the town is absurd.
    ResultTables usual = tables(4, run -> .02, run -> .367);
    ResultTables drawn = tables(50, draw -> .02, draw -> draw < 20 ? .40 : draw < 45 ? .42 : .60);
    AssumptionSpread spread = new AssumptionSpread(usual, drawn);
    assertThat(spread.plausibleDraws()).isEqualTo(20);
    assertThat(spread.absurdDraws()).isEqualTo(5);
    assertThat(spread.band("centre", "engaged").orElseThrow().draws()).isEqualTo(50);
  }

  @Test
  void aFigureThatTheTownMissesAnywaySaysNothingAboutADraw() {
    AssumptionSpread spread = new AssumptionSpread(tables(4, run -> .02, run -> .50), tables(50, run -> .02, run -> .50));
    assertThat(spread.missed()).containsExactly("C1");
    assertThat(spread.plausibleDraws()).isEqualTo(50);
  }

  @Test
  void aFigureWithoutAValueDoesNotHold() {
    Plausibility plausibility = new Plausibility((unit, observable) -> observable.equals("engaged_12m") ? .367 : .1);
    Reading nothing = (unit, observable) -> Double.NaN;
    assertThat(plausibility.holds(nothing)).isFalse();
  }

  @Test
  void bothBandsAreToldApartInBothLanguages() {
    AssumptionReport report = new AssumptionReport(new AssumedDraws(List.of(USUAL), 4),
        tables(4, run -> .02 + .001 * run, run -> .367), tables(50, draw -> (draw - 9) / 1000.0, draw -> .367));
    assertThat(report.lines(Language.EN).get(1)).matches("  Engaged, percentage points: luck of the simulation \\+2.15"
        + " \\(\\+1.94 to \\+2.36\\); under other assumptions .0.\\d+ to \\+3.\\d+"
        + " \\(90 % of 50 draws; direction the same in \\d+ of 50\\)\\.");
    assertThat(report.lines(Language.DE).get(1)).contains("Zufall der Simulation +2,15 (+1,94 bis +2,36); unter anderen"
        + " Annahmen").contains("dieselbe Richtung in");
    assertThat(report.drawsCsv().lines()).hasSize(51).anyMatch(line -> line.startsWith("49,centre,1,yes,4,"));
    assertThat(Arrays.stream(report.importanceCsv().split("\n")).filter(line -> line.contains("prospecting")))
        .hasSize(2);
  }
}
