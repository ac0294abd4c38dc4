package org.sozialraum.week.demography;

import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;

/**
 * The household of one dwelling at the step's start, without those who have died or parted since. A cursor: it is read
 * again for each dwelling.
 */
final class Household implements java.io.Serializable {
  private static final long serialVersionUID = 1;
  /** Age of adults, years. */
  static final int ADULT = 18;
  /** Nobody. */
  static final int NOBODY = -1;

  private int first;
  private int end;
  private int head;
  private int partner;
  private int minors;
  private int oldestChild;

  /** Reads the household of a dwelling. */
  void read(Town town, Settlement settlement, int dwelling, int week) {
    Residents residents = town.residents();
    first = town.dwellings().firstResident().of(dwelling);
    end = first + town.dwellings().residents().of(dwelling);
    head = NOBODY;
    partner = NOBODY;
    minors = 0;
    oldestChild = -1;
    for (int resident = first; resident < end; resident++) {
      if (settlement.goesTo(resident) != dwelling) {
        continue;
      }
      byte role = residents.role().of(resident);
      if (role == Residents.HEAD) {
        head = resident;
      } else if (role == Residents.PARTNER) {
        partner = resident;
      } else if (role == Residents.CHILD) {
        int age = residents.age(resident, week);
        oldestChild = Math.max(oldestChild, age);
        if (age < ADULT) {
          minors++;
        }
      }
    }
  }

  /** First row of the dwelling's residents, parted ones included. */
  int first() {
    return first;
  }

  /** Row after the dwelling's last resident. */
  int end() {
    return end;
  }

  /** Row of the head, or {@link #NOBODY}. */
  int head() {
    return head;
  }

  /** Row of the head's partner, or {@link #NOBODY}. */
  int partner() {
    return partner;
  }

  /** Whether head and partner live there. */
  boolean isCouple() {
    return head != NOBODY && partner != NOBODY;
  }

  /** Children under 18. */
  int minors() {
    return minors;
  }

  /** Age of the oldest child living there, grown ones included, in years; -1 without children. */
  int oldestChild() {
    return oldestChild;
  }
}
