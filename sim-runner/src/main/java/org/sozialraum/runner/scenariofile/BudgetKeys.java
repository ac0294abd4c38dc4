package org.sozialraum.runner.scenariofile;

import java.util.List;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.quantity.Word;
import org.sozialraum.town.Domain;

/**
 * A budget that the interventions of a scenario share, and what is done with the rest.
 *
 * @param perYear euros per year
 * @param restFor quarters whose services get the rest
 * @param restDomains domains whose services get the rest
 */
public record BudgetKeys(
    @Quantity(meaning = "money for all interventions together, one-off costs spread over their life",
        unit = "euros per year", byDefault = 600_000, min = 0, max = 1e8, required = true,
        source = "brief 3.9: 600,000 for four deprived quarters") double perYear,
    @Word(meaning = "quarters whose services get hours for what is left; none for the whole town",
        names = Word.Naming.QUARTER) List<String> restFor,
    @Word(meaning = "domains of need whose services get these hours; none for all domains")
    List<Domain> restDomains) {

  /** Key of a scenario file. */
  static final String KEY = "budget";

  /** Copies the lists. */
  public BudgetKeys {
    restFor = List.copyOf(restFor);
    restDomains = List.copyOf(restDomains);
  }
}
