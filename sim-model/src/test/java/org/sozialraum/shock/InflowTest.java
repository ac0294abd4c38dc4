package org.sozialraum.shock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sozialraum.chance.Chance;
import org.sozialraum.quantity.Problem;
import org.sozialraum.quantity.Problems;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.synthesis.IslandTown;
import org.sozialraum.synthesis.SmallTown;
import org.sozialraum.synthesis.SyntheticTowns;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;
import org.sozialraum.town.TownPlan;
import org.sozialraum.trait.Traits;
import org.sozialraum.week.Horizon;
import org.sozialraum.week.Shift;
import org.sozialraum.week.WeekBegins;
import org.sozialraum.week.demography.Demography;

class InflowTest {
  private static final Chance CHANCE = Chance.of(1, 0);
  private static final int START = 4;
  private static final Inflow USUAL = new Inflow(List.of(), .5, .6, .75, START, 26);

  /** Demography alone, from week 0 on, with a shock or without. */
  private static Town lived(TownPlan plan, Shock shock, int weeks) {
    Town town = SmallTown.founded(plan);
    Demography demography = new Demography(Quantities.defaults(Demography.Settings.class),
        new Traits(Quantities.defaults(Traits.Settings.class)), plan);
    WeekBegins begins = new WeekBegins();
    for (int week = 1; week <= weeks; week++) {
      begins.run(new Shift(town, week, CHANCE));
      if (shock != null) {
        shock.act(town, week, CHANCE);
      }
      if (week % 4 == 0) {
        demography.run(town, week, CHANCE);
      }
    }
    return town;
  }

  private static double vacant(Town town) {
    int all = 0;
    int vacant = 0;
    for (int dwelling = 0; dwelling < town.dwellings().count(); dwelling++) {
      if (town.dwellings().home().of(dwelling) == 0) {
        all++;
        vacant += town.dwellings().residents().of(dwelling) == 0 ? 1 : 0;
      }
    }
    return vacant / (double) all;
  }

  @Test
  void twoPercentMoreComeInHalfAYearAndVacancyFallsToAboutOnePercent() {
    TownPlan plan = SyntheticTowns.named("dorfgruppe").orElseThrow();
    Town usual = lived(plan, null, START + 26);
    Town more = lived(plan, USUAL, START + 26);
    double growth = more.residents().count() / (double) usual.residents().count() - 1;
    System.out.printf(Locale.ROOT, "inflow: %.2f %% more residents, %.2f %% vacant instead of %.2f %%%n", 100 * growth,
        100 * vacant(more), 100 * vacant(usual));
    assertThat(growth).isCloseTo(.02, within(.008));
    assertThat(vacant(more)).isCloseTo(.0125, within(.005));
    Residents residents = more.residents();
    int extra = 0;
    int barrier = 0;
    int young = 0;
    for (int row = 0; row < residents.count(); row++) {
      if (residents.inflow().of(row) == 1) {
        extra++;
        barrier += residents.barrier().of(row);
        int age = residents.age(row, START + 26);
        young += age >= 18 && age < 40 ? 1 : 0;
        assertThat(residents.migration().of(row)).isEqualTo((byte) 1);
      }
    }
    // About 250 persons: standard deviations 3 points each.
    assertThat(extra).isBetween(150, 400);
    assertThat(barrier / (double) extra).isCloseTo(.6, within(.1));
    assertThat(young / (double) extra).isCloseTo(.6, within(.12));
  }

  private static Set<Long> usualNewcomers(Town town, int since) {
    Set<Long> ids = new HashSet<>();
    for (int row = 0; row < town.residents().count(); row++) {
      if (town.residents().inflow().of(row) == 0 && town.residents().tenureStart().of(row) >= since) {
        ids.add(town.residents().id().of(row));
      }
    }
    return ids;
  }

  @Test
  void usualNewcomersKeepTheirLuck() {
    // In the first step of the inflow the usual newcomers are the same; more only come where nobody else does.
    Town usual = lived(SmallTown.plan(), null, START);
    Town more = lived(SmallTown.plan(), USUAL, START);
    assertThat(usualNewcomers(more, START)).isEqualTo(usualNewcomers(usual, START));
    assertThat(more.residents().count()).isGreaterThan(usual.residents().count());
  }

  @Test
  void onlyNamedQuartersReceiveMore() {
    Inflow mainland = new Inflow(List.of("festland-2", "festland-2"), .5, .6, .75, START, 26);
    Town town = lived(IslandTown.plan(), mainland, START + 26);
    int[] extra = new int[town.quarters().count()];
    for (int row = 0; row < town.residents().count(); row++) {
      extra[town.quarterOf(row)] += town.residents().inflow().of(row);
    }
    assertThat(extra[1]).isPositive();
    assertThat(extra[3] + extra[4] + extra[5]).isZero();
    assertThat(extra[0] + extra[2]).as("some move on within their municipality").isLessThan(extra[1]);
  }

  @Test
  void itEndsWithItsLastWeek() {
    Town town = SmallTown.founded();
    USUAL.act(town, START + 26, CHANCE);
    assertThat(town.quarters().inflow().of(0)).isZero();
    USUAL.act(town, START + 25, CHANCE);
    assertThat(town.quarters().inflow().of(0)).isEqualTo(.5f);
    USUAL.act(town, START + 25, CHANCE);
    assertThat(town.quarters().inflow().of(0)).as("two at once").isCloseTo((float) (1 - .5 * .5), within(1e-6f));
    assertThat(town.quarters().inflowBarrier().of(0)).isCloseTo(.6f, within(1e-6f));
  }

  @Test
  void mistakesAreNamedWithWhatIsKnown() {
    Problems problems = new Problems();
    new Inflow(List.of("Wes"), .5, .6, .75, 104, 26).check(SmallTown.plan(), new Horizon(0, 2), "shocks[0]", problems);
    assertThat(problems.all()).extracting(Problem::line).containsExactly(
        "shocks[0].quarters[0]: no quarter is called \"Wes\"; known: West, East; did you mean \"West\"?",
        "shocks[0]: never begins: it starts in week 104 and the run ends in week 103; it must begin before "
            + "the run ends; start it earlier");
  }
}
