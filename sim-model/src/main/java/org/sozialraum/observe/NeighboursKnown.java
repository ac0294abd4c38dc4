package org.sozialraum.observe;

import org.sozialraum.town.Dwellings;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Ties;
import org.sozialraum.town.Town;

/**
 * Whom of the neighbours somebody knows: residents of 14 and over of other households within 300 m with whom there is a
 * tie, and whether one of them was met in the last four weeks. Ties below strength .05 do not last (addendum J).
 */
final class NeighboursKnown {
  private NeighboursKnown() {}

  /** Distance within which a tie counts as a neighbour, metres; brief, addendum J. */
  private static final double METRES = 300;
  private static final int FEW = 3;
  private static final int MANY = 10;

  /** Adds the neighbours that a resident knows. */
  static void count(Town town, int resident, int week, long[] counts) {
    Residents residents = town.residents();
    Dwellings dwellings = town.dwellings();
    Ties ties = town.ties();
    int home = residents.dwelling().of(resident);
    int known = 0;
    boolean chats = false;
    int end = ties.endSlot(resident);
    for (int slot = ties.firstSlot(resident); slot < end; slot++) {
      int other = ties.others()[slot];
      int there = residents.dwelling().of(other);
      double dx = dwellings.x().of(home) - dwellings.x().of(there);
      double dy = dwellings.y().of(home) - dwellings.y().of(there);
      if (dx * dx + dy * dy <= METRES * METRES && residents.age(other, week) >= Residents.FIRST_MODE_AGE) {
        known++;
        chats |= ties.lately()[slot] != 0;
      }
    }
    counts[Count.NEIGHBOURS] = known;
    counts[Count.KNOW_NONE] = known == 0 ? 1 : 0;
    counts[Count.KNOW_FEW] = known <= FEW ? 1 : 0;
    counts[Count.KNOW_MANY] = known > MANY ? 1 : 0;
    counts[Count.CHATS] = chats ? 1 : 0;
  }
}
