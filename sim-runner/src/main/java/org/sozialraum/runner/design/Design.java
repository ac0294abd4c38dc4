package org.sozialraum.runner.design;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * A sweep as its file describes it.
 *
 * @param file the design file
 * @param name name of the sweep: that of the file without its ending
 * @param question one sentence that it answers
 * @param kind word of the kind of design, such as {@code grid} or {@code sobol}
 * @param scenario the scenario file that every point starts from
 * @param factors what is varied, in the order of the columns
 * @param points which values they take together
 * @param skip points that are left out
 * @param reference which point every other one is compared with
 * @param replications runs of each point, 1 to 1,000,000
 * @param seed seed of the chance of all runs; empty for that of the scenario
 * @param outputs what is kept of every run, in the order of the columns
 * @param stops when runs end early; any of them suffices
 * @param series which series are kept besides
 * @param timeLimitSeconds seconds after which a run is ended and counts as failed; 0 for no limit
 */
public record Design(Path file, String name, String question, String kind, Path scenario, List<Factor> factors,
    Points points, List<Condition> skip, Reference reference, int replications, Optional<Long> seed,
    List<Output> outputs, List<Stop> stops, Series series, double timeLimitSeconds) {

  /** Copies the lists. */
  public Design {
    factors = List.copyOf(factors);
    skip = List.copyOf(skip);
    outputs = List.copyOf(outputs);
    stops = List.copyOf(stops);
  }

  /** Series that are kept of every run. */
  public enum Series { NONE, YEARLY, WEEKLY }

  /** Points that are left out: those of which it is true. */
  @FunctionalInterface
  public interface Condition {
    /**
     * Whether it is true of a point.
     *
     * @param values value of each factor
     */
    boolean holds(List<String> values);
  }

  /**
   * What every point is compared with, pair by pair on the same chance.
   *
   * @param ownBaseline whether each point is compared with itself without interventions
   * @param values value of each factor in the point that all others are compared with; empty if there is none
   */
  public record Reference(boolean ownBaseline, Optional<List<String>> values) {}

  /** The same design with another number of replications. */
  public Design withReplications(int others) {
    return new Design(file, name, question, kind, scenario, factors, points, skip, reference, others, seed, outputs,
        stops, series, timeLimitSeconds);
  }

  /** Whether a point is left out. */
  public boolean skips(List<String> values) {
    return skip.stream().anyMatch(each -> each.holds(values));
  }

  /** Points that are not left out. */
  public long kept() {
    long count = points.count();
    return skip.isEmpty() ? count : LongStream.range(0, count).filter(each -> !skips(points.at(each))).count();
  }

  /** Runs that it asks for. */
  public long runs() {
    return kept() * arms() * replications;
  }

  /** Runs of each point and replication: 2 where each point is compared with itself without interventions. */
  public int arms() {
    return reference.ownBaseline() ? 2 : 1;
  }
}
