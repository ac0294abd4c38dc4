package org.sozialraum.runner.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.sozialraum.message.Language;
import org.sozialraum.runner.database.DuckStore;
import org.sozialraum.runner.design.Design;
import org.sozialraum.runner.scenariofile.DesignReader;
import org.sozialraum.runner.sweep.Sweep;
import org.sozialraum.runner.sweep.SweepIdentity;
import org.sozialraum.runner.sweep.SweepOptions;
import org.sozialraum.scenario.Scenario;

/**
 * What a sweep costs beyond its runs, and how well two workers share them: in turns, all runs by themselves without any
 * store, the same sweep with one worker, and with two. No run shares a past with another here, so that all three do the
 * same work; a run takes about half a second.
 *
 * <p>How to run, from the repository:
 * {@code mvn -q -B -Pjmh -pl sim-runner -am -DskipTests package}, then {@code java -cp
 * sim-runner/target/benchmarks.jar org.openjdk.jmh.Main SweepBenchmark}
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgsAppend = {"-Xmx2g", "-XX:+UseSerialGC"})
@State(Scope.Benchmark)
public class SweepBenchmark {
  private static final String SCENARIO = """
      question: What does a sweep cost?
      town: dorfgruppe
      horizon: {burn-in-years: 0, observed-years: 1}
      interventions:
        - asking-campaign: {start-week: 0}
      """;
  private static final String DESIGN = """
      question: What does a sweep cost?
      scenario: scenario.yaml
      replications: 20
      seed: 1
      design: grid
      factors:
        - {name: start, path: "interventions[0].start-week", values: [0, 26]}
      outputs:
        - {observable: engaged, reduce: final}
      """;

  private final List<double[]> turns = new ArrayList<>();
  private Path folder;
  private Design design;
  private int turn;

  /** Writes the scenario and the design, and reads them. */
  @Setup(Level.Trial)
  public void design() throws IOException {
    folder = Files.createTempDirectory("sweep");
    Files.writeString(folder.resolve("scenario.yaml"), SCENARIO);
    DesignReader.Reading reading = DesignReader.read(Files.writeString(folder.resolve("design.yaml"), DESIGN));
    design = reading.design().orElseThrow(() -> new IllegalStateException(reading.problems().toString()));
  }

  /** All runs by themselves, with one worker and with two; who begins changes. */
  @Benchmark
  public void threeWays() throws IOException {
    double[] seconds = new double[3];
    for (int k = 0; k < seconds.length; k++) {
      int way = (k + turn) % seconds.length;
      seconds[way] = seconds(way);
    }
    turns.add(seconds);
    turn++;
  }

  private double seconds(int workers) throws IOException {
    long before = System.nanoTime();
    if (workers == 0) {
      byThemselves();
    } else {
      swept(workers);
    }
    return (System.nanoTime() - before) / 1e9;
  }

  private void byThemselves() {
    Sweep alone = Sweep.alone(design, Sweep.model(design));
    for (int replication = 0; replication < design.replications(); replication++) {
      for (long point = 0; point < design.points().count(); point++) {
        alone.once(replication, point, 0);
      }
    }
  }

  private void swept(int workers) throws IOException {
    Path results = Files.createDirectories(folder.resolve("results"));
    Scenario base = Sweep.alone(design, Sweep.model(design)).scenario(0, 0).orElseThrow();
    try (DuckStore store = DuckStore.open(results, SweepIdentity.of(design, base), Language.EN)) {
      new Sweep(design, store, Sweep.model(design), new SweepOptions(workers, 1, 1, false, "none", Language.EN),
          new PrintStream(OutputStream.nullOutputStream())).run();
    }
    remove(results);
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(each -> {
        try {
          Files.delete(each);
        } catch (IOException failed) {
          throw new UncheckedIOException(failed);
        }
      });
    }
  }

  /** Prints the turns: what the store and the engine add, and how efficient two workers are. */
  @TearDown(Level.Trial)
  public void print() throws IOException {
    int runs = (int) (design.replications() * design.points().count());
    System.out.printf(Locale.ROOT, "%n%d runs, %d turns, seconds: by themselves, one worker, two workers%n", runs,
        turns.size());
    turns.forEach(each -> System.out.printf(Locale.ROOT, "  %8.2f %8.2f %8.2f%n", each[0], each[1], each[2]));
    line("a run, milliseconds", turns.stream().mapToDouble(each -> 1000 * each[0] / runs));
    line("one worker with its store / by themselves", turns.stream().mapToDouble(each -> each[1] / each[0]));
    line("efficiency of two workers", turns.stream().mapToDouble(each -> each[1] / each[2] / 2));
    remove(folder);
  }

  private static void line(String what, DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    System.out.printf(Locale.ROOT, "  %-44s median %8.3f   least %8.3f   most %8.3f%n", what,
        sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
  }
}
