package org.sozialraum.synthesis;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Numeric;
import org.sozialraum.town.Area;
import org.sozialraum.town.PlaceKind;
import org.sozialraum.town.TownPlan.Indicators;
import org.sozialraum.town.TownPlan.PlacePlan;
import org.sozialraum.town.TownPlan.QuarterPlan;
import org.sozialraum.town.TownPlan;

/** The synthetic town {@code dorfgruppe}: six villages of 1,000 residents in one rural municipality. */
final class VillageGroup {
  static final String ID = "dorfgruppe";
  private static final String NAME = "Dorfgruppe";
  private static final int RESIDENTS = 1000;
  private static final int CORNERS = 14;
  private static final double AGES_SPREAD = .16;

  /** Id, name, centre in metres, radius in metres, deprivation. */
  private record Village(String id, String name, double x, double y, double radius, double z) {}

  private static final List<Village> VILLAGES = List.of(
      new Village("oberau", "Oberau", 300, 3900, 620, -.6),
      new Village("niederau", "Niederau", 1150, 1950, 700, .1),
      new Village("kirchfeld", "Kirchfeld", 2900, 3250, 820, .7),
      new Village("muehlbach", "Mühlbach", 3350, 1150, 560, 1.5),
      new Village("steinheim", "Steinheim", 5200, 2450, 740, -.2),
      new Village("lindental", "Lindental", 4900, 4450, 500, -1.0));

  private VillageGroup() {}

  static TownPlan plan() {
    long townKey = TextHash.of(ID);
    List<QuarterPlan> quarters = new ArrayList<>();
    for (Village village : VILLAGES) {
      long key = Chance.hash(townKey, TextHash.of(village.id()), 0);
      Indicators known = new Indicators(village.z(), Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN,
          Double.NaN);
      quarters.add(new QuarterPlan(village.id(), village.name(), NAME, village.name(),
          ground(village.x(), village.y(), village.radius(), key), RESIDENTS,
          SketchedAges.of(RESIDENTS, key, AGES_SPREAD), known));
    }
    List<PlacePlan> places = DrawnPlaces.of(ID, quarters, EnumSet.allOf(PlaceKind.class));
    return new TownPlan(ID, NAME, quarters, places, List.of("the town is synthetic: no such place exists"),
        PlanDigest.of(ID, NAME, quarters, places));
  }

  /** A closed ring around a centre whose corners lie at 80 to 115 % of the radius, in whole metres. */
  static Area ground(double x, double y, double radius, long key) {
    double[][] ring = new double[CORNERS + 1][];
    for (int corner = 0; corner < CORNERS; corner++) {
      double angle = 2 * Math.PI * corner / CORNERS;
      double away = radius * (.8 + .35 * Chance.unit(Chance.hash(key, corner, 5)));
      ring[corner] = new double[] {Math.rint(x + away * Numeric.sin(angle + Math.PI / 2)),
          Math.rint(y + away * Numeric.sin(angle))};
    }
    ring[CORNERS] = ring[0].clone();
    return new Area(new double[][][] {ring});
  }
}
