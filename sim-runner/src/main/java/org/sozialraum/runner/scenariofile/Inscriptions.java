package org.sozialraum.runner.scenariofile;

import java.util.Locale;
import java.util.Optional;
import org.sozialraum.message.Message;

/** What a text must be to stand on charts, in tables and on a terminal: short, and nothing in it that acts unseen. */
final class Inscriptions {
  /** A question is one sentence, a name some words; ten times that is a mistake. */
  static final int LONGEST = 1_000;

  private Inscriptions() {}

  /** What makes a text unfit, for messages; empty if it may stand as it is. */
  static Optional<Message> unfit(String text) {
    if (text.length() > LONGEST) {
      return Optional.of(Message.of("scenario.found.long-text", text.length()));
    }
    return text.codePoints().filter(letter -> actsUnseen(letter)).boxed().findFirst()
        .map(Inscriptions::unseen);
  }

  /** That a character is there which nobody sees. */
  static Message unseen(int letter) {
    return Message.of("scenario.found.unseen", String.format(Locale.ROOT, "U+%04X", letter));
  }

  /** Control characters steer terminals, line separators split rows, marks of direction reverse what follows. */
  private static boolean actsUnseen(int letter) {
    return Character.isISOControl(letter) && letter != '\n' || letter == 0x2028 || letter == 0x2029
        || letter >= 0x202A && letter <= 0x202E || letter >= 0x2066 && letter <= 0x2069
        || letter >= 0xD800 && letter <= 0xDFFF;
  }
}
