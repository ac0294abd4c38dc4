package org.sozialraum.town.column;

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

  /** Reorders rows: row k takes what stood in {@code oldRow[k]}, for the first {@code count} rows. Old array is kept as scratch. */
  public abstract void reorder(int[] oldRow, int count, Scratch scratch);

  /** Bits of one row's value, widened to a long; equal bits mean equal values. */
  public abstract long bits(int row);

  /** Bytes that one row takes. */
  public abstract int bytes();

  /** Spare arrays that reordering swaps with, one per type, so that nothing is allocated. */
  public static final class Scratch implements java.io.Serializable {
    private static final long serialVersionUID = 1;
    byte[] bytes = new byte[0];
    int[] ints = new int[0];
    long[] longs = new long[0];
    float[] floats = new float[0];

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
