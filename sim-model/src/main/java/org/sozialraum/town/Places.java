package org.sozialraum.town;

import java.util.ArrayList;
import java.util.List;
import org.sozialraum.town.column.ByteColumn;
import org.sozialraum.town.column.FloatColumn;
import org.sozialraum.town.column.IntColumn;
import org.sozialraum.town.column.LongColumn;
import org.sozialraum.town.column.Role;
import org.sozialraum.town.column.Table;

/**
 * Places where residents meet. Places of the founding never leave the table; one that closes has openness 0.
 * Places that are added later stand behind {@link #founded()} and are tried first, by their own draw, so that
 * nobody else's choice moves.
 */
public final class Places extends Table {
  private static final long serialVersionUID = 1;

  private final LongColumn id = longs("id", "hash", Role.IDENTITY);
  private final ByteColumn kind = bytes("kind", "ordinal of the kind", Role.IDENTITY);
  private final IntColumn quarter = ints("quarter", "row of the quarter", Role.IDENTITY);
  private final FloatColumn x = floats("x", "metres east", Role.IDENTITY);
  private final FloatColumn y = floats("y", "metres north", Role.IDENTITY);
  private final ByteColumn barrierFree = bytes("barrier-free", "no 0, yes 1", Role.CAUSE);
  private final FloatColumn openness = floats("opening hours over usual hours", "share", Role.CAUSE);
  private final FloatColumn capacity = floats("visits when full at usual hours", "per week", Role.CAUSE);
  private final FloatColumn hoursAdded = floats("opening hours added over usual hours", "share, this week", Role.CAUSE);
  private final FloatColumn appealAdded = floats("appeal added", "share, this week", Role.CAUSE);
  private final IntColumn firstTable = ints("first table", "number", Role.MEASURE);
  private final IntColumn tables = ints("tables", "number", Role.MEASURE);
  private final IntColumn visits = ints("visits", "this week", Role.MEASURE);
  private final List<String> dataIds = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private int founded;
  private int version;

  /** A table with room for this many places. */
  public Places(int capacity) {
    super(capacity);
  }

  public LongColumn id() {
    return id;
  }

  public ByteColumn kind() {
    return kind;
  }

  public IntColumn quarter() {
    return quarter;
  }

  public FloatColumn x() {
    return x;
  }

  public FloatColumn y() {
    return y;
  }

  public ByteColumn barrierFree() {
    return barrierFree;
  }

  public FloatColumn openness() {
    return openness;
  }

  /** Opening hours that instruments and shared rooms add this week, over the usual; every week begins with 0. */
  public FloatColumn hoursAdded() {
    return hoursAdded;
  }

  /** Appeal that instruments add to a place this week, over the usual of its kind; every week begins with 0. */
  public FloatColumn appealAdded() {
    return appealAdded;
  }

  /** Visits a week when full at the usual opening hours of its kind; times openness is what fits. */
  public FloatColumn visitsWhenFull() {
    return capacity;
  }

  public IntColumn firstTable() {
    return firstTable;
  }

  public IntColumn tables() {
    return tables;
  }

  public IntColumn visits() {
    return visits;
  }

  /** Kind of a place. */
  public PlaceKind kindOf(int place) {
    return KINDS[kind.of(place)];
  }

  /** Adds a place; returns its row. */
  public int add(long hash, String dataId, String name, PlaceKind placeKind, int inQuarter, float atX, float atY,
      boolean withoutSteps, float visitsAWeek, float open) {
    int row = count();
    resize(row + 1);
    id.set(row, hash);
    kind.set(row, (byte) placeKind.ordinal());
    quarter.set(row, inQuarter);
    x.set(row, atX);
    y.set(row, atY);
    barrierFree.set(row, (byte) (withoutSteps ? 1 : 0));
    capacity.set(row, visitsAWeek);
    openness.set(row, open);
    hoursAdded.set(row, 0);
    appealAdded.set(row, 0);
    firstTable.set(row, 0);
    tables.set(row, 0);
    visits.set(row, 0);
    dataIds.add(dataId);
    names.add(name);
    version++;
    return row;
  }

  /** Opens a place for a share of its usual hours; 0 closes it. */
  public void open(int place, float share) {
    if (openness.of(place) != share) {
      openness.set(place, share);
      version++;
    }
  }

  /** Notes that hours or appeal that are added differ from those of last week. */
  public void changed() {
    version++;
  }

  /**
   * What hours and appeal that are added this week add to the weight of a place, over the weight that it has with all
   * of its usual hours: {@code open ((1 + hours) (1 + appeal) - 1)}, not below 0.
   */
  public double surplus(int place) {
    double hours = hoursAdded.of(place);
    double appeal = appealAdded.of(place);
    return Math.max(0, openness.of(place) * (hours + appeal + hours * appeal));
  }

  /** How much of {@link #surplus} comes from added hours, in which a place is for residents of all ages. */
  public double surplusForAll(int place) {
    double hours = hoursAdded.of(place);
    double appeal = appealAdded.of(place);
    return hours <= 0 ? 0 : (1 + appeal) * hours / (hours + appeal + hours * appeal);
  }

  /** Counts changes of what is open where. */
  public int version() {
    return version;
  }

  /** Ends the founding: places added from now on are extra. */
  public void foundingEnds() {
    founded = count();
  }

  /** Places of the founding; rows from here on were added later. */
  public int founded() {
    return founded;
  }

  /** Row of the place with an id or, if none has it, with a name; -1 if there is none. */
  public int named(String idOrName) {
    int byId = dataIds.indexOf(idOrName);
    return byId >= 0 ? byId : names.indexOf(idOrName);
  }

  /** Row of the place with a hash id; -1 if there is none. */
  public int find(long hash) {
    for (int place = count() - 1; place >= 0; place--) {
      if (id.of(place) == hash) {
        return place;
      }
    }
    return -1;
  }

  /** Key of a place in the town's data. */
  public String dataIdOf(int place) {
    return dataIds.get(place);
  }

  /** Name of a place. */
  public String nameOf(int place) {
    return names.get(place);
  }

  private static final PlaceKind[] KINDS = PlaceKind.values();
}
