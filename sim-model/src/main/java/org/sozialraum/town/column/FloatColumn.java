package org.sozialraum.town.column;

import java.util.Arrays;

/** A column of {@code float} values. */
public final class FloatColumn extends Column {
  private static final long serialVersionUID = 1;
  private float[] values;

  /** A column of zeros. */
  public FloatColumn(String name, String unit, Role role, int capacity) {
    super(name, unit, role);
    values = new float[capacity];
  }

  /** Value of a row. */
  public float of(int row) {
    return values[row];
  }

  /** Sets the value of a row. */
  public void set(int row, float value) {
    values[row] = value;
  }

  /** The array itself, for loops over many rows; valid until rows are reordered or the column grows. */
  public float[] array() {
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
    float[] target = scratch.floats;
    for (int row = first; row < end; row++) {
      target[row] = values[oldRow[row]];
    }
  }

  @Override
  void swap(Scratch scratch) {
    float[] gathered = scratch.floats;
    scratch.floats = values;
    values = gathered;
  }

  @Override
  public long bits(int row) {
    return Float.floatToRawIntBits(values[row]);
  }

  @Override
  public int bytes() {
    return Float.BYTES;
  }
}
