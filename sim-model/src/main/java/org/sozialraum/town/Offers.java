package org.sozialraum.town;

import org.sozialraum.town.column.ByteColumn;
import org.sozialraum.town.column.FloatColumn;
import org.sozialraum.town.column.IntColumn;
import org.sozialraum.town.column.LongColumn;
import org.sozialraum.town.column.Role;
import org.sozialraum.town.column.Table;

/**
 * Formal services: each serves one domain of need at one point for some hours a week. Offers never leave the table; one
 * that closes has share 0 in {@link #staffed()}.
 */
public final class Offers extends Table {
  private static final long serialVersionUID = 1;

  private final LongColumn id = longs("id", "hash", Role.IDENTITY);
  private final ByteColumn domain = bytes("domain", "ordinal of the domain of need", Role.IDENTITY);
  private final IntColumn quarter = ints("quarter", "row of the quarter", Role.IDENTITY);
  private final FloatColumn x = floats("x", "metres east", Role.IDENTITY);
  private final FloatColumn y = floats("y", "metres north", Role.IDENTITY);
  private final FloatColumn hours = floats("hours when fully staffed", "client hours per week", Role.TRAIT);
  private final FloatColumn staffed = floats("staffed", "share, this week", Role.CAUSE);

  /** A table with room for this many offers. */
  public Offers(int capacity) {
    super(capacity);
  }

  public LongColumn id() {
    return id;
  }

  public ByteColumn domain() {
    return domain;
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

  public FloatColumn hours() {
    return hours;
  }

  /**
   * Share of the hours that are staffed this week. Every week begins with 1; what cuts or closes multiplies it anew in
   * each of its weeks.
   */
  public FloatColumn staffed() {
    return staffed;
  }

  /** Adds an offer, fully staffed; returns its row. */
  public int add(long hash, Domain of, int inQuarter, float atX, float atY, float hoursPerWeek) {
    int row = count();
    resize(row + 1);
    id.set(row, hash);
    domain.set(row, (byte) of.ordinal());
    quarter.set(row, inQuarter);
    x.set(row, atX);
    y.set(row, atY);
    hours.set(row, hoursPerWeek);
    staffed.set(row, 1);
    return row;
  }
}
