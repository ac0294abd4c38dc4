package org.sozialraum.week;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sozialraum.week.AlikeTown.RESIDENTS;
import static org.sozialraum.week.AlikeTown.fill;
import static org.sozialraum.week.AlikeTown.settings;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sozialraum.chance.Chance;
import org.sozialraum.town.Quarters;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Ties;
import org.sozialraum.town.Town;

/**
 * Actions of 150 residents of the West, rows 0 to 149, whose ties are laid by hand; resident 0 is engaged and begins;
 * all have one threshold.
 */
class CollectiveActionTest {
  private static final Chance CHANCE = Chance.of(1, 0);
  private static final Offset<Float> EXACT = Offset.offset(2e-6f);
  private static final int WEST = RESIDENTS / 2;
  private Town town;
  private Residents residents;
  private Quarters quarters;

  @BeforeEach
  void aTownWithOneWhoBegins() {
    town = AlikeTown.founded();
    residents = town.residents();
    quarters = town.quarters();
    residents.engaged().set(0, (byte) 1);
  }

  private static CollectiveAction action(Object... more) {
    Object[] usual = {"rate", 1, "initiators", 1, "threshold", .5, "threshold-spread", 0, "rounds", 50, "succeeds", .1,
        "petition-disorder", 0, "petition-voice", 0, "petition", -5, "efficacy-gained", .02, "efficacy-lost", .01};
    Object[] all = Arrays.copyOf(usual, usual.length + more.length);
    System.arraycopy(more, 0, all, usual.length, more.length);
    return new CollectiveAction(settings(CollectiveAction.Settings.class, all),
        settings(DisorderChange.Settings.class));
  }

  private void tie(int one, int two, double strength, Ties.Kind kind) {
    town.ties().add(one, two, (float) strength, kind);
    town.ties().add(two, one, (float) strength, kind);
  }

  private void tie(int one, int two, double strength) {
    tie(one, two, strength, Ties.Kind.NEIGHBOUR);
  }

  /** Ties each of the first so many to the next, all equally strong. */
  private void chain(int of) {
    for (int k = 1; k < of; k++) {
      tie(k - 1, k, .4);
    }
  }

  /** Participants of the first action of the West. */
  private int participants(Object... more) {
    act(action(more));
    return quarters.participants().of(0);
  }

  private void act(CollectiveAction process) {
    for (int week = 0; week < 5000; week++) {
      process.run(town, week, CHANCE);
      if (quarters.action().of(0) != CollectiveAction.NONE) {
        return;
      }
    }
    throw new AssertionError("no action in 5,000 weeks");
  }

  @Test
  void anActionGoesOneTieFurtherEachRound() {
    // Each of a chain has half of his ties before him.
    chain(30);
    assertThat(participants("rounds", 0)).isEqualTo(1);
    assertThat(participants("rounds", 1)).isEqualTo(2);
    assertThat(participants("rounds", 7)).isEqualTo(8);
    assertThat(participants("rounds", 50)).isEqualTo(30);
  }

  @Test
  void aThresholdJustAboveTheShareStopsItAtOnce() {
    chain(30);
    assertThat(participants("threshold", .5)).isEqualTo(30);
    assertThat(participants("threshold", .51)).isEqualTo(1);
  }

  @Test
  void oneWhoFollowsOneTipsThoseWhoFollowTwo() {
    // 1 knows only 0; 2 knows 0, 1 and 3; 3 knows 2 and 4, who knows nobody else.
    tie(0, 2, .4);
    tie(1, 2, .4);
    tie(2, 3, .4);
    tie(3, 4, .4);
    assertThat(participants("threshold", .6)).as("one of three does not move 2").isEqualTo(1);
    tie(0, 1, .4);
    // 1: one of two, .5; 2 then two of three.
    assertThat(participants("threshold", .5)).isEqualTo(5);
    assertThat(participants("threshold", .67)).isEqualTo(1);
  }

  @Test
  void strongTiesCountMore() {
    tie(0, 1, .3);
    tie(1, 2, .7);
    assertThat(participants("threshold", .31)).isEqualTo(1);
    assertThat(participants("threshold", .29)).as("1 joins at .3, then 2").isEqualTo(3);
  }

  @Test
  void onlyTiesOfTheQuarterOtherThanKinCount() {
    tie(0, 1, .2);
    tie(1, WEST, .9);
    tie(1, 2, .9, Ties.Kind.KIN);
    assertThat(participants("threshold", .9)).as("the one who counts takes part").isEqualTo(2);
    tie(0, 3, .5, Ties.Kind.KIN);
    assertThat(participants("threshold", .9)).as("kin do not draw in").isEqualTo(2);
  }

  @Test
  void childrenDoNotJoin() {
    chain(3);
    residents.birthWeek().set(1, 10_000);
    assertThat(participants()).isEqualTo(1);
  }

  @Test
  void withoutTiesOnlyThoseJoinWhoNeedNobody() {
    // Thresholds N(.3, .3): below 0 for .159 of the 149 others.
    assertThat(participants("threshold", .3, "threshold-spread", .3)).isBetween(12, 38);
    assertThat(action("threshold", .3, "threshold-spread", .12).threshold(.5)).isCloseTo(.3, Offset.offset(1e-9));
    assertThat(action("threshold", .3, "threshold-spread", .12).threshold(.8413447461)).isCloseTo(.42,
        Offset.offset(1e-6));
  }

  @Test
  void nothingHappensWhereNobodyWouldBegin() {
    residents.engaged().set(0, (byte) 0);
    chain(30);
    CollectiveAction process = action();
    float[] before = residents.efficacy().array().clone();
    for (int week = 0; week < 500; week++) {
      process.run(town, week, CHANCE);
      assertThat(quarters.action().of(0)).isEqualTo(CollectiveAction.NONE);
    }
    assertThat(residents.efficacy().array()).isEqualTo(before);
    assertThat(quarters.events().of(0)).isZero();
  }

  @Test
  void moreWhoMayProposeProposeMoreOften() {
    // 36 at one proposal a year each: 1 - e^(-36/52) = .4995 a week; 600 weeks have a standard error of .02.
    for (int resident = 0; resident < 36; resident++) {
      residents.engaged().set(resident, (byte) (resident < 20 ? 1 : 0));
      residents.response().set(resident, resident < 20 ? Responses.NONE : Responses.VOICE);
    }
    CollectiveAction process = action();
    int actions = 0;
    for (int week = 0; week < 600; week++) {
      process.run(town, week, CHANCE);
      actions += quarters.action().of(0) != CollectiveAction.NONE ? 1 : 0;
      assertThat(quarters.action().of(1)).as("nobody in the East would begin").isEqualTo(CollectiveAction.NONE);
    }
    assertThat(actions / 600.0).isCloseTo(.4995, Offset.offset(.07));
  }

  @Test
  void thoseWhoSpeakUpAlwaysBeginOfTheEngagedADrawnShare() {
    for (int resident = 0; resident < 10; resident++) {
      residents.response().set(resident + 50, Responses.VOICE);
    }
    assertThat(participants("initiators", 0)).isEqualTo(10);
    for (int resident = 60; resident < WEST; resident++) {
      residents.engaged().set(resident, (byte) 1);
    }
    assertThat(participants("initiators", .5)).as("10 and half of 91").isBetween(10 + 30, 10 + 61);
  }

  @Test
  void aFestivalIsAnEventMoreAndLetsThoseWhoTookPartExpectMore() {
    chain(15);
    quarters.events().set(0, 2);
    act(action());
    assertThat(quarters.action().of(0)).as("15 of 150 are enough").isEqualTo(CollectiveAction.FESTIVAL);
    assertThat(quarters.events().of(0)).isEqualTo(3);
    assertThat(quarters.actionsOfYear().of(0)).isEqualTo(1);
    assertThat(quarters.successesOfYear().of(0)).isEqualTo(1);
    assertThat(quarters.events().of(1)).isZero();
    assertThat(quarters.petitionResponse().of(0)).isZero();
    assertThat(residents.efficacy().of(14)).as("half and .02 of the other half").isCloseTo(.51f, EXACT);
    assertThat(residents.efficacy().of(15)).isEqualTo(.5f);
    assertThat(AlikeTown.share(residents.engaged(), 1)).as("nobody engages by it").isEqualTo(1.0 / RESIDENTS);
  }

  @Test
  void anActionThatTooFewJoinIsALessonToThoseWhoDid() {
    chain(14);
    act(action());
    assertThat(quarters.action().of(0)).isEqualTo(CollectiveAction.FAILED_FESTIVAL);
    assertThat(quarters.actionsOfYear().of(0)).isEqualTo(1);
    assertThat(quarters.successesOfYear().of(0)).isZero();
    assertThat(quarters.events().of(0)).isZero();
    assertThat(residents.efficacy().of(13)).isCloseTo(.495f, EXACT);
    assertThat(residents.efficacy().of(14)).isEqualTo(.5f);
  }

  @Test
  void afterAPetitionAuthoritiesKeepTheQuarterUpForSomeWeeks() {
    chain(15);
    CollectiveAction process = action("petition", 5, "response-weeks", 3, "upkeep", .2);
    act(process);
    assertThat(quarters.action().of(0)).isEqualTo(CollectiveAction.PETITION);
    assertThat(quarters.events().of(0)).isZero();
    residents.engaged().set(0, (byte) 0);
    for (int week = 6000; week < 6005; week++) {
      // As an instrument has set it for the week.
      quarters.maintenance().set(0, .3f);
      process.run(town, week, CHANCE);
      assertThat(quarters.maintenance().of(0)).isCloseTo(week < 6003 ? .5f : .3f, EXACT);
    }
    assertThat(quarters.maintenance().of(1)).isZero();
  }

  @Test
  void disorderAndThoseWhoSpeakUpMakeForPetitions() {
    assertThat(petitions("petition", 0)).as("log-odds 0").isCloseTo(.5, Offset.offset(.1));
    fill(quarters.disorder(), .85);
    double ln3 = Math.log(3);
    assertThat(petitions("petition", 0, "petition-disorder", 2 * ln3))
        .as("disorder a half above the usual, log-odds ln 3")
        .isCloseTo(.75, Offset.offset(.1));
    residents.response().set(0, Responses.VOICE);
    assertThat(petitions("petition", 0, "petition-voice", ln3)).as("all speak up").isCloseTo(.75, Offset.offset(.1));
  }

  /** Share of petitions in about 300 actions; standard error .03. */
  private double petitions(Object... more) {
    Object[] often = Arrays.copyOf(more, more.length + 2);
    for (int resident = 1; resident < 50; resident++) {
      residents.engaged().set(resident, (byte) 1);
      residents.response().set(resident, residents.response().of(0));
    }
    often[more.length] = "succeeds";
    often[more.length + 1] = 1;
    CollectiveAction process = action(often);
    int actions = 0;
    int petitions = 0;
    for (int week = 0; week < 500; week++) {
      process.run(town, week, CHANCE);
      actions += quarters.action().of(0) != CollectiveAction.NONE ? 1 : 0;
      petitions += quarters.action().of(0) == CollectiveAction.FAILED_PETITION ? 1 : 0;
    }
    assertThat(actions).isGreaterThan(200);
    return petitions / (double) actions;
  }
}
