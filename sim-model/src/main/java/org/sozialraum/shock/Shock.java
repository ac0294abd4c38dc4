package org.sozialraum.shock;

import java.util.List;
import org.sozialraum.chance.Chance;
import org.sozialraum.observe.Observation;
import org.sozialraum.quantity.Problems;
import org.sozialraum.town.Town;
import org.sozialraum.town.TownPlan;
import org.sozialraum.week.Horizon;

/** An event nobody chose. Like an intervention it changes causes only; unlike one it stays in the baseline. */
public interface Shock extends java.io.Serializable {

  /**
   * What it does and which causes it changes, in one sentence for the catalogue; what follows from them is not said,
   * because that is what the run is to find out.
   */
  default String meaning() {
    return "";
  }

  /** Week in which it begins; week 0 is the first observed week. */
  int startWeek();

  /**
   * First week in which {@link #act} may change anything; nothing of a run differs before it from the run without.
   * Comparisons share everything before. {@code Integer.MAX_VALUE} if it never does anything.
   */
  default int firstWeek() {
    return startWeek();
  }

  /** Points on the map whose surroundings are worth reporting, such as a library that closes. */
  default List<Observation.Spot> spots(TownPlan plan) {
    return List.of();
  }

  /** Adds what is wrong with it in this town. */
  default void check(TownPlan plan, Horizon horizon, String path, Problems problems) {}

  /** Changes causes in one week, before the interventions and processes; called every week. */
  void act(Town town, int week, Chance chance);
}
