package org.sozialraum.synthesis;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sozialraum.chance.Chance;
import org.sozialraum.margin.LargestRemainder;
import org.sozialraum.town.Area;
import org.sozialraum.town.PlaceKind;
import org.sozialraum.town.TownPlan.PlacePlan;
import org.sozialraum.town.TownPlan.QuarterPlan;
import org.sozialraum.town.TownPlan;

/**
 * Places drawn from national numbers, for kinds that a town's data does not hold at all.
 *
 * <p>They depend on the town alone, not on the seed of a scenario: a scenario may name a place, and it stands where it
 * stands in every replication.
 */
final class DrawnPlaces {
  /** Share of places without steps; assumption A-132. */
  private static final double BARRIER_FREE = .5;
  private static final int ATTEMPTS = 4000;
  /** Of this many points in the quarter the one nearest to its middle is taken: places lie where people live. */
  private static final int CANDIDATES = 2;

  private DrawnPlaces() {}

  /** Kinds of which a town's data holds no place, in the order of their declaration. */
  static Set<PlaceKind> absent(TownPlan plan) {
    EnumSet<PlaceKind> absent = EnumSet.allOf(PlaceKind.class);
    for (PlacePlan place : plan.places()) {
      absent.remove(place.kind());
    }
    return absent;
  }

  /** Places of some kinds for some quarters, in proportion to their residents. */
  static List<PlacePlan> of(String townId, List<QuarterPlan> quarters, Set<PlaceKind> kinds) {
    long townKey = TextHash.of(townId);
    List<PlacePlan> places = new ArrayList<>();
    double[] residents = quarters.stream().mapToDouble(QuarterPlan::population).toArray();
    double population = 0;
    for (double here : residents) {
      population += here;
    }
    for (PlaceKind kind : PlaceKind.values()) {
      if (!kinds.contains(kind)) {
        continue;
      }
      long kindKey = Chance.hash(townKey, TextHash.of(kind.fileName()), 0);
      int number = (int) Math.floor(kind.perThousand() * population / 1000 + .5);
      int[] perQuarter = LargestRemainder.split(number, residents, kindKey);
      for (int quarter = 0; quarter < perQuarter.length; quarter++) {
        for (int k = 1; k <= perQuarter[quarter]; k++) {
          places.add(place(kind, k, perQuarter[quarter], quarters.get(quarter), kindKey));
        }
      }
    }
    return places;
  }

  private static PlacePlan place(PlaceKind kind, int number, int of, QuarterPlan quarter, long kindKey) {
    long key = Chance.hash(kindKey, TextHash.of(quarter.id()), number);
    float[] at = standing(quarter.area(), key);
    boolean barrierFree = Chance.unit(Chance.hash(key, -1, 0)) < BARRIER_FREE;
    String name = PlaceNames.of(kind) + " " + quarter.name() + (of > 1 ? " " + number : "");
    return new PlacePlan(quarter.id() + "-" + kind.fileName() + "-" + number, name, kind, at[0], at[1], barrierFree);
  }

  private static float[] standing(Area area, long key) {
    double[] bounds = area.bounds();
    double middleX = (bounds[0] + bounds[2]) / 2;
    double middleY = (bounds[1] + bounds[3]) / 2;
    float[] best = {(float) area.rings()[0][0][0], (float) area.rings()[0][0][1]};
    double nearest = Double.POSITIVE_INFINITY;
    int found = 0;
    for (int attempt = 0; attempt < ATTEMPTS && found < CANDIDATES; attempt++) {
      float x = (float) (bounds[0] + (bounds[2] - bounds[0]) * Chance.unit(Chance.hash(key, attempt, 1)));
      float y = (float) (bounds[1] + (bounds[3] - bounds[1]) * Chance.unit(Chance.hash(key, attempt, 2)));
      if (area.contains(x, y)) {
        found++;
        double away = (x - middleX) * (x - middleX) + (y - middleY) * (y - middleY);
        if (away < nearest) {
          nearest = away;
          best = new float[] {x, y};
        }
      }
    }
    return best;
  }
}
