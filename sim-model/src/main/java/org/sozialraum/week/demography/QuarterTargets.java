package org.sozialraum.week.demography;

import java.util.Arrays;
import java.util.List;
import org.sozialraum.quantity.AgeCurve;
import org.sozialraum.town.TownPlan;

/**
 * What is published of each quarter's population: residents, and residents by age group where those are published.
 * Where they are not, one group holds all ages. Immutable.
 */
final class QuarterTargets implements java.io.Serializable {
  private static final long serialVersionUID = 1;

  private final int[] population;
  private final int[] firstGroup;
  private final int[] from;
  private final int[] to;
  private final int[] residents;
  private final byte[][] groupOfAge;

  /** Targets of a plan, in the order of its quarters. */
  QuarterTargets(TownPlan plan) {
    int quarters = plan.quarters().size();
    population = new int[quarters];
    firstGroup = new int[quarters + 1];
    for (int quarter = 0; quarter < quarters; quarter++) {
      firstGroup[quarter + 1] = firstGroup[quarter] + groups(plan.quarters().get(quarter)).size();
    }
    from = new int[firstGroup[quarters]];
    to = new int[from.length];
    residents = new int[from.length];
    groupOfAge = new byte[quarters][AgeCurve.OLDEST + 1];
    for (int quarter = 0; quarter < quarters; quarter++) {
      fill(quarter, plan.quarters().get(quarter));
    }
  }

  private static List<TownPlan.AgeGroup> groups(TownPlan.QuarterPlan plan) {
    return plan.ageGroups().isEmpty()
        ? List.of(new TownPlan.AgeGroup(0, AgeCurve.OLDEST, plan.population())) : plan.ageGroups();
  }

  private void fill(int quarter, TownPlan.QuarterPlan plan) {
    population[quarter] = plan.population();
    Arrays.fill(groupOfAge[quarter], (byte) -1);
    int row = firstGroup[quarter];
    int sum = 0;
    for (TownPlan.AgeGroup group : groups(plan)) {
      from[row] = group.from();
      to[row] = Math.min(group.to(), AgeCurve.OLDEST);
      residents[row] = group.residents();
      sum += group.residents();
      for (int age = from[row]; age <= to[row]; age++) {
        groupOfAge[quarter][age] = (byte) (row - firstGroup[quarter]);
      }
      row++;
    }
    // The oldest published group is open, whatever its upper bound says.
    for (int age = 1; age <= AgeCurve.OLDEST; age++) {
      if (groupOfAge[quarter][age] < 0) {
        groupOfAge[quarter][age] = groupOfAge[quarter][age - 1];
      }
    }
    if (sum != plan.population() || groupOfAge[quarter][0] < 0) {
      throw new IllegalArgumentException("the age groups of " + plan.name() + " must cover every age from 0 and sum to "
          + plan.population() + ", but sum to " + sum);
    }
  }

  int quarters() {
    return population.length;
  }

  /** Published residents. */
  int population(int quarter) {
    return population[quarter];
  }

  /** Number of age groups of a quarter. */
  int groups(int quarter) {
    return firstGroup[quarter + 1] - firstGroup[quarter];
  }

  /** Row of a quarter's group among the groups of all quarters. */
  int row(int quarter, int group) {
    return firstGroup[quarter] + group;
  }

  /** Number of groups of all quarters. */
  int rows() {
    return residents.length;
  }

  /** Published residents of a group. */
  int residents(int quarter, int group) {
    return residents[firstGroup[quarter] + group];
  }

  /** Youngest age of a group, years. */
  int from(int quarter, int group) {
    return from[firstGroup[quarter] + group];
  }

  /** Oldest age of a group, years. */
  int to(int quarter, int group) {
    return to[firstGroup[quarter] + group];
  }

  /** Group of an age in a quarter. */
  int groupOf(int quarter, int age) {
    return groupOfAge[quarter][Math.max(0, Math.min(age, AgeCurve.OLDEST))];
  }
}
