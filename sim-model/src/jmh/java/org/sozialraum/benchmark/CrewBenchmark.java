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
import org.sozialraum.crew.ThreadCrew;
import org.sozialraum.week.Shift;

/**
 * How much faster several hands do the week of one large town than one hand does.
 *
 * <p>Four weeks with one hand and four with several take turns on the same town: it stays the same to the last bit
 * whoever works, so that nothing but the hands differs. The first weeks of a run would flatter: caches are cold for
 * all.
 *
 * <p>How to run, from the repository:
 * {@code mvn -q -B -Pjmh -pl sim-model -DskipTests package}, then {@code java -jar
 * sim-model/target/benchmarks.jar CrewBenchmark}
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 9)
@Fork(value = 1, jvmArgsAppend = {"-Xmx6g", "-XX:+UseSerialGC"})
@State(Scope.Benchmark)
public class CrewBenchmark {
  /** Residents. */
  @Param({"100000", "1000000"})
  public int residents;

  /** Hands that share the work. */
  @Param("2")
  public int hands;

  private final Pairs pairs = new Pairs("one hand", "several hands", "ns per resident-week");
  private final ThreadCrew crew = new ThreadCrew(1);
  private final Shift one = new Shift(Crew.ALONE);
  private final Shift several = new Shift(crew);
  private LivingTown living;
  private int turn;

  /** Founds the town and lets it live. */
  @Setup(Level.Trial)
  public void found() {
    living = new LivingTown(TownOfSize.plan(residents));
    crew.hands(hands);
  }

  /** Four weeks each way; whoever begins changes from pair to pair. */
  @Benchmark
  public long fourWeeksEach() {
    boolean oneFirst = turn++ % 2 == 0;
    double first = week(oneFirst ? one : several);
    double second = week(oneFirst ? several : one);
    pairs.add(oneFirst ? first : second, oneFirst ? second : first);
    return living.town().visits();
  }

  private double week(Shift shift) {
    return Pairs.nanos(() -> living.live(4, shift)) / 4.0 / living.residents();
  }

  /** Prints the pairs. */
  @TearDown(Level.Trial)
  public void print() {
    pairs.print("week of " + residents + " residents by " + hands + " hands");
  }
}
