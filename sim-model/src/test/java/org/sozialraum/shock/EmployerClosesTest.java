package org.sozialraum.shock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sozialraum.RecordedTown;
import org.sozialraum.chance.Chance;
import org.sozialraum.quantity.Problem;
import org.sozialraum.quantity.Problems;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.synthesis.SmallTown;
import org.sozialraum.town.Town;
import org.sozialraum.week.Horizon;

class EmployerClosesTest {
  private static final Chance CHANCE = Chance.of(1, 0);

  private static EmployerCloses inWest(double jobsLost, int startWeek) {
    return new EmployerCloses(List.of("West"), jobsLost, .3, 26, startWeek);
  }

  /** The employed of each quarter after so many weeks. */
  private static int[] employed(List<Shock> shocks, int weeks) {
    Scenario scenario = RecordedTown.scenario(SmallTown.plan(), 0, 1).with(List.of(), shocks);
    int[] employed = new int[2];
    RecordedTown.of(scenario, model -> {}, model -> {
      if (model.getWeek() == weeks) {
        Town town = model.town();
        for (int row = 0; row < town.residents().count(); row++) {
          employed[town.quarterOf(row)] += town.residents().employed().of(row);
        }
      }
    });
    return employed;
  }

  @Test
  void theShareLosesWorkAtOnceAndOnce() {
    // The step of demography in week 12 is the first one after week 10.
    int[] before = employed(List.of(inWest(1, 10)), 12);
    int[] after = employed(List.of(inWest(1, 10)), 13);
    assertThat(before[0]).isPositive();
    assertThat(after[0]).as("only who has just moved in works").isLessThan(before[0] / 10);
    assertThat(after[1]).isEqualTo(employed(List.of(), 13)[1]);
    int[] half = employed(List.of(inWest(.5, 10)), 13);
    // About 75 employed: standard deviation 4.3.
    assertThat(half[0]).isBetween(before[0] / 2 - 14, before[0] / 2 + 14);
  }

  @Test
  void aLargerShareTakesTheSameJobsAndMore() {
    int few = employed(List.of(inWest(.2, 10)), 13)[0];
    int more = employed(List.of(inWest(.6, 10)), 13)[0];
    assertThat(more).isLessThan(few).isLessThan(employed(List.of(), 13)[0]);
  }

  @Test
  void deprivationRisesForHalfAYearAndStays() {
    Town town = SmallTown.founded();
    EmployerCloses shock = inWest(.03, 10);
    int west = town.quarters().named("West");
    for (int week = 0; week < 60; week++) {
      town.quarters().deprivationAdded().set(west, 0);
      shock.act(town, week, CHANCE);
      double wanted = week < 10 ? 0 : Math.min(.3, .3 * (week - 9) / 26);
      assertThat(town.quarters().deprivationAdded().of(west)).as("week " + week).isCloseTo((float) wanted, within(1e-6f));
    }
    assertThat(town.quarters().deprivationAdded().of(1 - west)).isZero();
  }

  @Test
  void mistakesAreNamedWithWhatIsKnown() {
    Problems problems = new Problems();
    new EmployerCloses(List.of("Eas"), .03, .3, 26, 104).check(SmallTown.plan(), new Horizon(0, 2), "shocks[0]",
        problems);
    assertThat(problems.all()).extracting(Problem::line).containsExactly(
        "shocks[0].quarters[0]: no quarter is called \"Eas\"; known: West, East; did you mean \"East\"?",
        "shocks[0]: never begins: it starts in week 104 and the run ends in week 103; it must begin before "
            + "the run ends; start it earlier");
  }
}
