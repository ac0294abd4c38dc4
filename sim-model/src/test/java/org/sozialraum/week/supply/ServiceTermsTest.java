package org.sozialraum.week.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sozialraum.week.AlikeTown.RESIDENTS;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sozialraum.chance.Chance;
import org.sozialraum.town.Domain;
import org.sozialraum.town.Need;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Supply;
import org.sozialraum.town.Town;
import org.sozialraum.week.AlikeTown;
import org.sozialraum.week.Mechanism;

/**
 * What coordination and instruments change about services: 300 residents with one need each; 6,000 draws over twenty
 * seeds have a standard error of .006.
 */
class ServiceTermsTest {
  private static final Offset<Double> NEAR = within(.025);
  private static final int SEEDS = 20;
  private static final int HEALTH = Domain.HEALTH.ordinal();
  private static final int COUNSELLING = Domain.COUNSELLING.ordinal();
  private static final int CULTURE = Domain.CULTURE.ordinal();
  private static final Object[] SOUGHT_BY_ALL =
      {"seek", 100, "seek-reach", 0, "seek-known", 0, "seek-stigma", 0, "seek-barrier", 0};
  private Town town;
  private Residents residents;
  private Supply supply;

  @BeforeEach
  void aTownWithTheUsualCoordination() {
    town = AlikeTown.founded();
    residents = town.residents();
    supply = town.supply();
    AlikeTown.fill(residents.offersKnown(), 0);
    AlikeTown.fill(residents.barrier(), 0);
    Arrays.fill(supply.hoursLeft().array(), 1);
    Coordination usual = AlikeTown.settings(Coordination.class);
    for (int row = 0; row < supply.count(); row++) {
      supply.coordination().set(row, (float) usual.of(Domain.of(row % Domain.COUNT)));
    }
  }

  private static Services services(Set<Mechanism> off, Object... namesAndValues) {
    return new Services(AlikeTown.settings(Services.Settings.class, namesAndValues),
        AlikeTown.settings(Information.Settings.class),
        new ServiceReach(AlikeTown.settings(ServiceReach.Settings.class)), off);
  }

  private static Services soughtByAll(Mechanism... off) {
    Set<Mechanism> without = EnumSet.noneOf(Mechanism.class);
    without.addAll(Arrays.asList(off));
    return services(without, SOUGHT_BY_ALL);
  }

  /** Share of needs met, where everybody has one. */
  private double met(Services services, int need) {
    double met = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      AlikeTown.fill(residents.needs(), need);
      AlikeTown.fill(residents.offersKnown(), 0);
      Arrays.fill(supply.servicesSought().array(), 0);
      services.run(town, 1, Chance.of(seed, 0));
      for (int resident = 0; resident < RESIDENTS; resident++) {
        met += residents.needs().of(resident) == 0 ? 1 : 0;
      }
    }
    return met / SEEDS / RESIDENTS;
  }

  private static double twoAttempts(double all) {
    return all + (1 - all) * .8 * all;
  }

  @Test
  void closerCoordinationLetsMoreHandOversSucceed() {
    // h(.32) = .7091, h(.67) = .8750.
    assertThat(met(soughtByAll(), Need.of(HEALTH, 2))).isCloseTo(twoAttempts(.7091 * .7091), NEAR);
    Arrays.fill(supply.coordination().array(), .67f);
    assertThat(met(soughtByAll(), Need.of(HEALTH, 2))).isCloseTo(twoAttempts(.8750 * .8750), NEAR);
    assertThat(met(soughtByAll(Mechanism.COORDINATED_HAND_OVERS), Need.of(HEALTH, 2))).as("switched off")
        .isCloseTo(twoAttempts(.7091 * .7091), NEAR);
  }

  @Test
  void coordinationOfAnotherQuarterDoesNotHelp() {
    Arrays.fill(supply.coordination().array(), 0, Domain.COUNT, 1);
    soughtByAll().run(townWith(Need.of(HEALTH, 15)), 1, Chance.of(1, 0));
    // h(1) = .9250: fifteen of them .31, and .28 once more. h(.32) = .7091: .006 and .005.
    assertThat(supply.byServices().of(Supply.row(0, HEALTH)) / 150.0).isCloseTo(twoAttempts(.3105), within(.12));
    assertThat(supply.byServices().of(Supply.row(1, HEALTH)) / 150.0).isCloseTo(twoAttempts(.0058), within(.04));
  }

  private Town townWith(int need) {
    AlikeTown.fill(residents.needs(), need);
    Arrays.fill(supply.servicesSought().array(), 0);
    return town;
  }

  @Test
  void theUsualCoordinationIsThatOfTheSettingsToTheLastBit() {
    ServiceReach reach = new ServiceReach(AlikeTown.settings(ServiceReach.Settings.class));
    reach.refresh(town);
    ServiceTerms asItIs = new ServiceTerms(AlikeTown.settings(Services.Settings.class), Set.of());
    ServiceTerms switchedOff = new ServiceTerms(AlikeTown.settings(Services.Settings.class),
        EnumSet.of(Mechanism.COORDINATED_HAND_OVERS));
    asItIs.refresh(town, reach);
    switchedOff.refresh(town, reach);
    for (int row = 0; row < supply.count(); row++) {
      for (int handOvers = 0; handOvers <= Need.MOST_HAND_OVERS; handOvers++) {
        assertThat(asItIs.solved(row, handOvers)).isEqualTo(switchedOff.solved(row, handOvers));
      }
    }
  }

  @Test
  void underOneRoofSomeNeedsSaveOneHandOver() {
    Arrays.fill(supply.handOversSaved().array(), .5f);
    double once = twoAttempts(.7091);
    double twice = twoAttempts(.7091 * .7091);
    assertThat(met(soughtByAll(), Need.of(HEALTH, 1))).isCloseTo(.5 + .5 * once, NEAR);
    assertThat(met(soughtByAll(), Need.of(HEALTH, 2))).isCloseTo(.5 * once + .5 * twice, NEAR);
    Arrays.fill(supply.handOversSaved().array(), 1);
    assertThat(met(soughtByAll(), Need.of(HEALTH, 1))).isEqualTo(1);
    assertThat(met(soughtByAll(), Need.of(HEALTH, 0))).as("nothing to save").isEqualTo(1);
  }

  @Test
  void lowThresholdServicesCarryLessStigmaAndChangeNothingElse() {
    Services usual = services(Set.of());
    double culture = met(usual, Need.of(CULTURE, 1));
    double counselling = met(usual, Need.of(COUNSELLING, 0));
    Arrays.fill(supply.lowThreshold().array(), 1);
    assertThat(met(usual, Need.of(CULTURE, 1))).as("without stigma").isEqualTo(culture);
    assertThat(met(usual, Need.of(COUNSELLING, 0))).isGreaterThan(counselling + .02);
    assertThat(met(services(EnumSet.of(Mechanism.STIGMA)), Need.of(COUNSELLING, 0)))
        .as("half of the stigma is left").isGreaterThan(met(usual, Need.of(COUNSELLING, 0)) + .02);
    ServiceTerms terms = new ServiceTerms(AlikeTown.settings(Services.Settings.class, "low-threshold", .2), Set.of());
    // .7 · (1 - .5 (.2 + .8 · .5))
    assertThat(terms.stigma(COUNSELLING, .5)).isCloseTo(.49, within(1e-12));
  }

  @Test
  void hoursAreAddedAndWhatDuplicationTakesIsLost() {
    int row = Supply.row(0, COUNSELLING);
    double[] shares = new double[3];
    for (int k = 0; k < shares.length; k++) {
      AlikeTown.fill(residents.needs(), Need.of(COUNSELLING, 0));
      Arrays.fill(supply.servicesSought().array(), 42);
      Arrays.fill(supply.byServices().array(), 0);
      supply.hoursAdded().set(row, k == 0 ? 0 : 8.4f);
      supply.hoursLeft().set(row, k == 2 ? .5f : 1);
      for (int seed = 0; seed < SEEDS; seed++) {
        AlikeTown.fill(residents.needs(), Need.of(COUNSELLING, 0));
        Arrays.fill(supply.servicesSought().array(), 42);
        soughtByAll().run(town, 1, Chance.of(seed, 0));
      }
      shares[k] = supply.byServices().of(row) / 150.0 / SEEDS;
    }
    // 28 hours per 1,000 residents are 8.4 for 300, shared by both quarters: about 4.2 of the 42 sought; .020 is 3 errors.
    double founded = reachHours(0, COUNSELLING);
    assertThat(shares[0]).isCloseTo(founded / 42, within(.02));
    assertThat(shares[1]).isCloseTo((founded + 8.4) / 42, within(.025));
    assertThat(shares[2]).isCloseTo(.5 * (founded + 8.4) / 42, within(.02));
  }

  private double reachHours(int quarter, int domain) {
    ServiceReach reach = new ServiceReach(AlikeTown.settings(ServiceReach.Settings.class));
    reach.refresh(town);
    return reach.hours(quarter, domain);
  }

  @Test
  void servicesThatComeToTheHomeAreReachedByEverybody() {
    Arrays.fill(town.offers().staffed().array(), 0);
    Arrays.fill(supply.hoursAdded().array(), 10_000);
    Services usual = services(Set.of());
    assertThat(met(usual, Need.of(CULTURE, 0))).as("out of reach").isCloseTo(.4750, NEAR);
    Arrays.fill(supply.homeReach().array(), 5_000);
    // logistic(-.1 + 3 · .9) = .9309 for one half.
    assertThat(met(usual, Need.of(CULTURE, 0))).isCloseTo(.5 * .4750 + .5 * .9309, NEAR);
  }

  @Test
  void inTheEveningTheEmployedReachServicesToo() {
    ServiceReach reach = new ServiceReach(AlikeTown.settings(ServiceReach.Settings.class));
    reach.refresh(town);
    double free = reach.of(town, 0, 0, HEALTH);
    residents.employed().set(0, (byte) 1);
    assertThat(reach.of(town, 0, 0, HEALTH)).isEqualTo(free * .85);
    supply.evening().set(Supply.row(0, HEALTH), .4f);
    assertThat(reach.of(town, 0, 0, HEALTH)).isCloseTo(free * .91, within(1e-6));
    assertThat(reach.of(town, 0, 0, CULTURE)).as("another domain").isLessThan(free * .9);
    supply.evening().set(Supply.row(0, HEALTH), 1);
    assertThat(reach.of(town, 0, 0, HEALTH)).isCloseTo(free, within(1e-7));
  }

  @Test
  void addedHoursCountAsStaffThatCrowdsOut() {
    ServiceReach reach = new ServiceReach(AlikeTown.settings(ServiceReach.Settings.class));
    reach.refresh(town);
    assertThat(reach.staffing(0)).isEqualTo(1);
    double all = 0;
    for (int domain = 0; domain < Domain.COUNT; domain++) {
      all += reach.hours(0, domain);
    }
    supply.hoursAdded().set(Supply.row(0, HEALTH), (float) (all / 4));
    reach.refresh(town);
    assertThat(reach.staffing(0)).isCloseTo(1.25f, within(1e-5f));
    assertThat(reach.staffing(1)).isEqualTo(1);
  }

  @Test
  void instrumentsAndCoordinationTellMoreResidents() {
    Information usual = information();
    int east = Supply.row(1, HEALTH);
    supply.told().set(east, .01f);
    double[] told = known(usual);
    // .004 · 1.32 a week for four weeks; .01 more in the East.
    assertThat(told[0]).isCloseTo(1 - Math.pow(1 - .00528, 4), within(.003));
    assertThat(told[1]).isCloseTo(1 - Math.pow(1 - .01528, 4), within(.004));
    supply.told().set(east, 0);
    supply.coordination().set(east, 1);
    assertThat(known(usual)[1]).isCloseTo(1 - Math.pow(1 - .008, 4), within(.003));
    double[] without = known(information(Mechanism.COORDINATED_OUTREACH));
    assertThat(without[1]).as("switched off").isCloseTo(1 - Math.pow(1 - .00528, 4), within(.003));
  }

  private static Information information(Mechanism... off) {
    Set<Mechanism> without = EnumSet.noneOf(Mechanism.class);
    without.addAll(Arrays.asList(off));
    return new Information(AlikeTown.settings(Information.Settings.class, "topic", 0, "forgetting", 0),
        AlikeTown.settings(Coordination.class), without);
  }

  /** Shares who know of health services after four weeks, in the West and in the East; 30,000 draws each. */
  private double[] known(Information information) {
    double[] known = new double[2];
    int seeds = 200;
    for (int seed = 0; seed < seeds; seed++) {
      AlikeTown.fill(residents.offersKnown(), 0);
      information.run(town, 4, Chance.of(seed, 0));
      for (int resident = 0; resident < RESIDENTS; resident++) {
        known[town.quarterOf(resident)] += residents.offersKnown().of(resident) >> HEALTH & 1;
      }
    }
    return new double[] {known[0] / seeds / 150, known[1] / seeds / 150};
  }
}
