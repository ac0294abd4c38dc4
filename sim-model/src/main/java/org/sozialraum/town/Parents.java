package org.sozialraum.town;

/**
 * The parents with whom a resident lives: head and partner of the household in which the resident is a child, if they
 * are at least {@link #YOUNGEST_GAP} years older. A sister who heads the household is no parent.
 *
 * <p>Nobody turns 14 or leaves school in the same step as the own parents, so that a pass may read the parents'
 * schooling and set points while it writes the child's. Basis: assumption A-205.
 *
 * <pre>{@code
 * for (int parent = Parents.next(town, child, -1); parent >= 0; parent = Parents.next(town, child, parent)) { … }
 * }</pre>
 */
public final class Parents {
  /** Least difference of age between parent and child, years. */
  public static final int YOUNGEST_GAP = 15;

  private static final int NOBODY = -1;
  private static final int WEEKS_PER_YEAR = 52;

  private Parents() {}

  /** The parent behind another, the head first, whatever the rows; -1 to begin with, and if there is no further one. */
  public static int next(Town town, int child, int after) {
    Residents residents = town.residents();
    if (residents.role().of(child) != Residents.CHILD) {
      return NOBODY;
    }
    byte last = after < 0 ? NOBODY : residents.role().of(after);
    int head = last < Residents.HEAD ? withRole(town, child, Residents.HEAD) : NOBODY;
    return head >= 0 || last == Residents.PARTNER ? head : withRole(town, child, Residents.PARTNER);
  }

  private static int withRole(Town town, int child, byte role) {
    Residents residents = town.residents();
    int dwelling = residents.dwelling().of(child);
    int first = town.dwellings().firstResident().of(dwelling);
    int end = first + town.dwellings().residents().of(dwelling);
    int born = residents.birthWeek().of(child) - YOUNGEST_GAP * WEEKS_PER_YEAR;
    for (int member = first; member < end; member++) {
      if (residents.role().of(member) == role && residents.birthWeek().of(member) <= born) {
        return member;
      }
    }
    return NOBODY;
  }
}
