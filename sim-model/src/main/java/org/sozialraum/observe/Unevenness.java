package org.sozialraum.observe;

import java.util.List;
import java.util.stream.Stream;

/**
 * How unevenly a municipality or county fares: the worst quarter of its quarters, and gaps and Gini coefficients of
 * engagement within 12 months.
 *
 * <p>The worst quartile: quarters from the worst on until they hold a quarter of the residents, the last of them in
 * part; the mean of their values, weighed by residents. Worst is the lowest engagement, share of needs met and
 * cohesion, and the highest share of the withdrawn. Quarters without a value are left out.
 *
 * <p>Gaps are differences of shares: high less low schooling, the age group that engages most less the one that engages
 * least, without less with migration background. The Gini coefficient of parts with shares x and weights w (residents
 * from 14) is {@code sum w_i w_j |x_i - x_j| / (2 (sum w)² mean)}: 0 if all engage alike. Its parts are the levels of
 * schooling without pupils, or the quarters.
 */
final class Unevenness implements java.io.Serializable {
  private static final long serialVersionUID = 1;

  /** Ending of the names of worst quartiles. */
  static final String WORST = ":worst-quartile";
  private static final String WITHDRAWN = "withdrawn";
  /** What worst quartiles are told of, beside cohesion. */
  private static final List<Formulas.Formula> TOLD = Stream.of("engaged_12m", WITHDRAWN, "needs_met").map(name ->
      Formulas.ALL.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow()).toList();
  private static final List<String> NAMES = TOLD.stream().map(each -> each.name() + WORST).toList();
  private static final String OF_COHESION = CohesionIndex.NAME + WORST;
  private static final double QUARTILE = .25;
  /** First and last age group from 14, by their places among the groups. */
  private static final int FIRST_AGE = 2;
  private static final int LAST_AGE = 6;
  private static final int LEVELS_OF_SCHOOLING = 3;

  private final CohesionIndex cohesion;
  // Parts with their values and weights; written anew for each unit, once a year.
  private transient double[] value;
  private transient long[] weight;
  private transient int parts;

  Unevenness(CohesionIndex cohesion) {
    this.cohesion = cohesion;
  }

  /**
   * Records how uneven a municipality or the county is.
   *
   * @param quarters counts of all quarters
   * @param among its quarters
   * @param sum counts of them all
   * @param yearEnds whether a year ends, of which needs and cohesion are told
   */
  void record(int week, Level level, String unit, Tally[] quarters, boolean[] among, long[] sum, boolean yearEnds,
      Recorder recorder) {
    if (value == null) {
      int most = Math.max(quarters.length, LEVELS_OF_SCHOOLING);
      value = new double[most];
      weight = new long[most];
    }
    for (int told = 0; told < NAMES.size(); told++) {
      Formulas.Formula each = TOLD.get(told);
      if (yearEnds || !each.overAYear()) {
        parts = 0;
        for (int quarter = 0; quarter < quarters.length; quarter++) {
          if (among[quarter]) {
            long[] counts = quarters[quarter].counts;
            add(each.of(counts, counts), counts[Count.RESIDENTS]);
          }
        }
        recorder.record(week, level, unit, NAMES.get(told), worst(each.name().equals(WITHDRAWN)), true);
      }
    }
    if (yearEnds) {
      parts = 0;
      for (int quarter = 0; quarter < quarters.length; quarter++) {
        if (among[quarter]) {
          add(cohesion.of(quarters[quarter].counts), quarters[quarter].counts[Count.RESIDENTS]);
        }
      }
      recorder.record(week, level, unit, OF_COHESION, worst(false), true);
    }
    recorder.record(week, level, unit, "gap:education",
        engaged(sum, Groups.EDUCATION + LEVELS_OF_SCHOOLING - 1) - engaged(sum, Groups.EDUCATION), true);
    recorder.record(week, level, unit, "gap:age", gapOfAges(sum), true);
    recorder.record(week, level, unit, "gap:migration",
        engaged(sum, Groups.MIGRATION) - engaged(sum, Groups.MIGRATION + 1), true);
    parts = 0;
    for (int schooling = 0; schooling < LEVELS_OF_SCHOOLING; schooling++) {
      add(engaged(sum, Groups.EDUCATION + schooling), members(sum, Groups.EDUCATION + schooling));
    }
    recorder.record(week, level, unit, "gini:engaged", gini(), true);
    parts = 0;
    for (int quarter = 0; quarter < quarters.length; quarter++) {
      if (among[quarter]) {
        long[] counts = quarters[quarter].counts;
        add((double) counts[Count.ENGAGED_LAST_YEAR] / counts[Count.ANSWERS_14], counts[Count.ANSWERS_14]);
      }
    }
    recorder.record(week, level, unit, "gini:engaged-quarters", gini(), true);
  }

  private void add(double of, long weighs) {
    if (!Double.isNaN(of) && weighs > 0) {
      value[parts] = of;
      weight[parts++] = weighs;
    }
  }

  /** Sorts the parts from the worst on and takes a quarter of what they weigh. */
  private double worst(boolean highest) {
    double all = 0;
    for (int part = 0; part < parts; part++) {
      all += weight[part];
      for (int k = part; k > 0 && (highest ? value[k] > value[k - 1] : value[k] < value[k - 1]); k--) {
        swap(k, k - 1);
      }
    }
    double left = QUARTILE * all;
    double sum = 0;
    for (int part = 0; part < parts && left > 0; part++) {
      double taken = Math.min(left, weight[part]);
      sum += taken * value[part];
      left -= taken;
    }
    return parts == 0 ? Double.NaN : sum / (QUARTILE * all);
  }

  private void swap(int one, int other) {
    double kept = value[one];
    value[one] = value[other];
    value[other] = kept;
    long weighed = weight[one];
    weight[one] = weight[other];
    weight[other] = weighed;
  }

  private double gini() {
    double all = 0;
    double sum = 0;
    double apart = 0;
    for (int one = 0; one < parts; one++) {
      all += weight[one];
      sum += weight[one] * value[one];
      for (int other = 0; other < one; other++) {
        apart += (double) weight[one] * weight[other] * Math.abs(value[one] - value[other]);
      }
    }
    return apart == 0 && sum > 0 ? 0 : apart / (all * sum);
  }

  private static double gapOfAges(long[] sum) {
    double most = Double.NEGATIVE_INFINITY;
    double least = Double.POSITIVE_INFINITY;
    for (int age = FIRST_AGE; age <= LAST_AGE; age++) {
      double share = engaged(sum, age);
      if (!Double.isNaN(share)) {
        most = Math.max(most, share);
        least = Math.min(least, share);
      }
    }
    return most < least ? Double.NaN : most - least;
  }

  private static long members(long[] counts, int group) {
    return counts[Count.OF_GROUPS + 2 * group];
  }

  /** Share of a group that engaged within a year; {@code NaN} of an empty group. */
  private static double engaged(long[] counts, int group) {
    return (double) counts[Count.OF_GROUPS + 2 * group + 1] / members(counts, group);
  }
}
