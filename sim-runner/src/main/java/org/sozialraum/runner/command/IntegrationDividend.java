package org.sozialraum.runner.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;
import org.sozialraum.runner.answer.Claim;
import org.sozialraum.runner.answer.Outcome;
import org.sozialraum.runner.answer.Standing;
import org.sozialraum.runner.experiment.Variant;
import org.sozialraum.runner.stats.SummaryRow;
import org.sozialraum.runner.store.DividendCsv;
import org.sozialraum.runner.store.QuartersTogether;
import org.sozialraum.runner.store.ResultTables;
import org.sozialraum.scenario.Scenario;

/**
 * What a network that works together brings over the reference, with its interval and what it costs, and the range over
 * assumed hand-over rates beside it.
 *
 * <p>The interval shows the luck of the simulation and shrinks with more runs; the range shows what nobody has measured
 * and does not. Brief, addendum E.
 */
final class IntegrationDividend {
  private static final List<Outcome> TOLD = List.of(Outcome.NEEDS_MET, Outcome.ENGAGED, Outcome.WITHDRAWN);
  private static final double SAME_COST = .5;
  private static final double PER_COST = 100_000;
  private static final double PERCENT = 100;

  private final List<Variant> variants;
  private final ResultTables usual;
  private final Map<AssumedHandOvers, ResultTables> others;
  private final Language language;
  private final Claim claim;

  /**
   * The dividend of every variant whose network differs from that of the reference, at the same cost or in nothing
   * else; otherwise network and other instruments could not be told apart.
   *
   * @param variants the reference first
   * @param usual results under the scenarios' own settings
   * @param others results of the same comparison under other assumptions; none if they were not asked for
   */
  IntegrationDividend(List<Variant> variants, ResultTables usual, Map<AssumedHandOvers, ResultTables> others,
      Language language) {
    this.variants = List.copyOf(variants);
    this.usual = usual;
    this.others = new LinkedHashMap<>(others);
    this.language = language;
    claim = new Claim(language, usual.smallestEffect());
  }

  /** Whether there is anything to tell: a network that differs from the reference's. */
  static boolean concerns(List<Variant> variants) {
    return !networks(variants).isEmpty();
  }

  /** Variants whose difference to the reference is that of their networks: at the same cost, or in nothing else. */
  private static List<Variant> networks(List<Variant> variants) {
    Scenario reference = variants.get(0).scenario();
    return variants.stream().skip(1).filter(each -> Networks.onlyDiffer(reference, each.scenario())
        || Networks.differ(reference, each.scenario()) && sameCost(reference, each.scenario())).toList();
  }

  private static boolean sameCost(Scenario one, Scenario other) {
    return Math.abs(one.annualCost() - other.annualCost()) < SAME_COST;
  }

  /** The lines, one block for each variant. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Variant variant : networks(variants)) {
      lines.add(heading(variant));
      for (Map.Entry<String, Where> where : places().entrySet()) {
        for (Outcome outcome : TOLD) {
          where.getValue().row(usual, variant.name(), outcome)
              .ifPresent(row -> lines.addAll(line(variant, where.getKey(), where.getValue(), outcome, row)));
        }
      }
    }
    if (lines.isEmpty()) {
      return lines;
    }
    if (others.isEmpty()) {
      lines.add(said("command.dividend.without"));
    } else {
      lines.add(said("command.dividend.intervals", percent(AssumedHandOvers.LEAST_IN_SILOS),
          percent(AssumedHandOvers.MOST_IN_SILOS), claim.number(AssumedHandOvers.FEWEST_TIMES, 1),
          claim.number(AssumedHandOvers.MOST_TIMES, 1), others.size()));
    }
    return lines;
  }

  private String percent(double share) {
    return claim.number(PERCENT * share, 0);
  }

  /** Rows of the summary for tables, a variant and an outcome. */
  private interface Where {
    Optional<SummaryRow> row(ResultTables tables, String variant, Outcome outcome);
  }

  private Map<String, Where> places() {
    Map<String, Where> places = new LinkedHashMap<>();
    places.put(said("command.verdict.town"), (tables, variant, outcome) -> Standing.town(tables, variant).stream()
        .filter(row -> row.observable().equals(outcome.observable())).findFirst());
    QuartersTogether.of(usual).ifPresent(together -> places.put(
        said("command.verdict.quarters", together.quarters().size()), (tables, variant, outcome) ->
            new QuartersTogether(tables, together.quarters()).row(variant, outcome.observable())));
    return places;
  }

  private String heading(Variant variant) {
    int year = usual.horizon().observedYears();
    return said("command.dividend.title", variant.name(), usual.reference(), cost(variant),
        said(year == 1 ? "command.verdict.year" : "command.verdict.years", year));
  }

  private String cost(Variant variant) {
    double own = variant.scenario().annualCost();
    double reference = variants.get(0).scenario().annualCost();
    return sameCost(variant.scenario(), variants.get(0).scenario()) ? said("command.dividend.same-cost", claim.euros(own))
        : said("command.dividend.other-cost", claim.euros(own), claim.euros(reference));
  }

  private List<String> line(Variant variant, String where, Where place, Outcome outcome, SummaryRow row) {
    String name = said("command.verdict." + outcome.observable());
    if (row.n() < 2 || Double.isNaN(row.diffLower())) {
      return List.of("  " + where + ", " + name + ": " + said("command.dividend.too-few"));
    }
    List<SummaryRow> all = Stream.concat(Stream.of(row), others.values().stream()
        .map(tables -> place.row(tables, variant.name(), outcome)).flatMap(Optional::stream)
        .filter(each -> !Double.isNaN(each.diffLower()))).toList();
    List<String> lines = new ArrayList<>();
    lines.add("  " + said("command.dividend.line", where, name, claim.signed(row), claim.range(row),
        perCost(variant, row), span(all)));
    if (all.size() > 1) {
      sign(all).ifPresent(sentence -> lines.add("    " + sentence));
    }
    return lines;
  }

  /** The difference for each 100,000 euros more a year, where there are more and where a difference is shown. */
  private String perCost(Variant variant, SummaryRow row) {
    double more = variant.scenario().annualCost() - variants.get(0).scenario().annualCost();
    if (more < SAME_COST) {
      return "";
    }
    return !shown(row) ? said("command.dividend.per-cost-unknown")
        : said("command.dividend.per-cost", claim.signed(PERCENT * row.difference() / more * PER_COST, 2));
  }

  private String span(List<SummaryRow> all) {
    if (all.size() < 2) {
      return ".";
    }
    double least = all.stream().mapToDouble(SummaryRow::difference).min().orElse(Double.NaN);
    double most = all.stream().mapToDouble(SummaryRow::difference).max().orElse(Double.NaN);
    int decimals = Claim.decimals(PERCENT * least, PERCENT * most);
    return said("command.dividend.span", claim.signed(PERCENT * least, decimals),
        claim.signed(PERCENT * most, decimals)) + ".";
  }

  /** What is to be said where the assumption decides about the direction, or about whether anything is shown. */
  private Optional<String> sign(List<SummaryRow> all) {
    boolean up = all.stream().anyMatch(each -> each.difference() > 0);
    boolean down = all.stream().anyMatch(each -> each.difference() < 0);
    boolean shownUp = all.stream().anyMatch(each -> each.diffLower() > 0);
    boolean shownDown = all.stream().anyMatch(each -> each.diffUpper() < 0);
    boolean everywhere = all.stream().allMatch(IntegrationDividend::shown);
    return shownUp && shownDown ? Optional.of(said("command.dividend.two-signs"))
        : up && down ? Optional.of(said("command.dividend.two-signs-unclear"))
        : (shownUp || shownDown) && !everywhere ? Optional.of(said("command.dividend.shown-partly"))
        : Optional.empty();
  }

  private static boolean shown(SummaryRow row) {
    return row.diffLower() > 0 || row.diffUpper() < 0;
  }

  /** The same as a table: every variant, place, outcome and assumption with its difference and interval. */
  String csv() {
    List<DividendCsv.Line> lines = new ArrayList<>();
    Map<AssumedHandOvers, ResultTables> all = new LinkedHashMap<>();
    all.put(AssumedHandOvers.in(variants.get(0).scenario()), usual);
    all.putAll(others);
    List<Where> places = List.copyOf(places().values());
    for (Variant variant : networks(variants)) {
      for (int place = 0; place < places.size(); place++) {
        for (Outcome outcome : TOLD) {
          for (Map.Entry<AssumedHandOvers, ResultTables> each : all.entrySet()) {
            String where = place == 0 ? "town" : "quarters";
            places.get(place).row(each.getValue(), variant.name(), outcome).ifPresent(row -> lines.add(
                new DividendCsv.Line(where, each.getKey().inSilos(), each.getKey().times(), row)));
          }
        }
      }
    }
    return DividendCsv.text(lines);
  }

  private String said(String key, Object... arguments) {
    return Message.of(key, arguments).in(language);
  }
}
