package org.sozialraum.week.governance;

import java.util.List;
import java.util.Set;
import org.sozialraum.chance.Chance;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.synthesis.FoundedStakeholders;
import org.sozialraum.synthesis.SmallTown;
import org.sozialraum.town.Actor;
import org.sozialraum.town.StakeholderPlan;
import org.sozialraum.town.Stakeholders;
import org.sozialraum.town.Town;
import org.sozialraum.week.Mechanism;
import org.sozialraum.week.supply.Coordination;

/** Small towns with networks of stakeholders, for tests. */
final class FoundedNetwork {
  static final StakeholderNetwork.Settings SETTINGS = Quantities.defaults(StakeholderNetwork.Settings.class);
  static final Coordination SERVICES = Quantities.defaults(Coordination.class);

  private FoundedNetwork() {}

  /** A town of two quarters with a network. */
  static Town of(StakeholderPlan plan) {
    return of(SmallTown.founded(), plan);
  }

  static Town of(Town town, StakeholderPlan plan) {
    FoundedStakeholders.found(town, plan, SETTINGS, SERVICES, Set.of(), 0);
    return town;
  }

  /** A network of the town's own in which these kinds of actors all work together alike. */
  static StakeholderPlan own(double coordination, Actor... roles) {
    return new StakeholderPlan(StakeholderPlan.Structure.OWN,
        List.of(roles).stream().map(StakeholderPlan.ActorPlan::of).toList(),
        java.util.Collections.nCopies(roles.length * (roles.length - 1) / 2, coordination));
  }

  /** Row of the pair of two actors of the usual network in the first municipality. */
  static int row(Town town, Actor one, Actor other) {
    Stakeholders networks = town.stakeholders();
    return networks.row(0, networks.withRole(one).get(0), networks.withRole(other).get(0));
  }

  /** Lets the network alone live for a number of steps of four weeks. */
  static void live(Town town, int steps, long seed, Mechanism... off) {
    StakeholderNetwork network = new StakeholderNetwork(SETTINGS, SERVICES, Set.of(off));
    for (int step = 0; step < steps; step++) {
      network.run(town, 4 * step, Chance.of(seed, 0));
    }
  }
}
