package org.sozialraum.benchmark;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.sozialraum.chance.Chance;
import org.sozialraum.scenario.Settings;
import org.sozialraum.synthesis.Founding;
import org.sozialraum.town.Town;
import org.sozialraum.trait.Traits;

/**
 * What it costs to found a town: households fitted to margins, persons, homes, traits, ties, choice sets.
 *
 * <p>Founding happens once a run, so it is measured cold as well as warm: the first iteration is what a user waits for.
 *
 * <p>How to run, from the repository:
 * {@code mvn -q -B -Pjmh -pl sim-model -DskipTests package}, then {@code java -jar
 * sim-model/target/benchmarks.jar FoundingBenchmark}
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgsAppend = {"-Xmx6g", "-XX:+UseSerialGC"})
@State(Scope.Benchmark)
public class FoundingBenchmark {
  /** Residents. */
  @Param({"10000", "100000"})
  public int residents;

  private final Settings settings = Settings.defaults();

  /** Founds a town. */
  @Benchmark
  public Town found() {
    return Founding.found(TownOfSize.plan(residents), settings.founding(), settings.week().outings(),
        new Traits(settings.traits()), 0, Chance.of(1, 0));
  }
}
