package org.sozialraum.runner.report;

import java.util.List;
import java.util.Optional;
import org.sozialraum.observe.Level;
import org.sozialraum.runner.answer.Claim;
import org.sozialraum.runner.answer.Names;
import org.sozialraum.runner.answer.Standing;
import org.sozialraum.runner.stats.SummaryRow;
import org.sozialraum.runner.store.ResultTables;

/** Several scenarios in one table: what each changes in the town, and what it costs in a year. */
final class SideBySide {
  private static final List<String> OBSERVABLES = List.of("withdrawn", "engaged");

  private final Edition edition;
  private final ResultTables tables;
  private final Claim claim;

  private SideBySide(Edition edition) {
    this.edition = edition;
    tables = edition.results().tables();
    claim = new Claim(edition.language(), tables.smallestEffect());
  }

  /** Writes the table; nothing where there is one scenario only. */
  static void write(Edition edition) {
    if (edition.results().others().size() > 1) {
      new SideBySide(edition).table();
    }
  }

  private void table() {
    edition.table("sides", edition.said("page.answer.side-by-side", tables.horizon().observedYears(),
        edition.variant(tables.reference())), List.of(edition.said("page.answer.scenario"), name(0), name(1),
        edition.said("page.money.annual")));
    for (String variant : edition.results().others()) {
      List<SummaryRow> town = Standing.town(tables, variant);
      edition.row(edition.variant(variant), List.of(difference(town, OBSERVABLES.get(0)),
          difference(town, OBSERVABLES.get(1)), cost(variant)));
    }
    edition.endTable();
  }

  private String name(int observable) {
    return Names.observable(OBSERVABLES.get(observable)).in(edition.language());
  }

  private String difference(List<SummaryRow> town, String observable) {
    Optional<SummaryRow> found = town.stream().filter(row -> row.observable().equals(observable)).findFirst();
    if (found.isEmpty() || found.get().n() < 2 || Double.isNaN(found.get().diffLower())) {
      return edition.said("page.kind.unknown");
    }
    SummaryRow row = found.get();
    if (!claim.shown(row)) {
      return edition.said("page.kind.not-shown");
    }
    return claim.small(row) ? edition.said("page.kind.small")
        : claim.signed(row) + " (" + claim.range(row) + ")";
  }

  private String cost(String variant) {
    return edition.results().costs().stream().filter(each -> each.isTotal() && each.variant().equals(variant)
        && each.level() != Level.QUARTER).findFirst().map(each -> edition.euros(each.annual())).orElse("");
  }
}
