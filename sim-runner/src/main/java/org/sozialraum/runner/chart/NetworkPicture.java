package org.sozialraum.runner.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sozialraum.observe.Level;
import org.sozialraum.runner.stats.SummaryRow;
import org.sozialraum.runner.store.ResultTables;
import org.sozialraum.town.Actor;
import org.sozialraum.town.StakeholderPlan;
import org.sozialraum.town.StakeholderPlan.ActorPlan;

/**
 * How closely the actors of a variant work together at the end of the run, as a matrix.
 *
 * @param variants names of the variants that look like this
 * @param actors actors, those of the administration first
 * @param between how closely two work together, by actor and actor, mean over the runs; NaN where nothing was recorded
 * @param hubs the same of neighbourhood coordinators and network office with each actor
 * @param runs runs behind the values
 */
record NetworkPicture(List<String> variants, List<ActorPlan> actors, double[][] between, double[][] hubs, int runs) {
  /** Nodes behind the actors, by their words in files. */
  static final List<String> HUBS = List.of("neighbourhood-coordinators", "network-office");
  private static final String OBSERVABLE = "cooperation";
  /** What neither colour nor reader can tell apart. */
  private static final double SAME = .005;
  /** From here on a hub works, or an instrument has touched the network. */
  private static final double TOUCHED = .05;

  /** The pictures of all variants that have any; those that look alike are one. */
  static List<NetworkPicture> of(ResultTables tables) {
    List<NetworkPicture> pictures = new ArrayList<>();
    for (String variant : tables.variants()) {
      StakeholderPlan plan = tables.networks().get(variant);
      if (plan != null) {
        NetworkPicture next = of(tables, variant, plan);
        int like = 0;
        while (like < pictures.size() && !pictures.get(like).looksLike(next)) {
          like++;
        }
        if (like < pictures.size()) {
          pictures.set(like, pictures.get(like).also(variant));
        } else if (next.runs() > 0) {
          pictures.add(next);
        }
      }
    }
    return pictures;
  }

  private static NetworkPicture of(ResultTables tables, String variant, StakeholderPlan plan) {
    List<ActorPlan> actors = plan.actors().stream()
        .sorted(Comparator.comparing((ActorPlan each) -> each.tier() == Actor.Tier.LOCAL)).toList();
    int count = actors.size();
    double[][] between = new double[count][count];
    double[][] hubs = new double[HUBS.size()][count];
    int runs = 0;
    for (int a = 0; a < count; a++) {
      for (int b = 0; b < a; b++) {
        between[a][b] = value(tables, variant, actors.get(a).key(), actors.get(b).key());
        runs = Math.max(runs, runs(tables, variant, actors.get(a).key(), actors.get(b).key()));
      }
      for (int hub = 0; hub < hubs.length; hub++) {
        hubs[hub][a] = value(tables, variant, actors.get(a).key(), HUBS.get(hub));
      }
    }
    return new NetworkPicture(List.of(variant), actors, between, hubs, runs);
  }

  private static Optional<SummaryRow> row(ResultTables tables, String variant, String one, String other) {
    int year = tables.horizon().observedYears();
    return tables.row(variant, Level.GROUP, "pair:" + one + "+" + other, OBSERVABLE, year)
        .or(() -> tables.row(variant, Level.GROUP, "pair:" + other + "+" + one, OBSERVABLE, year));
  }

  private static double value(ResultTables tables, String variant, String one, String other) {
    return row(tables, variant, one, other).map(SummaryRow::mean).orElse(Double.NaN);
  }

  private static int runs(ResultTables tables, String variant, String one, String other) {
    return row(tables, variant, one, other).map(SummaryRow::n).orElse(0);
  }

  private NetworkPicture also(String variant) {
    List<String> all = new ArrayList<>(variants);
    all.add(variant);
    return new NetworkPicture(all, actors, between, hubs, runs);
  }

  private boolean looksLike(NetworkPicture other) {
    return differs(other) < SAME;
  }

  /** Largest difference of any field; 1 between networks of other actors. */
  private double differs(NetworkPicture other) {
    if (!actors.equals(other.actors)) {
      return 1;
    }
    double most = 0;
    for (int a = 0; a < actors.size(); a++) {
      for (int b = 0; b < a; b++) {
        most = Math.max(most, Math.abs(between[a][b] - other.between[a][b]));
      }
      for (int hub = 0; hub < hubs.length; hub++) {
        most = Math.max(most, Math.abs(hubs[hub][a] - other.hubs[hub][a]));
      }
    }
    return most;
  }

  /** Whether pictures show something else than offices in silos all along. */
  static boolean touched(ResultTables tables, List<NetworkPicture> pictures) {
    return tables.networks().values().stream()
        .anyMatch(each -> each.structure() != StakeholderPlan.Structure.SILO)
        || pictures.stream().anyMatch(each -> each.hubWorks(0) || each.hubWorks(1)
            || each.differs(pictures.get(0)) > TOUCHED);
  }

  /** Whether a hub works with anybody. */
  boolean hubWorks(int hub) {
    for (double each : hubs[hub]) {
      if (each > TOUCHED) {
        return true;
      }
    }
    return false;
  }

  /** Mean over all pairs of actors. */
  double density() {
    double sum = 0;
    for (int a = 0; a < actors.size(); a++) {
      for (int b = 0; b < a; b++) {
        sum += between[a][b];
      }
    }
    return 2 * sum / actors.size() / (actors.size() - 1);
  }

  /** Actors of the administration, which stand first. */
  int departments() {
    return (int) actors.stream().filter(each -> each.tier() != Actor.Tier.LOCAL).count();
  }

  /** Whether no other actor is of the same kind. */
  boolean isOneOfAKind(ActorPlan actor) {
    return actor.role() != null && actors.stream().filter(each -> each.role() == actor.role()).count() == 1;
  }
}
