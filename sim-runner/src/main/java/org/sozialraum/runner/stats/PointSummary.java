package org.sozialraum.runner.stats;

import java.util.List;

/**
 * What the replications of a point of a sweep come to.
 *
 * @param point number of the point
 * @param arm 0 for the point itself, 1 for it without interventions
 * @param values value of each factor, as the design writes it
 * @param outputs one for each output, in their order
 */
public record PointSummary(long point, int arm, List<String> values, List<PairedSummary> outputs) {
  /** Copies the lists. */
  public PointSummary {
    values = List.copyOf(values);
    outputs = List.copyOf(outputs);
  }
}
