package org.sozialraum.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sozialraum.chance.Chance;
import org.sozialraum.synthesis.SmallTown;
import org.sozialraum.town.Actor;
import org.sozialraum.town.Domain;
import org.sozialraum.town.StakeholderPlan;
import org.sozialraum.town.StakeholderPlan.ActorPlan;
import org.sozialraum.town.Stakeholders;
import org.sozialraum.town.Supply;
import org.sozialraum.town.Town;
import org.sozialraum.week.Modes;

/** What is observed of stakeholders: a town whose network has three actors. */
class NetworkMeasuresTest {
  private static final Offset<Double> EXACT = Offset.offset(1e-6);
  private final Map<String, Double> seen = new HashMap<>();
  private Town town;
  private Observation observation;

  @BeforeEach
  void aTownWithThreeActors() {
    town = SmallTown.founded();
    StakeholderPlan plan = new StakeholderPlan(StakeholderPlan.Structure.OWN,
        List.of(ActorPlan.of(Actor.YOUTH_OFFICE), ActorPlan.of(Actor.SCHOOL),
            new ActorPlan("food-bank", "Food bank", null, Actor.Tier.LOCAL, List.of(Domain.FAMILY))),
        List.of(.4, .1, .1));
    Stakeholders networks = new Stakeholders(plan, 1);
    set(networks, 0, 1, .4, .5);
    set(networks, 0, 2, .1, .2);
    set(networks, 1, 2, .1, .2);
    town.stakeholders(networks);
    observation = new Observation(town, SmallTown.plan(), List.of());
  }

  private static void set(Stakeholders networks, int one, int other, double coordination, double trust) {
    networks.coordination().set(networks.row(0, one, other), (float) coordination);
    networks.trust().set(networks.row(0, one, other), (float) trust);
  }

  private void observe() {
    seen.clear();
    observation.observe(town, 51, Chance.of(1, 0), this::record);
  }

  private void record(int week, Level level, String unit, String observable, double value, boolean yearly) {
    if (yearly) {
      assertThat(seen.put(level.fileName() + " " + unit + " " + observable, value)).isNull();
    }
  }

  @Test
  void densityAndTrustAreMeansOverAllPairsOfActors() {
    observe();
    assertThat(seen.get("municipality Kleinstadt network_density")).isCloseTo(.2, EXACT);
    assertThat(seen.get("municipality Kleinstadt network_trust")).isCloseTo(.3, EXACT);
    assertThat(seen).as("a network belongs to a municipality").doesNotContainKey("quarter west network_density");
  }

  @Test
  void workingTogetherTakesHoursOfBothSidesAndOfHubs() {
    observe();
    double before = seen.get("municipality Kleinstadt coordination_hours");
    assertThat(before).isPositive();
    Stakeholders networks = town.stakeholders();
    networks.coordination().set(networks.row(0, 0, networks.networkOffice()), .6f);
    observe();
    assertThat(seen.get("municipality Kleinstadt coordination_hours")).as("as much together as all pairs before")
        .isCloseTo(2 * before, EXACT);
  }

  @Test
  void coordinationIsTheMeanOverDomainsAndResidents() {
    Supply supply = town.supply();
    Arrays.fill(supply.coordination().array(), .1f);
    supply.coordination().set(Supply.row(0, Domain.HEALTH.ordinal()), .9f);
    observe();
    assertThat(seen.get("quarter west coordination")).isCloseTo(.2, EXACT);
    assertThat(seen.get("quarter east coordination")).isCloseTo(.1, EXACT);
    assertThat(seen.get("municipality Kleinstadt coordination")).as("both quarters have 150 residents")
        .isCloseTo(.15, EXACT);
    assertThat(seen.get("municipality Kleinstadt coordination:health")).isCloseTo(.5, EXACT);
    assertThat(seen.get("municipality Kleinstadt coordination:youth")).isCloseTo(.1, EXACT);
    assertThat(seen).doesNotContainKeys("quarter west coordination:health", "group age:14-29 coordination");
  }

  @Test
  void consultedAreAdultsWhoRememberItAndTrainedAreOfTheEngaged() {
    Arrays.fill(town.residents().birthWeek().array(), -40 * 52);
    Arrays.fill(town.residents().mode().array(), Modes.PASSIVE);
    for (int resident = 0; resident < 30; resident++) {
      town.residents().consulted().set(resident, (byte) 1);
      town.residents().trained().set(resident, (byte) 1);
      town.residents().mode().set(resident, resident < 20 ? Modes.ENGAGED : Modes.ACTIVE);
    }
    for (int resident = 100; resident < 120; resident++) {
      town.residents().mode().set(resident, Modes.ENGAGED);
    }
    observe();
    assertThat(seen.get("municipality Kleinstadt consulted")).isCloseTo(.1, EXACT);
    assertThat(seen.get("municipality Kleinstadt trained")).as("20 of 40 engaged").isCloseTo(.5, EXACT);
  }

  @Test
  void pairsAreRecordedOnlyWhenTheRunEnds() {
    observe();
    assertThat(seen.keySet()).noneMatch(key -> key.contains("pair:"));
    seen.clear();
    observation.observeEnd(town, 51, this::record);
    assertThat(seen).hasSize(10).containsKeys("group pair:neighbourhood-coordinators+network-office cooperation");
    assertThat(seen.get("group pair:youth-office+school cooperation")).isCloseTo(.4, EXACT);
    assertThat(seen.get("group pair:school+food-bank cooperation")).isCloseTo(.1, EXACT);
    assertThat(seen.get("group pair:food-bank+network-office cooperation")).isZero();
  }
}
