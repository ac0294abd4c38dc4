package org.sozialraum.runner.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandTest {
  private static final double[] ONE_TO_TEN = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};

  /** By hand, position (10 + 1/3) p + 1/3; the same as R: {@code quantile(1:10, p, type = 8)}. */
  @ParameterizedTest
  @CsvSource({"0,1", "0.05,1", "0.25,2.9166666667", "0.5,5.5", "0.75,8.0833333333", "0.95,10", "1,10"})
  void quantilesAreMedianUnbiased(double p, double expected) {
    assertThat(Band.quantile(ONE_TO_TEN, p)).isCloseTo(expected, within(1e-9));
  }

  @Test
  void aBandHoldsTheMiddleOfTheReplicationsAtEachPointOfTime() {
    double[][] values = new double[10][2];
    for (int replication = 0; replication < 10; replication++) {
      values[replication][0] = 10 - replication;
      values[replication][1] = 7;
    }
    Band half = Band.over(values, 0.5);
    assertThat(half.mean()).containsExactly(5.5, 7);
    assertThat(half.median()).containsExactly(5.5, 7);
    assertThat(half.lower()[0]).isCloseTo(2.9166666667, within(1e-9));
    assertThat(half.upper()[0]).isCloseTo(8.0833333333, within(1e-9));
    assertThat(half.lower()[1]).isEqualTo(7);
  }

  @Test
  void whatNoReplicationHasIsNoNumber() {
    Band band = Band.over(new double[][] {{Double.NaN, 1}, {Double.NaN, Double.NaN}}, 0.9);
    assertThat(band.mean()[0]).isNaN();
    assertThat(band.lower()[0]).isNaN();
    assertThat(band.upper()[1]).isEqualTo(1);
  }

  @Test
  void replicationsOfDifferentLengthAreRefused() {
    assertThatThrownBy(() -> Band.over(new double[][] {{1, 2}, {1}}, 0.5))
        .hasMessage("replications differ in length: 2 and 1");
  }

  @Test
  void differencesAndTheirIntervalsGoPairByPair() {
    double[][] differences = Band.differences(new double[][] {{1, 1}, {5, 1}}, new double[][] {{2, 1}, {8, 1}});
    assertThat(differences).isDeepEqualTo(new double[][] {{1, 0}, {3, 0}});
    Interval[] intervals = Band.intervals(differences);
    assertThat(intervals[0].mean()).isEqualTo(2);
    assertThat(intervals[1]).isEqualTo(new Interval(0, 0, 0, 2));
  }
}
