package org.sozialraum.week;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.synthesis.IslandTown;
import org.sozialraum.synthesis.SmallTown;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Ties;
import org.sozialraum.town.Town;

/**
 * Both ends of a pair compute the same, to the last bit: each pair is decided twice, once by either side, and a
 * difference in the last bit would now and then make a one-sided meeting or tie.
 */
class PairSymmetryTest {
  private static final int PAIRS = 1_000_000;
  private static final long KEY = Chance.of(7, 0).key(Decision.SHOCK, 0);

  private static Town town;

  @BeforeAll
  static void aTownWhoseResidentsHaveLivedForAWhile() {
    town = SmallTown.founded(IslandTown.plan());
    Residents residents = town.residents();
    // Values between the round ones of a founding, so that every bit of a float is in use.
    for (int resident = 0; resident < residents.count(); resident++) {
      residents.trust().set(resident, (float) any(resident, 10));
      residents.sociability().set(resident, (float) (.2 + 2 * any(resident, 11)));
    }
    for (int pair = 0; pair < 8 * residents.count(); pair++) {
      int one = someone(pair, 12);
      int two = someone(pair, 13);
      if (one != two && town.ties().slot(one, two) < 0 && town.ties().free(one) > 0 && town.ties().free(two) > 0) {
        float strength = (float) any(pair, 14);
        town.ties().add(one, two, strength, Ties.Kind.NEIGHBOUR);
        town.ties().add(two, one, strength, Ties.Kind.NEIGHBOUR);
      }
    }
  }

  private static double any(long who, long which) {
    return Chance.draw(KEY, who, which);
  }

  private static int someone(int pair, int end) {
    return (int) (any(pair, end) * town.residents().count());
  }

  /** A function of a pair of residents, as bits. */
  private interface OfPair {
    long bits(int one, int two);
  }

  private static void isTheSameFromBothEnds(OfPair function) {
    long different = 0;
    long seen = 0;
    for (int pair = 0; pair < PAIRS; pair++) {
      int one = someone(pair, 0);
      int two = someone(pair, 1);
      long there = function.bits(one, two);
      different += there != function.bits(two, one) ? 1 : 0;
      seen |= there;
    }
    assertThat(different).as("pairs of a million that differ by a bit").isZero();
    assertThat(seen).as("the function is not simply zero").isNotZero();
  }

  private static Encounters encounters(Set<Mechanism> off) {
    return new Encounters(Quantities.defaults(Encounters.Settings.class), off, new Proposals());
  }

  @Test
  void thePairsDrawIsTheSameFromBothEnds() {
    long key = Chance.of(1, 0).key(Decision.ENCOUNTER, 3);
    isTheSameFromBothEnds((one, two) -> Double.doubleToRawLongBits(
        Chance.draw(key, Chance.pair(town.residents().id().of(one), town.residents().id().of(two)))));
  }

  @Test
  void theChanceToMeetIsTheSameFromBothEnds() {
    float[] rates = {.3f, 1.2f / 4, 3.3f / 12, .1f, 1.7f};
    for (float rate : rates) {
      isTheSameFromBothEnds((one, two) -> Float.floatToRawIntBits(Encounters.chanceToMeet(rate,
          town.residents().sociability().of(one), town.residents().sociability().of(two))));
    }
  }

  @Test
  void aChanceToMeetThatMultipliesFromTheLeftWouldBeFoundOut() {
    long different = 0;
    for (int pair = 0; pair < PAIRS; pair++) {
      float one = town.residents().sociability().of(someone(pair, 0));
      float two = town.residents().sociability().of(someone(pair, 1));
      different += .3f * one * two != .3f * two * one ? 1 : 0;
    }
    assertThat(different).as("the mistake this test is for").isGreaterThan(PAIRS / 10);
  }

  @Test
  void whatMakesAMeetingLastIsTheSameFromBothEnds() {
    Encounters all = encounters(Set.of());
    isTheSameFromBothEnds((one, two) -> Double.doubleToRawLongBits(all.pairTerms(town.residents(), one, two)));
    Encounters unlikeToo = encounters(EnumSet.of(Mechanism.HOMOPHILY));
    isTheSameFromBothEnds((one, two) -> Double.doubleToRawLongBits(unlikeToo.pairTerms(town.residents(), one, two)));
  }

  @Test
  void whetherAMeetingLastsIsTheSameFromBothEnds() {
    Encounters all = encounters(Set.of());
    // Draws so small that a good share of the meetings lasts.
    isTheSameFromBothEnds((one, two) -> all.lasts(town, one, two, 0, .02 * any(one + two, 15)) ? 1 : 0);
  }

  @Test
  void whetherANewTieIsOneOfAnAssociationIsTheSameFromBothEnds() {
    isTheSameFromBothEnds((one, two) -> TieChange.shareAssociation(town.residents(), one, two) ? 1 : 0);
  }

  @Test
  void theDistanceOfTwoHomesIsTheSameFromBothEnds() {
    isTheSameFromBothEnds((one, two) -> Double.doubleToRawLongBits(Encounters.distance(town, one, two)));
  }

  @Test
  void commonTiesAreTheSameFromBothEnds() {
    isTheSameFromBothEnds((one, two) -> town.ties().common(one, two, 3));
  }

  @Test
  void aTieChangesByTheSameAmountAtBothEnds() {
    TieChange change = new TieChange(Quantities.defaults(TieChange.Settings.class), Set.of(), new Proposals());
    // Each end writes down who of the two is crowded in its own order.
    isTheSameFromBothEnds((one, two) -> {
      float strength = (float) any(Math.min(one, two), 20);
      boolean met = any(Math.min(one, two), 21) < .5;
      boolean oneCrowded = any(one, 22) < .5;
      boolean twoCrowded = any(two, 22) < .5;
      return Float.floatToRawIntBits(change.changed(strength, (byte) (Math.min(one, two) % 4), met,
          oneCrowded || twoCrowded));
    });
  }
}
