package org.sozialraum.runner.assumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which settings a difference is said to hang on, where it is known. */
class ImportanceTest {
  private static final List<String> NAMES = IntStream.range(0, 100).mapToObj(each -> "setting-" + each).toList();
  private static final double[][] POSITIONS = positions();

  private static double[][] positions() {
    Positions positions = new Positions(3);
    double[][] all = new double[NAMES.size()][50];
    for (int setting = 0; setting < all.length; setting++) {
      for (int draw = 0; draw < 50; draw++) {
        all[setting][draw] = positions.of(NAMES.get(setting), draw);
      }
    }
    return all;
  }

  private static double[] differences(double first, double second, double rest) {
    return IntStream.range(0, 50).mapToDouble(draw -> first * POSITIONS[4][draw] + second * POSITIONS[9][draw]
        + rest * IntStream.range(20, 40).mapToDouble(other -> POSITIONS[other][draw]).sum()).toArray();
  }

  @Test
  void aSettingThatDecidesAloneHasTheCorrelationOne() {
    Importance found = new Importance(NAMES, POSITIONS, differences(-2, 0, 0));
    assertThat(found.effects().get(0).setting()).isEqualTo("setting-4");
    assertThat(found.effects().get(0).correlation()).isCloseTo(-1, within(1e-9));
    assertThat(found.effects().get(0).beyondChance()).isTrue();
  }

  @Test
  void twoSettingsOfAHundredAreFoundWithTheirSigns() {
    List<Importance.Effect> effects = new Importance(NAMES, POSITIONS, differences(3, -3, .1)).effects();
    assertThat(effects.subList(0, 2)).extracting(Importance.Effect::setting)
        .containsExactlyInAnyOrder("setting-4", "setting-9");
    effects.subList(0, 2).forEach(each ->
        assertThat(Math.signum(each.correlation())).isEqualTo(each.setting().equals("setting-4") ? 1 : -1));
  }

  @Test
  void amongAHundredSettingsChanceReachesWhatASingleOneRarelyDoes() {
    Importance found = new Importance(NAMES, POSITIONS, differences(1, 0, 0));
    // A single correlation of 50 draws exceeds .28 in one of twenty cases; of a hundred some always do.
    assertThat(found.chanceAlone()).isBetween(.40, .60);
  }

  @Test
  void whereNothingDiffersNothingIsNamed() {
    assertThat(new Importance(NAMES, POSITIONS, new double[50]).effects()).noneMatch(Importance.Effect::beyondChance);
  }
}
