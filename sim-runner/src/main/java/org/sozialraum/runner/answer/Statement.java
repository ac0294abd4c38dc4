package org.sozialraum.runner.answer;

import org.sozialraum.message.Message;

/**
 * A sentence of a report, in no language yet, and what it says of the statistics behind it.
 *
 * @param text the sentence
 * @param kind what it claims
 */
public record Statement(Message text, Kind kind) {
  /** What a sentence claims. */
  public enum Kind {
    /** A difference is shown, large enough to matter, and for the better. */
    BETTER,
    /** A difference is shown, large enough to matter, and for the worse. */
    WORSE,
    /** A difference is shown, large enough to matter, of which nobody says whether it is good. */
    OTHER,
    /** A difference is shown and too small to matter. */
    SMALL,
    /** No difference could be shown: the interval touches zero. */
    NOT_SHOWN,
    /** Nothing can be said: too few runs, no values, or a group that is too small. */
    UNKNOWN,
    /** It tells what was done, or how; it claims nothing. */
    PLAIN
  }

  /** A sentence that claims nothing. */
  public static Statement plain(String key, Object... arguments) {
    return new Statement(Message.of(key, arguments), Kind.PLAIN);
  }
}
