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
import org.sozialraum.synthesis.IslandTown;
import org.sozialraum.synthesis.SmallTown;
import org.sozialraum.town.Residents;
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
  void everythingObservedStandsInTheCatalogueAndTheOtherWayRound() {
    Set<String> observed = new HashSet<>();
    new Observation(town, plan, List.of()).observe(town, 51, Chance.of(1, 0),
        (week, level, unit, observable, value, yearly) -> {
          observed.add(observable);
          assertThat(yearly || Observables.named(observable).orElseThrow().weekly()).as(observable).isTrue();
        });
    assertThat(observed).containsExactlyInAnyOrderElementsOf(
        Observables.all().stream().map(Observables.Observable::name).toList());
    assertThat(Observables.all()).allSatisfy(each -> {
      assertThat(each.english()).isNotBlank();
      assertThat(each.german()).isNotBlank();
      assertThat(each.meaning()).isNotBlank();
    });
  }
}
