package org.sozialraum.synthesis;

import java.util.List;
import org.sozialraum.chance.Chance;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.town.Area;
import org.sozialraum.town.PlaceKind;
import org.sozialraum.town.Town;
import org.sozialraum.town.TownPlan.Indicators;
import org.sozialraum.town.TownPlan.PlacePlan;
import org.sozialraum.town.TownPlan.QuarterPlan;
import org.sozialraum.town.TownPlan;
import org.sozialraum.trait.Traits;

/**
 * A town of two quarters, 150 residents each, for tests: West is better off, East is poorer; 600 metres apart. Each has
 * a square, a shop and a café; West a playground, a school and a park, East a club room, a sports ground and a church.
 */
public final class SmallTown {
  private SmallTown() {}

  /** The plan: two squares of 500 metres, ages by the national profile, places by national numbers. */
  public static TownPlan plan() {
    List<QuarterPlan> quarters = List.of(
        quarter("west", "West", "Kleinstadt", 0, 0, 500, 150, -.5),
        quarter("east", "East", "Kleinstadt", 600, 0, 500, 150, .8));
    List<PlacePlan> places = List.of(
        place("west-square", PlaceKind.SQUARE, 250, 250), place("west-shop", PlaceKind.SHOP, 300, 250),
        place("west-cafe", PlaceKind.CAFE, 250, 300), place("west-playground", PlaceKind.PLAYGROUND, 100, 100),
        place("west-school", PlaceKind.SCHOOL, 400, 400), place("west-park", PlaceKind.PARK, 100, 400),
        place("east-square", PlaceKind.SQUARE, 850, 250), place("east-shop", PlaceKind.SHOP, 900, 250),
        place("east-cafe", PlaceKind.CAFE, 850, 300), place("east-club-room", PlaceKind.CLUB_ROOM, 700, 100),
        place("east-sports", PlaceKind.SPORTS, 1000, 400), place("east-church", PlaceKind.WORSHIP, 700, 400));
    return new TownPlan("small-town", "Kleinstadt", quarters, places, List.of(),
        PlanDigest.of("small-town", "Kleinstadt", quarters, places));
  }

  /** A barrier-free place named after its id. */
  static PlacePlan place(String id, PlaceKind kind, double x, double y) {
    return new PlacePlan(id, id, kind, x, y, true);
  }

  /** The town, founded in week 0 with the usual settings and seed 1. */
  public static Town founded() {
    return founded(plan());
  }

  /** A plan, founded in week 0 with the usual settings and seed 1. */
  public static Town founded(TownPlan plan) {
    return Founding.found(plan, Quantities.defaults(Founding.Settings.class),
        new Traits(Quantities.defaults(Traits.Settings.class)), Chance.of(1, 0));
  }

  /** A square quarter with its south-western corner at a point in metres. */
  static QuarterPlan quarter(String id, String name, String municipality, double x, double y, double side,
      int residents, double z) {
    double[][] ring = {{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y}};
    return new QuarterPlan(id, name, municipality, municipality, new Area(new double[][][] {ring}), residents,
        List.of(), new Indicators(z, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN));
  }
}
