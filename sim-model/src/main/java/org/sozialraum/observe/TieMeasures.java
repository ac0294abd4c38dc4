package org.sozialraum.observe;

import org.sozialraum.town.Dwellings;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Ties;
import org.sozialraum.town.Town;

/**
 * What is counted of a resident's ties once a year: whether there is any, how many bridge origin, schooling and
 * quarters, and how far they reach. A tie counts at both ends; its length is that between the two dwellings.
 */
final class TieMeasures {
  private TieMeasures() {}

  /** Distances within which ties are counted, metres. */
  static final int[] METRES = {100, 300, 1000};

  /** Adds the ties of a resident from 14. */
  static void add(Town town, int resident, long[] counts) {
    Ties ties = town.ties();
    Residents residents = town.residents();
    Dwellings dwellings = town.dwellings();
    int first = ties.firstSlot(resident);
    int end = ties.endSlot(resident);
    counts[Count.TIES] = end - first;
    counts[Count.TIES_NONE] = first == end ? 1 : 0;
    int home = residents.dwelling().of(resident);
    byte origin = residents.migration().of(resident);
    byte schooling = residents.education().of(resident);
    for (int slot = first; slot < end; slot++) {
      int other = ties.others()[slot];
      int there = residents.dwelling().of(other);
      counts[Count.TIES_ACROSS_ORIGIN] += residents.migration().of(other) != origin ? 1 : 0;
      counts[Count.TIES_ACROSS_SCHOOLING] += differ(schooling, residents.education().of(other)) ? 1 : 0;
      counts[Count.TIES_ACROSS_QUARTERS] += dwellings.quarter().of(home) != dwellings.quarter().of(there) ? 1 : 0;
      double dx = dwellings.x().of(home) - dwellings.x().of(there);
      double dy = dwellings.y().of(home) - dwellings.y().of(there);
      for (int k = 0; k < METRES.length; k++) {
        counts[Count.TIES_WITHIN + k] += dx * dx + dy * dy <= (double) METRES[k] * METRES[k] ? 1 : 0;
      }
    }
  }

  /** Pupils have no schooling yet that could differ. */
  private static boolean differ(byte one, byte other) {
    return one != other && one != Residents.PUPIL && other != Residents.PUPIL;
  }
}
