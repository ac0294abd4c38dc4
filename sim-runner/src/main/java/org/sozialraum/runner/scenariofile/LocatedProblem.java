package org.sozialraum.runner.scenariofile;

import org.sozialraum.message.Language;
import org.sozialraum.quantity.Problem;

/**
 * A mistake and where it stands.
 *
 * @param file file as the user named it; empty if the problem's path begins with it
 * @param line line in that file, from 1; 0 for the file as a whole
 * @param problem what is wrong
 */
public record LocatedProblem(String file, int line, Problem problem) {

  /** One line for the user: {@code file:line: path: found; allowed; advice}. */
  public String text(Language language) {
    String where = file.isEmpty() ? "" : file + (line > 0 ? ":" + line : "") + ": ";
    return (where + problem.line(language)).replaceAll("[\\r\\n\\t\\p{Cntrl}]+", " ");
  }

  /** The line in English. */
  public String text() {
    return text(Language.EN);
  }
}
