package org.sozialraum.runner.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;
import org.sozialraum.runner.store.BurnIns;
import org.sozialraum.runner.store.ResultsFolder;
import org.sozialraum.week.Horizon;

/** Does the runs that are missing in a grid and keeps each in the results folder as soon as it is finished. */
final class Replications {
  private final RunGrid grid;
  private final ModelRun model;
  private final ResultsFolder folder;
  private final Optional<BurnIns> burnIns;
  private final Display display;
  private final Language language;
  private final Horizon horizon;

  Replications(RunGrid grid, ModelRun model, ResultsFolder folder, Optional<BurnIns> burnIns, Display display,
      Language language) {
    this.grid = grid;
    this.model = model;
    this.folder = folder;
    this.burnIns = burnIns;
    this.display = display;
    this.language = language;
    horizon = grid.variants().get(0).scenario().horizon();
  }

  /** Takes up what an interrupted experiment has finished. */
  void takeUp() {
    for (RunGrid.Cell cell : grid.missing()) {
      folder.kept(cell.variant(), cell.replication(), horizon).ifPresent(run -> grid.takeUp(cell, run));
    }
    if (grid.finished() > 0) {
      display.say(Message.of("run.takes-up", folder.path(), grid.finished(), grid.size()).in(language));
    }
  }

  /** Cores to be used: as many as wanted, 0 for all. */
  static int hands(int wanted) {
    return wanted > 0 ? wanted : Runtime.getRuntime().availableProcessors();
  }

  /** Runs at the same time: as many as wanted (0 for all cores), are missing, and fit into memory. */
  int fitting(int wanted) {
    int useful = Math.max(1, Math.min(hands(wanted), grid.missing().size()));
    Memory memory =
        new Memory(Runtime.getRuntime().maxMemory(), Branch.mostPartings(branches(grid.missing()), grid));
    long residents =
        grid.variants().stream().mapToLong(variant -> variant.scenario().town().population()).max().orElse(0);
    memory.notice(useful, residents).ifPresent(notice -> display.say(notice.in(language)));
    return memory.fitting(useful, residents);
  }

  /**
   * Does all missing runs; false if interrupted.
   *
   * @param workers runs at the same time
   * @param hands cores to be used, at least as many
   */
  boolean runAll(int workers, int hands) {
    List<RunGrid.Cell> missing = grid.missing();
    RunPool pool = new RunPool(workers, hands);
    AtomicBoolean told = new AtomicBoolean();
    List<Branch> branches = branches(missing);
    long weeks = branches.stream().mapToLong(branch -> branch.weeksFrom(horizon.firstWeek(), grid)).sum();
    Progress progress = new Progress(display, weeks, missing.size());
    // Ctrl-C ends the process with code 130 after this; finished runs are on disk already.
    Thread hook = new Thread(() -> tellInterrupted(pool, progress, told), "interrupted");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      BranchRuns runs = new BranchRuns(grid, model, folder, burnIns, pool, progress, language);
      branches.forEach(runs::add);
      pool.doAll();
    } finally {
      remove(hook);
      progress.close();
    }
    if (pool.isCancelled()) {
      tellInterrupted(pool, progress, told);
    }
    return !pool.isCancelled();
  }

  /** What is missing, as runs that share what past they have in common where the model can do that. */
  private List<Branch> branches(List<RunGrid.Cell> missing) {
    List<Branch> branches = new ArrayList<>();
    if (model instanceof ForkingModel) {
      branches.addAll(Branch.all(missing, grid));
    } else {
      missing.forEach(cell -> branches.add(new Branch(List.of(cell), Optional.empty())));
    }
    return branches;
  }

  private static void remove(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // The process is ending already, and the hook has cancelled the runs.
    }
  }

  private void tellInterrupted(RunPool pool, Progress progress, AtomicBoolean told) {
    pool.cancel();
    progress.close();
    if (!told.getAndSet(true)) {
      progress.say(Message.of("run.interrupted", grid.finished(), grid.size(), folder.path()).in(language));
    }
  }
}
