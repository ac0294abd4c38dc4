package org.sozialraum.runner.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpokenDifferencesTest {
  private static final Words ENGLISH = Words.of("en");

  @Test
  void whatIsShownIsToldWithItsInterval() {
    assertThat(said(named("women", 1.2, .4, 2))).isEqualTo("A difference is shown: women +1.2 (+0.4 to +2.0).");
    assertThat(SpokenDifferences.of(Words.of("de"), .5, List.of(named("Frauen", -1.2, -2, -.4))))
        .isEqualTo("Ein Unterschied ist gezeigt: Frauen −1,2 (−2,0 bis −0,4).");
  }

  @Test
  void whatTouchesZeroIsNamedWithoutANumber() {
    assertThat(said(named("women", 3, 0, 6), named("men", -3, -6, 0), named("pupils", 0, 0, 0)))
        .isEqualTo("No difference shown: women; men; pupils.");
  }

  @Test
  void whatIsTooSmallToMatterIsCalledSo() {
    assertThat(said(named("women", .2, .1, .3))).isEqualTo("Shown, but too small to matter: women.");
    assertThat(said(named("women", -.2, -.3, -.1))).isEqualTo("Shown, but too small to matter: women.");
  }

  @Test
  void aSinglePairAMissingValueAndASmallGroupAreKeptApart() {
    assertThat(said(named("women", 9, Double.NaN, Double.NaN), new SpokenDifferences.Named("men", Estimate.NONE),
        new SpokenDifferences.Named("pupils", new Estimate(9, 8, 10), true)))
        .isEqualTo("A single pair of runs cannot tell: women. No figure: men. Fewer than 30 residents: pupils.");
  }

  private static SpokenDifferences.Named named(String name, double mean, double lower, double upper) {
    return new SpokenDifferences.Named(name, new Estimate(mean, lower, upper));
  }

  private static String said(SpokenDifferences.Named... all) {
    return SpokenDifferences.of(ENGLISH, .5, List.of(all));
  }
}
