package org.sozialraum.runner.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sozialraum.observe.Level;
import org.sozialraum.runner.stats.SummaryRow;
import org.sozialraum.runner.store.ResultTables;

/**
 * The answer of a comparison in a few sentences, in the tone of people who decide: what was compared with what, over
 * which time, how large, how sure. It claims nothing where the interval touches zero or the effect is too small to
 * matter.
 */
final class Verdict {
  private final ResultTables tables;
  private final boolean german;
  private final boolean withoutInterventions;

  /**
   * The answer of some tables.
   *
   * @param tables results of at least two variants
   * @param language language of the sentences
   * @param withoutInterventions whether the reference is the same scenario without its interventions
   */
  Verdict(ResultTables tables, Language language, boolean withoutInterventions) {
    this.tables = tables;
    this.german = language == Language.DE;
    this.withoutInterventions = withoutInterventions;
  }

  /** The sentences, one per line, the question first. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(tables.question());
    int year = tables.horizon().observedYears();
    for (String variant : tables.variants().subList(1, tables.variants().size())) {
      lines.add(sentence(variant, "engaged", year));
      lines.add(sentence(variant, "withdrawn", year));
    }
    lines.add(german
        ? "Bereiche: 95 % des Mittels über " + runs(year) + " Läufe je Variante; sie zeigen nur den Zufall der Simulation"
            + " und werden mit mehr Läufen schmaler."
        : "Ranges: 95 % of the mean over " + runs(year) + " runs per variant; they show the luck of the simulation only"
            + " and shrink with more runs.");
    return lines;
  }

  /** Pairs that the differences rest on, failed runs left out: as few as any variant has. */
  private int runs(int year) {
    return tables.variants().stream().skip(1)
        .mapToInt(variant -> row(variant, "engaged", year).map(SummaryRow::n).orElse(0)).min().orElse(0);
  }

  private String sentence(String variant, String observable, int year) {
    Optional<SummaryRow> found = row(variant, observable, year);
    String what = capital(observable.equals("engaged") ? german ? "engagierte" : "engaged"
        : german ? "zurückgezogene" : "withdrawn");
    String against = withoutInterventions
        ? german ? "ohne die Maßnahmen" : "without the interventions"
        : german ? "mit „" + tables.reference() + "“" : "with \"" + tables.reference() + "\"";
    String head = german
        ? "Mit „" + variant + "“ gegenüber dem Verlauf " + against + ", nach " + years(year) + ": "
        : "With \"" + variant + "\" compared with the course " + against + ", after " + years(year) + ": ";
    return head + claim(found, what);
  }

  private String claim(Optional<SummaryRow> found, String what) {
    if (found.isEmpty() || found.get().n() < 2 || Double.isNaN(found.get().diffLower())) {
      return german ? what + ": mit weniger als zwei Läufen lässt sich nichts sagen."
          : what + ": nothing can be said with fewer than two runs.";
    }
    SummaryRow row = found.get();
    double points = 100 * row.difference();
    String range = (german ? "95-%-Bereich: " : "95 % range: ") + number(100 * row.diffLower())
        + (german ? " bis " : " to ") + number(100 * row.diffUpper());
    if (row.diffLower() <= 0 && row.diffUpper() >= 0) {
      return german ? what + ": es ließ sich kein Unterschied zeigen (" + range + " Prozentpunkte)."
          : what + ": no difference could be shown (" + range + " percentage points).";
    }
    String size = number(Math.abs(points));
    if (Math.abs(points) < tables.smallestEffect()) {
      return german ? what + ": der Unterschied ist nachweisbar, aber so klein (" + size + " Punkte; " + range
          + "), dass er praktisch keine Rolle spielt."
          : what + ": the difference can be shown but is so small (" + size + " points; " + range
              + ") that it does not matter in practice.";
    }
    boolean more = points > 0;
    return german
        ? what + ": " + size + " Prozentpunkte " + (more ? "mehr" : "weniger") + " (" + range + ")."
        : what + ": " + size + " percentage points " + (more ? "more" : "fewer") + " (" + range + ").";
  }

  /** The row of the whole town: of the municipality or, if it has several, of what surrounds them. */
  private Optional<SummaryRow> row(String variant, String observable, int year) {
    for (Level level : List.of(Level.COUNTY, Level.MUNICIPALITY)) {
      List<SummaryRow> rows = tables.summary().stream().filter(row -> row.level() == level && row.year() == year
          && row.variant().equals(variant) && row.observable().equals(observable)).toList();
      if (rows.size() == 1) {
        return Optional.of(rows.get(0));
      }
    }
    return Optional.empty();
  }

  private String years(int year) {
    return german ? year + (year == 1 ? " Jahr" : " Jahren") : year + (year == 1 ? " year" : " years");
  }

  private String number(double value) {
    String text = String.format(german ? Locale.GERMAN : Locale.ENGLISH, "%.1f", value);
    return text.matches("-0[.,]0") ? text.substring(1) : text.replace('-', '\u2212');
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
