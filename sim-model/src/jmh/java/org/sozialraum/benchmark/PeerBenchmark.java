package org.sozialraum.benchmark;

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
import org.sozialraum.crew.Crew;
import org.sozialraum.peer.PeerTown;
import org.sozialraum.week.Mechanism;
import org.sozialraum.week.Shift;

/**
 * The week in columns against the same week with one object and one MASON step per resident.
 *
 * <p>Both live through the same weeks from the same state, without demography, which the peer does not know; {@code
 * PeerTest} sees to it that they do the same to the last bit. The peer is written as a good tutorial would write it,
 * not slowly on purpose. MASON shuffles who steps first; that is part of its price.
 *
 * <p>How to run, from the repository:
 * {@code mvn -q -B -Pjmh -pl sim-model -DskipTests package}, then {@code java -jar
 * sim-model/target/benchmarks.jar PeerBenchmark}
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 7)
@Fork(value = 1, jvmArgsAppend = {"-Xmx12g", "-XX:+UseSerialGC"})
@State(Scope.Benchmark)
public class PeerBenchmark {
  private static final Set<Mechanism> OFF = Set.of(Mechanism.DEMOGRAPHY);

  /** Residents. */
  @Param({"10000", "1000000"})
  public int residents;

  private final Pairs pairs = new Pairs("objects and steps", "columns", "ns per resident-week");
  private final Shift alone = new Shift(Crew.ALONE);
  private LivingTown living;
  private PeerTown peer;
  private int turn;

  /** Founds the town, lets it live, and makes its peer. */
  @Setup(Level.Trial)
  public void found() {
    living = new LivingTown(TownOfSize.plan(residents));
    peer = PeerTown.of(living.town(), living.settings(), OFF, living.now(), living.chance());
  }

  /** Two weeks of each; which comes first changes from pair to pair. */
  @Benchmark
  public long twoWeeksEach() {
    boolean peerFirst = turn++ % 2 == 0;
    double first = peerFirst ? ofPeer() : ofColumns();
    double second = peerFirst ? ofColumns() : ofPeer();
    pairs.add(peerFirst ? first : second, peerFirst ? second : first);
    return living.town().visits();
  }

  private double ofPeer() {
    return Pairs.nanos(() -> {
      peer.week();
      peer.week();
    }) / 2.0 / peer.residents();
  }

  private double ofColumns() {
    return Pairs.nanos(() -> living.liveWithoutDemography(2, alone)) / 2.0 / peer.residents();
  }

  /** Prints the pairs. */
  @TearDown(Level.Trial)
  public void print() {
    pairs.print("week of " + residents + " residents");
  }
}
