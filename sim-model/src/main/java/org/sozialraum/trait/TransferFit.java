package org.sozialraum.trait;

import java.util.Arrays;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.town.HouseholdFacts;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;

/**
 * Founders of a quarter whose share with transfer receipt is published: of the households with few earners, those whose
 * income is nearest to the bound of the lowest third change sides until the residents under 65 with receipt are as many
 * as published, as nearly as whole households allow. Where more are to receive than have few earners, earners of other
 * households lose their work first. Modifies: income, employed.
 */
final class TransferFit {
  private static final byte LOWEST = 0;
  private static final byte MIDDLE = 1;

  private TransferFit() {}

  /**
   * Fits one quarter.
   *
   * @param percent residents under 65 with transfer receipt, percent of all under 65
   */
  static void settle(Town town, int quarter, double percent, int week, SocialPosition position, Chance chance) {
    Residents residents = town.residents();
    int first = town.quarters().firstDwelling().of(quarter);
    int dwellings = town.quarters().dwellings().of(quarter);
    int[] under65 = new int[dwellings];
    boolean[] fewEarners = new boolean[dwellings];
    double[] score = new double[dwellings];
    int all = 0;
    int receiving = 0;
    int candidates = 0;
    int withFewEarners = 0;
    for (int k = 0; k < dwellings; k++) {
      int head = head(town, first + k);
      if (head < 0) {
        continue;
      }
      under65[k] = HouseholdFacts.under65(town, first + k, week);
      fewEarners[k] = under65[k] > 0 && HouseholdFacts.hasFewEarners(town, first + k, week);
      all += under65[k];
      if (fewEarners[k]) {
        candidates++;
        withFewEarners += under65[k];
        score[k] = position.incomeScore(town, head, week, chance);
        receiving += residents.income().of(head) == LOWEST ? under65[k] : 0;
      }
    }
    Integer[] nearest = new Integer[candidates];
    int filled = 0;
    for (int k = 0; k < dwellings; k++) {
      if (fewEarners[k]) {
        nearest[filled++] = k;
      }
    }
    int missing = (int) Math.rint(percent / 100 * all) - receiving;
    if (missing > withFewEarners - receiving) {
      dismiss(town, first, under65, fewEarners, missing - (withFewEarners - receiving), week, chance);
      settle(town, quarter, percent, week, position, chance);
      return;
    }
    int direction = Integer.signum(missing);
    Arrays.sort(nearest, (one, other) -> {
      int byScore = Double.compare(direction * score[one], direction * score[other]);
      return byScore != 0 ? byScore
          : Long.compare(town.dwellings().id().of(first + one), town.dwellings().id().of(first + other));
    });
    for (int k = 0; k < nearest.length && missing != 0; k++) {
      int dwelling = first + nearest[k];
      boolean receives = residents.income().of(head(town, dwelling)) == LOWEST;
      if (receives == direction < 0 && under65[nearest[k]] <= Math.abs(missing)) {
        change(town, dwelling, direction > 0 ? LOWEST : MIDDLE);
        missing -= direction * under65[nearest[k]];
      }
    }
  }

  /** Takes the work of households with earners, in an order of hashes, where more receive than have few earners. */
  private static void dismiss(Town town, int first, int[] under65, boolean[] fewEarners, int residents, int week,
      Chance chance) {
    Integer[] order = new Integer[under65.length];
    Arrays.setAll(order, k -> k);
    Arrays.sort(order, java.util.Comparator.comparingLong(
        k -> chance.bits(Decision.EMPLOYMENT, 0, town.dwellings().id().of(first + k), 1)));
    int left = residents;
    for (int k = 0; k < order.length && left > 0; k++) {
      if (under65[order[k]] > 0 && !fewEarners[order[k]]) {
        int from = town.dwellings().firstResident().of(first + order[k]);
        for (int resident = from; resident < from + town.dwellings().residents().of(first + order[k]); resident++) {
          if (town.residents().age(resident, week) < HouseholdFacts.RETIRED) {
            town.residents().employed().set(resident, (byte) 0);
          }
        }
        left -= under65[order[k]];
      }
    }
  }

  private static int head(Town town, int dwelling) {
    int first = town.dwellings().firstResident().of(dwelling);
    for (int resident = first; resident < first + town.dwellings().residents().of(dwelling); resident++) {
      if (town.residents().role().of(resident) == Residents.HEAD) {
        return resident;
      }
    }
    return -1;
  }

  private static void change(Town town, int dwelling, byte income) {
    int first = town.dwellings().firstResident().of(dwelling);
    for (int resident = first; resident < first + town.dwellings().residents().of(dwelling); resident++) {
      if (town.residents().role().of(resident) != Residents.OTHER) {
        town.residents().income().set(resident, income);
      }
    }
  }
}
