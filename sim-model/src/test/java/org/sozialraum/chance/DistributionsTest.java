package org.sozialraum.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.stat.StatUtils;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One draw gives the right value; more of a rate or a draw never gives less. */
class DistributionsTest {

  /** The largest draw there is. */
  private static final double LAST_DRAW = 1 - 0x1.0p-53;

  private static final int STEPS = 100_000;

  /** The middle of one of {@link #STEPS} equal parts of [0, 1): with these a mean over draws is an integral. */
  private static double middle(int step) {
    return (step + 0.5) / STEPS;
  }

  private static double mean(DoubleUnaryOperator values) {
    double sum = 0;
    for (int i = 0; i < STEPS; i++) {
      sum += values.applyAsDouble(middle(i));
    }
    return sum / STEPS;
  }

  private static double variance(DoubleUnaryOperator values) {
    return StatUtils.populationVariance(
        IntStream.range(0, STEPS).mapToDouble(DistributionsTest::middle).map(values).toArray());
  }

  private static void neverFalls(DoubleUnaryOperator values) {
    double last = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < STEPS; i++) {
      double value = values.applyAsDouble(middle(i));
      assertThat(value >= last).as("value at %s is %s, but was %s before", middle(i), value, last).isTrue();
      last = value;
    }
    assertThat(values.applyAsDouble(0)).isLessThanOrEqualTo(values.applyAsDouble(middle(0))).isFinite();
    assertThat(values.applyAsDouble(LAST_DRAW)).isGreaterThanOrEqualTo(last).isFinite();
  }

  /** From SciPy 1.17, {@code scipy.stats.poisson.ppf(u, mean)}. */
  @ParameterizedTest
  @CsvSource({
    "0.3,  0.5, 0", "0.3,  0.9, 1",  "0.3,  0.999, 3",  "0.3,  0.999999999, 8",
    "3,    0.1, 1", "3,    0.5, 3",  "3,    0.999, 10", "3,    0.999999999, 18",
    "60,   0.1, 50", "60,  0.5, 60", "60,   0.999, 85", "60,   0.999999999, 112",
    "81.5, 0.1, 70", "81.5, 0.5, 81", "81.5, 0.999, 111", "81.5, 0.999999999, 141",
    "200,  0.1, 182", "200, 0.5, 200", "200, 0.999, 245", "200, 0.999999999, 290",
    "5000, 0.001, 4783", "5000, 0.1, 4909", "5000, 0.5, 5000", "5000, 0.999, 5220", "5000, 0.999999999, 5430"
  })
  void poissonCountsAreTheKnownOnes(double mean, double u, int count) {
    assertThat(Distributions.poisson(u, mean)).isEqualTo(count);
  }

  /** A draw just below a step of the distribution function gives the count, one just above it the next. */
  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.3, 3, 60, 80.9, 81.1, 90, 200, 5000})
  void poissonStepsLieWhereTheDistributionFunctionHasThem(double mean) {
    var oracle = new PoissonDistribution(mean);
    double last = 0;
    for (int count = (int) (mean - 6 * Math.sqrt(mean)); count < mean + 6 * Math.sqrt(mean); count++) {
      double step = oracle.cumulativeProbability(count);
      if (step - last > 1e-9 && 1 - step > 1e-9) {
        assertThat(Distributions.poisson(step - 1e-10, mean)).isEqualTo(count);
        assertThat(Distributions.poisson(step + 1e-10, mean)).isEqualTo(count + 1);
      }
      last = step;
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 1, 7.5, 80, 82, 700, 800, 5000})
  void poissonCountsHaveTheirMeanAsMeanAndVariance(double mean) {
    assertThat(mean(u -> Distributions.poisson(u, mean))).isCloseTo(mean, within(0.001 * mean + 1e-4));
    assertThat(variance(u -> Distributions.poisson(u, mean))).isCloseTo(mean, within(0.005 * mean));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.001, 1, 80, 82, 5000})
  void poissonCountsRiseWithTheDraw(double mean) {
    neverFalls(u -> Distributions.poisson(u, mean));
  }

  /** From rare to 5000, past the change of method at 81: a higher rate takes no count away. */
  @Test
  void poissonCountsRiseWithTheRate() {
    for (int i = 0; i < 200; i++) {
      double u = Chance.draw(Chance.of(3, 0).key(Decision.OUTINGS, 0), i);
      int last = 0;
      for (double mean = 0; mean < 5000; mean = mean * 1.01 + 0.001) {
        int count = Distributions.poisson(u, mean);
        assertThat(count).as("u %s, mean %s", u, mean).isGreaterThanOrEqualTo(last);
        last = count;
      }
      assertThat(last).isGreaterThan(4500);
      for (double mean = 80.9; mean < 81.1; mean += 1e-3) {
        assertThat(Distributions.poisson(u, mean + 1e-3)).isGreaterThanOrEqualTo(Distributions.poisson(u, mean));
      }
    }
  }

  /** Raising the rate by a tenth adds one outing for about one resident in ten and changes nobody else. */
  @Test
  void aHigherRateChangesFewCounts() {
    double changed = mean(u -> Distributions.poisson(u, 1.1) - Distributions.poisson(u, 1));
    double largest = 0;
    for (int i = 0; i < STEPS; i++) {
      double u = middle(i);
      largest = Math.max(largest, Distributions.poisson(u, 1.1) - Distributions.poisson(u, 1));
    }
    assertThat(changed).isCloseTo(0.1, within(1e-3));
    assertThat(largest).isEqualTo(1);
  }

  @Test
  void poissonCountsAreSaneAtTheirEdges() {
    assertThat(Distributions.poisson(0, 0)).isZero();
    assertThat(Distributions.poisson(LAST_DRAW, 0)).isZero();
    assertThat(Distributions.poisson(0, 3)).isZero();
    // The last draw leaves 10⁻¹⁶ above it: for mean 1 the probability of 18 and more, for 5000 some 8 deviations.
    assertThat(Distributions.poisson(LAST_DRAW, 1)).isBetween(17, 19);
    assertThat(Distributions.poisson(LAST_DRAW, 5000)).isBetween(5550, 5650);
    assertThat(Distributions.poisson(0, 5000)).isBetween(4350, 4450);
    assertThat(Distributions.poisson(0.5, 1e9)).isBetween(999_999_999, 1_000_000_001);
    assertThatIllegalArgumentException().isThrownBy(() -> Distributions.poisson(0.5, -1e-9));
    assertThatIllegalArgumentException().isThrownBy(() -> Distributions.poisson(0.5, Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> Distributions.poisson(0.5, 2e9));
  }

  /** From mpmath 1.3 with 40 digits. */
  @ParameterizedTest
  @CsvSource({
    "0.5, 0", "0.25, -0.6744897501960817", "0.975, 1.9599639845400538", "0.999, 3.090232306167813",
    "0.9999999, 5.199337582290661", "1e-10, -6.361340902404057", "1e-15, -7.941345326170997",
    "5.551115123125783e-17, -8.292361075813595"
  })
  void normalValuesAreTheKnownOnes(double u, double value) {
    assertThat(Distributions.normal(u)).isCloseTo(value, within(1e-15 * Math.max(1, Math.abs(value))));
  }

  @Test
  void normalValuesRiseWithTheDraw() {
    neverFalls(Distributions::normal);
    // Where one approximation hands over to the next: 0.075, 0.925 and e⁻²⁵.
    for (double seam : new double[] {0.075, 0.925, 1.3887943864964021e-11}) {
      double last = Distributions.normal(seam * (1 - 1e-9));
      for (int i = -99; i < 100; i++) {
        double value = Distributions.normal(seam * (1 + i * 1e-11));
        assertThat(value).isGreaterThan(last);
        last = value;
      }
    }
  }

  @Test
  void normalValuesAreSymmetric() {
    for (int i = 0; i < 1024; i++) {
      assertThat(Distributions.normal(i / 1024.0 + 0x1.0p-12))
          .isEqualTo(-Distributions.normal(1 - i / 1024.0 - 0x1.0p-12));
    }
  }

  @Test
  void normalValuesHaveMeanZeroAndVarianceOne() {
    assertThat(mean(Distributions::normal)).isCloseTo(0, within(1e-12));
    assertThat(variance(Distributions::normal)).isCloseTo(1, within(1e-4));
  }

  @Test
  void theFirstDrawGivesTheLowestNormalValueNotInfinity() {
    assertThat(Distributions.normal(0)).isCloseTo(-8.292361075813595, within(1e-14));
    assertThat(Distributions.normal(LAST_DRAW)).isBetween(8.2, 8.3);
  }

  @Test
  void halfOfTheLogNormalValuesLieBelowTheMedian() {
    assertThat(Distributions.logNormal(0.5, 3, 0.8)).isEqualTo(3);
    // One sigma above: u = Φ(1).
    assertThat(Distributions.logNormal(0.8413447460685429, 3, 0.8)).isCloseTo(3 * Math.exp(0.8), within(1e-12));
    assertThat(Distributions.logNormal(0.3, 3, 0)).isEqualTo(3);
    assertThat(mean(u -> Distributions.logNormal(u, 3, 0.8))).isCloseTo(3 * Math.exp(0.32), within(1e-3));
    neverFalls(u -> Distributions.logNormal(u, 3, 0.8));
  }

  @Test
  void exponentialValuesHaveMeanAndVarianceOne() {
    assertThat(Distributions.exponential(0)).isZero();
    assertThat(Distributions.exponential(0.5)).isCloseTo(Math.log(2), within(1e-15));
    assertThat(Distributions.exponential(LAST_DRAW)).isCloseTo(53 * Math.log(2), within(1e-13)).isLessThan(36.8);
    assertThat(mean(Distributions::exponential)).isCloseTo(1, within(1e-5));
    assertThat(variance(Distributions::exponential)).isCloseTo(1, within(1e-3));
    neverFalls(Distributions::exponential);
  }

  /** From SciPy 1.17, {@code scipy.stats.gamma.ppf(u, shape, scale=1/shape)}. */
  @ParameterizedTest
  @CsvSource({
    "0.1, 0.001, 6.073048362407869e-30", "0.1, 0.5, 0.005933911044602284", "0.1, 0.999, 33.63677011718754",
    "0.5, 0.001, 1.5707971492624921e-06", "0.5, 0.5, 0.454936423119572", "0.5, 0.999, 10.827566170662733",
    "1,   0.001, 0.001000500333583534", "1, 0.5, 0.6931471805599455", "1, 0.999, 6.907755278982137",
    "2,   0.001, 0.022701008884744772", "2, 0.5, 0.8391734950083306", "2, 0.999, 4.616706738225792",
    "7.5, 0.001, 0.23217896439526364", "7.5, 0.5, 0.9559239673971097", "7.5, 0.999, 2.513153214556922"
  })
  void gammaValuesAreTheKnownOnes(double shape, double u, double value) {
    assertThat(Distributions.gammaMeanOne(u, shape)).isCloseTo(value, Percentage.withPercentage(1e-11));
    assertThat(GammaQuantiles.of(shape).at(u)).isCloseTo(value, Percentage.withPercentage(shape < 0.2 ? 1e-2 : 1e-3));
  }

  /** Shape 1 is the exponential distribution, whose quantile is a logarithm. */
  @Test
  void aGammaOfShapeOneIsExponential() {
    var table = GammaQuantiles.of(1);
    for (double tail = 0.5; tail > 0x1.0p-53; tail *= 0.9) {
      assertThat(table.at(tail)).isCloseTo(-Math.log1p(-tail), Percentage.withPercentage(2e-6));
      assertThat(Distributions.gammaMeanOne(tail, 1)).isCloseTo(-Math.log1p(-tail), Percentage.withPercentage(1e-11));
      double upper = 1 - tail;
      assertThat(table.at(upper)).isCloseTo(Distributions.exponential(upper), Percentage.withPercentage(2e-6));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.2, 0.5, 1, 3, 40, 1000, 10_000})
  void theTableOfGammaValuesFollowsTheExactOnes(double shape) {
    var table = GammaQuantiles.of(shape);
    var allowed = Percentage.withPercentage(shape < 0.2 ? 1e-2 : 1e-3);
    for (double tail = 0x1.0p-53; tail < 0.5; tail *= 1.237) {
      assertThat(table.at(tail)).isCloseTo(Distributions.gammaMeanOne(tail, shape), allowed);
      assertThat(table.at(1 - tail)).isCloseTo(Distributions.gammaMeanOne(1 - tail, shape), allowed);
    }
    assertThat(table.at(0)).isPositive().isCloseTo(Distributions.gammaMeanOne(0, shape), allowed);
    assertThat(table.at(0.5)).isCloseTo(Distributions.gammaMeanOne(0.5, shape), allowed);
    assertThat(table.shape()).isEqualTo(shape);
  }

  /** The library's distribution function leads back from the value to the draw. */
  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.35, 1.5, 9, 120, 10_000})
  void theDistributionFunctionUndoesTheGammaValue(double shape) {
    var oracle = new GammaDistribution(shape, 1 / shape);
    for (int i = 0; i < STEPS; i += 499) {
      double u = middle(i);
      assertThat(oracle.cumulativeProbability(Distributions.gammaMeanOne(u, shape))).isCloseTo(u, within(1e-10));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.5, 1, 4, 100, 10_000})
  void gammaValuesHaveMeanOneAndRiseWithTheDraw(double shape) {
    var table = GammaQuantiles.of(shape);
    assertThat(mean(table::at)).isCloseTo(1, within(3e-4));
    assertThat(variance(table::at)).isCloseTo(1 / shape, Percentage.withPercentage(1));
    neverFalls(table::at);
  }

  @Test
  void gammaShapesOutsideTheTableAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> GammaQuantiles.of(0.09)).withMessageContaining("0.09");
    assertThatIllegalArgumentException().isThrownBy(() -> GammaQuantiles.of(10_001));
    assertThatIllegalArgumentException().isThrownBy(() -> GammaQuantiles.of(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> Distributions.gammaMeanOne(0.5, 0));
  }

  /** ln Γ at whole numbers is the logarithm of a factorial, at ½ that of √π. */
  @Test
  void theGammaFunctionHasItsKnownValues() {
    assertThat(Gammas.lnGamma(1)).isCloseTo(0, within(1e-14));
    assertThat(Gammas.lnGamma(5)).isCloseTo(Math.log(24), within(1e-14));
    assertThat(Gammas.lnGamma(11)).isCloseTo(Math.log(3_628_800), within(1e-13));
    assertThat(Gammas.lnGamma(0.5)).isCloseTo(0.5 * Math.log(Math.PI), within(1e-14));
    assertThat(Gammas.stirlingError(1)).isCloseTo(1 - 0.5 * Math.log(2 * Math.PI), within(1e-14));
    assertThat(Gammas.stirlingError(20)).isCloseTo(0.004166319691996922, within(1e-16));
  }

  @Test
  void aCategoryIsChosenByItsSlice() {
    double[] slices = {0.2, 0.2, 0.7, 1};
    assertThat(Distributions.categorical(0, slices)).isZero();
    assertThat(Distributions.categorical(0.1999, slices)).isZero();
    assertThat(Distributions.categorical(0.2, slices)).as("the empty category 1 is skipped").isEqualTo(2);
    assertThat(Distributions.categorical(0.6999, slices)).isEqualTo(2);
    assertThat(Distributions.categorical(0.7, slices)).isEqualTo(3);
    assertThat(Distributions.categorical(LAST_DRAW, slices)).isEqualTo(3);
  }

  @Test
  void emptyCategoriesAtTheEndsAreNeverChosen() {
    double[] slices = {0, 0, 4, 4};
    assertThat(Distributions.categorical(0, slices)).isEqualTo(2);
    assertThat(Distributions.categorical(LAST_DRAW, slices)).isEqualTo(2);
    assertThat(Distributions.categorical(LAST_DRAW, new double[] {3})).isZero();
  }

  @Test
  void categoriesAreChosenInProportionToTheirWeights() {
    double[] slices = {3, 4, 10};
    int[] chosen = new int[3];
    for (int i = 0; i < STEPS; i++) {
      chosen[Distributions.categorical(middle(i), slices)]++;
    }
    assertThat(chosen).containsExactly(30_000, 10_000, 60_000);
  }

  @Test
  void categoriesWithoutAnyWeightAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Distributions.categorical(0.5, new double[] {0, 0}));
    assertThatIllegalArgumentException().isThrownBy(() -> Distributions.categorical(0.5, new double[0]));
    assertThatIllegalArgumentException().isThrownBy(() -> Distributions.categorical(0.5, new double[] {Double.NaN}));
  }
}
