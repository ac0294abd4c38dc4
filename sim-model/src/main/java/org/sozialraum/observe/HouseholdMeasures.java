package org.sozialraum.observe;

import java.util.Arrays;
import org.sozialraum.town.Dwellings;
import org.sozialraum.town.Quarters;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;
import org.sozialraum.week.Horizon;

/**
 * Households of the quarters: how many there are, how many of them moved in the year, from here to anywhere, and how
 * many came within a year. Residents of homes are no households.
 */
final class HouseholdMeasures implements java.io.Serializable {
  private static final long serialVersionUID = 1;

  private final int[] movedInYear;

  /** No moves yet. */
  HouseholdMeasures(Town town) {
    movedInYear = new int[town.quarters().count()];
  }

  /** A year begins. */
  void yearBegins() {
    Arrays.fill(movedInYear, 0);
  }

  /** Notes the moves of a resettlement. */
  void resettled(Quarters quarters) {
    for (int quarter = 0; quarter < movedInYear.length; quarter++) {
      movedInYear[quarter] += quarters.householdsMoved().of(quarter);
    }
  }

  /** Adds to the counts of each quarter. */
  void add(Town town, int week, Tally[] quarters) {
    Dwellings dwellings = town.dwellings();
    for (int quarter = 0; quarter < quarters.length; quarter++) {
      quarters[quarter].counts[Count.MOVES] = movedInYear[quarter];
    }
    for (int dwelling = 0; dwelling < dwellings.count(); dwelling++) {
      if (dwellings.residents().of(dwelling) > 0 && dwellings.home().of(dwelling) == 0) {
        long[] counts = quarters[dwellings.quarter().of(dwelling)].counts;
        counts[Count.HOUSEHOLDS]++;
        counts[Count.NEW_HOUSEHOLDS] += isNew(town, dwelling, week) ? 1 : 0;
      }
    }
  }

  /** Whether all who live in a dwelling moved in within the last year. */
  private static boolean isNew(Town town, int dwelling, int week) {
    Residents residents = town.residents();
    int first = town.dwellings().firstResident().of(dwelling);
    for (int resident = first; resident < first + town.dwellings().residents().of(dwelling); resident++) {
      if (week - residents.tenureStart().of(resident) >= Horizon.WEEKS_PER_YEAR) {
        return false;
      }
    }
    return true;
  }
}
