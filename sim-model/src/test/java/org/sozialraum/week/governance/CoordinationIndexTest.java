package org.sozialraum.week.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sozialraum.town.StakeholderPlan.Structure.HUB;
import static org.sozialraum.town.StakeholderPlan.Structure.INTEGRATED;
import static org.sozialraum.town.StakeholderPlan.Structure.SILO;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sozialraum.town.Actor;
import org.sozialraum.town.Domain;
import org.sozialraum.town.StakeholderPlan;
import org.sozialraum.town.Stakeholders;
import org.sozialraum.town.Supply;
import org.sozialraum.town.Town;
import org.sozialraum.week.Mechanism;

/** How closely services of a domain work together follows from their actors, a hub and the quarter's coordinator. */
class CoordinationIndexTest {
  private static final CoordinationIndex INDEX =
      new CoordinationIndex(FoundedNetwork.SETTINGS.index(), FoundedNetwork.SERVICES, Set.of());

  private static Town with(StakeholderPlan.Structure structure) {
    return FoundedNetwork.of(StakeholderPlan.usual(structure));
  }

  private static void coordinations(Town town, double tolerance, double... expected) {
    for (int domain = 0; domain < Domain.COUNT; domain++) {
      assertThat((double) town.supply().coordination().of(Supply.row(1, domain))).as("%s", Domain.of(domain))
          .isCloseTo(expected[domain], within(tolerance));
    }
  }

  @Test
  void silosHaveTheCoordinationOfTheBriefAndOfTheSettings() {
    coordinations(with(SILO), .006, .20, .18, .25, .32, .12, .21, .14, .12);
    for (Domain domain : Domain.values()) {
      assertThat((double) with(SILO).supply().coordination().of(domain.ordinal()))
          .isCloseTo(FoundedNetwork.SERVICES.of(domain), within(6e-5));
    }
  }

  @Test
  void aHubBringsEveryDomainToTheSame() {
    Town hub = with(HUB);
    for (int domain = 0; domain < Domain.COUNT; domain++) {
      assertThat(hub.supply().coordination().of(domain)).isBetween(.435f, .465f);
    }
  }

  @Test
  void anIntegratedTownHasTheCoordinationOfTheBrief() {
    coordinations(with(INTEGRATED), .006, .55, .53, .62, .67, .48, .60, .52, .47);
  }

  @Test
  void theCoordinatorCountsInItsOwnQuarterOnlyAndAsFarAsThereIsAPost() {
    Town town = with(SILO);
    Stakeholders networks = town.stakeholders();
    for (int actor = 0; actor < networks.actors(); actor++) {
      networks.coordination().set(networks.row(0, actor, networks.coordinators()), .6f);
    }
    town.quarters().coordinators().set(0, .5f);
    INDEX.lay(town);
    int safety = Domain.SAFETY.ordinal();
    double without = safetyPairs().sum() / 15;
    // By way of the coordinator: .9 * .6 * .6.
    double with = safetyPairs().map(together -> Math.max(together, .324)).sum() / 15;
    assertThat((double) town.supply().coordination().of(Supply.row(1, safety))).isCloseTo(without, within(1e-6));
    assertThat((double) town.supply().coordination().of(Supply.row(0, safety)))
        .isCloseTo((without + with) / 2, within(1e-6));
  }

  /** Coordination of the 15 pairs of the six actors of safety in silos. */
  private static java.util.stream.DoubleStream safetyPairs() {
    StakeholderPlan silo = StakeholderPlan.silo();
    int[] actors = java.util.stream.IntStream.range(0, 15)
        .filter(k -> Actor.values()[k].serves().contains(Domain.SAFETY)).toArray();
    return java.util.Arrays.stream(actors).boxed().flatMap(one -> java.util.Arrays.stream(actors)
        .filter(other -> other > one).mapToObj(other -> silo.between(one, other))).mapToDouble(Double::doubleValue);
  }

  @Test
  void aDomainThatFewerThanTwoServeHasNone() {
    Town town = FoundedNetwork.of(FoundedNetwork.own(.5, Actor.PLANNING_OFFICE, Actor.HOUSING_COMPANY,
        Actor.BUSINESS));
    assertThat(town.supply().coordination().of(Domain.HEALTH.ordinal())).isZero();
    assertThat(town.supply().coordination().of(Domain.AGEING.ordinal())).isZero();
    assertThat(town.supply().coordination().of(Domain.SAFETY.ordinal())).isEqualTo(.5f);
  }

  @Test
  void silosLeaveServicesTheirHours() {
    Town town = with(SILO);
    for (int row = 0; row < town.supply().count(); row++) {
      assertThat(town.supply().hoursLeft().of(row)).isCloseTo(1, within(2e-5f));
    }
  }

  @Test
  void whoWorksTogetherOffersLessTwiceAndSpendsHoursOnIt() {
    Town town = with(INTEGRATED);
    CoordinationIndex duplication = new CoordinationIndex(FoundedNetwork.SETTINGS.index(), FoundedNetwork.SERVICES,
        Set.of(Mechanism.COORDINATION_HOURS));
    CoordinationIndex hours = new CoordinationIndex(FoundedNetwork.SETTINGS.index(), FoundedNetwork.SERVICES,
        Set.of(Mechanism.DUPLICATION));
    int health = Domain.HEALTH.ordinal();
    duplication.lay(town);
    // (1 - .25 (1 - .66667)) / (1 - .25 (1 - .31667))
    assertThat((double) town.supply().hoursLeft().of(health)).isCloseTo(.916667 / .829167, within(1e-4));
    hours.lay(town);
    // Health office, social office and welfare association spend 2 (7.30 - 1.40)/3 + 2 (7.35 - 1.75)/3 + …
    double beyond = 0;
    for (Actor actor : Actor.values()) {
      if (actor.serves().contains(Domain.HEALTH)) {
        double more = 0;
        for (Actor other : Actor.values()) {
          more += other == actor ? 0
              : StakeholderPlan.usual(INTEGRATED).between(actor.ordinal(), other.ordinal())
                  - StakeholderPlan.silo().between(actor.ordinal(), other.ordinal());
        }
        beyond += 2 * more / actor.serves().size();
      }
    }
    double size = Math.pow(300 / 40_000.0, .8);
    // 42 hours a week per 1,000 residents, for 300 of them.
    assertThat((double) town.supply().hoursLeft().of(health))
        .isCloseTo(1 - 12 / 52.0 * beyond * size / (42 * .3), within(1e-4)).isLessThan(.999);
  }

  @Test
  void workingTogetherTakesTheHoursOfTheBriefIn40000() {
    // 105 pairs, two sides, two hours: 43.6 in silos, 201 integrated, 42 more for a hub of which half is its own.
    Town silo = with(SILO);
    double size = NetworkFigures.size(FoundedNetwork.SETTINGS.index(), silo, 0);
    assertThat(size).isCloseTo(Math.pow(300 / 40_000.0, .8), within(1e-9));
    assertThat(NetworkFigures.hours(FoundedNetwork.SETTINGS.index(), silo, 0) / size).isCloseTo(43.6, within(.05));
    assertThat(NetworkFigures.hours(FoundedNetwork.SETTINGS.index(), with(INTEGRATED), 0) / size)
        .isCloseTo(201, within(.5));
    assertThat(NetworkFigures.hours(FoundedNetwork.SETTINGS.index(), with(HUB), 0) / size)
        .isCloseTo(43.6 + 42, within(.05));
    assertThat(NetworkFigures.hoursOfActors(FoundedNetwork.SETTINGS.index(), with(HUB), 0) / size)
        .isCloseTo(43.6 + 21, within(.05));
  }
}
