package org.sozialraum.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.sozialraum.Past;
import org.sozialraum.Sozialraum;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.scenario.Settings;
import org.sozialraum.week.Horizon;

/**
 * What it costs to freeze the past of a run and to go on from it, held against a week of life.
 *
 * <p>A comparison of k variants freezes once and goes on k - 1 times per replication; each saves the whole burn-in, a
 * thousand weeks and more.
 *
 * <p>How to run, from the repository:
 * {@code mvn -q -B -Pjmh -pl sim-model -DskipTests package}, then {@code java -jar
 * sim-model/target/benchmarks.jar ForkBenchmark}
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 9)
@Fork(value = 1, jvmArgsAppend = {"-Xmx6g", "-XX:+UseSerialGC"})
@State(Scope.Benchmark)
public class ForkBenchmark {
  /** Residents. */
  @Param("100000")
  public int residents;

  private final Pairs freezing = new Pairs("freezing", "a week", "ms");
  private final Pairs goingOn = new Pairs("going on", "a week", "ms");
  private Sozialraum model;
  private Past past;

  /** Founds the town and lets it live for half a year. */
  @Setup(Level.Trial)
  public void found() {
    model = new Sozialraum(new Scenario("fork", "What does a fork cost?", TownOfSize.plan(residents),
        new Horizon(10, 1), 1, 1, .5, Settings.defaults(), Set.of(), List.of(), List.of()), 0, null);
    model.start();
    live(26);
  }

  private void live(int weeks) {
    model.runUntil(model.getWeek() + weeks, week -> { });
  }

  /** Four weeks, a past frozen, a run going on from it. */
  @Benchmark
  public Sozialraum fork() {
    double week = Pairs.nanos(() -> live(4)) / 4e6;
    freezing.add(Pairs.nanos(() -> past = Past.of(model)) / 1e6, week);
    Sozialraum[] gone = new Sozialraum[1];
    goingOn.add(Pairs.nanos(() -> gone[0] = past.goOn()) / 1e6, week);
    return gone[0];
  }

  /** Prints the pairs and the size of a past. */
  @TearDown(Level.Trial)
  public void print() {
    System.out.printf(Locale.ROOT, "%nbytes of a past per resident: %.0f%n",
        past.bytes() / (double) model.town().residents().count());
    freezing.print("freezing the past of " + residents + " residents");
    goingOn.print("going on from it");
  }
}
