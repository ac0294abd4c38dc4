package org.sozialraum.runner.command;

import java.util.List;
import java.util.Locale;
import org.sozialraum.scenario.Scenario;

/**
 * Whether a comparison of networks is repeated under other assumptions about hand-overs: under the two ends of their
 * range, under all its four corners, or not at all.
 */
enum Assumptions {
  AUTO, HAND_OVERS, NONE;

  /** The assumptions for a comparison; none for single runs, which allow no intervals. */
  List<AssumedHandOvers> of(Scenario reference) {
    return reference.replications() < 2 || this == NONE ? List.of()
        : this == AUTO ? AssumedHandOvers.ENDS : AssumedHandOvers.CORNERS;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
