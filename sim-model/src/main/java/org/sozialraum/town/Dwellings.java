package org.sozialraum.town;

import org.sozialraum.town.column.ByteColumn;
import org.sozialraum.town.column.FloatColumn;
import org.sozialraum.town.column.IntColumn;
import org.sozialraum.town.column.LongColumn;
import org.sozialraum.town.column.Role;
import org.sozialraum.town.column.Table;

/**
 * Dwellings in street order, quarter after quarter, each with the one household that lives there or none.
 *
 * <p>Dwellings never move: neighbours in the table are neighbours in the street. The last dwellings of some quarters
 * are rooms of a home for the very old, of which each is a dwelling for one person.
 */
public final class Dwellings extends Table {
  private static final long serialVersionUID = 1;

  /** Household of a vacant dwelling. */
  public static final long VACANT = 0;

  private final LongColumn id = longs("id", "hash", Role.IDENTITY);
  private final IntColumn quarter = ints("quarter", "row of the quarter", Role.IDENTITY);
  private final FloatColumn x = floats("x", "metres east", Role.IDENTITY);
  private final FloatColumn y = floats("y", "metres north", Role.IDENTITY);
  private final ByteColumn rentClass = bytes("rent class", "low 0 to high 2", Role.TRAIT);
  private final ByteColumn home = bytes("room of a home", "no 0, yes 1", Role.TRAIT);
  private final LongColumn household = longs("household", "hash; 0 vacant", Role.IDENTITY);
  private final IntColumn firstResident = ints("first resident", "row of the resident", Role.IDENTITY);
  private final IntColumn residents = ints("residents", "persons", Role.IDENTITY);

  /** A table with room for this many dwellings. */
  public Dwellings(int capacity) {
    super(capacity);
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

  public ByteColumn rentClass() {
    return rentClass;
  }

  /** Whether the dwelling is a room of a home, which is not let on the market. */
  public ByteColumn home() {
    return home;
  }

  public LongColumn household() {
    return household;
  }

  /** Row of the first resident of the dwelling; its residents stand in consecutive rows. */
  public IntColumn firstResident() {
    return firstResident;
  }

  /** Persons who live there. */
  public IntColumn residents() {
    return residents;
  }
}
