package org.sozialraum.runner.sweep;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;
import org.sozialraum.runner.database.Cell;
import org.sozialraum.runner.database.FailureRow;
import org.sozialraum.runner.database.RunRow;
import org.sozialraum.runner.database.SweepStore;
import org.sozialraum.runner.design.Design;
import org.sozialraum.runner.experiment.ManyRuns;
import org.sozialraum.runner.experiment.ModelRun;
import org.sozialraum.runner.experiment.SweepProgress;
import org.sozialraum.runner.store.Digests;
import org.sozialraum.runner.store.Program;
import org.sozialraum.runner.store.RunValues;
import org.sozialraum.scenario.Scenario;

/**
 * Does the runs of a design that are not done yet. Cells come replication by replication, so that an interrupted sweep
 * is balanced; cells that ask for the same run share it; what is stored already is not run again.
 */
public final class Sweep {
  /** Points that are looked up in the store at once, where all before them are done. */
  private static final int LARGEST_BLOCK = 4096;
  /** Points that are passed over at once, where a shard has only few of them. */
  private static final int MOST_LOOKED = 10_000;
  /** Runs that may share a past. */
  private static final int MOST_SHARING = 32;
  /** Points whose values are remembered as stored. */
  private static final int REMEMBERED = 1_000_000;
  /** Many more runs than may wait to be committed. */
  private static final int RECENT = 20_000;
  private static final int WAIT_SECONDS = 20;

  private final Design design;
  private final SweepStore store;
  private final ModelRun model;
  private final SweepOptions options;
  private final PrintStream out;
  private final Scenarios scenarios;
  private final Reduction reduction;
  private final Map<String, List<Cell>> underWay = new HashMap<>();
  /** Runs that ended a moment ago and may not be committed yet; whether they failed. */
  private final Map<String, Boolean> settled = new LinkedHashMap<>() {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
      return size() > RECENT;
    }
  };
  private final Set<Long> pointsStored = new HashSet<>();
  private final AtomicLong wanted = new AtomicLong();
  private final AtomicLong done = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();
  private final AtomicLong computed = new AtomicLong();
  private BatchWriter writer;
  private SweepProgress progress;

  /**
   * A sweep.
   *
   * @param model the model; see {@link #model}
   * @param out where progress is shown
   */
  public Sweep(Design design, SweepStore store, ModelRun model, SweepOptions options, PrintStream out) {
    this.design = design;
    this.store = store;
    this.model = model;
    this.options = options;
    this.out = out;
    scenarios = new Scenarios(design, around(design));
    reduction = new Reduction(design);
  }

  /** What besides the scenario decides what a run computes and keeps. */
  private static String around(Design design) {
    return "build = " + Program.current().build() + "\noutputs = " + design.outputs() + "\nstops = " + design.stops()
        + "\nseries = " + design.series() + '\n';
  }

  /**
   * This project's model for a design: every run reports the surroundings of the places that the scenario file, or one
   * factor alone, adds or closes.
   */
  public static ModelRun model(Design design) {
    return ModelRun.sozialraum(new Surroundings(design).scenarios());
  }

  /** Runs that a design asks for, points that are left out included. */
  public static long cells(Design design) {
    return Math.multiplyExact(Math.multiplyExact(design.points().count(), design.arms()),
        (long) design.replications());
  }

  /** Does all that is missing. */
  public SweepResult run() {
    long began = System.nanoTime();
    if (options.retryFailed()) {
      store.forgetFailures();
    }
    Scenario first = first();
    int workers = ManyRuns.fitting(options.workers(), first.town().population());
    ManyRuns runs = new ManyRuns(model, workers, Math.max(workers, hands()), design.timeLimitSeconds());
    CountDownLatch ended = new CountDownLatch(1);
    Thread hook = new Thread(() -> {
      // Ctrl-C: what is finished is committed before the process ends.
      runs.cancel();
      await(ended);
    }, "interrupted");
    Runtime.getRuntime().addShutdownHook(hook);
    boolean whole;
    try {
      progress = new SweepProgress(options.progress(), options.language(), out, cells(design) / options.shards(),
          first.horizon().allWeeks());
      try (SweepProgress shown = progress; BatchWriter writing = new BatchWriter(store, runs::cancel)) {
        writer = writing;
        whole = runs.doAll(new Wanted(sharing(workers, first.town().population()), runs::isCancelled));
      }
    } finally {
      ended.countDown();
      remove(hook);
    }
    return new SweepResult(wanted.get(), done.get(), failed.get(), computed.get(), !whole,
        (System.nanoTime() - began) / 1e9);
  }

  private int hands() {
    return options.workers() > 0 ? options.workers() : Runtime.getRuntime().availableProcessors();
  }

  /** The scenario of the first point that makes one; all have the same horizon unless a factor changes it. */
  private Scenario first() {
    long points = Math.min(design.points().count(), 1000);
    for (long point = 0; point < points; point++) {
      Optional<SweepPoint> found = scenarios.at(point);
      if (found.isPresent() && !found.get().arms().isEmpty()) {
        return found.get().arms().get(0);
      }
    }
    throw new IllegalArgumentException("none of the first " + points + " points makes a scenario");
  }

  /** A sweep that stores nothing, to do single runs. */
  public static Sweep alone(Design design, ModelRun model) {
    return new Sweep(design, null, model, new SweepOptions(1, 1, 1, false, "none", Language.EN), null);
  }

  /** Runs that may share a past, beside so many at the same time. */
  public static int sharing(int workers, long residents) {
    return ManyRuns.groupSize(workers, residents, MOST_SHARING);
  }

  /**
   * The scenario of a point; empty if the design leaves it out or its values make none.
   *
   * @param arm 0 for the point itself, 1 for it without interventions
   */
  public Optional<Scenario> scenario(long point, int arm) {
    return scenarios.at(point).filter(found -> found.problem().isEmpty()).map(found -> found.arms().get(arm));
  }

  /**
   * Does the run of one cell alone and keeps nothing.
   *
   * @return its outputs in the order of the design
   * @throws RuntimeException what went wrong in it, if anything
   */
  public double[] replay(int replication, long point, int arm) {
    return once(replication, point, arm).outputs();
  }

  /**
   * Does the run of one cell alone and keeps nothing but what a store would hold of it.
   *
   * @throws RuntimeException what went wrong in it, if anything
   */
  public RunRow once(int replication, long point, int arm) {
    SweepPoint found = scenarios.at(point)
        .orElseThrow(() -> new IllegalArgumentException("the design leaves point " + point + " out"));
    if (found.problem().isPresent()) {
      throw new IllegalArgumentException(found.problem().get().in(Language.EN));
    }
    Scenario scenario = found.arms().get(arm);
    RunRow[] row = new RunRow[1];
    Throwable[] failure = new Throwable[1];
    ManyRuns alone = new ManyRuns(model, 1, hands(), design.timeLimitSeconds());
    alone.doAll(List.<List<ManyRuns.Job>>of(List.of(new ManyRuns.Job() {
      @Override
      public Scenario scenario() {
        return scenario;
      }

      @Override
      public int replication() {
        return replication;
      }

      @Override
      public boolean endsAfter(int week, RunValues values) {
        return reduction.ends(scenario, week, values);
      }

      @Override
      public void finished(RunValues values, int endedAfter, double seconds) {
        row[0] = row(key(found, arm, replication), scenario, values, endedAfter, seconds);
      }

      @Override
      public void failed(Throwable cause) {
        failure[0] = cause;
      }

      @Override
      public void lived(long weeks) {}
    })).iterator());
    if (failure[0] != null) {
      throw failure[0] instanceof RuntimeException exception ? exception
          : new IllegalStateException(said(failure[0]), failure[0]);
    }
    return row[0];
  }

  /** What is kept of a run that came to its end. */
  private RunRow row(String key, Scenario scenario, RunValues values, int endedAfter, double seconds) {
    boolean early = endedAfter < scenario.horizon().observedWeeks() - 1;
    return new RunRow(key, reduction.outputs(scenario, values), early ? endedAfter + 1 : -1, seconds,
        reduction.series(scenario, values, endedAfter));
  }

  /** What went wrong in a run, in one line of English. */
  public static String said(Throwable cause) {
    return cause instanceof OutOfMemoryError ? Message.of("run.memory").in(Language.EN)
        : cause.getMessage() == null || cause.getMessage().isBlank() ? cause.getClass().getSimpleName()
        : cause.getMessage().lines().findFirst().orElse("");
  }

  /** The key of a cell's run; empty if the design leaves the point out. */
  public Optional<String> key(int replication, long point, int arm) {
    return scenarios.at(point).map(found -> key(found, arm, replication));
  }

  private static String key(SweepPoint point, int arm, int replication) {
    return Digests.of(point.keys().get(arm) + " " + replication);
  }

  private static void await(CountDownLatch ended) {
    try {
      ended.await(WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private static void remove(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // The process is ending already, and the hook waits for what is being written.
    }
  }

  /**
   * A point of a block, without its scenarios, so that a large block takes little memory.
   *
   * @param keys fingerprint of the run of each arm; none if the design leaves the point out
   */
  private record Listed(int replication, long number, List<String> keys) {}

  /** What became of the runs of a block before. */
  private record Known(Set<String> finished, Set<String> failed) {
    boolean holds(String key) {
      return finished.contains(key) || failed.contains(key);
    }

    boolean holds(Listed point) {
      return point.keys().stream().allMatch(this::holds);
    }
  }

  /**
   * The runs that are missing, in groups of one replication, found as they are asked for. Every look into the store
   * goes through all of it, so blocks of points double as long as all their runs are done, and begin small again where
   * one is missing.
   */
  private final class Wanted implements Iterator<List<ManyRuns.Job>> {
    private final int most;
    private final BooleanSupplier cancelled;
    private final long points = design.points().count();
    private int replication;
    private long point;
    private int stride = 1;

    Wanted(int most, BooleanSupplier cancelled) {
      this.most = most;
      this.cancelled = cancelled;
    }

    @Override
    public boolean hasNext() {
      return replication < design.replications() && points > 0;
    }

    @Override
    public List<ManyRuns.Job> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      List<ManyRuns.Job> jobs = new ArrayList<>();
      while (hasNext() && hasRoom(jobs, replication) && !cancelled.getAsBoolean()) {
        take(block(Math.max(stride, (most - jobs.size()) / design.arms())), jobs);
      }
      return jobs;
    }

    /** Whether a group can take up another point of a replication. */
    private boolean hasRoom(List<ManyRuns.Job> jobs, int number) {
      return jobs.isEmpty() || jobs.size() + design.arms() <= most && jobs.get(0).replication() == number;
    }

    /** The next points of this shard; the replication goes on where they end. */
    private List<Listed> block(int size) {
      List<Listed> block = new ArrayList<>();
      for (int looked = 0; hasNext() && block.size() < size && looked < MOST_LOOKED; looked++) {
        if ((replication * points + point) % options.shards() == options.shard() - 1) {
          int now = replication;
          block.add(new Listed(replication, point,
              scenarios.keys(point).stream().map(key -> Digests.of(key + " " + now)).toList()));
        }
        point++;
        if (point == points) {
          point = 0;
          replication++;
          if (stride == 1) {
            // A group does not go beyond its replication, so neither does a look that expects something missing.
            break;
          }
        }
      }
      return block;
    }

    /** Takes the missing runs of a block as long as a group has room for them; the rest is looked at again. */
    private void take(List<Listed> block, List<ManyRuns.Job> jobs) {
      Known known = known(block);
      stride = block.stream().allMatch(known::holds) ? Math.min(LARGEST_BLOCK, 2 * Math.max(stride, block.size())) : 1;
      for (Listed each : block) {
        if (!known.holds(each) && !hasRoom(jobs, each.replication())) {
          replication = each.replication();
          point = each.number();
          return;
        }
        take(each, known, jobs);
      }
    }

    private Known known(List<Listed> block) {
      List<String> keys = block.stream().flatMap(each -> each.keys().stream()).toList();
      Set<String> finished = new HashSet<>(keys.isEmpty() ? Set.of() : store.finished(keys));
      Set<String> failedBefore = new HashSet<>(keys.isEmpty() ? Set.of() : store.failed(keys));
      synchronized (underWay) {
        keys.stream().filter(settled::containsKey)
            .forEach(key -> (settled.get(key) ? failedBefore : finished).add(key));
      }
      return new Known(finished, failedBefore);
    }

    private void take(Listed each, Known known, List<ManyRuns.Job> jobs) {
      if (each.keys().isEmpty()) {
        progress.fewer(design.arms());
        return;
      }
      if (pointsStored.size() >= REMEMBERED || pointsStored.add(each.number())) {
        writer.add(new SweepStore.PointRow(each.number(), design.points().at(each.number())));
      }
      for (int arm = 0; arm < design.arms(); arm++) {
        Cell cell = new Cell(each.replication(), each.number(), arm, each.keys().get(arm));
        wanted.incrementAndGet();
        if (known.finished().contains(cell.key())) {
          writer.add(cell);
          done.incrementAndGet();
          progress.fewer(1);
        } else if (known.failed().contains(cell.key())) {
          writer.add(cell);
          failed.incrementAndGet();
          progress.fewer(1);
        } else if (joins(cell)) {
          Run run = new Run(scenarios.at(each.number()).orElseThrow(), arm, cell);
          if (!run.failsAtOnce()) {
            jobs.add(run);
          }
        }
      }
    }

    /** Whether a cell is the first to ask for its run; otherwise it waits for the one that did. */
    private boolean joins(Cell cell) {
      synchronized (underWay) {
        List<Cell> waiting = underWay.get(cell.key());
        if (waiting != null) {
          waiting.add(cell);
          return false;
        }
        underWay.put(cell.key(), new ArrayList<>(List.of(cell)));
        return true;
      }
    }
  }

  /** A run of the sweep. */
  private final class Run implements ManyRuns.Job {
    private final SweepPoint point;
    private final int arm;
    private final Cell cell;
    private long lived;

    Run(SweepPoint point, int arm, Cell cell) {
      this.point = point;
      this.arm = arm;
      this.cell = cell;
    }

    /** Values that make no scenario fail before they are run. */
    boolean failsAtOnce() {
      point.problem().ifPresent(problem -> fail(problem.in(Language.EN)));
      return point.problem().isPresent();
    }

    @Override
    public Scenario scenario() {
      return point.arms().get(arm);
    }

    @Override
    public int replication() {
      return cell.replication();
    }

    @Override
    public boolean endsAfter(int week, RunValues values) {
      return reduction.ends(scenario(), week, values);
    }

    @Override
    public void finished(RunValues values, int endedAfter, double seconds) {
      writer.add(row(cell.key(), scenario(), values, endedAfter, seconds));
      computed.incrementAndGet();
      settle(done, false);
    }

    @Override
    public void failed(Throwable cause) {
      fail(said(cause));
    }

    private void fail(String text) {
      List<Cell> cells;
      synchronized (underWay) {
        cells = List.copyOf(underWay.get(cell.key()));
      }
      for (Cell each : cells) {
        List<String> parameters = new ArrayList<>();
        List<String> values = each.point() == point.number() ? point.values() : design.points().at(each.point());
        for (int k = 0; k < design.factors().size(); k++) {
          parameters.add(design.factors().get(k).name() + "=" + values.get(k));
        }
        long seed = point.arms().isEmpty() ? 0 : point.arms().get(Math.min(arm, point.arms().size() - 1)).seed();
        writer.add(new FailureRow(each, seed, String.join("; ", parameters), text, replayOf(each)));
      }
      settle(failed, true);
    }

    private void settle(AtomicLong counter, boolean isFailed) {
      List<Cell> cells;
      synchronized (underWay) {
        cells = underWay.remove(cell.key());
        settled.put(cell.key(), isFailed);
      }
      for (Cell each : cells) {
        writer.add(each);
        counter.incrementAndGet();
        progress.settled(each == cell ? lived : 0, isFailed);
      }
    }

    @Override
    public void lived(long weeks) {
      lived += weeks;
      progress.lived(weeks);
    }
  }

  /** The command that shows a run again. */
  private String replayOf(Cell cell) {
    return "sozialraum sweep " + design.file() + " --replay " + cell.replication() + "/" + cell.point() + "/"
        + cell.arm();
  }
}
