package org.sozialraum.runner.experiment;

/**
 * A run that did not come to its end; the others went on.
 *
 * @param variant name of the variant
 * @param replication number of the replication, from 0
 * @param seed seed of the scenario
 * @param message what went wrong, one line
 * @param cause for {@code --debug} only; never shown to users otherwise
 */
public record RunFailure(String variant, int replication, long seed, String message, Throwable cause) {

  /** The failure as one line, enough to repeat the run. */
  public String line() {
    return "run failed: scenario " + variant + ", replication " + replication + ", seed " + seed + ": " + message;
  }
}
