package org.sozialraum.week.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sozialraum.synthesis.IslandTown;
import org.sozialraum.synthesis.SmallTown;
import org.sozialraum.town.Domain;
import org.sozialraum.town.Offers;
import org.sozialraum.town.Town;
import org.sozialraum.week.AlikeTown;

class ServiceReachTest {
  private static final int WEST = 0;
  private static final int EAST = 1;
  private static final int HEALTH = Domain.HEALTH.ordinal();
  private static final int YOUTH = Domain.YOUTH.ordinal();
  private final ServiceReach reach = new ServiceReach(AlikeTown.settings(ServiceReach.Settings.class));
  private Town town;

  @BeforeEach
  void aTownWithoutOffers() {
    town = AlikeTown.founded();
    town.offers().resize(0);
  }

  /** Opens a doctor's at some metres east of where the first resident of West lives. */
  private void doctor(double metresEast, double hours) {
    int cell = town.choiceSets().cell(WEST, town.residents().dwelling().of(0));
    town.offers().add(town.offers().count(), Domain.HEALTH, WEST, town.choiceSets().x(cell) + (float) metresEast,
        town.choiceSets().y(cell), (float) hours);
  }

  private double reached(double mobility, boolean employed) {
    town.residents().mobility().set(0, (float) mobility);
    town.residents().employed().set(0, (byte) (employed ? 1 : 0));
    reach.refresh(town);
    return reach.of(town, WEST, 0, HEALTH);
  }

  @Test
  void thatNextDoorIsReachedOnFootAndByTheSlowLess() {
    doctor(400, 10);
    assertThat(reached(1, false)).isCloseTo(Math.exp(-.5), within(1e-4));
    // The slow walk e^(-400²/(2·250²)) = .28; who is .55 mobile rather takes the bus: .65 (.25/.4) e^(-.4/3) = .36.
    assertThat(reached(.3, false)).isCloseTo(Math.exp(-1.28), within(1e-4));
    assertThat(reached(.55, false)).isCloseTo(.65 * .625 * Math.exp(-.4 / 3), within(1e-4));
    assertThat(reached(1, true)).as("open in the daytime").isCloseTo(.85 * Math.exp(-.5), within(1e-4));
  }

  @Test
  void farOnesAreReachedByBus() {
    doctor(3000, 10);
    assertThat(reached(1, false)).isCloseTo(.65 * Math.exp(-1), within(1e-4));
    assertThat(reached(.25, false)).as("immobile").isZero();
  }

  @Test
  void fromTheIslandNothingIsReached() {
    doctor(20_000, 10);
    assertThat(reached(1, false)).isZero();
    assertThat(reach.hours(WEST, HEALTH)).isZero();
  }

  @Test
  void theNearestOpenOneCounts() {
    doctor(3000, 10);
    doctor(400, 10);
    double both = reached(1, false);
    town.offers().staffed().set(1, 0);
    assertThat(reached(1, false)).isCloseTo(.65 * Math.exp(-1), within(1e-4)).isLessThan(both);
    town.offers().staffed().set(1, .1f);
    assertThat(reached(1, false)).isEqualTo(both);
    assertThat(reach.of(town, WEST, 0, YOUTH)).as("another domain").isZero();
  }

  @Test
  void hoursAreSharedByResidentsTimesReachAndNoneAreLost() {
    doctor(0, 10);
    reach.refresh(town);
    Offers offers = town.offers();
    double[] weight = new double[2];
    for (int quarter : new int[] {WEST, EAST}) {
      double dx = town.quarters().x().of(quarter) - offers.x().of(0);
      double dy = town.quarters().y().of(quarter) - offers.y().of(0);
      double away = Math.sqrt(dx * dx + dy * dy);
      weight[quarter] = 150 * Math.max(Math.exp(-away * away / 320_000), .65 * Math.exp(-away / 3000));
    }
    assertThat(reach.hours(WEST, HEALTH)).isCloseTo(10 * weight[0] / (weight[0] + weight[1]), within(1e-5));
    assertThat(reach.hours(WEST, HEALTH) + reach.hours(EAST, HEALTH)).isCloseTo(10, within(1e-9));
    assertThat(reach.hours(WEST, HEALTH)).isGreaterThan(reach.hours(EAST, HEALTH));
  }

  @Test
  void staffingComparesHoursNowWithThoseOfAllPosts() {
    doctor(0, 30);
    doctor(0, 10);
    reach.refresh(town);
    assertThat(reach.staffing(WEST)).isEqualTo(1);
    town.offers().staffed().set(0, .5f);
    reach.refresh(town);
    assertThat(reach.staffing(WEST)).isCloseTo(25 / 40f, within(1e-6f));
    assertThat(reach.hours(WEST, HEALTH) + reach.hours(EAST, HEALTH)).isCloseTo(25, within(1e-9));
  }

  @Test
  void closingHalfOfTheDoctorsOfAQuarterTakesHoursThereAndNextDoorAndNoBitFromTheIsland() {
    Town island = SmallTown.founded(IslandTown.plan());
    for (int quarter = 0; quarter < 6; quarter++) {
      for (int k = 0; k < 2; k++) {
        island.offers().add(1000 + 2 * quarter + k, Domain.HEALTH, quarter, island.quarters().x().of(quarter) + 50 * k,
            island.quarters().y().of(quarter), 8);
      }
    }
    int lastOfFirst = island.offers().count() - 11;
    reach.refresh(island);
    double[] before = new double[6];
    for (int quarter = 0; quarter < 6; quarter++) {
      before[quarter] = reach.hours(quarter, HEALTH);
    }
    island.offers().staffed().set(lastOfFirst, 0);
    reach.refresh(island);
    double lostHere = before[0] - reach.hours(0, HEALTH);
    double lostNextDoor = before[1] - reach.hours(1, HEALTH);
    assertThat(lostHere).isGreaterThan(lostNextDoor);
    assertThat(lostNextDoor).isGreaterThan(.5);
    for (int quarter = 3; quarter < 6; quarter++) {
      assertThat(reach.hours(quarter, HEALTH)).isEqualTo(before[quarter]);
      assertThat(reach.staffing(quarter)).isEqualTo(1);
    }
  }

  @Test
  void aReachMadeAnewIsTheSameAsOneThatWasKept() {
    doctor(100, 10);
    doctor(900, 10);
    reach.refresh(town);
    town.offers().staffed().set(0, .3f);
    reach.refresh(town);
    ServiceReach anew = new ServiceReach(AlikeTown.settings(ServiceReach.Settings.class));
    anew.refresh(town);
    for (int domain = 0; domain < Domain.COUNT; domain++) {
      assertThat(anew.hours(EAST, domain)).isEqualTo(reach.hours(EAST, domain));
      assertThat(anew.of(town, WEST, 5, domain)).isEqualTo(reach.of(town, WEST, 5, domain));
    }
  }
}
