package org.sozialraum.runner.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sozialraum.message.Language;
import org.sozialraum.observe.Level;
import org.sozialraum.runner.store.CostRow;
import org.sozialraum.runner.store.ResultTables;
import org.sozialraum.runner.store.RunValues;
import org.sozialraum.runner.store.SeriesTable;
import org.sozialraum.runner.store.SummaryTable;
import org.sozialraum.town.Area;
import org.sozialraum.town.TownPlan;
import org.sozialraum.week.Horizon;

/** What a person costs who engages or leaves withdrawal, and when nobody can say. */
class CostPerEffectTest {
  private static final Horizon ONE_YEAR = new Horizon(20, 1);
  private static final TownPlan TOWN = new TownPlan("t", "T", List.of(new TownPlan.QuarterPlan("01", "Nord", "T", "T",
      new Area(new double[][][] {{{0, 0}, {0, 9}, {9, 9}, {9, 0}}}), 9, List.of(), TownPlan.Indicators.NONE)),
      List.of(),
      List.of(), "");

  /** Results of a town with 1000 residents from 14 in which engagement rises by these shares, run by run. */
  private static ResultTables engagedMore(double... shares) {
    List<Optional<RunValues>> without = new ArrayList<>();
    List<Optional<RunValues>> with = new ArrayList<>();
    for (double share : shares) {
      without.add(Optional.of(run(.3)));
      with.add(Optional.of(run(.3 + share)));
    }
    Map<String, List<Optional<RunValues>>> runs = new LinkedHashMap<>();
    runs.put("baseline", without);
    runs.put("centre", with);
    SeriesTable series = new SeriesTable(ONE_YEAR, runs);
    return new ResultTables("?", "centre", List.of("baseline", "centre"), TOWN, ONE_YEAR, shares.length, "0.1", .5,
        List.of(), SummaryTable.of(series, ONE_YEAR), series);
  }

  private static RunValues run(double engaged) {
    RunValues values = new RunValues(ONE_YEAR);
    values.record(51, Level.MUNICIPALITY, "T", "engaged", engaged, true);
    for (String age : List.of("14-29", "30-49", "50-64", "65-74", "75+")) {
      values.record(51, Level.GROUP, "age:" + age, "population", 200, true);
    }
    return values;
  }

  private static List<CostRow> costs(double without, double with) {
    return List.of(cost("baseline", without), cost("centre", with));
  }

  private static CostRow cost(String variant, double annual) {
    return new CostRow(variant, -1, CostRow.TOTAL, false, Level.MUNICIPALITY, "T", 2024, annual, 0, annual, annual,
        annual, 0, 0, 0);
  }

  private static CostPerEffect engaged(ResultTables tables, List<CostRow> costs) {
    return CostPerEffect.of(tables, costs, "centre").get(0);
  }

  private static String why(ResultTables tables, List<CostRow> costs) {
    CostPerEffect cost = engaged(tables, costs);
    assertThat(cost.determined()).isFalse();
    assertThat(cost.mean()).isNaN();
    return cost.statement().text().in(Language.EN)
        .replace("Cost per additional engaged person: not determinable, ", "");
  }

  @Test
  void whatIsTheSameInEveryRunHasNoRange() {
    CostPerEffect cost = engaged(engagedMore(.02, .02, .02), costs(10_000, 110_000));
    assertThat(cost.persons()).isCloseTo(20, within(1e-9));
    assertThat(List.of(cost.mean(), cost.lower(), cost.upper())).allSatisfy(euros ->
        assertThat(euros).isCloseTo(5000, within(1e-6)));
    assertThat(cost.statement().text().in(Language.DE)).isEqualTo("Kosten je zusätzlich engagierter Person: etwa 5.000"
        + " Euro im Jahr (95-%-Bereich: 5.000 bis 5.000), bei etwa 20 Personen.");
  }

  @Test
  void theRangeIsThatOfAllMeansOfResampledPairs() {
    // Three pairs of 10, 20 and 30 persons; by hand: of 27 resamples one has a mean of 10 and one of 30, three each
    // have 13.3 and 26.7. One in 27 is more than 2.5 %, so the ends are the smallest and the largest mean.
    Bootstrap bootstrap = Bootstrap.of(new double[] {10, 20, 30});
    assertThat(bootstrap.quantile(.025)).isEqualTo(10);
    assertThat(bootstrap.quantile(.975)).isEqualTo(30);
    assertThat(bootstrap.quantile(.5)).isEqualTo(20);
    long lowest = java.util.Arrays.stream(bootstrap.means()).filter(mean -> mean == 10).count();
    assertThat(lowest / 2000.0).isCloseTo(1 / 27.0, within(.012));
    assertThat(bootstrap.sharePositive()).isEqualTo(1);
    assertThat(Bootstrap.of(new double[] {10, 20, 30}).means()).isEqualTo(bootstrap.means());
  }

  @Test
  void pairsThatPointBothWaysDoNotAllPointUp() {
    // By hand: a mean below zero needs −10 at least twice, as 7 of 27 resamples have it.
    Bootstrap bootstrap = Bootstrap.of(new double[] {-10, 10, 10});
    assertThat(bootstrap.sharePositive()).isCloseTo(20 / 27.0, within(.03));
  }

  @Test
  void theCostBeyondTheReferenceIsDividedByTheMeanEffect() {
    CostPerEffect cost = engaged(engagedMore(.018, .020, .022, .020), costs(0, 100_000));
    assertThat(cost.mean()).isCloseTo(5000, within(1e-6));
    assertThat(cost.lower()).isBetween(100_000 / 22.0, 5000.0);
    assertThat(cost.upper()).isBetween(5000.0, 100_000 / 18.0 + 1e-6);
  }

  @Test
  void whatCannotBeToldSaysWhy() {
    assertThat(why(engagedMore(.02, -.02, .03), costs(0, 1))).isEqualTo("as no difference could be shown.");
    assertThat(why(engagedMore(0, 0, 0), costs(0, 1))).isEqualTo("as no difference could be shown.");
    assertThat(why(engagedMore(.02, .02), costs(0, 1))).isEqualTo("as fewer than three pairs of runs have a value.");
    assertThat(why(engagedMore(.02), costs(0, 1))).isEqualTo("as fewer than three pairs of runs have a value.");
    assertThat(why(engagedMore(.002, .002, .002), costs(0, 1)))
        .isEqualTo("as the difference is too small to matter in practice.");
    assertThat(why(engagedMore(-.02, -.02, -.02), costs(0, 1)))
        .isEqualTo("as there is no such person: the difference is for the worse.");
    assertThat(why(engagedMore(.02, .02, .02), List.of())).isEqualTo("as the cost is not known.");
    assertThat(why(engagedMore(.02, .02, .02), costs(0, 0))).isEqualTo("as nothing is spent in addition.");
    assertThat(why(engagedMore(.02, .02, .02), costs(5, 1)))
        .isEqualTo("as less is spent than in what it is compared with.");
  }

  @Test
  void theFuturesThatCameOutBetterAreCounted() {
    ResultTables tables = engagedMore(.02, .021, .019, -.0001, .02, .02, .02, .02, .02, .02);
    assertThat(Headline.of(tables, "centre", true).get(0).text().in(Language.EN)).isEqualTo("With “centre”, 1.8"
        + " percentage points more people are engaged after 1 year than without the measures (95 % range: 1.3"
        + " to 2.3). The outcome was better in 9 of 10 simulated futures.");
  }
}
