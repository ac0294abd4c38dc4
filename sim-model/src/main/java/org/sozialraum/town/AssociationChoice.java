package org.sozialraum.town;

import java.util.Arrays;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Numeric;

/**
 * Which associations can be joined from each quarter, with weights {@code size^a e^(-d / scale)} within reach.
 *
 * <p>Weights of the founded ones are cumulated by quarter for good, so that nobody's choice moves. Those founded later,
 * and those that somebody is invited to, compete with them in a race: each has a clock {@code -ln(u) / weight} with a
 * draw of its own, the founded ones together have one, and the first to ring is picked. That gives exactly the shares
 * of the weights, and one more association takes from the others only those whom it wins.
 */
public final class AssociationChoice implements java.io.Serializable {
  private static final long serialVersionUID = 1;
  /** Address of the clock that the founded associations share; rows and hashes of associations lie elsewhere. */
  private static final long FOUNDED = Long.MIN_VALUE;
  /** Attempts that one address has room for. */
  private static final int ATTEMPTS = 64;
  /** Draws above this lie below their logarithm by more than rounding. */
  private static final double SURELY_ROUNDED = 1e-6;

  private final int[] first;
  private final int[] association;
  private final double[] cumulative;
  private final double drawOfSize;
  private final double distance;
  private final double reach;
  /** By quarter, the associations in reach that were founded later, and their weights. */
  private final int[][] later;
  private final double[][] laterWeight;
  private final int[] laterCount;

  /**
   * Weights by quarter.
   *
   * @param first first entry of each quarter and the end of the last, [quarters + 1]
   * @param association rows of associations, by entry
   * @param cumulative weights cumulated within each quarter, by entry
   * @param drawOfSize exponent of the size
   * @param distance metres in which a weight falls to 1/e
   * @param reach metres within which associations are chosen
   */
  public AssociationChoice(int[] first, int[] association, double[] cumulative, double drawOfSize, double distance,
      double reach) {
    this.first = first;
    this.association = association;
    this.cumulative = cumulative;
    this.drawOfSize = drawOfSize;
    this.distance = distance;
    this.reach = reach;
    later = new int[first.length - 1][0];
    laterWeight = new double[first.length - 1][0];
    laterCount = new int[first.length - 1];
  }

  /** The founded association that a draw in [0, 1) picks from a quarter; {@link Residents#NONE} if none is in reach. */
  public int choose(int quarter, double draw) {
    int from = first[quarter];
    int end = first[quarter + 1];
    if (from == end) {
      return Residents.NONE;
    }
    double wanted = draw * cumulative[end - 1];
    int low = from;
    int high = end - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cumulative[middle] > wanted) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return association[low];
  }

  /**
   * The association that somebody in a quarter picks, invited to some: one of the founding, open or not, or an open one
   * founded later; {@link Residents#NONE} if none is in reach.
   *
   * @param invited whom invitations come from; null for none
   * @param draw draw in [0, 1) for the choice among the founded
   * @param key key of the clocks of the founding, and of those invited to
   * @param laterKey key of the clocks of those founded later
   * @param id lifelong id of the resident
   * @param attempt number of the attempt, from 0
   */
  public int pick(Town town, int quarter, Invitations invited, double draw, long key, long laterKey, long id,
      int attempt) {
    int picked = choose(quarter, draw);
    int invitations = invited == null ? 0 : invited.count();
    if (laterCount[quarter] + invitations == 0) {
      return picked;
    }
    double soonest = picked == Residents.NONE ? Double.POSITIVE_INFINITY
        : clock(Chance.draw(key, id, FOUNDED + attempt), cumulative[first[quarter + 1] - 1]);
    Associations all = town.associations();
    for (int k = 0; k < laterCount[quarter]; k++) {
      int each = later[quarter][k];
      if (all.isOpen(each)) {
        double weight = laterWeight[quarter][k];
        if (invitations > 0 && invited.to(each)) {
          weight *= 1 + invited.more();
        }
        double clockDraw = Chance.draw(laterKey, id, all.address(each) * ATTEMPTS + attempt);
        if (mayRing(clockDraw, weight, soonest)) {
          double rings = clock(clockDraw, weight);
          if (rings < soonest) {
            soonest = rings;
            picked = each;
          }
        }
      }
    }
    for (int k = 0; k < invitations; k++) {
      int each = invited.association(k);
      // Those founded later have had their clock.
      if (each < all.founded()) {
        double weight = weight(town, quarter, each) * invited.more();
        double rings = weight <= 0 ? Double.POSITIVE_INFINITY
            : clock(Chance.draw(key, id, all.address(each) * ATTEMPTS + attempt), weight);
        if (rings < soonest) {
          soonest = rings;
          picked = each;
        }
      }
    }
    return picked;
  }

  /**
   * Whether a clock can ring before a time: {@code -ln(1 - u) >= u}, so that most need no logarithm. A big town has
   * thousands. Where u is so small that rounding could count, the clock itself decides.
   */
  private static boolean mayRing(double draw, double weight, double before) {
    return draw < SURELY_ROUNDED || draw < before * weight;
  }

  private static double clock(double draw, double weight) {
    return -Numeric.ln(1 - draw) / weight;
  }

  /** Weight of an association seen from a quarter; 0 out of reach or in another municipality. */
  public double weight(Town town, int quarter, int ofAssociation) {
    Quarters quarters = town.quarters();
    Associations all = town.associations();
    if (quarters.municipality().of(all.quarter().of(ofAssociation)) != quarters.municipality().of(quarter)) {
      return 0;
    }
    double dx = all.x().of(ofAssociation) - quarters.x().of(quarter);
    double dy = all.y().of(ofAssociation) - quarters.y().of(quarter);
    double away = Math.sqrt(dx * dx + dy * dy);
    return away > reach ? 0
        : Numeric.exp(drawOfSize * Numeric.ln(all.nominalMembers().of(ofAssociation)) - away / distance);
  }

  /** Lets an association that residents have founded be chosen from now on. */
  public void add(Town town, int founded) {
    for (int quarter = 0; quarter < laterCount.length; quarter++) {
      double weight = weight(town, quarter, founded);
      if (weight > 0) {
        int count = laterCount[quarter]++;
        if (count == later[quarter].length) {
          later[quarter] = Arrays.copyOf(later[quarter], count + count / 2 + 4);
          laterWeight[quarter] = Arrays.copyOf(laterWeight[quarter], later[quarter].length);
        }
        later[quarter][count] = founded;
        laterWeight[quarter][count] = weight;
      }
    }
  }
}
