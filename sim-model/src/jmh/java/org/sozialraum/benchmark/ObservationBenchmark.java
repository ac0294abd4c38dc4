package org.sozialraum.benchmark;

import java.util.List;
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
import org.sozialraum.crew.Crew;
import org.sozialraum.observe.Observation;
import org.sozialraum.week.Shift;

/**
 * What it costs to observe: every week the main observables, at the end of a year everything.
 *
 * <p>The week that is observed is the same again and again, which is what observing leaves: nothing changes. The pairs
 * hold an ordinary week's observation against a whole week of life.
 *
 * <p>How to run, from the repository:
 * {@code mvn -q -B -Pjmh -pl sim-model -DskipTests package}, then {@code java -jar
 * sim-model/target/benchmarks.jar ObservationBenchmark}
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 9)
@Fork(value = 1, jvmArgsAppend = {"-Xmx6g", "-XX:+UseSerialGC"})
@State(Scope.Benchmark)
public class ObservationBenchmark {
  /** Residents. */
  @Param("100000")
  public int residents;

  private final Pairs weekly = new Pairs("observing a week", "living a week", "ns per resident-week");
  private final Pairs yearly = new Pairs("observing a year's end", "living a week", "ns per resident-week");
  private final Shift alone = new Shift(Crew.ALONE);
  private LivingTown living;
  private Observation observation;
  private double sum;

  /** Founds the town and lets it live. */
  @Setup(Level.Trial)
  public void found() {
    living = new LivingTown(TownOfSize.plan(residents));
    observation = new Observation(living.town(), living.plan(), List.of());
  }

  /** Four weeks of life, one ordinary week observed and one at the end of a year. */
  @Benchmark
  public double observe() {
    double life = Pairs.nanos(() -> living.live(4, alone)) / 4.0 / living.residents();
    weekly.add(observed(10) / (double) living.residents(), life);
    yearly.add(observed(51) / (double) living.residents(), life);
    return sum;
  }

  private long observed(int week) {
    alone.begin(living.town(), week, living.chance());
    return Pairs.nanos(() -> observation.observe(alone, (when, level, unit, observable, value, year) -> sum += value));
  }

  /** Prints the pairs. */
  @TearDown(Level.Trial)
  public void print() {
    weekly.print("weekly observables, " + residents + " residents");
    yearly.print("everything, " + residents + " residents");
  }
}
