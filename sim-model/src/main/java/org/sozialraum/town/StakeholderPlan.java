package org.sozialraum.town;

import java.util.ArrayList;
import java.util.List;

/**
 * Who the stakeholders of a town are and how closely each two work together when the run begins. Every municipality has
 * such a network of its own.
 *
 * @param structure where the numbers come from
 * @param actors stakeholders, two at least
 * @param coordination for each pair of actors how closely they work together, 0 not at all to 1 as one: first with
 *     second, first with third …, second with third …
 */
public record StakeholderPlan(Structure structure, List<ActorPlan> actors, List<Double> coordination)
    implements java.io.Serializable {

  /** Where the numbers of a network come from. */
  public enum Structure { SILO, HUB, INTEGRATED, OWN }

  /**
   * One stakeholder.
   *
   * @param key short name in files
   * @param name name for people
   * @param role what kind of stakeholder it is, so that instruments find it; null if it is of no known kind
   * @param tier where it sits
   * @param serves domains of need that it serves
   */
  public record ActorPlan(String key, String name, Actor role, Actor.Tier tier, List<Domain> serves)
      implements java.io.Serializable {

    /** Copies the list, in the order of the domains so that equal plans read alike. */
    public ActorPlan {
      serves = List.copyOf(serves.stream().distinct().sorted().toList());
    }

    /** An actor of a known kind. */
    public static ActorPlan of(Actor role) {
      return new ActorPlan(role.fileName(), role.english(), role, role.tier(), List.copyOf(role.serves()));
    }
  }

  /** Copies the lists. */
  public StakeholderPlan {
    actors = List.copyOf(actors);
    coordination = List.copyOf(coordination);
    if (coordination.size() != actors.size() * (actors.size() - 1) / 2) {
      throw new IllegalArgumentException("a network of " + actors.size() + " actors has "
          + actors.size() * (actors.size() - 1) / 2 + " pairs, not " + coordination.size());
    }
  }

  /** The usual network: offices and organisations that work in silos. */
  public static StakeholderPlan silo() {
    return usual(Structure.SILO);
  }

  /** The usual network with a hub (structure {@link Structure#HUB} is a silo until its hub works) or integrated. */
  public static StakeholderPlan usual(Structure structure) {
    List<ActorPlan> actors = new ArrayList<>();
    List<Double> pairs = new ArrayList<>();
    for (Actor each : Actor.values()) {
      actors.add(ActorPlan.of(each));
    }
    for (int a = 0; a < actors.size(); a++) {
      for (int b = a + 1; b < actors.size(); b++) {
        pairs.add(structure == Structure.INTEGRATED ? INTEGRATED[b][a] : SILO[a][b - a - 1]);
      }
    }
    return new StakeholderPlan(structure, actors, pairs);
  }

  /** Row of the pair of two different actors among {@code actors} of them, in any order. */
  public static int pair(int one, int other, int actors) {
    int first = Math.min(one, other);
    int second = Math.max(one, other);
    return first * (2 * actors - first - 1) / 2 + second - first - 1;
  }

  /** How closely two actors work together. */
  public double between(int one, int other) {
    return coordination.get(pair(one, other, actors.size()));
  }

  // Brief 3.7, upper triangle: each row begins after the diagonal.
  private static final double[][] SILO = {
      {.20, .10, .10, .20, .10, .10, .05, .50, .05, .45, .05, .05, .05, .05},
      {.15, .10, .10, .10, .15, .05, .50, .05, .05, .05, .05, .05, .05},
      {.10, .10, .10, .10, .05, .30, .05, .05, .05, .05, .05, .05},
      {.10, .10, .10, .40, .05, .05, .05, .05, .05, .20, .15},
      {.10, .10, .05, .05, .05, .60, .05, .05, .05, .05},
      {.10, .20, .05, .05, .20, .05, .05, .05, .05},
      {.05, .40, .05, .05, .05, .05, .05, .05},
      {.05, .05, .05, .05, .05, .05, .05},
      {.35, .05, .05, .05, .05, .05},
      {.05, .05, .20, .05, .05},
      {.25, .05, .05, .05},
      {.20, .05, .05},
      {.05, .20},
      {.05},
      {}
  };

  // Brief 3.7, lower triangle: each row ends before the diagonal.
  private static final double[][] INTEGRATED = {
      {},
      {.75},
      {.60, .65},
      {.60, .60, .60},
      {.75, .60, .60, .60},
      {.60, .60, .60, .60, .60},
      {.60, .65, .60, .60, .60, .60},
      {.40, .40, .40, .70, .40, .60, .40},
      {.75, .75, .60, .40, .40, .40, .70, .60},
      {.40, .40, .40, .40, .40, .40, .40, .40, .60},
      {.80, .40, .40, .40, .80, .50, .40, .40, .40, .40},
      {.40, .40, .40, .40, .40, .40, .40, .40, .40, .40, .60},
      {.40, .40, .40, .40, .40, .40, .40, .40, .40, .50, .40, .50},
      {.40, .40, .40, .40, .40, .40, .40, .40, .40, .40, .40, .40, .40},
      {.40, .40, .40, .50, .40, .40, .40, .45, .40, .40, .40, .40, .55, .40}
  };
}
