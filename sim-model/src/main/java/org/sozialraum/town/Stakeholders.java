package org.sozialraum.town;

import java.util.List;
import org.sozialraum.town.column.ByteColumn;
import org.sozialraum.town.column.FloatColumn;
import org.sozialraum.town.column.IntColumn;
import org.sozialraum.town.column.Role;
import org.sozialraum.town.column.Table;

/**
 * The networks of stakeholders, one in each municipality, with the same actors. Behind the actors of the plan two more
 * nodes stand in every network, which act only while an instrument makes them: the neighbourhood coordinators
 * (Quartiersmanagement) of a municipality together, and its network office.
 *
 * <p>This table has a row for each pair of nodes of each municipality; {@link #nodes()} has one for each node.
 */
public final class Stakeholders extends Table {
  private static final long serialVersionUID = 1;

  private final FloatColumn usualMeetings =
      floats("usual meetings", "joint working meetings in four weeks", Role.TRAIT);
  private final FloatColumn meetings = floats("meetings added", "joint working meetings in four weeks", Role.CAUSE);
  private final ByteColumn governance = bytes("governance of meetings added",
      "none 0, shared 1, lead organisation 2, network office 3", Role.CAUSE);
  private final FloatColumn coordination = floats("coordination", "share", Role.OUTCOME);
  private final FloatColumn trust = floats("trust", "share", Role.OUTCOME);

  private final StakeholderPlan plan;
  private final int municipalities;
  private final Nodes nodes;

  /** One row for each node of each municipality. */
  public static final class Nodes extends Table {
    private static final long serialVersionUID = 1;

    private final FloatColumn trained = floats("trained staff", "share", Role.CAUSE);
    private final IntColumn lastTurnover = ints("last change of the contact person", "week of the run", Role.OUTCOME);

    private Nodes(int rows) {
      super(rows);
      resize(rows);
    }

    /** Share of an actor's staff that is trained to work with others; fades, set by training. */
    public FloatColumn trained() {
      return trained;
    }

    /** When the contact person last changed. */
    public IntColumn lastTurnover() {
      return lastTurnover;
    }
  }

  /** Networks of a plan in so many municipalities, nobody works together yet. */
  public Stakeholders(StakeholderPlan plan, int municipalities) {
    super(municipalities * pairs(plan));
    this.plan = plan;
    this.municipalities = municipalities;
    resize(municipalities * pairs(plan));
    nodes = new Nodes(municipalities * nodes(plan));
  }

  private static int nodes(StakeholderPlan plan) {
    return plan.actors().size() + 2;
  }

  private static int pairs(StakeholderPlan plan) {
    return nodes(plan) * (nodes(plan) - 1) / 2;
  }

  /** Who the actors are. */
  public StakeholderPlan plan() {
    return plan;
  }

  /** How many municipalities have a network. */
  public int municipalities() {
    return municipalities;
  }

  /** Actors of a network, coordinators and network office not among them. */
  public int actors() {
    return plan.actors().size();
  }

  /** Nodes of a network: actors, coordinators, network office. */
  public int nodesEach() {
    return nodes(plan);
  }

  /** Pairs of nodes of a network. */
  public int pairsEach() {
    return pairs(plan);
  }

  /** Number of the coordinators' node within a network. */
  public int coordinators() {
    return actors();
  }

  /** Number of the network office within a network. */
  public int networkOffice() {
    return actors() + 1;
  }

  /** Row of a pair of nodes of a municipality, in any order. */
  public int row(int municipality, int one, int other) {
    return municipality * pairsEach() + StakeholderPlan.pair(one, other, nodesEach());
  }

  /** Row of a node of a municipality in {@link #nodes()}. */
  public int nodeRow(int municipality, int node) {
    return municipality * nodesEach() + node;
  }

  /** Numbers of the actors with a role; empty if the network has none. */
  public List<Integer> withRole(Actor role) {
    return java.util.stream.IntStream.range(0, actors()).filter(k -> plan.actors().get(k).role() == role).boxed()
        .toList();
  }

  /** The nodes. */
  public Nodes nodes() {
    return nodes;
  }

  /** Meetings that hold coordination where it was at the founding. */
  public FloatColumn usualMeetings() {
    return usualMeetings;
  }

  /** Meetings that instruments add this week; every week begins with 0. */
  public FloatColumn meetings() {
    return meetings;
  }

  /**
   * Who governs the meetings that instruments add this week, which decides what they bring; every week begins with 0.
   */
  public ByteColumn governance() {
    return governance;
  }

  /** How closely two work together, 0 not at all to 1 as one. */
  public FloatColumn coordination() {
    return coordination;
  }

  /** How far two trust each other. */
  public FloatColumn trust() {
    return trust;
  }
}
