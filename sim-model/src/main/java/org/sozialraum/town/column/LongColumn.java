package org.sozialraum.town.column;

import java.util.Arrays;

/** A column of {@code long} values. */
public final class LongColumn extends Column {
  private static final long serialVersionUID = 1;
  private long[] values;

  /** A column of zeros. */
  public LongColumn(String name, String unit, Role role, int capacity) {
    super(name, unit, role);
    values = new long[capacity];
  }

  /** Value of a row. */
  public long of(int row) {
    return values[row];
  }

  /** Sets the value of a row. */
  public void set(int row, long value) {
    values[row] = value;
  }

  /** The array itself, for loops over many rows; valid until rows are reordered or the column grows. */
  public long[] array() {
    return values;
  }

  @Override
  public int capacity() {
    return values.length;
  }

  @Override
  public void grow(int capacity) {
    if (capacity > values.length) {
      values = Arrays.copyOf(values, capacity);
    }
  }

  @Override
  void gather(int[] oldRow, int first, int end, Scratch scratch) {
    long[] target = scratch.longs;
    for (int row = first; row < end; row++) {
      target[row] = values[oldRow[row]];
    }
  }

  @Override
  void swap(Scratch scratch) {
    long[] gathered = scratch.longs;
    scratch.longs = values;
    values = gathered;
  }

  @Override
  public long bits(int row) {
    return values[row];
  }

  @Override
  public int bytes() {
    return Long.BYTES;
  }
}
