package org.sozialraum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.sozialraum.crew.ThreadCrew;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.shock.LossOfAssociations;
import org.sozialraum.shock.Shock;
import org.sozialraum.synthesis.IslandTown;
import org.sozialraum.town.Associations;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;
import org.sozialraum.town.TownPlan;

/**
 * Associations that are founded and close are no matter of hands, rows or forks, and what is founded here leaves an
 * island as it is. Residents found far more often than they do, so that a year is enough.
 */
class AssociationsComeAndGoTest {
  private static final int LOSS = 18;

  private static Scenario scenario(TownPlan plan, boolean loss) {
    Scenario scenario = RecordedTown.scenario(plan, 0, 1);
    scenario = RecordedTown.with(scenario, "week.association-founding.rate", .1);
    scenario = RecordedTown.with(scenario, "week.association-founding.most-groups", 50);
    scenario = RecordedTown.with(scenario, "week.association-founding.readiness", -1);
    scenario = RecordedTown.with(scenario, "week.associations.weeks-without", 4);
    scenario = RecordedTown.with(scenario, "week.associations.need-per-member", .22);
    scenario = RecordedTown.with(scenario, "week.associations.viability-change", .2);
    Record shock = RecordedTown.changed(Quantities.defaults(LossOfAssociations.class), "share", .3);
    shock = RecordedTown.changed(shock, "start-week", (double) LOSS);
    return loss ? scenario.with(List.of(), List.of((Shock) shock)) : scenario;
  }

  private static Scenario withALoss() {
    return scenario(IslandTown.plan(), true);
  }

  private static List<Long> states(Consumer<Sozialraum> started) {
    List<Long> states = new ArrayList<>();
    RecordedTown.of(withALoss(), started, model -> states.add(model.town().checksum()));
    return states;
  }

  @Test
  void handsRowsAndForksDoNotMatterAndNobodyBelongsToWhatHasClosed() {
    Sozialraum[] fork = new Sozialraum[1];
    List<Long> states = new ArrayList<>();
    RecordedTown run = RecordedTown.of(withALoss(), started -> { }, model -> {
      states.add(model.town().checksum());
      assertThat(heldByClosedOnes(model.town())).isZero();
      if (model.getWeek() == 30) {
        fork[0] = Past.of(model).goOn();
      }
    });
    Associations all = run.town().associations();
    int closed = 0;
    for (int association = 0; association < all.count(); association++) {
      closed += all.closedIn().of(association) == Residents.NEVER ? 0 : 1;
    }
    assertThat(all.foundedLater()).as("foundings").isGreaterThan(10);
    assertThat(closed).as("closings").isGreaterThan(10);
    List<Long> forked = new ArrayList<>();
    fork[0].runUntil(52, week -> forked.add(fork[0].town().checksum()));
    assertThat(forked).isEqualTo(states.subList(30, 52));
    try (ThreadCrew crew = new ThreadCrew(3)) {
      assertThat(states(started -> started.crew(crew))).isEqualTo(states);
    }
    assertThat(states(started -> started.demography().shuffleRows())).isEqualTo(states);
  }

  /** Memberships in closed associations, and residents who engage in them. */
  private static int heldByClosedOnes(Town town) {
    Residents residents = town.residents();
    int held = 0;
    for (int resident = 0; resident < residents.count(); resident++) {
      for (int which = 0; which < Residents.MEMBERSHIPS; which++) {
        held += isClosed(town, residents.membership(which).of(resident)) ? 1 : 0;
      }
      held += isClosed(town, residents.engagedIn().of(resident)) ? 1 : 0;
    }
    return held;
  }

  private static boolean isClosed(Town town, int association) {
    return association != Residents.NONE && !town.associations().isOpen(association);
  }

  @Test
  void aLossOnTheMainlandLeavesTheIslandBitIdentical() {
    Scenario usual = scenario(IslandTown.plan(), false);
    Town untouched = RecordedTown.of(usual).town();
    // Half of the mainland's associations close; the shock hits whole towns, so it is done by hand.
    Town touched = RecordedTown.of(usual, started -> {
      Associations all = started.town().associations();
      for (int association = 0; association < all.founded(); association += 2) {
        if (isOn(started.town(), all.quarter().of(association), IslandTown.MAINLAND)) {
          all.viability().set(association, 0);
          all.weeksUnviable().set(association, 52);
        }
      }
    }, model -> { }).town();
    assertThat(state(touched, IslandTown.ISLAND)).isEqualTo(state(untouched, IslandTown.ISLAND));
    assertThat(state(touched, IslandTown.MAINLAND)).isNotEqualTo(state(untouched, IslandTown.MAINLAND));
    assertThat(untouched.associations().foundedLater()).isGreaterThan(3);
  }

  private static boolean isOn(Town town, int quarter, String municipality) {
    return town.quarters().municipalityOf(quarter).equals(municipality);
  }

  /** Columns of residents by id, and of associations by row. */
  private static Map<Long, List<Long>> state(Town town, String municipality) {
    Map<Long, List<Long>> state = new TreeMap<>();
    for (int row = 0; row < town.residents().count(); row++) {
      if (isOn(town, town.quarterOf(row), municipality)) {
        List<Long> bits = new ArrayList<>();
        for (var column : town.residents().columns()) {
          bits.add(column.bits(row));
        }
        state.put(town.residents().id().of(row), bits);
      }
    }
    for (int row = 0; row < town.associations().count(); row++) {
      if (town.associations().id().of(row) != 0 && isOn(town, town.associations().quarter().of(row), municipality)) {
        List<Long> bits = new ArrayList<>();
        for (var column : town.associations().columns()) {
          bits.add(column.bits(row));
        }
        state.put((long) row, bits);
      }
    }
    return state;
  }
}
