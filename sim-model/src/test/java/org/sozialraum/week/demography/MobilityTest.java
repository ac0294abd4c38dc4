package org.sozialraum.week.demography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sozialraum.week.demography.HandmadeTown.CHANCE;
import static org.sozialraum.week.demography.HandmadeTown.WEEK;
import static org.sozialraum.week.demography.HandmadeTown.find;
import static org.sozialraum.week.demography.HandmadeTown.head;
import static org.sozialraum.week.demography.HandmadeTown.partner;

import org.junit.jupiter.api.Test;
import org.sozialraum.RecordedTown;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.town.HouseholdFacts;
import org.sozialraum.town.Mobility;
import org.sozialraum.town.Town;

class MobilityTest {
  private static final Mobility.Settings USUAL = Quantities.defaults(Mobility.Settings.class);
  private static final int MANY = 8000;

  private static Mobility with(String setting, double value) {
    return new Mobility((Mobility.Settings) RecordedTown.changed(USUAL, setting, value));
  }

  private static float[] mobilities(Town town, Mobility mobility, int week) {
    HouseholdFacts.derive(town, mobility, week, CHANCE);
    float[] values = new float[town.residents().count()];
    for (int row = 0; row < values.length; row++) {
      values[row] = town.residents().mobility().of(row);
    }
    return values;
  }

  @Test
  void withoutEventsMobilityFallsByEighteenThousandthsAYearFrom65() {
    Town town = HandmadeTown.of(4).household(head(1, 40)).household(head(1, 65)).household(head(0, 75))
        .household(head(1, 115)).town();
    mobilities(town, new Mobility(USUAL.ofAgeAlone()), WEEK);
    assertThat(town.residents().mobility().of(find(town, 1, 40))).isEqualTo(1f);
    assertThat(town.residents().mobility().of(find(town, 1, 65))).isEqualTo(1f);
    assertThat(town.residents().mobility().of(find(town, 0, 75))).isCloseTo(.82f, within(1e-6f));
    assertThat(town.residents().mobility().of(find(town, 1, 115))).isEqualTo(.2f);
  }

  @Test
  void sixInAHundredLiveWithADisabilityAtThreeQuarters() {
    float[] values = mobilities(HandmadeTown.of(MANY).households(MANY, head(1, 40)).town(), new Mobility(USUAL), WEEK);
    int disabled = 0;
    for (float value : values) {
      assertThat(value).isIn(1f, .75f);
      disabled += value < 1 ? 1 : 0;
    }
    // Standard deviation .27 points.
    assertThat(disabled / (double) MANY).isCloseTo(.06, within(.009));
  }

  @Test
  void tenAndAHalfYearsOfEventsSpareFourInFive() {
    // At 80.5 age leaves 1 - .018 * 15 = .73; e^(-.02 * 10.5) = .811 had no event, .170 had one; deviation .44 points.
    float[] values = mobilities(HandmadeTown.of(MANY).households(MANY, head(1, 80)).town(), with("disabled", 0), WEEK);
    int none = 0;
    int one = 0;
    double sum = 0;
    for (float value : values) {
      none += Math.abs(value - .73f) < 1e-6 ? 1 : 0;
      one += Math.abs(value - .48f) < 1e-6 ? 1 : 0;
      sum += value;
    }
    assertThat(none / (double) MANY).isCloseTo(Math.exp(-.21), within(.015));
    assertThat(one / (double) MANY).isCloseTo(.21 * Math.exp(-.21), within(.015));
    // What deaths take as usual at this age; standard deviation of the mean .0013.
    assertThat(sum / MANY).isCloseTo(with("disabled", 0).usual(80), within(.005));
  }

  @Test
  void whatIsLostIsLostForGood() {
    Town town = HandmadeTown.of(500).households(500, head(1, 68)).town();
    Mobility mobility = with("events", .2);
    float[] before = mobilities(town, mobility, WEEK);
    int fell = 0;
    for (int week = WEEK + 4; week < WEEK + 20 * 52; week += 4) {
      float[] now = mobilities(town, mobility, week);
      for (int row = 0; row < now.length; row++) {
        assertThat(now[row]).isLessThanOrEqualTo(before[row]);
        fell += before[row] - now[row] > .2f ? 1 : 0;
      }
      before = now;
    }
    // From 70 on, in 18 years: at least one event for 96 in 100 of 500 residents, at least two for 84; the third one ends
    // at the floor.
    assertThat(fell).isBetween(800, 1000);
  }

  @Test
  void whoLivesWithSomebodyInNeedOfCareHasLessTime() {
    Town town = HandmadeTown.of(2).household(head(1, 70), partner(0, 104)).household(head(0, 71), partner(1, 72))
        .town();
    Mobility caring = new Mobility((Mobility.Settings) RecordedTown.changed(USUAL.ofAgeAlone(), "care-for-kin", .15));
    HouseholdFacts.derive(town, new Mobility(USUAL.ofAgeAlone()), WEEK, CHANCE);
    float[] without = town.residents().timePressureBase().array().clone();
    HouseholdFacts.derive(town, caring, WEEK, CHANCE);
    float[] with = town.residents().timePressureBase().array();
    int carer = find(town, 1, 70);
    int caredFor = find(town, 0, 104);
    // At 104 mobility is 1 - .018 * 39 = .298, below one half.
    assertThat(with[carer] - without[carer]).isCloseTo(.15f, within(1e-6f));
    assertThat(with[caredFor]).isEqualTo(without[caredFor]);
    assertThat(with[find(town, 0, 71)]).as("both are mobile").isEqualTo(without[find(town, 0, 71)]);
  }
}
