package org.sozialraum.week.demography;

import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;

/**
 * Who heads a household whose head has died or gone: the partner, else the oldest adult. Grown children of the former
 * head then count as other adults; minors stay children of the household.
 */
final class Headship {
  private static final int NOBODY = -1;

  private Headship() {}

  /** Names heads after a resettlement, in the dwellings that somebody left. */
  static void name(Town town, Settlement settlement, int week) {
    for (int k = 0; k < settlement.leftCount(); k++) {
      if (settlement.left(k) != Settlement.GONE) {
        name(town, settlement.left(k), week);
      }
    }
  }

  private static void name(Town town, int dwelling, int week) {
    Residents residents = town.residents();
    int first = town.dwellings().firstResident().of(dwelling);
    int end = first + town.dwellings().residents().of(dwelling);
    int oldest = NOBODY;
    int partner = NOBODY;
    for (int resident = first; resident < end; resident++) {
      byte role = residents.role().of(resident);
      if (role == Residents.HEAD) {
        return;
      }
      if (role == Residents.PARTNER) {
        partner = resident;
      }
      if (oldest == NOBODY || isOlder(residents, resident, oldest)) {
        oldest = resident;
      }
    }
    if (partner != NOBODY) {
      residents.role().set(partner, Residents.HEAD);
    } else if (oldest != NOBODY) {
      residents.role().set(oldest, Residents.HEAD);
      for (int resident = first; resident < end; resident++) {
        if (residents.role().of(resident) == Residents.CHILD && residents.age(resident, week) >= Household.ADULT) {
          residents.role().set(resident, Residents.OTHER);
        }
      }
    }
  }

  /** Whether one resident is older than another; of two born in one week the one with the smaller id. */
  static boolean isOlder(Residents residents, int one, int other) {
    int born = residents.birthWeek().of(one);
    int otherBorn = residents.birthWeek().of(other);
    return born < otherBorn || born == otherBorn && residents.id().of(one) < residents.id().of(other);
  }
}
