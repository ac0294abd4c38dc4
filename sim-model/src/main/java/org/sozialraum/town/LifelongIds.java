package org.sozialraum.town;

import org.sozialraum.chance.Chance;
import org.sozialraum.town.Residents;

/**
 * Lifelong ids of those who come after the founding, as hashes: a counter would shift everybody born later as soon as
 * one variant of a town has an extra birth.
 */
public final class LifelongIds {
  private static final long NEWBORN = 0x4E6577626F726EL;
  private static final long HOUSEHOLD = 0x486F757365L;
  private static final long EXCHANGED = 0x45786368616E67L;

  private LifelongIds() {}

  /** A mother's child, counted from 1. */
  public static long newborn(long mother, int ordinal) {
    return Chance.hash(mother, ordinal, NEWBORN);
  }

  /** A newcomer of a dwelling in a week, counted from 0. */
  public static long newcomer(long dwelling, int week, int position) {
    return Chance.hash(dwelling, week, position);
  }

  /** One who arrives in the exchange of week 0 in the likeness of a donor, of which there may be several. */
  public static long likeness(long donor, int copy) {
    return Chance.hash(donor, copy, EXCHANGED);
  }

  /** One who arrives in the exchange of week 0 without a donor, counted from 0 within a group of a quarter. */
  public static long exchanged(long quarter, int group, int position) {
    return Chance.hash(quarter ^ EXCHANGED, group, position);
  }

  /** A household that begins in a week, of a dwelling or of the person who founds it. Never 0. */
  public static long household(long dwellingOrPerson, int week) {
    long id = Chance.hash(dwellingOrPerson, week, HOUSEHOLD);
    return id == 0 ? HOUSEHOLD : id;
  }

  /** Whether a child was born to a woman in this town: its id is then a hash of hers. */
  public static boolean isChildOf(Residents residents, int child, int woman) {
    for (int ordinal = 1; ordinal <= residents.births().of(woman); ordinal++) {
      if (residents.id().of(child) == newborn(residents.id().of(woman), ordinal)) {
        return true;
      }
    }
    return false;
  }
}
