package org.sozialraum.intervention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.sozialraum.RecordedTown;
import org.sozialraum.chance.Chance;
import org.sozialraum.quantity.Problem;
import org.sozialraum.quantity.Problems;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.synthesis.SmallTown;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;
import org.sozialraum.week.Horizon;
import org.sozialraum.week.WeekBegins;

/**
 * The small town with everybody born in week -800 or some weeks before: all pass the ages that serve during the test.
 */
class CompulsoryServiceTest {
  private static final int RESIDENTS = 300;

  private static CompulsoryService law(Object... namesAndValues) {
    Record law = Quantities.defaults(CompulsoryService.class);
    for (int k = 0; k < namesAndValues.length; k += 2) {
      law = RecordedTown.changed(law, (String) namesAndValues[k], namesAndValues[k + 1]);
    }
    return (CompulsoryService) law;
  }

  /** Weeks that each resident serves, all of them 15 years old in week 0, in four years. */
  private static int[] served(CompulsoryService law) {
    Town town = SmallTown.founded();
    Residents residents = town.residents();
    Arrays.fill(residents.birthWeek().array(), -15 * 52);
    int[] weeks = new int[RESIDENTS];
    WeekBegins weekBegins = new WeekBegins();
    for (int week = 0; week < 4 * 52; week++) {
      weekBegins.run(town, week, Chance.of(1, 0));
      long reached = law.act(town, week, Chance.of(1, 0));
      int obliged = 0;
      for (int resident = 0; resident < RESIDENTS; resident++) {
        int age = residents.age(resident, week);
        if (residents.obliged().of(resident) != 0) {
          assertThat(age).as("age of service").isBetween(16, 17);
          weeks[resident]++;
          obliged++;
        }
      }
      assertThat(reached).isEqualTo(obliged);
    }
    return weeks;
  }

  @Test
  void everybodyServesSoManyWeeksOnce() {
    assertThat(served(law())).containsOnly(26);
    assertThat(served(law("service-weeks", 52.0))).containsOnly(52);
  }

  @Test
  void aShareServesAndTheDoseMultipliesIt() {
    int[] weeks = served(law("share", .6, "intensity", .5));
    assertThat(weeks).containsOnly(0, 26);
    // Standard error of .3 among 300: .026.
    assertThat(Arrays.stream(weeks).filter(each -> each > 0).count() / (double) RESIDENTS)
        .isCloseTo(.3, Offset.offset(.08));
    assertThat(served(law("intensity", 0.0))).containsOnly(0);
  }

  @Test
  void whoServesWithASmallerShareServesWithALargerOneInTheSameWeeks() {
    int[] few = served(law("share", .3));
    int[] many = served(law("share", .6));
    for (int resident = 0; resident < RESIDENTS; resident++) {
      assertThat(many[resident]).isGreaterThanOrEqualTo(few[resident]);
    }
  }

  @Test
  void whoWouldBeInTheMidstOfItWhenTheLawBeginsIsLetOff() {
    // From week 52 on the first are 16; the law begins in week 60 of a run.
    int[] weeks = served(law("setup-weeks", 60.0));
    assertThat(weeks).containsOnly(0, 26).contains(0, 26);
  }

  @Test
  void serviceMustFitIntoTheAgesThatServe() {
    Problems problems = new Problems();
    law("from-age", 17.0, "until-age", 17.0).check(SmallTown.plan(), new Horizon(0, 5), "here", problems);
    assertThat(problems.all()).extracting(Problem::line).singleElement().asString()
        .startsWith("here.until-age: service from 17 until 17 years of age is to last 26 weeks");
    Problems none = new Problems();
    law().check(SmallTown.plan(), new Horizon(0, 5), "here", none);
    assertThat(none.all()).isEmpty();
  }

  @Test
  void namedQuartersAloneMustServe() {
    Town town = SmallTown.founded();
    Arrays.fill(town.residents().birthWeek().array(), -17 * 52);
    law("quarters", List.of("west"), "setup-weeks", 0.0, "start-week", -100.0).act(town, 0, Chance.of(1, 0));
    for (int resident = 0; resident < RESIDENTS; resident++) {
      if (town.quarterOf(resident) != town.quarters().named("west")) {
        assertThat(town.residents().obliged().of(resident)).isZero();
      }
    }
    assertThat(town.residents().obliged().array()).contains((byte) 1);
  }
}
