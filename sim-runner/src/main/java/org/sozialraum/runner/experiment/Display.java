package org.sozialraum.runner.experiment;

import java.io.PrintStream;
import org.sozialraum.message.Language;

/** How progress reaches the user. Called from one thread at a time. */
interface Display {
  /** Several times a second. */
  void show(ProgressState state);

  /** Once, after the last run. */
  void end(ProgressState state);

  /** A line that must be read, between whatever else is shown. */
  void say(String line);

  /**
   * The display of a {@code --progress} word: {@code auto} is a bar on a terminal and plain lines elsewhere.
   *
   * @throws IllegalArgumentException if the word is unknown
   */
  static Display of(String word, Language language, PrintStream out) {
    return switch (word == null ? "auto" : word) {
      case "auto" -> onTerminal() ? new BarDisplay(language, out) : new PlainDisplay(language, out);
      case "plain" -> new PlainDisplay(language, out);
      case "json" -> new JsonDisplay(out);
      case "none" -> new SilentDisplay(out);
      default -> throw new IllegalArgumentException(
          "--progress is \"" + word + "\", but must be auto, plain, json or none");
    };
  }

  private static boolean onTerminal() {
    return System.console() != null && !"dumb".equals(System.getenv("TERM"));
  }
}
