package org.sozialraum.runner.experiment;

import java.io.PrintStream;
import java.time.Duration;
import org.sozialraum.runner.store.Language;

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
    String runs = language.say(state.runs() + " of " + state.allRuns() + " runs",
        state.runs() + " von " + state.allRuns() + " Läufen");
    String left = state.left().map(ProgressState::clock)
        .map(clock -> language.say(", " + clock + " left", ", noch " + clock)).orElse("");
    return (int) (state.share() * 100) + " % (" + runs + ")" + left;
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
