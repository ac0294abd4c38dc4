package org.sozialraum.runner.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.sozialraum.runner.store.FinishedRun;
import org.sozialraum.runner.store.Language;
import org.sozialraum.runner.store.ResultsFolder;
import org.sozialraum.runner.store.RunValues;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.week.Horizon;

/** Does the runs that are missing in a grid and keeps each in the results folder as soon as it is finished. */
final class Replications {
  private final RunGrid grid;
  private final ModelRun model;
  private final ResultsFolder folder;
  private final Display display;
  private final Language language;
  private final Horizon horizon;

  Replications(RunGrid grid, ModelRun model, ResultsFolder folder, Display display, Language language) {
    this.grid = grid;
    this.model = model;
    this.folder = folder;
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
      display.say(folder.path() + ": " + language.say(
          "takes up " + grid.finished() + " of " + grid.size() + " runs that were finished before",
          "übernimmt " + grid.finished() + " von " + grid.size() + " Läufen, die schon fertig waren"));
    }
  }

  /** Runs at the same time: as many as wanted (0 for all cores), are missing, and fit into memory. */
  int fitting(int wanted) {
    int cores = wanted > 0 ? wanted : Runtime.getRuntime().availableProcessors();
    int useful = Math.max(1, Math.min(cores, grid.missing().size()));
    Memory memory = new Memory(Runtime.getRuntime().maxMemory());
    long residents =
        grid.variants().stream().mapToLong(variant -> variant.scenario().town().population()).max().orElse(0);
    String notice = memory.notice(useful, residents, language);
    if (!notice.isEmpty()) {
      display.say(notice);
    }
    return memory.fitting(useful, residents);
  }

  /** Does all missing runs; false if interrupted. */
  boolean runAll(int workers) {
    List<RunGrid.Cell> missing = grid.missing();
    RunPool pool = new RunPool(workers);
    AtomicBoolean told = new AtomicBoolean();
    Progress progress = new Progress(display, (long) missing.size() * horizon.allWeeks(), missing.size());
    // Ctrl-C ends the process with code 130 after this; finished runs are on disk already.
    Thread hook = new Thread(() -> tellInterrupted(pool, progress, told), "interrupted");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      List<Runnable> tasks = new ArrayList<>();
      missing.forEach(cell -> tasks.add(() -> run(cell, pool, progress)));
      pool.doAll(tasks);
    } finally {
      remove(hook);
      progress.close();
    }
    if (pool.isCancelled()) {
      tellInterrupted(pool, progress, told);
    }
    return !pool.isCancelled();
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
      progress.say(language.say(
          "interrupted: " + grid.finished() + " of " + grid.size() + " runs are kept in " + folder.path()
              + "; the same command goes on from there",
          "unterbrochen: " + grid.finished() + " von " + grid.size() + " Läufen sind in " + folder.path()
              + " aufgehoben; derselbe Befehl macht dort weiter"));
    }
  }

  private void run(RunGrid.Cell cell, RunPool pool, Progress progress) {
    Scenario scenario = grid.variant(cell).scenario();
    long[] weeks = {0};
    try {
      pool.orEnd();
      long began = System.nanoTime();
      RunValues values = new RunValues(horizon);
      ModelRun.Outcome outcome = model.run(scenario, cell.replication(), values, week -> {
        pool.orEnd();
        weeks[0]++;
        progress.weeks(1);
      });
      FinishedRun run = new FinishedRun(outcome.residentWeeks(), outcome.exchanged(), outcome.notices(),
          (System.nanoTime() - began) / 1e9, values);
      folder.keep(cell.variant(), cell.replication(), run);
      grid.finish(cell, run);
    } catch (IOException failed) {
      fail(cell, ResultsFolder.notWritable(folder.path(), failed, language), progress);
    } catch (Exception | OutOfMemoryError | StackOverflowError | AssertionError failed) {
      // One run must not end the others, whatever went wrong in it.
      if (pool.isCancelled()) {
        return;
      }
      fail(cell, failed, progress);
    }
    progress.weeks(horizon.allWeeks() - weeks[0]);
    progress.run();
  }

  private void fail(RunGrid.Cell cell, Throwable cause, Progress progress) {
    RunFailure failure = new RunFailure(grid.variant(cell).name(), cell.replication(),
        grid.variant(cell).scenario().seed(), message(cause), cause);
    grid.fail(cell, failure);
    progress.say(failure.line());
  }

  private String message(Throwable cause) {
    if (cause instanceof OutOfMemoryError) {
      return language.say("not enough memory; use fewer --workers or start Java with a larger -Xmx",
          "zu wenig Speicher; weniger --workers oder größeres -Xmx");
    }
    String text = cause.getMessage() == null ? "" : cause.getMessage().lines().findFirst().orElse("");
    return text.isBlank() ? cause.getClass().getSimpleName() : text;
  }
}
