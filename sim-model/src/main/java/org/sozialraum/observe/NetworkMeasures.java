package org.sozialraum.observe;

import org.sozialraum.town.Stakeholders;
import org.sozialraum.town.Town;
import org.sozialraum.week.governance.CoordinationIndex;
import org.sozialraum.week.governance.NetworkFigures;

/** What is measured of the networks of stakeholders: of each municipality's, of all together, and of single pairs. */
final class NetworkMeasures implements java.io.Serializable {
  private static final long serialVersionUID = 1;

  /** Beginning of the unit of a pair of actors. */
  static final String PAIR = "pair:";
  /** Words of the two nodes behind the actors. */
  private static final String COORDINATORS = "neighbourhood-coordinators";
  private static final String OFFICE = "network-office";

  private final CoordinationIndex.Settings hours;

  NetworkMeasures(CoordinationIndex.Settings hours) {
    this.hours = hours;
  }

  /** Records a municipality's network. */
  void record(Town town, int week, String name, Recorder recorder) {
    for (int quarter = 0; quarter < town.quarters().count(); quarter++) {
      if (town.quarters().municipalityOf(quarter).equals(name)) {
        int municipality = town.quarters().municipality().of(quarter);
        record(week, Level.MUNICIPALITY, name, NetworkFigures.density(town.stakeholders(), municipality),
            NetworkFigures.trust(town.stakeholders(), municipality),
            NetworkFigures.hours(hours, town, municipality), recorder);
        return;
      }
    }
  }

  /** Records all networks together: each counts once, and their hours add up. */
  void recordAll(Town town, int week, Recorder recorder) {
    Stakeholders networks = town.stakeholders();
    double density = 0;
    double trust = 0;
    double spent = 0;
    for (int municipality = 0; municipality < networks.municipalities(); municipality++) {
      density += NetworkFigures.density(networks, municipality);
      trust += NetworkFigures.trust(networks, municipality);
      spent += NetworkFigures.hours(hours, town, municipality);
    }
    record(week, Level.COUNTY, town.name(), density / networks.municipalities(), trust / networks.municipalities(),
        spent, recorder);
  }

  private static void record(int week, Level level, String unit, double density, double trust, double spent,
      Recorder recorder) {
    recorder.record(week, level, unit, "network_density", density, true);
    recorder.record(week, level, unit, "network_trust", trust, true);
    recorder.record(week, level, unit, "coordination_hours", spent, true);
  }

  /** Records how closely each two nodes work together, mean over the municipalities. */
  void recordPairs(Town town, int week, Recorder recorder) {
    Stakeholders networks = town.stakeholders();
    for (int one = 0; one < networks.nodesEach(); one++) {
      for (int other = one + 1; other < networks.nodesEach(); other++) {
        double sum = 0;
        for (int municipality = 0; municipality < networks.municipalities(); municipality++) {
          sum += networks.coordination().of(networks.row(municipality, one, other));
        }
        recorder.record(week, Level.GROUP, PAIR + key(networks, one) + "+" + key(networks, other), "cooperation",
            sum / networks.municipalities(), true);
      }
    }
  }

  private static String key(Stakeholders networks, int node) {
    return node == networks.coordinators() ? COORDINATORS : node == networks.networkOffice() ? OFFICE
        : networks.plan().actors().get(node).key();
  }
}
