package org.sozialraum.runner.pattern;

import java.util.List;
import java.util.function.Supplier;
import org.sozialraum.town.Town;
import org.sozialraum.week.Horizon;

/** Watches individual residents or single ties of one run, as no yearly table shows them. It changes nothing. */
interface Panel {

  /** A new watcher of each kind, in the order of their reports. */
  List<Supplier<Panel>> ALL = List.of(QuarterEfficacy::new, NeighbourContact::new, TieDistance::new,
      YouthEngagement::new);

  /** What it answers. */
  List<Pattern> patterns();

  /** Looks at the town at the end of a week. */
  void see(Town town, int week, Horizon horizon);

  /** One value for each pattern when the run is over; NaN where there was too little to see. */
  double[] values();
}
