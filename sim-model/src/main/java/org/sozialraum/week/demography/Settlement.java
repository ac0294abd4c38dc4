package org.sozialraum.week.demography;

import java.util.Arrays;
import org.sozialraum.chance.Chance;
import org.sozialraum.crew.Crew;
import org.sozialraum.crew.Cut;
import org.sozialraum.town.Dwellings;
import org.sozialraum.town.Quarters;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Ties;
import org.sozialraum.town.Town;
import org.sozialraum.town.column.ByteColumn;
import org.sozialraum.town.column.Column;
import org.sozialraum.town.column.FloatColumn;
import org.sozialraum.town.column.IntColumn;
import org.sozialraum.town.column.LongColumn;

/**
 * Who will live where after this step: decisions of the demographic events are entered here, and {@link #settle} then
 * reorders residents by dwelling and id, once.
 *
 * <p>Vacancies are those of the step's start. A dwelling that empties during a step stays empty until the next one, so
 * that no event depends on the order of others. Rows are those of the step's start; arrivals stand behind them. A
 * household that separates, joins another or moves is <em>busy</em>: it does only one of these in one step.
 */
public final class Settlement implements java.io.Serializable {
  private static final long serialVersionUID = 1;

  /** Dwelling of residents who die or leave the town. */
  public static final int GONE = -1;
  /** No dwelling. */
  public static final int NONE = -1;

  /** Events that there is room for at first. */
  private static final int FIRST_ROOM = 64;

  private final float movedFactor;
  private boolean shuffled;
  private transient Town town;
  private transient Column[] columns;
  // Everything below is written anew in each step: none of it is state.
  private transient int[] goesTo;
  private transient int residentsBefore;

  private transient int[] vacant;
  private transient int[] firstVacancy;
  private transient boolean[] taken;
  private transient boolean[] busy;
  private transient int vacancies;
  /** Rooms of homes that were free at the step's start. */
  private transient int[] room;
  private transient int rooms;

  /** Dwellings that somebody leaves in this step; one may stand here several times. */
  private transient int[] left;
  private transient int leftCount;
  private transient int[] newborn;
  private transient int[] mother;
  private transient int newborns;
  private transient int[] kinOne;
  private transient int[] kinTwo;
  private transient int kinPairs;

  private transient int[] oldRow;
  private transient int[] newRowAndMoved;
  private transient int[] layout;
  private transient int remaining;
  private transient int week;
  private transient HashOrder order;
  private transient Column.Scratch scratch;

  /** @param movedFactor what is left of a tie's strength when either end moves within the town, in [0, 1] */
  public Settlement(float movedFactor) {
    this.movedFactor = movedFactor;
  }

  /**
   * Lays dwellings and household members out in an order of hashes within each quarter instead of street and id. No
   * result may depend on rows, and this is how tests make sure.
   */
  public void shuffleRows() {
    shuffled = true;
  }

  /** Begins a step: everybody stays, vacancies are noted. */
  public void begin(Town where) {
    Residents residents = where.residents();
    if (town != where) {
      town = where;
      columns = residents.columns().toArray(Column[]::new);
    }
    if (left == null) {
      makeRoom();
    }
    residentsBefore = residents.count();
    fit(residents.capacity());
    System.arraycopy(residents.dwelling().array(), 0, goesTo, 0, residentsBefore);
    noteVacancies(town.dwellings(), town.quarters());
    leftCount = 0;
    newborns = 0;
    kinPairs = 0;
  }

  private void makeRoom() {
    left = new int[FIRST_ROOM];
    newborn = new int[FIRST_ROOM];
    mother = new int[FIRST_ROOM];
    kinOne = new int[FIRST_ROOM];
    kinTwo = new int[FIRST_ROOM];
    order = new HashOrder();
    scratch = new Column.Scratch();
  }

  private void noteVacancies(Dwellings dwellings, Quarters quarters) {
    int count = dwellings.count();
    if (vacant == null || vacant.length < count) {
      vacant = new int[count];
      taken = new boolean[count];
      busy = new boolean[count];
      room = new int[count];
    }
    if (firstVacancy == null || firstVacancy.length < quarters.count() + 1) {
      firstVacancy = new int[quarters.count() + 1];
    }
    Arrays.fill(busy, false);
    vacancies = 0;
    rooms = 0;
    for (int quarter = 0; quarter < quarters.count(); quarter++) {
      firstVacancy[quarter] = vacancies;
      int first = quarters.firstDwelling().of(quarter);
      for (int dwelling = first; dwelling < first + quarters.dwellings().of(quarter); dwelling++) {
        taken[dwelling] = dwellings.household().of(dwelling) != Dwellings.VACANT;
        if (taken[dwelling]) {
          continue;
        }
        if (dwellings.home().of(dwelling) == 1) {
          room[rooms++] = dwelling;
        } else {
          vacant[vacancies++] = dwelling;
        }
      }
    }
    firstVacancy[quarters.count()] = vacancies;
  }

  private void fit(int capacity) {
    if (goesTo == null || goesTo.length < capacity) {
      goesTo = goesTo == null ? new int[capacity] : Arrays.copyOf(goesTo, capacity);
      oldRow = new int[capacity];
      newRowAndMoved = new int[capacity];
    }
  }

  /** Residents at the step's start; rows from here on are arrivals of this step. */
  public int residentsBefore() {
    return residentsBefore;
  }

  /** Dwellings vacant at the step's start, quarter by quarter in row order: the k-th of {@link #vacancies()}. */
  public int vacant(int k) {
    return vacant[k];
  }

  /** Number of dwellings vacant at the step's start. */
  public int vacancies() {
    return vacancies;
  }

  /** The first of a quarter's vacancies among all; the end of the last quarter's for the number of quarters. */
  public int firstVacancy(int quarter) {
    return firstVacancy[quarter];
  }

  /** Rooms of homes that were free at the step's start, in row order; they are no vacancies. */
  int room(int k) {
    return room[k];
  }

  /** Number of rooms of homes that were free at the step's start. */
  int rooms() {
    return rooms;
  }

  /** Whether a dwelling was vacant at the step's start and nobody has taken it in this step. */
  public boolean isFree(int dwelling) {
    return !taken[dwelling];
  }

  /** Where a resident will live: a dwelling, or {@link #GONE}. */
  public int goesTo(int resident) {
    return goesTo[resident];
  }

  /** Whether nothing has been decided yet for a resident in this step. */
  public boolean stays(int resident) {
    return resident < residentsBefore && goesTo[resident] == town.residents().dwelling().of(resident);
  }

  /** Whether the household of a dwelling already separates, joins another or moves in this step. */
  public boolean isBusy(int dwelling) {
    return busy[dwelling];
  }

  /** Notes that the household of a dwelling separates, joins another or moves in this step. */
  public void occupy(int dwelling) {
    busy[dwelling] = true;
  }

  /** A resident dies or leaves the town. */
  public void leave(int resident) {
    noteLeft(goesTo[resident]);
    goesTo[resident] = GONE;
  }

  /** A resident moves into a dwelling of the town; the caller has taken it, or somebody they join lives there. */
  public void move(int resident, int dwelling) {
    noteLeft(goesTo[resident]);
    goesTo[resident] = dwelling;
  }

  private void noteLeft(int dwelling) {
    if (leftCount == left.length) {
      left = Arrays.copyOf(left, 2 * leftCount);
    }
    left[leftCount++] = dwelling;
  }

  /** Number of entries of {@link #left}. */
  int leftCount() {
    return leftCount;
  }

  /** A dwelling that somebody leaves in this step: the k-th entry, with repetitions. */
  int left(int k) {
    return left[k];
  }

  /** Takes a free dwelling for a household. */
  public void take(int dwelling, long household) {
    if (taken[dwelling]) {
      throw new IllegalStateException("the dwelling " + dwelling + " is not free");
    }
    taken[dwelling] = true;
    town.dwellings().household().set(dwelling, household);
  }

  /** Appends a resident who arrives; the caller fills in all columns. Returns the row. */
  public int arrive(int dwelling) {
    int row = append(dwelling);
    Residents residents = town.residents();
    for (Column column : columns) {
      clear(column, row);
    }
    for (int which = 0; which < Residents.MEMBERSHIPS; which++) {
      residents.membership(which).set(row, Residents.NONE);
    }
    residents.engagedIn().set(row, Residents.NONE);
    residents.lastEngaged().set(row, Residents.NEVER);
    residents.modeLastYear().set(row, (byte) -1);
    residents.potentialLastYear().set(row, (byte) -1);
    residents.dwelling().set(row, dwelling);
    return row;
  }

  /** Appends a resident who arrives with the state of another, ties excepted. Returns the row. */
  public int arriveLike(int donor, int dwelling) {
    int row = append(dwelling);
    for (Column column : columns) {
      copy(column, donor, row);
    }
    town.residents().dwelling().set(row, dwelling);
    // The donor's head may have died in this step: then the copies need a head of their own.
    noteLeft(dwelling);
    return row;
  }

  /** Appends a newborn, who lives wherever the mother will live at the end of the step. Returns the row. */
  public int born(int ofMother) {
    int row = arrive(town.residents().dwelling().of(ofMother));
    if (newborns == newborn.length) {
      newborn = Arrays.copyOf(newborn, 2 * newborns);
      mother = Arrays.copyOf(mother, 2 * newborns);
    }
    newborn[newborns] = row;
    mother[newborns++] = ofMother;
    return row;
  }

  private int append(int dwelling) {
    Residents residents = town.residents();
    int row = residents.count();
    residents.resize(row + 1);
    fit(residents.capacity());
    goesTo[row] = dwelling;
    return row;
  }

  private static void clear(Column column, int row) {
    if (column instanceof ByteColumn bytes) {
      bytes.set(row, (byte) 0);
    } else if (column instanceof IntColumn ints) {
      ints.set(row, 0);
    } else if (column instanceof LongColumn longs) {
      longs.set(row, 0);
    } else if (column instanceof FloatColumn floats) {
      floats.set(row, 0);
    }
  }

  private static void copy(Column column, int from, int to) {
    if (column instanceof ByteColumn bytes) {
      bytes.set(to, bytes.of(from));
    } else if (column instanceof IntColumn ints) {
      ints.set(to, ints.of(from));
    } else if (column instanceof LongColumn longs) {
      longs.set(to, longs.of(from));
    } else if (column instanceof FloatColumn floats) {
      floats.set(to, floats.of(from));
    }
  }

  /** Two residents who part households stay kin: a tie of kin joins them if both stay in town. */
  public void kin(int one, int two) {
    if (kinPairs == kinOne.length) {
      kinOne = Arrays.copyOf(kinOne, 2 * kinPairs);
      kinTwo = Arrays.copyOf(kinTwo, 2 * kinPairs);
    }
    kinOne[kinPairs] = one;
    kinTwo[kinPairs++] = two;
  }

  /** Lets newborns go where their mothers go; from then on each is decided about on its own. */
  public void followMothers() {
    for (int k = 0; k < newborns; k++) {
      goesTo[newborn[k]] = goesTo[mother[k]];
    }
    newborns = 0;
  }

  /** Carries everything out: rows are sorted by dwelling, then id, and ties follow. */
  public void settle(int ofWeek, float kinStrength, Crew crew) {
    week = ofWeek;
    followMothers();
    remaining = layOut();
    crew.share(Cut.parts(town.dwellings().count()), this, Settlement::sortHouseholdsById);
    Residents residents = town.residents();
    crew.share(Cut.parts(residents.count()), this, Settlement::noteMoves);
    crew.share(Cut.parts(remaining), this, Settlement::noteNewRows);
    residents.reorder(oldRow, remaining, scratch, crew);
    town.ties().resettle(oldRow, remaining, residentsBefore, newRowAndMoved, residents.dwelling().array(), movedFactor,
        crew);
    addKin(kinStrength);
    boundQuarters(town);
  }

  private void noteMoves(int part) {
    Residents residents = town.residents();
    byte[] moved = residents.moved().array();
    int[] livesIn = residents.dwelling().array();
    int all = residents.count();
    int parts = Cut.parts(all);
    int end = Cut.first(part + 1, parts, all);
    for (int resident = Cut.first(part, parts, all); resident < end; resident++) {
      boolean moves = resident < residentsBefore && goesTo[resident] != livesIn[resident];
      moved[resident] = !moves ? 0
          : goesTo[resident] != GONE && municipality(goesTo[resident]) != municipality(livesIn[resident])
          ? Residents.MOVED_ACROSS : Residents.MOVED_WITHIN;
      if (moves) {
        residents.tenureStart().set(resident, week);
      }
      livesIn[resident] = goesTo[resident];
      newRowAndMoved[resident] = -1;
    }
  }

  private int municipality(int dwelling) {
    return town.quarters().municipality().of(town.dwellings().quarter().of(dwelling));
  }

  private void noteNewRows(int part) {
    byte[] moved = town.residents().moved().array();
    int parts = Cut.parts(remaining);
    int end = Cut.first(part + 1, parts, remaining);
    for (int now = Cut.first(part, parts, remaining); now < end; now++) {
      newRowAndMoved[oldRow[now]] = 2 * now + (moved[oldRow[now]] == 0 ? 0 : 1);
    }
  }

  /** Fills {@link #oldRow}: a counting sort by dwelling. Returns the residents who remain. */
  private int layOut() {
    Dwellings dwellings = town.dwellings();
    int count = dwellings.count();
    int all = town.residents().count();
    int[] persons = dwellings.residents().array();
    int[] first = dwellings.firstResident().array();
    Arrays.fill(persons, 0, count, 0);
    for (int resident = 0; resident < all; resident++) {
      if (goesTo[resident] != GONE) {
        persons[goesTo[resident]]++;
      }
    }
    if (shuffled) {
      shuffleLayout();
    }
    // Each starts at the end of its rows and counts down, so that first[] ends at the first row: no second array.
    int row = 0;
    for (int k = 0; k < count; k++) {
      int dwelling = shuffled ? layout[k] : k;
      row += persons[dwelling];
      first[dwelling] = row;
      if (persons[dwelling] == 0) {
        dwellings.household().set(dwelling, Dwellings.VACANT);
      }
    }
    for (int resident = all - 1; resident >= 0; resident--) {
      if (goesTo[resident] != GONE) {
        oldRow[--first[goesTo[resident]]] = resident;
      }
    }
    return row;
  }

  private void shuffleLayout() {
    Dwellings dwellings = town.dwellings();
    layout = new int[dwellings.count()];
    for (int quarter = 0; quarter < town.quarters().count(); quarter++) {
      int from = town.quarters().firstDwelling().of(quarter);
      int dwellingsHere = town.quarters().dwellings().of(quarter);
      order.clear();
      for (int dwelling = from; dwelling < from + dwellingsHere; dwelling++) {
        order.add(dwelling, Chance.hash(dwellings.id().of(dwelling), residentsBefore, 1));
      }
      order.sort();
      for (int k = 0; k < dwellingsHere; k++) {
        layout[from + k] = order.row(k);
      }
    }
  }

  /** Households are small: insertion sort of the old rows within each dwelling, by id. */
  private void sortHouseholdsById(int part) {
    long[] id = town.residents().id().array();
    int[] first = town.dwellings().firstResident().array();
    int[] persons = town.dwellings().residents().array();
    int dwellings = town.dwellings().count();
    int parts = Cut.parts(dwellings);
    int end = Cut.first(part + 1, parts, dwellings);
    for (int dwelling = Cut.first(part, parts, dwellings); dwelling < end; dwelling++) {
      int from = first[dwelling];
      for (int k = from + 1; k < from + persons[dwelling]; k++) {
        int resident = oldRow[k];
        int slot = k;
        while (slot > from && comesBefore(id[resident], id[oldRow[slot - 1]])) {
          oldRow[slot] = oldRow[slot - 1];
          slot--;
        }
        if (slot > from && id[oldRow[slot - 1]] == id[resident]) {
          throw new IllegalStateException("two residents share the lifelong id " + id[resident]
              + "; choose another seed");
        }
        oldRow[slot] = resident;
      }
    }
  }

  private boolean comesBefore(long one, long other) {
    return shuffled ? Chance.hash(one, residentsBefore, 2) < Chance.hash(other, residentsBefore, 2) : one < other;
  }

  /** Ties of kin, in an order of pair hashes: the order of slots must not depend on rows. */
  private void addKin(float strength) {
    Residents residents = town.residents();
    Ties ties = town.ties();
    order.clear();
    for (int pair = 0; pair < kinPairs; pair++) {
      if (newRowAndMoved[kinOne[pair]] >= 0 && newRowAndMoved[kinTwo[pair]] >= 0) {
        int one = newRowAndMoved[kinOne[pair]] >> 1;
        int two = newRowAndMoved[kinTwo[pair]] >> 1;
        order.add(pair, Chance.pair(residents.id().of(one), residents.id().of(two)));
      }
    }
    order.sort();
    for (int k = 0; k < order.count(); k++) {
      int one = newRowAndMoved[kinOne[order.row(k)]] >> 1;
      int two = newRowAndMoved[kinTwo[order.row(k)]] >> 1;
      boolean apart = residents.dwelling().of(one) != residents.dwelling().of(two);
      if (apart && ties.free(one) > 0 && ties.free(two) > 0 && ties.slot(one, two) < 0) {
        ties.add(one, two, strength, Ties.Kind.KIN);
        ties.add(two, one, strength, Ties.Kind.KIN);
      }
    }
  }

  /** Sets the rows of each quarter's residents from the residents of its dwellings. */
  public static void boundQuarters(Town town) {
    Quarters quarters = town.quarters();
    int[] persons = town.dwellings().residents().array();
    int row = 0;
    for (int quarter = 0; quarter < quarters.count(); quarter++) {
      quarters.firstResident().set(quarter, row);
      int first = quarters.firstDwelling().of(quarter);
      for (int dwelling = first; dwelling < first + quarters.dwellings().of(quarter); dwelling++) {
        row += persons[dwelling];
      }
      quarters.residents().set(quarter, row - quarters.firstResident().of(quarter));
    }
  }
}
