package org.sozialraum.town;

import java.util.List;
import org.sozialraum.town.column.ByteColumn;
import org.sozialraum.town.column.FloatColumn;
import org.sozialraum.town.column.IntColumn;
import org.sozialraum.town.column.LongColumn;
import org.sozialraum.town.column.Role;
import org.sozialraum.town.column.Table;

/**
 * Associations (Vereine): foci where members meet in fixed groups. One that has closed keeps its row.
 *
 * <p>Those founded during the run stand behind those of the founding, in rows kept for their quarter: the n-th of
 * quarter q in row {@code founded + n Q + q}. So what is founded in one quarter shifts no row of another; rows that
 * nobody has taken yet have the id 0 and are not open.
 */
public final class Associations extends Table {
  private static final long serialVersionUID = 1;

  /** Fields of activity. */
  public enum Field {
    SPORT(PlaceKind.SPORTS, PlaceKind.SCHOOL, PlaceKind.CLUB_ROOM),
    CULTURE(PlaceKind.CLUB_ROOM, PlaceKind.LIBRARY, PlaceKind.CAFE),
    SOCIAL(PlaceKind.COMMUNITY_CENTRE, PlaceKind.CLUB_ROOM, PlaceKind.WORSHIP),
    SCHOOL(PlaceKind.SCHOOL, PlaceKind.CLUB_ROOM);

    private final List<PlaceKind> rooms;

    Field(PlaceKind... rooms) {
      this.rooms = List.of(rooms);
    }

    /** Kinds of places where such associations meet, the likeliest first. */
    public List<PlaceKind> rooms() {
      return rooms;
    }
  }

  /** Fields by their number in {@link #field()}. */
  public static final List<Field> FIELDS = List.of(Field.values());

  private final LongColumn id = longs("id", "hash", Role.IDENTITY);
  private final IntColumn quarter = ints("quarter", "row of the quarter", Role.IDENTITY);
  private final FloatColumn x = floats("x", "metres east", Role.IDENTITY);
  private final FloatColumn y = floats("y", "metres north", Role.IDENTITY);
  private final ByteColumn field = bytes("field", "sport 0, culture 1, social 2, school 3", Role.TRAIT);
  private final IntColumn nominalMembers = ints("members at founding", "persons", Role.TRAIT);
  private final IntColumn foundedIn = ints("founded in", "week of the run", Role.TRAIT);
  private final ByteColumn closes = bytes("closes", "no 0, yes 1, this week", Role.CAUSE);
  private final ByteColumn boardTrained = bytes("board trained", "no 0, yes 1, this week", Role.CAUSE);
  private final ByteColumn open = bytes("open", "no 0, yes 1", Role.OUTCOME);
  private final FloatColumn viability = floats("viability", "share", Role.OUTCOME);
  private final IntColumn weeksUnviable = ints("time without viability", "weeks", Role.OUTCOME);
  private final IntColumn members = ints("members", "persons", Role.OUTCOME);
  private final IntColumn volunteers = ints("volunteers", "persons", Role.OUTCOME);
  private final FloatColumn overload = floats("overload", "volunteers lacking over volunteers", Role.OUTCOME);
  private final IntColumn closedIn = ints("closed in", "week of the run", Role.OUTCOME);
  private int founded;
  private int foundedLater;

  /** A table with room for this many associations. */
  public Associations(int capacity) {
    super(capacity);
  }

  /** Ends the founding in a week: associations from now on are founded by residents. */
  public void foundingEnds(int week) {
    founded = count();
    for (int row = 0; row < founded; row++) {
      foundedIn.set(row, week);
      closedIn.set(row, Residents.NEVER);
      members.set(row, nominalMembers.of(row));
      volunteers.set(row, 0);
      weeksUnviable.set(row, 0);
      overload.set(row, 0);
      closes.set(row, (byte) 0);
    }
  }

  /** Associations of the founding; rows from here on are kept for those that residents found. */
  public int founded() {
    return founded;
  }

  /** How many residents have founded since. */
  public int foundedLater() {
    return foundedLater;
  }

  /** Takes the next row kept for a quarter, for an association that residents found; all but its place is filled in. */
  public int found(long hash, int inQuarter, int quarters, byte ofField, int nominal, int week) {
    int row = founded + inQuarter;
    while (row < count() && id.of(row) != 0) {
      row += quarters;
    }
    if (row >= count()) {
      int before = count();
      resize(before + quarters);
      for (int kept = before; kept < before + quarters; kept++) {
        keep(kept, Math.floorMod(kept - founded, quarters));
      }
    }
    id.set(row, hash);
    field.set(row, ofField);
    nominalMembers.set(row, nominal);
    foundedIn.set(row, week);
    open.set(row, (byte) 1);
    foundedLater++;
    return row;
  }

  private void keep(int row, int forQuarter) {
    id.set(row, 0);
    quarter.set(row, forQuarter);
    x.set(row, 0);
    y.set(row, 0);
    field.set(row, (byte) 0);
    nominalMembers.set(row, 0);
    foundedIn.set(row, Residents.NEVER);
    closes.set(row, (byte) 0);
    open.set(row, (byte) 0);
    viability.set(row, 0);
    weeksUnviable.set(row, 0);
    members.set(row, 0);
    volunteers.set(row, 0);
    overload.set(row, 0);
    closedIn.set(row, Residents.NEVER);
  }

  /** Whether an association exists. */
  public boolean isOpen(int association) {
    return open.of(association) != 0;
  }

  /** Address of an association's chance: that of the founding is known by its row, one founded later by its id. */
  public long address(int association) {
    return association < founded ? association : id.of(association);
  }

  public LongColumn id() {
    return id;
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

  public ByteColumn field() {
    return field;
  }

  /** Resident members the association was founded with; decides its number of groups, for good. */
  public IntColumn nominalMembers() {
    return nominalMembers;
  }

  /** Week in which it was founded; the first week of the run for those of the founding. */
  public IntColumn foundedIn() {
    return foundedIn;
  }

  /** Whether the board is trained this week: it needs fewer volunteers and leads the young better. */
  public ByteColumn boardTrained() {
    return boardTrained;
  }

  /** Whether a shock closes it this week. */
  public ByteColumn closes() {
    return closes;
  }

  /** Whether it exists still; one that has closed keeps its row. */
  public ByteColumn open() {
    return open;
  }

  public FloatColumn viability() {
    return viability;
  }

  public IntColumn weeksUnviable() {
    return weeksUnviable;
  }

  /** Resident members as counted last. */
  public IntColumn members() {
    return members;
  }

  /** Residents who engage in it as counted last. */
  public IntColumn volunteers() {
    return volunteers;
  }

  /** Volunteers lacking over volunteers, in [0, 2], as counted last. */
  public FloatColumn overload() {
    return overload;
  }

  /** Week in which it closed; {@link Residents#NEVER}. */
  public IntColumn closedIn() {
    return closedIn;
  }
}
