package org.sozialraum.runner.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DriftTest {
  private static final int TOWNS = 2000;
  private static final int TOGETHER = 3;

  /** Share of experiments with a warning: series with a slope and a slowly forgetting luck, by fixed seeds. */
  private static double warned(double slope, double luck, int runs) {
    SplittableRandom random = new SplittableRandom(7);
    int warned = 0;
    for (int town = 0; town < TOWNS; town++) {
      boolean any = false;
      for (int observable = 0; observable < TOGETHER; observable++) {
        double[][] values = new double[runs][6];
        for (double[] run : values) {
          double now = luck * normal(random);
          for (int year = 0; year < run.length; year++) {
            now = .8 * now + .6 * luck * normal(random);
            run[year] = .37 + slope * year + now;
          }
        }
        any |= Drift.of(values, 1, 5, TOGETHER).shown();
      }
      warned += any ? 1 : 0;
    }
    return (double) warned / TOWNS;
  }

  private static double normal(SplittableRandom random) {
    double sum = -6;
    for (int k = 0; k < 12; k++) {
      sum += random.nextDouble();
    }
    return sum;
  }

  @Test
  void theSlopeIsThatOfTheLineThroughTheYears() {
    double[] values = {99, .30, .31, .32, .33, .34};
    assertThat(Drift.slope(values, 1, 5)).isCloseTo(.01, within(1e-12));
    // By hand: (-2·1 - 1·0 + 0·0 + 1·0 + 2·0) / 10.
    assertThat(Drift.slope(new double[] {1, 0, 0, 0, 0}, 0, 5)).isCloseTo(-.2, within(1e-12));
  }

  @Test
  void theIntervalIsThatOfStudentOverRuns() {
    double[][] runs = {{0, .01, .02}, {0, .02, .04}, {0, .03, .06}};
    Drift drift = Drift.of(runs, 0, 3, 1);
    assertThat(drift.slope()).isCloseTo(.02, within(1e-12));
    // t(.975; 2) = 4.3027, s = .01
    assertThat(drift.upper() - drift.slope()).isCloseTo(4.3027 * .01 / Math.sqrt(3), within(1e-5));
    assertThat(drift.shown()).isFalse();
  }

  @Test
  void standingTownsAreRarelyWarnedOf() {
    assertThat(warned(0, .010, 4)).isLessThan(.06);
    assertThat(warned(0, .010, 20)).isLessThan(.06);
    assertThat(warned(0, .003, 10)).isLessThan(.02);
  }

  @Test
  void driftingTownsAreWarnedOfWithEnoughRuns() {
    assertThat(warned(.006, .005, 10)).isGreaterThan(.9);
    assertThat(warned(.010, .010, 20)).isGreaterThan(.9);
  }

  @Test
  void aSureButTinySlopeIsNoDrift() {
    assertThat(Drift.of(new double[][] {{0, .002, .004}, {0, .002, .004}, {0, .002, .004}}, 0, 3, 1).shown()).isFalse();
    assertThat(Drift.of(new double[][] {{0, .004, .008}, {0, .004, .008}, {0, .004, .008}}, 0, 3, 1).shown()).isTrue();
  }

  @Test
  void oneRunOrTwoYearsShowNothing() {
    assertThat(Drift.of(new double[][] {{0, .1, .2}}, 0, 3, 3).shown()).isFalse();
    assertThat(Drift.of(new double[][] {{0, .1}, {0, .1}}, 0, 2, 3).shown()).isFalse();
  }
}
