package org.sozialraum.week.demography;

import org.sozialraum.town.Dwellings;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;

/**
 * Children under 18 whose last adult has died or gone leave the town, to kin elsewhere: no household of minors stays
 * behind. Kept simple: nobody looks for kin within the town, and no foster home is modelled. A few in 10,000 a year.
 */
final class Orphans implements java.io.Serializable {
  private static final long serialVersionUID = 1;
  private int orphans;

  void run(Town town, Settlement settlement, int week) {
    orphans = 0;
    for (int k = 0; k < settlement.leftCount(); k++) {
      check(town, settlement, settlement.left(k), week);
    }
  }

  private void check(Town town, Settlement settlement, int dwelling, int week) {
    Residents residents = town.residents();
    Dwellings dwellings = town.dwellings();
    int first = dwellings.firstResident().of(dwelling);
    int end = first + dwellings.residents().of(dwelling);
    boolean minors = false;
    for (int resident = first; resident < end; resident++) {
      if (settlement.goesTo(resident) == dwelling) {
        if (residents.age(resident, week) >= Household.ADULT) {
          return;
        }
        minors = true;
      }
    }
    for (int resident = first; minors && resident < end; resident++) {
      if (settlement.goesTo(resident) == dwelling) {
        settlement.leave(resident);
        orphans++;
      }
    }
  }

  /** Children who left the town in the last step because no adult was left. */
  int orphans() {
    return orphans;
  }
}
