package org.sozialraum.runner.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sozialraum.runner.store.ResultTables;

class FindingTest {
  private final ResultTables tables = new ChartFixture().replications(2).tables();

  @Test
  void aDifferenceThatIsShownAndLargeEnoughIsTheTitle() {
    assertThat(title("de", "withdrawn", -2.1, -2.8, -1.4))
        .isEqualTo("Nach 5 Jahren sind mit „treffpunkt“ 2,1 Prozentpunkte weniger Menschen zurückgezogen");
    assertThat(title("en", "engaged", 2.1, 1.4, 2.8))
        .isEqualTo("After 5 years, 2.1 percentage points more residents are engaged with “treffpunkt”");
  }

  @Test
  void aDifferenceForTheWorseIsSaidToo() {
    assertThat(title("de", "withdrawn", 2.1, 1.4, 2.8)).contains("2,1 Prozentpunkte mehr Menschen zurückgezogen");
  }

  @ParameterizedTest
  @ValueSource(strings = {"withdrawn", "engaged", "engaged_12m"})
  void anIntervalThatTouchesZeroClaimsNothing(String observable) {
    for (double[] interval : new double[][] {{-3, -6, 0}, {3, 0, 6}, {3, -1, 7}, {0, 0, 0}}) {
      String title = title("de", observable, interval[0], interval[1], interval[2]);
      assertThat(title).endsWith("?\nKein Unterschied gezeigt").doesNotContain("Prozentpunkte");
    }
  }

  @Test
  void aDifferenceBelowTheSmallestEffectOfInterestIsCalledTooSmall() {
    assertThat(title("en", "withdrawn", -0.2, -0.3, -0.1)).endsWith("The difference is too small to matter");
  }

  @Test
  void withoutAnIntervalNothingIsSaid() {
    assertThat(title("en", "withdrawn", -5, Double.NaN, Double.NaN)).endsWith("A single run cannot tell");
  }

  private String title(String lang, String observable, double mean, double lower, double upper) {
    return Finding.title(tables, Words.of(lang), "treffpunkt", observable, new Estimate(mean, lower, upper));
  }
}
