package org.sozialraum.synthesis;

import org.sozialraum.margin.LargestRemainder;

/**
 * Ages of the national population, by single years: fills published age groups and stands in where none are published.
 *
 * <p>18.7 % are under 20, 58.5 % from 20 to 64, 22.8 % from 65 on and 7.1 % from 80 on (brief, addendum A). Within
 * these the five-year groups are those of Germany around 2022 from general knowledge, not checked against the published
 * table (assumption A-131). Single years follow by straight lines.
 */
final class AgeProfile {
  /** Oldest age of the profile, years. */
  static final int OLDEST = 104;

  /** Percent of the population in five-year groups from 0–4 to 100–104. */
  private static final double[] FIVE_YEARS = {
    4.7, 4.75, 4.6, 4.65, 5.4, 5.7, 6.7, 6.5, 6.1, 5.7, 6.9, 8.1, 7.4, 6.0, 5.1, 4.6, 3.9, 2.2, .8, .18, .02};

  private static final double[] BY_YEAR = byYear();

  private AgeProfile() {}

  private static double[] byYear() {
    double[] years = new double[OLDEST + 1];
    for (int group = 0; group < FIVE_YEARS.length; group++) {
      double before = group == 0 ? FIVE_YEARS[0] : FIVE_YEARS[group - 1];
      double after = group + 1 == FIVE_YEARS.length ? 0 : FIVE_YEARS[group + 1];
      // Half of the mean slope to both neighbours, so that the group's sum stands and no year becomes negative.
      double slope = Math.max(-.4 * FIVE_YEARS[group], Math.min(.4 * FIVE_YEARS[group], (after - before) / 2)) / 25;
      for (int year = 0; year < 5; year++) {
        years[5 * group + year] = FIVE_YEARS[group] / 5 + slope * (year - 2);
      }
    }
    return years;
  }

  /** Percent of the national population at an age in whole years. */
  static double percent(int age) {
    return age < 0 || age > OLDEST ? 0 : BY_YEAR[age];
  }

  /**
   * Residents of a span of ages by single years, in proportion to the national profile.
   *
   * @return one number per year from {@code from} to {@code to}, cut at the oldest age of the profile,
   *     but at least one year
   */
  static int[] split(int from, int to, int residents, long tieBreak) {
    int last = Math.max(from, Math.min(to, OLDEST));
    double[] weights = new double[last - from + 1];
    for (int age = from; age <= last; age++) {
      weights[age - from] = percent(age);
    }
    return LargestRemainder.split(residents, weights, tieBreak);
  }
}
