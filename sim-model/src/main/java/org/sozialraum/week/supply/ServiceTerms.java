package org.sozialraum.week.supply;

import java.util.Set;
import org.sozialraum.town.Domain;
import org.sozialraum.town.Need;
import org.sozialraum.town.Supply;
import org.sozialraum.town.Town;
import org.sozialraum.week.Mechanism;

/**
 * On what terms the services of each domain serve each quarter this week: how likely hand-overs succeed at the
 * coordination as it is, how much stigma is left, and whether a service comes to the home. Follows from the town as it
 * is: nothing here is state.
 */
final class ServiceTerms implements java.io.Serializable {
  private static final long serialVersionUID = 1;

  /** Room for the hand-overs of a need, none included. */
  private static final int STEPS = Need.MOST_HAND_OVERS + 1;

  private final Services.Settings settings;
  private final boolean coordinationCounts;
  private final boolean stigmaCounts;
  // By quarter and domain.
  private transient float[] coordinationThen;
  private transient double[] stigma;
  private transient double[] home;
  /** By quarter, domain and number of hand-overs: chance that all succeed. */
  private transient double[] solved;

  ServiceTerms(Services.Settings settings, Set<Mechanism> off) {
    this.settings = settings;
    coordinationCounts = !off.contains(Mechanism.COORDINATED_HAND_OVERS);
    stigmaCounts = !off.contains(Mechanism.STIGMA);
  }

  /** Works them out for a week. Not to be called while hands share a pass. */
  void refresh(Town town, ServiceReach reach) {
    Supply supply = town.supply();
    boolean anew = stigma == null || stigma.length != supply.count();
    if (anew) {
      coordinationThen = new float[supply.count()];
      stigma = new double[supply.count()];
      home = new double[supply.count()];
      solved = new double[supply.count() * STEPS];
    }
    for (int row = 0; row < supply.count(); row++) {
      float coordination = supply.coordination().of(row);
      if (anew || coordination != coordinationThen[row]) {
        coordinationThen[row] = coordination;
        handOvers(supply, row);
      }
      int domain = row % Domain.COUNT;
      stigma[row] = stigma(domain, supply.lowThreshold().of(row));
      float comes = supply.homeReach().of(row);
      home[row] = comes <= 0 ? 0
          : comes / (reach.hours(row / Domain.COUNT, domain) + supply.hoursAdded().of(row));
    }
  }

  private void handOvers(Supply supply, int row) {
    Coordination usual = settings.coordination();
    double one = usual.handOver(usual.of(supply, row, coordinationCounts));
    double all = 1;
    for (int handOvers = 0; handOvers < STEPS; handOvers++) {
      solved[row * STEPS + handOvers] = all;
      all *= one;
    }
  }

  /** Stigma of a domain where instruments make a share of its services low-threshold, of those that are not yet. */
  double stigma(int domain, double madeLow) {
    double low = settings.lowThreshold() + (1 - settings.lowThreshold()) * Math.min(1, madeLow);
    return stigmaCounts ? Domain.of(domain).stigma() * (1 - settings.lowThresholdTakes() * low) : 0;
  }

  /** Stigma of the services of a quarter and domain. */
  double stigma(int row) {
    return stigma[row];
  }

  /** Chance that a service of a quarter and domain comes to the home. */
  double home(int row) {
    return home[row];
  }

  /** Chance that so many hand-overs for a quarter and domain all succeed. */
  double solved(int row, int handOvers) {
    return solved[row * STEPS + handOvers];
  }
}
