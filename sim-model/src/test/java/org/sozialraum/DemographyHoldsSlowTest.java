package org.sozialraum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sozialraum.synthesis.SyntheticTowns;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;
import org.sozialraum.week.demography.Demography;

/** A living town of 40,000 neither ages nor empties: after 25 observed years it is made up as at the start. */
@Tag("slow")
class DemographyHoldsSlowTest {
  private static final int BURN_IN = 20;
  private static final int YEARS = 25;
  private static final int[] FROM = {0, 18, 30, 50, 65};

  private static double[] ages(Town town, int week) {
    double[] shares = new double[FROM.length];
    for (int row = 0; row < town.residents().count(); row++) {
      int group = FROM.length - 1;
      while (town.residents().age(row, week) < FROM[group]) {
        group--;
      }
      shares[group] += 100.0 / town.residents().count();
    }
    return shares;
  }

  @Test
  void ageGroupsStayWithinTwoPointsOver25Years() {
    double[] events = new double[5];
    double[] residentYears = new double[1];
    double[] householdYears = new double[1];
    double[][] start = new double[1][];
    RecordedTown lived = RecordedTown.of(
        RecordedTown.scenario(SyntheticTowns.named("musterstadt").orElseThrow(), BURN_IN, YEARS), model -> {}, model -> {
          int week = model.getWeek() - 1;
          if (week == 0) {
            start[0] = ages(model.town(), 0);
          }
          if (week > 0 && week % 4 == 0) {
            Demography.Events step = model.demography().lastStep();
            double[] now = {step.births(), step.deaths(), step.moves(), step.movesWithin(), step.arrivals()};
            for (int k = 0; k < now.length; k++) {
              events[k] += now[k];
            }
            residentYears[0] += model.town().residents().count() / 13.0;
            householdYears[0] += households(model.town(), new double[6]) / 13.0;
          }
        });
    Town town = lived.town();
    int last = YEARS * 52 - 1;
    double[] end = ages(town, last);
    double[] sizes = new double[6];
    int households = households(town, sizes);
    double[] old = old(town, last);
    System.out.printf(Locale.ROOT, "musterstadt, %d years: births %.2f, deaths %.2f, arrivals %.1f per 1,000 a year; "
        + "moves %.2f %% of households a year, %.2f %% within; 0-17/18-29/30-49/50-64/65+ "
        + "%.1f/%.1f/%.1f/%.1f/%.1f -> %.1f/%.1f/%.1f/%.1f/%.1f %%; households of 1 to 5+ %.1f/%.1f/%.1f/%.1f/%.1f %%; "
        + "of 65+ alone %.1f, in homes %.1f, m<.6 %.1f %%; of 80+ alone %.1f, in homes %.1f %%%n", YEARS,
        1000 * events[0] / residentYears[0], 1000 * events[1] / residentYears[0], 1000 * events[4] / residentYears[0],
        100 * events[2] / householdYears[0], 100 * events[3] / householdYears[0], start[0][0], start[0][1], start[0][2],
        start[0][3], start[0][4], end[0], end[1], end[2], end[3], end[4], 100 * sizes[1] / households,
        100 * sizes[2] / households, 100 * sizes[3] / households, 100 * sizes[4] / households,
        100 * sizes[5] / households, old[0], old[1], old[2], old[3], old[4]);
    for (int group = 0; group < end.length; group++) {
      assertThat(end[group]).as("share of the age group from " + FROM[group]).isCloseTo(start[0][group], within(2.0));
    }
    // Addendum A: births 7.6-9.8, deaths 11.4-13.7; moves 8.6-9.9 % of households.
    assertThat(1000 * events[0] / residentYears[0]).as("births per 1,000 a year").isBetween(7.6, 9.8);
    assertThat(1000 * events[1] / residentYears[0]).as("deaths per 1,000 a year").isBetween(11.4, 13.7);
    assertThat(100 * events[2] / householdYears[0]).as("moves in percent of households a year").isBetween(8.4, 10.2);
    // 34 % of 65+ live alone, 4 % in homes, 21 % have m below .6; of 80+ 45 % live alone, 11 % in homes.
    assertThat(old[0]).isBetween(30.0, 38.0);
    assertThat(old[1]).isBetween(3.0, 5.0);
    assertThat(old[2]).isBetween(16.0, 24.0);
    assertThat(old[3]).isBetween(40.0, 55.0);
    assertThat(old[4]).isBetween(9.0, 14.0);
  }

  /**
   * Of residents of 65 and older, in percent: who live alone, in homes, with m below .6; of 80 and older the first two.
   */
  private static double[] old(Town town, int week) {
    Residents residents = town.residents();
    double[] counts = new double[5];
    double from65 = 0;
    double from80 = 0;
    for (int row = 0; row < residents.count(); row++) {
      int age = residents.age(row, week);
      double alone = residents.householdSize().of(row) == 1 ? 100 : 0;
      double inHome = town.dwellings().home().of(residents.dwelling().of(row)) == 1 ? 100 : 0;
      if (age >= 65) {
        from65++;
        counts[0] += alone;
        counts[1] += inHome;
        counts[2] += residents.mobility().of(row) < .6f ? 100 : 0;
      }
      if (age >= 80) {
        from80++;
        counts[3] += alone;
        counts[4] += inHome;
      }
    }
    for (int k = 0; k < counts.length; k++) {
      counts[k] /= k < 3 ? from65 : from80;
    }
    return counts;
  }

  private static int households(Town town, double[] sizes) {
    int households = 0;
    for (int dwelling = 0; dwelling < town.dwellings().count(); dwelling++) {
      int persons = town.dwellings().residents().of(dwelling);
      if (persons > 0 && town.dwellings().home().of(dwelling) == 0) {
        households++;
        sizes[Math.min(persons, sizes.length - 1)]++;
      }
    }
    return households;
  }
}
