package org.sozialraum.town;

import org.sozialraum.quantity.Quantities;

/**
 * Kinds of places where residents meet, with what is assumed of each: the project's one table of places.
 *
 * <p>Every number is an assumption [A-places]; visits and hours decide how crowded a place is, {@code kappa} how
 * easily visitors there get to talk. A full place holds {@code nominalVisits} visits a week at {@code openHours}.
 */
public enum PlaceKind {
  PARK("park or green", 1.0, .4, 400, 70, .6, 0, 120, false, false),
  PLAYGROUND("playground", 1.0, .4, 400, 70, .6, 0, 12, true, false),
  SQUARE("square or bench", .8, .4, 300, 90, 2.0, 0, 120, false, false),
  CAFE("café or pub", .9, .6, 350, 60, .9, 14, 120, false, true),
  SHOP("shop for daily needs", 1.5, .2, 1500, 72, 1.0, 0, 120, false, false),
  WORSHIP("place of worship", .4, .8, 200, 20, .35, 0, 120, false, false),
  SCHOOL("school or day-care", .8, .8, 500, 30, .6, 0, 18, true, false),
  LIBRARY("library", .8, .6, 400, 35, .08, 0, 120, false, false),
  SPORTS("sports ground or gym", 1.0, 1.2, 500, 50, .5, 6, 75, false, true),
  CLUB_ROOM("club room", .7, 1.5, 200, 25, .8, 0, 120, false, false),
  COMMUNITY_CENTRE("neighbourhood centre", 1.2, 1.5, 400, 40, .05, 0, 120, false, false),
  SENIOR_MEETING_PLACE("senior meeting place", .8, 1.5, 120, 20, .12, 65, 120, false, false),
  YOUTH_CENTRE("youth centre", .8, 1.5, 150, 25, .08, 10, 20, false, false);

  private final String meaning;
  private final double attractiveness;
  private final double kappa;
  private final int nominalVisits;
  private final double openHours;
  private final double perThousand;
  private final int youngest;
  private final int oldest;
  private final boolean parentsToo;
  private final boolean costs;

  PlaceKind(String meaning, double attractiveness, double kappa, int nominalVisits, double openHours,
      double perThousand, int youngest, int oldest, boolean parentsToo, boolean costs) {
    this.meaning = meaning;
    this.attractiveness = attractiveness;
    this.kappa = kappa;
    this.nominalVisits = nominalVisits;
    this.openHours = openHours;
    this.perThousand = perThousand;
    this.youngest = youngest;
    this.oldest = oldest;
    this.parentsToo = parentsToo;
    this.costs = costs;
  }

  /** What the kind is, in words. */
  public String meaning() {
    return meaning;
  }

  /** Weight in the choice of an outing's goal, before distance. */
  public double attractiveness() {
    return attractiveness;
  }

  /** How easily two visitors at the same table get to talk. */
  public double kappa() {
    return kappa;
  }

  /** Visits a week when full at its usual opening hours. */
  public int nominalVisits() {
    return nominalVisits;
  }

  /** Usual opening hours a week. */
  public double openHours() {
    return openHours;
  }

  /** Places per 1,000 residents where a town's data holds none of the kind. */
  public double perThousand() {
    return perThousand;
  }

  /** Whether a resident of this age (or a parent of minor children) is one the place is for. */
  public boolean isFor(int age, boolean parent) {
    return age >= youngest && age <= oldest || parentsToo && parent;
  }

  /** Youngest age the place is for. */
  public int youngest() {
    return youngest;
  }

  /** Oldest age the place is for. */
  public int oldest() {
    return oldest;
  }

  /** Whether parents of minor children belong to those the place is for. */
  public boolean parentsToo() {
    return parentsToo;
  }

  /** Whether a visit costs money, which keeps low incomes away. */
  public boolean costs() {
    return costs;
  }

  /** Whether visitors form fixed groups there (kappa of at least 1.5). */
  public boolean hasGroups() {
    return kappa >= 1.5;
  }

  /** The word in files, such as {@code community-centre}. */
  public String fileName() {
    return Quantities.fileName(name());
  }
}
