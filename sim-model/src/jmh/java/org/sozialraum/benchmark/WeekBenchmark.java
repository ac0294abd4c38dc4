package org.sozialraum.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;
import org.sozialraum.crew.Crew;
import org.sozialraum.week.Shift;

/**
 * What a week costs, and what each of its processes costs.
 *
 * <p>It would be tempting to time each process in a benchmark of its own. But a process run alone again and again meets
 * a state that no week leaves behind: nobody moves, ties fade, caches hold what the process before would have evicted.
 * So the whole week runs, four weeks an operation because demography comes every fourth, and a clock is read between
 * processes (some 25 ns each, against milliseconds). The table behind the run gives nanoseconds
 * per resident-week.
 *
 * <p>How to run, from the repository:
 * {@code mvn -q -B -Pjmh -pl sim-model -DskipTests package}, then {@code java -jar
 * sim-model/target/benchmarks.jar WeekBenchmark}
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 8)
@Measurement(iterations = 13)
@Fork(value = 1, jvmArgsAppend = {"-Xmx6g", "-XX:+UseSerialGC"})
public class WeekBenchmark {

  /** A town that has lived for two years. */
  @State(Scope.Benchmark)
  public static class SettledTown {
    /** Residents. */
    @Param({"10000", "40000", "100000", "1000000"})
    public int residents;

    private LivingTown living;
    private final Shift alone = new Shift(Crew.ALONE);

    /** Founds the town and lets it live. */
    @Setup(Level.Trial)
    public void found() {
      long before = heap();
      living = new LivingTown(TownOfSize.plan(residents));
      System.out.printf(Locale.ROOT, "%nresidents %d, ties per resident %.2f, bytes of heap per resident %.0f%n",
          living.residents(), living.tiesPerResident(), (heap() - before) / (double) living.residents());
    }

    /** Heap in use after a collection. */
    private static long heap() {
      System.gc();
      return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
  }

  /** Nanoseconds per resident-week, by process: one value per measured iteration, printed as a table at the end. */
  @State(Scope.Thread)
  public static class NanosPerResidentWeek {
    /** Processes of a week at most. */
    private static final int MOST = 64;

    /** In the order in which they first had their turn. */
    private final List<String> names = new ArrayList<>();
    private final long[] nanos = new long[MOST];
    private final List<double[]> measured = new ArrayList<>();
    private long residentWeeks;

    /** Forgets the iteration before. */
    @Setup(Level.Iteration)
    public void clear() {
      residentWeeks = 0;
      java.util.Arrays.fill(nanos, 0);
    }

    private void add(String process, long spent) {
      int which = names.indexOf(process);
      if (which < 0) {
        which = names.size();
        names.add(process);
      }
      nanos[which] += spent;
    }

    /** Keeps what a measured iteration took. */
    @TearDown(Level.Iteration)
    public void keep(IterationParams iteration) {
      if (iteration.getType() == IterationType.MEASUREMENT) {
        double[] each = new double[MOST + 1];
        for (int k = 0; k < names.size(); k++) {
          each[k] = nanos[k] / (double) residentWeeks;
          each[MOST] += each[k];
        }
        measured.add(each);
      }
    }

    /** Prints least, median and most of every process. */
    @TearDown(Level.Trial)
    public void print() {
      System.out.printf(Locale.ROOT, "%n%-20s %8s %8s %8s   ns per resident-week, %d iterations%n", "", "least", "median",
          "most", measured.size());
      for (int k = names.size(); k >= 0; k--) {
        int which = names.size() - k - 1;
        int column = which < 0 ? MOST : which;
        double[] sorted = measured.stream().mapToDouble(each -> each[column]).sorted().toArray();
        System.out.printf(Locale.ROOT, "%-20s %8.1f %8.1f %8.1f%n", which < 0 ? "whole week" : names.get(which), sorted[0],
            sorted[sorted.length / 2], sorted[sorted.length - 1]);
      }
    }
  }

  /** Four weeks, one of them with demography. */
  @Benchmark
  public long fourWeeks(SettledTown settled, NanosPerResidentWeek spent) {
    settled.living.live(4, settled.alone, spent::add);
    spent.residentWeeks += 4L * settled.living.residents();
    return settled.living.town().visits();
  }
}
