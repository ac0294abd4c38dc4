package org.sozialraum.runner.sweep;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sozialraum.runner.database.Cell;
import org.sozialraum.runner.database.FailureRow;
import org.sozialraum.runner.database.RunRow;
import org.sozialraum.runner.database.SweepStore;

/** A store in memory, for tests of what is asked for and what becomes of it. */
class RememberedStore implements SweepStore {
  private static final Comparator<Cell> ORDER = Comparator.comparingInt(Cell::replication)
      .thenComparingLong(Cell::point).thenComparingInt(Cell::arm);

  final Map<String, RunRow> runs = new LinkedHashMap<>();
  final Map<Cell, String> cells = new TreeMap<>(ORDER);
  final Map<String, FailureRow> failures = new LinkedHashMap<>();
  final Map<Long, List<String>> points = new TreeMap<>();
  int runsTwice;

  @Override
  public synchronized Set<String> finished(Collection<String> keys) {
    return keys.stream().filter(runs::containsKey).collect(Collectors.toSet());
  }

  @Override
  public synchronized Set<String> failed(Collection<String> keys) {
    return keys.stream().filter(failures::containsKey).collect(Collectors.toSet());
  }

  @Override
  public synchronized void forgetFailures() {
    failures.clear();
  }

  @Override
  public synchronized void commit(List<PointRow> morePoints, List<Cell> moreCells, List<RunRow> moreRuns,
      List<FailureRow> moreFailures) {
    morePoints.forEach(each -> points.put(each.point(), each.values()));
    moreRuns.forEach(each -> runsTwice += runs.put(each.key(), each) == null ? 0 : 1);
    moreFailures.forEach(each -> failures.put(each.cell().key(), each));
    moreCells.forEach(each -> {
      // A cell equals another of the same place; the key it asks for may have changed.
      cells.remove(each);
      cells.put(each, each.key());
    });
  }

  @Override
  public synchronized Counts counts() {
    return new Counts(cells.size(), runs.size(), failures.size());
  }

  @Override
  public Path folder() {
    return Path.of(".");
  }

  @Override
  public void close() {}

  /** Outputs of every cell, in their order. */
  String table() {
    StringBuilder text = new StringBuilder();
    cells.keySet().forEach(each -> text.append(each.replication()).append(' ').append(each.point()).append(' ')
        .append(each.arm()).append(' ').append(runs.containsKey(each.key())
            ? java.util.Arrays.toString(runs.get(each.key()).outputs()) + runs.get(each.key()).stoppedWeek() : "failed")
        .append('\n'));
    return text.toString();
  }
}
