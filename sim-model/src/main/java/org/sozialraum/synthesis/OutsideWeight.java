package org.sozialraum.synthesis;

import org.sozialraum.chance.Numeric;
import org.sozialraum.town.ChoiceSets;
import org.sozialraum.town.PlaceKind;
import org.sozialraum.town.Places;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;
import org.sozialraum.week.Outings;

/**
 * The weight of leaving the quarter, fixed once per town so that a given share of outings does.
 *
 * <p>A resident leaves with probability w / (w + S), S the weights of all places in reach times what the resident makes
 * of them. S is summed once per cell and kind; w is found by bisection over residents from 14 on.
 */
final class OutsideWeight {
  private static final int KINDS = PlaceKind.values().length;
  /** Sums per kind: with steps or without, and each again with distance counted twice. */
  private static final int VARIANTS = 4;
  private static final int FAR = 2;
  private static final int HALVINGS = 60;
  private static final double FIXED_POINT = 4294967296.0;

  private final Town town;
  private final Outings.Settings outings;

  OutsideWeight(Town town, Outings.Settings outings) {
    this.town = town;
    this.outings = outings;
  }

  /** The weight at which the wanted share of outings leaves; 0 if nobody is old enough. */
  double find(int week) {
    double[] nearby = nearby(week);
    if (nearby.length == 0) {
      return 0;
    }
    double low = 0;
    double high = 1;
    while (share(nearby, high) < outings.shareOutside() && high < 1e12) {
      high *= 2;
    }
    for (int k = 0; k < HALVINGS; k++) {
      double middle = (low + high) / 2;
      if (share(nearby, middle) < outings.shareOutside()) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** Mean share of outings that leave at a weight, summed in fixed point so that the order of rows does not matter. */
  static double share(double[] nearby, double weight) {
    long sum = 0;
    for (double inside : nearby) {
      sum += (long) (weight <= 0 ? 0 : weight / (weight + inside) * FIXED_POINT);
    }
    return sum / FIXED_POINT / nearby.length;
  }

  /** Weights of all places in reach times what they are to each resident from 14 on. */
  double[] nearby(int week) {
    double[] sums = sums();
    Residents residents = town.residents();
    double[] nearby = new double[residents.count()];
    int counted = 0;
    for (int resident = 0; resident < residents.count(); resident++) {
      int age = residents.age(resident, week);
      if (age < Residents.FIRST_MODE_AGE) {
        continue;
      }
      int cell = town.choiceSets().cell(town.quarterOf(resident), residents.dwelling().of(resident));
      boolean parent = residents.parent().of(resident) == 1;
      boolean poor = residents.income().of(resident) == 0;
      float mobility = residents.mobility().of(resident);
      double steps = mobility < outings.mobilityForSteps() ? outings.fitWithSteps() : 1;
      int far = mobility < outings.mobilityForDistance() ? FAR : 0;
      double sum = 0;
      for (int kind = 0; kind < KINDS; kind++) {
        int from = (cell * KINDS + kind) * VARIANTS + far;
        PlaceKind here = KIND[kind];
        double fit = here.isFor(age, parent) ? 1 : outings.fitOfOthers();
        if (poor && here.costs()) {
          fit *= outings.fitOfLowIncome();
        }
        sum += fit * (sums[from] * steps + sums[from + 1]);
      }
      nearby[counted++] = sum;
    }
    return java.util.Arrays.copyOf(nearby, counted);
  }

  private double[] sums() {
    ChoiceSets choices = town.choiceSets();
    Places places = town.places();
    double[] sums = new double[choices.cells() * KINDS * VARIANTS];
    for (int cell = 0; cell < choices.cells(); cell++) {
      for (int entry = choices.entriesFrom(cell); entry < choices.entriesEnd(cell); entry++) {
        int place = choices.placeAt(entry);
        double weight = choices.weightAt(cell, town.places(), entry);
        int to = (cell * KINDS + places.kind().of(place)) * VARIANTS + places.barrierFree().of(place);
        sums[to] += weight;
        sums[to + FAR] += weight * Numeric.exp(-outings.beta() * choices.distance(cell, places, place));
      }
    }
    return sums;
  }

  private static final PlaceKind[] KIND = PlaceKind.values();
}
