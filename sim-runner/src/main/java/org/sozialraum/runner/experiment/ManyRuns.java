package org.sozialraum.runner.experiment;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.sozialraum.Past;
import org.sozialraum.crew.ThreadCrew;
import org.sozialraum.runner.store.RunValues;
import org.sozialraum.scenario.Scenario;

/**
 * Does any number of runs on all cores, without knowing them before their turn. Runs come in groups of one replication;
 * within a group they share what past they have in common. A run that fails leaves the others alone.
 */
public final class ManyRuns {
  private final ModelRun model;
  private final RunPool pool;
  private final int workers;
  private final double timeLimitSeconds;
  private Iterator<List<Job>> groups;
  private int begun;

  /** One run that is wanted, and what becomes of it. Called from any thread, but by one at a time. */
  public interface Job {
    /** What is run. */
    Scenario scenario();

    /** Its replication, from 0. */
    int replication();

    /**
     * Whether it ends before its time.
     *
     * @param week week that has just ended, 0 or later
     * @param values what it observed so far
     */
    boolean endsAfter(int week, RunValues values);

    /**
     * It came to its end.
     *
     * @param values what it observed. Not to be kept.
     * @param endedAfter last week that it lived
     * @param seconds time it took; of a run that shares its past the part after it
     */
    void finished(RunValues values, int endedAfter, double seconds);

    /** It did not. */
    void failed(Throwable cause);

    /** Weeks of it have been lived, by it or by another run in its place. */
    void lived(long weeks);
  }

  /** Why a run was ended that took too long. */
  public static final class TookTooLong extends RuntimeException {
    private static final long serialVersionUID = 1;

    TookTooLong(double seconds) {
      super("took longer than " + Math.round(seconds) + " seconds", null, false, false);
    }
  }

  /** A run that was ended before its time because its job asked for it. */
  private static final class Ended extends RuntimeException {
    private static final long serialVersionUID = 1;

    Ended() {
      super("ended", null, false, false);
    }
  }

  /**
   * Runs of a model.
   *
   * @param workers runs at the same time
   * @param hands cores to be used, at least as many
   * @param timeLimitSeconds seconds that a run may take, 0 for any
   */
  public ManyRuns(ModelRun model, int workers, int hands, double timeLimitSeconds) {
    this.model = model;
    this.workers = workers;
    this.timeLimitSeconds = timeLimitSeconds;
    pool = new RunPool(workers, hands);
  }

  /**
   * Does all runs of all groups; false if cancelled.
   *
   * @param wanted groups of runs of one replication each; asked for the next one from any thread, by one at a time
   */
  public boolean doAll(Iterator<List<Job>> wanted) {
    groups = wanted;
    feed();
    pool.doAll();
    return !pool.isCancelled();
  }

  /** Stops all runs at their next week. */
  public void cancel() {
    pool.cancel();
  }

  /** Whether runs are to stop. */
  public boolean isCancelled() {
    return pool.isCancelled();
  }

  /** The most runs that may share a past, so that frozen pasts fit into memory beside the runs. */
  public static int groupSize(int workers, long residents, int most) {
    long free = (long) (Runtime.getRuntime().maxMemory() * .6) - workers * new Memory(Long.MAX_VALUE).bytes(residents);
    return (int) Math.max(1, Math.min(most, free / Math.max(1, workers * Memory.pastBytes(residents))));
  }

  /** Runs at the same time: as many as wanted (0 for all cores) and fit into memory. */
  public static int fitting(int wanted, long residents) {
    return new Memory(Runtime.getRuntime().maxMemory()).fitting(Replications.hands(wanted), residents);
  }

  /** Bytes that one run needs. */
  public static long bytes(long residents) {
    return new Memory(Long.MAX_VALUE).bytes(residents);
  }

  /** Bytes that runs at the same time need, each with as many frozen pasts as runs may share one, and the program. */
  public static long bytesTogether(int runs, int sharing, long residents) {
    return new Memory(Long.MAX_VALUE, sharing).together(runs, residents);
  }

  /** Always a few tasks ahead of the workers, never more. */
  private synchronized void feed() {
    while (!pool.isCancelled() && pool.waiting() < 2 * workers && groups.hasNext()) {
      List<Job> group = groups.next();
      if (!group.isEmpty()) {
        new Group(group, begun++).begin();
      }
    }
  }

  /** Runs of one replication that may share a past. */
  private final class Group {
    private final List<Job> jobs;
    private final int number;
    private final RunGrid grid;

    Group(List<Job> jobs, int number) {
      this.jobs = jobs;
      this.number = number;
      List<Variant> variants = new ArrayList<>();
      for (int k = 0; k < jobs.size(); k++) {
        Scenario scenario = jobs.get(k).scenario();
        variants.add(new Variant(Integer.toString(k), scenario.with(scenario.horizon(), 1, scenario.seed())));
      }
      grid = new RunGrid(variants);
    }

    void begin() {
      List<Branch> branches = new ArrayList<>();
      if (model instanceof ForkingModel) {
        branches.addAll(Branch.roots(grid.missing(), grid));
      } else {
        grid.missing().forEach(cell -> branches.add(new Branch(List.of(cell), Optional.empty())));
      }
      branches.forEach(this::add);
    }

    private void add(Branch branch) {
      pool.add(number, () -> {
        new Doing(this, branch).run();
        feed();
      });
    }

    Job job(RunGrid.Cell cell) {
      return jobs.get(cell.variant());
    }
  }

  /** A branch being done. */
  private final class Doing {
    private final Group group;
    private final ThreadCrew crew = new ThreadCrew(1);
    private final long began = System.nanoTime();
    private Branch branch;
    private RunValues values;
    private int lastWeek;

    Doing(Group group, Branch branch) {
      this.group = group;
      this.branch = branch;
    }

    void run() {
      try {
        Scenario scenario = grid().variant(branch.first()).scenario();
        values = branch.from().map(fork -> fork.values().copy()).orElseGet(() -> new RunValues(scenario.horizon()));
        lastWeek = scenario.horizon().firstWeek() - 1;
        try {
          if (model instanceof ForkingModel forking) {
            try (crew) {
              runSharing(forking, scenario);
            }
          } else {
            model.run(scenario, group.job(branch.first()).replication(), values, this::weekEnded);
          }
        } catch (Ended early) {
          // All runs of a branch are the same so far, so that all of them end here.
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        branch.cells().forEach(cell -> group.job(cell).finished(values, lastWeek, seconds));
      } catch (Exception | OutOfMemoryError | StackOverflowError | AssertionError failed) {
        // One run must not end the others, whatever went wrong in it.
        if (!pool.isCancelled()) {
          branch.cells().forEach(cell -> group.job(cell).failed(failed));
        }
      }
    }

    private RunGrid grid() {
      return group.grid;
    }

    private void runSharing(ForkingModel forking, Scenario scenario) {
      int replication = group.job(branch.first()).replication();
      RunUnderWay run;
      if (branch.from().isPresent()) {
        Past past = branch.from().get().past();
        branch = new Branch(branch.cells(), Optional.empty());
        run = forking.goOn(past, scenario, replication, values);
      } else {
        run = forking.begin(scenario, replication, values);
      }
      run.crew(crew);
      for (int parting = branch.parting(grid()); parting != Integer.MAX_VALUE; parting = branch.parting(grid())) {
        run.until(parting, this::weekEnded);
        Past past = run.freeze();
        List<Branch> parted = branch.partedAt(new Branch.Fork(past, values.copy()), grid());
        branch = parted.get(0);
        parted.subList(1, parted.size()).forEach(group::add);
      }
      run.until(Integer.MAX_VALUE, this::weekEnded);
    }

    private void weekEnded(int week) {
      pool.orEnd();
      lastWeek = week;
      branch.cells().forEach(cell -> group.job(cell).lived(1));
      if (timeLimitSeconds > 0 && System.nanoTime() - began > timeLimitSeconds * 1e9) {
        throw new TookTooLong(timeLimitSeconds);
      }
      if (week >= 0 && group.job(branch.first()).endsAfter(week, values)) {
        throw new Ended();
      }
      if (grid().variant(branch.first()).scenario().town().population() >= BranchRuns.LARGE) {
        crew.hands(pool.handsEach());
      }
    }
  }
}
