package org.sozialraum.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AgeCurveTest {
  private static final double[] AGES = {10, 20, 40};
  private static final double[] VALUES = {1, 3, 2};

  @Test
  void aCurveIsJoinedByStraightLines() {
    AgeCurve curve = AgeCurve.of(AGES, VALUES);
    assertThat(curve.at(10)).isEqualTo(1);
    assertThat(curve.at(15)).isEqualTo(2);
    assertThat(curve.at(20)).isEqualTo(3);
    assertThat(curve.at(30)).isEqualTo(2.5);
    assertThat(curve.at(40)).isEqualTo(2);
  }

  @Test
  void aCurveInStepsHoldsItsValueUpToTheNextAge() {
    AgeCurve curve = AgeCurve.of(AGES, VALUES, true);
    assertThat(curve.at(10)).isEqualTo(1);
    assertThat(curve.at(19)).isEqualTo(1);
    assertThat(curve.at(20)).isEqualTo(3);
    assertThat(curve.at(39)).isEqualTo(3);
    assertThat(curve.at(40)).isEqualTo(2);
  }

  @Test
  void theOutermostValuesHoldBeyondTheGivenAges() {
    AgeCurve curve = AgeCurve.of(AGES, VALUES);
    assertThat(curve.at(0)).isEqualTo(1);
    assertThat(curve.at(-3)).isEqualTo(1);
    assertThat(curve.at(120)).isEqualTo(2);
    assertThat(curve.at(500)).isEqualTo(2);
    assertThat(AgeCurve.of(new double[] {30}, new double[] {.7}).at(80)).isEqualTo(.7);
  }

  @Test
  void whoeverKeepsTheArraysCannotChangeTheCurve() {
    double[] values = VALUES.clone();
    AgeCurve curve = AgeCurve.of(AGES, values);
    values[0] = 99;
    curve.values()[1] = 99;
    curve.ages()[1] = 11;
    assertThat(curve).isEqualTo(AgeCurve.of(AGES, VALUES)).hasSameHashCodeAs(AgeCurve.of(AGES, VALUES));
    assertThat(curve.at(15)).isEqualTo(2);
  }

  @Test
  void otherValuesKeepAgesAndSteps() {
    AgeCurve other = AgeCurve.of(AGES, VALUES, true).withValues(new double[] {5, 6, 7});
    assertThat(other.at(19)).isEqualTo(5);
    assertThat(other).isNotEqualTo(AgeCurve.of(AGES, new double[] {5, 6, 7}));
  }

  @Test
  void agesMustIncreaseAndHaveAValueEach() {
    assertThatThrownBy(() -> AgeCurve.of(new double[] {10, 10}, new double[] {1, 2}))
        .hasMessage("the ages of a curve must increase; found [10.0, 10.0]");
    assertThatThrownBy(() -> AgeCurve.of(AGES, new double[] {1, 2}))
        .hasMessage("a curve needs as many values as ages; found 2 for 3 ages");
    assertThatThrownBy(() -> AgeCurve.of(new double[0], new double[0])).isInstanceOf(IllegalArgumentException.class);
  }
}
