package org.sozialraum.chance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DecisionTest {

  @Test
  void everyDecisionHasACodeOfItsOwn() {
    assertThat(Arrays.stream(Decision.values()).map(Decision::code)).doesNotHaveDuplicates();
  }

  @Test
  void everyDecisionSaysInOneLineWhatItDecides() {
    assertThat(Decision.values())
        .allSatisfy(decision -> assertThat(decision.meaning()).isNotBlank().doesNotContain("\n").hasSizeLessThan(100));
    assertThat(Arrays.stream(Decision.values()).map(Decision::meaning)).doesNotHaveDuplicates();
  }

  /** FNV-1a of the names, computed apart from this code: moving or inserting constants must not change them. */
  @Test
  void aCodeHangsOnTheNameOnly() {
    assertThat(Decision.DEATH.code()).isEqualTo(0x9C46CAD0C3076E8DL);
    assertThat(Decision.SHOCK.code()).isEqualTo(0xA1252CA405511E31L);
  }
}
