package org.sozialraum.runner.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MapScaleTest {
  @Test
  void theDivergingScaleIsSymmetricWithRoundClasses() {
    ColourScale scale = ColourScale.diverging(1.3, true);
    assertThat(scale.classes()).extracting(ColourScale.Step::from).containsExactly(-1.5, -1.0, -0.5, 0.0, 0.5, 1.0);
    assertThat(scale.classes().get(5).colour()).isEqualTo(HouseTheme.GAIN);
    assertThat(scale.classes().get(0).colour()).isEqualTo(HouseTheme.LOSS);
  }

  @Test
  void neutralIsKeptForNoDifferenceShown() {
    ColourScale scale = ColourScale.diverging(1.3, true);
    assertThat(scale.of(new Estimate(1.2, 0, 2.4))).isEqualTo(HouseTheme.NEUTRAL);
    assertThat(scale.of(new Estimate(1.2, -0.1, 2.5))).isEqualTo(HouseTheme.NEUTRAL);
    assertThat(scale.of(new Estimate(0.01, 0.005, 0.015))).isNotEqualTo(HouseTheme.NEUTRAL);
    assertThat(scale.of(Estimate.NONE)).isEqualTo(HouseTheme.NO_VALUE);
    assertThat(scale.classes()).noneMatch(each -> each.colour().equals(HouseTheme.NEUTRAL));
  }

  @Test
  void fewerWithdrawnIsTheGain() {
    ColourScale scale = ColourScale.diverging(3, false);
    assertThat(scale.of(new Estimate(-3, -4, -2))).isEqualTo(HouseTheme.GAIN);
    assertThat(scale.of(new Estimate(3, 2, 4))).isEqualTo(HouseTheme.LOSS);
  }

  @Test
  void theSequentialScaleCoversAllValues() {
    ColourScale scale = ColourScale.sequential(4.2, 13.7);
    assertThat(scale.classes().get(0).from()).isEqualTo(0.0);
    assertThat(scale.classes().get(scale.classes().size() - 1).to()).isEqualTo(15.0);
    assertThat(ColourScale.sequential(8, 8).classes()).isNotEmpty();
  }

  @Test
  void theLowestValueIsTheLightestAlsoWhereItIsARoundNumber() {
    ColourScale scale = ColourScale.sequential(1000, 1400);
    assertThat(scale.of(new Estimate(1000, 1000, 1000))).isEqualTo(HouseTheme.LIGHT);
    assertThat(scale.of(new Estimate(1400, 1400, 1400))).isEqualTo(HouseTheme.DARK);
  }

  @Test
  void roundStepsAreOnesTwosAndFives() {
    assertThat(RoundSteps.reaching(1.3, 3)).isEqualTo(0.5);
    assertThat(RoundSteps.reaching(0.6, 3)).isEqualTo(0.2);
    assertThat(RoundSteps.reaching(0, 3)).isEqualTo(1);
    assertThat(RoundSteps.reaching(Double.NaN, 3)).isEqualTo(1);
    assertThat(RoundSteps.within(730)).isEqualTo(500);
    assertThat(RoundSteps.decimals(0.05)).isEqualTo(2);
  }
}
