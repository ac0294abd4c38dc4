package org.sozialraum.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sozialraum.chance.Chance;
import org.sozialraum.margin.Margins;
import org.sozialraum.margin.Margins.Kind;
import org.sozialraum.margin.Margins.Margin;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.town.HouseholdFacts;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;
import org.sozialraum.town.TownPlan;
import org.sozialraum.town.TownPlan.HouseholdGroup;
import org.sozialraum.town.TownPlan.Indicators;
import org.sozialraum.town.TownPlan.QuarterPlan;
import org.sozialraum.trait.Traits;

class FoundedMarginsTest {
  private static final Founding.Settings SETTINGS = Quantities.defaults(Founding.Settings.class);
  private static final Traits TRAITS = new Traits(Quantities.defaults(Traits.Settings.class));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 77})
  void everyPublishedMarginHoldsWithinItsStatedRounding(long seed) {
    TownPlan plan = PublishedTown.plan();
    Town town = Founding.found(plan, SETTINGS, TRAITS, Chance.of(seed, 0));
    for (int quarter = 0; quarter < plan.quarters().size(); quarter++) {
      for (Margin margin : Margins.of(plan.quarters().get(quarter))) {
        double built = Margins.built(town, quarter, 0, margin);
        assertThat(margin.isMet(built)).as("%s, %s: published %s, built %s", plan.quarters().get(quarter).name(),
            margin.name(), margin.published(), built).isTrue();
        // At the founding all but receipt is met to the last person and household.
        if (margin.kind() != Kind.TRANSFER) {
          assertThat(built).as(margin.name()).isEqualTo(margin.published());
        }
      }
    }
  }

  @Test
  void everyMarginThatIsPublishedIsCompared() {
    List<String> names = Margins.of(PublishedTown.plan().quarters().get(1)).stream().map(Margin::name).toList();
    assertThat(names).containsExactly("population", "population:age:0-5", "population:age:6-13", "population:age:14-17",
        "population:age:18-26", "population:age:27-64", "population:age:65+", "population:women",
        "population:migration", "households:1", "households:2", "households:3", "households:4+", "transfer_share");
    assertThat(Margins.of(PublishedTown.plan().quarters().get(2)).stream().map(Margin::name)).containsExactly(
        "population", "population:migration", "households:1", "households:2+", "transfer_share");
  }

  @Test
  void aQuarterFoundedAloneIsTheQuarterOfTheTown() {
    TownPlan plan = PublishedTown.plan();
    Town town = Founding.found(plan, SETTINGS, TRAITS, Chance.of(5, 0));
    for (int quarter = 0; quarter < plan.quarters().size(); quarter++) {
      Town alone = Founding.foundQuarter(plan, quarter, Founding.rooms(plan, TRAITS)[quarter], SETTINGS, TRAITS, 0,
          Chance.of(5, 0));
      int first = town.quarters().firstResident().of(quarter);
      assertThat(alone.residents().count()).isEqualTo(town.quarters().residents().of(quarter));
      for (int resident = 0; resident < alone.residents().count(); resident++) {
        assertThat(alone.residents().id().of(resident)).isEqualTo(town.residents().id().of(first + resident));
        assertThat(alone.residents().birthWeek().of(resident))
            .isEqualTo(town.residents().birthWeek().of(first + resident));
        assertThat(alone.residents().migration().of(resident))
            .isEqualTo(town.residents().migration().of(first + resident));
        assertThat(alone.residents().income().of(resident)).isEqualTo(town.residents().income().of(first + resident));
      }
    }
  }

  @Test
  void originsGoOnToBeSharedInHouseholds() {
    Town town = Founding.found(PublishedTown.plan(), SETTINGS, TRAITS, Chance.of(1, 0));
    Residents residents = town.residents();
    int children = 0;
    int alike = 0;
    int partners = 0;
    int alikePartners = 0;
    for (int dwelling = 0; dwelling < town.dwellings().count(); dwelling++) {
      int first = town.dwellings().firstResident().of(dwelling);
      int end = first + town.dwellings().residents().of(dwelling);
      byte head = 0;
      for (int resident = first; resident < end; resident++) {
        head = residents.role().of(resident) == Residents.HEAD ? residents.migration().of(resident) : head;
      }
      for (int resident = first; resident < end; resident++) {
        byte role = residents.role().of(resident);
        children += role == Residents.CHILD ? 1 : 0;
        alike += role == Residents.CHILD && residents.migration().of(resident) == head ? 1 : 0;
        partners += role == Residents.PARTNER ? 1 : 0;
        alikePartners += role == Residents.PARTNER && residents.migration().of(resident) == head ? 1 : 0;
      }
    }
    assertThat(alike).isEqualTo(children);
    // Three in four share it as a matter of course, others by chance.
    assertThat(alikePartners / (double) partners).isGreaterThan(.8);
  }

  @Test
  void whoReceivesTransfersHasALowIncomeAndFewEarners() {
    Town town = Founding.found(PublishedTown.plan(), SETTINGS, TRAITS, Chance.of(1, 0));
    int receiving = 0;
    for (int dwelling = 0; dwelling < town.dwellings().count(); dwelling++) {
      if (HouseholdFacts.receivesTransfers(town, dwelling, 0)) {
        receiving++;
        assertThat(HouseholdFacts.hasFewEarners(town, dwelling, 0)).isTrue();
      }
    }
    assertThat(receiving).isPositive();
  }

  @Test
  void ofOneEarnerAndOneChildNobodyReceivesButOfTwoChildrenTheyMay() {
    assertThat(HouseholdFacts.isFew(1, 2)).isFalse();
    assertThat(HouseholdFacts.isFew(1, 3)).isTrue();
    assertThat(HouseholdFacts.isFew(0, 1)).isTrue();
    assertThat(HouseholdFacts.isFew(0, 0)).isFalse();
  }

  /** A quarter of 600 residents of national ages with some indicators and households. */
  private static TownPlan odd(List<HouseholdGroup> households, double size, double receipt, double background) {
    QuarterPlan plain = SmallTown.quarter("q", "Q", "M", 0, 0, 900, 600, 0);
    QuarterPlan odd = new QuarterPlan("q", "Q", "M", "M", plain.area(), 600, List.of(), households,
        new Indicators(Double.NaN, receipt, Double.NaN, background, .5, size, Double.NaN));
    return new TownPlan("t", "T", List.of(odd), List.of(), List.of(), "");
  }

  @Test
  void impossibleMarginsGiveWayWhileTheOthersHold() {
    List<TownPlan> plans = new ArrayList<>();
    plans.add(odd(List.of(), 1, 100, 1)); // everybody alone, everybody receives
    plans.add(odd(List.of(), 20, 0, 0));
    plans.add(odd(List.of(new HouseholdGroup(1, 1, 600)), Double.NaN, 50, .5));
    plans.add(odd(List.of(new HouseholdGroup(1, 1, 0), new HouseholdGroup(2, HouseholdGroup.OPEN, 0)), Double.NaN, 5,
        .01));
    plans.add(odd(List.of(new HouseholdGroup(1, 1, 10), new HouseholdGroup(2, 2, 10)), .5, 99, .99));
    for (TownPlan plan : plans) {
      Town town = Founding.found(plan, SETTINGS, TRAITS, Chance.of(1, 0));
      assertThat(town.residents().count()).isEqualTo(600);
      for (Margin margin : Margins.of(plan.quarters().get(0))) {
        if (margin.kind() == Kind.WOMEN || margin.kind() == Kind.MIGRATION || margin.kind() == Kind.POPULATION) {
          assertThat(Margins.built(town, 0, 0, margin)).isEqualTo(margin.published());
        }
      }
    }
    Margin alone = Margins.of(plans.get(0).quarters().get(0)).get(3);
    assertThat(alone.name()).isEqualTo("households");
    assertThat(alone.isMet(Margins.built(Founding.found(plans.get(0), SETTINGS, TRAITS, Chance.of(1, 0)), 0, 0, alone)))
        .as("children cannot live alone, and the comparison says so").isFalse();
  }

  @Test
  void aQuarterWithoutResidentsHasMarginsOfNobody() {
    QuarterPlan plain = SmallTown.quarter("e", "E", "M", 0, 0, 900, 0, 0);
    QuarterPlan empty = new QuarterPlan("e", "E", "M", "M", plain.area(), 0, List.of(), List.of(),
        new Indicators(Double.NaN, 10, Double.NaN, .3, .5, 2, Double.NaN));
    TownPlan plan = new TownPlan("t", "T", List.of(empty, SmallTown.quarter("q", "Q", "M", 1000, 0, 900, 50, 0)),
        List.of(), List.of(), "");
    Town town = Founding.found(plan, SETTINGS, TRAITS, Chance.of(1, 0));
    for (Margin margin : Margins.of(empty)) {
      double built = Margins.built(town, 0, 0, margin);
      assertThat(Double.isNaN(built) ? 0 : built).isCloseTo(0, within(1e-9));
    }
  }
}
