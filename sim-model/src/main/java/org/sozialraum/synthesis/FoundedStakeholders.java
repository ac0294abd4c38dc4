package org.sozialraum.synthesis;

import org.sozialraum.town.StakeholderPlan;
import org.sozialraum.town.Stakeholders;
import org.sozialraum.town.Town;

/** Networks of stakeholders of the founded town: as planned, the same in every municipality. */
public final class FoundedStakeholders {
  private FoundedStakeholders() {}

  /** Founds the networks of a plan in a town. */
  public static void found(Town town, StakeholderPlan plan) {
    Stakeholders networks = new Stakeholders(plan, town.municipalNoise().length);
    for (int municipality = 0; municipality < networks.municipalities(); municipality++) {
      for (int one = 0; one < networks.actors(); one++) {
        for (int other = one + 1; other < networks.actors(); other++) {
          int row = networks.row(municipality, one, other);
          networks.coordination().set(row, (float) plan.between(one, other));
          networks.trust().set(row, .5f);
        }
      }
    }
    town.stakeholders(networks);
  }
}
