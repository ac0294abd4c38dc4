package org.sozialraum.town;

/**
 * A need of one week, packed into a byte, and the needs of a resident's week, packed into an int.
 *
 * <p>Low four bits: ordinal of the {@link Domain} plus 1; high four bits: hand-overs it takes, at most 15. Up to
 * {@link #MOST} needs stand in one word, from the lowest byte on and without gaps; 0 is an empty place.
 */
public final class Need {
  private Need() {}

  /** Needs that one resident can have in one week. */
  public static final int MOST = 4;
  /** Hand-overs that a need takes at most. */
  public static final int MOST_HAND_OVERS = 15;

  private static final int EMPTY = 0;

  /** A need of a domain that takes so many hand-overs. */
  public static int of(int domain, int handOvers) {
    return domain + 1 | Math.min(handOvers, MOST_HAND_OVERS) << 4;
  }

  /** Needs in a word. */
  public static int count(int week) {
    return (39 - Integer.numberOfLeadingZeros(week)) / 8;
  }

  /** The k-th need of a word. */
  public static int at(int week, int k) {
    return week >>> 8 * k & 0xFF;
  }

  /** Ordinal of the domain of a need. */
  public static int domain(int need) {
    return (need & 0xF) - 1;
  }

  /** Hand-overs that a need takes. */
  public static int handOvers(int need) {
    return need >>> 4;
  }

  /**
   * Address of the k-th need for chance: its domain, and how many needs of the same domain stand before it. So a need
   * keeps its luck when another one has been met before.
   */
  public static int address(int week, int k) {
    int domain = domain(at(week, k));
    int alike = 0;
    for (int before = 0; before < k; before++) {
      alike += domain(at(week, before)) == domain ? 1 : 0;
    }
    return domain + Domain.COUNT * alike;
  }

  /** A word with one more need; the word as it is if there is no room. */
  public static int add(int week, int need) {
    int has = count(week);
    return has == MOST ? week : week | need << 8 * has;
  }

  /** A word without its k-th need; later ones move up. */
  public static int without(int week, int k) {
    int kept = EMPTY;
    for (int other = 0; other < count(week); other++) {
      if (other != k) {
        kept = add(kept, at(week, other));
      }
    }
    return kept;
  }
}
