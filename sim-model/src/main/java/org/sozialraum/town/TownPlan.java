package org.sozialraum.town;

import java.util.List;
import org.sozialraum.town.Area;
import org.sozialraum.town.PlaceKind;

/**
 * What is known of a town before anybody lives in it: quarters with published margins, and places. Founding turns
 * it into residents; what it does not hold is drawn from national figures and named in {@link #assumed()}.
 *
 * @param id short name for files, such as {@code musterstadt}
 * @param name name for titles
 * @param quarters at least one, in the order of the files
 * @param places places the town's data holds; kinds that are absent here are drawn from national numbers
 * @param assumed one plain sentence per thing that the data does not hold
 * @param digest fingerprint of the data that made the plan, for manifests
 * @param origin where its metres count from; null for towns that lie nowhere on the globe
 */
public record TownPlan(String id, String name, List<QuarterPlan> quarters, List<PlacePlan> places,
    List<String> assumed, String digest, Origin origin) implements java.io.Serializable {

  /** Copies the lists. */
  public TownPlan {
    quarters = List.copyOf(quarters);
    places = List.copyOf(places);
    assumed = List.copyOf(assumed);
  }

  /** A town that lies nowhere on the globe. */
  public TownPlan(String id, String name, List<QuarterPlan> quarters, List<PlacePlan> places, List<String> assumed,
      String digest) {
    this(id, name, quarters, places, assumed, digest, null);
  }

  /**
   * The point on the globe from which the metres of a town count.
   *
   * @param lon longitude, degrees (WGS84)
   * @param lat latitude, degrees (WGS84)
   */
  public record Origin(double lon, double lat) implements java.io.Serializable {}

  /**
   * One quarter and its published margins.
   *
   * @param id key of the data, kept as text
   * @param name name for titles and scenario files
   * @param municipality name of the municipality; towns of one municipality repeat it
   * @param district name of the district
   * @param area ground, metres
   * @param population residents
   * @param ageGroups published age groups that cover every age once and sum to the population; empty if not
   *     published (the national profile is then used)
   * @param households published households by size: one person, two persons …, without gaps; may end with an open
   *     group or leave larger households unsaid; empty if not published
   * @param indicators what else is published
   */
  public record QuarterPlan(String id, String name, String municipality, String district, Area area,
      int population, List<AgeGroup> ageGroups, List<HouseholdGroup> households, Indicators indicators)
      implements java.io.Serializable {
    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if the households leave out a size, or are more than the residents
     */
    public QuarterPlan {
      ageGroups = List.copyOf(ageGroups);
      households = List.copyOf(households);
      int next = 1;
      long sum = 0;
      for (HouseholdGroup group : households) {
        if (group.from() != next) {
          throw new IllegalArgumentException("the households of " + name + " leave out those of " + next
              + " persons or name them twice");
        }
        next = group.to() + 1;
        sum += group.households();
      }
      if (sum > population) {
        throw new IllegalArgumentException("the households of " + name + " are " + sum + ", more than its "
            + population + " residents");
      }
    }

    /** A quarter that publishes no households by size. */
    public QuarterPlan(String id, String name, String municipality, String district, Area area, int population,
        List<AgeGroup> ageGroups, Indicators indicators) {
      this(id, name, municipality, district, area, population, ageGroups, List.of(), indicators);
    }
  }

  /**
   * Households of a span of sizes.
   *
   * @param from persons in the smallest
   * @param to persons in the largest; {@link #OPEN} for an open group
   * @param households number of households
   */
  public record HouseholdGroup(int from, int to, int households) implements java.io.Serializable {
    /** Upper end of an open group. */
    public static final int OPEN = 99;

    /** Checks the span. */
    public HouseholdGroup {
      if (from < 1 || to < from || to > OPEN || households < 0) {
        throw new IllegalArgumentException("no households of " + from + " to " + to + " persons: " + households);
      }
    }
  }

  /**
   * Residents of a span of ages.
   *
   * @param from youngest age, years
   * @param to oldest age, years, inclusive; 120 for an open group
   * @param residents persons
   */
  public record AgeGroup(int from, int to, int residents) implements java.io.Serializable {}

  /**
   * Published indicators of a quarter; {@code NaN} where nothing is published.
   *
   * @param deprivation standardised deprivation z of synthetic towns; NaN to derive it from the next two
   * @param transferPercent residents under 65 with transfer receipt, percent
   * @param unemployedPercent unemployed among those aged 15 to 64, percent
   * @param migrationShare share of residents with migration background
   * @param femaleShare share of women and girls
   * @param householdSize mean persons per household
   * @param over5YearsShare share of residents who have lived there more than five years
   */
  public record Indicators(double deprivation, double transferPercent, double unemployedPercent,
      double migrationShare, double femaleShare, double householdSize, double over5YearsShare)
      implements java.io.Serializable {
    /** Nothing published. */
    public static final Indicators NONE =
        new Indicators(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
  }

  /**
   * A place of the town's data.
   *
   * @param id key of the data, unique
   * @param name name, may be empty
   * @param kind kind of place
   * @param x metres east
   * @param y metres north
   * @param barrierFree whether reachable without steps
   */
  public record PlacePlan(String id, String name, PlaceKind kind, double x, double y, boolean barrierFree)
      implements java.io.Serializable {}

  /** Residents of the whole town. */
  public int population() {
    return quarters.stream().mapToInt(QuarterPlan::population).sum();
  }

  /** Row of a quarter by id or, if no id fits, by name; -1 if there is none. */
  public int quarterNamed(String idOrName) {
    for (int k = 0; k < quarters.size(); k++) {
      if (quarters.get(k).id().equals(idOrName)) {
        return k;
      }
    }
    for (int k = 0; k < quarters.size(); k++) {
      if (quarters.get(k).name().equals(idOrName)) {
        return k;
      }
    }
    return -1;
  }

  /** Row of the quarter whose ground holds a point, in metres; -1 outside every quarter. */
  public int quarterAt(double x, double y) {
    for (int k = 0; k < quarters.size(); k++) {
      if (quarters.get(k).area().contains(x, y)) {
        return k;
      }
    }
    return -1;
  }

  /**
   * Where a new place of a quarter is put when nobody says where: the middle of its places, or the
   * place nearest to it, because people live around places; without places, the middle of the ground.
   *
   * @param quarter row of the quarter
   * @return x and y in metres
   */
  public double[] heart(int quarter) {
    Area area = quarters.get(quarter).area();
    List<PlacePlan> here = places.stream().filter(each -> area.contains(each.x(), each.y())).toList();
    if (here.isEmpty()) {
      return area.centre();
    }
    double x = here.stream().mapToDouble(PlacePlan::x).sum() / here.size();
    double y = here.stream().mapToDouble(PlacePlan::y).sum() / here.size();
    if (area.contains(x, y)) {
      return new double[] {x, y};
    }
    PlacePlan nearest = here.get(0);
    for (PlacePlan each : here) {
      if (squared(each, x, y) < squared(nearest, x, y)) {
        nearest = each;
      }
    }
    return new double[] {nearest.x(), nearest.y()};
  }

  private static double squared(PlacePlan place, double x, double y) {
    return (place.x() - x) * (place.x() - x) + (place.y() - y) * (place.y() - y);
  }

  /** Names of the quarters, for suggestions. */
  public List<String> quarterNames() {
    return quarters.stream().map(QuarterPlan::name).toList();
  }
}
