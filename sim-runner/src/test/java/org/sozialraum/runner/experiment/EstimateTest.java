package org.sozialraum.runner.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sozialraum.intervention.Intervention;
import org.sozialraum.intervention.Interventions;
import org.sozialraum.message.Language;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.scenario.Settings;
import org.sozialraum.synthesis.SyntheticTowns;
import org.sozialraum.week.Horizon;

/** What is said of time, memory and disk before a run follows from weeks, residents and rows. Nothing here is timed. */
class EstimateTest {
  /** A computer that takes a microsecond for a resident-week. */
  private static final Pace MICROSECOND = new Pace(1000, Pace.here().rows());
  private static final double AROUND = 4;

  @TempDir
  private Path folder;

  private static Scenario scenario(int burnIn, int years, int replications) {
    return new Scenario("s", "How long?", SyntheticTowns.named("dorfgruppe").orElseThrow(), new Horizon(burnIn, years),
        replications, 1, .5, Settings.defaults(), Set.of(), List.of(), List.of());
  }

  private static Variant with(Scenario scenario, int startWeek) {
    Class<? extends Record> type = Interventions.known().get("asking-campaign");
    var components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    for (int k = 0; k < values.length; k++) {
      values[k] = components[k].getName().equals("startWeek") ? startWeek : Quantities.defaultOf(components[k]);
    }
    return new Variant("from " + startWeek, scenario.with(List.of((Intervention) Quantities.build(type, values)),
        List.of()));
  }

  @Test
  void aRunTakesItsWeeksAndAComparisonSharesThePastOncePerReplication() {
    Scenario scenario = scenario(20, 10, 7);
    Variant without = new Variant("baseline", scenario);
    assertThat(Estimate.of(List.of(without), 1, MICROSECOND).weeks()).isEqualTo(7 * 30 * 52);
    assertThat(Estimate.of(List.of(without, with(scenario, 0)), 1, MICROSECOND).weeks())
        .isEqualTo(7 * (20 + 2 * 10) * 52);
    assertThat(Estimate.of(List.of(without, with(scenario, 52), with(scenario, 104)), 1, MICROSECOND).weeks())
        .isEqualTo(7 * (20 + 1 + 9 + 1 + 2 * 8) * 52);
    Estimate all = Estimate.of(List.of(without, with(scenario, 0)), 1, MICROSECOND);
    assertThat(all.residentWeeks()).isEqualTo(all.weeks() * 6000);
  }

  @Test
  void timeFollowsResidentWeeksAndIsSharedAmongCores() {
    Scenario scenario = scenario(20, 10, 8);
    double one = Estimate.of(List.of(new Variant("s", scenario)), 1, MICROSECOND).seconds() - AROUND;
    assertThat(one).isBetween(8 * 30 * 52 * 6000 * 1e-6, 8 * 30 * 52 * 6000 * 1.02e-6);
    double two = Estimate.of(List.of(new Variant("s", scenario)), 2, MICROSECOND).seconds() - AROUND;
    assertThat(one / two).isBetween(1.6, 2.0);
    double many = Estimate.of(List.of(new Variant("s", scenario)), 64, MICROSECOND).seconds() - AROUND;
    assertThat(many).as("one run is the least that is waited for").isGreaterThanOrEqualTo(one / 8);
    assertThat(Estimate.of(List.of(new Variant("s", scenario(20, 10, 1))), 64, MICROSECOND).cores()).isEqualTo(1);
  }

  @Test
  void aResidentWeekOfALargeTownCostsMore() {
    assertThat(MICROSECOND.nanos(6_000)).isEqualTo(1000);
    assertThat(MICROSECOND.nanos(100_000)).isBetween(1050.0, 1080.0);
    assertThat(MICROSECOND.nanos(1_000_000)).isBetween(1400.0, 1500.0);
    assertThat(MICROSECOND.nanos(3_000_000)).isGreaterThan(MICROSECOND.nanos(1_000_000));
  }

  @Test
  void theTablesHaveTheRowsAndAboutTheBytesThatAreEstimated() throws IOException {
    Scenario scenario = scenario(0, 2, 2);
    List<Variant> variants = List.of(new Variant("baseline", scenario), with(scenario, 0));
    ExperimentResult result = new Experiment(variants, new ExperimentOptions(folder.resolve("results"), true, 1, "en",
        "test", "none"), each -> "").run();
    Estimate.Tables tables = Estimate.Tables.of(variants, MICROSECOND);
    assertThat(lines(result.folder().resolve("series.csv"))).isEqualTo(tables.series());
    assertThat(lines(result.folder().resolve("summary.csv"))).isEqualTo(tables.summary());
    long written =
        Files.size(result.folder().resolve("series.csv")) + Files.size(result.folder().resolve("summary.csv"));
    long charts = 7 * 110_000;
    assertThat((double) (tables.bytes() - charts) / written).as("estimated over written bytes").isBetween(1 / 1.2, 1.2);
  }

  private static long lines(Path file) throws IOException {
    try (var lines = Files.lines(file)) {
      return lines.count() - 1;
    }
  }

  @Test
  void moreMemoryIsEstimatedThanARunHolds() {
    Scenario scenario = scenario(2, 1, 1);
    long before = heap();
    RunUnderWay run = new SozialraumRun(List.of()).begin(scenario, 0, (week, level, unit, what, value, yearly) -> { });
    run.until(1, week -> { });
    var past = run.freeze();
    long held = heap() - before;
    assertThat(run.outcome(scenario).residentWeeks() + past.bytes()).isPositive();
    long estimated = Estimate.of(List.of(new Variant("a", scenario), with(scenario, 0)), 1, MICROSECOND).memoryBytes();
    assertThat(estimated).isGreaterThan(held);
  }

  private static long heap() {
    long least = Long.MAX_VALUE;
    for (int k = 0; k < 3; k++) {
      System.gc();
      least = Math.min(least, Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
    }
    return least;
  }

  @Test
  void theEstimateIsOneLineInBothLanguages() {
    Estimate estimate = new Estimate(1, 1, 160, 2, 300_000_000, 4_000_000);
    assertThat(estimate.line().in(Language.EN))
        .isEqualTo("about 2 min 40 s on 2 cores, 0.3 GB of memory, 4 MB on disk");
    assertThat(estimate.line().in(Language.DE))
        .isEqualTo("etwa 2 min 40 s auf 2 Kernen, 0,3 GB Arbeitsspeicher, 4 MB auf der Platte");
    assertThat(new Estimate(1, 1, 8, 1, 1, 1).line().in(Language.EN))
        .isEqualTo("about 8 s on 1 core, 0.1 GB of memory, 1 MB on disk");
    assertThat(new Estimate(1, 1, 3 * 24 * 3600 + 7200, 2, 12_300_000_000L, 2_500_000_000L).line().in(Language.EN))
        .isEqualTo("about 3 days 2 h on 2 cores, 12.3 GB of memory, 2.5 GB on disk");
  }
}
