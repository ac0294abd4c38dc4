package org.sozialraum.week.governance;

import java.util.List;
import java.util.Set;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Numeric;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Actor;
import org.sozialraum.town.Quarters;
import org.sozialraum.town.StakeholderPlan;
import org.sozialraum.town.Stakeholders;
import org.sozialraum.week.Mechanism;
import org.sozialraum.week.Shift;
import org.sozialraum.week.WeeklyProcess;
import org.sozialraum.week.supply.Coordination;

/**
 * Stakeholders who meet to work together get closer and come to trust each other; those who do not drift apart; and
 * when a contact person changes, trust begins anew.
 *
 * <p>For each two, every four weeks: {@code c += .30 meetings (1 - c) sqrt(trust) - .101 c}, so that coordination
 * halves in 26 weeks without meetings, and {@code trust += .1 (h(c) - trust)}, h being the chance that a hand-over
 * between them succeeds ({@link Coordination#handOver}). Meetings are the usual ones and those that instruments add,
 * four at most; what those bring hangs on {@link Governance}, and each brings {@code 1 + .25 t} times as much, t being
 * the trained share of both staffs. With the network office trust grows 1.5 times as fast, and so it does between two
 * whom it brings together. Offices of a county that has several municipalities sit further away: of the meetings that
 * instruments add, .7 take place; the usual ones are as they are. A contact person changes with 20 % a year;
 * trust is then {@code .3 + .1 t}. Two who have
 * never met have no contact persons. Step 16, every four weeks; brief 3.7, addendum H and K3.
 */
public final class StakeholderNetwork implements WeeklyProcess {
  private static final long serialVersionUID = 1;

  /** Settings of the network of stakeholders. */
  public record Settings(
      @Quantity(meaning = "what a joint working meeting adds to coordination at full trust", unit = "share",
          byDefault = .30, max = 1, source = "brief, K3; assumption A-236") double gain,
      @Quantity(meaning = "coordination that fades in four weeks", unit = "share", byDefault = .101, min = .01,
          max = .5, source = "brief, K3: half in 26 weeks; assumption A-236") double decay,
      @Quantity(meaning = "joint working meetings at most", unit = "in four weeks", byDefault = 4, min = 1, max = 20,
          source = "brief, K3") double mostMeetings,
      @Quantity(meaning = "how fast trust follows the success of hand-overs", unit = "share in four weeks",
          byDefault = .1, min = .01, max = 1, source = "brief, K3") double trustGrowth,
      @Quantity(meaning = "how much faster trust grows by way of a network office", unit = "factor", byDefault = 1.5,
          min = 1, max = 5, source = "brief 3.9, I3") double officeTrust,
      @Quantity(meaning = "contact persons who change", unit = "per year", byDefault = .20, max = 2,
          source = "brief 3.7") double turnover,
      @Quantity(meaning = "trust in a new contact person", unit = "share", byDefault = .3, source = "brief 3.7")
          double trustAnew,
      @Quantity(meaning = "trust in a new contact person that full training adds", unit = "share", byDefault = .1,
          max = .5, source = "assumption A-237 (brief, addendum H, I20)") double trainedTrust,
      @Quantity(meaning = "what full training adds to the gain of a meeting", unit = "share", byDefault = .25, max = 1,
          source = "assumption A-237 (brief, addendum H, I20)") double trainedGain,
      @Quantity(meaning = "weeks in which half of what training taught is lost", unit = "weeks", byDefault = 104,
          min = 4, max = 5200, source = "assumption A-237 (brief, addendum H)") double trainedHalfLife,
      @Quantity(meaning = "added meetings of county offices with others that take place where a county has"
          + " several municipalities", unit = "factor", byDefault = .7, source = "assumption A-238 (brief, addendum H)")
          double countyMeetings,
      CoordinationIndex.Settings index, Governance.Settings governance)
      implements java.io.Serializable {

    /** Chance that a contact person changes in four weeks. */
    double turnoverInFourWeeks() {
      return 1 - Numeric.exp(-turnover / STEPS_PER_YEAR);
    }

    /** Share of the meetings added for two nodes that take place in a town of so many municipalities. */
    public double takePlace(Stakeholders networks, int one, int other) {
      return networks.municipalities() > 1 && county(networks.plan(), one) != county(networks.plan(), other)
          ? countyMeetings : 1;
    }

    private static boolean county(StakeholderPlan plan, int node) {
      return node < plan.actors().size() && plan.actors().get(node).tier() == Actor.Tier.COUNTY;
    }
  }

  private static final double STEPS_PER_YEAR = 13;
  private static final List<Governance.Mode> MODES = List.of(Governance.Mode.values());

  private final Settings settings;
  private final Coordination coordination;
  private final boolean governed;
  private final double turnover;
  // Address of each node, and of each municipality's first quarter.
  private transient long[] nodeKeys;
  private transient long[] municipalityKeys;
  private transient double[] brings;

  /** The network under settings and switches. */
  public StakeholderNetwork(Settings settings, Coordination coordination, Set<Mechanism> off) {
    this.settings = settings;
    this.coordination = coordination;
    governed = !off.contains(Mechanism.GOVERNANCE);
    turnover = off.contains(Mechanism.STAFF_TURNOVER) ? 0 : settings.turnoverInFourWeeks();
  }

  @Override
  public String meaning() {
    return "how closely stakeholders work together and trust each other, by their meetings and without them";
  }

  @Override
  public boolean everyFourWeeks() {
    return true;
  }

  @Override
  public Set<String> modifies() {
    return Set.of("stakeholders.coordination", "stakeholders.trust",
        "stakeholder nodes.last change of the contact person");
  }

  @Override
  public void run(Shift shift) {
    Stakeholders networks = shift.town().stakeholders();
    if (nodeKeys == null) {
      makeAddresses(networks, shift.town().quarters());
    }
    long key = shift.chance().key(Decision.STAFF_TURNOVER, shift.week());
    for (int municipality = 0; municipality < networks.municipalities(); municipality++) {
      measure(networks, municipality, shift.week());
      for (int one = 0; one < networks.nodesEach(); one++) {
        for (int other = one + 1; other < networks.nodesEach(); other++) {
          int row = networks.row(municipality, one, other);
          if (networks.usualMeetings().of(row) + networks.meetings().of(row) + networks.coordination().of(row) > 0) {
            double trained = (trained(networks, municipality, one) + trained(networks, municipality, other)) / 2;
            work(networks, row, one, other, trained);
            if (turnover > 0 && Chance.draw(key, municipalityKeys[municipality],
                Chance.pair(nodeKeys[one], nodeKeys[other])) < turnover) {
              networks.trust().set(row, (float) (settings.trustAnew() + settings.trainedTrust() * trained));
              networks.nodes().lastTurnover().set(networks.nodeRow(municipality, one), shift.week());
              networks.nodes().lastTurnover().set(networks.nodeRow(municipality, other), shift.week());
            }
          }
        }
      }
    }
  }

  /** Nodes have the addresses of their names, so that networks share the luck of the actors that they share. */
  private void makeAddresses(Stakeholders networks, Quarters quarters) {
    long[] keys = new long[networks.nodesEach()];
    for (int node = 0; node < keys.length; node++) {
      keys[node] = node < networks.actors()
          ? Chance.hash(networks.plan().actors().get(node).key().hashCode(), 1, 0)
          : Chance.hash(node - networks.actors(), 2, 0);
    }
    municipalityKeys = new long[networks.municipalities()];
    for (int quarter = quarters.count() - 1; quarter >= 0; quarter--) {
      municipalityKeys[quarters.municipality().of(quarter)] = quarters.keyOf(quarter);
    }
    brings = new double[MODES.size()];
    nodeKeys = keys;
  }

  /** Finds what meetings of each mode of governance bring, if any are convened. */
  private void measure(Stakeholders networks, int municipality, int week) {
    java.util.Arrays.fill(brings, 1);
    if (!governed || !convened(networks, municipality)) {
      return;
    }
    double centralisation = NetworkFigures.centralisation(networks, municipality);
    double integration = NetworkFigures.integration(networks, municipality, settings.index().path());
    double stability = NetworkFigures.stability(networks, municipality, week);
    double trust = NetworkFigures.trust(networks, municipality);
    for (int mode = 0; mode < brings.length; mode++) {
      brings[mode] = Governance.productivity(settings.governance(), MODES.get(mode), centralisation, integration,
          stability, trust, networks.actors());
    }
  }

  private static boolean convened(Stakeholders networks, int municipality) {
    for (int row = municipality * networks.pairsEach(); row < (municipality + 1) * networks.pairsEach(); row++) {
      if (networks.governance().of(row) != 0) {
        return true;
      }
    }
    return false;
  }

  private void work(Stakeholders networks, int row, int one, int other, double trained) {
    double together = networks.coordination().of(row);
    double trust = networks.trust().of(row);
    byte mode = networks.governance().of(row);
    double usual = Math.min(settings.mostMeetings(), networks.usualMeetings().of(row));
    double added = Math.min(settings.mostMeetings() - usual, networks.meetings().of(row));
    // What is usual is as it is, distance included; what is convened beyond it meets with the distance.
    double meetings = (usual + settings.takePlace(networks, one, other) * added * brings(networks, mode, one, other))
        * (1 + settings.trainedGain() * trained);
    double gain = Math.min(1, settings.gain() * meetings * Math.sqrt(trust));
    networks.coordination().set(row, (float) (together + gain * (1 - together) - settings.decay() * together));
    boolean office = other == networks.networkOffice() || mode == Governance.Mode.NETWORK_OFFICE.code();
    double growth = Math.min(1, settings.trustGrowth() * (office ? settings.officeTrust() : 1));
    networks.trust().set(row, (float) (trust + growth * (coordination.handOver(together) - trust)));
  }

  /** What a convened meeting of two brings over a usual one. */
  private double brings(Stakeholders networks, byte mode, int one, int other) {
    if (!governed || mode == 0) {
      return 1;
    }
    double less = mode == Governance.Mode.LEAD_ORGANISATION.code() && (local(networks, one) || local(networks, other))
        ? settings.governance().leadLocal() : 0;
    return Math.max(0, brings[mode - 1] - less);
  }

  private static boolean local(Stakeholders networks, int node) {
    return node < networks.actors() && networks.plan().actors().get(node).tier() == Actor.Tier.LOCAL;
  }

  private static double trained(Stakeholders networks, int municipality, int node) {
    return networks.nodes().trained().of(networks.nodeRow(municipality, node));
  }
}
