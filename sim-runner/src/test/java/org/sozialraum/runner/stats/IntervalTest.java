package org.sozialraum.runner.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Known answers. Values of R come from R 4, data set {@code sleep} (Student 1908), as in its own documentation. */
class IntervalTest {
  private static final double[] FIRST_DRUG = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
  private static final double[] SECOND_DRUG = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

  /** R: {@code with(sleep, t.test(extra[group == 2], extra[group == 1], paired = TRUE))}. */
  @Test
  void pairedDifferencesAgreeWithStudentsSleepData() {
    Interval difference = Interval.ofDifference(FIRST_DRUG, SECOND_DRUG);
    assertThat(difference.n()).isEqualTo(10);
    assertThat(difference.mean()).isCloseTo(1.58, within(1e-12));
    assertThat(difference.lower()).isCloseTo(0.7001142, within(5e-8));
    assertThat(difference.upper()).isCloseTo(2.4598858, within(5e-8));
  }

  /** By hand: mean 2, variance 1, so 2 ± 4.302652730 / √3; the quantile from a printed table of Student's t. */
  @Test
  void anIntervalOfThreeValuesCanBeDoneByHand() {
    Interval interval = Interval.ofMean(new double[] {1, 2, 3});
    assertThat(interval.mean()).isEqualTo(2);
    assertThat(interval.lower()).isCloseTo(2 - 4.302652730 / Math.sqrt(3), within(1e-8));
    assertThat(interval.upper()).isCloseTo(2 + 4.302652730 / Math.sqrt(3), within(1e-8));
  }

  /** R: {@code qt(0.975, c(1, 4, 9, 30, 120))}. */
  @ParameterizedTest
  @CsvSource({"1,12.706204736", "4,2.776445105", "9,2.262157163", "30,2.042272456", "120,1.979930405"})
  void quantilesOfStudentsTAgreeWithR(int degreesOfFreedom, double expected) {
    assertThat(Interval.quantile(degreesOfFreedom)).isCloseTo(expected, within(1e-8));
  }

  @Test
  void equalPairsDifferByExactlyNothing() {
    double[] values = {0.1, 0.2, 0.30000000000000004, 1e-300};
    assertThat(Interval.ofDifference(values, values.clone())).isEqualTo(new Interval(0, 0, 0, 4));
  }

  @Test
  void oneValueHasAMeanButNoInterval() {
    assertThat(Interval.ofMean(new double[] {0.25})).isEqualTo(new Interval(0.25, Double.NaN, Double.NaN, 1));
  }

  @Test
  void noValueHasNothing() {
    assertThat(Interval.ofMean(new double[] {Double.NaN}))
        .isEqualTo(new Interval(Double.NaN, Double.NaN, Double.NaN, 0));
  }

  @Test
  void aFailedRunTakesItsPairOut() {
    Interval difference = Interval.ofDifference(new double[] {1, Double.NaN, 5}, new double[] {2, 9, 8});
    assertThat(difference.n()).isEqualTo(2);
    assertThat(difference.mean()).isEqualTo(2);
  }

  @Test
  void pairsNeedEquallyManyValues() {
    assertThatThrownBy(() -> Interval.ofDifference(new double[1], new double[2]))
        .hasMessage("pairs need equally many values; found 1 and 2");
  }

  @Test
  void theShareOfBetterRunsLeavesOutWhatHasNoValue() {
    assertThat(Interval.sharePositive(new double[] {1, -1, 0, Double.NaN, 2})).isEqualTo(0.5);
    assertThat(Interval.sharePositive(new double[] {Double.NaN})).isNaN();
  }
}
