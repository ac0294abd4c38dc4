package org.sozialraum.crew;

/**
 * Rows cut into parts of equal length, a fixed number of parts for a number of rows: more than there will ever be
 * hands, so that a slow hand leaves parts to the others, and large enough to be worth handing out.
 */
public final class Cut {
  private static final int FEWEST_ROWS = 1024;
  private static final int MOST_PARTS = 64;

  private Cut() {}

  /** Parts that so many rows are cut into; at least 1. */
  public static int parts(int rows) {
    return Math.max(1, Math.min(MOST_PARTS, rows / FEWEST_ROWS));
  }

  /** First row of a part; the end of the last part for the number of parts. */
  public static int first(int part, int parts, int rows) {
    return (int) ((long) rows * part / parts);
  }
}
