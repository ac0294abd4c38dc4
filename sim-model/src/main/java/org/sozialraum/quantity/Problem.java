package org.sozialraum.quantity;

import java.util.List;
import java.util.stream.Collectors;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;

/**
 * One mistake in what a user gave.
 *
 * @param path where in the scenario, such as {@code interventions[0].quarter}; empty for the whole
 * @param parts what was found, what is allowed, and what to do, as far as there is something to say; one message may
 *     hold all of it
 */
public record Problem(String path, List<Message> parts) {

  /** Copies the list. */
  public Problem {
    parts = List.copyOf(parts);
  }

  /** The problem as one line, without the file: {@code path: found; allowed; advice}. */
  public String line(Language language) {
    String text = parts.stream().map(part -> part.in(language)).collect(Collectors.joining("; "));
    return path.isEmpty() ? text : path + ": " + text;
  }

  /** The line in English. */
  public String line() {
    return line(Language.EN);
  }
}
