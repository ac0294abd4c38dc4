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

/**
 * How well independent runs share a machine: two towns one after the other, and both at once.
 *
 * <p>Two runs on two cores would take half the time if they did not compete for memory. The ratio below is 2 then;
 * divided by 2 it is the efficiency. Threads are started anew for each pair, which costs microseconds against
 * milliseconds.
 *
 * <p>How to run, from the repository:
 * {@code mvn -q -B -Pjmh -pl sim-model -DskipTests package}, then {@code java -jar
 * sim-model/target/benchmarks.jar RunsBenchmark}
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 9)
@Fork(value = 1, jvmArgsAppend = {"-Xmx6g", "-XX:+UseSerialGC"})
@State(Scope.Benchmark)
public class RunsBenchmark {
  /** Residents of each town. */
  @Param({"10000", "100000"})
  public int residents;

  private final Pairs pairs = new Pairs("one after the other", "both at once", "ns per resident-week");
  private LivingTown one;
  private LivingTown other;
  private int turn;

  /** Founds both towns and lets them live. */
  @Setup(Level.Trial)
  public void found() {
    one = new LivingTown(TownOfSize.plan(residents));
    other = new LivingTown(TownOfSize.plan(residents));
  }

  /** A year's quarter of each town, both ways. */
  @Benchmark
  public long twelveWeeksEach() {
    boolean apartFirst = turn++ % 2 == 0;
    double first = apartFirst ? apart() : atOnce();
    double second = apartFirst ? atOnce() : apart();
    pairs.add(apartFirst ? first : second, apartFirst ? second : first);
    return one.town().visits();
  }

  private double apart() {
    return perResidentWeek(Pairs.nanos(() -> {
      live(one);
      live(other);
    }));
  }

  private double atOnce() {
    return perResidentWeek(Pairs.nanos(() -> {
      Thread thread = new Thread(() -> live(other));
      thread.start();
      live(one);
      try {
        thread.join();
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
      }
    }));
  }

  private static void live(LivingTown living) {
    living.live(12, new Shift(Crew.ALONE));
  }

  private double perResidentWeek(long nanos) {
    return nanos / 12.0 / (one.residents() + other.residents());
  }

  /** Prints the pairs. */
  @TearDown(Level.Trial)
  public void print() {
    pairs.print("two runs of " + residents + " residents each");
  }
}
