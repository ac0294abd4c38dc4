package org.sozialraum.runner.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sozialraum.observe.Level;
import org.sozialraum.runner.store.RunValues;
import org.sozialraum.runner.store.SeriesTable;
import org.sozialraum.week.Horizon;

/** A county of a centre "C" with 3,000 residents and two villages of 1,000 and 500, observed for seven years. */
class RunReadingTest {
  private static final Horizon SEVEN = new Horizon(0, 7);

  private static SeriesTable table() {
    RunValues run = new RunValues(SEVEN);
    for (int year = 0; year <= 7; year++) {
      int week = RunValues.lastWeekOf(year);
      run.record(week, Level.COUNTY, "K", "engaged_12m", .01 * year * year, true);
      run.record(week, Level.GROUP, "sex:female", "engaged_12m", year < 7 ? .5 : Double.NaN, true);
      run.record(week, Level.QUARTER, "b", "cohesion", 10 * year, true);
      run.record(week, Level.QUARTER, "a", "cohesion", 1, true);
      double[] residents = {3000, 1000, 500};
      double[] engaged = {.30, .36, .45};
      for (int k = 0; k < 3; k++) {
        run.record(week, Level.MUNICIPALITY, "MNC".substring(2 - k, 3 - k), "population", residents[k], true);
        run.record(week, Level.MUNICIPALITY, "MNC".substring(2 - k, 3 - k), "engaged_12m", engaged[k], true);
      }
    }
    return new SeriesTable(SEVEN, Map.of("only", List.of(Optional.of(run), Optional.empty())));
  }

  private static RunReading reading() {
    return new RunReading(table(), "only", 0, 7);
  }

  @Test
  void aValueIsTheMeanOfTheLastFiveYears() {
    assertThat(RunReading.firstYear(7)).isEqualTo(3);
    assertThat(RunReading.firstYear(2)).isEqualTo(1);
    // (9 + 16 + 25 + 36 + 49) / 5 = 27
    assertThat(reading().of("", "engaged_12m")).isCloseTo(.27, within(1e-12));
    assertThat(reading().inLastYear("engaged_12m")).isCloseTo(.49, within(1e-12));
  }

  @Test
  void groupsAndQuartersAreFoundByTheirNames() {
    assertThat(reading().of("sex:female", "engaged_12m")).as("a year without a value is left out").isEqualTo(.5);
    assertThat(reading().of("b", "cohesion")).isEqualTo(50);
    assertThat(reading().of("N", "engaged_12m")).isCloseTo(.36, within(1e-12));
    assertThat(reading().quarters("cohesion")).containsExactly(1, 50);
    assertThat(reading().quarters("trust")).containsOnly(Double.NaN);
    assertThat(reading().of("sex:female", "trust")).isNaN();
    assertThat(reading().of("", "nothing")).isNaN();
  }

  @Test
  void aRunThatFailedIsNoReading() {
    assertThat(Measured.readings(table(), "only", 7)).hasSize(1);
    assertThat(Measured.of(List.of(Pattern.told("x", "x", "%", Figure.percent("engaged_12m"), "S0")), table(), "only",
        7).get(0).value().mean()).isCloseTo(27, within(1e-9));
  }

  @Test
  void outsideTheCentreEverybodyCountsOnce() {
    // (1000 · 36 + 500 · 45) / 1500 − 30 = 39 − 30
    assertThat(TownAndCountry.difference(table(), reading())).isCloseTo(9, within(1e-9));
  }
}
