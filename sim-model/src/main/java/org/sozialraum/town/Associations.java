package org.sozialraum.town;

import org.sozialraum.town.column.ByteColumn;
import org.sozialraum.town.column.FloatColumn;
import org.sozialraum.town.column.IntColumn;
import org.sozialraum.town.column.LongColumn;
import org.sozialraum.town.column.Role;
import org.sozialraum.town.column.Table;

/** Associations (Vereine): foci where members meet in fixed groups. */
public final class Associations extends Table {
  private static final long serialVersionUID = 1;

  /** Fields of activity. */
  public enum Field { SPORT, CULTURE, SOCIAL, SCHOOL }

  private final LongColumn id = longs("id", "hash", Role.IDENTITY);
  private final IntColumn quarter = ints("quarter", "row of the quarter", Role.IDENTITY);
  private final FloatColumn x = floats("x", "metres east", Role.IDENTITY);
  private final FloatColumn y = floats("y", "metres north", Role.IDENTITY);
  private final ByteColumn field = bytes("field", "sport 0, culture 1, social 2, school 3", Role.TRAIT);
  private final IntColumn nominalMembers = ints("members at founding", "persons", Role.TRAIT);
  private final IntColumn foundedIn = ints("founded in", "week of the run", Role.TRAIT);
  private final ByteColumn closes = bytes("closes", "no 0, yes 1, this week", Role.CAUSE);
  private final ByteColumn open = bytes("open", "no 0, yes 1", Role.OUTCOME);
  private final FloatColumn viability = floats("viability", "share", Role.OUTCOME);
  private final IntColumn weeksUnviable = ints("time without viability", "weeks", Role.OUTCOME);
  private final IntColumn members = ints("members", "persons", Role.OUTCOME);
  private final IntColumn volunteers = ints("volunteers", "persons", Role.OUTCOME);

  /** A table with room for this many associations. */
  public Associations(int capacity) {
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
}
