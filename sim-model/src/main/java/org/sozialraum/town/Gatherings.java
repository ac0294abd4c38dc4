package org.sozialraum.town;

import java.util.Arrays;
import org.sozialraum.crew.Crew;
import org.sozialraum.crew.Cut;

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

  private final int[] firstBlock;
  private final int[] firstGroup;
  private final int firstEvent;
  private final int firstPlaceTable;
  private int placesLaidOut;
  private int tables;
  private int[] placeOfTable;

  private Visits[] visits = new Visits[0];
  private int parts;

  /**
   * By section, and by table from 1 on: first its visits, while they are counted; then the seat that the section's next
   * visitor takes; in the end the seat behind its last one. So what is left of the last section are the ends of all
   * tables, which are the beginnings of the next ones. There are as many sections as hands, each of consecutive parts
   * of the residents.
   */
  private int[][] atTable = new int[0][];
  private int sections;
  /**
   * Two words per seat, side by side because whoever reads one reads the other: the visitor's lifelong id, then the
   * visitor's ease (high 32 bits) and row (low 32 bits).
   */
  private long[] seats = new long[0];
  private long[] ids;

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
  }

  /** Begins a week with no visits. */
  public void begin(int residents) {
    parts = Cut.parts(residents);
    if (visits.length < parts) {
      int before = visits.length;
      visits = Arrays.copyOf(visits, parts);
      for (int part = before; part < parts; part++) {
        visits[part] = new Visits(firstGroup[0]);
      }
    }
    for (int part = 0; part < parts; part++) {
      visits[part].begin(Cut.first(part, parts, residents), Cut.first(part + 1, parts, residents));
    }
  }

  /** Visits of one part of the residents; parts are those of {@link Cut}. */
  public Visits visits(int part) {
    return visits[part];
  }

  /** Counts the visits of every table: the first half of a counting sort. */
  public void count(Crew crew) {
    sections = Math.min(parts, crew.hands());
    if (atTable.length < sections) {
      atTable = Arrays.copyOf(atTable, sections);
    }
    for (int section = 0; section < sections; section++) {
      if (atTable[section] == null || atTable[section].length < tables + 1) {
        atTable[section] = new int[tables + tables / 8 + 1];
      }
    }
    int needed = 2 * visits();
    if (seats.length < needed) {
      seats = new long[Math.max(needed + needed / 8, 2 * Visits.usual(visits[parts - 1].endRow()))];
    }
    crew.share(sections, this, Gatherings::countSection);
  }

  private void countSection(int section) {
    int[] here = atTable[section];
    Arrays.fill(here, 0, tables + 1, 0);
    int endPart = firstPart(section + 1);
    for (int part = firstPart(section); part < endPart; part++) {
      visits[part].count(here);
    }
  }

  /** Sections of residents whose visits were counted apart, so that hands do not get into each other's way. */
  public int sections() {
    return sections;
  }

  /** First part of a section; the number of parts for the number of sections. */
  public int firstPart(int section) {
    return Cut.first(section, sections, parts);
  }

  /** Visits of a section's residents at tables from one number to before another, until {@link #seat}. */
  public int visitsAt(int fromTable, int endTable, int section) {
    int[] here = atTable[section];
    int visitsThere = 0;
    for (int table = fromTable; table < endTable; table++) {
      visitsThere += here[table + 1];
    }
    return visitsThere;
  }

  /** Takes a visit back that {@link #count} has counted. */
  public void cancel(int section, Visits ofPart, int visit) {
    atTable[section][ofPart.tables()[visit] + 1]--;
    ofPart.tables()[visit] = Visits.NOWHERE;
  }

  /** Seats all visitors that {@link #count} has counted; they sit in the order of their rows, which nobody reads. */
  public void seat(Residents residents, Crew crew) {
    numberSeats();
    ids = residents.id().array();
    crew.share(sections, this, Gatherings::seatSection);
  }

  /** Turns numbers of visits into first seats: table by table, and at each table section by section. */
  private void numberSeats() {
    int seat = 0;
    int[] next = atTable[0];
    for (int table = 1; table <= tables; table++) {
      int here = next[table];
      next[table] = seat;
      seat += here;
      for (int section = 1; section < sections; section++) {
        here = atTable[section][table];
        atTable[section][table] = seat;
        seat += here;
      }
    }
  }

  private void seatSection(int section) {
    int endPart = firstPart(section + 1);
    for (int part = firstPart(section); part < endPart; part++) {
      visits[part].seat(atTable[section], seats, ids);
    }
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
    int all = 0;
    for (int part = 0; part < parts; part++) {
      all += visits[part].count();
    }
    return all;
  }

  /** First seat of each table; the entry after the last table ends the list. */
  public int[] firstSeats() {
    return atTable[sections - 1];
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
