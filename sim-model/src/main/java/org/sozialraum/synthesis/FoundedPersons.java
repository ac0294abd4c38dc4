package org.sozialraum.synthesis;

import java.util.Arrays;
import org.sozialraum.town.TownPlan.AgeGroup;
import org.sozialraum.town.TownPlan.QuarterPlan;

/** Ages and sexes of those who found a quarter, before they form households. */
final class FoundedPersons {
  private FoundedPersons() {}

  /** Ages in years, from the youngest: published groups exactly, single years by the national profile. */
  static byte[] ages(QuarterPlan plan, long quarterKey) {
    byte[] ages = new byte[plan.population()];
    int person = 0;
    if (plan.ageGroups().isEmpty()) {
      person = fill(ages, person, 0, AgeProfile.OLDEST, plan.population(), quarterKey);
    }
    for (AgeGroup group : plan.ageGroups()) {
      person = fill(ages, person, group.from(), group.to(), group.residents(), quarterKey);
    }
    if (person != ages.length) {
      throw new IllegalArgumentException("the age groups of " + plan.name() + " sum to " + person
          + ", but its population is " + ages.length);
    }
    Arrays.sort(ages);
    return ages;
  }

  /** Residents of an age or older whom {@link #ages} gives. */
  static int atLeast(QuarterPlan plan, long quarterKey, int age) {
    if (plan.ageGroups().isEmpty()) {
      return atLeast(0, AgeProfile.OLDEST, plan.population(), quarterKey, age);
    }
    int sum = 0;
    for (AgeGroup group : plan.ageGroups()) {
      sum += group.to() < age ? 0 : atLeast(group.from(), group.to(), group.residents(), quarterKey, age);
    }
    return sum;
  }

  private static int atLeast(int from, int to, int residents, long quarterKey, int age) {
    int[] byYear = AgeProfile.split(from, to, residents, quarterKey);
    int sum = 0;
    for (int year = Math.max(0, age - from); year < byYear.length; year++) {
      sum += byYear[year];
    }
    return sum;
  }

  private static int fill(byte[] ages, int person, int from, int to, int residents, long quarterKey) {
    int[] byYear = AgeProfile.split(from, to, residents, quarterKey);
    int next = person;
    for (int year = 0; year < byYear.length; year++) {
      Arrays.fill(ages, Math.min(ages.length, next), Math.min(ages.length, next + byYear[year]), (byte) (from + year));
      next += byYear[year];
    }
    return next;
  }

  /**
   * Sexes with the published share of women, who are more among the old: systematic sampling along the ages, so that
   * every stretch of ages has its share.
   */
  static byte[] sexes(byte[] age, double publishedShare, Founding.Settings settings, NumberedDraws draws) {
    double expected = 0;
    for (byte years : age) {
      expected += settings.womenByAge().at(years);
    }
    double shift = Double.isNaN(publishedShare) || age.length == 0 ? 0 : publishedShare - expected / age.length;
    byte[] sex = new byte[age.length];
    double sum = draws.next();
    for (int person = 0; person < age.length; person++) {
      double next = sum + Math.max(0, Math.min(1, settings.womenByAge().at(age[person]) + shift));
      sex[person] = (byte) (Math.floor(next) > Math.floor(sum) ? 1 : 0);
      sum = next;
    }
    if (!Double.isNaN(publishedShare)) {
      meet(sex, (int) Math.rint(publishedShare * age.length), draws);
    }
    return sex;
  }

  /** Mends the few women whom sampling gave too many or too few, at random ages. */
  private static void meet(byte[] sex, int women, NumberedDraws draws) {
    int surplus = -women;
    for (byte each : sex) {
      surplus += each;
    }
    while (surplus != 0) {
      int person = draws.below(sex.length);
      if (sex[person] == (surplus > 0 ? 1 : 0)) {
        sex[person] = (byte) (1 - sex[person]);
        surplus -= Integer.signum(surplus);
      }
    }
  }
}
