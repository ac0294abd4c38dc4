package org.sozialraum.intervention;

import org.sozialraum.chance.Chance;
import org.sozialraum.quantity.Problems;
import org.sozialraum.town.Town;
import org.sozialraum.town.TownPlan;
import org.sozialraum.week.Horizon;

/** An intervention that works in each of its quarters by itself, week by week while it operates. */
public interface InQuarters extends Intervention {

  /**
   * Changes causes in one quarter in a week of work.
   *
   * @return residents reached in the quarter this week
   */
  long actIn(Town town, int quarter, int week, Chance chance);

  @Override
  default long act(Town town, int week, Chance chance) {
    if (!operates(week)) {
      return 0;
    }
    long reached = 0;
    for (int quarter = 0; quarter < town.quarters().count(); quarter++) {
      if (Dates.worksIn(quarters(), town, quarter)) {
        reached += actIn(town, quarter, week, chance);
      }
    }
    return reached;
  }

  @Override
  default void check(TownPlan plan, Horizon horizon, String path, Problems problems) {
    Dates.known(quarters(), plan, path, problems);
    Dates.begins(this, horizon, path, problems);
  }
}
