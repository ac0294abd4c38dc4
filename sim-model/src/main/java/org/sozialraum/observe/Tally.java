package org.sozialraum.observe;

import org.sozialraum.town.FixedPoint;

/** Counts of one unit (a quarter, a group, the town): integers, so that tallies add up exactly in any order. */
final class Tally implements java.io.Serializable {
  private static final long serialVersionUID = 1;
  private static final int MODES = 4;

  long residents;
  long adults;
  long engagedLastYear;
  final long[] inMode = new long[MODES];
  long trust;
  long belonging;
  long fear;
  long from18;
  long lonely;
  long from16;
  long unsafe;
  long neighbours;
  long visits;
  final long[][] flow = new long[MODES][MODES];

  void clear() {
    residents = 0;
    adults = 0;
    engagedLastYear = 0;
    trust = 0;
    belonging = 0;
    fear = 0;
    from18 = 0;
    lonely = 0;
    from16 = 0;
    unsafe = 0;
    neighbours = 0;
    visits = 0;
    java.util.Arrays.fill(inMode, 0);
    for (long[] row : flow) {
      java.util.Arrays.fill(row, 0);
    }
  }

  void add(Tally other) {
    residents += other.residents;
    adults += other.adults;
    engagedLastYear += other.engagedLastYear;
    trust += other.trust;
    belonging += other.belonging;
    fear += other.fear;
    from18 += other.from18;
    lonely += other.lonely;
    from16 += other.from16;
    unsafe += other.unsafe;
    neighbours += other.neighbours;
    visits += other.visits;
    for (int mode = 0; mode < MODES; mode++) {
      inMode[mode] += other.inMode[mode];
      for (int to = 0; to < MODES; to++) {
        flow[mode][to] += other.flow[mode][to];
      }
    }
  }

  double share(long part, long whole) {
    return whole == 0 ? Double.NaN : (double) part / whole;
  }

  double mean(long fixedPointSum) {
    return adults == 0 ? Double.NaN : FixedPoint.mean(fixedPointSum, adults);
  }

  double flowShare(int from, int to) {
    long all = 0;
    for (long each : flow[from]) {
      all += each;
    }
    return share(flow[from][to], all);
  }
}
