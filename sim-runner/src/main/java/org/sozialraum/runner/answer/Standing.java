package org.sozialraum.runner.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;
import org.sozialraum.observe.Level;
import org.sozialraum.runner.stats.SummaryRow;
import org.sozialraum.runner.store.ResultTables;

/**
 * Where a town stands at the end of a run, in three lines: the question, how many engage, are withdrawn or lonely, and
 * how many needs are met by whom. What the results do not hold is left out.
 */
public final class Standing {
  private final ResultTables tables;
  private final Language language;

  /** Where the town of some tables stands, told in a language. */
  public Standing(ResultTables tables, Language language) {
    this.tables = tables;
    this.language = language;
  }

  /** The lines, the question first. */
  public List<String> lines() {
    List<SummaryRow> rows = town(tables, tables.reference());
    List<String> lines = new ArrayList<>();
    lines.add(tables.question());
    String modes = list(rows, List.of("engaged", "withdrawn", "loneliness_share"));
    if (!modes.isEmpty()) {
      int year = tables.horizon().observedYears();
      lines.add("  " + said("command.standing.town", said(year == 1 ? "command.verdict.year" : "command.verdict.years",
          year), modes));
    }
    String channels = list(rows, List.of("needs_met:neighbours", "needs_met:volunteers", "needs_met:services"));
    value(rows, "needs_met").ifPresent(met -> lines.add("  " + said("command.standing.needs", percent(met), channels)));
    return lines;
  }

  /** Rows of the last year of the municipality or, if there are several, of the county around them. */
  public static List<SummaryRow> town(ResultTables tables, String variant) {
    for (Level level : List.of(Level.MUNICIPALITY, Level.COUNTY)) {
      List<SummaryRow> rows = tables.summary().stream().filter(row -> row.level() == level
          && row.year() == tables.horizon().observedYears() && row.variant().equals(variant)).toList();
      if (rows.stream().map(SummaryRow::unit).distinct().count() == 1) {
        return rows;
      }
    }
    return List.of();
  }

  private String list(List<SummaryRow> rows, List<String> observables) {
    List<String> parts = new ArrayList<>();
    for (String observable : observables) {
      value(rows, observable).ifPresent(value -> parts.add(
          said("command.standing." + observable.replaceAll(".*:", "by-"), percent(value))));
    }
    return String.join(", ", parts);
  }

  private static Optional<Double> value(List<SummaryRow> rows, String observable) {
    return rows.stream().filter(row -> row.observable().equals(observable)).map(SummaryRow::mean)
        .filter(mean -> !Double.isNaN(mean)).findFirst();
  }

  private String percent(double share) {
    return String.format(Locale.forLanguageTag(language.toString()), "%.1f", 100 * share);
  }

  private String said(String key, Object... arguments) {
    return Message.of(key, arguments).in(language);
  }
}
