package org.sozialraum.benchmark;

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
import org.sozialraum.week.Shift;
import org.sozialraum.week.demography.Demography;

/**
 * What it is worth that residents stand in the order of streets.
 *
 * <p>Two towns of the same people live side by side, one in the order of quarters, streets and dwellings, one with rows
 * shuffled at every demographic step. They do the same to the last bit; only the way to a neighbour's row differs.
 * Quarters hold 100,000 residents here, because rows are shuffled within them; in small quarters every order is near.
 *
 * <p>How to run, from the repository:
 * {@code mvn -q -B -Pjmh -pl sim-model -DskipTests package}, then {@code java -jar
 * sim-model/target/benchmarks.jar RowOrderBenchmark}
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 9)
@Fork(value = 1, jvmArgsAppend = {"-Xmx6g", "-XX:+UseSerialGC"})
@State(Scope.Benchmark)
public class RowOrderBenchmark {
  private static final int RESIDENTS_PER_QUARTER = 100_000;

  /** Residents. */
  @Param({"100000", "1000000"})
  public int residents;

  private final Pairs pairs = new Pairs("shuffled rows", "rows by street", "ns per resident-week");
  private final Shift alone = new Shift(Crew.ALONE);
  private LivingTown byStreet;
  private LivingTown shuffled;
  private int turn;

  /** Founds both towns and lets them live. */
  @Setup(Level.Trial)
  public void found() {
    byStreet = new LivingTown(TownOfSize.plan(residents, RESIDENTS_PER_QUARTER));
    shuffled = new LivingTown(TownOfSize.plan(residents, RESIDENTS_PER_QUARTER), Demography::shuffleRows);
  }

  /** Four weeks of each town; which comes first changes from pair to pair. */
  @Benchmark
  public long fourWeeksEach() {
    boolean shuffledFirst = turn++ % 2 == 0;
    double first = week(shuffledFirst ? shuffled : byStreet);
    double second = week(shuffledFirst ? byStreet : shuffled);
    pairs.add(shuffledFirst ? first : second, shuffledFirst ? second : first);
    return byStreet.town().visits() - shuffled.town().visits();
  }

  private double week(LivingTown living) {
    return Pairs.nanos(() -> living.live(4, alone)) / 4.0 / living.residents();
  }

  /** Prints the pairs. */
  @TearDown(Level.Trial)
  public void print() {
    pairs.print("rows of " + residents + " residents");
  }
}
