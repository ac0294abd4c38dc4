package org.sozialraum.town;

import java.util.Arrays;
import org.sozialraum.chance.Chance;
import org.sozialraum.crew.Crew;
import org.sozialraum.crew.Cut;

/**
 * Who sits where this week: every visit belongs to a table, and those at one table may get to talk.
 *
 * <p>Tables are numbered doorsteps first, then groups of the founded associations, events, founded places and last what
 * came later: places added and groups of associations that residents founded. Numbers of the founded are addresses of
 * chance. What came later has addresses of its own, from the ids of places and associations ({@link #address}), so that
 * it does not matter who came first or what else came. All of it is rewritten every week and none of it is state: it
 * follows from the town's tables alone.
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
  /** No place, in {@link #placeOf}: a group of an association that residents founded. */
  public static final int NO_PLACE = -1;
  /** Members of a fixed group, in associations and places of kinds that have groups. */
  public static final int GROUP = 12;

  private final int[] firstBlock;
  private int[] firstGroup;
  private int[] groups;
  private final int firstGroupTable;
  private final int firstEvent;
  private final int firstPlaceTable;
  private final int firstLaterTable;
  private int placesLaidOut;
  private int associationsLaidOut;
  private long[] laterAddress = new long[0];
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
   * visitor's ease (high 32 bits), origin (bit 31) and row (low 31 bits).
   */
  private long[] seats = new long[0];
  private long[] ids;
  private byte[] origins;

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
    firstGroup = new int[associations.count()];
    groups = new int[associations.count()];
    firstGroupTable = next;
    for (int association = 0; association < associations.founded(); association++) {
      firstGroup[association] = next;
      groups[association] = groupsOf(associations, association);
      next += groups[association];
    }
    firstEvent = next;
    next += quarters.count() * TABLES_PER_EVENT;
    firstPlaceTable = next;
    tables = next;
    placeOfTable = new int[0];
    layOutPlaces(town.places(), town.places().founded());
    firstLaterTable = tables;
    layOut(town);
  }

  private static int groupsOf(Associations associations, int association) {
    return Math.max(1, (associations.nominalMembers().of(association) + GROUP - 1) / GROUP);
  }

  /** Lays out the tables of places and associations that are not laid out yet. */
  public void layOut(Town town) {
    Places places = town.places();
    int placesBefore = placesLaidOut;
    layOutPlaces(places, places.count());
    for (int place = placesBefore; place < places.count(); place++) {
      address(places.firstTable().of(place), places.tables().of(place), places.id().of(place));
    }
    Associations associations = town.associations();
    if (associationsLaidOut < associations.foundedLater()) {
      layOutGroups(associations);
    }
  }

  private void layOutGroups(Associations associations) {
    if (groups.length < associations.count()) {
      firstGroup = Arrays.copyOf(firstGroup, associations.count() + associations.count() / 8);
      groups = Arrays.copyOf(groups, firstGroup.length);
    }
    for (int association = associations.founded(); association < associations.count(); association++) {
      if (associations.id().of(association) != 0 && groups[association] == 0) {
        firstGroup[association] = tables;
        groups[association] = groupsOf(associations, association);
        append(groups[association], NO_PLACE);
        address(firstGroup[association], groups[association], associations.id().of(association));
      }
    }
    associationsLaidOut = associations.foundedLater();
  }

  /** Gives tables addresses that follow from the id of the place or association they belong to. */
  private void address(int firstTable, int number, long id) {
    int end = firstTable + number - firstLaterTable;
    if (laterAddress.length < end) {
      laterAddress = Arrays.copyOf(laterAddress, end + end / 8);
    }
    for (int k = 0; k < number; k++) {
      laterAddress[firstTable - firstLaterTable + k] = Chance.hash(id, k, 3);
    }
  }

  private void append(int number, int place) {
    int end = tables + number - firstPlaceTable;
    if (placeOfTable.length < end) {
      placeOfTable = Arrays.copyOf(placeOfTable, end + end / 8);
    }
    Arrays.fill(placeOfTable, tables - firstPlaceTable, end, place);
    tables += number;
  }

  private void layOutPlaces(Places places, int endPlace) {
    for (int place = placesLaidOut; place < endPlace; place++) {
      int size = places.kindOf(place).hasGroups() ? GROUP : MIXED_TABLE;
      int here = Math.max(1, (int) places.visitsWhenFull().of(place) / size);
      places.firstTable().set(place, tables);
      places.tables().set(place, here);
      append(here, place);
    }
    placesLaidOut = endPlace;
  }

  /** Begins a week with no visits. */
  public void begin(int residents) {
    parts = Cut.parts(residents);
    if (visits.length < parts) {
      int before = visits.length;
      visits = Arrays.copyOf(visits, parts);
      for (int part = before; part < parts; part++) {
        visits[part] = new Visits(firstGroupTable);
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
    origins = residents.migration().array();
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
      visits[part].seat(atTable[section], seats, ids, origins);
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
    return groups[association];
  }

  /** First table of a quarter's events. */
  public int firstEvent(int quarter) {
    return firstEvent + quarter * TABLES_PER_EVENT;
  }

  /** First table of groups of the founded associations; tables before are doorsteps. */
  public int firstGroupTable() {
    return firstGroupTable;
  }

  /** First table of events; tables before are doorsteps and groups of the founded associations. */
  public int firstEventTable() {
    return firstEvent;
  }

  /**
   * First table of places; tables before are doorsteps, groups of the founded associations and events. Groups of later
   * associations stand among the places.
   */
  public int firstPlaceTable() {
    return firstPlaceTable;
  }

  /** Address of a table's chance. */
  public long address(int table) {
    return table < firstLaterTable ? table : laterAddress[table - firstLaterTable];
  }

  /** Place of a table at or after {@link #firstPlaceTable()}; {@link #NO_PLACE} for a group of an association. */
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

  /**
   * Two words per seat: the visitor's lifelong id; the visitor's ease, origin and row, for {@link #ease},
   * {@link #origin} and {@link #row}.
   */
  public long[] seats() {
    return seats;
  }

  /** How easily a visitor gets to talk, from the second word of a seat. */
  public static float ease(long word) {
    return Float.intBitsToFloat((int) (word >>> 32));
  }

  /** Row of a visitor, from the second word of a seat. */
  public static int row(long word) {
    return (int) word & Integer.MAX_VALUE;
  }

  /** Migration background of a visitor, no 0, yes 1, from the second word of a seat. */
  public static int origin(long word) {
    return (int) word >>> 31;
  }

  /** Tables laid out. */
  public int tables() {
    return tables;
  }
}
