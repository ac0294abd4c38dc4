package org.sozialraum.runner.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sozialraum.message.Message;
import org.sozialraum.runner.store.Account;
import org.sozialraum.runner.store.CostRow;
import org.sozialraum.runner.store.FinishedRun;
import org.sozialraum.runner.store.RunValues;
import org.sozialraum.runner.store.SeriesTable;

/**
 * Every run of an experiment in its cell, variant by replication: not done yet, finished or failed. Whatever order
 * they end in, they are read in the order of replications.
 */
final class RunGrid {
  private final List<Variant> variants;
  private final int replications;
  private final FinishedRun[][] runs;
  private final boolean[][] takenUp;
  private final RunFailure[][] failures;

  RunGrid(List<Variant> variants) {
    this.variants = variants;
    replications = variants.get(0).scenario().replications();
    runs = new FinishedRun[variants.size()][replications];
    takenUp = new boolean[variants.size()][replications];
    failures = new RunFailure[variants.size()][replications];
  }

  /** One run. */
  record Cell(int variant, int replication) {}

  /** Runs not done yet, all variants of replication 0 first. */
  List<Cell> missing() {
    List<Cell> cells = new ArrayList<>();
    for (int replication = 0; replication < replications; replication++) {
      for (int variant = 0; variant < runs.length; variant++) {
        if (runs[variant][replication] == null && failures[variant][replication] == null) {
          cells.add(new Cell(variant, replication));
        }
      }
    }
    return cells;
  }

  Variant variant(Cell cell) {
    return variants.get(cell.variant());
  }

  List<Variant> variants() {
    return variants;
  }

  /** All runs, done or not. */
  int size() {
    return variants.size() * replications;
  }

  /** Runs that came to their end. */
  int finished() {
    return (int) Arrays.stream(runs).flatMap(Arrays::stream).filter(Objects::nonNull).count();
  }

  /** A run that an interrupted experiment had finished. */
  void takeUp(Cell cell, FinishedRun run) {
    runs[cell.variant()][cell.replication()] = run;
    takenUp[cell.variant()][cell.replication()] = true;
  }

  void finish(Cell cell, FinishedRun run) {
    runs[cell.variant()][cell.replication()] = run;
  }

  void fail(Cell cell, RunFailure failure) {
    failures[cell.variant()][cell.replication()] = failure;
  }

  /** Failed runs, in the order of replications. */
  List<RunFailure> failures() {
    List<RunFailure> all = new ArrayList<>();
    for (int replication = 0; replication < replications; replication++) {
      for (RunFailure[] ofVariant : failures) {
        if (ofVariant[replication] != null) {
          all.add(ofVariant[replication]);
        }
      }
    }
    return all;
  }

  /** What all runs observed. */
  SeriesTable series() {
    Map<String, List<Optional<RunValues>>> values = new LinkedHashMap<>();
    for (int variant = 0; variant < runs.length; variant++) {
      values.put(variants.get(variant).name(),
          Arrays.stream(runs[variant]).map(run -> Optional.ofNullable(run).map(FinishedRun::values)).toList());
    }
    return new SeriesTable(variants.get(0).scenario().horizon(), values);
  }

  /** What each variant costs, and whom it reaches for that. */
  List<CostRow> costs() {
    List<CostRow> rows = new ArrayList<>();
    for (int variant = 0; variant < runs.length; variant++) {
      rows.addAll(CostAccount.of(variants.get(variant).name(), variants.get(variant).scenario(),
          Arrays.stream(runs[variant]).filter(Objects::nonNull).map(FinishedRun::reached).toList()));
    }
    return rows;
  }

  /** Sentences of the model, each once per variant, with the number of runs where not all runs agree. */
  List<Message> notices() {
    List<Message> all = new ArrayList<>();
    for (int variant = 0; variant < runs.length; variant++) {
      List<FinishedRun> finished = Arrays.stream(runs[variant]).filter(Objects::nonNull).toList();
      Map<Message, Integer> counts = new LinkedHashMap<>();
      for (FinishedRun run : finished) {
        new LinkedHashSet<>(run.notices()).forEach(notice -> counts.merge(notice, 1, Integer::sum));
      }
      String name = variants.get(variant).name();
      counts.forEach((notice, count) -> all.add(count == finished.size() ? Message.of("run.notice", name, notice)
          : Message.of("run.notice-of-some", name, notice, count, finished.size())));
    }
    return all;
  }

  /** What was computed for each variant. */
  List<Account.Arm> accounts() {
    List<Account.Arm> arms = new ArrayList<>();
    for (int variant = 0; variant < runs.length; variant++) {
      List<FinishedRun> finished = Arrays.stream(runs[variant]).filter(Objects::nonNull).toList();
      int earlier = 0;
      long computed = 0;
      double seconds = 0;
      for (int replication = 0; replication < replications; replication++) {
        earlier += takenUp[variant][replication] ? 1 : 0;
        if (runs[variant][replication] != null && !takenUp[variant][replication]) {
          computed += runs[variant][replication].computedWeeks();
          seconds += runs[variant][replication].seconds();
        }
      }
      arms.add(new Account.Arm(variants.get(variant).name(),
          finished.stream().mapToLong(run -> run.residentWeeks() - run.sharedWeeks()).sum(),
          finished.stream().mapToLong(FinishedRun::sharedWeeks).sum(),
          computed,
          finished.stream().mapToLong(FinishedRun::exchanged).average().orElse(0),
          finished.size(), earlier, replications - finished.size(),
          seconds / Math.max(1, finished.size() - earlier)));
    }
    return arms;
  }
}
