package org.sozialraum.observe;

import org.sozialraum.town.Associations;
import org.sozialraum.town.Domain;
import org.sozialraum.town.FixedPoint;
import org.sozialraum.town.Quarters;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Supply;
import org.sozialraum.town.Town;
import org.sozialraum.week.supply.Accessibility;

/** What quarters add to the counts once a year, beside their residents: associations, deprivation, needs by domain. */
final class QuarterMeasures implements java.io.Serializable {
  private static final long serialVersionUID = 1;

  /** Associations of each quarter that were open when the year began. */
  private final int[] openBefore;
  /** Associations of each quarter that had ever been founded when the year began; the table keeps empty rows, too. */
  private final int[] foundedBefore;
  /** Worked out anew once a year. */
  private transient Accessibility accessibility;
  /** Access of each quarter above the mean of its municipality, weighed by hours needed; worked out with it. */
  private transient double[] supply;

  /** A year begins with the town as it is. */
  QuarterMeasures(Town town) {
    openBefore = new int[town.quarters().count()];
    foundedBefore = new int[town.quarters().count()];
    yearBegins(town);
  }

  /** A year begins: associations that close or are founded from now on are of this year. */
  void yearBegins(Town town) {
    Associations associations = town.associations();
    java.util.Arrays.fill(openBefore, 0);
    java.util.Arrays.fill(foundedBefore, 0);
    for (int row = 0; row < associations.count(); row++) {
      openBefore[associations.quarter().of(row)] += associations.open().of(row);
      foundedBefore[associations.quarter().of(row)] += founded(associations, row);
    }
  }

  private static int founded(Associations associations, int row) {
    return associations.foundedIn().of(row) == Residents.NEVER ? 0 : 1;
  }

  /**
   * Adds to the counts of each quarter.
   *
   * @param yearEnds whether a year ends, whose needs access is measured against
   */
  void add(Town town, Tally[] quarters, boolean yearEnds) {
    Associations associations = town.associations();
    for (int row = 0; row < associations.count(); row++) {
      long[] counts = quarters[associations.quarter().of(row)].counts;
      int open = associations.open().of(row);
      counts[Count.ASSOCIATIONS] += open;
      counts[Count.ASSOCIATIONS_FOUNDED] += founded(associations, row);
      counts[Count.ASSOCIATIONS_CLOSED] += founded(associations, row) - open;
    }
    Supply supply = town.supply();
    for (int quarter = 0; quarter < quarters.length; quarter++) {
      long[] counts = quarters[quarter].counts;
      // Of all that were ever founded less those of before; of all that have closed less those of before.
      counts[Count.ASSOCIATIONS_FOUNDED] -= foundedBefore[quarter];
      counts[Count.ASSOCIATIONS_CLOSED] -= foundedBefore[quarter] - openBefore[quarter];
      counts[Count.ACTIONS] = town.quarters().actionsOfYear().of(quarter);
      counts[Count.ACTIONS_SUCCEEDED] = town.quarters().successesOfYear().of(quarter);
      counts[Count.DEPRIVATION] = deprivation(town.quarters(), quarter) * counts[Count.RESIDENTS];
      for (int domain = 0; domain < Domain.COUNT; domain++) {
        int row = Supply.row(quarter, domain);
        counts[Count.COORDINATION_OF + domain] =
            FixedPoint.of(supply.coordination().of(row)) * counts[Count.RESIDENTS];
        counts[Count.NEEDS_OF + domain] = supply.needs().of(row);
        counts[Count.MET_OF + domain] =
            supply.byNeighbours().of(row) + supply.byVolunteers().of(row) + supply.byServices().of(row);
      }
    }
    if (yearEnds) {
      access(town, quarters);
    }
  }

  /** A year ends: works out the access to services of the year, before anything is counted. */
  void yearEnds(Town town) {
    if (accessibility == null) {
      accessibility = new Accessibility();
      supply = new double[town.quarters().count()];
    }
    accessibility.refresh(town);
    for (int quarter = 0; quarter < supply.length; quarter++) {
      double own = accessibility.of(quarter);
      supply[quarter] = Double.isNaN(own) ? 0 : own - meanAccess(town, town.quarters().municipality().of(quarter));
    }
  }

  private double meanAccess(Town town, int municipality) {
    double hours = 0;
    double reached = 0;
    for (int quarter = 0; quarter < supply.length; quarter++) {
      double needed = accessibility.hoursNeeded(quarter);
      if (town.quarters().municipality().of(quarter) == municipality && needed > 0) {
        hours += needed;
        reached += needed * accessibility.of(quarter);
      }
    }
    return reached / hours;
  }

  /** Access to services of a quarter above the mean of its municipality, of the year that ends. */
  double supply(int quarter) {
    return supply[quarter];
  }

  private void access(Town town, Tally[] quarters) {
    for (int quarter = 0; quarter < quarters.length; quarter++) {
      long[] counts = quarters[quarter].counts;
      double hours = accessibility.hoursNeeded(quarter);
      counts[Count.HOURS_NEEDED] = FixedPoint.of(hours);
      counts[Count.ACCESS] = FixedPoint.of(hours * accessibility.of(quarter));
      for (int domain = 0; domain < Domain.COUNT; domain++) {
        counts[Count.ACCESS_OF + domain] =
            FixedPoint.of(accessibility.of(quarter, domain)) * counts[Count.RESIDENTS];
      }
    }
  }

  private static long deprivation(Quarters quarters, int quarter) {
    return FixedPoint.of(quarters.deprivation().of(quarter));
  }
}
