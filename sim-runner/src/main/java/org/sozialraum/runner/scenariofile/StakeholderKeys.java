package org.sozialraum.runner.scenariofile;

import org.sozialraum.quantity.Word;

/**
 * What a scenario says of its stakeholders in a word; {@code network} stands beside it for a network of one's own.
 *
 * @param structure how closely the usual stakeholders work together
 */
record StakeholderKeys(
    @Word(meaning = "how closely the usual stakeholders work together when the run begins", byDefault = "silo")
    Structure structure) {

  /** Usual networks. */
  enum Structure { SILO, HUB, INTEGRATED }
}
