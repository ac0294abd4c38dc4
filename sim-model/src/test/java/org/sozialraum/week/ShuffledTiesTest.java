package org.sozialraum.week;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sozialraum.RecordedTown;
import org.sozialraum.Sozialraum;
import org.sozialraum.chance.Chance;
import org.sozialraum.synthesis.SmallTown;
import org.sozialraum.synthesis.SyntheticTowns;
import org.sozialraum.town.Ties;
import org.sozialraum.town.Town;

/** Ends of ties are exchanged, and nothing else about ties changes; off, as usual, it is not there at all. */
class ShuffledTiesTest {
  private static List<Float> strengths(Ties ties, int residents) {
    List<Float> all = new ArrayList<>();
    for (int resident = 0; resident < residents; resident++) {
      for (int slot = ties.firstSlot(resident); slot < ties.endSlot(resident); slot++) {
        all.add(ties.strengths()[slot]);
      }
    }
    all.sort(null);
    return all;
  }

  @Test
  void everybodyKeepsAsManyTiesAsStrongInTheTownAndKnowsOthers() {
    Sozialraum model = new Sozialraum(
        RecordedTown.scenario(SyntheticTowns.named("dorfgruppe").orElseThrow(), 0, 1), 0, null);
    model.start();
    model.runUntil(12, week -> { });
    Town town = model.town();
    int residents = town.residents().count();
    Ties ties = town.ties();
    int[] degrees = new int[residents];
    for (int resident = 0; resident < residents; resident++) {
      degrees[resident] = ties.count(resident);
    }
    List<Float> before = strengths(ties, residents);
    int[] others = ties.others().clone();

    new ShuffledTies().run(town, 0, Chance.of(1, 0));

    int moved = 0;
    for (int resident = 0; resident < residents; resident++) {
      assertThat(ties.count(resident)).isEqualTo(degrees[resident]);
      for (int slot = ties.firstSlot(resident); slot < ties.endSlot(resident); slot++) {
        int other = ties.others()[slot];
        int back = ties.slot(other, resident);
        assertThat(other).isNotEqualTo(resident);
        assertThat(back).isNotNegative();
        assertThat(ties.strengths()[back]).isEqualTo(ties.strengths()[slot]);
        assertThat(ties.kinds()[back]).isEqualTo(ties.kinds()[slot]);
        moved += other == others[slot] ? 0 : 1;
      }
    }
    assertThat(strengths(ties, residents)).isEqualTo(before);
    assertThat(moved).isGreaterThan(before.size() / 2);
  }

  @Test
  void nobodyGetsMuchStrongerTiesKinStayAndThoseNewToEachOtherHaveNotMet() {
    Sozialraum model = new Sozialraum(RecordedTown.scenario(SmallTown.plan(), 0, 4), 0, null);
    model.start();
    model.runUntil(200, week -> { });
    Town town = model.town();
    Ties ties = town.ties();
    int residents = town.residents().count();
    int[] others = ties.others().clone();
    float[] strengths = ties.strengths().clone();
    byte[] lately = ties.lately().clone();

    new ShuffledTies().run(town, 200, Chance.of(1, 0));

    int kin = 0;
    int exchanged = 0;
    for (int resident = 0; resident < residents; resident++) {
      for (int slot = ties.firstSlot(resident); slot < ties.endSlot(resident); slot++) {
        boolean same = ties.others()[slot] == others[slot];
        if (ties.kinds()[slot] == Ties.Kind.KIN.ordinal()) {
          assertThat(same).as("kin").isTrue();
          kin++;
        }
        assertThat(Math.abs(ties.strengths()[slot] - strengths[slot])).as("strength").isLessThan(.1f);
        assertThat(ties.lately()[slot]).as("weeks met").isEqualTo(same ? lately[slot] : 0);
        exchanged += same ? 0 : 1;
      }
    }
    assertThat(kin).isPositive();
    assertThat(exchanged).isGreaterThan(100);
    assertThat(TiesStayEqualTest.wrongTies(town)).isEmpty();
  }

  @Test
  void isNoPartOfTheUsualWeek() {
    var settings = RecordedTown.scenario(SmallTown.plan(), 0, 1).settings();
    assertThat(Week.of(settings.week(), settings.traits(), EnumSet.noneOf(Mechanism.class), null))
        .noneMatch(ShuffledTies.class::isInstance);
    assertThat(Week.of(settings.week(), settings.traits(), EnumSet.of(Mechanism.LASTING_TIES), null))
        .anyMatch(ShuffledTies.class::isInstance);
  }
}
