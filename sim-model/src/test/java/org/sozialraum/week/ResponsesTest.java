package org.sozialraum.week;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sozialraum.week.AlikeTown.RESIDENTS;
import static org.sozialraum.week.AlikeTown.fill;
import static org.sozialraum.week.AlikeTown.settings;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sozialraum.chance.Chance;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;

/** Who leaves, speaks up, waits or withdraws; satisfaction is one minus unmet need. */
class ResponsesTest {
  private static final Chance CHANCE = Chance.of(1, 0);
  private Town town;
  private Residents residents;
  private final Responses responses = new Responses(settings(Responses.Settings.class));

  @BeforeEach
  void aTown() {
    town = AlikeTown.founded();
    residents = town.residents();
    fill(residents.institutionTrust(), .5);
    fill(residents.response(), Responses.NONE);
  }

  private void respond(double unmet, int week) {
    fill(residents.unmetNeed(), unmet);
    responses.run(town, week, CHANCE);
  }

  @Test
  void nobodyRespondsWhileSatisfied() {
    respond(.21, 0);
    assertThat(AlikeTown.share(residents.response(), Responses.NONE)).isEqualTo(1);
    respond(.54, 4);
    assertThat(AlikeTown.share(residents.response(), Responses.NONE)).isEqualTo(1);
    respond(.56, 8);
    assertThat(AlikeTown.share(residents.response(), Responses.NONE)).isZero();
  }

  @Test
  void childrenDoNotRespond() {
    fill(residents.birthWeek(), -18 * 52 + 1);
    respond(1, 0);
    assertThat(AlikeTown.share(residents.response(), Responses.NONE)).isEqualTo(1);
    fill(residents.birthWeek(), -18 * 52);
    respond(1, 0);
    assertThat(AlikeTown.share(residents.response(), Responses.NONE)).isZero();
  }

  @Test
  void whoIsMobileWellOffAndBelongsLittleMostlyLeaves() {
    fill(residents.mobility(), .8);
    fill(residents.belonging(), .2);
    fill(residents.income(), 2);
    // Weights .64 exit, .05 voice, .2 loyalty, .4 neglect; odds e^(4 w) 12.936, 1.2214, 2.2255, 4.953; bounds .6063,
    // .6635, .7678.
    assertThat(responses.chosen(residents, 0, 0)).isEqualTo(Responses.EXIT);
    assertThat(responses.chosen(residents, 0, .606)).isEqualTo(Responses.EXIT);
    assertThat(responses.chosen(residents, 0, .607)).isEqualTo(Responses.VOICE);
    assertThat(responses.chosen(residents, 0, .663)).isEqualTo(Responses.VOICE);
    assertThat(responses.chosen(residents, 0, .664)).isEqualTo(Responses.LOYALTY);
    assertThat(responses.chosen(residents, 0, .767)).isEqualTo(Responses.LOYALTY);
    assertThat(responses.chosen(residents, 0, .769)).isEqualTo(Responses.NEGLECT);
    assertThat(responses.chosen(residents, 0, .9999)).isEqualTo(Responses.NEGLECT);
  }

  /** Share that chooses a response; 6,000 draws have a standard error of .006. */
  private double shareOf(byte response) {
    int found = 0;
    for (int week = 0; week < 80; week += 4) {
      fill(residents.response(), Responses.NONE);
      respond(.8, week);
      found += (int) Math.round(AlikeTown.share(residents.response(), response) * RESIDENTS);
    }
    return found / 20.0 / RESIDENTS;
  }

  @Test
  void whoBelongsWaitsWhoAlsoExpectsMuchSpeaksUpWhoExpectsNothingTurnsAway() {
    // Belonging, efficacy and trust of one half, income of one half: weights .25, .125, .5, .25.
    assertThat(shareOf(Responses.LOYALTY)).isCloseTo(.5105, Offset.offset(.03));
    assertThat(shareOf(Responses.VOICE)).isCloseTo(.1139, Offset.offset(.02));
    fill(residents.efficacy(), 1);
    fill(residents.institutionTrust(), 1);
    // Weights .25, .5, .5, 0.
    assertThat(shareOf(Responses.VOICE)).isCloseTo(.400, Offset.offset(.03));
    fill(residents.efficacy(), 0);
    fill(residents.belonging(), 0);
    fill(residents.income(), 0);
    // Weights 0, 0, 0, 1.
    assertThat(shareOf(Responses.NEGLECT)).isCloseTo(.948, Offset.offset(.02));
  }

  @Test
  void aResponseLastsUntilSatisfactionHasRisenSomewhatAboveWhereItBegan() {
    respond(.8, 0);
    byte[] first = residents.response().array().clone();
    for (int week = 4; week <= 40; week += 4) {
      respond(week % 8 == 0 ? .8 : .52, week);
      assertThat(residents.response().array()).as("no flicker").isEqualTo(first);
    }
    respond(.49, 44);
    assertThat(AlikeTown.share(residents.response(), Responses.NONE)).isEqualTo(1);
    respond(.52, 48);
    assertThat(AlikeTown.share(residents.response(), Responses.NONE)).as("it begins below .45 only").isEqualTo(1);
  }

  @Test
  void whoHasMovedDecidesAnew() {
    fill(residents.response(), Responses.EXIT);
    fill(residents.moved(), 1);
    respond(.52, 0);
    assertThat(AlikeTown.share(residents.response(), Responses.NONE)).isEqualTo(1);
    fill(residents.response(), Responses.EXIT);
    respond(.8, 4);
    assertThat(AlikeTown.share(residents.response(), Responses.LOYALTY)).isPositive();
  }
}
