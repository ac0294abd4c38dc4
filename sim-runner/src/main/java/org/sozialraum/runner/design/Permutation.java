package org.sozialraum.runner.design;

import org.sozialraum.chance.Chance;

/**
 * A shuffle of 0 … count − 1 that is never written down: each position is found by itself, by a Feistel network over
 * the next power of four that is walked until it lands inside (Black and Rogaway 2002).
 */
final class Permutation {
  private static final int ROUNDS = 6;

  private final long count;
  private final int halfBits;
  private final long half;
  private final long key;

  Permutation(long count, long key) {
    this.count = count;
    this.key = key;
    int bits = Math.max(2, 64 - Long.numberOfLeadingZeros(Math.max(1, count - 1)));
    halfBits = (bits + 1) / 2;
    half = (1L << halfBits) - 1;
  }

  /** Where a number is shuffled to. */
  long of(long number) {
    long there = number;
    do {
      there = once(there);
    } while (there >= count);
    return there;
  }

  private long once(long number) {
    long left = number >>> halfBits;
    long right = number & half;
    for (int round = 0; round < ROUNDS; round++) {
      long next = left ^ (Chance.hash(key, right, round) & half);
      left = right;
      right = next;
    }
    return left << halfBits | right;
  }
}
