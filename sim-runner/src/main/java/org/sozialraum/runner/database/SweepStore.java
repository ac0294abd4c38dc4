package org.sozialraum.runner.database;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * {@code results.duckdb}: runs by their keys, the cells that ask for them, and failures. One process writes, one thread
 * of it at a time; what {@link #commit} has returned from survives whatever happens to the machine.
 */
public interface SweepStore extends AutoCloseable {
  /** Name of the file. */
  String NAME = "results.duckdb";

  /** Those of some keys for which a finished run is stored. */
  Set<String> finished(Collection<String> keys);

  /** Those of some keys whose run failed. */
  Set<String> failed(Collection<String> keys);

  /** Forgets failures, so that their runs are done again. */
  void forgetFailures();

  /**
   * Stores a batch, all of it or nothing.
   *
   * @param points values of the factors of points that were not stored before, by number
   * @param cells cells whose runs are in this batch or stored already
   * @param runs runs that came to their end
   * @param failures runs that did not
   */
  void commit(List<PointRow> points, List<Cell> cells, List<RunRow> runs, List<FailureRow> failures);

  /** A point: its number and the value of each factor. */
  record PointRow(long point, List<String> values) {}

  /** Cells, finished runs and failures that are stored for the design as it is. */
  Counts counts();

  /** What is stored. */
  record Counts(long cells, long finished, long failed) {}

  /** The folder. */
  Path folder();

  @Override
  void close();
}
