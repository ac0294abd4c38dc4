package org.sozialraum.runner.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {

  /** Binary fractions such as 2⁻⁷ have an exact decimal end, so that true ties can be tested. */
  @ParameterizedTest
  @CsvSource({
      "0, 0", "-0.0, 0", "1, 1", "-1, -1", "0.5, 0.5", "0.25, 0.25", "0.1, 0.1", "100, 100", "1000000, 1000000",
      "0.0000001, 0", "-0.0000001, 0", "0.0000005, 0", "0.0000006, 0.000001", "0.0000015, 0.000002",
      "0.123456789, 0.123457", "-0.123456789, -0.123457", "0.9999999, 1", "1e22, 10000000000000000000000",
      "0.0000019073486328125, 0.000002", "123456789.123456, 123456789.123456",
      // 0.0078125 = 2⁻⁷ has seven places and ends in 5: a true tie, to the even neighbour.
      "0.0078125, 0.007812", "0.0234375, 0.023438", "-0.0078125, -0.007812"})
  void numbersAreWrittenWithSixPlacesToTheEvenNeighbour(double value, String text) {
    assertThat(Decimals.text(value)).isEqualTo(text);
  }

  @Test
  void noNumberIsAnEmptyText() {
    assertThat(Decimals.text(Double.NaN)).isEmpty();
    assertThat(Decimals.parse("")).isNaN();
  }

  @Test
  void infiniteNumbersAreRefused() {
    for (double value : new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
      assertThatThrownBy(() -> Decimals.text(value)).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> Decimals.rounded(value)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void whatIsReadIsWhatWasRounded() {
    SplittableRandom random = new SplittableRandom(1);
    for (int k = 0; k < 100_000; k++) {
      double value = (random.nextDouble() - 0.5) * (k % 3 == 0 ? 1 : k % 3 == 1 ? 1e-5 : 1e7);
      double rounded = Decimals.rounded(value);
      assertThat(Decimals.parse(Decimals.text(value))).isEqualTo(rounded);
      assertThat(Decimals.text(rounded)).isEqualTo(Decimals.text(value));
    }
  }

  /** A million numbers of all sizes, and numbers next to ties, against exact arithmetic. */
  @Test
  void quickRoundingAgreesWithExactArithmetic() {
    SplittableRandom random = new SplittableRandom(2);
    for (int k = 0; k < 1_000_000; k++) {
      double value = k % 2 == 0
          ? (random.nextDouble() - 0.5) * Math.scalb(1.0, random.nextInt(-30, 50))
          : (random.nextInt(-2_000_000, 2_000_000) + 0.5) / 1e6 + random.nextInt(-2, 3) * 1e-16;
      BigDecimal exact = Decimals.decimal(value).stripTrailingZeros();
      if (!Decimals.text(value).equals(exact.signum() == 0 ? "0" : exact.toPlainString())
          || Decimals.rounded(value) != exact.doubleValue()) {
        throw new AssertionError(new BigDecimal(value) + " became " + Decimals.text(value));
      }
    }
  }

  @Test
  void minusZeroIsLostInRounding() {
    assertThat(Double.doubleToRawLongBits(Decimals.rounded(-0.0))).isZero();
    assertThat(Double.doubleToRawLongBits(Decimals.rounded(-1e-9))).isZero();
  }
}
