package org.sozialraum.week;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sozialraum.RecordedTown;
import org.sozialraum.chance.Chance;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.synthesis.IslandTown;
import org.sozialraum.synthesis.SmallTown;
import org.sozialraum.town.Quarters;
import org.sozialraum.town.Town;

/** Quarters rise and decline over the years, neither frozen nor noise. */
class QuarterChangeTest {
  private static final int STEPS_OF_TEN_YEARS = 130;
  private static final QuarterChange USUAL =
      new QuarterChange(Quantities.defaults(QuarterChange.Settings.class), Set.of());

  private static void run(QuarterChange change, Town town, int firstWeek, int steps, int replication) {
    Chance chance = Chance.of(7, replication);
    for (int step = 0; step < steps; step++) {
      change.run(new Shift(town, firstWeek + 4 * step, chance));
    }
  }

  private static void asAtTheStart(Quarters quarters) {
    for (int quarter = 0; quarter < quarters.count(); quarter++) {
      quarters.deprivationDrift().set(quarter, 0);
      quarters.deprivation().set(quarter, quarters.startingDeprivation().of(quarter));
    }
  }

  @Test
  void tenYearsChangeAQuarterByHalfAStandardDeviation() {
    // 1,200 changes of six quarters, pairs of which are correlated: the standard deviation is known to about 3 %.
    Town town = SmallTown.founded(IslandTown.plan());
    Quarters quarters = town.quarters();
    double squares = 0;
    int changes = 0;
    for (int replication = 0; replication < 200; replication++) {
      asAtTheStart(quarters);
      run(USUAL, town, 0, STEPS_OF_TEN_YEARS, replication);
      for (int quarter = 0; quarter < quarters.count(); quarter++) {
        double change = quarters.deprivation().of(quarter) - quarters.startingDeprivation().of(quarter);
        squares += change * change;
        changes++;
      }
    }
    assertThat(Math.sqrt(squares / changes)).isBetween(.43, .55);
  }

  @Test
  void neighbouringQuartersChangeAlikeAndDistantOnesDoNot() {
    Town town = SmallTown.founded(IslandTown.plan());
    Quarters quarters = town.quarters();
    double near = 0;
    double far = 0;
    double squares = 0;
    for (int replication = 0; replication < 400; replication++) {
      asAtTheStart(quarters);
      run(USUAL, town, 0, 13, replication);
      double first = quarters.deprivationDrift().of(0);
      near += first * quarters.deprivationDrift().of(1);
      far += first * quarters.deprivationDrift().of(3);
      squares += first * first;
    }
    // 700 m apart at a width of 500 m: correlation e^(-(700/500)²/4) = .61 of two bells; 400 draws: ±.15.
    assertThat(near / squares).isBetween(.40, .85);
    assertThat(far / squares).isBetween(-.15, .15);
  }

  @Test
  void deprivationStaysAsPublishedBeforeWeekZero() {
    Town town = SmallTown.founded();
    run(USUAL, town, -400, 100, 0);
    assertThat(town.quarters().deprivation().of(0)).isEqualTo(-.5f);
  }

  @Test
  void withoutTheMechanismNothingDriftsButShocksStillAct() {
    Town town = SmallTown.founded();
    town.quarters().deprivationAdded().set(1, .3f);
    run(new QuarterChange(Quantities.defaults(QuarterChange.Settings.class), Set.of(Mechanism.QUARTER_CHANGE)), town, 0,
        50, 0);
    assertThat(town.quarters().deprivation().of(0)).isEqualTo(-.5f);
    assertThat(town.quarters().deprivation().of(1)).isEqualTo(.8f + .3f);
  }

  @Test
  void whatShocksAddGoesWhenTheyEnd() {
    Town town = SmallTown.founded();
    town.quarters().deprivationAdded().set(0, .3f);
    run(USUAL, town, 0, 5, 0);
    float with = town.quarters().deprivation().of(0);
    town.quarters().deprivationAdded().set(0, 0);
    Town never = SmallTown.founded();
    run(USUAL, never, 0, 5, 0);
    assertThat(with).isEqualTo(never.quarters().deprivation().of(0) + .3f,
        org.assertj.core.api.Assertions.within(1e-6f));
    run(USUAL, town, 20, 1, 0);
    run(USUAL, never, 20, 1, 0);
    assertThat(town.quarters().deprivation().of(0)).isEqualTo(never.quarters().deprivation().of(0));
  }

  @Test
  void aDecliningQuarterDrawsPoorerNewcomers() {
    var scenario = RecordedTown.with(RecordedTown.scenario(SmallTown.plan(), 0, 15), "week.quarters.step", 0);
    double usual = low(RecordedTown.of(scenario));
    RecordedTown declining = RecordedTown.of(scenario, model -> {}, model -> {
      model.town().quarters().startingDeprivation().set(0, 2);
    });
    assertThat(low(declining)).isGreaterThan(usual + .03);
  }

  /** Share of the low-income in the last week in the quarter West. */
  private static double low(RecordedTown run) {
    Town town = run.town();
    int first = town.quarters().firstResident().of(0);
    int here = town.quarters().residents().of(0);
    int low = 0;
    for (int resident = first; resident < first + here; resident++) {
      low += town.residents().income().of(resident) == 0 ? 1 : 0;
    }
    return (double) low / here;
  }
}
