package org.sozialraum.week;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sozialraum.RecordedTown;
import org.sozialraum.Sozialraum;
import org.sozialraum.intervention.EncounterOnEqualTerms;
import org.sozialraum.intervention.Intervention;
import org.sozialraum.intervention.TimeBank;
import org.sozialraum.intervention.Welcome;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.synthesis.SmallTown;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Ties;
import org.sozialraum.town.Town;

/** Each tie is kept twice, once at either end; after ten years both copies are still equal, bit for bit. */
class TiesStayEqualTest {

  @Test
  void bothEndsOfATieAgreeAfterTenYears() {
    Sozialraum model = RecordedTown.of(RecordedTown.scenario(SmallTown.plan(), 0, 10), started -> {},
        TiesStayEqualTest::everyYear).model();
    assertThat(wrongTies(model.town())).isEmpty();
    assertThat(ties(model.town())).as("ends of ties").isGreaterThan(400);
    assertThat(kinds(model.town())).as("kinds of ties that occur").hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void bothEndsOfATieAgreeWhenProposalsAndSlotsOverflow() {
    Scenario scenario = RecordedTown.scenario(SmallTown.plan(), 0, 10);
    scenario = RecordedTown.with(scenario, "week.encounters.proposals", 1);
    scenario = RecordedTown.with(scenario, "week.encounters.tie-intercept",
        scenario.settings().week().encounters().tieIntercept() + 1.6);
    scenario = RecordedTown.with(scenario, "founding.most-tie-slots", 12);
    scenario = RecordedTown.with(scenario, "founding.spare-tie-slots", 1);
    Town town = RecordedTown.of(scenario, started -> {}, TiesStayEqualTest::everyYear).town();
    assertThat(wrongTies(town)).isEmpty();
    long full = 0;
    for (int resident = 0; resident < town.residents().count(); resident++) {
      assertThat(town.ties().count(resident)).as("ties of one resident").isLessThanOrEqualTo(12);
      full += town.ties().free(resident) == 0 ? 1 : 0;
    }
    assertThat(full).as("residents whose slots are full, so that the cut is really tested").isGreaterThan(5);
  }

  @Test
  void bothEndsAgreeWhereResidentsAreIntroducedMeetInCirclesAndExchangeHelp() {
    Scenario scenario = RecordedTown.scenario(SmallTown.plan(), 0, 6);
    scenario = RecordedTown.with(scenario, "founding.most-tie-slots", 8);
    scenario = RecordedTown.with(scenario, "founding.spare-tie-slots", 1);
    scenario = RecordedTown.with(scenario, "week.needs.factors.ageing", 2);
    Record welcome = RecordedTown.changed(Quantities.defaults(Welcome.class), "quarters", List.of("west", "east"));
    Record exchange = RecordedTown.changed(Quantities.defaults(TimeBank.class), "members", 1.0);
    Record circles = RecordedTown.changed(Quantities.defaults(EncounterOnEqualTerms.class), "members", 1.0);
    Town without = RecordedTown.of(scenario).town();
    Town town = RecordedTown.of(scenario.with(List.of((Intervention) welcome, (Intervention) exchange,
        (Intervention) circles), List.of()), started -> {}, TiesStayEqualTest::everyYear).town();
    assertThat(wrongTies(town)).isEmpty();
    assertThat(ties(town)).as("ends of ties, more than without").isGreaterThan(ties(without));
  }

  /** A fault that lasts some weeks may have faded by the end of ten years. */
  private static void everyYear(Sozialraum model) {
    if (model.getWeek() % 52 == 1) {
      assertThat(wrongTies(model.town())).as("week " + model.getWeek()).isEmpty();
    }
  }

  /** What is wrong with the ties of a town, in words; empty if nothing is. */
  static List<String> wrongTies(Town town) {
    List<String> wrong = new ArrayList<>();
    Ties ties = town.ties();
    Residents residents = town.residents();
    for (int from = 0; from < residents.count(); from++) {
      Set<Integer> others = new HashSet<>();
      for (int slot = ties.firstSlot(from); slot < ties.endSlot(from); slot++) {
        int to = ties.others()[slot];
        String tie = "tie of row " + from + " to row " + to;
        if (to < 0 || to >= residents.count()) {
          wrong.add(tie + " dangles");
          continue;
        }
        if (!others.add(to)) {
          wrong.add(tie + " stands twice");
        }
        if (residents.dwelling().of(from) == residents.dwelling().of(to)) {
          wrong.add(tie + " joins one household");
        }
        int back = ties.slot(to, from);
        if (back < 0) {
          wrong.add(tie + " is one-sided");
          continue;
        }
        if (Float.floatToRawIntBits(ties.strengths()[slot]) != Float.floatToRawIntBits(ties.strengths()[back])) {
          wrong.add(tie + " has strength " + ties.strengths()[slot] + " there and " + ties.strengths()[back] + " back");
        }
        if (ties.kinds()[slot] != ties.kinds()[back]) {
          wrong.add(tie + " is of two kinds");
        }
        if (ties.lately()[slot] != ties.lately()[back]) {
          wrong.add(tie + " was met in other weeks at the other end");
        }
      }
      if (ties.free(from) < 0) {
        wrong.add("row " + from + " uses more slots than it has");
      }
    }
    return wrong;
  }

  private static long ties(Town town) {
    long all = 0;
    for (int resident = 0; resident < town.residents().count(); resident++) {
      all += town.ties().count(resident);
    }
    return all;
  }

  private static Set<Byte> kinds(Town town) {
    Set<Byte> kinds = new HashSet<>();
    for (int resident = 0; resident < town.residents().count(); resident++) {
      for (int slot = town.ties().firstSlot(resident); slot < town.ties().endSlot(resident); slot++) {
        kinds.add(town.ties().kinds()[slot]);
      }
    }
    return kinds;
  }
}
