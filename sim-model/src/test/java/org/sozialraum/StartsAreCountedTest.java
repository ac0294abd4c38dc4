package org.sozialraum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.synthesis.SmallTown;
import org.sozialraum.synthesis.SyntheticTowns;
import org.sozialraum.town.Residents;
import org.sozialraum.week.demography.Demography;

/** Starts, stops and moves are counted where they happen, every week, so that the year's counts are exact. */
class StartsAreCountedTest {

  @Test
  void whatIsNotedExplainsEveryChangeOfEngagementOfThoseWhoStay() {
    Scenario scenario = RecordedTown.scenario(SmallTown.plan(), 0, 4);
    // Associations close and are founded often, for they too begin and end engagement.
    scenario = RecordedTown.with(scenario, "week.association-founding.rate", .1);
    scenario = RecordedTown.with(scenario, "week.associations.stop-when-closed", 1);
    Map<Long, Boolean> before = new HashMap<>();
    int[] noted = new int[4];
    RecordedTown.of(scenario, started -> {}, model -> {
      Residents residents = model.town().residents();
      for (int resident = 0; resident < residents.count(); resident++) {
        Boolean was = before.put(residents.id().of(resident), residents.engaged().of(resident) != 0);
        int change = residents.engagementChange().of(resident);
        boolean started = (change & Residents.STARTED) != 0;
        boolean stopped = (change & Residents.STOPPED) != 0;
        if (was != null) {
          boolean is = residents.engaged().of(resident) != 0;
          assertThat(is ? 1 : 0).as("engaged before %s, noted %s", was, change)
              .isEqualTo((was ? 1 : 0) + (started ? 1 : 0) - (stopped ? 1 : 0));
        }
        noted[0] += started ? 1 : 0;
        noted[1] += stopped ? 1 : 0;
        boolean asked = (change & Residents.STARTED_ASKED) != 0;
        noted[2] += asked ? 1 : 0;
        assertThat(asked && !started).isFalse();
        noted[3] += residents.accepted().of(resident) != 0 ? 1 : 0;
      }
    });
    assertThat(noted[0]).as("starts").isGreaterThan(noted[2]).isGreaterThan(20);
    assertThat(noted[1]).as("stops").isGreaterThan(20);
    assertThat(noted[2]).as("who accepts an ask starts").isEqualTo(noted[3]).isPositive();
  }

  @Test
  void householdsThatMovedAreThoseOfDemographyByQuarter() {
    int[] moves = new int[1];
    RecordedTown.of(RecordedTown.scenario(SyntheticTowns.named("dorfgruppe").orElseThrow(), 0, 1), started -> {},
        model -> {
          Demography.Events step = model.demography().lastStep();
          int noted = 0;
          for (int quarter = 0; quarter < model.town().quarters().count(); quarter++) {
            noted += model.town().quarters().householdsMoved().of(quarter);
          }
          assertThat(noted).isEqualTo(step.moves());
          moves[0] += noted;
        });
    assertThat(moves[0]).isPositive();
  }
}
