package org.sozialraum.runner.experiment;

import java.io.PrintStream;
import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.sozialraum.message.Language;

/** A bar with time left on a terminal, for anything longer than two seconds. */
final class BarDisplay implements Display {
  private static final Duration SILENCE = Duration.ofSeconds(2);
  private static final int CELLS = 30;
  private static final int WIDTH = 79;

  private final Language language;
  private final PrintStream out;
  private ProgressBar bar;
  private volatile ProgressState latest;

  BarDisplay(Language language, PrintStream out) {
    this.language = language;
    this.out = out;
  }

  @Override
  public void show(ProgressState state) {
    latest = state;
    if (bar == null && state.elapsed().compareTo(SILENCE) >= 0 && state.share() < 1) {
      bar = new ProgressBarBuilder()
          .setInitialMax(state.allWeeks())
          .setUpdateIntervalMillis(500)
          .setConsumer(new ConsoleProgressBarConsumer(out, WIDTH))
          .setRenderer((progress, width) -> text(latest))
          .clearDisplayOnFinish()
          .build();
    }
    if (bar != null) {
      bar.stepTo(state.weeks());
    }
  }

  // Plain signs, because a terminal without UTF-8 shows others as question marks.
  private String text(ProgressState state) {
    int full = (int) (state.share() * CELLS);
    String text = "[" + "=".repeat(full) + " ".repeat(CELLS - full) + "] " + PlainDisplay.text(state, language);
    return text.length() > WIDTH ? text.substring(0, WIDTH) : text;
  }

  @Override
  public void end(ProgressState state) {
    latest = state;
    if (bar != null) {
      bar.stepTo(state.weeks());
      bar.close();
      bar = null;
    }
  }

  @Override
  public void say(String line) {
    // The line replaces what stands of the bar, which is drawn anew below it.
    out.println(bar == null ? line : "\r" + line + " ".repeat(Math.max(0, WIDTH - line.length())));
  }
}
