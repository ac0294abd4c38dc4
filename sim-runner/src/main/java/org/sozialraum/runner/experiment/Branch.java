package org.sozialraum.runner.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sozialraum.Past;
import org.sozialraum.runner.store.RunValues;
import org.sozialraum.scenario.Scenario;

/**
 * Runs of one replication that are the same so far and have at least their next week in common. The first of them is
 * run for all, until one differs.
 *
 * @param cells the runs
 * @param from where they go on from; empty to begin with the founding
 */
record Branch(List<RunGrid.Cell> cells, Optional<Fork> from) {

  /**
   * A point where runs part.
   *
   * @param past their past
   * @param values what was observed in it
   */
  record Fork(Past past, RunValues values) {}

  /** Copies the list. */
  Branch {
    cells = List.copyOf(cells);
  }

  /** The run that is run for all. */
  RunGrid.Cell first() {
    return cells.get(0);
  }

  /** Runs in branches, replication by replication. */
  static List<Branch> all(List<RunGrid.Cell> cells, RunGrid grid) {
    List<Branch> branches = new ArrayList<>();
    cells.stream().collect(Collectors.groupingBy(RunGrid.Cell::replication, TreeMap::new, Collectors.toList()))
        .values().forEach(each -> branches.addAll(roots(each, grid)));
    return branches;
  }

  /** Runs of a replication in branches; those that differ from the founding on have no past in common. */
  static List<Branch> roots(List<RunGrid.Cell> cells, RunGrid grid) {
    List<Branch> roots = new ArrayList<>();
    int firstWeek = grid.variant(cells.get(0)).scenario().horizon().firstWeek();
    split(cells, grid, firstWeek - 1).forEach(group -> roots.add(new Branch(group, Optional.empty())));
    return roots;
  }

  /** First week in which one of the runs differs from the first; {@code Integer.MAX_VALUE} if none ever does. */
  int parting(RunGrid grid) {
    Scenario first = grid.variant(first()).scenario();
    int parting = Integer.MAX_VALUE;
    for (RunGrid.Cell cell : cells) {
      parting = Math.min(parting, first.sameUntil(grid.variant(cell).scenario()));
    }
    // What begins after the end never begins.
    return parting >= first.horizon().observedWeeks() ? Integer.MAX_VALUE : parting;
  }

  /** The branches that these runs part into in the week of their parting, the one with the first run first. */
  List<Branch> partedAt(Fork fork, RunGrid grid) {
    List<Branch> parted = new ArrayList<>();
    split(cells, grid, parting(grid)).forEach(group -> parted.add(new Branch(group, Optional.of(fork))));
    return parted;
  }

  /** Groups whose runs are the same beyond a week. */
  private static List<List<RunGrid.Cell>> split(List<RunGrid.Cell> cells, RunGrid grid, int week) {
    List<List<RunGrid.Cell>> groups = new ArrayList<>();
    for (RunGrid.Cell cell : cells) {
      Scenario scenario = grid.variant(cell).scenario();
      Optional<List<RunGrid.Cell>> fitting = groups.stream()
          .filter(group -> grid.variant(group.get(0)).scenario().sameUntil(scenario) > week).findFirst();
      fitting.ifPresentOrElse(group -> group.add(cell), () -> groups.add(new ArrayList<>(List.of(cell))));
    }
    return groups;
  }

  /** Weeks that must be computed for these runs from a week on. */
  long weeksFrom(int week, RunGrid grid) {
    int end = grid.variant(first()).scenario().horizon().observedWeeks();
    int parting = parting(grid);
    if (parting == Integer.MAX_VALUE) {
      return end - week;
    }
    long weeks = parting - week;
    for (List<RunGrid.Cell> group : split(cells, grid, parting)) {
      weeks += new Branch(group, Optional.empty()).weeksFrom(parting, grid);
    }
    return weeks;
  }

  /** Points at which these runs part: pasts that may wait at the same time. */
  int partings(RunGrid grid) {
    int parting = parting(grid);
    if (parting == Integer.MAX_VALUE) {
      return 0;
    }
    return 1 + split(cells, grid, parting).stream()
        .mapToInt(group -> new Branch(group, Optional.empty()).partings(grid)).sum();
  }

  /** The most pasts of one replication that may wait at the same time in any of these branches. */
  static int mostPartings(List<Branch> branches, RunGrid grid) {
    return branches.stream().mapToInt(branch -> branch.partings(grid)).max().orElse(0);
  }
}
