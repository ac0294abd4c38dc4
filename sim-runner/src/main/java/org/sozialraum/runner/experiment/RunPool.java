package org.sozialraum.runner.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A fixed number of threads that do tasks in the order given; cancelling stops the tasks under way. */
final class RunPool {
  private final int workers;
  private volatile boolean cancelled;

  RunPool(int workers) {
    this.workers = workers;
  }

  /** Thrown inside a run to end it early. */
  static final class Cancelled extends RuntimeException {
    private static final long serialVersionUID = 1;

    Cancelled() {
      super("cancelled", null, false, false);
    }
  }

  /** Stops all tasks at their next week. */
  void cancel() {
    cancelled = true;
  }

  /** Whether tasks are to stop. */
  boolean isCancelled() {
    return cancelled;
  }

  /** Ends the run that calls it if tasks are to stop. */
  void orEnd() {
    if (cancelled) {
      throw new Cancelled();
    }
  }

  /**
   * Does all tasks; a task reports its own failures. Returns early when cancelled or when this thread is interrupted,
   * which cancels; the thread's interruption stays set.
   */
  void doAll(List<Runnable> tasks) {
    ExecutorService pool = Executors.newFixedThreadPool(workers, task -> {
      Thread thread = new Thread(task, "run");
      thread.setDaemon(true);
      return thread;
    });
    List<Future<?>> futures = new ArrayList<>();
    tasks.forEach(task -> futures.add(pool.submit(task)));
    pool.shutdown();
    boolean interrupted = false;
    for (Future<?> future : futures) {
      boolean over = false;
      while (!over) {
        try {
          future.get();
          over = true;
        } catch (InterruptedException stop) {
          interrupted = true;
          cancel();
          pool.shutdownNow();
          // Tasks that never began do not end either.
          futures.forEach(each -> each.cancel(true));
        } catch (ExecutionException | java.util.concurrent.CancellationException ended) {
          over = true;
          if (ended.getCause() instanceof Error error) {
            cancel();
            throw error;
          }
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
