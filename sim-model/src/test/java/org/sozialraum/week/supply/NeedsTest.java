package org.sozialraum.week.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.town.Domain;
import org.sozialraum.town.Need;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Supply;
import org.sozialraum.town.Town;
import org.sozialraum.week.AlikeTown;
import org.sozialraum.week.Mechanism;

class NeedsTest {
  private static final Needs.Settings SETTINGS = Quantities.defaults(Needs.Settings.class);
  private static final Chance CHANCE = Chance.of(1, 0);
  private static final int HEALTH = Domain.HEALTH.ordinal();
  private static final int COUNSELLING = Domain.COUNSELLING.ordinal();
  private final FeltNeeds felt = new FeltNeeds();
  private Town town;

  @BeforeEach
  void aTown() {
    town = AlikeTown.founded();
  }

  private Needs needs(Mechanism... off) {
    Set<Mechanism> without = EnumSet.noneOf(Mechanism.class);
    without.addAll(java.util.Arrays.asList(off));
    return new Needs(SETTINGS, without, felt);
  }

  /** Once in ten thousand true laws this bound for a sum of seven squared normal deviations is exceeded. */
  private static final double CHI_SQUARE_OF_7 = 29.88;

  @Test
  void theRaceIsWonInProportionToTheRates() {
    double[] rates = {4, .5, .2, 2, 1.2, .4, .1, 0};
    long key = CHANCE.key(Decision.NEED, 3);
    int runs = 60_000;
    int[] won = new int[Domain.COUNT];
    for (long id = 1; id <= runs; id++) {
      won[Needs.domain(rates, key, id * 0x9E3779B97F4A7C15L, 1)]++;
    }
    assertThat(won[7]).as("a rate of 0").isZero();
    double sum = 8.4;
    double squares = 0;
    for (int domain = 0; domain < 7; domain++) {
      double expected = runs * rates[domain] / sum;
      squares += (won[domain] - expected) * (won[domain] - expected) / expected;
    }
    assertThat(squares).isLessThan(CHI_SQUARE_OF_7);
  }

  @Test
  void aHigherRateOfOneDomainMovesNeedsToItAndNoneElsewhere() {
    double[] rates = {4, .5, .2, 2, 1.2, .4, .1, .8};
    double[] more = rates.clone();
    more[HEALTH] *= 1.5;
    long key = CHANCE.key(Decision.NEED, 3);
    int moved = 0;
    for (long id = 1; id <= 20_000; id++) {
      int before = Needs.domain(rates, key, id * 0x9E3779B97F4A7C15L, 0);
      int after = Needs.domain(more, key, id * 0x9E3779B97F4A7C15L, 0);
      if (before != after) {
        assertThat(after).isEqualTo(HEALTH);
        moved++;
      }
    }
    // 2 of 9.2 before, 3 of 10.2 after.
    assertThat(moved / 20_000.0).isCloseTo(3 / 10.2 - 2 / 9.2, within(.01));
  }

  @Test
  void needsComeAsOftenAsTheRatesSayAndAreCountedWhereTheyArise() {
    Needs needs = needs();
    double[] room = new double[Domain.COUNT];
    double aYear = new NeedRates(SETTINGS.rates(), SETTINGS.factors(), Set.of())
        .fill(town, 7, 0, new NeedRates(SETTINGS.rates(), SETTINGS.factors(), Set.of()).safety(.5), room);
    int weeks = 400;
    long words = 0;
    for (int week = 0; week < weeks; week++) {
      // Everybody stays forty.
      AlikeTown.fill(town.residents().birthWeek(), week - 40 * 52);
      needs.run(town, week, CHANCE);
      for (int resident = 0; resident < AlikeTown.RESIDENTS; resident++) {
        words += Need.count(town.residents().needs().of(resident));
        assertThat(felt.of(resident)).isEqualTo(Need.count(town.residents().needs().of(resident)));
      }
    }
    double expected = AlikeTown.RESIDENTS * weeks / 52.0 * aYear;
    // Four standard deviations: once in sixteen thousand true laws.
    assertThat((double) words).isCloseTo(expected, within(4 * Math.sqrt(expected)));
    long counted = 0;
    long health = 0;
    for (int quarter = 0; quarter < 2; quarter++) {
      for (int domain = 0; domain < Domain.COUNT; domain++) {
        counted += town.supply().needs().of(Supply.row(quarter, domain));
      }
      health += town.supply().needs().of(Supply.row(quarter, HEALTH));
    }
    assertThat(counted).isEqualTo(words);
    double ofHealth = expected * room[HEALTH] / aYear;
    assertThat((double) health).isCloseTo(ofHealth, within(4 * Math.sqrt(ofHealth)));
    long ofResidents = 0;
    for (int resident = 0; resident < AlikeTown.RESIDENTS; resident++) {
      ofResidents += town.residents().needsOfYear().of(resident);
    }
    assertThat(ofResidents).as("counts of residents, which nobody sets back here").isEqualTo(words);
  }

  @Test
  void oneResidentsNewNeedsLeaveEverybodyElsesAsTheyWere() {
    Needs needs = needs();
    int[][] before = new int[40][];
    for (int week = 0; week < 40; week++) {
      needs.run(town, week, CHANCE);
      before[week] = java.util.Arrays.copyOf(town.residents().needs().array(), AlikeTown.RESIDENTS);
    }
    town.residents().barrier().set(7, (byte) 1);
    town.residents().mobility().set(7, .3f);
    int more = 0;
    for (int week = 0; week < 40; week++) {
      needs.run(town, week, CHANCE);
      for (int resident = 0; resident < AlikeTown.RESIDENTS; resident++) {
        if (resident != 7) {
          assertThat(town.residents().needs().of(resident)).isEqualTo(before[week][resident]);
        }
      }
      int has = Need.count(town.residents().needs().of(7));
      assertThat(has).as("needs with a higher rate and the same luck")
          .isGreaterThanOrEqualTo(Need.count(before[week][7]));
      more += has - Need.count(before[week][7]);
    }
    assertThat(more).isPositive();
  }

  @Test
  void handOversGrowWithImmobilityPovertyAndLanguage() {
    Residents residents = town.residents();
    assertThat(needs().usualHandOvers(residents, 7, HEALTH)).isCloseTo(.8 * .9, within(1e-12));
    assertThat(needs().usualHandOvers(residents, 7, COUNSELLING)).isCloseTo(1.4 * .9, within(1e-12));
    residents.mobility().set(7, .5f);
    residents.income().set(7, (byte) 0);
    residents.barrier().set(7, (byte) 1);
    assertThat(needs().usualHandOvers(residents, 7, HEALTH)).isCloseTo(.8 * (.9 + .6 + .25 + .3), within(1e-12));
    assertThat(needs(Mechanism.LANGUAGE_BARRIER).usualHandOvers(residents, 7, HEALTH))
        .isCloseTo(.8 * (.9 + .6 + .25), within(1e-12));
  }

  private long[] handOversAndNeeds(Needs needs) {
    long handOvers = 0;
    long all = 0;
    for (int week = 0; week < 400; week++) {
      AlikeTown.fill(town.residents().birthWeek(), week - 40 * 52);
      needs.run(town, week, CHANCE);
      for (int resident = 0; resident < AlikeTown.RESIDENTS; resident++) {
        int word = town.residents().needs().of(resident);
        for (int k = 0; k < Need.count(word); k++) {
          if (Need.domain(Need.at(word, k)) == COUNSELLING) {
            handOvers += Need.handOvers(Need.at(word, k));
            all++;
          }
        }
      }
    }
    return new long[] {handOvers, all};
  }

  @Test
  void handOversAreAsManyAsUsualAndNoneWhenSwitchedOff() {
    long[] found = handOversAndNeeds(needs());
    double mean = (double) found[0] / found[1];
    assertThat(mean).isCloseTo(1.4 * .9, within(4 * Math.sqrt(1.26 / found[1])));
    long[] without = handOversAndNeeds(needs(Mechanism.HAND_OVERS));
    assertThat(without[0]).isZero();
    assertThat(without[1]).as("as many needs, with the same luck").isEqualTo(found[1]);
  }
}
