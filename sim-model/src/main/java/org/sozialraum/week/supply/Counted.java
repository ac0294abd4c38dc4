package org.sozialraum.week.supply;

/** Counts of a year in a byte: who has more than 127 has 127. */
final class Counted {
  private Counted() {}

  /** A count after so many more. */
  static byte more(byte count, int more) {
    return (byte) Math.min(Byte.MAX_VALUE, count + more);
  }
}
