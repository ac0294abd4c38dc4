package org.sozialraum.week;

/**
 * Consecutive rows of one quarter, which one hand goes over at a time. A cursor: it moves on when the pass over it has
 * returned.
 */
public final class Rows {
  private final int part;
  private int quarter;
  private int first;
  private int end;

  Rows(int part) {
    this.part = part;
  }

  Rows at(int inQuarter, int from, int to) {
    quarter = inQuarter;
    first = from;
    end = to;
    return this;
  }

  /** Number of the part of the pass; rows of one part are gone over in order, by one hand. */
  public int part() {
    return part;
  }

  /** Row of the quarter. */
  public int quarter() {
    return quarter;
  }

  /** First row. */
  public int first() {
    return first;
  }

  /** Row after the last. */
  public int end() {
    return end;
  }
}
