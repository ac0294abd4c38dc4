package org.sozialraum.town;

/**
 * Which associations can be joined from each quarter, with weights that fall with distance: cumulated weights by quarter.
 */
public final class AssociationChoice implements java.io.Serializable {
  private static final long serialVersionUID = 1;
  private final int[] first;
  private final int[] association;
  private final double[] cumulative;

  /**
   * Weights by quarter.
   *
   * @param first first entry of each quarter and the end of the last, [quarters + 1]
   * @param association rows of associations, by entry
   * @param cumulative weights cumulated within each quarter, by entry
   */
  public AssociationChoice(int[] first, int[] association, double[] cumulative) {
    this.first = first;
    this.association = association;
    this.cumulative = cumulative;
  }

  /** The association that a draw in [0, 1) picks from a quarter; {@link Residents#NONE} if none is in reach. */
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
}
