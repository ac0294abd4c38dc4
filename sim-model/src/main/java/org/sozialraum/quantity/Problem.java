package org.sozialraum.quantity;

/**
 * One mistake in what a user gave.
 *
 * @param path where in the scenario, such as {@code interventions[0].quarter}; empty for the whole
 * @param found what was found, as a sentence part
 * @param allowed what is allowed; may be empty
 * @param advice what to do; may be empty
 */
public record Problem(String path, String found, String allowed, String advice) {

  /** The problem as one line, without the file: {@code path: found; allowed; advice}. */
  public String line() {
    StringBuilder line = new StringBuilder();
    if (!path.isEmpty()) {
      line.append(path).append(": ");
    }
    line.append(found);
    if (!allowed.isEmpty()) {
      line.append("; ").append(allowed);
    }
    if (!advice.isEmpty()) {
      line.append("; ").append(advice);
    }
    return line.toString();
  }
}
