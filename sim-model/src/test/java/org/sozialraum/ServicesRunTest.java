package org.sozialraum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.shock.BudgetCut;
import org.sozialraum.shock.CloseServices;
import org.sozialraum.shock.Shock;
import org.sozialraum.synthesis.IslandTown;
import org.sozialraum.town.Domain;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Supply;
import org.sozialraum.town.Town;
import org.sozialraum.town.column.Column;
import org.sozialraum.week.Mechanism;
import org.sozialraum.week.supply.Accessibility;

/**
 * Services in runs of two municipalities of 1,200 residents each, 30 kilometres apart; an offer of the mainland stands
 * in one of its three quarters.
 */
class ServicesRunTest {
  private static final int HEALTH = Domain.HEALTH.ordinal();
  private static final Scenario ISLAND = RecordedTown.scenario(IslandTown.plan(), 0, 2);
  private static Town usual;

  @BeforeAll
  static void nothingHappens() {
    usual = run(ISLAND);
  }

  private static Town run(Scenario scenario) {
    // 104 weeks: the last one ends a year, so that counts are those of a whole year.
    return RecordedTown.of(scenario).town();
  }

  private static Scenario with(Shock shock) {
    return ISLAND.with(List.of(), List.of(shock));
  }

  private static int met(Town town, int domain, int from, int end) {
    int met = 0;
    for (int quarter = from; quarter < end; quarter++) {
      met += town.supply().byServices().of(Supply.row(quarter, domain));
    }
    return met;
  }

  private static List<Long> bits(Town town, int fromQuarter, int endQuarter) {
    List<Long> bits = new ArrayList<>();
    for (Column column : town.residents().columns()) {
      for (int quarter = fromQuarter; quarter < endQuarter; quarter++) {
        int first = town.quarters().firstResident().of(quarter);
        for (int row = first; row < first + town.quarters().residents().of(quarter); row++) {
          // Rows of dwellings are the same; rows of residents count from those of the mainland, which may be others.
          bits.add(column.bits(row));
        }
      }
    }
    for (Column column : town.supply().columns()) {
      for (int row = fromQuarter * Domain.COUNT; row < endQuarter * Domain.COUNT; row++) {
        bits.add(column.bits(row));
      }
    }
    return bits;
  }

  @Test
  void withHalfOfTheDoctorsLessIsMetThereAndNextDoorAndTheIslandKeepsEveryBit() {
    Town half = run(with(new CloseServices(List.of(Domain.HEALTH), List.of(), .5, 0, 0)));
    assertThat(met(half, HEALTH, 0, 6)).isLessThan(met(usual, HEALTH, 0, 6));
    String doctorsQuarter = "";
    for (int offer = 0; offer < usual.offers().count(); offer++) {
      if (usual.offers().domain().of(offer) == HEALTH && usual.offers().quarter().of(offer) < 3) {
        doctorsQuarter = usual.quarters().idOf(usual.offers().quarter().of(offer));
      }
    }
    Town halfHere = run(with(new CloseServices(List.of(Domain.HEALTH), List.of(doctorsQuarter), .5, 0, 0)));
    for (int quarter = 0; quarter < 3; quarter++) {
      assertThat(met(halfHere, HEALTH, quarter, quarter + 1)).as("needs met in quarter " + quarter)
          .isLessThan(met(usual, HEALTH, quarter, quarter + 1));
    }
    assertThat(bits(halfHere, 3, 6)).isEqualTo(bits(usual, 3, 6));
    assertThat(bits(halfHere, 0, 3)).isNotEqualTo(bits(usual, 0, 3));
    Accessibility before = new Accessibility();
    before.refresh(usual);
    Accessibility after = new Accessibility();
    after.refresh(halfHere);
    for (int quarter = 0; quarter < 3; quarter++) {
      assertThat(after.of(quarter, HEALTH)).isLessThan(before.of(quarter, HEALTH));
    }
    for (int quarter = 3; quarter < 6; quarter++) {
      assertThat(after.of(quarter, HEALTH)).isEqualTo(before.of(quarter, HEALTH));
    }
  }

  @Test
  void aBudgetCutLeavesMoreUnmetButNoMoreThanItTakesAway() {
    Town cut = run(with(new BudgetCut(List.of(), .6, 0, 104)));
    int before = 0;
    int after = 0;
    for (int domain = 0; domain < Domain.COUNT; domain++) {
      before += met(usual, domain, 0, 6);
      after += met(cut, domain, 0, 6);
    }
    assertThat(after).isLessThan(before).isGreaterThan((int) (.55 * before));
  }

  /** Share of needs that services met in the last year. */
  private static double served(Town town) {
    double met = 0;
    double needs = 0;
    for (int row = 0; row < town.supply().count(); row++) {
      met += town.supply().byServices().of(row);
      needs += town.supply().needs().of(row);
    }
    return met / needs;
  }

  private static double served(Mechanism off) {
    return served(run(ISLAND.without(EnumSet.of(off))));
  }

  @Test
  void eachHurdleThatIsTakenAwayLetsServicesMeetMore() {
    double all = served(usual);
    assertThat(served(Mechanism.SERVICES)).isZero();
    assertThat(served(Mechanism.HAND_OVERS)).isGreaterThan(all);
    assertThat(served(Mechanism.STIGMA)).isGreaterThan(all);
    assertThat(served(Mechanism.LANGUAGE_BARRIER)).isGreaterThan(all);
  }

  @Test
  void withoutInformationNobodyLearnsAndNobodyForgets() {
    Scenario still = ISLAND.without(Set.of(Mechanism.INFORMATION, Mechanism.DEMOGRAPHY));
    List<Integer> known = new ArrayList<>();
    RecordedTown.of(still, started -> known.add(sum(started.town())), week -> {
      assertThat(sum(week.town())).isEqualTo(known.get(0));
    });
  }

  private static int sum(Town town) {
    Residents residents = town.residents();
    int sum = 0;
    for (int row = 0; row < residents.count(); row++) {
      sum += Integer.bitCount(residents.offersKnown().of(row) & 0xFF);
    }
    return sum;
  }
}
