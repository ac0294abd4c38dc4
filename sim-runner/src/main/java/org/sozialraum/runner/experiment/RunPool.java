package org.sozialraum.runner.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * A fixed number of threads that do tasks, the most urgent first; a task may add others. Cancelling stops the tasks
 * under way.
 */
final class RunPool {
  /** More hands than a week's work has parts for would only wait. */
  private static final int MOST_HANDS = 64;

  private final int threads;
  private final int hands;
  private final PriorityQueue<Task> waiting =
      new PriorityQueue<>(Comparator.comparingInt(Task::replication).thenComparingLong(Task::number));
  private long added;
  private int busy;
  private Throwable broken;
  private volatile boolean cancelled;

  /**
   * A pool.
   *
   * @param threads tasks that are done at the same time
   * @param hands cores to be used; hands that no task needs help in the tasks under way
   */
  RunPool(int threads, int hands) {
    this.threads = threads;
    this.hands = hands;
  }

  /** Work of one replication; earlier replications come first, so that few of them are under way at a time. */
  private record Task(int replication, long number, Runnable work) {}

  /** Thrown inside a run to end it early. */
  static final class Cancelled extends RuntimeException {
    private static final long serialVersionUID = 1;

    Cancelled() {
      super("cancelled", null, false, false);
    }
  }

  /** Stops all tasks at their next week; those that wait are not begun. */
  synchronized void cancel() {
    cancelled = true;
    notifyAll();
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

  /** Hands that each task under way may use now, its own thread included; at least 1. */
  synchronized int handsEach() {
    return Math.max(1, Math.min(MOST_HANDS, hands / Math.max(1, busy)));
  }

  /** Tasks that nobody has begun yet. */
  synchronized int waiting() {
    return waiting.size();
  }

  /** Adds a task; it reports its own failures. */
  synchronized void add(int replication, Runnable work) {
    waiting.add(new Task(replication, added++, work));
    notifyAll();
  }

  /**
   * Does all tasks, those added meanwhile included. Returns early when cancelled or when this thread is interrupted,
   * which cancels; the thread's interruption stays set.
   */
  void doAll() {
    List<Thread> running = new ArrayList<>();
    for (int k = 0; k < threads; k++) {
      Thread thread = new Thread(this::work, "run");
      thread.setDaemon(true);
      thread.start();
      running.add(thread);
    }
    boolean interrupted = false;
    for (Thread thread : running) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException stop) {
          interrupted = true;
          cancel();
          running.forEach(Thread::interrupt);
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (broken instanceof RuntimeException exception) {
      throw exception;
    }
    if (broken != null) {
      // A task declares no other exceptions.
      throw (Error) broken;
    }
  }

  private void work() {
    for (Task task = next(); task != null; task = next()) {
      try {
        task.work().run();
      } catch (Cancelled early) {
        // It was asked to.
      } catch (RuntimeException | Error unexpected) {
        breakOff(unexpected);
      } finally {
        done();
      }
    }
  }

  /** The next task, waiting for tasks under way that may add one; null if there will be none. */
  private synchronized Task next() {
    while (!cancelled && waiting.isEmpty() && busy > 0) {
      try {
        wait();
      } catch (InterruptedException stop) {
        cancelled = true;
      }
    }
    if (cancelled || waiting.isEmpty()) {
      return null;
    }
    busy++;
    return waiting.poll();
  }

  private synchronized void done() {
    busy--;
    notifyAll();
  }

  private synchronized void breakOff(Throwable unexpected) {
    broken = unexpected;
    cancel();
  }
}
