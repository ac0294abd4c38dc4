package org.sozialraum.week.demography;

import java.util.Arrays;
import org.sozialraum.chance.Numeric;
import org.sozialraum.town.HouseholdFacts;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;

/**
 * Last year's make-up of each quarter in whole points, against which in-migration is steered: residents in percent of
 * the published number; each age group, residents with migration background and residents who live alone in percent of
 * the quarter's residents; transfer receipt in percent of residents under 65.
 *
 * <p>Rounded and a year old on purpose: shares of the moment would tie everybody's fate to every single birth and move
 * of the quarter. Where the years change a quarter's deprivation, the shares with migration background and transfer
 * receipt that it is steered to change as they differ between quarters. State of the run, refreshed every 52 weeks; a
 * fork has to carry it along. It stands outside the town and its checksum, because it follows from the town's past.
 */
final class QuarterShares implements java.io.Serializable {
  private static final long serialVersionUID = 1;
  private static final double POINTS = 100;
  /** Basis: brief, addendum I, slope of the share by deprivation. */
  private static final double BACKGROUND_PER_DEPRIVATION = .30;
  /** Basis: brief, addendum I: 6.5 points of receipt per standard deviation. */
  private static final double RECEIPT_PER_DEPRIVATION = .065;

  private final QuarterTargets targets;
  private final int[] populationPoints;
  private final int[] groupPoints;
  private final int[] backgroundPoints;
  private final int[] alonePoints;
  private final int[] receiptPoints;
  /** How far the years and shocks have changed deprivation since the start. */
  private final float[] changed;
  private transient int[] counted;
  private boolean known;

  QuarterShares(QuarterTargets targets) {
    this.targets = targets;
    populationPoints = new int[targets.quarters()];
    groupPoints = new int[targets.rows()];
    backgroundPoints = new int[targets.quarters()];
    alonePoints = new int[targets.quarters()];
    receiptPoints = new int[targets.quarters()];
    changed = new float[targets.quarters()];
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
      int all = town.quarters().residents().of(quarter);
      changed[quarter] = town.quarters().deprivation().of(quarter)
          - town.quarters().startingDeprivation().of(quarter);
      int background = 0;
      int alone = 0;
      // Those of an inflow do not count: as if they were not there, others go on to come as usual.
      int extra = 0;
      for (int resident = first; resident < first + all; resident++) {
        if (residents.inflow().of(resident) == 1) {
          extra++;
          continue;
        }
        counted[targets.row(quarter, targets.groupOf(quarter, residents.age(resident, week)))]++;
        background += residents.migration().of(resident);
        // A room of a home counts as a household of one person here, as in the published numbers.
        alone += town.dwellings().residents().of(residents.dwelling().of(resident)) == 1 ? 1 : 0;
      }
      int here = all - extra;
      backgroundPoints[quarter] = points(background, here);
      alonePoints[quarter] = points(alone, here);
      if (!Double.isNaN(targets.receipt(quarter))) {
        countReceipt(town, quarter, week);
      }
      populationPoints[quarter] = points(here, targets.population(quarter));
      for (int group = 0; group < targets.groups(quarter); group++) {
        groupPoints[targets.row(quarter, group)] = points(counted[targets.row(quarter, group)], here);
      }
    }
    known = true;
  }

  private void countReceipt(Town town, int quarter, int week) {
    int under65 = 0;
    int receiving = 0;
    int first = town.quarters().firstDwelling().of(quarter);
    for (int dwelling = first; dwelling < first + town.quarters().dwellings().of(quarter); dwelling++) {
      if (isOfAnInflow(town, dwelling)) {
        continue;
      }
      int here = HouseholdFacts.under65(town, dwelling, week);
      under65 += here;
      receiving += HouseholdFacts.receivesTransfers(town, dwelling, week) ? here : 0;
    }
    receiptPoints[quarter] = points(receiving, under65);
  }

  /** Whether a household came with an inflow, by its head. */
  private static boolean isOfAnInflow(Town town, int dwelling) {
    int first = town.dwellings().firstResident().of(dwelling);
    for (int resident = first; resident < first + town.dwellings().residents().of(dwelling); resident++) {
      if (town.residents().role().of(resident) == Residents.HEAD) {
        return town.residents().inflow().of(resident) == 1;
      }
    }
    return false;
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

  /** How far last year's share with migration background falls short of the published one, as a share of that. */
  double backgroundGap(int quarter) {
    return gap(backgroundShare(quarter), backgroundPoints[quarter]);
  }

  /**
   * Share with migration background that a quarter is steered to: the published one, by .30 in log-odds more per unit
   * of deprivation that the years have added; {@code NaN} where nothing is published.
   */
  double backgroundShare(int quarter) {
    if (targets.withBackground(quarter) < 0 || targets.population(quarter) == 0) {
      return Double.NaN;
    }
    double published = targets.withBackground(quarter) / (double) targets.population(quarter);
    return changed[quarter] == 0 ? published
        : Numeric.logistic(Numeric.logit(clip(published)) + BACKGROUND_PER_DEPRIVATION * changed[quarter]);
  }

  /** Transfer receipt that a quarter is steered to: the published one, more where the years have added deprivation. */
  private double receiptShare(int quarter) {
    double published = targets.receipt(quarter);
    return changed[quarter] == 0 ? published : clip(published + RECEIPT_PER_DEPRIVATION * changed[quarter]);
  }

  private static double clip(double share) {
    return Math.max(.001, Math.min(.999, share));
  }

  /** How far last year's share of residents who live alone falls short of the published one, as a share of that. */
  double aloneGap(int quarter) {
    return targets.alone(quarter) < 0 ? 0
        : gap(targets.alone(quarter) / (double) targets.population(quarter), alonePoints[quarter]);
  }

  /** How far last year's transfer receipt falls short of the published one, as a share of that. */
  double receiptGap(int quarter) {
    return gap(receiptShare(quarter), receiptPoints[quarter]);
  }

  /** Gap of a published share; 0 where nothing is published or nothing counted yet. */
  private double gap(double published, int points) {
    return !known || !(published > 0) ? 0 : (published - points / POINTS) / published;
  }

  private double publishedShare(int quarter, int group) {
    int population = targets.population(quarter);
    return population == 0 ? 0 : targets.residents(quarter, group) / (double) population;
  }
}
