package org.sozialraum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sozialraum.observe.Level;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.scenario.Settings;
import org.sozialraum.synthesis.SyntheticTowns;
import org.sozialraum.week.Horizon;

/**
 * Engagement settles at a level of its own, wherever it starts: {@code musterstadt}, 30 years, 12-month prevalence of
 * residents aged 14 and over. Some ten minutes on two cores, so in the profile {@code slow}.
 */
@Tag("slow")
class SettlingSlowTest {
  private static final int YEARS = 30;
  private static final int RUNS = 4;

  /** Prevalence at the end of each year, mean over runs, in percentage points. */
  private static double[] prevalence(double startStock) {
    Settings settings = startingAt(startStock);
    double[][] byRun = new double[RUNS][YEARS];
    Thread[] threads = new Thread[RUNS];
    for (int run = 0; run < RUNS; run++) {
      int replication = run;
      threads[run] = new Thread(() -> {
        Scenario scenario = new Scenario("settling", "Does engagement settle?",
            SyntheticTowns.named("musterstadt").orElseThrow(), new Horizon(0, YEARS), 1, 1, .5, settings, Set.of(),
            List.of(), List.of());
        new Sozialraum(scenario, replication, (week, level, unit, observable, value, yearly) -> {
          if (yearly && week > 0 && level == Level.MUNICIPALITY && observable.equals("engaged_12m")) {
            byRun[replication][week / 52] = 100 * value;
          }
        }).runAll(week -> { });
      });
    }
    for (int pair = 0; pair < RUNS; pair += 2) {
      threads[pair].start();
      threads[pair + 1].start();
      join(threads[pair]);
      join(threads[pair + 1]);
    }
    double[] mean = new double[YEARS];
    for (int year = 0; year < YEARS; year++) {
      for (double[] run : byRun) {
        mean[year] += run[year] / RUNS;
      }
    }
    return mean;
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private static Settings startingAt(double stock) {
    return (Settings) RecordedTown.changed(Settings.defaults(), "traits.engagement.share", stock);
  }

  /**
   * Slope of the least-squares line through the last five years. The same definition and the same bound of .3 points a
   * year, for the mean over runs, by which the program warns of an experiment that begins on a drift; there the years
   * are the first five after the burn-in.
   */
  private static double slopeOfLastFiveYears(double[] byYear) {
    double slope = 0;
    for (int k = -2; k <= 2; k++) {
      slope += k * byYear[YEARS - 3 + k] / 10;
    }
    return slope;
  }

  @Test
  void startedLowOrHighEngagementReachesTheSameLevelAndStaysThere() {
    double[] low = prevalence(.20);
    double[] high = prevalence(.55);
    System.out.printf("from 20 %%: %.2f, from 55 %%: %.2f, slopes %.3f and %.3f points a year%n", low[YEARS - 1],
        high[YEARS - 1], slopeOfLastFiveYears(low), slopeOfLastFiveYears(high));
    assertThat(Math.abs(low[YEARS - 1] - high[YEARS - 1])).isLessThanOrEqualTo(1);
    assertThat(low[YEARS - 1]).isBetween(30.0, 45.0);
    assertThat(Math.abs(slopeOfLastFiveYears(low))).isLessThan(.3);
    assertThat(Math.abs(slopeOfLastFiveYears(high))).isLessThan(.3);
  }
}
