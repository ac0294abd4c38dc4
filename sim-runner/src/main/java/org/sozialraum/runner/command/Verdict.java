package org.sozialraum.runner.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sozialraum.intervention.Intervention;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;
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
  private final Language language;
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
    this.language = language;
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
          Optional<SummaryRow> row = row(where.getValue(), observable);
          lines.add("  " + where.getKey() + ", " + name(observable) + ": " + claim(row));
          runs = Math.min(runs, row.map(SummaryRow::n).orElse(0));
        }
      }
      lines.addAll(needs(Standing.town(tables, variant)));
    }
    lines.add(runs < 2 ? said("command.verdict.one-run") : said("command.verdict.ranges", runs));
    return lines;
  }

  /** Whether more needs are met in the whole town and, where that is shown, by whom; nothing where needs are unknown. */
  private List<String> needs(List<SummaryRow> rows) {
    Optional<SummaryRow> met = row(rows, "needs_met");
    if (met.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.add("  " + said("command.verdict.town") + ", " + name("needs_met") + ": " + claim(met));
    SummaryRow row = met.get();
    if (row.diffLower() > 0 || row.diffUpper() < 0) {
      List<String> channels = new ArrayList<>();
      for (String channel : List.of("neighbours", "volunteers", "services")) {
        row(rows, "needs_met:" + channel).ifPresent(each -> channels.add(said("command.verdict.by-" + channel) + " "
            + (each.difference() > 0 ? "+" : "") + number(100 * each.difference(), 1)));
      }
      lines.add("    " + said("command.verdict.channels", String.join(", ", channels)));
    }
    return lines;
  }

  private static Optional<SummaryRow> row(List<SummaryRow> rows, String observable) {
    return rows.stream().filter(each -> each.observable().equals(observable)).findFirst();
  }

  private String said(String key, Object... arguments) {
    return Message.of(key, arguments).in(language);
  }

  private String heading(String variant) {
    String after = said(year == 1 ? "command.verdict.year" : "command.verdict.years", year);
    return withoutInterventions ? said("command.verdict.against-itself", variant, after)
        : said("command.verdict.against", variant, tables.reference(), after);
  }

  private String name(String observable) {
    return said("command.verdict." + observable);
  }

  /** Where differences are told, with the rows of the last year there: the town first. */
  private Map<String, List<SummaryRow>> whereOf(String variant) {
    Map<String, List<SummaryRow>> where = new LinkedHashMap<>();
    where.put(said("command.verdict.town"), Standing.town(tables, variant));
    for (ResultTables.Mark mark : tables.marks()) {
      if (!mark.variant().equals(variant)) {
        continue;
      }
      for (Intervention.Site site : mark.sites()) {
        int quarter = tables.town().quarterAt(site.x(), site.y());
        if (quarter >= 0) {
          var plan = tables.town().quarters().get(quarter);
          where.put(said("command.verdict.quarter", plan.name()), rows(variant, Level.QUARTER, plan.id()));
        }
        where.put(said("command.verdict.around", site.name()),
            rows(variant, Level.GROUP, AROUND + site.name()));
      }
    }
    where.values().removeIf(List::isEmpty);
    return where;
  }

  private List<SummaryRow> rows(String variant, Level level, String unit) {
    return tables.summary().stream().filter(row -> row.level() == level && row.year() == year
        && row.variant().equals(variant) && row.unit().equals(unit)).toList();
  }

  private String claim(Optional<SummaryRow> found) {
    if (found.isEmpty() || found.get().n() < 2 || Double.isNaN(found.get().diffLower())) {
      return said("command.verdict.too-few");
    }
    SummaryRow row = found.get();
    double points = 100 * row.difference();
    double lower = 100 * row.diffLower();
    double upper = 100 * row.diffUpper();
    if (lower == 0 && upper == 0) {
      return said("command.verdict.none");
    }
    int decimals = decimals(lower, upper);
    if (Math.max(Math.abs(lower), Math.abs(upper)) < SMALLEST_SHOWN) {
      return said("command.verdict.tiny");
    }
    String range = said("command.verdict.range", number(lower, decimals), number(upper, decimals));
    if (lower <= 0 && upper >= 0) {
      return said("command.verdict.not-shown", range);
    }
    String size = number(Math.abs(points), decimals);
    String direction = points > 0 ? "more" : "fewer";
    return said((Math.abs(points) < tables.smallestEffect() ? "command.verdict.small-" : "command.verdict.shown-")
        + direction, size, range);
  }

  /** Two decimals where the range is narrow or begins next to zero, so that it does not seem to touch it. */
  private static int decimals(double lower, double upper) {
    boolean shown = lower > 0 || upper < 0;
    return upper - lower < .2 || shown && Math.min(Math.abs(lower), Math.abs(upper)) < .05 ? 2 : 1;
  }

  private String number(double value, int decimals) {
    String text = String.format(Locale.forLanguageTag(language.toString()), "%." + decimals + "f", value);
    return text.matches("-0[.,]0+") ? text.substring(1) : text.replace('-', '\u2212');
  }
}
