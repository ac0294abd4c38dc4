package org.sozialraum.runner.experiment;

import org.sozialraum.message.Language;
import org.sozialraum.message.Message;

/**
 * A run that did not come to its end; the others went on.
 *
 * @param variant name of the variant
 * @param replication number of the replication, from 0
 * @param seed seed of the scenario
 * @param message what went wrong, one line
 * @param cause for {@code --debug} only; never shown to users otherwise
 */
public record RunFailure(String variant, int replication, long seed, Message message, Throwable cause) {

  /** The failure as one line, enough to repeat the run. */
  public String line(Language language) {
    return Message.of("run.failed", variant, replication, seed, message).in(language);
  }
}
