package org.sozialraum.runner.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sozialraum.message.Language;
import org.sozialraum.observe.Level;
import org.sozialraum.observe.Recorder;
import org.sozialraum.runner.design.Design;
import org.sozialraum.runner.design.Factor;
import org.sozialraum.runner.design.Grid;
import org.sozialraum.runner.design.ListedLevels;
import org.sozialraum.runner.design.Output;
import org.sozialraum.runner.design.Points;
import org.sozialraum.runner.design.Stop;
import org.sozialraum.runner.experiment.ModelRun;
import org.sozialraum.scenario.Scenario;

/** Which runs a sweep asks for, and what becomes of them whoever interrupts it. */
class SweepTest {
  private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());

  @TempDir
  private Path folder;

  private Path scenario;
  private final AtomicInteger lived = new AtomicInteger();

  @BeforeEach
  void aSmallScenario() throws IOException {
    scenario = Files.writeString(folder.resolve("s.yaml"), """
        question: Does it?
        town: dorfgruppe
        horizon: {burn-in-years: 1, observed-years: 2}
        interventions:
          - asking-campaign: {start-week: 10}
        """);
  }

  private static Factor factor(String name, String path, String... values) {
    return new Factor(name, List.of(path), new ListedLevels(List.of(values)));
  }

  private Design design(List<Factor> factors, Points points, int replications, boolean ownBaseline, Stop... stops) {
    return new Design(folder.resolve("d.yaml"), "d", "?", "grid", scenario, factors, points,
        List.of(values -> values.contains("77")), new Design.Reference(ownBaseline, Optional.empty()), replications,
        Optional.of(5L), List.of(new Output("end", "engaged", "municipality", "", Output.Reducer.FINAL, 1,
            Integer.MAX_VALUE, Double.NaN)), List.of(stops), Design.Series.NONE, 0);
  }

  private Design grid(int replications, String... starts) {
    List<Factor> factors = List.of(factor("start", "interventions[0].start-week", starts));
    return design(factors, new Grid(factors), replications, false);
  }

  /** A model whose engaged share tells the start of the campaign and the replication. */
  private final class Fake implements ModelRun {
    private final int throwsInReplication;

    Fake(int throwsInReplication) {
      this.throwsInReplication = throwsInReplication;
    }

    @Override
    public Outcome run(Scenario each, int replication, Recorder recorder, IntConsumer afterWeek) {
      lived.incrementAndGet();
      int start = each.interventions().isEmpty() ? 0 : each.interventions().get(0).startWeek();
      for (int week = each.horizon().firstWeek(); week < each.horizon().observedWeeks(); week++) {
        if (week == 7 && replication == throwsInReplication && start == 20) {
          throw new IllegalStateException("the campaign tripped over its own feet");
        }
        if (week >= 0) {
          recorder.record(week, Level.MUNICIPALITY, each.town().quarters().get(0).municipality(), "engaged",
              start / 1000.0 + replication / 100000.0 + week * 1e-6, false);
        }
        afterWeek.accept(week);
      }
      return new Outcome(1, 0, List.of());
    }
  }

  private SweepResult run(Design design, RememberedStore store, int workers, int shard, int shards, boolean again,
      int throwsIn) {
    return new Sweep(design, store, new Fake(throwsIn),
        new SweepOptions(workers, shard, shards, again, "none", Language.EN), NOWHERE).run();
  }

  private RememberedStore swept(Design design, int workers) {
    RememberedStore store = new RememberedStore();
    run(design, store, workers, 1, 1, false, -1);
    return store;
  }

  @Test
  void everyPointIsRunInEveryReplicationAndTellsItsValue() {
    RememberedStore store = swept(grid(2, "10", "20", "30"), 2);
    assertThat(store.table()).isEqualTo("""
        0 0 0 [0.010103]-1
        0 1 0 [0.020103]-1
        0 2 0 [0.030103]-1
        1 0 0 [0.010113]-1
        1 1 0 [0.020113]-1
        1 2 0 [0.030113]-1
        """);
    assertThat(store.points).containsEntry(1L, List.of("20"));
  }

  @Test
  void theNumberOfWorkersChangesNothing() {
    assertThat(swept(grid(5, "10", "20", "30"), 4).table()).isEqualTo(swept(grid(5, "10", "20", "30"), 1).table());
  }

  @Test
  void whatIsDoneIsNotDoneAgainWhenASweepGrows() {
    RememberedStore store = swept(grid(2, "10", "20"), 2);
    assertThat(lived).hasValue(4);
    assertThat(run(grid(2, "10", "20"), store, 2, 1, 1, false, -1).computed()).isZero();
    assertThat(run(grid(3, "10", "20"), store, 2, 1, 1, false, -1).computed()).as("a replication more").isEqualTo(2);
    assertThat(run(grid(3, "10", "15", "20"), store, 2, 1, 1, false, -1).computed()).as("a level more").isEqualTo(3);
    assertThat(lived).hasValue(9);
    assertThat(store.table()).isEqualTo(swept(grid(3, "10", "15", "20"), 1).table());
  }

  @Test
  void pointsThatAskForTheSameRunShareIt() {
    List<Factor> factors = List.of(factor("start", "interventions[0].start-week", "10", "20", "30"));
    RememberedStore store = swept(design(factors, new Grid(factors), 4, true), 2);
    assertThat(store.counts()).hasToString("Counts[cells=24, finished=16, failed=0]");
    assertThat(lived).as("three points and one baseline in four replications").hasValue(16);
    assertThat(store.runsTwice).isZero();
  }

  @Test
  void pointsThatTheDesignLeavesOutAreNotRun() {
    RememberedStore store = swept(grid(1, "10", "77", "20"), 2);
    assertThat(store.points).containsOnlyKeys(0L, 2L);
  }

  @Test
  void shardsTogetherAreTheWhole() {
    Design design = grid(3, "10", "20", "30", "40");
    RememberedStore together = new RememberedStore();
    for (int shard = 1; shard <= 5; shard++) {
      RememberedStore alone = new RememberedStore();
      SweepResult result = run(design, alone, 2, shard, 5, false, -1);
      assertThat(result.wanted()).isEqualTo(alone.cells.size());
      assertThat(together.cells.keySet()).doesNotContainAnyElementsOf(alone.cells.keySet());
      together.cells.putAll(alone.cells);
      together.runs.putAll(alone.runs);
    }
    assertThat(together.table()).isEqualTo(swept(design, 1).table());
  }

  @Test
  void aRunThatFailsIsRecordedAndTheOthersGoOn() {
    Design design = grid(3, "10", "20", "30");
    RememberedStore store = new RememberedStore();
    SweepResult result = run(design, store, 2, 1, 1, false, 1);
    assertThat(result.failed()).isEqualTo(1);
    assertThat(result.done()).isEqualTo(8);
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(store.failures.values()).singleElement().satisfies(each -> {
      assertThat(each.parameters()).isEqualTo("start=20");
      assertThat(each.seed()).isEqualTo(5);
      assertThat(each.message()).isEqualTo("the campaign tripped over its own feet");
      assertThat(each.replay()).endsWith("d.yaml --replay 1/1/0");
    });
    Sweep again = new Sweep(design, store, new Fake(1), new SweepOptions(1, 1, 1, false, "none", Language.EN), NOWHERE);
    assertThatThrownBy(() -> again.replay(1, 1, 0)).hasMessage("the campaign tripped over its own feet");
    assertThat(again.replay(1, 0, 0)).containsExactly(.010113);

    assertThat(run(design, store, 2, 1, 1, false, -1).computed()).as("failures are kept").isZero();
    assertThat(run(design, store, 2, 1, 1, true, -1).computed()).as("unless asked for").isEqualTo(1);
    assertThat(store.table()).isEqualTo(swept(design, 1).table());
  }

  @Test
  void valuesThatMakeNoScenarioFailWithTheReason() {
    RememberedStore store = swept(grid(2, "10", "-9000000"), 2);
    assertThat(store.failures).hasSize(2);
    assertThat(store.failures.values().iterator().next().message()).contains("start-week").contains("-9000000");
    assertThat(store.runs).hasSize(2);
  }

  @Test
  void aRunEndsWhereTheDesignSaysSo() {
    List<Factor> factors = List.of(factor("start", "interventions[0].start-week", "10", "20"));
    RememberedStore store =
        swept(design(factors, new Grid(factors), 1, false, new Stop("engaged", true, .02, 4)), 1);
    assertThat(store.table()).isEqualTo("""
        0 0 0 [0.010103]-1
        0 1 0 [0.020004]5
        """);
  }

  @Test
  void aSweepThatCannotWriteStopsAndSaysWhy() {
    RememberedStore full = new RememberedStore() {
      @Override
      public synchronized void commit(List<PointRow> points, List<org.sozialraum.runner.database.Cell> cells,
          List<org.sozialraum.runner.database.RunRow> runs,
          List<org.sozialraum.runner.database.FailureRow> failures) {
        throw new IllegalStateException("no space left");
      }
    };
    assertThatThrownBy(() -> run(grid(1000, "10", "20"), full, 2, 1, 1, false, -1)).hasMessage("no space left");
    assertThat(lived.get()).isLessThan(2000 * 10);
  }

  /** A store that says everything is done but some cells, and counts how often it is asked. */
  private static final class AlmostDone extends RememberedStore {
    private final Set<String> missing;
    private int questions;
    private int most;

    AlmostDone(Set<String> missing) {
      this.missing = missing;
    }

    @Override
    public synchronized Set<String> finished(Collection<String> keys) {
      questions++;
      most = Math.max(most, keys.size());
      return keys.stream().filter(key -> !missing.contains(key) || runs.containsKey(key)).collect(Collectors.toSet());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void veryManyFinishedRunsTakeFewQuestionsAndTheMissingOnesAmongThemAreFound(boolean ownBaseline) {
    List<Factor> factors = List.of(factor("start", "interventions[0].start-week", "10", "77", "20", "30"));
    Design design = design(factors, new Grid(factors), 6000, ownBaseline);
    Sweep keys = Sweep.alone(design, new Fake(-1));
    Set<String> missing = new TreeSet<>();
    for (int replication : new int[] {0, 3, 2500, 2501, 2502, 5999}) {
      missing.add(keys.key(replication, 2, 0).orElseThrow());
    }
    missing.add(keys.key(2501, 0, 0).orElseThrow());
    AlmostDone store = new AlmostDone(missing);
    SweepResult result = run(design, store, 2, 1, 1, false, -1);
    assertThat(result.computed()).isEqualTo(7);
    assertThat(result.wanted()).isEqualTo(6000 * 3 * design.arms()).isEqualTo(store.cells.size())
        .isEqualTo(result.done());
    assertThat(store.runs).containsOnlyKeys(missing);
    assertThat(store.questions).as("looks into the store").isLessThan(120);
    assertThat(store.most).as("keys in one look").isBetween(2000, 8192);
  }

  @Test
  void aDesignOfTenMillionRunsBeginsAtOnce() {
    Points many = new Points() {
      @Override
      public long count() {
        return 10_000_000;
      }

      @Override
      public List<String> at(long number) {
        return List.of(Long.toString(number % 52));
      }
    };
    Design design = design(List.of(factor("start", "interventions[0].start-week", "0")), many, 1, false);
    // One of two hundred thousand shards: fifty runs, spread over the whole design.
    RememberedStore store = new RememberedStore();
    assertThat(run(design, store, 1, 7, 200_000, false, -1).wanted()).isEqualTo(50);
    assertThat(store.points).hasSize(50).containsKey(6L).containsKey(9_800_006L);
  }
}
