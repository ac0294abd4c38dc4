package org.sozialraum.week.governance;

import org.sozialraum.chance.Numeric;
import org.sozialraum.town.Actor;
import org.sozialraum.town.Stakeholders;
import org.sozialraum.town.Town;

/** Figures of a municipality's network of stakeholders: for governance, for its cost in hours, and to be observed. */
public final class NetworkFigures {
  private static final double WEEKS_PER_YEAR = 52;
  /** Coordination takes hours on both sides of a pair. */
  private static final int SIDES = 2;

  private NetworkFigures() {}

  /** Mean coordination of the pairs of actors: density of the network. */
  public static double density(Stakeholders networks, int municipality) {
    double sum = 0;
    for (int one = 0; one < networks.actors(); one++) {
      for (int other = one + 1; other < networks.actors(); other++) {
        sum += networks.coordination().of(networks.row(municipality, one, other));
      }
    }
    return sum / pairs(networks);
  }

  /** Mean trust of the pairs of actors. */
  public static double trust(Stakeholders networks, int municipality) {
    double sum = 0;
    for (int one = 0; one < networks.actors(); one++) {
      for (int other = one + 1; other < networks.actors(); other++) {
        sum += networks.trust().of(networks.row(municipality, one, other));
      }
    }
    return sum / pairs(networks);
  }

  /** Mean over the pairs of actors of how closely they work together, themselves or by way of the network office. */
  public static double integration(Stakeholders networks, int municipality, double path) {
    double sum = 0;
    for (int one = 0; one < networks.actors(); one++) {
      for (int other = one + 1; other < networks.actors(); other++) {
        sum += through(networks, municipality, one, other, networks.networkOffice(), path);
      }
    }
    return sum / pairs(networks);
  }

  /** How closely two work together, themselves or by way of a third. */
  static double through(Stakeholders networks, int municipality, int one, int other, int third, double path) {
    return Math.max(networks.coordination().of(networks.row(municipality, one, other)),
        path * networks.coordination().of(networks.row(municipality, one, third))
            * networks.coordination().of(networks.row(municipality, other, third)));
  }

  /** Mean coordination of the best connected actor, or of the network office, with the actors. */
  public static double centralisation(Stakeholders networks, int municipality) {
    double most = 0;
    for (int node = 0; node < networks.nodesEach(); node++) {
      if (node != networks.coordinators()) {
        double own = 0;
        for (int actor = 0; actor < networks.actors(); actor++) {
          own += actor == node ? 0 : networks.coordination().of(networks.row(municipality, node, actor));
        }
        most = Math.max(most, own / (node < networks.actors() ? networks.actors() - 1 : networks.actors()));
      }
    }
    return most;
  }

  /** Mean over the actors of the time since one of their contact persons last changed, in years and at most 1. */
  public static double stability(Stakeholders networks, int municipality, int week) {
    double sum = 0;
    for (int actor = 0; actor < networks.actors(); actor++) {
      int since = week - networks.nodes().lastTurnover().of(networks.nodeRow(municipality, actor));
      sum += Math.max(0, Math.min(1, since / WEEKS_PER_YEAR));
    }
    return sum / networks.actors();
  }

  /** Mean share of trained staff of the departments; of all actors where the network has no department. */
  public static double trained(Stakeholders networks, int municipality) {
    double departments = 0;
    double all = 0;
    int count = 0;
    for (int actor = 0; actor < networks.actors(); actor++) {
      double trained = networks.nodes().trained().of(networks.nodeRow(municipality, actor));
      all += trained;
      if (networks.plan().actors().get(actor).tier() != Actor.Tier.LOCAL) {
        departments += trained;
        count++;
      }
    }
    return count > 0 ? departments / count : all / networks.actors();
  }

  /** Hours a month that the actors of a network spend on working together; those of office and coordinators apart. */
  public static double hoursOfActors(CoordinationIndex.Settings settings, Town town, int municipality) {
    double sum = 0;
    for (int actor = 0; actor < town.stakeholders().actors(); actor++) {
      sum += together(town.stakeholders(), municipality, actor);
    }
    return settings.hoursPerMonth() * size(settings, town, municipality) * sum;
  }

  /** Hours a month that all sides spend on working together, network office and coordinators included. */
  public static double hours(CoordinationIndex.Settings settings, Town town, int municipality) {
    Stakeholders networks = town.stakeholders();
    double sum = 0;
    for (int row = 0; row < networks.pairsEach(); row++) {
      sum += networks.coordination().of(municipality * networks.pairsEach() + row);
    }
    return SIDES * settings.hoursPerMonth() * size(settings, town, municipality) * sum;
  }

  /** Coordination of a node with all others, added up. */
  static double together(Stakeholders networks, int municipality, int node) {
    double sum = 0;
    for (int other = 0; other < networks.nodesEach(); other++) {
      sum += other == node ? 0 : networks.coordination().of(networks.row(municipality, node, other));
    }
    return sum;
  }

  /** Size of a municipality's network in hours, 1 at 40,000 residents. */
  static double size(CoordinationIndex.Settings settings, Town town, int municipality) {
    long residents = 0;
    for (int quarter = 0; quarter < town.quarters().count(); quarter++) {
      if (town.quarters().municipality().of(quarter) == municipality) {
        residents += town.quarters().residents().of(quarter);
      }
    }
    return residents == 0 ? 0
        : Numeric.exp(settings.sizeExponent() * Numeric.ln(residents / CoordinationIndex.RESIDENTS));
  }

  private static int pairs(Stakeholders networks) {
    return networks.actors() * (networks.actors() - 1) / 2;
  }
}
