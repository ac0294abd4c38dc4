package org.sozialraum.week.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sozialraum.RecordedTown;
import org.sozialraum.Sozialraum;
import org.sozialraum.synthesis.SmallTown;
import org.sozialraum.town.Need;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Supply;
import org.sozialraum.town.Town;
import org.sozialraum.week.Mechanism;

/** Who meets needs in a whole week: every need is met once or not at all, and a channel that is closed meets none. */
class ChannelsTest {
  private static final int YEARS = 6;

  /** Needs of all years by what became of them. */
  private static final class Account {
    private long felt;
    private long byNeighbours;
    private long byVolunteers;
    private long byServices;
    private long unmet;
    private double remembered;

    private static Account of(Mechanism... closed) {
      Set<Mechanism> off = EnumSet.noneOf(Mechanism.class);
      off.addAll(java.util.Arrays.asList(closed));
      Account account = new Account();
      RecordedTown run = RecordedTown.of(RecordedTown.scenario(SmallTown.plan(), 0, YEARS).without(off),
          started -> { }, account::add);
      Residents residents = run.town().residents();
      for (int resident = 0; resident < residents.count(); resident++) {
        account.remembered += residents.unmetNeed().of(resident) / residents.count();
      }
      return account;
    }

    private void add(Sozialraum model) {
      Town town = model.town();
      for (int resident = 0; resident < town.residents().count(); resident++) {
        unmet += Need.count(town.residents().needs().of(resident));
      }
      // The week that was lived through is the one before the next one.
      if (Math.floorMod(model.getWeek(), 52) == 0) {
        for (int row = 0; row < town.supply().count(); row++) {
          felt += town.supply().needs().of(row);
          byNeighbours += town.supply().byNeighbours().of(row);
          byVolunteers += town.supply().byVolunteers().of(row);
          byServices += town.supply().byServices().of(row);
        }
      }
    }
  }

  private static final Account USUAL = Account.of();

  @Test
  void everyNeedIsMetOnceOrStaysUnmet() {
    assertThat(USUAL.felt).isGreaterThan(300 * YEARS * 4);
    assertThat(USUAL.byNeighbours + USUAL.byVolunteers + USUAL.byServices + USUAL.unmet).isEqualTo(USUAL.felt);
    assertThat(USUAL.byNeighbours).isPositive();
    assertThat(USUAL.byVolunteers).isPositive();
    assertThat(USUAL.unmet).isPositive();
  }

  @Test
  void withoutNeighboursNoneMeetsANeedAndMoreStayUnmet() {
    Account closed = Account.of(Mechanism.NEIGHBOUR_HELP);
    assertThat(closed.byNeighbours).isZero();
    assertThat((double) closed.unmet / closed.felt).isGreaterThan((double) USUAL.unmet / USUAL.felt);
  }

  @Test
  void withoutVolunteersNoneMeetsANeedAndMoreStayUnmet() {
    Account closed = Account.of(Mechanism.VOLUNTEER_HELP);
    assertThat(closed.byVolunteers).isZero();
    assertThat((double) closed.unmet / closed.felt).isGreaterThan((double) USUAL.unmet / USUAL.felt);
  }

  @Test
  void withAllChannelsClosedEverythingIsUnmetAndRemembered() {
    Account closed = Account.of(Mechanism.NEIGHBOUR_HELP, Mechanism.VOLUNTEER_HELP, Mechanism.SERVICES);
    assertThat(closed.unmet).isEqualTo(closed.felt);
    assertThat(closed.remembered).isGreaterThan(USUAL.remembered + .2);
  }

  @Test
  void withoutNeedsNothingIsFeltAndWhatIsRememberedStays() {
    Account without = Account.of(Mechanism.NEEDS);
    assertThat(without.felt).isZero();
    assertThat(without.unmet).isZero();
    assertThat(without.remembered).isBetween(.20, .22);
  }

  @Test
  void helpLeavesTracesOnBothSidesAndIsForgotten() {
    Town town = RecordedTown.of(RecordedTown.scenario(SmallTown.plan(), 0, YEARS)).town();
    Residents residents = town.residents();
    Map<String, Integer> found = new HashMap<>();
    for (int resident = 0; resident < residents.count(); resident++) {
      float stock = residents.reciprocity().of(resident);
      assertThat(stock).isBetween(-5f, 5f);
      found.merge(stock < 0 ? "owes" : stock > 0 ? "is owed" : "even", 1, Integer::sum);
      found.merge("helped", residents.lastHelped().of(resident) == Residents.NEVER ? 0 : 1, Integer::sum);
      found.merge("helping", residents.lastHelping().of(resident) == Residents.NEVER ? 0 : 1, Integer::sum);
    }
    assertThat(found.get("owes")).isPositive();
    assertThat(found.get("is owed")).isPositive();
    assertThat(found.get("helped")).isPositive();
    assertThat(found.get("helping")).isPositive();
    assertThat(town.supply().needs().of(Supply.row(0, 0))).as("needs of families in the last year").isNotNegative();
  }
}
