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
}
