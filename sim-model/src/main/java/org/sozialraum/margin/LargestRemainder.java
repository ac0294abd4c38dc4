package org.sozialraum.margin;

import java.util.Arrays;
import org.sozialraum.chance.Chance;

/** Whole numbers that sum to a total and lie next to given shares of it (Hare and Niemeyer). */
public final class LargestRemainder {
  private LargestRemainder() {}

  /**
   * Splits a total in proportion to weights.
   *
   * @param total whole number of 0 or more
   * @param weights 0 or more; if all are 0 the total is split evenly. Not modified.
   * @param tieBreak hash that decides between equal remainders, so that not always the first row gains
   * @return one whole number per weight; they sum to the total
   */
  public static int[] split(int total, double[] weights, long tieBreak) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    int[] parts = new int[weights.length];
    double[] remainders = new double[weights.length];
    int left = total;
    for (int k = 0; k < weights.length; k++) {
      double exact = sum > 0 ? total * (weights[k] / sum) : total / (double) weights.length;
      // A share that is whole but for rounding counts as whole; otherwise 3 could become 2 with the largest remainder.
      parts[k] = (int) Math.floor(exact + 1e-9);
      remainders[k] = Math.max(0, Math.rint((exact - parts[k]) * 1e9) / 1e9);
      left -= parts[k];
    }
    Integer[] order = new Integer[weights.length];
    Arrays.setAll(order, k -> k);
    Arrays.sort(order, (one, two) -> {
      int byRemainder = Double.compare(remainders[two], remainders[one]);
      return byRemainder != 0 ? byRemainder
          : Long.compare(Chance.hash(tieBreak, one, 0), Chance.hash(tieBreak, two, 0));
    });
    for (int k = 0; left > 0; k = (k + 1) % order.length) {
      parts[order[k]]++;
      left--;
    }
    return parts;
  }
}
