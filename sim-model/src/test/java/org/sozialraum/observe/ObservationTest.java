package org.sozialraum.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sozialraum.chance.Chance;
import org.sozialraum.message.Language;
import org.sozialraum.synthesis.IslandTown;
import org.sozialraum.synthesis.SmallTown;
import org.sozialraum.town.Domain;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Supply;
import org.sozialraum.town.Ties;
import org.sozialraum.town.Town;
import org.sozialraum.town.TownPlan;
import org.sozialraum.week.Modes;

/** A town of 300 adults of 40, ten of whom engage in the West and twenty in the East. */
class ObservationTest {
  private static final Offset<Double> EXACT = Offset.offset(1e-6);
  private final Map<String, Double> seen = new HashMap<>();
  private TownPlan plan;
  private Town town;
  private Residents residents;

  @BeforeEach
  void aTown() {
    plan = SmallTown.plan();
    town = SmallTown.founded();
    residents = town.residents();
    Arrays.fill(residents.birthWeek().array(), -40 * 52);
    Arrays.fill(residents.ageGroup().array(), (byte) 3);
    Arrays.fill(residents.mode().array(), Modes.PASSIVE);
    Arrays.fill(residents.modeLastYear().array(), Modes.PASSIVE);
    Arrays.fill(residents.lastEngaged().array(), Residents.NEVER);
    Arrays.fill(residents.trust().array(), .25f);
    Arrays.fill(residents.fear().array(), 0);
    Arrays.fill(residents.loneliness().array(), 0);
    Arrays.fill(residents.visits().array(), (byte) 2);
    for (int resident = 0; resident < 300; resident++) {
      if (resident < 10 || resident >= 280) {
        residents.mode().set(resident, Modes.ENGAGED);
        residents.lastEngaged().set(resident, 0);
      }
    }
  }

  private void observe(Observation observation, int week) {
    seen.clear();
    observation.observe(town, week, Chance.of(1, 0), (w, level, unit, observable, value, yearly) -> {
      assertThat(w).isEqualTo(week);
      assertThat(seen.put((yearly ? "year " : "") + level.fileName() + " " + unit + " " + observable, value))
          .as("%s of %s is recorded once", observable, unit).isNull();
    });
  }

  private double of(String name) {
    assertThat(seen).containsKey(name);
    return seen.get(name);
  }

  @Test
  void sharesOfQuartersAndTownAreCounts() {
    observe(new Observation(town, plan, List.of()), 0);
    assertThat(of("municipality Kleinstadt engaged")).isCloseTo(.1, EXACT);
    assertThat(of("municipality Kleinstadt passive")).isCloseTo(.9, EXACT);
    assertThat(of("year quarter west engaged")).isCloseTo(10.0 / 150, EXACT);
    assertThat(of("year quarter east engaged")).isCloseTo(20.0 / 150, EXACT);
    assertThat(of("year group age:30-49 engaged")).isCloseTo(.1, EXACT);
    assertThat(of("year group age:14-29 engaged")).isNaN();
    assertThat(of("year group age:14-29 population")).isZero();
    assertThat(of("municipality Kleinstadt trust")).isCloseTo(.25, EXACT);
    assertThat(of("municipality Kleinstadt visits")).isCloseTo(2, EXACT);
    assertThat(of("municipality Kleinstadt population")).isEqualTo(300);
  }

  @Test
  void childrenCountAsResidentsAndVisitorsOnly() {
    for (int child = 200; child < 250; child++) {
      residents.birthWeek().set(child, -13 * 52);
      residents.visits().set(child, (byte) 8);
    }
    observe(new Observation(town, plan, List.of()), 0);
    assertThat(of("municipality Kleinstadt engaged")).isCloseTo(30.0 / 250, EXACT);
    assertThat(of("municipality Kleinstadt population")).isEqualTo(300);
    assertThat(of("municipality Kleinstadt visits")).isCloseTo(3, EXACT);
  }

  @Test
  void whoHasJustTurned14IsAPupilAndNoneOfThoseUnder14() {
    // Demography, which notes age groups and pupils, comes only every four weeks.
    Arrays.fill(residents.education().array(), (byte) 1);
    residents.birthWeek().set(0, 51 - 14 * 52);
    residents.ageGroup().set(0, (byte) 1);
    observe(new Observation(town, plan, List.of()), 51);
    assertThat(of("year group age:6-13 population")).isZero();
    assertThat(of("year group age:6-13 engaged")).isNaN();
    assertThat(of("year group age:14-29 population")).isEqualTo(1);
    assertThat(of("year group education:pupil population")).isEqualTo(1);
  }

  @Test
  void engagedWithinTwelveMonthsLooksBack52Weeks() {
    residents.lastEngaged().set(100, 49);
    residents.lastEngaged().set(101, 48);
    observe(new Observation(town, plan, List.of()), 100);
    // Week 49 is 51 weeks ago, week 48 is 52 weeks ago: a year has passed.
    assertThat(of("municipality Kleinstadt engaged_12m")).isCloseTo(1.0 / 300, EXACT);
  }

  @Test
  void flowsAreSharesOfThoseWhoWereInAModeAYearAgo() {
    residents.modeLastYear().set(5, (byte) -1);
    for (int resident = 290; resident < 300; resident++) {
      residents.modeLastYear().set(resident, Modes.ACTIVE);
    }
    observe(new Observation(town, plan, List.of()), 51);
    // Of 300, one came later and ten were active; of the 289 passive, 9 and 10 now engage.
    assertThat(of("year municipality Kleinstadt flow:passive>engaged")).isCloseTo(19.0 / 289, EXACT);
    assertThat(of("year municipality Kleinstadt flow:passive>passive")).isCloseTo(270.0 / 289, EXACT);
    assertThat(of("year municipality Kleinstadt flow:active>engaged")).isEqualTo(1);
    assertThat(of("year municipality Kleinstadt flow:withdrawn>engaged")).isNaN();
    observe(new Observation(town, plan, List.of()), 0);
    assertThat(seen.keySet()).as("week 0 has no year behind it").noneMatch(name -> name.contains("flow"));
  }

  @Test
  void yearlyVisitsAreTheMeanOfTheWeeks() {
    Observation observation = new Observation(town, plan, List.of());
    for (int week = 0; week < 52; week++) {
      Arrays.fill(residents.visits().array(), (byte) (week < 13 ? 4 : 0));
      observe(observation, week);
    }
    assertThat(of("year municipality Kleinstadt visits")).isCloseTo(1, EXACT);
    assertThat(of("year quarter west visits")).isCloseTo(1, EXACT);
    for (int week = 52; week < 104; week++) {
      Arrays.fill(residents.visits().array(), (byte) 3);
      observe(observation, week);
    }
    assertThat(of("year municipality Kleinstadt visits")).as("the second year counts alone").isCloseTo(3, EXACT);
  }

  @Test
  void costIsWhatWasSpentInTheYear() {
    Observation observation = new Observation(town, plan, List.of());
    town.spend(1000);
    observe(observation, 51);
    assertThat(of("year municipality Kleinstadt cost")).isEqualTo(1000);
    town.spend(250);
    observe(observation, 103);
    assertThat(of("year municipality Kleinstadt cost")).isEqualTo(250);
  }

  @Test
  void neighboursAreTiesWithin300Metres() {
    Arrays.fill(town.dwellings().x().array(), 0);
    Arrays.fill(town.dwellings().y().array(), 0);
    tie(0, 299);
    tie(0, 298);
    observe(new Observation(town, plan, List.of()), 0);
    assertThat(of("year municipality Kleinstadt neighbours_known")).isCloseTo(4.0 / 300, EXACT);
    town.dwellings().x().set(residents.dwelling().of(0), 301);
    observe(new Observation(town, plan, List.of()), 0);
    assertThat(of("year municipality Kleinstadt neighbours_known")).isZero();
  }

  private void tie(int one, int two) {
    town.ties().add(one, two, .5f, Ties.Kind.NEIGHBOUR);
    town.ties().add(two, one, .5f, Ties.Kind.NEIGHBOUR);
  }

  @Test
  void theLonelyAndTheAfraidAreThoseWhoSayMoreThanAHalf() {
    observe(new Observation(town, plan, List.of()), 0);
    assertThat(of("year municipality Kleinstadt loneliness_share")).as("all at 0, four spreads of noise away").isZero();
    Arrays.fill(residents.loneliness().array(), .5f);
    Arrays.fill(residents.fear().array(), 1);
    observe(new Observation(town, plan, List.of()), 0);
    // At the threshold noise decides; 300 coins have a standard error of .03.
    assertThat(of("year municipality Kleinstadt loneliness_share")).isCloseTo(.5, Offset.offset(.1));
    assertThat(of("year municipality Kleinstadt unsafe_share")).isEqualTo(1);
  }

  @Test
  void theKilometreAroundASpotIsAGroup() {
    Arrays.fill(town.dwellings().y().array(), 0);
    for (int dwelling = 0; dwelling < town.dwellings().count(); dwelling++) {
      town.dwellings().x().set(dwelling, town.dwellings().quarter().of(dwelling) == 0 ? 1000 : 1001);
    }
    observe(new Observation(town, plan, List.of(new Observation.Spot("Centre", 0, 0))), 0);
    assertThat(of("year group within-1km:Centre population")).isEqualTo(150);
    assertThat(of("year group within-1km:Centre engaged")).isCloseTo(10.0 / 150, EXACT);
  }

  @Test
  void publishedAgeGroupsAreCountedAsPublished() {
    TownPlan.QuarterPlan west = plan.quarters().get(0);
    TownPlan.QuarterPlan published = new TownPlan.QuarterPlan(west.id(), west.name(), west.municipality(),
        west.district(), west.area(), 150,
        List.of(new TownPlan.AgeGroup(0, 39, 50), new TownPlan.AgeGroup(40, 120, 100)),
        west.indicators());
    plan = new TownPlan(plan.id(), plan.name(), List.of(published, plan.quarters().get(1)), List.of(), List.of(), "");
    residents.birthWeek().set(0, -40 * 52 + 1);
    observe(new Observation(town, plan, List.of()), 0);
    assertThat(of("year quarter west population:age:0-39")).isEqualTo(1);
    assertThat(of("year quarter west population:age:40+")).isEqualTo(149);
    assertThat(seen).doesNotContainKey("year quarter east population:age:40+");
  }

  @Test
  void severalMunicipalitiesMakeACounty() {
    plan = IslandTown.plan();
    town = SmallTown.founded(plan);
    residents = town.residents();
    Observation observation = new Observation(town, plan, List.of());
    observe(observation, 0);
    assertThat(of("county " + town.name() + " population"))
        .isEqualTo(of("municipality Festland population") + of("municipality Insel population")).isEqualTo(2400);
    assertThat(seen).as("money is reported for whole years, not for the start")
        .doesNotContainKey("year county " + town.name() + " cost");
    observe(observation, 51);
    assertThat(seen).containsKey("year county " + town.name() + " cost")
        .doesNotContainKey("year municipality Insel cost");
  }

  @Test
  void needsAreSharedOutAmongTheChannelsThatMetThem() {
    Arrays.fill(residents.needsOfYear().array(), 0, 300, (byte) 2);
    for (int resident = 0; resident < 60; resident++) {
      residents.barrier().set(resident, (byte) 1);
    }
    Arrays.fill(residents.barrier().array(), 60, 300, (byte) 0);
    Arrays.fill(residents.metByNeighbours().array(), 0, 60, (byte) 1);
    Arrays.fill(residents.metByVolunteers().array(), 0, 90, (byte) 1);
    Arrays.fill(residents.metByServices().array(), 150, 300, (byte) 2);
    observe(new Observation(town, plan, List.of()), 51);
    // 600 needs; neighbours met 60, volunteers 90, services 300.
    assertThat(of("year municipality Kleinstadt needs")).isEqualTo(2);
    assertThat(of("year municipality Kleinstadt needs_met")).isCloseTo(450.0 / 600, EXACT);
    assertThat(of("year municipality Kleinstadt needs_met:neighbours")).isCloseTo(.1, EXACT);
    assertThat(of("year municipality Kleinstadt needs_met:volunteers")).isCloseTo(.15, EXACT);
    assertThat(of("year municipality Kleinstadt needs_met:services")).isCloseTo(.5, EXACT);
    assertThat(of("year quarter west needs_met")).isCloseTo(150.0 / 300, EXACT);
    assertThat(of("year quarter east needs_met")).isEqualTo(1);
    assertThat(of("year group barrier:yes needs_met")).as("60 by neighbours, 60 by volunteers, of 120").isEqualTo(1);
    assertThat(of("year group barrier:no needs_met")).isCloseTo(330.0 / 480, EXACT);
    observe(new Observation(town, plan, List.of()), 0);
    assertThat(seen.keySet()).as("week 0 has no year behind it").noneMatch(name -> name.contains("needs"));
  }

  @Test
  void domainsAreCountedByQuarter() {
    int west = Supply.row(0, Domain.HEALTH.ordinal());
    int east = Supply.row(1, Domain.HEALTH.ordinal());
    town.supply().needs().set(west, 40);
    town.supply().byNeighbours().set(west, 1);
    town.supply().byVolunteers().set(west, 2);
    town.supply().byServices().set(west, 7);
    town.supply().needs().set(east, 10);
    town.supply().byServices().set(east, 10);
    observe(new Observation(town, plan, List.of()), 51);
    assertThat(of("year quarter west needs_met:health")).isCloseTo(.25, EXACT);
    assertThat(of("year municipality Kleinstadt needs_met:health")).isCloseTo(20.0 / 50, EXACT);
    assertThat(of("year quarter west needs_met:youth")).as("nobody needed anything").isNaN();
    assertThat(seen).as("residents do not remember the domain").doesNotContainKey("year group age:75+ needs_met:health");
  }

  @Test
  void accessIsLostWhereServicesCloseAndNotElsewhere() {
    Arrays.fill(town.supply().needs().array(), 0);
    for (int quarter = 0; quarter < 2; quarter++) {
      town.supply().needs().set(Supply.row(quarter, Domain.HEALTH.ordinal()), 100);
    }
    observe(new Observation(town, plan, List.of()), 51);
    double before = of("year municipality Kleinstadt access:health");
    assertThat(before).isBetween(.01, 1.0);
    assertThat(of("year municipality Kleinstadt access")).as("nothing else is needed")
        .isCloseTo((of("year quarter west access:health") + of("year quarter east access:health")) / 2,
            Offset.offset(1e-4));
    assertThat(of("year municipality Kleinstadt access:youth")).as("nobody needs any").isNaN();
    Arrays.fill(town.offers().staffed().array(), 0);
    observe(new Observation(town, plan, List.of()), 51);
    assertThat(of("year municipality Kleinstadt access:health")).isZero();
  }

  @Test
  void quartilesOfDeprivationHoldForGoodWhateverTheYearsDoToQuarters() {
    observe(new Observation(town, plan, List.of()), 0);
    // Two quarters of 150: the middle of the better one stands where the second quartile begins, that of the other
    // where the fourth does.
    assertThat(of("year group deprivation:1 population")).isZero();
    assertThat(of("year group deprivation:2 population")).isEqualTo(150);
    assertThat(of("year group deprivation:4 population")).isEqualTo(150);
    assertThat(of("year group deprivation:4 engaged")).isEqualTo(of("year quarter east engaged"));
    double before = of("year quarter west deprivation");
    town.quarters().deprivation().set(0, 2);
    observe(new Observation(town, plan, List.of()), 51);
    assertThat(of("year group deprivation:2 engaged")).isEqualTo(of("year quarter west engaged"));
    assertThat(before).isCloseTo(-.5, EXACT);
    assertThat(of("year quarter west deprivation")).isEqualTo(2);
    assertThat(of("year municipality Kleinstadt deprivation")).isCloseTo((2 + .8) / 2, EXACT);
  }

  @Test
  void quartersThatAreEquallyDeprivedStandTogether() {
    Arrays.fill(town.quarters().startingDeprivation().array(), 0);
    assertThat(Groups.quartiles(town.quarters(), plan)).containsOnly(2);
  }

  @Test
  void theOlderAreToldApartByMobilityAndByLivingAlone() {
    Arrays.fill(residents.householdSize().array(), (byte) 2);
    for (int older = 0; older < 40; older++) {
      residents.birthWeek().set(older, -70 * 52);
      residents.mobility().set(older, older < 10 ? .5f : .9f);
      residents.householdSize().set(older, (byte) (older < 4 ? 1 : 2));
    }
    residents.householdSize().set(200, (byte) 1);
    observe(new Observation(town, plan, List.of()), 0);
    assertThat(of("year group mobility:low population")).isEqualTo(10);
    assertThat(of("year group mobility:high population")).isEqualTo(30);
    assertThat(of("year group alone:yes population")).as("a lone resident of 40 is not meant").isEqualTo(4);
    assertThat(of("year municipality Kleinstadt alone")).isCloseTo(.1, EXACT);
    assertThat(of("year municipality Kleinstadt mobility")).isCloseTo((10 * .5 + 30 * .9) / 40, EXACT);
    assertThat(of("year group mobility:low engaged")).as("the ten who engage in the West").isEqualTo(1);
  }

  @Test
  void helpOffersMembershipsAndResponsesAreSharesOfTheGrownUp() {
    Arrays.fill(residents.lastHelped().array(), Residents.NEVER);
    Arrays.fill(residents.lastHelping().array(), Residents.NEVER);
    Arrays.fill(residents.offersKnown().array(), (byte) 0);
    Arrays.fill(residents.response().array(), (byte) 0);
    for (int which = 0; which < Residents.MEMBERSHIPS; which++) {
      Arrays.fill(residents.membership(which).array(), Residents.NONE);
    }
    residents.lastHelped().set(1, 49);
    residents.lastHelped().set(2, 48);
    residents.lastHelping().set(3, 100);
    residents.lastHelping().set(4, 100);
    residents.offersKnown().set(5, (byte) 0xFF);
    residents.offersKnown().set(6, (byte) 0b101);
    residents.membership(2).set(7, 0);
    residents.response().set(8, (byte) 1);
    residents.response().set(9, (byte) 2);
    residents.response().set(10, (byte) 4);
    residents.response().set(11, (byte) 4);
    for (int child = 150; child < 250; child++) {
      residents.birthWeek().set(child, 100 - 17 * 52);
      residents.lastHelped().set(child, 100);
      residents.youthReadiness().set(child, .5f);
    }
    observe(new Observation(town, plan, List.of()), 100 + 3);
    // Week 49 is 54 weeks ago: too long; so nobody was helped but children, who do not count.
    assertThat(of("year municipality Kleinstadt helped_12m")).isZero();
    assertThat(of("year municipality Kleinstadt helping_12m")).isCloseTo(2.0 / 200, EXACT);
    assertThat(of("year municipality Kleinstadt offers_known")).isCloseTo((8.0 + 2) / 8 / 200, EXACT);
    assertThat(of("year municipality Kleinstadt members")).isCloseTo(1.0 / 200, EXACT);
    assertThat(of("year municipality Kleinstadt exit")).isCloseTo(1.0 / 200, EXACT);
    assertThat(of("year municipality Kleinstadt voice")).isCloseTo(1.0 / 200, EXACT);
    assertThat(of("year municipality Kleinstadt loyalty")).isZero();
    assertThat(of("year municipality Kleinstadt neglect")).isCloseTo(2.0 / 200, EXACT);
    assertThat(of("year municipality Kleinstadt youth_readiness")).isCloseTo(.5, EXACT);
    assertThat(of("year group age:30-49 population")).isEqualTo(200);
    assertThat(of("year group age:14-29 population")).isEqualTo(100);
  }

  @Test
  void associationsThatCloseAndBeginAreOfTheYear() {
    var associations = town.associations();
    int before = associations.count();
    associations.resize(before + 2);
    for (int row = before; row < before + 2; row++) {
      associations.quarter().set(row, 0);
      associations.open().set(row, (byte) 1);
    }
    Observation observation = new Observation(town, plan, List.of());
    // One of the quarter closes, one begins and stays, and another one closes in its first year.
    associations.resize(before + 4);
    associations.open().set(before, (byte) 0);
    associations.quarter().set(before + 2, 0);
    associations.open().set(before + 2, (byte) 1);
    associations.quarter().set(before + 3, 0);
    associations.open().set(before + 3, (byte) 0);
    observe(observation, 51);
    assertThat(of("year quarter west associations_founded")).isEqualTo(2);
    assertThat(of("year quarter west associations_closed")).isEqualTo(2);
    assertThat(of("year quarter east associations_closed")).isZero();
    double open = 0;
    for (int row = 0; row < associations.count(); row++) {
      open += associations.open().of(row);
    }
    assertThat(of("year municipality Kleinstadt associations")).isCloseTo(1000 * open / 300, EXACT);
    observe(observation, 103);
    assertThat(of("year municipality Kleinstadt associations_closed")).as("the second year counts alone").isZero();
  }

  @Test
  void outingsAndMeetingsAreMeansOfTheirWeeks() {
    Observation observation = new Observation(town, plan, List.of());
    for (int week = 0; week < 52; week++) {
      Arrays.fill(residents.outings().array(), (byte) (week < 26 ? 4 : 2));
      Arrays.fill(residents.meetings().array(), (byte) (week < 26 ? 1 : 0));
      observe(observation, week);
    }
    assertThat(of("municipality Kleinstadt outings")).isEqualTo(2);
    assertThat(of("year municipality Kleinstadt outings")).isEqualTo(3);
    assertThat(of("year group age:30-49 meetings")).isEqualTo(.5);
  }

  @Test
  void everythingObservedStandsInTheCatalogueAndTheOtherWayRound() {
    Set<String> observed = new HashSet<>();
    Observation observation = new Observation(town, plan, List.of());
    Recorder recorder = (week, level, unit, observable, value, yearly) -> {
      observed.add(observable);
      assertThat(yearly || Observables.named(observable).orElseThrow().weekly()).as(observable).isTrue();
    };
    observation.observe(town, 51, Chance.of(1, 0), recorder);
    observation.observeEnd(town, 51, recorder);
    assertThat(observed).containsExactlyInAnyOrderElementsOf(
        Observables.all().stream().map(Observables.Observable::name).toList());
    assertThat(Observables.all()).allSatisfy(each -> {
      assertThat(each.english()).isNotBlank();
      assertThat(each.german()).isNotBlank();
      assertThat(each.meaning().in(Language.EN)).isNotBlank();
    });
  }
}
