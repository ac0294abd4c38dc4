package org.sozialraum.runner.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sozialraum.intervention.Intervention;
import org.sozialraum.observe.Level;
import org.sozialraum.runner.stats.SummaryRow;
import org.sozialraum.runner.store.ResultTables;

/**
 * The answer of a comparison in a few sentences for people who decide: what was compared with what, over which time,
 * how large, how sure; for the whole town, the quarters of new places and the kilometre around them. It claims
 * nothing where the interval touches zero or the effect is too small to matter.
 */
final class Verdict {
  private static final String AROUND = "within-1km:";

  /** Percentage points below which two decimals would read as nothing at all. */
  private static final double SMALLEST_SHOWN = 0.01;

  private final ResultTables tables;
  private final boolean german;
  private final boolean withoutInterventions;
  private final int year;

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
    this.year = tables.horizon().observedYears();
  }

  /** The lines, the question first. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(tables.question());
    int runs = Integer.MAX_VALUE;
    for (String variant : tables.variants().subList(1, tables.variants().size())) {
      lines.add(heading(variant));
      for (Map.Entry<String, List<SummaryRow>> where : whereOf(variant).entrySet()) {
        for (String observable : List.of("engaged", "withdrawn")) {
          Optional<SummaryRow> row = where.getValue().stream()
              .filter(each -> each.observable().equals(observable)).findFirst();
          lines.add("  " + where.getKey() + ", " + name(observable) + ": " + claim(row));
          runs = Math.min(runs, row.map(SummaryRow::n).orElse(0));
        }
      }
    }
    lines.add(runs < 2 ? ranges(german) : german
        ? "Bereiche: 95 % des Mittels über " + runs + " Läufe je Variante. Sie zeigen nur den Zufall der Simulation und"
            + " werden mit mehr Läufen schmaler; die Annahmen des Modells stecken nicht darin."
        : "Ranges: 95 % of the mean over " + runs + " runs per variant. They show the luck of the simulation only and"
            + " shrink with more runs; the model's assumptions are not in them.");
    return lines;
  }

  /** What stands for the ranges where one run allows none. */
  private static String ranges(boolean german) {
    return german
        ? "Ein einzelner Lauf je Variante erlaubt keine Bereiche; mit --replications werden es mehr."
        : "A single run per variant allows no ranges; --replications asks for more.";
  }

  private String heading(String variant) {
    String after = german ? year + (year == 1 ? " Jahr" : " Jahren") : year + (year == 1 ? " year" : " years");
    if (withoutInterventions) {
      return german ? "„" + variant + "“ gegenüber demselben Verlauf ohne die Maßnahmen, nach " + after + ":"
          : "\"" + variant + "\" compared with the same course without its interventions, after " + after + ":";
    }
    return german ? "„" + variant + "“ gegenüber „" + tables.reference() + "“, nach " + after + ":"
        : "\"" + variant + "\" compared with \"" + tables.reference() + "\", after " + after + ":";
  }

  private String name(String observable) {
    return observable.equals("engaged") ? german ? "engagiert" : "engaged" : german ? "zurückgezogen" : "withdrawn";
  }

  /** Where differences are told, with the rows of the last year there: the town first. */
  private Map<String, List<SummaryRow>> whereOf(String variant) {
    Map<String, List<SummaryRow>> where = new LinkedHashMap<>();
    where.put(german ? "ganze Stadt" : "whole town", town(variant));
    for (ResultTables.Mark mark : tables.marks()) {
      if (!mark.variant().equals(variant)) {
        continue;
      }
      for (Intervention.Site site : mark.sites()) {
        int quarter = tables.town().quarterAt(site.x(), site.y());
        if (quarter >= 0) {
          var plan = tables.town().quarters().get(quarter);
          where.put((german ? "Quartier " : "quarter ") + plan.name(), rows(variant, Level.QUARTER, plan.id()));
        }
        where.put(german ? "1 km um „" + site.name() + "“" : "1 km around \"" + site.name() + "\"",
            rows(variant, Level.GROUP, AROUND + site.name()));
      }
    }
    where.values().removeIf(List::isEmpty);
    return where;
  }

  /** Rows of the municipality or, if there are several, of the county around them. */
  private List<SummaryRow> town(String variant) {
    for (Level level : List.of(Level.MUNICIPALITY, Level.COUNTY)) {
      List<SummaryRow> rows = rows(variant, level, null);
      if (rows.stream().map(SummaryRow::unit).distinct().count() == 1) {
        return rows;
      }
    }
    return List.of();
  }

  private List<SummaryRow> rows(String variant, Level level, String unit) {
    return tables.summary().stream().filter(row -> row.level() == level && row.year() == year
        && row.variant().equals(variant) && (unit == null || row.unit().equals(unit))).toList();
  }

  private String claim(Optional<SummaryRow> found) {
    if (found.isEmpty() || found.get().n() < 2 || Double.isNaN(found.get().diffLower())) {
      return german ? "mit weniger als zwei Läufen lässt sich nichts sagen."
          : "nothing can be said with fewer than two runs.";
    }
    SummaryRow row = found.get();
    double points = 100 * row.difference();
    double lower = 100 * row.diffLower();
    double upper = 100 * row.diffUpper();
    if (lower == 0 && upper == 0) {
      return german ? "kein Unterschied, in keinem Lauf." : "no difference, in none of the runs.";
    }
    int decimals = decimals(lower, upper);
    if (Math.max(Math.abs(lower), Math.abs(upper)) < SMALLEST_SHOWN) {
      return german ? "ein Unterschied von weniger als 0,01 Prozentpunkten, der praktisch keine Rolle spielt."
          : "a difference of less than 0.01 percentage points, which does not matter in practice.";
    }
    String range = (german ? "95-%-Bereich: " : "95 % range: ") + number(lower, decimals)
        + (german ? " bis " : " to ") + number(upper, decimals);
    if (lower <= 0 && upper >= 0) {
      return german ? "es ließ sich kein Unterschied zeigen (" + range + " Prozentpunkte)."
          : "no difference could be shown (" + range + " percentage points).";
    }
    String size = number(Math.abs(points), decimals);
    if (Math.abs(points) < tables.smallestEffect()) {
      return german
          ? "der Unterschied ist nachweisbar, aber so klein (" + size + " Prozentpunkte " + direction(points) + "; "
              + range + "), dass er praktisch keine Rolle spielt."
          : "the difference can be shown but is so small (" + size + " percentage points " + direction(points) + "; "
              + range + ") that it does not matter in practice.";
    }
    return size + (german ? " Prozentpunkte " : " percentage points ") + direction(points) + " (" + range + ").";
  }

  private String direction(double points) {
    return german ? points > 0 ? "mehr" : "weniger" : points > 0 ? "more" : "fewer";
  }

  /** Two decimals where the range is narrow or begins next to zero, so that it does not seem to touch it. */
  private static int decimals(double lower, double upper) {
    boolean shown = lower > 0 || upper < 0;
    return upper - lower < .2 || shown && Math.min(Math.abs(lower), Math.abs(upper)) < .05 ? 2 : 1;
  }

  private String number(double value, int decimals) {
    String text = String.format(german ? Locale.GERMAN : Locale.ENGLISH, "%." + decimals + "f", value);
    return text.matches("-0[.,]0+") ? text.substring(1) : text.replace('-', '\u2212');
  }
}
