package org.sozialraum.week.demography;

import java.util.Arrays;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;

/**
 * Last year's make-up of each quarter in whole points, against which in-migration is steered: residents in percent of
 * the published number, and each age group in percent of the quarter's residents.
 *
 * <p>Rounded and a year old on purpose: shares of the moment would tie everybody's fate to every single birth and move
 * of the quarter. State of the run, refreshed every 52 weeks; a fork has to carry it along. It stands outside the town
 * and its checksum, because it follows from the town's past.
 */
final class QuarterShares implements java.io.Serializable {
  private static final long serialVersionUID = 1;
  private static final double POINTS = 100;

  private final QuarterTargets targets;
  private final int[] populationPoints;
  private final int[] groupPoints;
  private transient int[] counted;
  private boolean known;

  QuarterShares(QuarterTargets targets) {
    this.targets = targets;
    populationPoints = new int[targets.quarters()];
    groupPoints = new int[targets.rows()];
  }

  /** Whether the shares have been counted at all. */
  boolean known() {
    return known;
  }

  /** Counts the residents as they are. */
  void refresh(Town town, int week) {
    Residents residents = town.residents();
    if (counted == null) {
      counted = new int[targets.rows()];
    }
    Arrays.fill(counted, 0);
    for (int quarter = 0; quarter < targets.quarters(); quarter++) {
      int first = town.quarters().firstResident().of(quarter);
      int here = town.quarters().residents().of(quarter);
      for (int resident = first; resident < first + here; resident++) {
        counted[targets.row(quarter, targets.groupOf(quarter, residents.age(resident, week)))]++;
      }
      populationPoints[quarter] = points(here, targets.population(quarter));
      for (int group = 0; group < targets.groups(quarter); group++) {
        groupPoints[targets.row(quarter, group)] = points(counted[targets.row(quarter, group)], here);
      }
    }
    known = true;
  }

  private static int points(int part, int whole) {
    return whole == 0 ? 0 : (int) Math.rint(POINTS * part / whole);
  }

  /** How far last year's population falls short of the published one, as a share of that; negative if above. */
  double populationGap(int quarter) {
    return !known || targets.population(quarter) == 0 ? 0 : 1 - populationPoints[quarter] / POINTS;
  }

  /** How far last year's share of an age group falls short of the published one, as a share of that. */
  double groupGap(int quarter, int group) {
    double share = publishedShare(quarter, group);
    return !known || share == 0 ? 0 : (share - groupPoints[targets.row(quarter, group)] / POINTS) / share;
  }

  /** The same for all groups together that end before an age; 0 where no group does. */
  double gapOfGroupsBefore(int quarter, int age) {
    double share = 0;
    double last = 0;
    for (int group = 0; group < targets.groups(quarter); group++) {
      if (targets.to(quarter, group) < age) {
        share += publishedShare(quarter, group);
        last += groupPoints[targets.row(quarter, group)] / POINTS;
      }
    }
    return !known || share == 0 ? 0 : (share - last) / share;
  }

  private double publishedShare(int quarter, int group) {
    int population = targets.population(quarter);
    return population == 0 ? 0 : targets.residents(quarter, group) / (double) population;
  }
}
