package org.sozialraum.observe;

/** Counts of one unit (a quarter, a group, the town): integers, so that tallies add up exactly in any order. */
final class Tally {
  /** The counts, by {@link Count}. */
  final long[] counts = new long[Count.ALL];

  void clear() {
    java.util.Arrays.fill(counts, 0);
  }

  /** Adds what another unit, or one resident, counts in its first places. */
  void add(long[] other, int places) {
    for (int place = 0; place < places; place++) {
      counts[place] += other[place];
    }
  }
}
