package org.sozialraum.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AutocorrelationTest {
  @Test
  void aRowOfTwoHalvesIsAlikeAndAChessboardIsNot() {
    boolean[][] row = new boolean[4][4];
    for (int k = 0; k < 3; k++) {
      row[k][k + 1] = true;
      row[k + 1][k] = true;
    }
    // Products of neighbours: +1, -1, +1, each twice; squares sum to 4: 4 · 2 / (6 · 4).
    assertThat(Autocorrelation.moransI(new double[] {-1, -1, 1, 1}, row)).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(Autocorrelation.moransI(new double[] {-1, 1, -1, 1}, row)).isCloseTo(-1, within(1e-12));
    assertThat(Autocorrelation.moransI(new double[] {2, 2, 2, 2}, row)).isZero();
  }
}
