package org.sozialraum.runner.experiment;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;

/** How far a sweep has come: runs done and failed, and the time left at the pace so far. */
public final class SweepProgress implements AutoCloseable {
  private static final int INTERVAL_MILLIS = 250;

  private final Display display;
  private final Language language;
  private final long weeksPerRun;
  private final LongAdder weeks = new LongAdder();
  private final LongAdder runs = new LongAdder();
  private final LongAdder failed = new LongAdder();
  private final LongAdder all = new LongAdder();
  private final long began = System.nanoTime();
  private final ScheduledExecutorService clock;
  private boolean ended;

  /**
   * Progress on a stream.
   *
   * @param word {@code auto}, {@code plain}, {@code json} or {@code none}
   * @param allRuns runs that are wanted
   * @param weeksPerRun weeks of each
   */
  public SweepProgress(String word, Language language, PrintStream out, long allRuns, long weeksPerRun) {
    display = Display.of(word, language, out);
    this.language = language;
    this.weeksPerRun = weeksPerRun;
    all.add(allRuns);
    clock = Executors.newSingleThreadScheduledExecutor(task -> {
      Thread thread = new Thread(task, "progress");
      thread.setDaemon(true);
      return thread;
    });
    clock.scheduleAtFixedRate(this::show, 0, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Where progress is shown unless somebody wants it elsewhere: the error stream of the process. */
  public static PrintStream terminal() {
    return System.err;
  }

  /** Weeks of some run have been lived, by it or by another one in its place. */
  public void lived(long more) {
    weeks.add(more);
  }

  /**
   * A run is settled.
   *
   * @param wasLived weeks of it that were told before
   * @param isFailed whether it did not come to its end
   */
  public void settled(long wasLived, boolean isFailed) {
    runs.increment();
    weeks.add(weeksPerRun - wasLived);
    if (isFailed) {
      failed.increment();
    }
  }

  /** Runs that need not be done after all: points that are left out, and what was done before. */
  public void fewer(long count) {
    all.add(-count);
  }

  private ProgressState state() {
    long wanted = Math.max(all.sum(), runs.sum());
    return new ProgressState(weeks.sum(), wanted * weeksPerRun, runs.sum(), wanted, failed.sum(),
        Duration.ofNanos(System.nanoTime() - began));
  }

  private synchronized void show() {
    if (!ended) {
      display.show(state());
    }
  }

  /** A line that must be read. */
  public synchronized void say(Message line) {
    display.say(line.in(language));
  }

  @Override
  public synchronized void close() {
    if (!ended) {
      ended = true;
      clock.shutdownNow();
      display.end(state());
    }
  }
}
