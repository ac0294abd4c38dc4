package org.sozialraum.runner.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Numbers of a factor, as a scenario file could hold them. */
class NumberLevelsTest {
  private static List<String> texts(NumberLevels levels) {
    List<String> texts = new ArrayList<>();
    for (int k = 0; k < levels.count(); k++) {
      texts.add(levels.value(k));
    }
    return texts;
  }

  @Test
  void levelsAreEvenlySpreadAndMeetBothEnds() {
    assertThat(texts(new NumberLevels(0, 1, 5, false, false))).containsExactly("0", "0.25", "0.5", "0.75", "1");
    assertThat(texts(new NumberLevels(.1, .3, 3, false, false))).containsExactly("0.1", "0.2", "0.3");
    assertThat(texts(new NumberLevels(-1, 1, 3, false, false))).containsExactly("-1", "0", "1");
    assertThat(texts(new NumberLevels(0, 1, 4, false, false)))
        .containsExactly("0", "0.333333333333", "0.666666666667", "1");
  }

  @Test
  void onALogarithmicScaleEachLevelIsTheSameMultipleOfTheOneBefore() {
    assertThat(texts(new NumberLevels(.5, 2, 5, true, false)))
        .containsExactly("0.5", "0.707106781187", "1", "1.41421356237", "2");
    assertThat(texts(new NumberLevels(.001, 1000, 7, true, false)))
        .containsExactly("0.001", "0.01", "0.1", "1", "10", "100", "1000");
    assertThatThrownBy(() -> new NumberLevels(0, 1, 3, true, false)).hasMessageContaining("0");
  }

  @Test
  void wholeNumbersAreWrittenWithoutPointAndExponent() {
    assertThat(texts(new NumberLevels(0, 104, 3, false, true))).containsExactly("0", "52", "104");
    assertThat(texts(new NumberLevels(0, 10, 4, false, true))).containsExactly("0", "3", "7", "10");
    assertThat(texts(new NumberLevels(1, 1e6, 4, true, true))).containsExactly("1", "100", "10000", "1000000");
    assertThat(texts(new NumberLevels(1e-7, 1e12, 2, false, false))).containsExactly("0.0000001", "1000000000000");
  }

  @Test
  void aSampleGivesEachWholeNumberTheSameRoom() {
    NumberLevels dice = new NumberLevels(1, 6, 2, false, true);
    Map<String, Integer> times = new TreeMap<>();
    for (int k = 0; k < 600; k++) {
      times.merge(dice.at((k + .5) / 600), 1, Integer::sum);
    }
    assertThat(times.keySet()).containsExactly("1", "2", "3", "4", "5", "6");
    assertThat(times.values()).containsOnly(100);
  }

  @Test
  void aSampleOnALogarithmicScaleIsHalfwayAtTheGeometricMean() {
    assertThat(new NumberLevels(.01, 100, 2, true, false).at(.5)).isEqualTo("1");
    assertThat(new NumberLevels(.01, 100, 2, true, false).at(0)).isEqualTo("0.01");
  }
}
