package org.sozialraum.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LargestRemainderTest {
  @Test
  void whatIsLeftGoesToTheLargestRemainders() {
    // Exact: 4.7, 3.1, 2.2.
    assertThat(LargestRemainder.split(10, new double[] {47, 31, 22}, 1)).containsExactly(5, 3, 2);
  }

  @Test
  void partsSumToTheTotalWhateverTheWeights() {
    for (int total = 0; total < 200; total++) {
      double[] weights = {total % 7, .1, 3.3333333, 1e-9, total};
      assertThat(Arrays.stream(LargestRemainder.split(total, weights, total)).sum()).isEqualTo(total);
    }
  }

  @Test
  void withoutWeightsTheTotalIsSplitEvenly() {
    assertThat(LargestRemainder.split(6, new double[3], 1)).containsExactly(2, 2, 2);
  }

  @Test
  void wholeSharesStayWhole() {
    assertThat(LargestRemainder.split(1000, new double[] {.1, .2, .7}, 1)).containsExactly(100, 200, 700);
  }
}
