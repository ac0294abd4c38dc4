package org.sozialraum.synthesis;

import java.util.List;
import org.sozialraum.chance.Chance;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.synthesis.TownPlan.Indicators;
import org.sozialraum.synthesis.TownPlan.QuarterPlan;
import org.sozialraum.town.Area;
import org.sozialraum.town.Town;

/** A town of two quarters, 150 residents each, for tests: West is better off, East is poorer; 600 metres apart. */
public final class SmallTown {
  private SmallTown() {}

  /** The plan: two squares of 500 metres, ages by the national profile, places by national numbers. */
  public static TownPlan plan() {
    List<QuarterPlan> quarters = List.of(
        quarter("west", "West", "Kleinstadt", 0, 0, 500, 150, -.5),
        quarter("east", "East", "Kleinstadt", 600, 0, 500, 150, .8));
    return new TownPlan("small-town", "Kleinstadt", quarters, List.of(), List.of(),
        PlanDigest.of("small-town", "Kleinstadt", quarters, List.of()));
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
