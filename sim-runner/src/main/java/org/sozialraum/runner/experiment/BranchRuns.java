package org.sozialraum.runner.experiment;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.sozialraum.Past;
import org.sozialraum.crew.ThreadCrew;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;
import org.sozialraum.runner.store.BurnIns;
import org.sozialraum.runner.store.FinishedRun;
import org.sozialraum.runner.store.ResultsFolder;
import org.sozialraum.runner.store.RunValues;
import org.sozialraum.scenario.Scenario;

/**
 * Does branches of runs in a pool: the first run of a branch is run for all of it, and where runs part, the past is
 * frozen once and each part goes on from it as a task of its own. A run that fails leaves the others alone.
 */
final class BranchRuns {
  /** Residents from which on several hands do a week faster than one; below, waiting for each other costs more. */
  static final int LARGE = 20_000;

  private final RunGrid grid;
  private final ModelRun model;
  private final ResultsFolder folder;
  private final Optional<BurnIns> burnIns;
  private final RunPool pool;
  private final Progress progress;
  private final Language language;

  BranchRuns(RunGrid grid, ModelRun model, ResultsFolder folder, Optional<BurnIns> burnIns, RunPool pool,
      Progress progress, Language language) {
    this.grid = grid;
    this.model = model;
    this.folder = folder;
    this.burnIns = burnIns;
    this.pool = pool;
    this.progress = progress;
    this.language = language;
  }

  /** Adds a branch to what the pool does. */
  void add(Branch branch) {
    pool.add(branch.first().replication(), new Doing(branch)::run);
  }

  /** A branch being done. */
  private final class Doing {
    private Branch branch;
    private final ThreadCrew crew = new ThreadCrew(1);
    private final boolean large;
    private RunValues values;
    private long began;
    private long toDo;
    private long lived;
    private long shared;

    Doing(Branch branch) {
      this.branch = branch;
      large = scenario().town().population() >= LARGE;
      toDo = branch.weeksFrom(branch.from().map(fork -> fork.past().week()).orElse(scenario().horizon().firstWeek()),
          grid);
    }

    private Scenario scenario() {
      return grid.variant(branch.first()).scenario();
    }

    void run() {
      try {
        pool.orEnd();
        began = System.nanoTime();
        values = branch.from().map(fork -> fork.values().copy()).orElseGet(() -> new RunValues(scenario().horizon()));
        if (model instanceof ForkingModel forking) {
          try (crew) {
            runSharing(forking);
          }
        } else {
          keep(branch.first(), model.run(scenario(), branch.first().replication(), values, this::weekEnded));
        }
      } catch (Exception | OutOfMemoryError | StackOverflowError | AssertionError failed) {
        // One run must not end the others, whatever went wrong in it.
        if (pool.isCancelled()) {
          return;
        }
        branch.cells().forEach(cell -> fail(cell, failed));
      }
      progress.weeks(toDo);
      branch.cells().forEach(cell -> progress.run());
    }

    private void weekEnded(int week) {
      pool.orEnd();
      weeksDone(1);
      if (large) {
        // Workers without a run of their own help, and leave when there is one.
        crew.hands(pool.handsEach());
      }
    }

    private void weeksDone(long weeks) {
      toDo -= weeks;
      progress.weeks(weeks);
    }

    private void runSharing(ForkingModel forking) {
      RunUnderWay run = begun(forking);
      run.crew(crew);
      for (int parting = branch.parting(grid); parting != Integer.MAX_VALUE; parting = branch.parting(grid)) {
        run.until(parting, this::weekEnded);
        Past past = run.freeze();
        shared = past.residentWeeks();
        List<Branch> parted = branch.partedAt(new Branch.Fork(past, values.copy()), grid);
        branch = parted.get(0);
        for (Branch other : parted.subList(1, parted.size())) {
          toDo -= other.weeksFrom(parting, grid);
          add(other);
        }
      }
      run.until(Integer.MAX_VALUE, this::weekEnded);
      // Those that never differed lived the same life, but each tells it of its own interventions.
      for (RunGrid.Cell cell : branch.cells()) {
        keep(cell, run.outcome(grid.variant(cell).scenario()));
      }
    }

    /** The run as it begins: founded, or going on from the past where its branch parted from others or a kept one. */
    private RunUnderWay begun(ForkingModel forking) {
      if (branch.from().isPresent()) {
        Past past = branch.from().get().past();
        lived = past.residentWeeks();
        shared = lived;
        // Let go of the past: others may be waiting for it, or nobody.
        branch = new Branch(branch.cells(), Optional.empty());
        return forking.goOn(past, scenario(), branch.first().replication(), values);
      }
      int replication = branch.first().replication();
      int burnedIn = Math.min(0, branch.parting(grid));
      if (burnIns.isEmpty() || burnedIn <= scenario().horizon().firstWeek()) {
        return forking.begin(scenario(), replication, values);
      }
      BurnIns kept = burnIns.get();
      BurnIns.Key key = kept.key(scenario(), replication, burnedIn);
      Optional<RunUnderWay> found =
          kept.read(key, source -> forking.read(key.label(), source, scenario(), values));
      if (found.isPresent()) {
        lived = found.get().outcome(scenario()).residentWeeks();
        weeksDone(burnedIn - scenario().horizon().firstWeek());
        return found.get();
      }
      RunUnderWay run = forking.begin(scenario(), replication, values);
      run.crew(crew);
      run.until(burnedIn, this::weekEnded);
      kept.write(key, out -> run.write(key.label(), out));
      return run;
    }

    /** Keeps a finished run; a disk that is full fails this one only. */
    private void keep(RunGrid.Cell cell, ModelRun.Outcome outcome) {
      boolean computed = cell.equals(branch.first());
      boolean alone = branch.cells().size() == 1;
      FinishedRun run = new FinishedRun(outcome.residentWeeks(), alone ? shared : outcome.residentWeeks(),
          computed ? outcome.residentWeeks() - lived : 0, outcome.exchanged(), outcome.notices(), outcome.reached(),
          computed ? (System.nanoTime() - began) / 1e9 : 0, values);
      try {
        folder.keep(cell.variant(), cell.replication(), run);
        grid.finish(cell, run);
      } catch (IOException failed) {
        if (!pool.isCancelled()) {
          fail(cell, ResultsFolder.notWritable(folder.path(), failed, language));
        }
      }
    }

    private void fail(RunGrid.Cell cell, Throwable cause) {
      RunFailure failure = new RunFailure(grid.variant(cell).name(), cell.replication(),
          grid.variant(cell).scenario().seed(), message(cause), cause);
      grid.fail(cell, failure);
      progress.say(failure.line(language));
    }
  }

  private static Message message(Throwable cause) {
    if (cause instanceof OutOfMemoryError) {
      return Message.of("run.memory");
    }
    String text = cause.getMessage() == null ? "" : cause.getMessage().lines().findFirst().orElse("");
    return Message.plain(text.isBlank() ? cause.getClass().getSimpleName() : text);
  }
}
