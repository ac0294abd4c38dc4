package org.sozialraum.trait;

import org.sozialraum.town.Residents;

/** Who lives with a resident; members of a household stand beside each other. */
final class HouseholdMembers {
  private static final int ADULT = 18;

  private HouseholdMembers() {}

  /** Head of the household; the resident itself where none stands beside it. */
  static int head(Residents residents, int resident) {
    for (int member = first(residents, resident); member < end(residents, resident); member++) {
      if (residents.role().of(member) == Residents.HEAD) {
        return member;
      }
    }
    return resident;
  }

  /** Head of the household, or the resident itself who only shares a flat. */
  static int provider(Residents residents, int resident) {
    return residents.role().of(resident) == Residents.OTHER ? resident : head(residents, resident);
  }

  /** Whether children under 18 live there and no couple does. */
  static boolean singleParent(Residents residents, int resident, int week) {
    boolean minors = false;
    for (int member = first(residents, resident); member < end(residents, resident); member++) {
      if (residents.role().of(member) == Residents.PARTNER) {
        return false;
      }
      minors |= residents.role().of(member) == Residents.CHILD && residents.age(member, week) < ADULT;
    }
    return minors;
  }

  private static int first(Residents residents, int resident) {
    int first = resident;
    while (first > 0 && residents.dwelling().of(first - 1) == residents.dwelling().of(resident)) {
      first--;
    }
    return first;
  }

  private static int end(Residents residents, int resident) {
    int end = resident + 1;
    while (end < residents.count() && residents.dwelling().of(end) == residents.dwelling().of(resident)) {
      end++;
    }
    return end;
  }
}
