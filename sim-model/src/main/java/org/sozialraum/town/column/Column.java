package org.sozialraum.town.column;

import org.sozialraum.crew.Crew;
import org.sozialraum.crew.Cut;

/**
 * One value per row. A column knows its name, unit and role; rows are storage and may be reordered.
 */
public abstract sealed class Column implements java.io.Serializable
    permits ByteColumn, IntColumn, LongColumn, FloatColumn {
  private static final long serialVersionUID = 1;

  private final String name;
  private final String unit;
  private final Role role;

  Column(String name, String unit, Role role) {
    this.name = name;
    this.unit = unit;
    this.role = role;
  }

  /** Name in the words of the model. */
  public final String name() {
    return name;
  }

  /** Unit in words. */
  public final String unit() {
    return unit;
  }

  /** Role in the chain of causes. */
  public final Role role() {
    return role;
  }

  /** Rows that fit without growing. */
  public abstract int capacity();

  /** Makes room for rows; values are kept. */
  public abstract void grow(int capacity);

  /** Gathers into the scratch what rows shall hold: row k takes what stands in {@code oldRow[k]}. */
  abstract void gather(int[] oldRow, int first, int end, Scratch scratch);

  /** Takes what was gathered, and leaves the old array as scratch. */
  abstract void swap(Scratch scratch);

  /** Bits of one row's value, widened to a long; equal bits mean equal values. */
  public abstract long bits(int row);

  /** Bytes that one row takes. */
  public abstract int bytes();

  /** Spare arrays that reordering swaps with, one per type, so that nothing is allocated. */
  public static final class Scratch {
    byte[] bytes = new byte[0];
    int[] ints = new int[0];
    long[] longs = new long[0];
    float[] floats = new float[0];
    private Column column;
    private int[] oldRow;
    private int rows;

    /** Reorders a column: row k takes what stood in {@code from[k]}, for the first {@code count} rows. */
    void reorder(Column toReorder, int[] from, int count, Crew crew) {
      column = toReorder;
      oldRow = from;
      rows = count;
      crew.share(Cut.parts(count), this, Scratch::gather);
      column.swap(this);
    }

    private void gather(int part) {
      int parts = Cut.parts(rows);
      column.gather(oldRow, Cut.first(part, parts, rows), Cut.first(part + 1, parts, rows), this);
    }

    /** Makes every spare array at least this long. */
    public void fit(int capacity) {
      if (bytes.length < capacity) {
        bytes = new byte[capacity];
      }
      if (ints.length < capacity) {
        ints = new int[capacity];
      }
      if (longs.length < capacity) {
        longs = new long[capacity];
      }
      if (floats.length < capacity) {
        floats = new float[capacity];
      }
    }
  }
}
