package org.sozialraum.intervention;

import java.util.List;
import org.sozialraum.message.Message;
import org.sozialraum.quantity.Problems;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.town.Actor;
import org.sozialraum.town.StakeholderPlan;
import org.sozialraum.town.StakeholderPlan.ActorPlan;
import org.sozialraum.town.Stakeholders;
import org.sozialraum.week.governance.Governance;
import org.sozialraum.week.governance.HeldCoordination;
import org.sozialraum.week.governance.StakeholderNetwork;
import org.sozialraum.week.supply.Coordination;

/**
 * Joint working meetings that instruments convene. How many it takes to hold a coordination is reckoned at the usual
 * settings: meetings are what an instrument brings about, and what comes of them is for the run to find out.
 */
final class WorkingMeetings {
  private WorkingMeetings() {}

  private static final StakeholderNetwork.Settings USUAL = Quantities.defaults(StakeholderNetwork.Settings.class);
  private static final Coordination SERVICES = Quantities.defaults(Coordination.class);

  /** How closely departments of an integrated town work together, and how closely others do (brief 3.7). */
  private static final double DEPARTMENTS = .60;
  private static final double OTHERS = .40;
  private static final double BETWEEN_DEPARTMENTS = toHold(DEPARTMENTS);
  private static final double BETWEEN_OTHERS = toHold(OTHERS);
  /** Between two kinds of actors of an integrated town. */
  private static final double[][] INTEGRATED = integrated();
  /** Ties of .6 and more that one post can keep (brief 3.7). */
  private static final double TIES_OF_ONE_POST = 15;

  /** Meetings in four weeks that hold a coordination of two actors. */
  private static double toHold(double coordination) {
    return HeldCoordination.ofActors(USUAL, SERVICES).meetings(coordination);
  }

  /** Meetings in four weeks that hold a coordination of an actor and the network office. */
  static double toHoldWithOffice(double coordination) {
    return HeldCoordination.withOffice(USUAL, SERVICES).meetings(coordination);
  }

  private static double[][] integrated() {
    StakeholderPlan plan = StakeholderPlan.usual(StakeholderPlan.Structure.INTEGRATED);
    double[][] meetings = new double[Actor.values().length][Actor.values().length];
    for (int one = 0; one < meetings.length; one++) {
      for (int other = 0; other < meetings.length; other++) {
        meetings[one][other] = one == other ? 0 : toHold(plan.between(one, other));
      }
    }
    return meetings;
  }

  /** Meetings of two actors in four weeks that are usual in an integrated town; by rank where a kind is unknown. */
  static double ofIntegrated(StakeholderPlan plan, int one, int other) {
    ActorPlan first = plan.actors().get(one);
    ActorPlan second = plan.actors().get(other);
    if (first.role() != null && second.role() != null && first.role() != second.role()) {
      return INTEGRATED[first.role().ordinal()][second.role().ordinal()];
    }
    return department(first) && department(second) ? BETWEEN_DEPARTMENTS : BETWEEN_OTHERS;
  }

  /** Share of the meetings meant for each that one post has time for if it works with so many. */
  static double timeForEach(int partners) {
    return partners <= TIES_OF_ONE_POST ? 1 : TIES_OF_ONE_POST / partners;
  }

  /** Whether an actor is a department of the administration. */
  static boolean department(ActorPlan actor) {
    return actor.tier() != Actor.Tier.LOCAL;
  }

  /** Lets two meet more often, without a governance of its own; returns the meetings. */
  static double add(Stakeholders networks, int municipality, int one, int other, double meetings) {
    int row = networks.row(municipality, one, other);
    networks.meetings().set(row, networks.meetings().of(row) + (float) meetings);
    return meetings;
  }

  /** Lets two meet more often under a mode of governance; returns the meetings. */
  static double add(Stakeholders networks, int municipality, int one, int other, double meetings,
      Governance.Mode mode) {
    if (meetings <= 0) {
      return 0;
    }
    int row = networks.row(municipality, one, other);
    // Where several convene the same two, the one with more resources governs.
    networks.governance().set(row, (byte) Math.max(networks.governance().of(row), mode.code()));
    return add(networks, municipality, one, other, meetings);
  }

  /**
   * Brings the meetings of two up to so many beyond the usual, however many instruments want them; returns what is new.
   */
  static double raise(Stakeholders networks, int municipality, int one, int other, double meetings) {
    int row = networks.row(municipality, one, other);
    double more = Math.max(0, meetings - networks.meetings().of(row));
    networks.meetings().set(row, networks.meetings().of(row) + (float) more);
    return more;
  }

  /** Adds a problem if nobody among the stakeholders is of a kind that an instrument needs. */
  static void needs(Actor role, StakeholderPlan plan, String path, Problems problems) {
    if (plan.actors().stream().noneMatch(actor -> actor.role() == role)) {
      problems.add(path, Message.of("model.network-lacks-role", role.fileName(), roles(plan)));
    }
  }

  /** Adds a problem if there are fewer than two departments. */
  static void needsDepartments(StakeholderPlan plan, String path, Problems problems) {
    long departments = plan.actors().stream().filter(WorkingMeetings::department).count();
    if (departments < 2) {
      problems.add(path, Message.of("model.network-lacks-departments", departments));
    }
  }

  private static String roles(StakeholderPlan plan) {
    List<String> roles = plan.actors().stream().filter(actor -> actor.role() != null)
        .map(actor -> actor.role().fileName()).distinct().toList();
    return roles.isEmpty() ? "-" : String.join(", ", roles);
  }
}
