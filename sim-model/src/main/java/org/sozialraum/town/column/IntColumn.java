package org.sozialraum.town.column;

import java.util.Arrays;

/** A column of {@code int} values. */
public final class IntColumn extends Column {
  private static final long serialVersionUID = 1;
  private int[] values;

  /** A column of zeros. */
  public IntColumn(String name, String unit, Role role, int capacity) {
    super(name, unit, role);
    values = new int[capacity];
  }

  /** Value of a row. */
  public int of(int row) {
    return values[row];
  }

  /** Sets the value of a row. */
  public void set(int row, int value) {
    values[row] = value;
  }

  /** The array itself, for loops over many rows; valid until rows are reordered or the column grows. */
  public int[] array() {
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
    int[] target = scratch.ints;
    for (int row = first; row < end; row++) {
      target[row] = values[oldRow[row]];
    }
  }

  @Override
  void swap(Scratch scratch) {
    int[] gathered = scratch.ints;
    scratch.ints = values;
    values = gathered;
  }

  @Override
  public long bits(int row) {
    return values[row];
  }

  @Override
  public int bytes() {
    return Integer.BYTES;
  }
}
