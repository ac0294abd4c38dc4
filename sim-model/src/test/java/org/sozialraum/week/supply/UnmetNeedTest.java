package org.sozialraum.week.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.sozialraum.chance.Chance;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.town.Need;
import org.sozialraum.town.Town;
import org.sozialraum.week.AlikeTown;

class UnmetNeedTest {
  private static final float EXACT = 1e-6f;

  private static float after(int felt, int left) {
    Town town = AlikeTown.founded();
    AlikeTown.fill(town.residents().unmetNeed(), .2);
    FeltNeeds needs = new FeltNeeds();
    needs.begin(AlikeTown.RESIDENTS);
    needs.set(7, felt);
    int word = 0;
    for (int k = 0; k < left; k++) {
      word = Need.add(word, Need.of(3, 1));
    }
    town.residents().needs().set(7, word);
    new UnmetNeed(Quantities.defaults(UnmetNeed.Settings.class), needs).run(town, 0, Chance.of(1, 0));
    assertThat(town.residents().unmetNeed().of(8)).as("somebody without needs").isCloseTo(.2f * .996f, within(EXACT));
    return town.residents().unmetNeed().of(7);
  }

  @Test
  void anUnmetNeedRaisesTheRememberedShareAndAMetOneLowersIt() {
    assertThat(after(1, 1)).isCloseTo((.2f + .15f * .8f) * .996f, within(EXACT));
    assertThat(after(1, 0)).isCloseTo(.2f * .85f * .996f, within(EXACT));
  }

  @Test
  void ofSeveralNeedsTheMetOnesComeFirst() {
    // .2 to .17 by the met one, to .2945 by the unmet one.
    assertThat(after(2, 1)).isCloseTo(.2945f * .996f, within(EXACT));
  }
}
