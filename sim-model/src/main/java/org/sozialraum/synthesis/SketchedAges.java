package org.sozialraum.synthesis;

import java.util.ArrayList;
import java.util.List;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Distributions;
import org.sozialraum.chance.Numeric;
import org.sozialraum.margin.LargestRemainder;
import org.sozialraum.town.TownPlan.AgeGroup;

/** Age groups of the quarters of synthetic towns: the national profile, tilted to families, students or the old. */
final class SketchedAges {
  /** Youngest ages of the groups; the last is open. */
  private static final int[] FROM = {0, 6, 14, 18, 30, 50, 65, 75};
  private static final int OPEN_END = 120;

  private SketchedAges() {}

  /**
   * Age groups of a quarter.
   *
   * @param key hash of the quarter
   * @param spread how much quarters differ, in logs; .15 is a mild difference
   * @return groups that sum to the residents exactly
   */
  static List<AgeGroup> of(int residents, long key, double spread) {
    double families = spread * normal(key, 1);
    double young = spread * normal(key, 2);
    double old = spread * normal(key, 3);
    double[] weights = new double[FROM.length];
    for (int group = 0; group < FROM.length; group++) {
      double share = 0;
      for (int age = FROM[group]; age <= to(group); age++) {
        share += AgeProfile.percent(age);
      }
      double tilt = switch (group) {
        case 0, 1, 2 -> families;
        case 3 -> young;
        case 4 -> .5 * families + .3 * young;
        case 6 -> .6 * old;
        case 7 -> old;
        default -> 0;
      };
      weights[group] = share * Numeric.exp(tilt);
    }
    int[] counts = LargestRemainder.split(residents, weights, key);
    List<AgeGroup> groups = new ArrayList<>();
    for (int group = 0; group < FROM.length; group++) {
      groups.add(new AgeGroup(FROM[group], to(group), counts[group]));
    }
    return groups;
  }

  private static int to(int group) {
    return group + 1 < FROM.length ? FROM[group + 1] - 1 : OPEN_END;
  }

  private static double normal(long key, int which) {
    return Distributions.normal(Chance.unit(Chance.hash(key, which, 77)));
  }
}
