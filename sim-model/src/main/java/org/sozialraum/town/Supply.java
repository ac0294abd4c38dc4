package org.sozialraum.town;

import org.sozialraum.town.column.FloatColumn;
import org.sozialraum.town.column.IntColumn;
import org.sozialraum.town.column.Role;
import org.sozialraum.town.column.Table;

/** Needs and what meets them, by quarter and domain: {@link Domain#COUNT} rows for each quarter. */
public final class Supply extends Table {
  private static final long serialVersionUID = 1;

  private final FloatColumn servicesSought =
      floats("hours of services sought, average of 8 weeks", "hours per week", Role.OUTCOME);
  private final FloatColumn volunteersSought =
      floats("hours of volunteers sought, average of 8 weeks", "hours per week", Role.OUTCOME);
  private final IntColumn needs = ints("needs", "this year", Role.OUTCOME);
  private final IntColumn byNeighbours = ints("needs met by neighbours", "this year", Role.OUTCOME);
  private final IntColumn byVolunteers = ints("needs met by volunteers", "this year", Role.OUTCOME);
  private final IntColumn byServices = ints("needs met by services", "this year", Role.OUTCOME);

  /** Supply of this many quarters, nothing sought yet. */
  public Supply(int quarters) {
    super(quarters * Domain.COUNT);
    resize(quarters * Domain.COUNT);
  }

  /** Row of a quarter and domain. */
  public static int row(int quarter, int domain) {
    return quarter * Domain.COUNT + domain;
  }

  public FloatColumn servicesSought() {
    return servicesSought;
  }

  public FloatColumn volunteersSought() {
    return volunteersSought;
  }

  public IntColumn needs() {
    return needs;
  }

  public IntColumn byNeighbours() {
    return byNeighbours;
  }

  public IntColumn byVolunteers() {
    return byVolunteers;
  }

  public IntColumn byServices() {
    return byServices;
  }
}
