package org.sozialraum.runner.calibration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.sozialraum.runner.pattern.Pattern;

/**
 * Evaluates points: all points and replications at once on a fixed number of threads, none twice that the journal
 * knows. What comes out depends on the points alone, so that a search that was broken off goes the same way again.
 */
final class Evaluations implements AutoCloseable {
  private final FittedModel model;
  private final List<Pattern> patterns;
  private final Journal journal;
  private final int most;
  private final Consumer<Evaluation> told;
  private final ExecutorService threads;
  private Map<String, Double> elsewhere = Map.of();
  private Correction correction = Correction.NONE;
  private double[] origin;
  private int done;
  private double seconds;

  /** No evaluation is left. */
  static final class UsedUp extends RuntimeException {
    private static final long serialVersionUID = 1;

    UsedUp() {
      super("used up", null, false, false);
    }
  }

  Evaluations(FittedModel model, List<Pattern> patterns, Journal journal, int most, int workers,
      Consumer<Evaluation> told) {
    this.model = model;
    this.patterns = patterns;
    this.journal = journal;
    this.most = most;
    this.told = told;
    threads = Executors.newFixedThreadPool(workers, task -> {
      Thread thread = new Thread(task, "evaluation");
      thread.setDaemon(true);
      return thread;
    });
  }

  /** From now on evaluations go on from a past that was lived under these numbers. */
  void goOnFrom(double[] point) {
    origin = point.clone();
  }

  /**
   * Evaluates a point by a whole run, beside the evaluations that are counted; from now on what is measured is
   * corrected by what another town showed more under the same numbers.
   */
  void correctTo(Map<String, Double> values, double[] point) {
    elsewhere = Map.copyOf(values);
    goOnFrom(point);
    Pending pending =
        new Pending(0, point, journal.of(origin, point).isPresent() ? List.of() : begin(0, point));
    pending.await();
    Evaluation kept = journal.of(origin, point).orElseThrow();
    correction = Correction.of(elsewhere, patterns, kept);
    take(kept, 0);
  }

  /** What is added to all that is measured. */
  Correction correction() {
    return correction;
  }

  /** Evaluations that may still be done. */
  int left() {
    return most - done;
  }

  /** Evaluations done. */
  int done() {
    return done;
  }

  /** Time that all runs took together, those of the journal included. */
  double seconds() {
    return seconds;
  }

  /** Residuals of an evaluation. */
  double[] residuals(Evaluation evaluation) {
    return evaluation.residuals(patterns);
  }

  double objective(Evaluation evaluation) {
    return evaluation.objective(patterns);
  }

  Evaluation of(double[] point) {
    return of(List.of(point)).get(0);
  }

  /** Evaluates points, or throws {@link UsedUp} if not all of them may be. */
  List<Evaluation> of(List<double[]> points) {
    if (points.size() > left()) {
      throw new UsedUp();
    }
    List<Pending> pending = new ArrayList<>();
    for (double[] point : points) {
      int number = ++done;
      pending.add(new Pending(number, point, journal.of(origin, point).isPresent() ? List.of()
          : begin(number, point)));
    }
    List<Evaluation> all = new ArrayList<>();
    for (Pending each : pending) {
      each.await();
      all.add(take(journal.of(origin, each.point()).orElseThrow(), each.number()));
    }
    return all;
  }

  private Evaluation take(Evaluation kept, int number) {
    Evaluation evaluation = correction.of(
        new Evaluation(number, kept.origin(), kept.point(), kept.byReplication(), kept.seconds()));
    seconds += evaluation.seconds();
    told.accept(evaluation);
    return evaluation;
  }

  /** An evaluation whose runs are under way; none are where it is known. */
  private record Pending(int number, double[] point, List<Future<?>> runs) {
    void await() {
      for (Future<?> run : runs) {
        try {
          run.get();
        } catch (InterruptedException stop) {
          Thread.currentThread().interrupt();
          throw new Interrupted();
        } catch (ExecutionException failed) {
          if (failed.getCause() instanceof RuntimeException exception) {
            throw exception;
          }
          throw new IllegalStateException(failed.getCause());
        }
      }
    }
  }

  /** Somebody stopped the calibration. */
  static final class Interrupted extends RuntimeException {
    private static final long serialVersionUID = 1;

    Interrupted() {
      super("interrupted", null, false, false);
    }
  }

  private List<Future<?>> begin(int number, double[] point) {
    double[] from = origin;
    double[][] values = new double[model.replications()][];
    AtomicInteger missing = new AtomicInteger(values.length);
    double[] took = new double[values.length];
    List<Future<?>> runs = new ArrayList<>();
    for (int replication = 0; replication < values.length; replication++) {
      int which = replication;
      runs.add(threads.submit(() -> {
        long began = processorNanos();
        values[which] = model.values(from, point, which);
        took[which] = (processorNanos() - began) / 1e9;
        if (missing.decrementAndGet() == 0) {
          keep(new Evaluation(number, from, point, values, Math.rint(Arrays.stream(took).sum() * 10) / 10));
        }
      }));
    }
    return runs;
  }

  /** Time of the processor, so that other work on the computer does not count. */
  private static long processorNanos() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return threads.isCurrentThreadCpuTimeSupported() ? threads.getCurrentThreadCpuTime() : System.nanoTime();
  }

  private void keep(Evaluation evaluation) {
    // The journal keeps what was measured here; the objective is the one that the search sees.
    Correction corrected = evaluation.number() == 0 ? Correction.of(elsewhere, patterns, evaluation) : correction;
    try {
      journal.add(evaluation, corrected.of(evaluation).objective(patterns));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void close() {
    // Ending interrupts the threads, and an interrupted one must not be halfway through a line of the journal.
    synchronized (journal) {
      threads.shutdownNow();
    }
  }
}
