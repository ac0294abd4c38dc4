package org.sozialraum.synthesis;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.town.StakeholderPlan;
import org.sozialraum.town.Stakeholders;
import org.sozialraum.town.Town;
import org.sozialraum.week.Mechanism;
import org.sozialraum.week.governance.CoordinationIndex;
import org.sozialraum.week.governance.HeldCoordination;
import org.sozialraum.week.governance.StakeholderNetwork;
import org.sozialraum.week.supply.Coordination;

/**
 * Networks of stakeholders of the founded town, in every municipality as planned, and as often as usual together that
 * the plan would last for good: see {@link HeldCoordination}.
 *
 * <p>Coordination that even four meetings in four weeks cannot hold (above .91 at the usual settings) is founded at
 * what four meetings hold; {@link #beyond} counts such pairs. The structure is as it is found, the distance
 * to a county's offices included: only what is convened beyond it meets with that distance ({@link
 * StakeholderNetwork}), so that silos are silos in a county, too.
 *
 * <p>In a network with a hub the network office works with everybody at .7, and meets everybody as often as that takes.
 */
public final class FoundedStakeholders {
  private FoundedStakeholders() {}

  /** How closely a network office works with each actor of a network with a hub. */
  private static final double HUB = .7;
  private static final double WEEKS_PER_YEAR = 52;

  /** Founds the networks of a plan in a town at the usual settings, before the week 0. */
  static void found(Town town, StakeholderPlan plan) {
    found(town, plan, Quantities.defaults(StakeholderNetwork.Settings.class), Quantities.defaults(Coordination.class),
        Set.of(), 0);
  }

  /** Founds the networks of a plan in a town, and lays down what they mean for services, before the week given. */
  public static void found(Town town, StakeholderPlan plan, StakeholderNetwork.Settings settings,
      Coordination coordination, Set<Mechanism> off, int week) {
    Stakeholders networks = new Stakeholders(plan, town.municipalNoise().length);
    HeldCoordination ofActors = HeldCoordination.ofActors(settings, coordination);
    HeldCoordination withOffice = HeldCoordination.withOffice(settings, coordination);
    // Few values differ, and each takes a while.
    Map<Double, Double> usual = new TreeMap<>();
    Map<Double, Double> holds = new TreeMap<>();
    for (int one = 0; one < networks.nodesEach(); one++) {
      for (int other = one + 1; other < networks.nodesEach(); other++) {
        boolean office = other == networks.networkOffice();
        double planned = other < networks.actors() ? plan.between(one, other)
            : office && one < networks.actors() && plan.structure() == StakeholderPlan.Structure.HUB ? HUB : 0;
        HeldCoordination held = office ? withOffice : ofActors;
        double meetings = office ? held.meetings(planned) : usual.computeIfAbsent(planned, held::meetings);
        double most = settings.mostMeetings();
        double meet = Math.min(most, meetings);
        double together = meet < meetings
            ? office ? held.coordination(meet) : holds.computeIfAbsent(meet, held::coordination)
            : planned;
        double trust = planned > 0 ? held.trust(together) : settings.trustAnew();
        for (int municipality = 0; municipality < networks.municipalities(); municipality++) {
          int row = networks.row(municipality, one, other);
          networks.usualMeetings().set(row, (float) meet);
          networks.coordination().set(row, (float) together);
          networks.trust().set(row, (float) trust);
        }
      }
    }
    // As long ago as it is on average that one of an actor's contact persons changed.
    int longAgo = settings.turnover() <= 0 ? (int) WEEKS_PER_YEAR
        : (int) Math.min(WEEKS_PER_YEAR, WEEKS_PER_YEAR / settings.turnover() / (networks.actors() - 1));
    for (int node = 0; node < networks.nodes().count(); node++) {
      networks.nodes().lastTurnover().set(node, week - longAgo);
    }
    town.stakeholders(networks);
    new CoordinationIndex(settings.index(), coordination, off).lay(town);
  }

  /** How many pairs of a plan work together more closely than any number of meetings would hold. */
  public static int beyond(StakeholderPlan plan, StakeholderNetwork.Settings settings, Coordination coordination) {
    double most = HeldCoordination.ofActors(settings, coordination).most();
    return (int) plan.coordination().stream().filter(together -> together > most).count();
  }
}
