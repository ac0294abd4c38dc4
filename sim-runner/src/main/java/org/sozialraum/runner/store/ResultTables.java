package org.sozialraum.runner.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sozialraum.intervention.Intervention;
import org.sozialraum.observe.Level;
import org.sozialraum.runner.stats.SummaryRow;
import org.sozialraum.town.StakeholderPlan;
import org.sozialraum.town.TownPlan;
import org.sozialraum.week.Horizon;

/**
 * Everything that charts and texts are made of.
 *
 * @param question one sentence that the runs answer
 * @param scenario name of the scenario: that of the last variant
 * @param variants names of the variants, the reference first
 * @param town the town before anybody lived in it
 * @param horizon burn-in and observed years
 * @param replications runs of each variant, failed ones included
 * @param version version and commit of the program, for source lines
 * @param smallestEffect smallest effect of interest, percentage points
 * @param marks interventions and shocks of all variants, for the axis of time and the map
 * @param summary rows of {@code summary.csv} in its order
 * @param series values over time
 * @param annualCost for each variant what its interventions cost in a year in euros, with what they cost once spread
 *     over its life; what is not known is missing
 * @param networks for each variant who its stakeholders are and how they begin; what is not known is missing
 */
public record ResultTables(String question, String scenario, List<String> variants, TownPlan town, Horizon horizon,
    int replications, String version, double smallestEffect, List<Mark> marks, List<SummaryRow> summary,
    SeriesTable series, Map<String, Double> annualCost, Map<String, StakeholderPlan> networks) {

  /** Copies the lists. */
  public ResultTables {
    variants = List.copyOf(variants);
    marks = List.copyOf(marks);
    summary = List.copyOf(summary);
    annualCost = Map.copyOf(annualCost);
    networks = Map.copyOf(networks);
  }

  /** Results of variants whose cost and stakeholders are not known. */
  public ResultTables(String question, String scenario, List<String> variants, TownPlan town, Horizon horizon,
      int replications, String version, double smallestEffect, List<Mark> marks, List<SummaryRow> summary,
      SeriesTable series) {
    this(question, scenario, variants, town, horizon, replications, version, smallestEffect, marks, summary, series,
        Map.of(), Map.of());
  }

  /**
   * An intervention or shock on the axis of time and on the map.
   *
   * @param variant variant that has it
   * @param label name of its place, if it has one, otherwise its word in scenario files
   * @param startWeek week in which preparations begin
   * @param operatingFrom week in which the work itself begins
   * @param operatingUntil first week in which it no longer works; {@code Integer.MAX_VALUE} if it lasts
   * @param sites places that it adds or closes
   * @param quarters ids of the quarters that it works in, where it names some
   */
  public record Mark(String variant, String label, int startWeek, int operatingFrom, int operatingUntil,
      List<Intervention.Site> sites, List<String> quarters) {
    /** Copies the lists. */
    public Mark {
      sites = List.copyOf(sites);
      quarters = List.copyOf(quarters);
    }

    /** A mark of what names no quarters. */
    public Mark(String variant, String label, int startWeek, int operatingFrom, int operatingUntil,
        List<Intervention.Site> sites) {
      this(variant, label, startWeek, operatingFrom, operatingUntil, sites, List.of());
    }
  }

  /** The variant that all others are compared with. */
  public String reference() {
    return variants.get(0);
  }

  /** The row of a variant, unit, observable and year, if there is one. */
  public Optional<SummaryRow> row(String variant, Level level, String unit, String observable, int year) {
    return summary.stream()
        .filter(row -> row.year() == year && row.level() == level && row.variant().equals(variant)
            && row.unit().equals(unit) && row.observable().equals(observable))
        .findFirst();
  }
}
