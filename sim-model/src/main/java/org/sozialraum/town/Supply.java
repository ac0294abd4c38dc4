package org.sozialraum.town;

import org.sozialraum.town.column.FloatColumn;
import org.sozialraum.town.column.IntColumn;
import org.sozialraum.town.column.Role;
import org.sozialraum.town.column.Table;

/** Needs and what meets them, by quarter and domain: {@link Domain#COUNT} rows for each quarter. */
public final class Supply extends Table {
  private static final long serialVersionUID = 1;

  private final FloatColumn hoursAdded = floats("hours added", "client hours per week", Role.CAUSE);
  private final FloatColumn homeReach = floats("hours added that come to the home", "client hours per week", Role.CAUSE);
  private final FloatColumn lowThreshold = floats("services made low-threshold", "share", Role.CAUSE);
  private final FloatColumn handOversSaved = floats("hand-overs saved under one roof", "share", Role.CAUSE);
  private final FloatColumn told = floats("residents told of offers", "share per week", Role.CAUSE);
  private final FloatColumn evening = floats("services open in the evening", "share", Role.CAUSE);
  private final FloatColumn coordination = floats("coordination of services", "share", Role.OUTCOME);
  private final FloatColumn hoursLeft = floats("hours of services that coordination leaves", "factor", Role.OUTCOME);
  private final FloatColumn servicesSought =
      floats("hours of services sought, average of 8 weeks", "hours per week", Role.OUTCOME);
  private final FloatColumn volunteersSought =
      floats("hours of volunteers sought, average of 8 weeks", "hours per week", Role.OUTCOME);
  private final IntColumn needs = ints("needs", "this year", Role.OUTCOME);
  private final IntColumn needsOfLastYear = ints("needs of last year", "last year", Role.OUTCOME);
  private final IntColumn byNeighbours = ints("needs met by neighbours", "this year", Role.OUTCOME);
  private final IntColumn byVolunteers = ints("needs met by volunteers", "this year", Role.OUTCOME);
  private final IntColumn byServices = ints("needs met by services", "this year", Role.OUTCOME);

  /** Supply of this many quarters, nothing sought yet. */
  public Supply(int quarters) {
    super(quarters * Domain.COUNT);
    resize(quarters * Domain.COUNT);
    java.util.Arrays.fill(hoursLeft.array(), 1);
  }

  /** Row of a quarter and domain. */
  public static int row(int quarter, int domain) {
    return quarter * Domain.COUNT + domain;
  }

  /** Client hours that instruments add in a quarter this week; every week begins with 0. */
  public FloatColumn hoursAdded() {
    return hoursAdded;
  }

  /** How many of {@link #hoursAdded()} are visits at home or next door, reached at .9 by everybody. */
  public FloatColumn homeReach() {
    return homeReach;
  }

  /** Share of the services used from a quarter that instruments make low-threshold this week. */
  public FloatColumn lowThreshold() {
    return lowThreshold;
  }

  /** Chance that a hand-over of a need from a quarter is saved this week, because services share one roof. */
  public FloatColumn handOversSaved() {
    return handOversSaved;
  }

  /** Share of a quarter's residents whom instruments tell of the offers of a domain in a week. */
  public FloatColumn told() {
    return told;
  }

  /**
   * Share of the services used from a quarter that instruments open in the evening, so that the employed reach them.
   */
  public FloatColumn evening() {
    return evening;
  }

  /** How closely the services of a domain work together for a quarter, the coordination index C. */
  public FloatColumn coordination() {
    return coordination;
  }

  /** Hours of services over those founded: less by duplication and by hours spent on working together. */
  public FloatColumn hoursLeft() {
    return hoursLeft;
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

  /** Needs of the year that ended last, which planning knows; 0 in the first year of a run. */
  public IntColumn needsOfLastYear() {
    return needsOfLastYear;
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
