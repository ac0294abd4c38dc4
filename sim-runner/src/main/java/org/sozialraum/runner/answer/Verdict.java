package org.sozialraum.runner.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sozialraum.intervention.Intervention;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;
import org.sozialraum.observe.Level;
import org.sozialraum.runner.stats.SummaryRow;
import org.sozialraum.runner.store.QuartersTogether;
import org.sozialraum.runner.store.ResultTables;

/**
 * The answer of a comparison in a few sentences for people who decide: what was compared with what, over which time,
 * how large, how sure; for the whole town, the quarters that anything works in, and the kilometre around new places. It
 * claims nothing where the interval touches zero or the effect is too small to matter, and says so where an outcome is
 * worse than without.
 */
public final class Verdict {
  private static final String AROUND = "within-1km:";

  private final ResultTables tables;
  private final Language language;
  private final boolean withoutInterventions;
  private final int year;
  private final Claim claim;

  /**
   * The answer of some tables.
   *
   * @param tables results of at least two variants
   * @param language language of the sentences
   * @param withoutInterventions whether the reference is the same scenario without its interventions
   */
  public Verdict(ResultTables tables, Language language, boolean withoutInterventions) {
    this.tables = tables;
    this.language = language;
    this.withoutInterventions = withoutInterventions;
    this.year = tables.horizon().observedYears();
    this.claim = new Claim(language, tables.smallestEffect());
  }

  /** The lines, the question first. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(tables.question());
    int runs = Integer.MAX_VALUE;
    int told = 0;
    for (String variant : tables.variants().subList(1, tables.variants().size())) {
      lines.add(heading(variant));
      List<SummaryRow> town = Standing.town(tables, variant);
      int before = lines.size();
      lines.addAll(outcomes(said("command.verdict.town"), town));
      told = Math.max(told, lines.size() - before);
      runs = Math.min(runs, row(town, "engaged").map(SummaryRow::n).orElse(0));
      QuartersTogether.of(tables).ifPresent(together -> lines.addAll(outcomes(
          said("command.verdict.quarters", together.quarters().size()), rows(together, variant))));
      whereOf(variant).forEach((name, rows) -> {
        lines.addAll(outcome(name, Outcome.ENGAGED, rows));
        lines.addAll(outcome(name, Outcome.WITHDRAWN, rows));
      });
    }
    lines.add(runs < 2 ? said("command.verdict.one-run") : said("command.verdict.ranges", runs));
    if (runs >= 2 && told > 2) {
      lines.add(said("command.verdict.looked-at", String.join(", ",
          Stream.of(Outcome.values()).map(each -> name(each.observable())).toList())));
    }
    return lines;
  }

  /** Every outcome somewhere; those that were not recorded there are left out, but for the two modes. */
  private List<String> outcomes(String where, List<SummaryRow> rows) {
    List<String> lines = new ArrayList<>();
    for (Outcome each : Outcome.values()) {
      if (each == Outcome.ENGAGED || each == Outcome.WITHDRAWN || row(rows, each.observable()).isPresent()) {
        lines.addAll(outcome(where, each, rows));
      }
    }
    return lines;
  }

  private List<String> outcome(String where, Outcome outcome, List<SummaryRow> rows) {
    Optional<SummaryRow> row = row(rows, outcome.observable());
    List<String> lines = new ArrayList<>();
    lines.add("  " + where + ", " + name(outcome.observable()) + ": " + claim.of(row, outcome.index()));
    if (outcome == Outcome.NEEDS_MET) {
      lines.addAll(channels(rows, row.get()));
    }
    if (outcome.worse(row) && claim.shown(row.get()) && !claim.tiny(row.get())) {
      String what = said("command.verdict.worse." + outcome.observable());
      boolean small = claim.small(row.get());
      lines.add("    " + (small ? said("command.verdict.slightly-worse", what)
          : againstNothing() ? said("command.verdict.harm", what)
          : said("command.verdict.worse-than", tables.reference(), what)));
    }
    return lines;
  }

  /** Whether nothing happens in the reference, so that what is worse beside it is harm done. */
  private boolean againstNothing() {
    return withoutInterventions || tables.marks().stream().noneMatch(each -> each.variant().equals(tables.reference()));
  }

  /** By whom more needs are met, where that is shown. */
  private List<String> channels(List<SummaryRow> rows, SummaryRow met) {
    if (!claim.shown(met)) {
      return List.of();
    }
    List<String> channels = new ArrayList<>();
    for (String channel : List.of("neighbours", "volunteers", "services")) {
      row(rows, "needs_met:" + channel).ifPresent(each -> channels.add(said("command.verdict.by-" + channel) + " "
          + claim.signed(100 * each.difference(), 1)));
    }
    return channels.isEmpty() ? List.of()
        : List.of("    " + said("command.verdict.channels", String.join(", ", channels)));
  }

  private static List<SummaryRow> rows(QuartersTogether together, String variant) {
    return Stream.concat(Stream.of(Outcome.values()).map(Outcome::observable),
            Stream.of("neighbours", "volunteers", "services").map(each -> "needs_met:" + each))
        .map(each -> together.row(variant, each)).flatMap(Optional::stream).toList();
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

  /** The quarters and the kilometre around new and closing places, with the rows of the last year there. */
  private Map<String, List<SummaryRow>> whereOf(String variant) {
    Map<String, List<SummaryRow>> where = new LinkedHashMap<>();
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
}
