package org.sozialraum.town.column;

import java.util.Arrays;

/** A column of {@code byte} values. */
public final class ByteColumn extends Column {
  private static final long serialVersionUID = 1;
  private byte[] values;

  /** A column of zeros. */
  public ByteColumn(String name, String unit, Role role, int capacity) {
    super(name, unit, role);
    values = new byte[capacity];
  }

  /** Value of a row. */
  public byte of(int row) {
    return values[row];
  }

  /** Sets the value of a row. */
  public void set(int row, byte value) {
    values[row] = value;
  }

  /** The array itself, for loops over many rows; valid until rows are reordered or the column grows. */
  public byte[] array() {
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
    byte[] target = scratch.bytes;
    for (int row = first; row < end; row++) {
      target[row] = values[oldRow[row]];
    }
  }

  @Override
  void swap(Scratch scratch) {
    byte[] gathered = scratch.bytes;
    scratch.bytes = values;
    values = gathered;
  }

  @Override
  public long bits(int row) {
    return values[row];
  }

  @Override
  public int bytes() {
    return Byte.BYTES;
  }
}
