package org.sozialraum.synthesis;

import org.sozialraum.chance.Chance;

/** A stable 64-bit hash of a text, the same in every run and on every machine: addresses towns, quarters and places. */
final class TextHash {
  // FNV-1a with 64 bits (Fowler, Noll and Vo; RFC 9923); String.hashCode has only 32.
  private static final long OFFSET = 0xCBF29CE484222325L;
  private static final long PRIME = 0x100000001B3L;

  private TextHash() {}

  static long of(String text) {
    long hash = OFFSET;
    for (int k = 0; k < text.length(); k++) {
      hash = (hash ^ text.charAt(k)) * PRIME;
    }
    // FNV spreads badly in its high bits, which draws are made of.
    return Chance.hash(hash, text.length(), 0);
  }
}
