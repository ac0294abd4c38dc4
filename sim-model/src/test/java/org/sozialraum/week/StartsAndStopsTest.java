package org.sozialraum.week;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sozialraum.week.AlikeTown.HALF;
import static org.sozialraum.week.AlikeTown.RESIDENTS;
import static org.sozialraum.week.AlikeTown.fill;

import java.util.EnumSet;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sozialraum.chance.Chance;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;
import org.sozialraum.week.supply.CrowdingOut;
import org.sozialraum.week.supply.ServiceReach;
import org.sozialraum.trait.EngagementHours;

/**
 * Hazards of ln 2 a week: one half starts, one half stops. 3,000 draws over ten seeds have a standard error of .009.
 */
class StartsAndStopsTest {
  private static final Offset<Double> NEAR = Offset.offset(.035);
  private static final int SEEDS = 10;
  private static final EngagementHours MEDIAN_OF_THREE = AlikeTown.settings(EngagementHours.class, "median", 3);
  /** No services that could crowd out. */
  private static final CrowdingOut STEADY = crowdingOut(EnumSet.of(Mechanism.CROWDING_OUT));
  private Town town;

  @BeforeEach
  void aTown() {
    town = AlikeTown.founded();
  }

  private static CrowdingOut crowdingOut(Set<Mechanism> off) {
    return new CrowdingOut(AlikeTown.settings(CrowdingOut.Settings.class, "effect", .3),
        new ServiceReach(AlikeTown.settings(ServiceReach.Settings.class)), off);
  }

  private static StartsAndStops process(Set<Mechanism> off, Object... more) {
    Object[] usual = {"start", 0, "stop", 0, "stop-centre", 0, "stop-readiness", 1, "satisfaction", 0, "matching", .2,
        "satisfaction-keeps", .5, "stop-on-move", 0, "at14-members", 0, "at14-others", 0, "after-school", 1};
    Object[] all = java.util.Arrays.copyOf(usual, usual.length + more.length);
    System.arraycopy(more, 0, all, usual.length, more.length);
    return new StartsAndStops(AlikeTown.settings(StartsAndStops.Settings.class, all), MEDIAN_OF_THREE,
        AlikeTown.evenlyReady(), STEADY, off);
  }

  /** Share engaged after a week in which everybody begins engaged or not. */
  private double engagedAfter(int before, int week, StartsAndStops process) {
    double sum = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      fill(town.residents().engaged(), before);
      process.run(town, week, Chance.of(seed, 0));
      sum += AlikeTown.share(town.residents().engaged(), 1);
    }
    return sum / SEEDS;
  }

  @Test
  void halfStartOnTheirOwn() {
    assertThat(engagedAfter(0, 1, process(Set.of(), "start", HALF))).isCloseTo(.5, NEAR);
    assertThat(engagedAfter(0, 1, process(EnumSet.of(Mechanism.SELF_START), "start", HALF))).isZero();
  }

  @Test
  void whereServicesCloseTheWellOffStartMoreOftenAndThePoorLess() {
    Readiness ready = AlikeTown.evenlyReady();
    double quarter = HALF / 2;
    StartsAndStops process = new StartsAndStops(AlikeTown.settings(StartsAndStops.Settings.class, "start", quarter),
        MEDIAN_OF_THREE, ready, crowdingOut(Set.of()), Set.of());
    double usual = 1 - Math.exp(-quarter);
    for (int income = 0; income < 3; income++) {
      fill(town.residents().income(), income);
      assertThat(engagedAfter(0, 1, process)).as("fully staffed").isCloseTo(usual, NEAR);
    }
    java.util.Arrays.fill(town.offers().staffed().array(), 0);
    fill(town.residents().income(), 0);
    assertThat(engagedAfter(0, 1, process)).isCloseTo(1 - Math.exp(-quarter * Math.exp(-.3)), NEAR);
    fill(town.residents().income(), 1);
    assertThat(engagedAfter(0, 1, process)).isCloseTo(usual, NEAR);
    fill(town.residents().income(), 2);
    assertThat(engagedAfter(0, 1, process)).isCloseTo(1 - Math.exp(-quarter * Math.exp(.3)), NEAR);
  }

  @Test
  void readinessMultipliesStarts() {
    Readiness twiceAsReady = new Readiness(AlikeTown.settings(Readiness.Settings.class, "schooling-mid", HALF, "age",
        AlikeTown.flat(0), "migration", 0, "trust", 0, "belonging", 0, "efficacy", 0, "experience", 0,
        "time-pressure", 0,
        "traits-centre", 0), Set.of());
    assertThat(twiceAsReady.of(town.residents(), 0, 0)).isCloseTo((float) HALF, Offset.offset(1e-6f));
    StartsAndStops process = new StartsAndStops(
        AlikeTown.settings(StartsAndStops.Settings.class, "start", HALF), MEDIAN_OF_THREE, twiceAsReady, STEADY,
        Set.of());
    // Twice the hazard: three quarters start.
    assertThat(engagedAfter(0, 1, process)).isCloseTo(.75, NEAR);
  }

  @Test
  void halfStopAndSatisfactionKeeps() {
    assertThat(engagedAfter(1, 1, process(Set.of(), "stop", HALF))).isCloseTo(.5, NEAR);
    // Full satisfaction takes away half the hazard; one minus the root of a half stops.
    assertThat(engagedAfter(1, 1, process(Set.of(), "stop", HALF, "satisfaction", 1))).isCloseTo(.707, NEAR);
    assertThat(engagedAfter(1, 1, process(EnumSet.of(Mechanism.STOPPING), "stop", HALF))).isEqualTo(1);
  }

  @Test
  void trainingKeepsThoseWhoAreTrained() {
    fill(town.residents().trained(), 1);
    // Satisfaction .5 + .5 takes away half the hazard; otherwise a quarter of it.
    assertThat(engagedAfter(1, 1, process(Set.of(), "stop", HALF, "satisfaction", .5, "satisfaction-keeps", .5,
        "trained-matching", .2))).isCloseTo(Math.exp(-HALF * (1 - .5 * .7)), NEAR);
    fill(town.residents().trained(), 0);
    assertThat(engagedAfter(1, 1, process(Set.of(), "stop", HALF, "satisfaction", .5, "satisfaction-keeps", .5,
        "trained-matching", .2))).as("others").isCloseTo(Math.exp(-HALF * .75), NEAR);
  }

  @Test
  void theTrainedFeelOverloadLess() {
    fill(town.associations().overload(), 1);
    Object[] strained = {"stop", HALF / 2, "overload-stops", 1, "satisfaction-keeps", 0, "trained-overload", .8};
    assertThat(volunteersAfter(process(Set.of(), strained), 0)).as("twice the hazard").isCloseTo(.5, NEAR);
    fill(town.residents().trained(), 1);
    assertThat(volunteersAfter(process(Set.of(), strained), 0)).as("1.8 times")
        .isCloseTo(Math.exp(-HALF / 2 * 1.8), NEAR);
  }

  @Test
  void alsoTheLeastReadyStopAsOftenAsTheirReadinessSays() {
    Readiness hardly = new Readiness(AlikeTown.settings(Readiness.Settings.class, "schooling-mid", 0, "age",
        AlikeTown.flat(-4), "migration", 0, "trust", 0, "belonging", 0, "efficacy", 0, "experience", 0,
        "time-pressure", 0, "traits-centre", 0), Set.of());
    // e^(1.5 · 4) times a hazard so much smaller.
    StartsAndStops process = new StartsAndStops(AlikeTown.settings(StartsAndStops.Settings.class, "start", 0, "stop",
        HALF / Math.exp(6), "stop-centre", 0, "stop-readiness", 1.5, "satisfaction", 0, "satisfaction-keeps", 0),
        MEDIAN_OF_THREE, hardly, STEADY, Set.of());
    assertThat(engagedAfter(1, 1, process)).isCloseTo(.5, NEAR);
  }

  @Test
  void overloadedVolunteersStopMoreOften() {
    Object[] quartered = {"stop", 2 * HALF, "satisfaction-keeps", .4, "overload-stops", .5, "satisfaction", .8};
    // Without overload satisfaction is .8, as elsewhere: 1 - .32 of the hazard.
    assertThat(volunteersAfter(process(Set.of(), quartered), 0)).isCloseTo(Math.pow(.25, .68), NEAR);
    fill(town.associations().overload(), 1);
    // Overload 1: satisfaction .5, 1 + .5 - .2 of the hazard.
    assertThat(volunteersAfter(process(Set.of(), quartered), 0)).isCloseTo(Math.pow(.25, 1.3), NEAR);
    assertThat(volunteersAfter(process(EnumSet.of(Mechanism.OVERLOAD), quartered), 0))
        .isCloseTo(Math.pow(.25, .68), NEAR);
    assertThat(volunteersAfter(process(Set.of(), quartered), Residents.NONE)).as("outside associations")
        .isCloseTo(Math.pow(.25, .68), NEAR);
  }

  /** Share engaged after a week in which everybody begins engaged in one association. */
  private double volunteersAfter(StartsAndStops process, int association) {
    double sum = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      fill(town.residents().engaged(), 1);
      fill(town.residents().engagedIn(), association);
      process.run(town, 1, Chance.of(seed, 0));
      sum += AlikeTown.share(town.residents().engaged(), 1);
    }
    return sum / SEEDS;
  }

  @Test
  void nobodyTurnsToAnAssociationThatHasClosed() {
    town.associations().open().set(0, (byte) 0);
    engagedAfter(0, 1, process(Set.of(), "start", 20, "in-association", 1));
    int inOpen = 0;
    for (int resident = 0; resident < RESIDENTS; resident++) {
      assertThat(town.residents().engagedIn().of(resident)).isNotZero();
      inOpen += town.residents().engagedIn().of(resident) == 1 ? 1 : 0;
    }
    assertThat(inOpen).isGreaterThan(RESIDENTS * 9 / 10);
  }

  @Test
  void theReadyStopLess() {
    // One unit of readiness below the centre multiplies the hazard by e^(ln 2) = 2.
    assertThat(engagedAfter(1, 1, process(Set.of(), "stop", HALF, "stop-centre", 1, "stop-readiness", HALF)))
        .isCloseTo(.25, NEAR);
  }

  @Test
  void movingAndLeavingSchoolEndEngagementInAFourthWeekOnly() {
    fill(town.residents().moved(), 1);
    assertThat(engagedAfter(1, 4, process(Set.of(), "stop-on-move", .25))).isCloseTo(.75, NEAR);
    assertThat(engagedAfter(1, 5, process(Set.of(), "stop-on-move", .25))).isEqualTo(1);
    fill(town.residents().moved(), 0);
    fill(town.residents().leftSchool(), 1);
    assertThat(engagedAfter(1, 4, process(Set.of(), "after-school", .25))).isCloseTo(.25, NEAR);
    assertThat(engagedAfter(1, 4, process(EnumSet.of(Mechanism.YOUTH_ENTRY), "after-school", .25))).isEqualTo(1);
  }

  @Test
  void whoTurnsFourteenIsEngagedMoreOftenAsAMember() {
    fill(town.residents().turned14(), 1);
    StartsAndStops process = process(Set.of(), "at14-members", .75, "at14-others", .25);
    assertThat(engagedAfter(0, 4, process)).isCloseTo(.25, NEAR);
    fill(town.residents().membership(0), 1);
    assertThat(engagedAfter(0, 4, process)).isCloseTo(.75, NEAR);
  }

  @Test
  void readinessFromYouthMultipliesTheOddsAtFourteen() {
    fill(town.residents().turned14(), 1);
    Readiness young = new Readiness(AlikeTown.settings(Readiness.Settings.class, "youth", 1.2), Set.of());
    StartsAndStops process = new StartsAndStops(AlikeTown.settings(StartsAndStops.Settings.class, "start", 0,
        "at14-others", .25), MEDIAN_OF_THREE, young, STEADY, Set.of());
    fill(town.residents().youthReadiness(), AlikeTown.YOUTH + HALF / 1.2);
    // Odds of one to three become two to three.
    assertThat(engagedAfter(0, 4, process)).isCloseTo(.4, NEAR);
    fill(town.residents().youthReadiness(), AlikeTown.YOUTH - HALF / 1.2);
    assertThat(engagedAfter(0, 4, process)).isCloseTo(1 / 7.0, NEAR);
  }

  @Test
  void weeksOfVoluntaryEngagementBeforeEighteenAreCountedUpToHalfAYear() {
    fill(town.residents().birthWeek(), -17 * 52);
    fill(town.residents().engaged(), 1);
    StartsAndStops process = process(Set.of());
    for (int week = 0; week < 40; week++) {
      assertThat(town.residents().youthService().of(0)).isEqualTo((byte) Math.min(week, 26));
      process.run(town, week, Chance.of(1, 0));
    }
    fill(town.residents().youthService(), 0);
    process.run(town, 51, Chance.of(1, 0));
    assertThat(town.residents().youthService().of(0)).as("in the last week before 18").isEqualTo((byte) 1);
    process.run(town, 52, Chance.of(1, 0));
    assertThat(town.residents().youthService().of(0)).as("at 18").isEqualTo((byte) 1);
    fill(town.residents().birthWeek(), -17 * 52);
    fill(town.residents().engaged(), 0);
    process.run(town, 3, Chance.of(1, 0));
    assertThat(town.residents().youthService().of(0)).as("not engaged").isEqualTo((byte) 1);
  }

  /** Share engaged at 25 of those who were engaged at 16 for half a year, or obliged to serve, or neither. */
  private double engagedAt25(boolean voluntary, boolean obliged) {
    double sum = 0;
    StartsAndStops process = new StartsAndStops(AlikeTown.settings(StartsAndStops.Settings.class), MEDIAN_OF_THREE,
        new Readiness(AlikeTown.settings(Readiness.Settings.class), Set.of()), STEADY, Set.of());
    for (int seed = 0; seed < SEEDS; seed++) {
      fill(town.residents().birthWeek(), -16 * 52);
      fill(town.residents().experience(), 0);
      fill(town.residents().youthService(), 0);
      fill(town.residents().engaged(), voluntary ? 1 : 0);
      fill(town.residents().hours(), voluntary ? 2 : 0);
      for (int week = 0; week < 9 * 52; week++) {
        fill(town.residents().obliged(), obliged && week < 26 ? 1 : 0);
        process.run(town, week, Chance.of(seed, 0));
      }
      sum += AlikeTown.share(town.residents().engaged(), 1);
    }
    return sum / SEEDS;
  }

  @Test
  void voluntaryEngagementInYouthPersistsAndCompulsoryServiceDoesNot() {
    double neither = engagedAt25(false, false);
    double voluntary = engagedAt25(true, false);
    double obliged = engagedAt25(false, true);
    System.out.printf(java.util.Locale.ROOT,
        "engaged at 25: engaged at 16 %.3f, obliged to serve at 16 %.3f, neither %.3f%n", voluntary, obliged, neither);
    assertThat(voluntary - neither).as("voluntary").isGreaterThan(.05);
    assertThat(obliged).as("compulsory").isCloseTo(neither, Offset.offset(.02));
  }

  @Test
  void whoAcceptedAnAskStartsWhereTheyWereAsked() {
    fill(town.residents().accepted(), Asking.BY_TIE);
    fill(town.residents().acceptedIn(), 3);
    process(Set.of()).run(town, 7, Chance.of(1, 0));
    assertThat(AlikeTown.share(town.residents().engaged(), 1)).isEqualTo(1);
    assertThat(town.residents().engagedIn().of(0)).isEqualTo(3);
    assertThat(town.residents().lastEngaged().of(0)).isEqualTo(7);
    assertThat(AlikeTown.share(town.residents().matched(), 0)).isEqualTo(1);
  }

  @Test
  void theAgencyMatchesAndOffersShortFormats() {
    fill(town.residents().accepted(), Asking.BY_AGENCY);
    process(Set.of(), "short-format", 2).run(town, 7, Chance.of(1, 0));
    assertThat(AlikeTown.share(town.residents().matched(), 1)).isEqualTo(1);
    for (int resident = 0; resident < RESIDENTS; resident++) {
      assertThat(town.residents().hours().of(resident)).isPositive().isLessThanOrEqualTo(2);
    }
  }

  @Test
  void projectsNeitherMatchNorOfferShortFormats() {
    fill(town.residents().accepted(), Asking.BY_PROJECT);
    process(Set.of(), "short-format", 2).run(town, 7, Chance.of(1, 0));
    assertThat(AlikeTown.share(town.residents().engaged(), 1)).isEqualTo(1);
    assertThat(AlikeTown.share(town.residents().matched(), 0)).isEqualTo(1);
    int more = 0;
    for (int resident = 0; resident < RESIDENTS; resident++) {
      more += town.residents().hours().of(resident) > 2 ? 1 : 0;
      assertThat(town.residents().hours().of(resident)).isLessThanOrEqualTo(40);
    }
    assertThat(more).as("with a median of three hours").isGreaterThan(RESIDENTS / 2);
  }

  @Test
  void halfOfTheEngagedGiveMoreThanTheMedianOfHours() {
    int more = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      fill(town.residents().engaged(), 0);
      process(Set.of(), "start", 100).run(town, 7, Chance.of(seed, 0));
      for (int resident = 0; resident < RESIDENTS; resident++) {
        more += town.residents().hours().of(resident) > 3 ? 1 : 0;
      }
    }
    assertThat((double) more / SEEDS / RESIDENTS).isCloseTo(.5, NEAR);
  }

  @Test
  void aShareEngagesInAnAssociationOnesOwnFirst() {
    fill(town.residents().membership(0), 1);
    process(Set.of(), "start", 100, "in-association", .25).run(town, 7, Chance.of(1, 0));
    int own = 0;
    for (int resident = 0; resident < RESIDENTS; resident++) {
      own += town.residents().engagedIn().of(resident) == 1 ? 1 : 0;
      assertThat(town.residents().engagedIn().of(resident)).isIn(1, Residents.NONE);
    }
    assertThat((double) own / RESIDENTS).isCloseTo(.25, Offset.offset(.1));
  }

  @Test
  void whoStopsGivesNoHoursAndWasLastEngagedThisWeek() {
    fill(town.residents().engaged(), 1);
    fill(town.residents().hours(), 5);
    fill(town.residents().matched(), 1);
    fill(town.residents().engagedIn(), 2);
    process(Set.of(), "stop", 1000).run(town, 9, Chance.of(1, 0));
    assertThat(AlikeTown.share(town.residents().engaged(), 0)).isEqualTo(1);
    assertThat(town.residents().hours().of(0)).isZero();
    assertThat(town.residents().matched().of(0)).isZero();
    assertThat(town.residents().engagedIn().of(0)).isEqualTo(Residents.NONE);
    assertThat(town.residents().lastEngaged().of(0)).isEqualTo(9);
  }

  @Test
  void experienceGrowsWhileEngagedHalfAsFastBeforeEighteen() {
    fill(town.residents().engaged(), 1);
    StartsAndStops process = process(Set.of(), "experience-gain", .1, "experience-youth", .5);
    process.run(town, 1, Chance.of(1, 0));
    assertThat(town.residents().experience().of(0)).isCloseTo(.55f, Offset.offset(1e-6f));
    fill(town.residents().experience(), .5);
    fill(town.residents().birthWeek(), -17 * 52);
    process.run(town, 1, Chance.of(1, 0));
    assertThat(town.residents().experience().of(0)).isCloseTo(.525f, Offset.offset(1e-6f));
  }

  @Test
  void experienceHalvesOverItsHalfLife() {
    StartsAndStops process = process(Set.of(), "experience-half-life", 5);
    for (int week = 0; week < 260; week++) {
      process.run(town, week, Chance.of(1, 0));
    }
    assertThat(town.residents().experience().of(0)).isCloseTo(.25f, Offset.offset(1e-4f));
    fill(town.residents().experience(), .5);
    process(EnumSet.of(Mechanism.EXPERIENCE)).run(town, 1, Chance.of(1, 0));
    assertThat(town.residents().experience().of(0)).isEqualTo(.5f);
  }

  @Test
  void childrenNeitherStartNorGainExperience() {
    fill(town.residents().birthWeek(), -13 * 52);
    process(Set.of(), "start", 1000).run(town, 1, Chance.of(1, 0));
    assertThat(AlikeTown.share(town.residents().engaged(), 0)).isEqualTo(1);
    assertThat(town.residents().experience().of(0)).isEqualTo(.5f);
  }
}
