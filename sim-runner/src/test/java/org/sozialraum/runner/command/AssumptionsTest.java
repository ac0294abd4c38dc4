package org.sozialraum.runner.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.sozialraum.runner.command.Assumptions.HandOvers;

/** What may be said after {@code --assumptions}. */
class AssumptionsTest {
  @Test
  void wordsOfHandOversMeanWhatTheyMeant() {
    assertThat(Assumptions.read("auto")).isEqualTo(Assumptions.USUAL);
    assertThat(Assumptions.read("hand-overs")).isEqualTo(new Assumptions(HandOvers.HAND_OVERS, 0));
    assertThat(Assumptions.read("none")).isEqualTo(new Assumptions(HandOvers.NONE, 0));
  }

  @Test
  void rangesAreDrawnFiftyTimesOrMore() {
    assertThat(Assumptions.read("ranges").draws()).isEqualTo(50);
    assertThat(Assumptions.read("ranges:200").draws()).isEqualTo(200);
    assertThat(Assumptions.read("200").draws()).isEqualTo(200);
    assertThatThrownBy(() -> Assumptions.read("ranges:49")).isInstanceOf(Misuse.Unusable.class);
    assertThatThrownBy(() -> Assumptions.read("corners")).isInstanceOf(Misuse.Unusable.class);
  }
}
