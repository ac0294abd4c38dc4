package org.sozialraum.runner.experiment;

import java.time.Duration;
import java.util.Optional;

/**
 * How far an experiment has come.
 *
 * @param weeks weeks simulated, over all runs
 * @param allWeeks weeks to simulate
 * @param runs runs that ended
 * @param allRuns runs to do
 * @param failed how many of them did not come to their end
 * @param elapsed time since the first run began
 */
record ProgressState(long weeks, long allWeeks, long runs, long allRuns, long failed, Duration elapsed) {

  /** Of an experiment that tells its failures itself. */
  ProgressState(long weeks, long allWeeks, long runs, long allRuns, Duration elapsed) {
    this(weeks, allWeeks, runs, allRuns, 0, elapsed);
  }

  /** Runs that end in a second; 0 at the very beginning. */
  double rate() {
    return elapsed.isZero() ? 0 : runs / (elapsed.toMillis() / 1000.0);
  }

  /** Share of the weeks that is done, in 0…1. */
  double share() {
    return allWeeks == 0 ? 1 : Math.min(1, (double) weeks / allWeeks);
  }

  // While towns are still being founded, the few weeks done say little about the rest.
  private static final double TOO_EARLY = 0.02;

  /** Time left if the rest goes as fast; empty at the very beginning. */
  Optional<Duration> left() {
    return share() < TOO_EARLY
        ? Optional.empty()
        : Optional.of(Duration.ofMillis((long) (elapsed.toMillis() * (1 - share()) / share())));
  }

  /** A span as {@code 1:05} (minutes, seconds) or {@code 2:01:05}. */
  static String clock(Duration span) {
    long seconds = Math.max(0, Math.round(span.toMillis() / 1000.0));
    String minutes = (seconds >= 3600 ? two(seconds / 60 % 60) : Long.toString(seconds / 60)) + ":" + two(seconds % 60);
    return seconds >= 3600 ? seconds / 3600 + ":" + minutes : minutes;
  }

  private static String two(long number) {
    return (number < 10 ? "0" : "") + number;
  }
}
