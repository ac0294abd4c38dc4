package org.sozialraum.week;

import java.util.Arrays;
import org.sozialraum.town.Ties;
import org.sozialraum.town.Town;
import org.sozialraum.week.demography.HashOrder;

/**
 * Ties that begin apart from the tables of the week, because somebody introduced two residents or one has helped the
 * other. Collected part by part, formed one after the other in the order of their hashes, both ends at once: so neither
 * rows nor hands decide whose tie takes the last free slot, and both copies stay equal.
 *
 * <p>A pair's hash must be the same from either side. A tie forms only where both have a free slot and there is none
 * yet; it counts as met this week, and in the sum of ties from next week on.
 */
public final class NewTies implements java.io.Serializable {
  private static final long serialVersionUID = 1;

  private static final int WIDTH = 2;
  private static final int FIRST_ROOM = 32;

  // Written anew every week, so none of it is state.
  private transient int[][] pairs;
  private transient long[][] hashes;
  private transient int[] filled;
  private transient int[] pairOf;
  private final HashOrder order = new HashOrder();

  /** Begins a week in which so many parts collect. */
  public void begin(int parts) {
    if (pairs == null || pairs.length < parts) {
      pairs = new int[parts][FIRST_ROOM * WIDTH];
      hashes = new long[parts][FIRST_ROOM];
      filled = new int[parts];
    }
    Arrays.fill(filled, 0);
  }

  /** Collects a pair. */
  public void enter(int part, int one, int other, long hash) {
    int at = filled[part];
    if (at == hashes[part].length) {
      hashes[part] = Arrays.copyOf(hashes[part], 2 * at);
      pairs[part] = Arrays.copyOf(pairs[part], 2 * at * WIDTH);
    }
    pairs[part][at * WIDTH] = one;
    pairs[part][at * WIDTH + 1] = other;
    hashes[part][at] = hash;
    filled[part] = at + 1;
  }

  /** Forms what was collected, with a strength; returns how many ties there are more. */
  public int form(Town town, float strength) {
    int all = 0;
    for (int part = 0; part < filled.length; part++) {
      all += filled[part];
    }
    if (all == 0) {
      return 0;
    }
    if (pairOf == null || pairOf.length < all * WIDTH) {
      pairOf = new int[2 * all * WIDTH];
    }
    order.clear();
    for (int part = 0; part < filled.length; part++) {
      for (int k = 0; k < filled[part]; k++) {
        int at = order.count();
        pairOf[at * WIDTH] = pairs[part][k * WIDTH];
        pairOf[at * WIDTH + 1] = pairs[part][k * WIDTH + 1];
        order.add(at, hashes[part][k]);
      }
    }
    order.sort();
    Ties ties = town.ties();
    int formed = 0;
    for (int k = 0; k < all; k++) {
      int one = pairOf[order.row(k) * WIDTH];
      int other = pairOf[order.row(k) * WIDTH + 1];
      if (ties.free(one) > 0 && ties.free(other) > 0 && ties.slot(one, other) < 0) {
        Ties.Kind kind = TieChange.shareAssociation(town.residents(), one, other)
            ? Ties.Kind.ASSOCIATION : Ties.Kind.NEIGHBOUR;
        ties.add(one, other, strength, kind);
        ties.add(other, one, strength, kind);
        formed++;
      }
    }
    return formed;
  }
}
