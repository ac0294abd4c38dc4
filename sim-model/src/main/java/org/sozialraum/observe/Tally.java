package org.sozialraum.observe;

/** Counts of one unit (a quarter, a group, the town): integers, so that tallies add up exactly in any order. */
final class Tally {
  /** The counts, by {@link Count}. */
  final long[] counts = new long[Count.ALL];

  void clear() {
    java.util.Arrays.fill(counts, 0);
  }

  /** Adds what one resident counts in the places that are added up most often; without a loop, for speed. */
  void addOften(long[] other) {
    counts[Count.RESIDENTS] += other[Count.RESIDENTS];
    counts[Count.VISITS] += other[Count.VISITS];
    counts[Count.OUTINGS] += other[Count.OUTINGS];
    counts[Count.MEETINGS] += other[Count.MEETINGS];
    counts[Count.ADULTS] += other[Count.ADULTS];
    counts[Count.MODE] += other[Count.MODE];
  }

  /** Adds what another unit, or one resident, counts in its first places. */
  void add(long[] other, int places) {
    for (int place = 0; place < places; place++) {
      counts[place] += other[place];
    }
  }
}
