package org.sozialraum.town;

/**
 * Builds tables from which one draw picks one of many by weight in constant time (Walker 1977, in the stable form of
 * Vose 1991): every entry keeps part of its share of the draw and hands the rest to one other.
 */
final class AliasTable {
  private final int[] small;
  private final int[] large;
  private final double[] scaled;

  /** Working room for tables of up to {@code most} entries; at most 65,536. */
  AliasTable(int most) {
    if (most > Character.MAX_VALUE + 1) {
      throw new IllegalArgumentException("more than 65,536 places in one town; found " + most);
    }
    small = new int[most];
    large = new int[most];
    scaled = new double[most];
  }

  /**
   * Writes the table of some weights.
   *
   * @param weight weights, all positive. Not modified.
   * @param number how many of them
   * @param sum their sum
   * @param keeps part that each entry keeps, from {@code at} on. Modified.
   * @param alias entry that takes the rest, counted from 0, from {@code at} on. Modified.
   * @param at first index in keeps and alias
   */
  void build(double[] weight, int number, double sum, float[] keeps, char[] alias, int at) {
    int smalls = 0;
    int larges = 0;
    for (int k = 0; k < number; k++) {
      scaled[k] = weight[k] * number / sum;
      if (scaled[k] < 1) {
        small[smalls++] = k;
      } else {
        large[larges++] = k;
      }
    }
    while (smalls > 0 && larges > 0) {
      int poor = small[--smalls];
      int rich = large[larges - 1];
      keeps[at + poor] = (float) scaled[poor];
      alias[at + poor] = (char) rich;
      scaled[rich] -= 1 - scaled[poor];
      if (scaled[rich] < 1) {
        larges--;
        small[smalls++] = rich;
      }
    }
    while (larges > 0) {
      keepAll(large[--larges], keeps, alias, at);
    }
    while (smalls > 0) {
      keepAll(small[--smalls], keeps, alias, at);
    }
  }

  private static void keepAll(int entry, float[] keeps, char[] alias, int at) {
    keeps[at + entry] = 1;
    alias[at + entry] = (char) entry;
  }
}
