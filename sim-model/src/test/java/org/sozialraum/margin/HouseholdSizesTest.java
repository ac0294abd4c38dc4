package org.sozialraum.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sozialraum.town.Area;
import org.sozialraum.town.TownPlan.HouseholdGroup;
import org.sozialraum.town.TownPlan.Indicators;
import org.sozialraum.town.TownPlan.QuarterPlan;

class HouseholdSizesTest {
  /** 40 live alone, 30 pairs, 10 households of three, 5 of four, 2 of six: 40 + 60 + 30 + 20 + 12 = 162 residents. */
  private static final int[] SIZE = sizes(40, 30, 10, 5, 0, 2);
  private static final int[][] BAND = bands(SIZE);

  private static int[] sizes(int... households) {
    return java.util.stream.IntStream.range(0, households.length)
        .flatMap(k -> java.util.stream.IntStream.generate(() -> k + 1).limit(households[k])).toArray();
  }

  /** Those who live alone are old, one in households of two is, all others are young. */
  private static int[][] bands(int[] size) {
    int[][] bands = new int[size.length][2];
    for (int h = 0; h < size.length; h++) {
      bands[h][1] = size[h] <= 2 ? 1 : 0;
      bands[h][0] = size[h] - bands[h][1];
    }
    return bands;
  }

  private static HouseholdGroup group(int from, int to, int households) {
    return new HouseholdGroup(from, to, households);
  }

  private static int residents(HouseholdSizes sizes) {
    int residents = 0;
    for (int s = 1; s <= HouseholdSizes.LARGEST; s++) {
      residents += s * sizes.households()[s];
    }
    return residents;
  }

  @Test
  void publishedSizesHoldAndTheOpenGroupTakesUpTheRest() {
    HouseholdSizes fitted = HouseholdSizes.fit(SIZE, BAND,
        List.of(group(1, 1, 50), group(2, 2, 25), group(3, 3, 9), group(4, 4, 5), group(5, HouseholdGroup.OPEN, 2)), 1);
    assertThat(fitted.gaveWay()).isFalse();
    assertThat(fitted.households()).startsWith(0, 50, 25, 9, 5);
    assertThat(residents(fitted)).isEqualTo(162);
  }

  @Test
  void aMeanAloneFixesTheNumberAndLeavesTheShape() {
    HouseholdSizes fitted = HouseholdSizes.fit(SIZE, BAND, List.of(group(1, HouseholdGroup.OPEN, 81)), 1);
    assertThat(java.util.Arrays.stream(fitted.households()).sum()).isEqualTo(81);
    assertThat(residents(fitted)).isEqualTo(162);
    assertThat(fitted.households()[1]).isLessThan(40);
    // All 162 residents find a place in the table of ages and sizes.
    double all = 0;
    for (double[] row : fitted.persons()) {
      all += java.util.Arrays.stream(row).sum();
    }
    assertThat(all).isCloseTo(162, within(1e-3));
  }

  @Test
  void wherePublishedHouseholdsCannotHoldTheResidentsSizesGiveWay() {
    // 80 households of one and none larger for 162 residents.
    HouseholdSizes fitted =
        HouseholdSizes.fit(SIZE, BAND, List.of(group(1, 1, 80), group(2, HouseholdGroup.OPEN, 0)), 1);
    assertThat(fitted.gaveWay()).isTrue();
    assertThat(residents(fitted)).isEqualTo(162);
  }

  @Test
  void aMeanBecomesANumberOfHouseholdsAndClosesAnUnfinishedList() {
    Indicators twice = new Indicators(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 2, Double.NaN);
    Area area = new Area(new double[0][][]);
    assertThat(HouseholdSizes.published(new QuarterPlan("q", "Q", "M", "D", area, 100, List.of(), twice)))
        .containsExactly(group(1, HouseholdGroup.OPEN, 50));
    assertThat(HouseholdSizes.published(new QuarterPlan("q", "Q", "M", "D", area, 100, List.of(),
        List.of(group(1, 1, 20)), twice))).containsExactly(group(1, 1, 20), group(2, HouseholdGroup.OPEN, 30));
    assertThat(HouseholdSizes.published(new QuarterPlan("q", "Q", "M", "D", area, 100, List.of(), Indicators.NONE)))
        .isEmpty();
  }

  @Test
  void householdsThatCannotBeAreRefused() {
    Area area = new Area(new double[0][][]);
    assertThatThrownBy(() -> new QuarterPlan("q", "Q", "M", "D", area, 100, List.of(), List.of(group(1, 1, 101)),
        Indicators.NONE)).hasMessageContaining("101, more than its 100 residents");
    assertThatThrownBy(() -> new QuarterPlan("q", "Q", "M", "D", area, 100, List.of(), List.of(group(2, 2, 10)),
        Indicators.NONE)).hasMessageContaining("leave out those of 1 persons");
    assertThatThrownBy(() -> group(3, 2, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> group(0, 0, 1)).isInstanceOf(IllegalArgumentException.class);
  }
}
