package org.sozialraum.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** The functions are accurate, keep their promises at the edges, and have the same bits everywhere. */
class NumericTest {

  private static final int ARGUMENTS = 100_000;

  /** A value between low and high, spread evenly; the chance of this package serves as its own test material. */
  private static double argument(int i, double low, double high) {
    return low + (high - low) * Chance.draw(Chance.of(1, 0).key(Decision.FOUND_STATE, 0), i);
  }

  /** Distance from the library in units of the last place of its answer; the library itself is within one. */
  private static double worstUlps(DoubleUnaryOperator ours, DoubleUnaryOperator library, double low, double high) {
    double worst = 0;
    for (int i = 0; i < ARGUMENTS; i++) {
      double x = argument(i, low, high);
      double expected = library.applyAsDouble(x);
      worst = Math.max(worst, Math.abs(ours.applyAsDouble(x) - expected) / Math.ulp(expected));
    }
    return worst;
  }

  @Test
  void theExponentialIsWithinTwoUnitsOfTheLastPlace() {
    assertThat(worstUlps(Numeric::exp, StrictMath::exp, -745, 709.7)).isLessThanOrEqualTo(2);
    assertThat(worstUlps(Numeric::exp, StrictMath::exp, -10, 10)).isLessThanOrEqualTo(2);
    assertThat(worstUlps(Numeric::exp, StrictMath::exp, -0.01, 0.01)).isLessThanOrEqualTo(2);
  }

  @Test
  void theLogarithmIsWithinTwoUnitsOfTheLastPlace() {
    assertThat(worstUlps(Numeric::ln, StrictMath::log, 0, 1)).isLessThanOrEqualTo(2);
    assertThat(worstUlps(Numeric::ln, StrictMath::log, 0.5, 2)).isLessThanOrEqualTo(2);
    assertThat(worstUlps(Numeric::ln, StrictMath::log, 0.9999, 1.0001)).isLessThanOrEqualTo(2);
    assertThat(worstUlps(Numeric::ln, StrictMath::log, 1, 1e9)).isLessThanOrEqualTo(2);
    // From subnormal to huge: 2⁻¹⁰⁷⁰ to 2⁹³⁰.
    DoubleUnaryOperator stretched = x -> Math.scalb(1 + x, (int) (x * 2000) - 1070);
    assertThat(worstUlps(stretched.andThen(Numeric::ln), stretched.andThen(StrictMath::log), 0, 1))
        .isLessThanOrEqualTo(2);
  }

  @Test
  void theSineIsWithinTenToTheMinusFifteen() {
    for (int i = 0; i < ARGUMENTS; i++) {
      double season = argument(i, -700, 700);
      assertThat(Numeric.sin(season)).isCloseTo(StrictMath.sin(season), within(1e-15));
      double far = argument(i, -3e6, 3e6);
      assertThat(Numeric.sin(far)).isCloseTo(StrictMath.sin(far), within(1e-15));
    }
  }

  @Test
  void theLogisticFunctionKeepsTheDigitsOfSmallShares() {
    assertThat(worstUlps(Numeric::logistic, x -> 1 / (1 + StrictMath.exp(-x)), -30, 30)).isLessThanOrEqualTo(4);
    // For large -x it is eˣ itself.
    assertThat(Numeric.logistic(-700)).isCloseTo(StrictMath.exp(-700), within(1e-14 * StrictMath.exp(-700)));
  }

  @Test
  void theLogisticFunctionHasItsKnownValues() {
    assertThat(Numeric.logistic(0)).isEqualTo(0.5);
    assertThat(Numeric.logistic(Double.NEGATIVE_INFINITY)).isZero();
    assertThat(Numeric.logistic(Double.POSITIVE_INFINITY)).isEqualTo(1);
    assertThat(Numeric.logistic(-1000)).isZero();
    assertThat(Numeric.logistic(1000)).isEqualTo(1);
    assertThat(Numeric.logistic(Double.NaN)).isNaN();
    // Odds of 3 to 1.
    assertThat(Numeric.logistic(StrictMath.log(3))).isCloseTo(0.75, within(1e-15));
  }

  @Test
  void theLogitUndoesTheLogisticFunction() {
    for (int i = 0; i < ARGUMENTS; i++) {
      double x = argument(i, -20, 20);
      // 1 - u loses what u above ½ rounds away: up to e²⁰ · 10⁻¹⁶.
      double lost = 1e-15 * (1 + StrictMath.exp(x)) + 1e-14;
      assertThat(Numeric.logit(Numeric.logistic(x))).isCloseTo(x, within(lost));
    }
    assertThat(Numeric.logit(0.5)).isZero();
    assertThat(Numeric.logit(0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(Numeric.logit(1)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Numeric.logit(-0.1)).isNaN();
    assertThat(Numeric.logit(1.1)).isNaN();
  }

  @Test
  void theExponentialIsSaneAtItsEdges() {
    assertThat(Numeric.exp(0)).isEqualTo(1);
    assertThat(Numeric.exp(-0.0)).isEqualTo(1);
    assertThat(Numeric.exp(1)).isCloseTo(Math.E, within(1e-15));
    assertThat(Numeric.exp(1e-300)).isEqualTo(1);
    assertThat(Numeric.exp(Double.NaN)).isNaN();
    assertThat(Numeric.exp(Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Numeric.exp(Double.NEGATIVE_INFINITY)).isZero();
    assertThat(Numeric.exp(Double.MAX_VALUE)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Numeric.exp(-Double.MAX_VALUE)).isZero();
    assertThat(Numeric.exp(710)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Numeric.exp(709.78)).isCloseTo(StrictMath.exp(709.78), within(Math.ulp(StrictMath.exp(709.78)) * 2));
    assertThat(Numeric.exp(-746)).isZero();
    // ln of the smallest double, 2⁻¹⁰⁷⁴, is -744.44; below -745.13 zero is nearer.
    assertThat(Numeric.exp(-744.44)).isEqualTo(Double.MIN_VALUE);
    assertThat(Numeric.exp(-745.13)).isEqualTo(Double.MIN_VALUE);
    assertThat(Numeric.exp(-745.14)).isZero();
  }

  @Test
  void theExponentialAndTheLogarithmNeverFall() {
    double lastExp = 0;
    double lastLn = Double.NEGATIVE_INFINITY;
    for (int i = 1; i <= 1_000_000; i++) {
      double exp = Numeric.exp(i * 1e-5 - 5);
      double ln = Numeric.ln(i * 1e-5);
      assertThat(exp >= lastExp && ln >= lastLn).as("step %d", i).isTrue();
      lastExp = exp;
      lastLn = ln;
    }
  }

  @Test
  void theLogarithmIsSaneAtItsEdges() {
    assertThat(Numeric.ln(1)).isZero();
    assertThat(Numeric.ln(0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(Numeric.ln(-0.0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(Numeric.ln(-1)).isNaN();
    assertThat(Numeric.ln(Double.NEGATIVE_INFINITY)).isNaN();
    assertThat(Numeric.ln(Double.NaN)).isNaN();
    assertThat(Numeric.ln(Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Numeric.ln(Double.MAX_VALUE)).isCloseTo(StrictMath.log(Double.MAX_VALUE), within(2e-13));
    assertThat(Numeric.ln(Double.MIN_VALUE)).isCloseTo(StrictMath.log(Double.MIN_VALUE), within(2e-13));
    assertThat(Numeric.ln(Double.MIN_NORMAL)).isCloseTo(StrictMath.log(Double.MIN_NORMAL), within(2e-13));
    assertThat(Numeric.ln(2)).isEqualTo(0.6931471805599453);
  }

  @Test
  void theSineIsSaneAtItsEdges() {
    assertThat(Numeric.sin(0)).isZero();
    assertThat(Numeric.sin(Math.PI / 2)).isEqualTo(1);
    assertThat(Numeric.sin(-Math.PI / 2)).isEqualTo(-1);
    assertThat(Numeric.sin(Math.PI / 6)).isCloseTo(0.5, within(1e-15));
    assertThat(Numeric.sin(Double.NaN)).isNaN();
    assertThatIllegalArgumentException().isThrownBy(() -> Numeric.sin(3.1e6));
    assertThatIllegalArgumentException().isThrownBy(() -> Numeric.sin(Double.NEGATIVE_INFINITY));
  }

  /** No sine leaves [-1, 1], so that a season of full strength never turns a rate negative. */
  @Test
  void theSineStaysBetweenMinusOneAndOne() {
    for (int i = 0; i < ARGUMENTS; i++) {
      double nearACrest = Math.PI * (i + 0.5) + argument(i, -1, 1) * 1e-7;
      assertThat(Numeric.sin(nearACrest)).isBetween(-1.0, 1.0);
    }
  }

  /**
   * The bits of a thousand arguments, folded into one number.
   *
   * <p>Recorded on x86-64 with JDK 17, and found again by the interpreter ({@code -Xint}) and by the same formulas in
   * Python, whose doubles are the same IEEE doubles. Another number on some machine means that towns differ there.
   */
  @Test
  void theBitsOfAThousandArgumentsArePinned() {
    long exp = 0;
    long ln = 0;
    long logistic = 0;
    long sin = 0;
    for (int i = 0; i < 1000; i++) {
      // Multiples of 1/1024 and of 1/4096, thus exact; exp reaches from underflow to overflow.
      exp = fold(exp, Numeric.exp((i - 511) * (1493.0 / 1024)));
      ln = fold(ln, Numeric.ln((1 + i * i * 37L) / 4096.0));
      logistic = fold(logistic, Numeric.logistic((i - 500) * (77.0 / 1024)));
      sin = fold(sin, Numeric.sin((i - 500) * (333.0 / 1024)));
    }
    assertThat(exp).as("exp").isEqualTo(0x9E031DD09E463B36L);
    assertThat(ln).as("ln").isEqualTo(0xCC7AA01F1DC26FD4L);
    assertThat(logistic).as("logistic").isEqualTo(0x02887FD1F44A5CC1L);
    assertThat(sin).as("sin").isEqualTo(0xFB981D240394E57EL);
  }

  private static long fold(long sum, double value) {
    return sum * 31 + Double.doubleToLongBits(value);
  }
}
