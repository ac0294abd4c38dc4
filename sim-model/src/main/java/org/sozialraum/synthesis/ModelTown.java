package org.sozialraum.synthesis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Distributions;
import org.sozialraum.chance.Numeric;
import org.sozialraum.town.PlaceKind;
import org.sozialraum.town.TownPlan.Indicators;
import org.sozialraum.town.TownPlan.PlacePlan;
import org.sozialraum.town.TownPlan.QuarterPlan;
import org.sozialraum.town.TownPlan;

/** The synthetic town {@code musterstadt}: 40,000 residents in 40 quarters of six districts, dense in the middle. */
final class ModelTown {
  static final String ID = "musterstadt";
  private static final String NAME = "Musterstadt";
  private static final int RESIDENTS = 1000;
  private static final double INNER_RADIUS = 350;
  private static final double OUTER_RADIUS = 600;
  private static final double JITTER = .3;
  private static final double AGES_SPREAD = .22;
  private static final int HALVINGS = 50;
  /** Neighbouring quarters are alike in deprivation; brief 3.2. */
  private static final double MORANS_I = .35;
  /** Unevenness of transfer receipt over quarters; brief 3.2. */
  private static final double DISSIMILARITY = .30;

  /** A district and the names of its quarters, from the sound of wealth to the sound of want. */
  private record District(String name, List<String> quarters) {}

  private static final int INNER_QUARTERS = 7;
  private static final List<District> DISTRICTS = List.of(
      new District("Mitte", List.of("Domviertel", "Theaterviertel", "Altstadt", "Marktviertel", "Neustadt",
          "Gerberviertel", "Bahnhofsviertel", "Am Alten Hafen")),
      new District("Nordost", List.of("Weinbergviertel", "Gartenstadt", "Am Stadtpark", "Birkenhain", "Rosenhöhe",
          "Falkenhorst", "Ziegelhof", "Hasenheide", "Nordostsiedlung")),
      new District("Nord", List.of("Lerchenberg", "Musikerviertel", "Kirschenallee", "Eichenried", "Heidesiedlung",
          "Am Nordfriedhof", "Kasernenviertel", "Torfmoor", "Blocksiedlung")),
      new District("Nordwest", List.of("Seefeld", "Uferstadt", "Weidengrund", "Fischersiedlung", "Deichviertel",
          "Moorwiese", "Schleusenviertel", "Hafenviertel", "Werftsiedlung")),
      new District("Südwest", List.of("Tannenbusch", "Sonnenhang", "Hochfeld", "Lindenhof", "Eisenbahnersiedlung",
          "Neue Heimat", "Kohlenhof", "Fabrikviertel", "Am Gaswerk")),
      new District("Südost", List.of("Dichterviertel", "Universitätsviertel", "Am Wasserturm", "Wiesengrund",
          "Mühlenviertel", "Amselgrund", "Rotdornsiedlung", "Steinbruch", "Am Güterbahnhof")));

  private ModelTown() {}

  static TownPlan plan() {
    long townKey = TextHash.of(ID);
    int count = 40;
    VoronoiGround ground = new VoronoiGround(count, INNER_RADIUS, OUTER_RADIUS, JITTER, townKey);
    boolean[][] neighbours = neighbours(ground, count);
    double[] z = deprivation(neighbours, townKey);
    List<List<Integer>> byDistrict = districts(ground, count);
    List<QuarterPlan> quarters = new ArrayList<>();
    for (int district = 0; district < DISTRICTS.size(); district++) {
      List<Integer> members = byDistrict.get(district);
      members.sort((one, two) -> Double.compare(z[one], z[two]));
      for (int k = 0; k < members.size(); k++) {
        int cell = members.get(k);
        String name = nameOf(DISTRICTS.get(district), k, members.size());
        String id = fileFriendly(name);
        long key = Chance.hash(townKey, TextHash.of(id), 0);
        Indicators known =
            new Indicators(z[cell], Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        quarters.add(new QuarterPlan(id, name, NAME, DISTRICTS.get(district).name(), ground.area(cell), RESIDENTS,
            SketchedAges.of(RESIDENTS, key, AGES_SPREAD), known));
      }
    }
    List<PlacePlan> places = DrawnPlaces.of(ID, quarters, EnumSet.allOf(PlaceKind.class));
    return new TownPlan(ID, NAME, quarters, places, List.of("the town is synthetic: no such place exists"),
        PlanDigest.of(ID, NAME, quarters, places));
  }

  /** Names are spread over the list, so that both ends of it are used. */
  private static String nameOf(District district, int rank, int of) {
    return district.quarters().get(of == 1 ? 0 : rank * (district.quarters().size() - 1) / (of - 1));
  }

  /** A name in small letters and hyphens, umlauts spelled out. */
  static String fileFriendly(String name) {
    return name.toLowerCase(java.util.Locale.ROOT).replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")
        .replace("ß", "ss").replace(' ', '-');
  }

  static boolean[][] neighbours(VoronoiGround ground, int count) {
    boolean[][] neighbours = new boolean[count][count];
    for (int one = 0; one < count; one++) {
      for (int two = 0; two < count; two++) {
        neighbours[one][two] = ground.adjacent(one, two);
      }
    }
    return neighbours;
  }

  /** Rows of cells by district: the innermost form the middle, the others five sectors by direction. */
  private static List<List<Integer>> districts(VoronoiGround ground, int count) {
    List<List<Integer>> byDistrict = new ArrayList<>();
    for (int district = 0; district < DISTRICTS.size(); district++) {
      byDistrict.add(new ArrayList<>());
    }
    int sectors = DISTRICTS.size() - 1;
    for (int cell = 0; cell < count; cell++) {
      if (cell < INNER_QUARTERS) {
        byDistrict.get(0).add(cell);
        continue;
      }
      int sector = 0;
      double best = Double.NEGATIVE_INFINITY;
      for (int k = 0; k < sectors; k++) {
        // Sectors point to 18, 90, 162, 234 and 306 degrees, counted from east.
        double angle = Math.PI / 10 + 2 * Math.PI * k / sectors;
        double along = ground.x(cell) * Numeric.sin(angle + Math.PI / 2) + ground.y(cell) * Numeric.sin(angle);
        if (along > best) {
          best = along;
          sector = k;
        }
      }
      byDistrict.get(1 + sector).add(cell);
    }
    return byDistrict;
  }

  /** Standard normal noise, smoothed over neighbours to the wanted Moran's I, scaled to the wanted dissimilarity. */
  private static double[] deprivation(boolean[][] neighbours, long townKey) {
    int count = neighbours.length;
    double[] noise = new double[count];
    for (int k = 0; k < count; k++) {
      noise[k] = Distributions.normal(Chance.unit(Chance.hash(townKey, k, 11)));
    }
    double low = 0;
    double high = 8;
    for (int k = 0; k < HALVINGS; k++) {
      double middle = (low + high) / 2;
      if (Autocorrelation.moransI(smoothed(noise, neighbours, middle), neighbours) < MORANS_I) {
        low = middle;
      } else {
        high = middle;
      }
    }
    double[] z = standardised(smoothed(noise, neighbours, low));
    double scale = scaleForDissimilarity(z);
    for (int k = 0; k < count; k++) {
      // Three decimals, as a table would give them.
      z[k] = Math.rint(z[k] * scale * 1000) / 1000;
    }
    return z;
  }

  private static double[] smoothed(double[] noise, boolean[][] neighbours, double weight) {
    double[] smooth = new double[noise.length];
    for (int one = 0; one < noise.length; one++) {
      double sum = 0;
      int number = 0;
      for (int two = 0; two < noise.length; two++) {
        if (neighbours[one][two]) {
          sum += noise[two];
          number++;
        }
      }
      smooth[one] = noise[one] + (number == 0 ? 0 : weight * sum / number);
    }
    return smooth;
  }

  private static double[] standardised(double[] values) {
    double mean = Arrays.stream(values).sum() / values.length;
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    double spread = Math.sqrt(squares / values.length);
    return Arrays.stream(values).map(value -> (value - mean) / spread).toArray();
  }

  private static double scaleForDissimilarity(double[] z) {
    double low = .5;
    double high = 1.5;
    for (int k = 0; k < HALVINGS; k++) {
      double middle = (low + high) / 2;
      double[] scaled = Arrays.stream(z).map(value -> value * middle).toArray();
      if (TransferReceipt.dissimilarity(scaled) < DISSIMILARITY) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }
}
