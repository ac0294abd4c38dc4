package org.sozialraum.intervention;

import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Ties;
import org.sozialraum.town.Town;
import org.sozialraum.town.column.ByteColumn;

/** Occasions that interventions bring about: residents are asked, events take place. */
final class Occasions {
  private Occasions() {}

  /** Largest number of weeks between two start weeks. */
  private static final long WEEKS = 1_000_000;

  /** Address of an instrument's own chance: its number in the brief and its first week. */
  static long address(int instrument, int startWeek) {
    return instrument * WEEKS + startWeek;
  }

  /** Weeks after moving in during which a resident is new. */
  private static final int NEW_WEEKS = 52;
  /** Asks that one resident can get in one week. */
  private static final int MOST_ASKS = 100;

  /** Asks residents aged 14 and over of a quarter, all with the same chance; returns how many. */
  static long ask(Town town, int quarter, int week, double chanceEach, Chance chance, long which, ByteColumn asks) {
    return askTargeted(town, quarter, week, chanceEach, 1, chance, which, asks);
  }

  /**
   * Asks residents of a quarter, those with low schooling and newcomers {@code targeting} times as often.
   *
   * @param asks column of residents in which the asks of this week are counted
   */
  static long askTargeted(Town town, int quarter, int week, double chanceEach, double targeting, Chance chance,
      long which, ByteColumn asks) {
    Residents residents = town.residents();
    long key = chance.key(Decision.CAMPAIGN_ASK, week);
    int youngest = week - 52 * Residents.FIRST_MODE_AGE;
    int first = town.quarters().firstResident().of(quarter);
    int end = first + town.quarters().residents().of(quarter);
    long asked = 0;
    for (int resident = first; resident < end; resident++) {
      if (residents.birthWeek().of(resident) > youngest) {
        continue;
      }
      boolean target = lowSchoolingOrNew(residents, resident, week);
      if (Chance.draw(key, residents.id().of(resident), which) < (target ? chanceEach * targeting : chanceEach)) {
        asks.set(resident, (byte) Math.min(MOST_ASKS, asks.of(resident) + 1));
        town.reaches(resident);
        asked++;
      }
    }
    return asked;
  }

  /** Says which residents. */
  interface Whom {
    boolean includes(int resident);
  }

  /** Asks residents aged 14 and over of a quarter who are among some, all of them with the same chance. */
  static long askSome(Town town, int quarter, int week, double chanceEach, Whom whom, Chance chance, long which,
      ByteColumn asks) {
    Residents residents = town.residents();
    long key = chance.key(Decision.CAMPAIGN_ASK, week);
    int youngest = week - 52 * Residents.FIRST_MODE_AGE;
    int first = town.quarters().firstResident().of(quarter);
    int end = first + town.quarters().residents().of(quarter);
    long asked = 0;
    for (int resident = first; resident < end; resident++) {
      if (residents.birthWeek().of(resident) <= youngest
          && Chance.draw(key, residents.id().of(resident), which) < chanceEach && whom.includes(resident)) {
        asks.set(resident, (byte) Math.min(MOST_ASKS, asks.of(resident) + 1));
        town.reaches(resident);
        asked++;
      }
    }
    return asked;
  }

  /** Whether a resident has low schooling or has moved in within the last year. */
  static boolean lowSchoolingOrNew(Residents residents, int resident, int week) {
    return residents.education().of(resident) == 0 || week - residents.tenureStart().of(resident) < NEW_WEEKS;
  }

  /** Whether none of a resident's ties engaged at the end of last week, so that nobody known could ask. */
  static boolean knowsNobodyEngaged(Town town, int resident) {
    Ties ties = town.ties();
    int end = ties.endSlot(resident);
    for (int slot = ties.firstSlot(resident); slot < end; slot++) {
      if ((town.residents().published().of(ties.others()[slot]) & Residents.PUBLISHED_ENGAGED) != 0) {
        return false;
      }
    }
    return true;
  }

  /** Notes that all residents of a quarter from an age on are reached; returns how many they are. */
  static long reachAll(Town town, int quarter, int week, int fromAge) {
    int youngest = week - 52 * fromAge;
    int first = town.quarters().firstResident().of(quarter);
    long reached = 0;
    for (int resident = first; resident < first + town.quarters().residents().of(quarter); resident++) {
      if (town.residents().birthWeek().of(resident) <= youngest) {
        town.reaches(resident);
        reached++;
      }
    }
    return reached;
  }

  /** Residents of a quarter who can be asked: those aged 14 and over. */
  static int adults(Town town, int quarter, int week) {
    return adults(town, quarter, week, resident -> true);
  }

  /** Residents of a quarter aged 14 and over who are among some. */
  static int adults(Town town, int quarter, int week, Whom whom) {
    Residents residents = town.residents();
    int youngest = week - 52 * Residents.FIRST_MODE_AGE;
    int first = town.quarters().firstResident().of(quarter);
    int adults = 0;
    for (int resident = first; resident < first + town.quarters().residents().of(quarter); resident++) {
      adults += residents.birthWeek().of(resident) <= youngest && whom.includes(resident) ? 1 : 0;
    }
    return adults;
  }

  /** Lets an event take place in a quarter with a chance per week; whole numbers above one take place for sure. */
  static int events(Town town, int quarter, int week, double perWeek, Chance chance, long which) {
    int certain = (int) perWeek;
    int events = certain + (chance.draw(Decision.EVENT, week, town.quarters().keyOf(quarter), which)
        < perWeek - certain ? 1 : 0);
    if (events > 0) {
      town.quarters().events().set(quarter, town.quarters().events().of(quarter) + events);
    }
    return events;
  }
}
