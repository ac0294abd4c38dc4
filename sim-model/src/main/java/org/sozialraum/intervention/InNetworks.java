package org.sozialraum.intervention;

import org.sozialraum.chance.Chance;
import org.sozialraum.quantity.Problems;
import org.sozialraum.town.Quarters;
import org.sozialraum.town.Town;
import org.sozialraum.town.TownPlan;
import org.sozialraum.week.Horizon;
import org.sozialraum.week.Week;

/**
 * An intervention that works in whole networks of stakeholders. A network belongs to a municipality, so that the
 * quarters named say which municipalities are meant, and what is convened concerns all their quarters.
 *
 * <p>Residents are not met by such an instrument: it reaches them through the services that their municipality's
 * network coordinates. All residents of these municipalities count as reached, and its occasions are working meetings.
 */
public interface InNetworks extends Intervention {

  /**
   * Changes causes in one network in a week of work.
   *
   * @return working meetings that come of it in four weeks, or what else it does
   */
  double actIn(Town town, int municipality, int week);

  @Override
  default long act(Town town, int week, Chance chance) {
    if (!operates(week)) {
      return 0;
    }
    double meetings = 0;
    for (int municipality = 0; municipality < town.stakeholders().municipalities(); municipality++) {
      if (concerns(town, municipality)) {
        double here = actIn(town, municipality, week);
        meetings += here;
        if (here > 0 && Week.isFourth(week)) {
          reach(town, municipality);
        }
      }
    }
    // Counted once for the four weeks in which they take place.
    return Week.isFourth(week) ? (long) Math.ceil(meetings) : 0;
  }

  /** Whether it works in the network of a municipality. */
  default boolean concerns(Town town, int municipality) {
    Quarters all = town.quarters();
    for (int quarter = 0; quarter < all.count(); quarter++) {
      if (all.municipality().of(quarter) == municipality && Dates.worksIn(quarters(), town, quarter)) {
        return true;
      }
    }
    return false;
  }

  private static void reach(Town town, int municipality) {
    Quarters all = town.quarters();
    for (int quarter = 0; quarter < all.count(); quarter++) {
      if (all.municipality().of(quarter) == municipality) {
        int end = all.firstResident().of(quarter) + all.residents().of(quarter);
        for (int resident = all.firstResident().of(quarter); resident < end; resident++) {
          town.reaches(resident);
        }
      }
    }
  }

  /** In how many municipalities of a town it works. */
  default int networksIn(TownPlan plan) {
    return (int) plan.quarters().stream()
        .filter(each -> quarters().isEmpty() || quarters().contains(each.id()) || quarters().contains(each.name()))
        .map(TownPlan.QuarterPlan::municipality).distinct().count();
  }

  @Override
  default void check(TownPlan plan, Horizon horizon, String path, Problems problems) {
    Dates.known(quarters(), plan, path, problems);
    Dates.begins(this, horizon, path, problems);
  }
}
