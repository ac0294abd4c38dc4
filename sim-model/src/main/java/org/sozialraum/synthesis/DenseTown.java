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

/**
 * A synthetic town of quarters of 1,000 residents, dense in the middle: some inner quarters are one district, those
 * around them districts by direction.
 *
 * @param id short name, from which all of the town follows
 * @param name name for people
 * @param quarters number of quarters
 * @param innerQuarters how many of them form the first district
 * @param districts the middle first, then those around it against the clock from the north-east
 */
record DenseTown(String id, String name, int quarters, int innerQuarters, List<District> districts) {
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
  record District(String name, List<String> quarters) {}

  TownPlan plan() {
    long townKey = TextHash.of(id);
    int count = quarters;
    VoronoiGround ground = new VoronoiGround(count, INNER_RADIUS, OUTER_RADIUS, JITTER, townKey);
    boolean[][] neighbours = neighbours(ground, count);
    double[] z = deprivation(neighbours, townKey);
    List<List<Integer>> byDistrict = byDistrict(ground, count);
    List<QuarterPlan> plans = new ArrayList<>();
    for (int district = 0; district < districts.size(); district++) {
      List<Integer> members = byDistrict.get(district);
      members.sort((one, two) -> Double.compare(z[one], z[two]));
      for (int k = 0; k < members.size(); k++) {
        int cell = members.get(k);
        String named = nameOf(districts.get(district), k, members.size());
        String key = fileFriendly(named);
        long chance = Chance.hash(townKey, TextHash.of(key), 0);
        Indicators known =
            new Indicators(z[cell], Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        plans.add(new QuarterPlan(key, named, name, districts.get(district).name(), ground.area(cell), RESIDENTS,
            SketchedAges.of(RESIDENTS, chance, AGES_SPREAD), known));
      }
    }
    List<PlacePlan> places = DrawnPlaces.of(id, plans, EnumSet.allOf(PlaceKind.class));
    return new TownPlan(id, name, plans, places, List.of("the town is synthetic: no such place exists"),
        PlanDigest.of(id, name, plans, places));
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

  private static boolean[][] neighbours(VoronoiGround ground, int count) {
    boolean[][] neighbours = new boolean[count][count];
    for (int one = 0; one < count; one++) {
      for (int two = 0; two < count; two++) {
        neighbours[one][two] = ground.adjacent(one, two);
      }
    }
    return neighbours;
  }

  /** Rows of cells by district: the innermost form the middle, the others sectors by direction. */
  private List<List<Integer>> byDistrict(VoronoiGround ground, int count) {
    List<List<Integer>> byDistrict = new ArrayList<>();
    for (int district = 0; district < districts.size(); district++) {
      byDistrict.add(new ArrayList<>());
    }
    int sectors = districts.size() - 1;
    for (int cell = 0; cell < count; cell++) {
      if (cell < innerQuarters) {
        byDistrict.get(0).add(cell);
        continue;
      }
      int sector = 0;
      double best = Double.NEGATIVE_INFINITY;
      for (int k = 0; k < sectors; k++) {
        // The first sector points to 18 degrees from east; of five the others to 90, 162, 234 and 306.
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
