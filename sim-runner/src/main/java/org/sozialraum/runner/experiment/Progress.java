package org.sozialraum.runner.experiment;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** Counts weeks and runs from any thread and shows them a few times a second. */
final class Progress {
  private static final int INTERVAL_MILLIS = 250;

  private final Display display;
  private final LongAdder weeks = new LongAdder();
  private final AtomicInteger runs = new AtomicInteger();
  private final long allWeeks;
  private final int allRuns;
  private final long began = System.nanoTime();
  private final ScheduledExecutorService clock;
  private boolean ended;

  Progress(Display display, long allWeeks, int allRuns) {
    this.display = display;
    this.allWeeks = allWeeks;
    this.allRuns = allRuns;
    clock = Executors.newSingleThreadScheduledExecutor(task -> {
      Thread thread = new Thread(task, "progress");
      thread.setDaemon(true);
      return thread;
    });
    clock.scheduleAtFixedRate(this::show, 0, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Weeks of some run have ended. */
  void weeks(long ended) {
    weeks.add(ended);
  }

  /** A run has ended, well or not. */
  void run() {
    runs.incrementAndGet();
  }

  private ProgressState state() {
    return new ProgressState(weeks.sum(), allWeeks, runs.get(), allRuns, Duration.ofNanos(System.nanoTime() - began));
  }

  private synchronized void show() {
    if (!ended) {
      display.show(state());
    }
  }

  synchronized void say(String line) {
    display.say(line);
  }

  /** Ends the display; counting may go on unseen. */
  synchronized void close() {
    if (!ended) {
      ended = true;
      clock.shutdownNow();
      display.end(state());
    }
  }
}
