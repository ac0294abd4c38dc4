package org.sozialraum.runner.answer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;
import org.sozialraum.observe.Level;
import org.sozialraum.runner.store.CostRow;

/**
 * What each variant costs in a year and was paid in the observed years, and each of its interventions for each resident
 * that it reached, in a few lines. Variants in which nothing is done are left out.
 */
public final class Money {
  private final List<CostRow> costs;
  private final int observedYears;
  private final Language language;

  /** Money of some rows of the whole town and its quarters, told in a language. */
  public Money(List<CostRow> costs, int observedYears, Language language) {
    this.costs = costs.stream().filter(row -> row.level() != Level.QUARTER).toList();
    this.observedYears = observedYears;
    this.language = language;
  }

  /** The lines; none if nothing is done in any variant. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    Set<String> variants = costs.stream().filter(row -> !row.isTotal()).map(CostRow::variant)
        .collect(Collectors.toCollection(LinkedHashSet::new));
    for (String variant : variants) {
      List<CostRow> rows = costs.stream().filter(row -> row.variant().equals(variant)).toList();
      rows.stream().filter(CostRow::isTotal).forEach(total -> lines.add(said("command.money.variant", variant,
          euros(total.annual()), euros(total.spentObserved()),
          said(observedYears == 1 ? "command.verdict.year" : "command.verdict.years", observedYears),
          rows.stream().filter(row -> !row.isTotal()).map(CostRow::priceYear).distinct().sorted().map(String::valueOf)
              .collect(Collectors.joining(", ")))));
      rows.stream().filter(row -> !row.isTotal()).forEach(row -> lines.add("  " + each(row)));
    }
    return lines;
  }

  private String each(CostRow row) {
    String what = "interventions[" + row.number() + "] " + row.word()
        + (row.leftOfBudget() ? " (" + said("command.money.left") + ")" : "");
    return Double.isNaN(row.persons()) ? said("command.money.uncounted", what, euros(row.annual()))
        : row.persons() == 0 ? said("command.money.nobody", what, euros(row.annual()))
        : said("command.money.each", what, euros(row.annual()), number(row.persons()), euros(row.perPerson()));
  }

  private String euros(double amount) {
    return number(amount) + " €";
  }

  private String number(double number) {
    return Message.count(Math.round(number)).in(language);
  }

  private String said(String key, Object... arguments) {
    return Message.of(key, arguments).in(language);
  }
}
