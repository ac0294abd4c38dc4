package org.sozialraum.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sozialraum.RecordedTown;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Distributions;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.synthesis.SmallTown;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Ties;
import org.sozialraum.town.Town;
import org.sozialraum.town.TownPlan;
import org.sozialraum.week.Modes;
import org.sozialraum.week.Readiness;
import org.sozialraum.week.governance.CoordinationIndex;
import org.sozialraum.week.supply.ServiceReach;

/** A town of 300 residents of 40, who feel the same and of whom nobody has ever engaged. */
class SurveyMeasurementTest {
  private static final Offset<Double> EXACT = Offset.offset(1e-9);
  private static final Readiness READINESS = new Readiness(Quantities.defaults(Readiness.Settings.class), Set.of());
  private final Map<String, Double> seen = new HashMap<>();
  private TownPlan plan;
  private Town town;
  private Residents residents;
  private Measurement measurement = Quantities.defaults(Measurement.class);

  @BeforeEach
  void aTown() {
    plan = SmallTown.plan();
    town = SmallTown.founded();
    residents = town.residents();
    aged(40, 0, 300);
    Arrays.fill(residents.mode().array(), Modes.PASSIVE);
    Arrays.fill(residents.engaged().array(), (byte) 0);
    Arrays.fill(residents.lastEngaged().array(), Residents.NEVER);
    Arrays.fill(residents.fear().array(), 0);
    Arrays.fill(residents.belonging().array(), 0);
    Arrays.fill(residents.trust().array(), 0);
    Arrays.fill(residents.loneliness().array(), 0);
  }

  private void aged(int years, int from, int to) {
    for (int resident = from; resident < to; resident++) {
      residents.birthWeek().set(resident, -52 * years);
      residents.education().set(resident, (byte) (years < 18 ? Residents.PUPIL : 1));
    }
  }

  private void engage(int resident, double hours) {
    residents.engaged().set(resident, (byte) 1);
    residents.mode().set(resident, Modes.ENGAGED);
    residents.lastEngaged().set(resident, 0);
    residents.hours().set(resident, (float) hours);
  }

  private Observation observation() {
    return new Observation(town, plan, List.of(), measurement, Quantities.defaults(ServiceReach.Settings.class),
        Quantities.defaults(CoordinationIndex.Settings.class), READINESS);
  }

  private void observe(Observation observation, int week, int seed) {
    seen.clear();
    observation.observe(town, week, Chance.of(seed, 0), (w, level, unit, observable, value, yearly) -> {
      if (yearly) {
        seen.put((level == Level.MUNICIPALITY ? "" : unit + " ") + observable, value);
      }
    });
  }

  private double of(String name) {
    assertThat(seen).containsKey(name);
    return seen.get(name);
  }

  private void without(String path) {
    measurement = (Measurement) RecordedTown.changed(measurement, path, 0.0);
  }

  @Test
  void hoursAreToldInWholeHours() {
    double[] hours = {.4, 2.49, 2.5, 5.49, 5.5};
    for (int k = 0; k < hours.length; k++) {
      engage(k, hours[k]);
    }
    observe(observation(), 0, 1);
    assertThat(of("hours:up-to-2")).isCloseTo(.4, EXACT);
    assertThat(of("hours:3-5")).isCloseTo(.4, EXACT);
    assertThat(of("hours:6-or-more")).isCloseTo(.2, EXACT);
    assertThat(of("age:14-29 hours:up-to-2")).as("nobody of that age is engaged").isNaN();
  }

  @Test
  void ofNeighboursKnownNoneUpToThreeAndOverTenAreCounted() {
    Arrays.fill(town.dwellings().x().array(), 0);
    Arrays.fill(town.dwellings().y().array(), 0);
    // One knows eleven, three of them know one another as well; the others nobody.
    for (int k = 0; k < 11; k++) {
      tie(0, 289 + k);
    }
    Arrays.fill(town.ties().lately(), (byte) 0);
    town.ties().lately()[town.ties().firstSlot(289)] = 8;
    observe(observation(), 0, 1);
    assertThat(of("neighbours_known:none")).isCloseTo(288.0 / 300, EXACT);
    assertThat(of("neighbours_known:up-to-3")).isCloseTo(299.0 / 300, EXACT);
    assertThat(of("neighbours_known:over-10")).isCloseTo(1.0 / 300, EXACT);
    assertThat(of("chats_monthly")).as("met once, in the fourth week before").isCloseTo(1.0 / 300, EXACT);
  }

  private void tie(int one, int two) {
    town.ties().add(one, two, .5f, Ties.Kind.NEIGHBOUR);
    town.ties().add(two, one, .5f, Ties.Kind.NEIGHBOUR);
  }

  @Test
  void ofWhoWasEngagedFormerlyNeverAndLatelyMakeAll() {
    engage(0, 3);
    residents.lastEngaged().set(1, -51);
    residents.lastEngaged().set(2, -52);
    residents.lastEngaged().set(3, -800);
    observe(observation(), 0, 1);
    assertThat(of("engaged_12m")).isCloseTo(2.0 / 300, EXACT);
    assertThat(of("formerly_engaged")).isCloseTo(2.0 / 300, EXACT);
    assertThat(of("never_engaged")).isCloseTo(296.0 / 300, EXACT);
  }

  @Test
  void theNeighbourhoodIsAskedAboutFrom16LonelinessFrom18AndEngagementFrom14() {
    aged(13, 0, 30);
    aged(15, 30, 60);
    aged(17, 60, 90);
    // All who are too young for a question would say yes to it.
    Arrays.fill(residents.fear().array(), 0, 60, 1);
    Arrays.fill(residents.belonging().array(), 0, 60, 1);
    Arrays.fill(residents.trust().array(), 0, 60, 1);
    Arrays.fill(residents.loneliness().array(), 0, 90, 1);
    for (int child = 0; child < 30; child++) {
      residents.lastEngaged().set(child, -600);
    }
    observe(observation(), 0, 1);
    for (String share : List.of("unsafe_share", "belongs_strongly", "trusts_most", "loneliness_share",
        "formerly_engaged")) {
      assertThat(of(share)).as(share).isZero();
    }
    assertThat(of("never_engaged")).as("those of 13 are not asked").isEqualTo(1);
    aged(16, 0, 60);
    aged(18, 60, 90);
    observe(observation(), 0, 1);
    assertThat(of("unsafe_share")).isCloseTo(60.0 / 300, EXACT);
    assertThat(of("avoids_share")).isBetween(60.0 / 300 - 1e-9, 62.0 / 300);
    assertThat(of("belongs_strongly")).isCloseTo(60.0 / 300, EXACT);
    assertThat(of("trusts_most")).isCloseTo(60.0 / 300, EXACT);
    assertThat(of("loneliness_share")).isCloseTo(30.0 / 240, EXACT);
    assertThat(of("age:16-24 belongs_strongly")).isCloseTo(60.0 / 90, EXACT);
  }

  @Test
  void noiseLiesEvenlyOnBothSidesOfAThreshold() {
    double above = 0;
    double below = 0;
    int surveys = 40;
    for (int seed = 0; seed < surveys; seed++) {
      Arrays.fill(residents.belonging().array(), .54f + .06f);
      observe(observation(), 0, seed);
      above += of("belongs_strongly") / surveys;
      Arrays.fill(residents.belonging().array(), .54f - .06f);
      observe(observation(), 0, seed + surveys);
      below += of("belongs_strongly") / surveys;
    }
    // Half a standard deviation of noise away from the threshold 69.1 % say yes or no; standard error .004.
    assertThat(above).isCloseTo(.691, Offset.offset(.015));
    assertThat(below).isCloseTo(.309, Offset.offset(.015));
  }

  @Test
  void eachQuestionHasNoiseOfItsOwn() {
    Arrays.fill(residents.belonging().array(), .54f);
    Arrays.fill(residents.fear().array(), .5f);
    Chance chance = Chance.of(3, 0);
    int unsafe = 0;
    int belong = 0;
    for (int resident = 0; resident < 300; resident++) {
      long id = residents.id().of(resident);
      unsafe += Distributions.normal(chance.draw(Decision.SURVEY_NOISE, 0, id, 1)) > 0 ? 1 : 0;
      belong += Distributions.normal(chance.draw(Decision.SURVEY_NOISE, 0, id, 2)) > 0 ? 1 : 0;
    }
    observe(observation(), 0, 3);
    assertThat(of("unsafe_share")).isCloseTo(unsafe / 300.0, Offset.offset(.005));
    assertThat(of("belongs_strongly")).isCloseTo(belong / 300.0, Offset.offset(.005));
    assertThat(unsafe).isNotEqualTo(belong);
  }

  @Test
  void theWillingAreThoseReadyOfThoseWhoHaveNotEngagedForAYear() {
    without("survey.noise");
    for (int resident = 0; resident < 300; resident++) {
      residents.trust().set(resident, (float) (resident % 100 / 100.0));
      residents.belonging().set(resident, (float) (resident / 300.0));
    }
    engage(299, 1);
    residents.lastEngaged().set(298, -20);
    int ready = 0;
    for (int resident = 0; resident < 298; resident++) {
      ready += READINESS.of(residents, resident, 0) > 0 ? 1 : 0;
    }
    observe(observation(), 0, 1);
    assertThat(ready).isBetween(20, 280);
    assertThat(of("willing")).isCloseTo(ready / 298.0, EXACT);
  }

  @Test
  void whoAvoidsStreetsNeedNotFeelUnsafe() {
    Arrays.fill(residents.fear().array(), .43f);
    observe(observation(), 0, 1);
    // Seven hundredths above the one threshold, seven below the other: .58 standard deviations, 72 % and 28 %.
    assertThat(of("avoids_share")).isCloseTo(.72, Offset.offset(.09));
    assertThat(of("unsafe_share")).isCloseTo(.28, Offset.offset(.09));
  }

  @Test
  void startsAndStopsOfAYearArePerResidentWhoCouldStartOrStop() {
    for (int resident = 0; resident < 100; resident++) {
      engage(resident, 1);
    }
    Observation observation = observation();
    for (int week = 0; week < 52; week++) {
      Arrays.fill(residents.engagementChange().array(), (byte) 0);
      if (week == 7 || week == 51) {
        residents.engagementChange().set(150, Residents.STARTED);
        residents.engagementChange().set(151, (byte) (Residents.STARTED | Residents.STARTED_ASKED));
        residents.engagementChange().set(0, Residents.STOPPED);
        residents.engagementChange().set(1, (byte) (Residents.STOPPED | Residents.STARTED));
      }
      observe(observation, week, 1);
    }
    assertThat(of("starts")).isCloseTo(6.0 / 200, EXACT);
    assertThat(of("stops")).isCloseTo(4.0 / 100, EXACT);
    assertThat(of("starts_asked")).isCloseTo(2.0 / 6, EXACT);
    assertThat(of("west starts")).isCloseTo(2.0 / 50, EXACT);
    assertThat(of("east starts_asked")).isCloseTo(2.0 / 4, EXACT);
    assertThat(of("age:30-49 starts")).as("of groups as of the town").isCloseTo(6.0 / 200, EXACT);
    assertThat(of("age:30-49 starts_asked")).isCloseTo(2.0 / 6, EXACT);
    Arrays.fill(residents.engagementChange().array(), (byte) 0);
    for (int week = 52; week < 104; week++) {
      observe(observation, week, 1);
    }
    assertThat(of("starts")).as("the second year counts alone").isZero();
    assertThat(of("starts_asked")).isNaN();
  }

  @Test
  void movesOfAYearArePerHouseholdOfTheQuarterTheyBeganIn() {
    Observation observation = observation();
    observation.beginsWith(town);
    for (int week = 0; week < 52; week++) {
      // What the last resettlement noted stands for four weeks and counts once.
      town.quarters().householdsMoved().set(0, week < 8 ? 3 : 0);
      town.quarters().householdsMoved().set(1, 0);
      observe(observation, week, 1);
    }
    int west = 0;
    int all = 0;
    for (int dwelling = 0; dwelling < town.dwellings().count(); dwelling++) {
      boolean household = town.dwellings().residents().of(dwelling) > 0 && town.dwellings().home().of(dwelling) == 0;
      all += household ? 1 : 0;
      west += household && town.dwellings().quarter().of(dwelling) == 0 ? 1 : 0;
    }
    assertThat(of("west moves")).isCloseTo(6.0 / west, EXACT);
    assertThat(of("east moves")).isZero();
    assertThat(of("moves")).isCloseTo(6.0 / all, EXACT);
  }

  @Test
  void aHouseholdIsNewIfAllOfItCameWithinAYear() {
    Arrays.fill(residents.tenureStart().array(), -52);
    observe(observation(), 0, 1);
    assertThat(of("turnover")).isZero();
    int dwelling = residents.dwelling().of(0);
    int first = town.dwellings().firstResident().of(dwelling);
    int end = first + town.dwellings().residents().of(dwelling);
    for (int resident = first; resident < end; resident++) {
      residents.tenureStart().set(resident, -51);
    }
    observe(observation(), 0, 1);
    double one = of("west turnover");
    assertThat(one).isPositive();
    assertThat(of("east turnover")).isZero();
    residents.tenureStart().set(end - 1, -52);
    observe(observation(), 0, 1);
    assertThat(of("west turnover")).as("one of them has been here for longer").isZero();
  }

  @Test
  void whoBringsUpChildrenWithoutAPartnerIsASingleParent() {
    int family = 0;
    while (town.dwellings().residents().of(family) < 3) {
      family++;
    }
    Arrays.fill(residents.role().array(), Residents.HEAD);
    Arrays.fill(residents.parent().array(), (byte) 0);
    int first = town.dwellings().firstResident().of(family);
    residents.parent().set(first, (byte) 1);
    for (int resident = first + 1; resident < first + town.dwellings().residents().of(family); resident++) {
      residents.role().set(resident, Residents.CHILD);
    }
    observe(observation(), 0, 1);
    assertThat(of("single-parent:yes population")).isEqualTo(1);
    assertThat(of("partner:yes population")).isZero();
    residents.role().set(first + 1, Residents.PARTNER);
    residents.parent().set(first + 1, (byte) 1);
    observe(observation(), 0, 1);
    assertThat(of("single-parent:yes population")).isZero();
    assertThat(of("partner:yes population")).isEqualTo(2);
    assertThat(of("partner:no population")).isEqualTo(298);
    assertThat(of("age:65+ population") + of("age:16-24 population")).as("those between are in no group").isZero();
  }
}
