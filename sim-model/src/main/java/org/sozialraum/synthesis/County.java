package org.sozialraum.synthesis;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Distributions;
import org.sozialraum.chance.Numeric;
import org.sozialraum.town.Area;
import org.sozialraum.town.PlaceKind;
import org.sozialraum.town.TownPlan.Indicators;
import org.sozialraum.town.TownPlan.PlacePlan;
import org.sozialraum.town.TownPlan.QuarterPlan;
import org.sozialraum.town.TownPlan;

/**
 * The synthetic county {@code landkreis}: 200,000 residents in 15 municipalities, 20 districts and 100 quarters of
 * 2,000. One centre of 30 quarters in six districts, eight towns of five quarters, six rural municipalities of five
 * villages. Levels and sizes: brief, addendum I.
 */
final class County {
  static final String ID = "landkreis";
  private static final String NAME = "Landkreis";
  private static final int RESIDENTS = 2000;
  private static final double JITTER = .3;
  /** Quarters near the middle of a town are smaller than those at its rim, as in {@code musterstadt}, metres. */
  private static final double INNER_RADIUS = 500;
  private static final double OUTER_RADIUS = 850;
  private static final double VILLAGE_RADIUS = 900;
  private static final double VILLAGES_APART = 2600;

  private static final String CENTRE = "Kreisstadt";
  private static final List<String> CENTRE_DISTRICTS = List.of("Mitte", "Ost", "Nord", "West", "Südwest", "Südost");
  private static final List<String> CENTRE_QUARTERS = List.of("Park", "Gärten", "Markt", "Bahnhof", "Siedlung");
  private static final List<String> TOWNS = List.of("Brunnstadt", "Eschenfeld", "Hallbach", "Königsried", "Lohberg",
      "Neuenmarkt", "Rabenau", "Waldstedt");
  private static final List<String> TOWN_QUARTERS = List.of("Altstadt", "Hang", "Vorstadt", "Bahnhof", "Siedlung");

  /** A rural municipality and its villages. */
  private record Rural(String name, List<String> villages) {}

  private static final List<Rural> RURAL = List.of(
      new Rural("Oberes Tal", List.of("Bergheim", "Finsterbach", "Hohenau", "Quellental", "Steinach")),
      new Rural("Am Moor", List.of("Birkenmoor", "Grasdorf", "Heidhof", "Torfhausen", "Wiesenfleth")),
      new Rural("Seenland", List.of("Fischbach", "Inselau", "Rohrsee", "Seehausen", "Uferloh")),
      new Rural("Hügelland", List.of("Apfelried", "Ebersberg am Holz", "Kirchhügel", "Obstfelden", "Weinsdorf")),
      new Rural("Heide", List.of("Ginsterhof", "Immenrode", "Kiefernholz", "Sandau", "Wacholderberg")),
      new Rural("Untere Aue", List.of("Auendorf", "Erlengrund", "Krautheim", "Mühlenau", "Pappelsand")));

  /** Metres from the centre of the county to the towns and to the rural municipalities. */
  private static final double TO_TOWNS = 16_000;
  private static final double TO_RURAL = 10_000;
  /** How far places on the map stray from their circle, as a share of its radius. */
  private static final double STRAY = .12;

  /**
   * How quarters of a kind of municipality differ; assumption A-132.
   *
   * @param deprivation mean z
   * @param spread standard deviation of z
   * @param ages how much age groups differ, in logs
   */
  private record Kind(double deprivation, double spread, double ages) {}

  private static final Kind OF_CENTRE = new Kind(.3, 1.15, .24);
  private static final Kind OF_TOWN = new Kind(0, .9, .2);
  private static final Kind OF_VILLAGE = new Kind(-.3, .6, .16);

  private final long key = TextHash.of(ID);
  private final List<QuarterPlan> quarters = new ArrayList<>();

  private County() {}

  static TownPlan plan() {
    County county = new County();
    county.buildCentre();
    for (int town = 0; town < TOWNS.size(); town++) {
      county.buildTown(TOWNS.get(town), 2 * Math.PI * town / TOWNS.size());
    }
    for (int rural = 0; rural < RURAL.size(); rural++) {
      // Between the towns as seen from the centre, and nearer.
      county.buildVillages(RURAL.get(rural), 2 * Math.PI * (rural + .5) / RURAL.size());
    }
    List<QuarterPlan> quarters = county.quarters;
    List<PlacePlan> places = DrawnPlaces.of(ID, quarters, EnumSet.allOf(PlaceKind.class));
    return new TownPlan(ID, NAME, quarters, places, List.of("the county is synthetic: no such place exists"),
        PlanDigest.of(ID, NAME, quarters, places));
  }

  /** Districts of the centre are its innermost quarters and sectors around them. */
  private void buildCentre() {
    int count = CENTRE_DISTRICTS.size() * CENTRE_QUARTERS.size();
    VoronoiGround ground = new VoronoiGround(count, INNER_RADIUS, OUTER_RADIUS, JITTER, Chance.hash(key, 1, 0));
    List<Integer> outer = new ArrayList<>();
    for (int cell = CENTRE_QUARTERS.size(); cell < count; cell++) {
      outer.add(cell);
    }
    outer.sort((one, two) -> Double.compare(direction(ground, one), direction(ground, two)));
    for (int k = 0; k < count; k++) {
      int cell = k < CENTRE_QUARTERS.size() ? k : outer.get(k - CENTRE_QUARTERS.size());
      String district = CENTRE_DISTRICTS.get(k / CENTRE_QUARTERS.size());
      String name = district + " " + CENTRE_QUARTERS.get(k % CENTRE_QUARTERS.size());
      add(name, CENTRE, CENTRE + " " + district, ground.area(cell), OF_CENTRE);
    }
  }

  /** A measure that grows with the angle from east, from 0 to 4, without an arc function. */
  private static double direction(VoronoiGround ground, int cell) {
    double x = ground.x(cell);
    double y = ground.y(cell);
    double along = x / (Math.abs(x) + Math.abs(y));
    return y >= 0 ? 1 - along : 3 + along;
  }

  private void buildTown(String town, double angle) {
    long townKey = Chance.hash(key, TextHash.of(town), 0);
    VoronoiGround ground = new VoronoiGround(TOWN_QUARTERS.size(), INNER_RADIUS, OUTER_RADIUS, JITTER, townKey);
    double east = TO_TOWNS * (Numeric.sin(angle + Math.PI / 2) + stray(townKey, 21));
    double north = TO_TOWNS * (Numeric.sin(angle) + stray(townKey, 22));
    for (int k = 0; k < TOWN_QUARTERS.size(); k++) {
      add(town + " " + TOWN_QUARTERS.get(k), town, town, moved(ground.area(k), east, north), OF_TOWN);
    }
  }

  private void buildVillages(Rural rural, double angle) {
    long ruralKey = Chance.hash(key, TextHash.of(rural.name()), 0);
    double east = TO_RURAL * (Numeric.sin(angle + Math.PI / 2) + stray(ruralKey, 21));
    double north = TO_RURAL * (Numeric.sin(angle) + stray(ruralKey, 22));
    for (int k = 0; k < rural.villages().size(); k++) {
      // One village in the middle and four around it.
      double around = 2 * Math.PI * (k - 1) / (rural.villages().size() - 1) + angle;
      long villageKey = Chance.hash(key, TextHash.of(rural.villages().get(k)), 0);
      double away = k == 0 ? 0 : VILLAGES_APART * (1 + stray(villageKey, 21));
      add(rural.villages().get(k), rural.name(), rural.name(),
          VillageGroup.ground(east + away * Numeric.sin(around + Math.PI / 2) + VILLAGES_APART * stray(villageKey, 22),
              north + away * Numeric.sin(around), VILLAGE_RADIUS * (.9 + stray(villageKey, 23)), villageKey),
          OF_VILLAGE);
    }
  }

  private static double stray(long of, int which) {
    return STRAY * (2 * Chance.unit(Chance.hash(of, which, 3)) - 1);
  }

  /** Ground shifted, still in whole metres. */
  private static Area moved(Area area, double east, double north) {
    double[][][] rings = new double[area.rings().length][][];
    for (int ring = 0; ring < rings.length; ring++) {
      double[][] points = area.rings()[ring];
      rings[ring] = new double[points.length][];
      for (int k = 0; k < points.length; k++) {
        rings[ring][k] = new double[] {points[k][0] + Math.rint(east), points[k][1] + Math.rint(north)};
      }
    }
    return new Area(rings);
  }

  private void add(String name, String municipality, String district, Area ground, Kind kind) {
    String id = DenseTown.fileFriendly(name);
    long quarterKey = Chance.hash(key, TextHash.of(id), 0);
    double z = kind.deprivation()
        + kind.spread() * Distributions.normal(Chance.unit(Chance.hash(quarterKey, 0, 11)));
    // Three decimals, as a table would give them; within what quarters are published with.
    Indicators known = new Indicators(Math.rint(Math.max(-2, Math.min(3, z)) * 1000) / 1000, Double.NaN, Double.NaN,
        Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    quarters.add(new QuarterPlan(id, name, municipality, district, ground, RESIDENTS,
        SketchedAges.of(RESIDENTS, quarterKey, kind.ages()), known));
  }
}
