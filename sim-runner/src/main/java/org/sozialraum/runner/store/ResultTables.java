package org.sozialraum.runner.store;

import java.util.List;
import java.util.Optional;
import org.sozialraum.intervention.Intervention;
import org.sozialraum.observe.Level;
import org.sozialraum.runner.stats.SummaryRow;
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
 */
public record ResultTables(String question, String scenario, List<String> variants, TownPlan town, Horizon horizon,
    int replications, String version, double smallestEffect, List<Mark> marks, List<SummaryRow> summary,
    SeriesTable series) {

  /** Copies the lists. */
  public ResultTables {
    variants = List.copyOf(variants);
    marks = List.copyOf(marks);
    summary = List.copyOf(summary);
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
   */
  public record Mark(String variant, String label, int startWeek, int operatingFrom, int operatingUntil,
      List<Intervention.Site> sites) {
    /** Copies the list. */
    public Mark {
      sites = List.copyOf(sites);
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
