package org.sozialraum.town;

import java.util.Arrays;

/**
 * Visits of this week by the residents of one part of the town, resident by resident: which table, and how easily the
 * visitor gets to talk there. Filled by one hand at a time.
 */
public final class Visits {
  /** Table of a visit that did not take place. */
  public static final int NOWHERE = -1;

  /** Visits of a resident and week that there is room for at first; at its peak in summer the mean is 3.4. */
  private static final double USUAL_VISITS = 3.55;

  private final int firstGroupTable;
  private int firstRow;
  private int rows;
  /** First visit by resident; one entry more ends the list. */
  private int[] first = new int[0];
  private int[] table = new int[0];
  private float[] doorstepEase = new float[0];
  private float[] awayEase = new float[0];
  private int visits;
  private int visitor;

  /** @param firstGroupTable tables before this one are doorsteps */
  Visits(int firstGroupTable) {
    this.firstGroupTable = firstGroupTable;
  }

  /** Visits of so many residents that there is room for at first. */
  static int usual(int residents) {
    return (int) Math.min(Integer.MAX_VALUE / 2 - 8, USUAL_VISITS * residents + 1024);
  }

  /** Begins a week with no visits of the residents from one row to before another. */
  void begin(int fromRow, int endRow) {
    firstRow = fromRow;
    rows = endRow - fromRow;
    if (first.length < rows + 1) {
      int roomy = rows + rows / 16 + 64;
      first = new int[roomy + 1];
      doorstepEase = new float[roomy];
      awayEase = new float[roomy];
    }
    // Room for more visits than a week usually has; should a part need more, visit() makes it.
    if (table.length == 0) {
      table = new int[usual(rows)];
    }
    visits = 0;
  }

  /** The visits entered from now on are this resident's; residents come in row order. */
  public void visitorIs(int resident) {
    visitor = resident - firstRow;
    first[visitor] = visits;
  }

  /** Ends the entering of visits, for the time being: the next visitor is the next row. */
  public void end() {
    first[visitor + 1] = visits;
  }

  /**
   * Enters a visit.
   *
   * @param atTable number of the table
   * @param ease how easily the visitor gets to talk, about 1: one value at the doorstep, one at all other tables
   */
  public void visit(int atTable, float ease) {
    if (visits == table.length) {
      makeRoom();
    }
    table[visits++] = atTable;
    if (atTable < firstGroupTable) {
      doorstepEase[visitor] = ease;
    } else {
      awayEase[visitor] = ease;
    }
  }

  private void makeRoom() {
    table = Arrays.copyOf(table, visits + visits / 8 + 1024);
  }

  /** Adds to the visits of every table, which stand one entry behind the table's number. */
  void count(int[] atTable) {
    for (int visit = 0; visit < visits; visit++) {
      atTable[table[visit] + 1]++;
    }
  }

  /**
   * Seats all visitors.
   *
   * @param nextSeat next free seat of every table, one entry behind the table's number; is counted on
   * @param seats two words per seat, see {@link Gatherings#seats}
   * @param id lifelong ids by row
   * @param origin migration background by row, no 0, yes 1
   */
  void seat(int[] nextSeat, long[] seats, long[] id, byte[] origin) {
    int visit = 0;
    for (int row = 0; row < rows; row++) {
      long here = id[firstRow + row];
      long originAndRow = (long) origin[firstRow + row] << 31 | firstRow + row;
      for (int end = first[row + 1]; visit < end; visit++) {
        int at = table[visit];
        if (at != NOWHERE) {
          float ease = at < firstGroupTable ? doorstepEase[row] : awayEase[row];
          int seat = nextSeat[at + 1]++;
          seats[2 * seat] = here;
          seats[2 * seat + 1] = (long) Float.floatToRawIntBits(ease) << 32 | originAndRow;
        }
      }
    }
  }

  /** Row of the first resident. */
  public int firstRow() {
    return firstRow;
  }

  /** Row after the last resident. */
  public int endRow() {
    return firstRow + rows;
  }

  /** First visit of a resident. */
  public int first(int resident) {
    return first[resident - firstRow];
  }

  /** Visit after the last of a resident. */
  public int end(int resident) {
    return first[resident - firstRow + 1];
  }

  /** Tables by visit; {@link #NOWHERE} for one that did not take place. */
  public int[] tables() {
    return table;
  }

  /** Visits entered this week. */
  public int count() {
    return visits;
  }

  /** How easily a resident gets to talk at a table, about 1. */
  public float easeAt(int resident, int atTable) {
    return atTable < firstGroupTable ? doorstepEase[resident - firstRow] : awayEase[resident - firstRow];
  }
}
