package org.sozialraum.week.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sozialraum.town.Actor.HOUSING_COMPANY;
import static org.sozialraum.town.Actor.ORDER_OFFICE;
import static org.sozialraum.town.Actor.SCHOOL;
import static org.sozialraum.town.Actor.SOCIAL_OFFICE;
import static org.sozialraum.town.Actor.WELFARE_ASSOCIATION;
import static org.sozialraum.town.Actor.YOUTH_OFFICE;
import static org.sozialraum.town.StakeholderPlan.Structure.HUB;
import static org.sozialraum.town.StakeholderPlan.Structure.INTEGRATED;
import static org.sozialraum.week.Mechanism.GOVERNANCE;
import static org.sozialraum.week.Mechanism.STAFF_TURNOVER;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sozialraum.synthesis.FoundedStakeholders;
import org.sozialraum.synthesis.IslandTown;
import org.sozialraum.synthesis.SmallTown;
import org.sozialraum.town.Actor;
import org.sozialraum.town.StakeholderPlan;
import org.sozialraum.town.Stakeholders;
import org.sozialraum.town.Town;

/** Stakeholders who meet get closer, those who do not drift apart, and a new contact person begins anew. */
class StakeholderNetworkTest {
  private static final int TWENTY_FIVE_YEARS = 25 * 13;
  private final Town town = FoundedNetwork.of(StakeholderPlan.silo());
  private final Stakeholders networks = town.stakeholders();
  private final int row = FoundedNetwork.row(town, ORDER_OFFICE, HOUSING_COMPANY);

  private void two(double coordination, double trust, double usual) {
    networks.coordination().set(row, (float) coordination);
    networks.trust().set(row, (float) trust);
    networks.usualMeetings().set(row, (float) usual);
  }

  private static Town with(StakeholderPlan.Structure structure) {
    return FoundedNetwork.of(StakeholderPlan.usual(structure));
  }

  /** Mean density over years and seeds. */
  private static double density(StakeholderPlan plan, int seeds) {
    double sum = 0;
    for (int seed = 1; seed <= seeds; seed++) {
      Town each = FoundedNetwork.of(plan);
      StakeholderNetwork network = new StakeholderNetwork(FoundedNetwork.SETTINGS, FoundedNetwork.SERVICES,
          java.util.Set.of());
      for (int step = 0; step < TWENTY_FIVE_YEARS; step++) {
        network.run(each, 4 * step, org.sozialraum.chance.Chance.of(seed, 0));
        sum += NetworkFigures.density(each.stakeholders(), 0);
      }
    }
    return sum / seeds / TWENTY_FIVE_YEARS;
  }

  @Test
  void oneStepByHand() {
    two(.2, .49, 1);
    FoundedNetwork.live(town, 1, 1, STAFF_TURNOVER);
    // .2 + .3 * .8 * sqrt(.49) - .101 * .2; .49 + .1 (.25 + .7 (1 - e^(-.2/.3)) - .49)
    assertThat(networks.coordination().of(row)).isCloseTo(.3478f, within(1e-6f));
    assertThat(networks.trust().of(row)).isCloseTo(.500061f, within(1e-5f));
  }

  @Test
  void withoutMeetingsCoordinationHalvesInHalfAYear() {
    two(.8, .8, 0);
    FoundedNetwork.live(town, 6, 1);
    assertThat(networks.coordination().of(row)).isGreaterThan(.4f);
    FoundedNetwork.live(town, 1, 1);
    assertThat(networks.coordination().of(row)).isLessThan(.4f).isCloseTo(.3797f, within(1e-3f));
  }

  @Test
  void whatAnInstrumentBroughtFadesBackToTheUsualWhenItEnds() {
    float usual = networks.coordination().of(row);
    networks.meetings().set(row, 1);
    FoundedNetwork.live(town, 39, 1, STAFF_TURNOVER);
    float built = networks.coordination().of(row);
    networks.meetings().set(row, 0);
    FoundedNetwork.live(town, 7, 1, STAFF_TURNOVER);
    float afterHalfAYear = networks.coordination().of(row);
    FoundedNetwork.live(town, 200, 1, STAFF_TURNOVER);
    assertThat(built).isGreaterThan(.7f);
    assertThat(afterHalfAYear - usual).isBetween(.35f * (built - usual), .6f * (built - usual));
    // Nobody changes here, so that the usual meetings hold a little more.
    assertThat(networks.coordination().of(row)).isCloseTo(usual, within(.02f));
  }

  @Test
  void silosStaySilosForTwentyFiveYears() {
    assertThat(density(StakeholderPlan.silo(), 12)).isCloseTo(.104, within(.003));
  }

  @Test
  void anIntegratedTownStaysIntegratedForTwentyFiveYears() {
    assertThat(density(StakeholderPlan.usual(INTEGRATED), 12)).isCloseTo(.479, within(.004));
  }

  @Test
  void aHubKeepsItsTiesForTwentyFiveYearsAndLeavesTheOthersAsTheyAre() {
    double ties = 0;
    int seeds = 10;
    for (int seed = 1; seed <= seeds; seed++) {
      Town hub = with(HUB);
      FoundedNetwork.live(hub, TWENTY_FIVE_YEARS, seed);
      for (int actor = 0; actor < 15; actor++) {
        ties += hub.stakeholders().coordination().of(hub.stakeholders().row(0, actor, 16)) / 15 / seeds;
      }
      assertThat(NetworkFigures.density(hub.stakeholders(), 0)).isBetween(.08, .13);
    }
    assertThat(ties).isCloseTo(.7, within(.015));
  }

  @Test
  void aFifthOfContactPersonsChangesInAYear() {
    Town hub = with(HUB);
    Stakeholders all = hub.stakeholders();
    StakeholderNetwork network = new StakeholderNetwork(FoundedNetwork.SETTINGS, FoundedNetwork.SERVICES,
        java.util.Set.of());
    int changed = 0;
    for (int step = 0; step < TWENTY_FIVE_YEARS; step++) {
      network.run(hub, 4 * step, org.sozialraum.chance.Chance.of(3, 0));
      for (int pair = 0; pair < all.pairsEach(); pair++) {
        changed += all.trust().of(pair) == .3f && all.coordination().of(pair) > 0 ? 1 : 0;
      }
    }
    // 105 pairs of actors and 15 of the office, 25 years, .1985 changes a year in steps of four weeks.
    assertThat(changed / 120.0 / 25).isCloseTo(.1985, within(.02));
  }

  @Test
  void withTrainedStaffAMeetingBringsMoreAndANewContactPersonIsTrustedMore() {
    two(.2, .49, 1);
    for (int node = 0; node < networks.nodes().count(); node++) {
      networks.nodes().trained().set(node, 1);
    }
    FoundedNetwork.live(town, 1, 1, STAFF_TURNOVER);
    assertThat(networks.coordination().of(row)).isCloseTo(.2f + 1.25f * .168f - .0202f, within(1e-6f));
    List<Float> anew = new ArrayList<>();
    StakeholderNetwork network = new StakeholderNetwork(FoundedNetwork.SETTINGS, FoundedNetwork.SERVICES,
        java.util.Set.of());
    for (int step = 0; step < 300; step++) {
      network.run(town, 4 * step, org.sozialraum.chance.Chance.of(1, 0));
      int last = networks.nodes().lastTurnover().of(networks.nodeRow(0, networks.withRole(ORDER_OFFICE).get(0)));
      if (last == 4 * step && networks.trust().of(row) <= .401f) {
        anew.add(networks.trust().of(row));
      }
    }
    assertThat(anew).isNotEmpty().allSatisfy(trust -> assertThat(trust).isEqualTo(.4f));
  }

  @Test
  void whoHasNeverMetHasNoContactPersons() {
    FoundedNetwork.live(town, TWENTY_FIVE_YEARS, 1);
    for (int actor = 0; actor < networks.actors(); actor++) {
      int office = networks.row(0, actor, networks.networkOffice());
      assertThat(networks.coordination().of(office)).isZero();
      assertThat(networks.trust().of(office)).isEqualTo(.3f);
    }
  }

  @Test
  void fourMeetingsAreTheMost() {
    two(.2, .5, 3);
    networks.meetings().set(row, 50);
    FoundedNetwork.live(town, 1, 1, STAFF_TURNOVER);
    assertThat(networks.coordination().of(row))
        .isCloseTo((float) (.2 + .3 * 4 * .8 * Math.sqrt(.5) - .0202), within(1e-6f));
  }

  @Test
  void silosOfACountyAreSilosAndItsOfficesComeToFewerOfTheMeetingsThatAreAdded() {
    Town county = FoundedNetwork.of(SmallTown.founded(IslandTown.plan()), StakeholderPlan.silo());
    int across = FoundedNetwork.row(county, YOUTH_OFFICE, WELFARE_ASSOCIATION);
    Stakeholders all = county.stakeholders();
    assertThat(all.municipalities()).isGreaterThan(1);
    assertThat(all.coordination().of(across)).as("founded as in silos").isEqualTo(.5f);
    all.trust().set(across, .64f);
    all.usualMeetings().set(across, .5f);
    all.meetings().set(across, 1);
    FoundedNetwork.live(county, 1, 1, STAFF_TURNOVER);
    assertThat(all.coordination().of(across)).as("half a meeting that is usual, and .7 of one that is added")
        .isCloseTo((float) (.5 + .3 * (.5 + .7) * .5 * .8 - .101 * .5), within(1e-6f));
  }

  @Test
  void municipalitiesHaveLuckOfTheirOwn() {
    Town county = FoundedNetwork.of(SmallTown.founded(IslandTown.plan()), StakeholderPlan.silo());
    FoundedNetwork.live(county, 50, 1);
    Stakeholders all = county.stakeholders();
    assertThat(NetworkFigures.trust(all, 0)).isNotEqualTo(NetworkFigures.trust(all, 1));
  }

  @Test
  void aFurtherActorShiftsNobodysLuck() {
    Town few = FoundedNetwork.of(FoundedNetwork.own(.4, YOUTH_OFFICE, SCHOOL, WELFARE_ASSOCIATION));
    Town more = FoundedNetwork.of(FoundedNetwork.own(.4, Actor.BUSINESS, YOUTH_OFFICE, SCHOOL, WELFARE_ASSOCIATION));
    FoundedNetwork.live(few, 100, 1);
    FoundedNetwork.live(more, 100, 1);
    assertThat(few.stakeholders().trust().of(FoundedNetwork.row(few, YOUTH_OFFICE, SCHOOL)))
        .isEqualTo(more.stakeholders().trust().of(FoundedNetwork.row(more, YOUTH_OFFICE, SCHOOL)));
  }

  @Test
  void whatNoMeetingsCouldHoldIsFoundedAtWhatFourHold() {
    StakeholderPlan one = FoundedNetwork.own(.99, YOUTH_OFFICE, SCHOOL);
    Town close = FoundedNetwork.of(one);
    assertThat(close.stakeholders().usualMeetings().of(0)).isEqualTo(4f);
    assertThat(close.stakeholders().coordination().of(0)).isCloseTo(.9157f, within(.001f));
    assertThat(FoundedStakeholders.beyond(one, FoundedNetwork.SETTINGS, FoundedNetwork.SERVICES)).isEqualTo(1);
    assertThat(FoundedStakeholders.beyond(StakeholderPlan.usual(INTEGRATED), FoundedNetwork.SETTINGS,
        FoundedNetwork.SERVICES)).isZero();
  }

  @Test
  void fifteenWhoGovernThemselvesGetLittleOutOfMeetingsUnlessGovernanceIsSwitchedOff() {
    int other = FoundedNetwork.row(town, ORDER_OFFICE, SCHOOL);
    two(.2, .5, .1);
    networks.meetings().set(row, 1);
    networks.governance().set(row, Governance.Mode.SHARED.code());
    float before = networks.coordination().of(other);
    FoundedNetwork.live(town, 1, 1, STAFF_TURNOVER);
    float governed = networks.coordination().of(row);
    two(.2, .5, .1);
    networks.coordination().set(other, before);
    FoundedNetwork.live(town, 1, 1, STAFF_TURNOVER, GOVERNANCE);
    assertThat(networks.coordination().of(row)).isCloseTo((float) (.2 + .3 * 1.1 * .8 * Math.sqrt(.5) - .0202),
        within(1e-6f));
    assertThat(governed).isLessThan(.23f);
  }
}
