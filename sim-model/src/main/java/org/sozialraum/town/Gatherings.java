package org.sozialraum.town;

import java.util.Arrays;

/**
 * Who sits where this week: every visit belongs to a table, and those at one table may get to talk.
 *
 * <p>Tables are numbered doorsteps first, then association groups, events, founded places and last the places added
 * later, so that a new place shifts no other number: numbers are addresses of chance. All of it is rewritten every week
 * and none of it is state: the numbers follow from the town's tables alone.
 */
public final class Gatherings {

  /** Dwellings in street order that share the doorstep tables of a block. */
  public static final int DWELLINGS_PER_BLOCK = 16;
  /** Doorstep tables of a block. */
  public static final int TABLES_PER_BLOCK = 8;
  /** Tables of the events of one quarter in one week; assumption A-48. */
  public static final int TABLES_PER_EVENT = 16;
  /** Visitors that a table is made for where visitors mix. */
  public static final int MIXED_TABLE = 4;
  /** Members of a fixed group, in associations and places of kinds that have groups. */
  public static final int GROUP = 12;
  /** Table of a visit that did not take place. */
  public static final int NOWHERE = -1;

  /** Visits of a resident and week that there is room for at first; at its peak in summer the mean is 3.4. */
  private static final double USUAL_VISITS = 3.55;

  private final int[] firstBlock;
  private final int[] firstGroup;
  private final int firstEvent;
  private final int firstPlaceTable;
  private int placesLaidOut;
  private int tables;
  private int[] placeOfTable;

  private int[] firstVisit = new int[0];
  private int[] table = new int[0];
  private int visits;

  private int[] firstSeat = new int[0];
  /**
   * Two words per seat, side by side because whoever reads one reads the other: the visitor's lifelong id, then the
   * visitor's ease (high 32 bits) and row (low 32 bits).
   */
  private long[] seats = new long[0];
  private float[] doorstepEase = new float[0];
  private float[] awayEase = new float[0];
  private int visitor;

  /** Lays out the tables of a founded town. */
  public Gatherings(Town town) {
    Quarters quarters = town.quarters();
    firstBlock = new int[quarters.count() + 1];
    for (int quarter = 0; quarter < quarters.count(); quarter++) {
      // One block more than full ones, because blocks are shifted by half every other week.
      firstBlock[quarter + 1] = firstBlock[quarter] + quarters.dwellings().of(quarter) / DWELLINGS_PER_BLOCK + 2;
    }
    int next = firstBlock[quarters.count()] * TABLES_PER_BLOCK;
    Associations associations = town.associations();
    firstGroup = new int[associations.count() + 1];
    for (int association = 0; association < associations.count(); association++) {
      firstGroup[association] = next;
      next += Math.max(1, (associations.nominalMembers().of(association) + GROUP - 1) / GROUP);
    }
    firstGroup[associations.count()] = next;
    firstEvent = next;
    next += quarters.count() * TABLES_PER_EVENT;
    firstPlaceTable = next;
    tables = next;
    placeOfTable = new int[0];
    layOutPlaces(town.places());
  }

  /** Lays out the tables of places that are not laid out yet. */
  public void layOutPlaces(Places places) {
    for (int place = placesLaidOut; place < places.count(); place++) {
      int size = places.kindOf(place).hasGroups() ? GROUP : MIXED_TABLE;
      int here = Math.max(1, (int) places.visitsWhenFull().of(place) / size);
      places.firstTable().set(place, tables);
      places.tables().set(place, here);
      int end = tables + here - firstPlaceTable;
      if (placeOfTable.length < end) {
        placeOfTable = Arrays.copyOf(placeOfTable, end + end / 8);
      }
      Arrays.fill(placeOfTable, tables - firstPlaceTable, end, place);
      tables += here;
    }
    placesLaidOut = places.count();
    if (firstSeat.length < tables + 2) {
      firstSeat = new int[tables + tables / 8 + 2];
    }
  }

  /** Begins a week with no visits. */
  public void begin(int residents) {
    if (firstVisit.length < residents + 1) {
      firstVisit = new int[residents + residents / 16 + 64];
      doorstepEase = new float[firstVisit.length];
      awayEase = new float[firstVisit.length];
    }
    // Room for more visits than a week ever had; should a growing town need more, visit() makes it.
    if (table.length == 0) {
      int roomy = (int) Math.min(Integer.MAX_VALUE - 8, USUAL_VISITS * residents + 1024);
      table = new int[roomy];
      seats = new long[2 * roomy];
    }
    visits = 0;
  }

  /** The visits entered from now on are this resident's; residents come in row order. */
  public void visitorIs(int resident) {
    firstVisit[resident] = visits;
    visitor = resident;
  }

  /** Ends the entering of visits. */
  public void end(int residents) {
    firstVisit[residents] = visits;
  }

  /**
   * Enters a visit.
   *
   * @param atTable number of the table
   * @param visitorEase how easily the visitor gets to talk, about 1: one value at the doorstep, one at all other tables
   */
  public void visit(int atTable, float visitorEase) {
    if (visits == table.length) {
      int roomy = visits + visits / 8 + 1024;
      table = Arrays.copyOf(table, roomy);
      seats = new long[2 * roomy];
    }
    table[visits++] = atTable;
    if (atTable < firstGroup[0]) {
      doorstepEase[visitor] = visitorEase;
    } else {
      awayEase[visitor] = visitorEase;
    }
  }

  /** Counts the visits of every table: the first half of a counting sort. */
  public void count() {
    Arrays.fill(firstSeat, 0, tables + 1, 0);
    for (int visit = 0; visit < visits; visit++) {
      firstSeat[table[visit] + 1]++;
    }
  }

  /** Visits entered for a table, between {@link #count} and {@link #seat}. */
  public int visitsAt(int atTable) {
    return firstSeat[atTable + 1];
  }

  /** Takes a visit back that {@link #count} has counted. */
  public void cancel(int visit) {
    firstSeat[table[visit] + 1]--;
    table[visit] = NOWHERE;
  }

  /** Seats all visitors that {@link #count} has counted; order within a table does not matter to anybody. */
  public void seat(Residents residents) {
    for (int each = 0; each < tables; each++) {
      firstSeat[each + 1] += firstSeat[each];
    }
    long[] id = residents.id().array();
    int count = residents.count();
    for (int resident = 0; resident < count; resident++) {
      int end = firstVisit[resident + 1];
      for (int visit = firstVisit[resident]; visit < end; visit++) {
        int at = table[visit];
        if (at != NOWHERE) {
          int seat = firstSeat[at]++;
          seats[2 * seat] = id[resident];
          seats[2 * seat + 1] = (long) Float.floatToRawIntBits(easeAt(resident, at)) << 32 | resident;
        }
      }
    }
    // Each entry now points behind its table; shift back by one table.
    System.arraycopy(firstSeat, 0, firstSeat, 1, tables);
    firstSeat[0] = 0;
  }

  /** First doorstep table of the block of a dwelling; blocks shift by half every other week. */
  public int doorstep(int quarter, int dwellingInQuarter, int week) {
    int shift = (week & 1) == 0 ? 0 : DWELLINGS_PER_BLOCK / 2;
    return (firstBlock[quarter] + (dwellingInQuarter + shift) / DWELLINGS_PER_BLOCK) * TABLES_PER_BLOCK;
  }

  /** First table of an association's groups. */
  public int firstGroup(int association) {
    return firstGroup[association];
  }

  /** Groups of an association. */
  public int groups(int association) {
    return firstGroup[association + 1] - firstGroup[association];
  }

  /** First table of a quarter's events. */
  public int firstEvent(int quarter) {
    return firstEvent + quarter * TABLES_PER_EVENT;
  }

  /** First table of association groups; tables before are doorsteps. */
  public int firstGroupTable() {
    return firstGroup[0];
  }

  /** First table of events; tables before are doorsteps and association groups. */
  public int firstEventTable() {
    return firstEvent;
  }

  /** First table of places; tables before are doorsteps, association groups and events. */
  public int firstPlaceTable() {
    return firstPlaceTable;
  }

  /** Place of a table at or after {@link #firstPlaceTable()}. */
  public int placeOf(int atTable) {
    return placeOfTable[atTable - firstPlaceTable];
  }

  /** Visits entered this week. */
  public int visits() {
    return visits;
  }

  /** Tables by visit; {@link #NOWHERE} for one that did not take place. */
  public int[] tablesByVisit() {
    return table;
  }

  /** How easily a resident gets to talk at a table, about 1. */
  public float easeAt(int resident, int atTable) {
    return atTable < firstGroup[0] ? doorstepEase[resident] : awayEase[resident];
  }

  /** First visit of each resident; the entry after the last resident ends the list. */
  public int[] firstVisits() {
    return firstVisit;
  }

  /** First seat of each table; the entry after the last table ends the list. */
  public int[] firstSeats() {
    return firstSeat;
  }

  /** Two words per seat: the visitor's lifelong id; the visitor's ease and row, for {@link #ease} and {@link #row}. */
  public long[] seats() {
    return seats;
  }

  /** How easily a visitor gets to talk, from the second word of a seat. */
  public static float ease(long word) {
    return Float.intBitsToFloat((int) (word >>> 32));
  }

  /** Row of a visitor, from the second word of a seat. */
  public static int row(long word) {
    return (int) word;
  }

  /** Tables laid out. */
  public int tables() {
    return tables;
  }
}
