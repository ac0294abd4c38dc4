package org.sozialraum.intervention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sozialraum.RecordedTown;
import org.sozialraum.chance.Chance;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.synthesis.SmallTown;
import org.sozialraum.town.Actor;
import org.sozialraum.town.Domain;
import org.sozialraum.town.Offers;
import org.sozialraum.town.Stakeholders;
import org.sozialraum.town.Supply;
import org.sozialraum.town.Town;
import org.sozialraum.week.Responses;
import org.sozialraum.week.Shift;
import org.sozialraum.week.WeekBegins;

/** Instruments on services in a town of two quarters, West and East, with 150 residents each; ten years at work. */
class ServiceInstrumentsTest {
  private static final int LATE = 520;
  private static final Chance CHANCE = Chance.of(1, 0);
  private static final int HEALTH = Domain.HEALTH.ordinal();
  private static final int AGEING = Domain.AGEING.ordinal();
  private final Town town = SmallTown.founded();
  private final Supply supply = town.supply();
  private final Offers offers = town.offers();

  private static Intervention of(Class<? extends Record> type, Object... namesAndValues) {
    Record record = Quantities.defaults(type);
    for (int k = 0; k < namesAndValues.length; k += 2) {
      record = RecordedTown.changed(record, (String) namesAndValues[k], namesAndValues[k + 1]);
    }
    return (Intervention) record;
  }

  /** A week when the instrument has worked for ten years, so that its dose is full. */
  private void lateWeek(Intervention each) {
    new WeekBegins().run(new Shift(town, LATE + 1, CHANCE));
    each.act(town, LATE + 1, CHANCE);
  }

  private void needsOfLastYear(int west, int east) {
    for (int domain = 0; domain < Domain.COUNT; domain++) {
      supply.needsOfLastYear().set(Supply.row(0, domain), west);
      supply.needsOfLastYear().set(Supply.row(1, domain), east);
    }
  }

  private double added(int quarter) {
    double hours = 0;
    for (int domain = 0; domain < Domain.COUNT; domain++) {
      hours += supply.hoursAdded().of(Supply.row(quarter, domain));
    }
    return hours;
  }

  /** Hours of a domain: those of offers as staffed, and those added in quarters. */
  private double hours(int domain) {
    double hours = supply.hoursAdded().of(Supply.row(0, domain)) + supply.hoursAdded().of(Supply.row(1, domain));
    for (int offer = 0; offer < offers.count(); offer++) {
      hours += offers.domain().of(offer) == domain ? offers.hours().of(offer) * offers.staffed().of(offer) : 0;
    }
    return hours;
  }

  private double allHours() {
    double hours = 0;
    for (int offer = 0; offer < offers.count(); offer++) {
      hours += offers.hours().of(offer);
    }
    return hours;
  }

  private void noHourIsWonOrLost(Intervention each) {
    double[] before = new double[Domain.COUNT];
    new WeekBegins().run(new Shift(town, LATE + 1, CHANCE));
    for (int domain = 0; domain < Domain.COUNT; domain++) {
      before[domain] = hours(domain);
    }
    lateWeek(each);
    for (int domain = 0; domain < Domain.COUNT; domain++) {
      assertThat(hours(domain)).as(Domain.of(domain).meaning()).isCloseTo(before[domain], within(1e-4));
    }
    assertThat(added(0) + added(1)).as("hours that moved").isGreaterThan(.3 * allHours());
  }

  @Test
  void moneyBuysHoursAtNinetySixEurosAndSixtyPercentOverhead() {
    lateWeek(of(ServiceHours.class, "quarters", List.of("west"), "cost-per-year", 159_744.0));
    // 159,744 / 153.6 / 52 = 20 client hours a week.
    assertThat(added(0)).isCloseTo(20, within(1e-3));
    assertThat(added(1)).isZero();
    // Among domains as the town's hours are.
    double health = supply.hoursAdded().of(Supply.row(0, HEALTH)) / 20;
    assertThat(health).isCloseTo(hours(HEALTH, offers) / allHours(), within(1e-4));
    lateWeek(of(ServiceHours.class, "domains", List.of(Domain.AGEING), "cost-per-year", 159_744.0));
    assertThat(added(0)).as("shared by residents").isCloseTo(10, within(1e-3));
    assertThat(supply.hoursAdded().of(Supply.row(1, AGEING))).isCloseTo(10, within(1e-3f));
  }

  private static double hours(int domain, Offers offers) {
    double hours = 0;
    for (int offer = 0; offer < offers.count(); offer++) {
      hours += offers.domain().of(offer) == domain ? offers.hours().of(offer) : 0;
    }
    return hours;
  }

  @Test
  void aCountyThatDividesItsBudgetWinsAndLosesNoHour() {
    needsOfLastYear(100, 300);
    for (CountyBudget.Allocation allocation : CountyBudget.Allocation.values()) {
      noHourIsWonOrLost(of(CountyBudget.class, "allocation", allocation));
    }
    offers.staffed().set(0, .5f);
    noHourIsWonOrLost(of(CountyBudget.class));
  }

  @Test
  void byNeedHoursGoToTheNeedierQuarterAndEquallyToAllResidents() {
    needsOfLastYear(100, 300);
    lateWeek(of(CountyBudget.class, "allocation", CountyBudget.Allocation.EQUAL));
    assertThat(added(1)).isCloseTo(added(0), within(1e-3));
    assertThat(added(0) + added(1)).as("of all hours").isCloseTo(.55 * allHours(), within(1e-2));
    lateWeek(of(CountyBudget.class));
    assertThat(added(1)).isCloseTo(3 * added(0), within(1e-2));
    needsOfLastYear(0, 0);
    lateWeek(of(CountyBudget.class));
    assertThat(added(1)).as("no year has ended yet").isCloseTo(added(0), within(1e-3));
  }

  @Test
  void byVoiceHoursGoToTheLouderQuarter() {
    needsOfLastYear(100, 300);
    // In the West 10 speak up and 5 were consulted; 15 + .01 · 150 there against 1.5 in the East.
    for (int resident = 0; resident < town.residents().count(); resident++) {
      town.residents().response().set(resident, resident < 10 ? Responses.VOICE : 0);
      town.residents().consulted().set(resident, (byte) (resident >= 10 && resident < 15 ? 3 : 0));
    }
    Intervention voice = of(CountyBudget.class, "allocation", CountyBudget.Allocation.VOICE);
    lateWeek(voice);
    assertThat(added(0) / added(1)).isCloseTo(Math.sqrt(1 / 3.0 * 16.5 / 1.5), within(1e-3));
    lateWeek(of(CountyBudget.class, "allocation", CountyBudget.Allocation.VOICE, "voice", 0.0));
    assertThat(added(1)).as("voice does not count").isCloseTo(3 * added(0), within(1e-2));
    lateWeek(of(CountyBudget.class, "allocation", CountyBudget.Allocation.VOICE, "voice", 1.0, "quiet", 0.0));
    assertThat(added(1)).as("only voice counts, and the East is silent").isZero();
  }

  @Test
  void closedServicesHaveNoHoursToDivide() {
    needsOfLastYear(100, 300);
    new WeekBegins().run(new Shift(town, LATE + 1, CHANCE));
    java.util.Arrays.fill(offers.staffed().array(), 0);
    of(CountyBudget.class).act(town, LATE + 1, CHANCE);
    of(IntegratedPlanning.class).act(town, LATE + 1, CHANCE);
    assertThat(added(0) + added(1)).isZero();
    assertThat(offers.staffed().array()).startsWith(0, 0);
  }

  @Test
  void integratedPlanningMovesHoursByNeedWithoutLosingAny() {
    needsOfLastYear(100, 300);
    noHourIsWonOrLost(of(IntegratedPlanning.class));
    assertThat(added(1)).isCloseTo(3 * added(0), within(1e-2));
    assertThat(added(0) + added(1)).isCloseTo(.4 * allHours(), within(1e-2));
  }

  @Test
  void planningPlacesHoursNextDoorWhereAccessIsMissing() {
    needsOfLastYear(100, 100);
    // The only doctors: far away from both, then with far more hours than needed in the middle of the West.
    for (int offer = 0; offer < offers.count(); offer++) {
      offers.x().set(offer, 9_000);
    }
    lateWeek(of(IntegratedPlanning.class));
    int row = Supply.row(0, HEALTH);
    assertThat(supply.homeReach().of(row)).isEqualTo(supply.hoursAdded().of(row)).isPositive();
    for (int offer = 0; offer < offers.count(); offer++) {
      offers.x().set(offer, town.quarters().x().of(0));
      offers.y().set(offer, town.quarters().y().of(0));
      offers.hours().set(offer, 1000);
    }
    lateWeek(of(IntegratedPlanning.class));
    assertThat(supply.hoursAdded().of(row)).isPositive();
    assertThat(supply.homeReach().of(row)).as("access is full").isZero();
  }

  @Test
  void planningBringsDepartmentsAndProvidersTogetherFromItsFirstWeekAndWritesNoCoordination() {
    Stakeholders networks = town.stakeholders();
    float[] coordination = networks.coordination().array().clone();
    new WeekBegins().run(new Shift(town, 0, CHANCE));
    of(IntegratedPlanning.class).act(town, 0, CHANCE);
    assertThat(added(0) + added(1)).as("still planning").isZero();
    int office = networks.withRole(Actor.YOUTH_OFFICE).get(0);
    int planners = networks.withRole(Actor.PLANNING_OFFICE).get(0);
    int providers = networks.withRole(Actor.WELFARE_ASSOCIATION).get(0);
    int sports = networks.withRole(Actor.SPORTS_CLUB).get(0);
    assertThat(networks.meetings().of(networks.row(0, office, planners))).isEqualTo(.25f);
    assertThat(networks.meetings().of(networks.row(0, planners, providers))).isEqualTo(.25f);
    assertThat(networks.meetings().of(networks.row(0, office, sports))).isZero();
    assertThat(networks.coordination().array()).isEqualTo(coordination);
  }

  @Test
  void decentralServicesGoWhereServicesAreMissingAndComeNear() {
    needsOfLastYear(100, 100);
    for (int offer = 0; offer < offers.count(); offer++) {
      offers.x().set(offer, town.quarters().x().of(0) - 450);
      offers.y().set(offer, town.quarters().y().of(0));
      offers.hours().set(offer, 100);
    }
    lateWeek(of(DecentralServices.class, "quarters", List.of("west", "east"), "weeks", 0.0));
    // 180,000 / 153.6 / 52 = 22.5 hours; the West has all it needs in reach, the East nothing.
    assertThat(added(1)).isCloseTo(22.536, within(1e-2));
    assertThat(added(0)).isZero();
    for (Domain domain : Domain.values()) {
      int row = Supply.row(1, domain.ordinal());
      assertThat(supply.homeReach().of(row)).isEqualTo(supply.hoursAdded().of(row));
      assertThat(supply.hoursAdded().of(row) > 0).isEqualTo(
          domain == Domain.COUNSELLING || domain == Domain.HEALTH || domain == Domain.AGEING);
    }
    int health = Supply.row(1, HEALTH);
    assertThat(supply.told().of(health)).isCloseTo(.01f, within(1e-6f));
    // The East's half of the doctors' hours is usual there; the rest under one roof is theirs.
    double theirs = supply.hoursAdded().of(health);
    double usual = hours(HEALTH, offers) / 2;
    assertThat(supply.handOversSaved().of(health)).isCloseTo((float) (.3 * theirs / (theirs + usual)), within(1e-5f));
  }

  @Test
  void aCentreTakesTheServicesOfItsQuarterUnderItsRoof() {
    Intervention centre = of(NeighbourhoodCentre.class, "quarter", "west", "build-weeks", 0.0,
        "domains", List.of(Domain.HEALTH, Domain.AGEING), "cost-per-year", 159_744.0);
    // All doctors stand in the West, all services for older people in the East.
    for (int offer = 0; offer < offers.count(); offer++) {
      offers.quarter().set(offer, offers.domain().of(offer) == AGEING ? 1 : 0);
    }
    lateWeek(centre);
    // A quarter of 20 hours, in equal parts.
    double own = 2.5;
    double usual = hours(AGEING, offers) / 2;
    assertThat(supply.hoursAdded().of(Supply.row(0, HEALTH))).isCloseTo((float) own, within(1e-4f));
    assertThat(supply.handOversSaved().of(Supply.row(0, HEALTH))).as("all under its roof").isCloseTo(.5f, within(1e-5f));
    assertThat(supply.lowThreshold().of(Supply.row(0, HEALTH))).isCloseTo(1, within(1e-5f));
    assertThat(supply.evening().of(Supply.row(0, HEALTH))).isCloseTo(.25f, within(1e-5f));
    float own2 = (float) (own / (own + usual));
    assertThat(supply.handOversSaved().of(Supply.row(0, AGEING))).as("its own only")
        .isCloseTo(.5f * own2, within(1e-5f));
    assertThat(supply.lowThreshold().of(Supply.row(0, AGEING))).isCloseTo(own2, within(1e-5f));
    assertThat(supply.hoursAdded().of(Supply.row(0, Domain.CULTURE.ordinal()))).isZero();
    assertThat(added(1)).as("next door").isZero();
  }

  @Test
  void sharesOfTwoInstrumentsAddUpToNoMoreThanAll() {
    assertThat(ServiceMeans.and(.5f, .5)).isEqualTo(.75f);
    assertThat(ServiceMeans.and(.9f, 3)).isEqualTo(1);
  }
}
