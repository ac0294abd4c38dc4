package org.sozialraum.shock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sozialraum.chance.Chance;
import org.sozialraum.quantity.Problem;
import org.sozialraum.quantity.Problems;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.synthesis.IslandTown;
import org.sozialraum.synthesis.SmallTown;
import org.sozialraum.town.Domain;
import org.sozialraum.town.FrozenTown;
import org.sozialraum.town.Offers;
import org.sozialraum.town.Town;
import org.sozialraum.week.Horizon;
import org.sozialraum.week.Shift;
import org.sozialraum.week.WeekBegins;

/** Services that close and budgets that are cut. */
class ServiceShocksTest {
  private static final Chance CHANCE = Chance.of(1, 0);
  private final Town town = SmallTown.founded(IslandTown.plan());
  private final Offers offers = town.offers();

  @BeforeEach
  void fourDoctorsInTheFirstQuarter() {
    while (doctors() < 4) {
      offers.add(1000 + offers.count(), Domain.HEALTH, 0, 0, 0, 8);
    }
  }

  private int doctors() {
    int doctors = 0;
    for (int offer = 0; offer < offers.count(); offer++) {
      doctors += isDoctor(offer) ? 1 : 0;
    }
    return doctors;
  }

  private boolean isDoctor(int offer) {
    return offers.domain().of(offer) == Domain.HEALTH.ordinal() && offers.quarter().of(offer) == 0;
  }

  private double staff(boolean doctors) {
    double staff = 0;
    for (int offer = 0; offer < offers.count(); offer++) {
      staff += isDoctor(offer) == doctors ? offers.staffed().of(offer) : 0;
    }
    return staff;
  }

  private void week(Shock shock, int week) {
    new WeekBegins().run(new Shift(town, week, CHANCE));
    shock.act(town, week, CHANCE);
  }

  private CloseServices close(double share, int start, int weeks) {
    return new CloseServices(List.of(Domain.HEALTH), List.of("festland-1"), share, start, weeks);
  }

  @Test
  void halfOfTheDoctorsOfAQuarterCloseForSomeWeeksAndOpenAgain() {
    float[] inTheFirst = null;
    for (int week = 0; week < 8; week++) {
      week(close(.5, 2, 4), week);
      boolean closed = week >= 2 && week < 6;
      assertThat(staff(true)).as("week " + week).isEqualTo(closed ? 2 : 4);
      assertThat(staff(false)).isEqualTo(offers.count() - 4);
      float[] now = Arrays.copyOf(offers.staffed().array(), offers.count());
      inTheFirst = inTheFirst == null && closed ? now : inTheFirst;
      assertThat(!closed || Arrays.equals(now, inTheFirst)).as("the same ones").isTrue();
    }
    week(close(.5, 2, 0), 500);
    assertThat(staff(true)).as("closed for good").isEqualTo(2);
  }

  @Test
  void theLastOneKeepsTheStaffThatMakesTheShareExact() {
    week(close(.375, 0, 0), 0);
    assertThat(staff(true)).isEqualTo(2.5);
    week(close(.1, 0, 0), 0);
    assertThat(staff(true)).isCloseTo(3.6, within(1e-6));
    week(close(1, 0, 0), 0);
    assertThat(staff(true)).isZero();
    week(close(0, 0, 0), 0);
    assertThat(staff(true)).isEqualTo(4);
  }

  @Test
  void aShareThatBinaryNumbersMissLeavesNoTraceOfStaff() {
    while (doctors() < 100) {
      offers.add(5000 + offers.count(), Domain.HEALTH, 0, 0, 0, 8);
    }
    // .29 times 100 is 28.999… in binary numbers; an offer with the rest of a post would count as open.
    week(close(.29, 0, 0), 0);
    int closed = 0;
    for (int offer = 0; offer < offers.count(); offer++) {
      assertThat(offers.staffed().of(offer)).isIn(0f, 1f);
      closed += offers.staffed().of(offer) == 0 ? 1 : 0;
    }
    assertThat(closed).isEqualTo(29);
  }

  @Test
  void aLargerShareClosesTheSameOnesAndMore() {
    week(close(.5, 3, 0), 3);
    float[] half = Arrays.copyOf(offers.staffed().array(), offers.count());
    week(close(.75, 3, 0), 3);
    for (int offer = 0; offer < half.length; offer++) {
      assertThat(offers.staffed().of(offer)).isLessThanOrEqualTo(half[offer]);
    }
  }

  @Test
  void aCutLeavesEveryServiceAsMuchOfItsStaffAndEndsWithItsLastWeek() {
    BudgetCut cut = Quantities.defaults(BudgetCut.class);
    week(cut, 0);
    for (int offer = 0; offer < offers.count(); offer++) {
      assertThat(offers.staffed().of(offer)).isEqualTo(.85f);
    }
    week(cut, 103);
    assertThat(offers.staffed().of(0)).isEqualTo(.85f);
    week(cut, 104);
    assertThat(offers.staffed().of(0)).isEqualTo(1);
    week(new BudgetCut(List.of(Domain.HEALTH), .6, 0, 10), 5);
    for (int offer = 0; offer < offers.count(); offer++) {
      assertThat(offers.staffed().of(offer)).isEqualTo(offers.domain().of(offer) == 3 ? .6f : 1);
    }
  }

  @Test
  void twoShocksAtOnceMultiply() {
    week(close(.5, 0, 0), 0);
    Quantities.defaults(BudgetCut.class).act(town, 0, CHANCE);
    assertThat(staff(true)).isCloseTo(2 * .85, within(1e-6));
  }

  @Test
  void theyChangeTheStaffOfServicesAndNothingElse() {
    FrozenTown before = FrozenTown.of(town);
    for (int week = 0; week < 60; week++) {
      close(.5, 2, 0).act(town, week, CHANCE);
      Quantities.defaults(BudgetCut.class).act(town, week, CHANCE);
    }
    assertThat(FrozenTown.of(town).changedSince(before)).containsExactly("offers.staffed");
  }

  @Test
  void mistakesAreNamedWithWhatIsKnown() {
    Problems problems = new Problems();
    Horizon horizon = new Horizon(0, 2);
    new CloseServices(List.of(), List.of("Wes"), 1, 104, 0).check(SmallTown.plan(), horizon, "shocks[0]", problems);
    new BudgetCut(List.of(), .85, 200, 104).check(SmallTown.plan(), horizon, "shocks[1]", problems);
    assertThat(problems.all()).extracting(Problem::line).containsExactly(
        "shocks[0].quarters[0]: no quarter is called \"Wes\"; known: West, East; did you mean \"West\"?",
        "shocks[0]: never begins: it starts in week 104 and the run ends in week 103; it must begin before "
            + "the run ends; start it earlier",
        "shocks[1]: never begins: it starts in week 200 and the run ends in week 103; it must begin before "
            + "the run ends; start it earlier");
    Problems none = new Problems();
    Domain elsewhere = Domain.of(town.offers().domain().of(0));
    String without = SmallTown.founded().offers().quarter().of(elsewhere.ordinal()) == 0 ? "East" : "West";
    new CloseServices(List.of(elsewhere), List.of(without), 1, 0, 0).check(SmallTown.plan(), horizon, "s", none);
    assertThat(none.all()).singleElement().extracting(Problem::line).asString()
        .isEqualTo("s: no service of these domains stands in these quarters; at least one must be meant; name other"
            + " domains or quarters");
  }
}
