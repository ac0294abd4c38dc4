package org.sozialraum.runner.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Which points the designs choose. */
class PointsTest {
  private static final long SEED = 20_261;

  private static Factor named(String name, String... values) {
    return new Factor(name, List.of(name), new ListedLevels(List.of(values)));
  }

  /** A number from 0 to 1. */
  private static Factor share(String name) {
    return new Factor(name, List.of(name), new NumberLevels(0, 1, 2, false, false));
  }

  private static List<Factor> shares(int count) {
    List<Factor> all = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      all.add(share("f" + k));
    }
    return all;
  }

  private static List<List<String>> all(Points points) {
    return LongStream.range(0, points.count()).mapToObj(points::at).toList();
  }

  private static double[] numbers(List<String> values) {
    return values.stream().mapToDouble(Double::parseDouble).toArray();
  }

  @Test
  void aGridHasEveryCombinationAndItsLastFactorChangesFastest() {
    assertThat(all(new Grid(List.of(named("a", "1", "2"), named("b", "x", "y", "z"))))).containsExactly(
        List.of("1", "x"), List.of("1", "y"), List.of("1", "z"), List.of("2", "x"), List.of("2", "y"),
        List.of("2", "z"));
  }

  @Test
  void aGridThatCannotBeCountedSaysSo() {
    List<Factor> many = new ArrayList<>();
    for (int k = 0; k < 10; k++) {
      many.add(new Factor("f" + k, List.of("p"), new NumberLevels(0, 1, 1000, false, false)));
    }
    assertThatThrownBy(new Grid(many)::count).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void factorsThatGoTogetherTakeTheirFirstValuesTogetherThenTheirSecondOnes() {
    assertThat(all(new Zip(List.of(named("a", "1", "2"), named("b", "x", "y")))))
        .containsExactly(List.of("1", "x"), List.of("2", "y"));
    assertThatThrownBy(() -> new Zip(List.of(named("a", "1", "2"), named("b", "x"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void oneAtATimeLeavesEachOtherFactorWhereItIs() {
    assertThat(all(new OneAtATime(List.of(named("a", "1", "2", "3"), named("b", "x", "y")), List.of("2", "x"))))
        .containsExactly(List.of("2", "x"), List.of("1", "x"), List.of("3", "x"), List.of("2", "y"));
  }

  @Test
  void aLatinHypercubeHasOnePointInEachSliceOfEachFactor() {
    for (int count : new int[] {1, 2, 3, 7, 100, 1000}) {
      BitSet[] slices = {new BitSet(), new BitSet(), new BitSet()};
      for (List<String> point : all(new LatinHypercube(shares(3), count, SEED))) {
        double[] values = numbers(point);
        for (int k = 0; k < values.length; k++) {
          slices[k].set((int) (values[k] * count));
        }
      }
      for (BitSet each : slices) {
        assertThat(each.cardinality()).as("slices of " + count).isEqualTo(count);
      }
    }
  }

  @Test
  void theSlicesOfTwoFactorsOfALatinHypercubeHaveNothingToDoWithEachOther() {
    double sum = 0;
    int count = 1000;
    for (List<String> point : all(new LatinHypercube(shares(2), count, SEED))) {
      double[] values = numbers(point);
      sum += (values[0] - .5) * (values[1] - .5);
    }
    // Correlation of independent samples: standard deviation 1/sqrt(1000).
    assertThat(sum / count * 12).isBetween(-.1, .1);
  }

  @Test
  void anotherSeedChoosesOtherPointsAndTheSameOneTheSame() {
    for (Points[] each : new Points[][] {
        {new LatinHypercube(shares(2), 9, 1), new LatinHypercube(shares(2), 9, 1),
            new LatinHypercube(shares(2), 9, 2)},
        {new SobolPoints(shares(2), 9, 1), new SobolPoints(shares(2), 9, 1), new SobolPoints(shares(2), 9, 2)},
        {new Saltelli(shares(2), 3, 1), new Saltelli(shares(2), 3, 1), new Saltelli(shares(2), 3, 2)},
        {new Morris(shares(2), 9, 8, 1), new Morris(shares(2), 9, 8, 1), new Morris(shares(2), 9, 8, 2)}}) {
      assertThat(all(each[0])).isEqualTo(all(each[1])).isNotEqualTo(all(each[2]));
    }
  }

  @Test
  void theFirstPointsOfALongerDesignAreThoseOfAShorterOne() {
    assertThat(all(new SobolPoints(shares(3), 500, SEED)).subList(0, 64))
        .isEqualTo(all(new SobolPoints(shares(3), 64, SEED)));
    assertThat(all(new Saltelli(shares(3), 40, SEED)).subList(0, 50))
        .isEqualTo(all(new Saltelli(shares(3), 10, SEED)));
    assertThat(all(new Morris(shares(3), 30, 4, SEED)).subList(0, 40))
        .isEqualTo(all(new Morris(shares(3), 10, 4, SEED)));
  }

  @Test
  void sobolPointsFillTheSpaceMoreEvenlyThanChance() {
    List<List<String>> sobol = all(new SobolPoints(shares(2), 256, SEED));
    Random random = new Random(1);
    List<List<String>> chance = new ArrayList<>();
    for (int k = 0; k < 256; k++) {
      chance.add(List.of(String.valueOf(random.nextDouble()), String.valueOf(random.nextDouble())));
    }
    assertThat(unevenness(sobol)).isLessThan(unevenness(chance) / 2);
  }

  /** Worst difference between a corner's share of the points and of the area, over a raster of corners. */
  private static double unevenness(List<List<String>> points) {
    double worst = 0;
    for (int x = 1; x <= 32; x++) {
      for (int y = 1; y <= 32; y++) {
        double right = x / 32.0;
        double top = y / 32.0;
        long inside = points.stream().map(PointsTest::numbers)
            .filter(each -> each[0] < right && each[1] < top).count();
        worst = Math.max(worst, Math.abs(inside / (double) points.size() - right * top));
      }
    }
    return worst;
  }

  @Test
  void aRowOfSaltelliIsAThenAWithOneFactorOfBThenB() {
    List<List<String>> points = all(new Saltelli(shares(3), 4, SEED));
    assertThat(points).hasSize(4 * 5);
    for (int row = 0; row < 4; row++) {
      List<String> a = points.get(5 * row);
      List<String> b = points.get(5 * row + 4);
      for (int k = 0; k < 3; k++) {
        assertThat(a.get(k)).isNotEqualTo(b.get(k));
        List<String> mixed = new ArrayList<>(a);
        mixed.set(k, b.get(k));
        assertThat(points.get(5 * row + 1 + k)).isEqualTo(mixed);
      }
    }
  }

  @Test
  void eachStepOfMorrisMovesOneFactorByHalfOfTheLevelsAndEachFactorOnce() {
    int levels = 6;
    Morris morris = new Morris(shares(4), 50, levels, SEED);
    List<List<String>> points = all(morris);
    BitSet begins = new BitSet();
    for (int trajectory = 0; trajectory < 50; trajectory++) {
      BitSet moved = new BitSet();
      assertThat(morris.moved(5L * trajectory)).isEqualTo(-1);
      for (int step = 1; step <= 4; step++) {
        double[] before = numbers(points.get(5 * trajectory + step - 1));
        double[] after = numbers(points.get(5 * trajectory + step));
        int which = morris.moved(5L * trajectory + step);
        moved.set(which);
        for (int k = 0; k < 4; k++) {
          double way = Math.abs(after[k] - before[k]) * (levels - 1);
          assertThat(way).isCloseTo(k == which ? levels / 2.0 : 0, org.assertj.core.data.Offset.offset(1e-9));
        }
      }
      assertThat(moved.cardinality()).isEqualTo(4);
      begins.set((int) Math.round(numbers(points.get(5 * trajectory))[0] * (levels - 1)));
    }
    assertThat(begins.cardinality()).as("levels at which a trajectory begins").isEqualTo(levels);
    assertThatThrownBy(() -> new Morris(shares(2), 1, 5, 1)).hasMessageContaining("5");
  }

  @Test
  void namedValuesHaveEqualPartsOfASample() {
    Factor town = named("town", "a", "b", "c", "d");
    int[] times = new int[4];
    for (List<String> point : all(new SobolPoints(List.of(town, share("x")), 256, SEED))) {
      times[point.get(0).charAt(0) - 'a']++;
    }
    assertThat(Arrays.stream(times).boxed()).allMatch(each -> each >= 63 && each <= 65);
  }

  @Test
  void aShuffleHasEachNumberOnceWhateverTheirCount() {
    for (int count : new int[] {1, 2, 3, 4, 5, 15, 16, 17, 63, 64, 65, 1000, 4097}) {
      BitSet seen = new BitSet();
      Permutation shuffle = new Permutation(count, 77 + count);
      for (int k = 0; k < count; k++) {
        seen.set((int) shuffle.of(k));
      }
      assertThat(seen.cardinality()).as("shuffle of " + count).isEqualTo(count);
      assertThat(seen.length()).isEqualTo(count);
    }
  }

  @Test
  void allShufflesOfThreeComeAboutEquallyOften() {
    int[] times = new int[27];
    for (int key = 0; key < 6000; key++) {
      Permutation shuffle = new Permutation(3, key);
      times[(int) (shuffle.of(0) * 9 + shuffle.of(1) * 3 + shuffle.of(2))]++;
    }
    // 1000 each, standard deviation 29.
    assertThat(Arrays.stream(times).filter(each -> each > 0).boxed()).hasSize(6)
        .allMatch(each -> each > 850 && each < 1150);
  }

  @Test
  void anyOfATrillionPointsIsFoundAtOnce() {
    long trillion = 1_000_000_000_000L;
    List<Factor> wide = List.of(new Factor("a", List.of("a"), new NumberLevels(0, 999_999, 1_000_000, false, true)),
        new Factor("b", List.of("b"), new NumberLevels(0, 999_999, 1_000_000, false, true)));
    assertThat(new Grid(wide).count()).isEqualTo(trillion);
    long began = System.nanoTime();
    assertThat(new Grid(wide).at(trillion - 1)).containsExactly("999999", "999999");
    assertThat(new Grid(wide).at(123_456_654_321L)).containsExactly("123456", "654321");
    for (Points each : List.of(new LatinHypercube(shares(5), trillion, SEED),
        new Morris(shares(4), trillion / 5, 4, SEED), new SobolPoints(shares(5), SobolPoints.MOST, SEED),
        new Saltelli(shares(5), SobolPoints.MOST, SEED))) {
      assertThat(each.at(each.count() - 1)).hasSizeBetween(4, 5);
    }
    assertThat(System.nanoTime() - began).isLessThan(3_000_000_000L);
  }
}
