package org.sozialraum.runner.experiment;

import java.io.PrintStream;
import java.time.Duration;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;

/**
 * Progress as lines for logs: the first after two seconds, then one per tenth but at most every five seconds, and at
 * least one every half minute.
 */
final class PlainDisplay implements Display {
  private static final Duration SILENCE = Duration.ofSeconds(2);
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final Language language;
  private final PrintStream out;
  private Duration last;
  private int tenth;

  PlainDisplay(Language language, PrintStream out) {
    this.language = language;
    this.out = out;
  }

  @Override
  public void show(ProgressState state) {
    boolean due = last == null
        ? state.elapsed().compareTo(SILENCE) >= 0
        : state.elapsed().minus(last).compareTo(LONGEST) >= 0
            || state.elapsed().minus(last).compareTo(PAUSE) >= 0 && (int) (state.share() * 10) > tenth;
    if (due && state.share() < 1) {
      last = state.elapsed();
      tenth = (int) (state.share() * 10);
      out.println(text(state, language));
    }
  }

  /** Progress in one line. */
  static String text(ProgressState state, Language language) {
    int percent = (int) (state.share() * 100);
    if (state.failed() > 0) {
      return Message.of("run.progress-failed", percent, state.runs(), state.allRuns(), state.failed(),
          state.left().map(ProgressState::clock).orElse("?")).in(language);
    }
    return state.left().map(ProgressState::clock)
        .map(clock -> Message.of("run.progress-left", percent, state.runs(), state.allRuns(), clock))
        .orElse(Message.of("run.progress", percent, state.runs(), state.allRuns())).in(language);
  }

  @Override
  public void end(ProgressState state) {
    if (last != null) {
      out.println(text(state, language));
    }
  }

  @Override
  public void say(String line) {
    out.println(line);
  }
}
