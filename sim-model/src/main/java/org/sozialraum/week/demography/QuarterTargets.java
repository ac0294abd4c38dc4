package org.sozialraum.week.demography;

import java.util.Arrays;
import java.util.List;
import org.sozialraum.margin.HouseholdSizes;
import org.sozialraum.margin.PersonCells;
import org.sozialraum.quantity.AgeCurve;
import org.sozialraum.town.TownPlan;

/**
 * What is published of each quarter's population: residents, and, where they are published, residents by age group
 * (else one group holds all ages), with migration background, women and girls, households by size and transfer receipt.
 * Immutable.
 */
final class QuarterTargets implements java.io.Serializable {
  private static final long serialVersionUID = 1;

  private final int[] population;
  private final int[] firstGroup;
  private final int[] from;
  private final int[] to;
  private final int[] residents;
  private final byte[][] groupOfAge;
  private final int[] withBackground;
  private final int[] women;
  private final int[] alone;
  private final double[] receipt;
  private final List<List<TownPlan.HouseholdGroup>> households;

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
    withBackground = new int[quarters];
    women = new int[quarters];
    alone = new int[quarters];
    receipt = new double[quarters];
    households = plan.quarters().stream().map(HouseholdSizes::published).toList();
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
    withBackground[quarter] = part(plan.indicators().migrationShare(), plan.population());
    women[quarter] = part(plan.indicators().femaleShare(), plan.population());
    receipt[quarter] = plan.indicators().transferPercent() / 100;
    List<TownPlan.HouseholdGroup> sizes = households.get(quarter);
    alone[quarter] = !sizes.isEmpty() && sizes.get(0).to() == 1 ? sizes.get(0).households() : PersonCells.UNKNOWN;
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

  private static int part(double share, int residents) {
    return Double.isNaN(share) ? PersonCells.UNKNOWN : (int) Math.rint(share * residents);
  }

  int quarters() {
    return population.length;
  }

  /** Published residents with migration background, or {@link PersonCells#UNKNOWN}. */
  int withBackground(int quarter) {
    return withBackground[quarter];
  }

  /** Published women and girls, or {@link PersonCells#UNKNOWN}. */
  int women(int quarter) {
    return women[quarter];
  }

  /** Published residents who live alone, or {@link PersonCells#UNKNOWN}. */
  int alone(int quarter) {
    return alone[quarter];
  }

  /** Published share with transfer receipt among residents under 65; {@code NaN} if not published. */
  double receipt(int quarter) {
    return receipt[quarter];
  }

  /** Published households by size; empty if not published. */
  List<TownPlan.HouseholdGroup> households(int quarter) {
    return households.get(quarter);
  }

  /** How residents of a quarter are told apart in the exchange. */
  PersonCells cells(int quarter) {
    return new PersonCells(withBackground[quarter] != PersonCells.UNKNOWN, women[quarter] != PersonCells.UNKNOWN);
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

  /** Published residents of all groups of a quarter. */
  int[] byAge(int quarter) {
    return Arrays.copyOfRange(residents, firstGroup[quarter], firstGroup[quarter + 1]);
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
