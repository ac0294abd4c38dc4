package org.sozialraum.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sozialraum.margin.ProportionalFit.Fitted;
import org.sozialraum.margin.ProportionalFit.Margin;

class ProportionalFitTest {

  /** Cells of a table of two rows and two columns: 0 1 / 2 3. */
  private static List<Margin> twoByTwo(double firstRow, double secondRow, double firstColumn, double secondColumn) {
    return List.of(Margin.of("first row", new int[] {0, 1}, firstRow),
        Margin.of("second row", new int[] {2, 3}, secondRow),
        Margin.of("first column", new int[] {0, 2}, firstColumn),
        Margin.of("second column", new int[] {1, 3}, secondColumn));
  }

  @Test
  void fromNothingKnownATableOfIndependentRowsAndColumnsFollows() {
    Fitted fitted = ProportionalFit.fit(new double[] {1, 1, 1, 1}, twoByTwo(30, 70, 40, 60));
    assertThat(fitted.met()).isTrue();
    assertThat(fitted.weights()).containsExactly(new double[] {12, 18, 28, 42}, within(1e-6));
  }

  @Test
  void marginsAreMetAndTheOddsRatioStays() {
    Fitted fitted = ProportionalFit.fit(new double[] {40, 30, 35, 50}, twoByTwo(55, 45, 70, 30));
    double[] w = fitted.weights();
    assertThat(w[0] + w[1]).isCloseTo(55, within(1e-4));
    assertThat(w[0] + w[2]).isCloseTo(70, within(1e-4));
    assertThat(w[0] * w[3] / (w[1] * w[2])).isCloseTo(40.0 * 50 / (30 * 35), within(1e-6));
  }

  @Test
  void householdsAndPersonsAreFittedTogetherAsPublished() {
    // The worked example of Ye et al. (2009): eight households of two types, persons of three types.
    Fitted fitted = ProportionalFit.fit(new double[] {1, 1, 1, 1, 1, 1, 1, 1}, List.of(
        Margin.of("households of type 1", new int[] {0, 1, 2}, 35),
        Margin.of("households of type 2", new int[] {3, 4, 5, 6, 7}, 65),
        new Margin("persons of type 1", new int[] {0, 1, 2, 3, 5, 6, 7}, new double[] {1, 1, 2, 1, 1, 2, 1}, 91),
        new Margin("persons of type 2", new int[] {0, 2, 4, 5, 6, 7}, new double[] {1, 1, 2, 1, 1, 1}, 65),
        new Margin("persons of type 3", new int[] {0, 1, 3, 4, 6}, new double[] {1, 1, 2, 1, 2}, 104)));
    assertThat(fitted.weights()).containsExactly(
        new double[] {1.36, 25.66, 7.98, 27.79, 18.45, 8.64, 1.47, 8.64}, within(.05));
  }

  @Test
  void anEmptyCellStaysEmptyAndAMarginThatOnlyItCouldMeetIsReported() {
    Fitted possible = ProportionalFit.fit(new double[] {0, 1, 1, 1}, twoByTwo(30, 70, 40, 60));
    assertThat(possible.met()).isTrue();
    assertThat(possible.weights()).containsExactly(new double[] {0, 30, 40, 30}, within(1e-4));
    Fitted impossible = ProportionalFit.fit(new double[] {0, 0, 1, 1}, twoByTwo(30, 70, 40, 60));
    assertThat(impossible.met()).isFalse();
    assertThat(impossible.gaps()[0]).isEqualTo(-30);
  }

  @Test
  void whereMarginsContradictEachOtherTheLastHoldAndTheFirstGiveWay() {
    Fitted fitted = ProportionalFit.fit(new double[] {1, 1, 1, 1}, twoByTwo(30, 80, 40, 60));
    assertThat(fitted.met()).isFalse();
    assertThat(fitted.gaps()[2]).isCloseTo(0, within(1e-6));
    assertThat(fitted.gaps()[3]).isCloseTo(0, within(1e-6));
    assertThat(fitted.gaps()[0] + fitted.gaps()[1]).isCloseTo(-10, within(1e-6));
  }

  @Test
  void nothingToFitIsNothingChanged() {
    double[] weights = {3, 4};
    assertThat(ProportionalFit.fit(weights, List.of()).weights()).containsExactly(3, 4);
    assertThat(ProportionalFit.fit(weights, List.of(Margin.of("all", new int[] {0, 1}, 0))).weights())
        .containsExactly(0, 0);
  }
}
