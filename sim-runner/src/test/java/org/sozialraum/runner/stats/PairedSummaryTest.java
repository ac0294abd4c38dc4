package org.sozialraum.runner.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What the replications of a point come to, alone and beside a reference. */
class PairedSummaryTest {
  private static final Offset<Double> NEARLY = Offset.offset(1e-9);

  @Test
  void fourRunsAreSummarisedAsByHand() {
    PairedSummary four = PairedSummary.of(new double[] {1, 2, 3, Double.NaN, 4});
    assertThat(four.n()).isEqualTo(4);
    assertThat(four.mean()).isEqualTo(2.5);
    assertThat(four.sd()).isEqualTo(Math.sqrt(5 / 3.0), NEARLY);
    // t(.975; 3) = 3.18245
    assertThat(four.upper()).isEqualTo(2.5 + 3.182446305 * Math.sqrt(5 / 3.0 / 4), Offset.offset(1e-6));
    assertThat(four.quantiles()[2]).isEqualTo(2.5, NEARLY);
    // (4 + 1/3) / 4 + 1/3 = 17/12: between the first and the second.
    assertThat(four.quantiles()[1]).isEqualTo(1 + 5 / 12.0, NEARLY);
    assertThat(four.quantiles()[0]).isEqualTo(1);
    assertThat(four.pairs()).isZero();
    assertThat(four.shown()).isFalse();
    assertThat(four.varianceReduction()).isNaN();
  }

  @Test
  void pairsAreThoseOfTheSameReplicationOnly() {
    PairedSummary beside = PairedSummary.of(new double[] {3, Double.NaN, 5, 9}, new double[] {1, 7, 6});
    assertThat(beside.n()).isEqualTo(3);
    assertThat(beside.pairs()).isEqualTo(2);
    assertThat(beside.difference()).isEqualTo(.5);
    assertThat(beside.shareAbove()).isEqualTo(.5);
    // Differences 2 and −1 vary by 4.5; 3 and 5 by 2, 1 and 6 by 12.5.
    assertThat(beside.pairedVariance()).isEqualTo(4.5, NEARLY);
    assertThat(beside.varianceReduction()).isEqualTo(1 - 4.5 / 14.5, NEARLY);
  }

  @Test
  void whatMovesTogetherLosesAllItsVarianceAndWhatMovesApartDoublesIt() {
    double[] one = {.1, .5, .2, .9, .3, .6};
    double[] other = {.4, .8, .5, 1.2, .6, .9};
    double[] against = {-.1, -.5, -.2, -.9, -.3, -.6};
    assertThat(PairedSummary.of(other, one).varianceReduction()).isEqualTo(1);
    assertThat(PairedSummary.of(other, one).shown()).isTrue();
    assertThat(PairedSummary.of(against, one).varianceReduction()).isEqualTo(-1, NEARLY);
  }

  @Test
  void independentRunsSaveNothing() {
    // The reduction is nearly twice half a correlation of 4,000 pairs: sd 1/√4000 = .016, so that .064 is passed by
    // luck alone in 6 of 100,000 seeds; this seed is fixed.
    SplittableRandom luck = new SplittableRandom(9);
    double[] one = luck.doubles(4000).toArray();
    double[] other = luck.doubles(4000).toArray();
    assertThat(PairedSummary.of(other, one).varianceReduction()).isEqualTo(0, Offset.offset(.064));
  }

  @Test
  void aSingleRunHasAMeanAndNothingElse() {
    PairedSummary one = PairedSummary.of(new double[] {.3}, new double[] {.1});
    assertThat(one.mean()).isEqualTo(.3);
    assertThat(one.lower()).isNaN();
    assertThat(one.sd()).isNaN();
    assertThat(one.difference()).isEqualTo(.2, NEARLY);
    assertThat(one.shown()).isFalse();
  }

  @Test
  void equalRunsDifferByExactlyNothing() {
    double[] runs = {.1, .2, .7};
    PairedSummary same = PairedSummary.of(runs, runs.clone());
    assertThat(same.difference()).isZero();
    assertThat(same.diffUpper()).isZero();
    assertThat(same.shown()).isFalse();
    assertThat(same.varianceReduction()).isEqualTo(1);
  }

  @Test
  void fewPairsThatDifferByTheSameShowNothing() {
    // Two runs that both came a dozen weeks earlier: the interval is a single number, and luck alone does it often.
    double[] later = {1, 1.5, .5, 2, 3, 2.5};
    double[] earlier = {.75, 1.25, .25, 1.75, 2.75, 2.25};
    for (int pairs = 2; pairs < 6; pairs++) {
      PairedSummary few = PairedSummary.of(Arrays.copyOf(earlier, pairs), Arrays.copyOf(later, pairs));
      assertThat(few.diffUpper()).isEqualTo(-.25);
      assertThat(few.judged()).as("%d pairs", pairs).isFalse();
      assertThat(few.shown()).isFalse();
    }
    // All six signs the same: luck alone does it in one of 32 cases.
    assertThat(PairedSummary.of(earlier, later).shown()).isTrue();
    // No difference at all is no claim, however few.
    assertThat(PairedSummary.of(new double[] {1, 2}, new double[] {1, 2}).judged()).isTrue();
  }

  @Test
  void whereItDidNotHappenInAllRunsNothingIsClaimedOfTheOthers() {
    boolean[] ended = {true, true, true, true};
    PairedSummary.Values quick = new PairedSummary.Values(new double[] {.2, .3, .25, .21}, ended);
    PairedSummary.Values slow = new PairedSummary.Values(new double[] {2, 2.3, 2.1, Double.NaN}, ended);
    PairedSummary beside = PairedSummary.of(quick, slow);
    assertThat(beside.pairs()).isEqualTo(3);
    assertThat(beside.pairedRuns()).isEqualTo(4);
    assertThat(beside.diffUpper()).isNegative();
    assertThat(beside.shown()).isFalse();
    assertThat(beside.partial()).isFalse();
    assertThat(PairedSummary.of(slow, quick).partial()).isTrue();
    // A run that was not done yet is another matter: it is no choice by what came out.
    slow = new PairedSummary.Values(slow.each(), new boolean[] {true, true, true, false});
    assertThat(PairedSummary.of(quick, slow).shown()).isTrue();
    assertThat(PairedSummary.of(slow, quick).partial()).isFalse();
  }
}
