package org.sozialraum.runner.store;

import java.util.List;
import java.util.Optional;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;
import org.sozialraum.runner.stats.PointSummary;

/**
 * First statistics of a sweep, as charts show them.
 *
 * @param question what the sweep asks
 * @param scenario name of the scenario that every point starts from
 * @param version program that computed it
 * @param illustration whether factors were varied one at a time only
 * @param factors what was varied
 * @param outputs what was kept of every run
 * @param reference values of the point that all others are compared with
 * @param ownBaseline whether each point is compared with itself without interventions
 * @param replications runs of each point
 * @param smallestEffect smallest effect of interest, percentage points, or points of a scale of 100
 * @param points every point, those without interventions left out
 */
public record SweepStatistics(String question, String scenario, String version, boolean illustration,
    List<Factor> factors, List<SweptOutput> outputs, Optional<List<String>> reference, boolean ownBaseline,
    int replications, double smallestEffect, List<PointSummary> points) {
  /** Copies the lists. */
  public SweepStatistics {
    factors = List.copyOf(factors);
    outputs = List.copyOf(outputs);
    points = List.copyOf(points);
  }

  /**
   * What is varied.
   *
   * @param name name of the column
   * @param logarithmic whether its values are spread on a logarithmic scale
   * @param units units of what it sets, as settings, interventions and shocks write them; empty for words and where
   *     none are described
   */
  public record Factor(String name, boolean logarithmic, List<String> units) {
    /** Copies the list. */
    public Factor {
      units = List.copyOf(units);
    }

    /** Its units in a language; empty without any. */
    public String unit(Language language) {
      return String.join(", ", units.stream().map(each -> Message.word("model.unit", each).in(language)).toList());
    }
  }

  /** Whether points are compared with something. */
  public boolean compares() {
    return ownBaseline || reference.isPresent();
  }
}
