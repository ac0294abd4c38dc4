package org.sozialraum.runner.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sozialraum.observe.Level;
import org.sozialraum.runner.answer.CostPerEffect;
import org.sozialraum.runner.chart.InterventionNames;
import org.sozialraum.runner.store.CostRow;

/** What it costs: each intervention and all together, once and per year, and for each person who gained. */
final class MoneySection implements Section {
  @Override
  public void write(Edition edition) {
    Results results = edition.results();
    List<CostRow> rows = results.costs().stream().filter(each -> each.level() != Level.QUARTER).toList();
    edition.section("money", edition.said("page.money"));
    if (rows.stream().allMatch(CostRow::isTotal)) {
      edition.paragraph(edition.said("page.answer.no-cost"));
      edition.html().close();
      return;
    }
    for (String variant : results.tables().variants()) {
      List<CostRow> own = rows.stream().filter(each -> each.variant().equals(variant)).toList();
      if (own.stream().allMatch(CostRow::isTotal)) {
        continue;
      }
      String years = own.stream().filter(each -> !each.isTotal()).map(CostRow::priceYear).distinct().sorted()
          .map(String::valueOf).collect(Collectors.joining(", "));
      edition.table(edition.said("page.money.table", edition.variant(variant), years), List.of(
          edition.said("page.done.measure"), edition.said("page.money.running"), edition.said("page.money.once"),
          edition.said("page.money.annual"), edition.said("page.money.spent"), edition.said("page.money.persons"),
          edition.said("page.money.per-person")));
      own.forEach(each -> row(edition, each));
      edition.endTable();
      if (results.others().contains(variant)) {
        edition.statements(CostPerEffect.of(results.tables(), results.costs(), variant).stream()
            .map(CostPerEffect::statement).toList());
      }
    }
    edition.statements(List.of(CostPerEffect.basis()));
    edition.figures("packages", Optional.empty());
    edition.figures("money", Optional.empty());
    edition.html().close();
  }

  private static void row(Edition edition, CostRow row) {
    String name = row.isTotal() ? edition.said("page.money.total")
        : InterventionNames.of(row.word(), edition.language().toString());
    edition.row(row.leftOfBudget() ? edition.said("page.money.left", name) : name,
        List.of(edition.euros(row.perYear()), edition.euros(row.once()), edition.euros(row.annual()),
            edition.euros(row.spentObserved()), row.isTotal() ? "" : edition.number(row.persons(), 0),
            row.isTotal() ? "" : edition.euros(row.perPerson())),
        "class", row.isTotal() ? "total" : "part");
  }
}
