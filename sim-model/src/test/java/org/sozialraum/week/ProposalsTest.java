package org.sozialraum.week;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ProposalsTest {

  @Test
  void theSmallestHashesComeFirstAndTheRestIsCut() {
    Proposals proposals = new Proposals();
    proposals.begin(10, 4);
    proposals.propose(3, new int[] {11, 12, 13, 14, 15, 16}, new long[] {50, -20, 30, 10, 40, -90}, 6, 8);
    assertThat(proposals.count(3)).isEqualTo(4);
    assertThat(new int[] {proposals.of(3, 0), proposals.of(3, 1), proposals.of(3, 2), proposals.of(3, 3)})
        .containsExactly(16, 12, 14, 13);
    assertThat(proposals.has(3, 12)).isTrue();
    assertThat(proposals.has(3, 15)).as("cut").isFalse();
  }

  @Test
  void nobodyProposesMoreThanAllowedOrThanThereAreFreeSlots() {
    Proposals proposals = new Proposals();
    proposals.begin(10, 2);
    proposals.propose(0, new int[] {1, 2, 3}, new long[] {3, 2, 1}, 3, 8);
    assertThat(proposals.count(0)).isEqualTo(2);
    proposals.propose(0, new int[] {1, 2, 3}, new long[] {3, 2, 1}, 3, 1);
    assertThat(proposals.count(0)).isEqualTo(1);
    assertThat(proposals.of(0, 0)).isEqualTo(3);
    proposals.propose(0, new int[] {1, 2, 3}, new long[] {3, 2, 1}, 3, 0);
    assertThat(proposals.count(0)).isZero();
  }

  @Test
  void theOrderInWhichCandidatesWereMetDoesNotMatter() {
    Proposals one = new Proposals();
    Proposals other = new Proposals();
    one.begin(2, 3);
    other.begin(2, 3);
    one.propose(1, new int[] {5, 6, 7, 8}, new long[] {9, 4, 7, 1}, 4, 9);
    other.propose(1, new int[] {8, 7, 6, 5}, new long[] {1, 7, 4, 9}, 4, 9);
    for (int k = 0; k < 3; k++) {
      assertThat(other.of(1, k)).isEqualTo(one.of(1, k));
    }
  }

  @Test
  void theKthSmallestIsTheOneASortWouldPut() {
    SplittableRandom random = new SplittableRandom(1);
    for (int trial = 0; trial < 2000; trial++) {
      int length = 1 + random.nextInt(40);
      long[] values = random.longs(length + 4).map(value -> trial(value)).toArray();
      long[] sorted = Arrays.copyOfRange(values, 2, 2 + length);
      Arrays.sort(sorted);
      int rank = random.nextInt(length);
      long first = values[0];
      assertThat(Selection.kthSmallest(values, 2, 2 + length, rank)).isEqualTo(sorted[rank]);
      assertThat(values[0]).as("outside the span").isEqualTo(first);
    }
  }

  /** Every other value is one of a few, so that equal ones occur. */
  private static long trial(long value) {
    return (value & 1) == 0 ? value : value % 3;
  }
}
