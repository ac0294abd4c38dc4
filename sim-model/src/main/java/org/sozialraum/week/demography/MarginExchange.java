package org.sozialraum.week.demography;

import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.quantity.AgeCurve;
import org.sozialraum.synthesis.Traits;
import org.sozialraum.town.Dwellings;
import org.sozialraum.town.Quarters;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;

/**
 * The exchange of week 0: in each quarter and published age group surplus residents leave and missing ones arrive, so
 * that the published population and age groups hold exactly in the first observed week. How many were exchanged is
 * reported.
 *
 * <p>Who leaves is decided by the smallest hash, those whose leaving keeps the household whole first; where the last adult
 * of a household with children has to go, the children join another household of the quarter. Who arrives brings the
 * state of a donor, the resident of the same quarter and age group with the smallest hash (the next missing one takes the
 * next donor), failing that of the municipality; ties are not copied, the id is new. Missing adults live alone in vacant
 * dwellings or, where none is vacant, as other adults with a household; missing children live with parents of 20 to 49
 * years who are at least 18 years older, failing such parents with any adult.
 *
 * <p>In a quarter whose published residents are all minors the children live among themselves: nobody else is
 * published there.
 */
final class MarginExchange implements java.io.Serializable {
  private static final long serialVersionUID = 1;
  private static final int NOBODY = -1;
  private static final int YOUNGEST_PARENT = 20;
  private static final int OLDEST_PARENT = 49;
  private static final int BETWEEN_GENERATIONS = 18;
  private static final int HOST = 1;
  private static final int DONOR = 2;

  private final QuarterTargets targets;
  private final Traits traits;
  private final HashOrder members = new HashOrder();
  private final HashOrder hosts = new HashOrder();
  private int[] adults;
  private int[] persons;
  private int[] parentsBirthWeek;
  private int[] firstOfGroup;
  private int[] ofGroup;
  private int leavers;
  private int arrivals;

  MarginExchange(QuarterTargets targets, Traits traits) {
    this.targets = targets;
    this.traits = traits;
  }

  /** Residents who left in the exchange. */
  int leavers() {
    return leavers;
  }

  /** Residents who arrived in the exchange. */
  int arrivals() {
    return arrivals;
  }

  /** Makes the published numbers exact; the last event of its step. */
  void run(Town town, Settlement settlement, int week, Chance chance) {
    settlement.followMothers();
    leavers = 0;
    arrivals = 0;
    sortByGroup(town, settlement, week);
    countHouseholds(town, settlement, week);
    for (int quarter = 0; quarter < targets.quarters(); quarter++) {
      for (int group = 0; group < targets.groups(quarter); group++) {
        removeSurplus(town, settlement, quarter, group, week, chance);
      }
      // Adults first: missing children need somebody to live with.
      for (int group = targets.groups(quarter) - 1; group >= 0; group--) {
        addMissing(town, settlement, quarter, group, week, chance);
      }
    }
    adults = null;
    persons = null;
    parentsBirthWeek = null;
    firstOfGroup = null;
    ofGroup = null;
  }

  private int rowOf(Town town, Settlement settlement, int resident, int week) {
    int quarter = town.dwellings().quarter().of(settlement.goesTo(resident));
    return targets.row(quarter, targets.groupOf(quarter, town.residents().age(resident, week)));
  }

  private void sortByGroup(Town town, Settlement settlement, int week) {
    int all = town.residents().count();
    firstOfGroup = new int[targets.rows() + 1];
    for (int resident = 0; resident < all; resident++) {
      if (settlement.goesTo(resident) != Settlement.GONE) {
        firstOfGroup[rowOf(town, settlement, resident, week) + 1]++;
      }
    }
    for (int row = 0; row < targets.rows(); row++) {
      firstOfGroup[row + 1] += firstOfGroup[row];
    }
    int[] next = firstOfGroup.clone();
    ofGroup = new int[firstOfGroup[targets.rows()]];
    for (int resident = 0; resident < all; resident++) {
      if (settlement.goesTo(resident) != Settlement.GONE) {
        ofGroup[next[rowOf(town, settlement, resident, week)]++] = resident;
      }
    }
  }

  private void countHouseholds(Town town, Settlement settlement, int week) {
    int dwellings = town.dwellings().count();
    adults = new int[dwellings];
    persons = new int[dwellings];
    parentsBirthWeek = new int[dwellings];
    java.util.Arrays.fill(parentsBirthWeek, Integer.MAX_VALUE);
    for (int resident = 0; resident < town.residents().count(); resident++) {
      int dwelling = settlement.goesTo(resident);
      if (dwelling != Settlement.GONE) {
        enter(town.residents(), resident, dwelling, week);
      }
    }
  }

  private void enter(Residents residents, int resident, int dwelling, int week) {
    persons[dwelling]++;
    int age = residents.age(resident, week);
    if (age >= Household.ADULT) {
      adults[dwelling]++;
      byte role = residents.role().of(resident);
      if ((role == Residents.HEAD || role == Residents.PARTNER) && age >= YOUNGEST_PARENT && age <= OLDEST_PARENT) {
        parentsBirthWeek[dwelling] = Math.min(parentsBirthWeek[dwelling], residents.birthWeek().of(resident));
      }
    }
  }

  /** Residents of a quarter's group by the smallest hash. */
  private void gather(Town town, int row, int week, Chance chance, int use) {
    members.clear();
    for (int k = firstOfGroup[row]; k < firstOfGroup[row + 1]; k++) {
      members.add(ofGroup[k], chance.bits(Decision.EXCHANGE, week, town.residents().id().of(ofGroup[k]), use));
    }
    members.sort();
  }

  private int standing(int row) {
    return firstOfGroup[row + 1] - firstOfGroup[row];
  }

  private void removeSurplus(Town town, Settlement settlement, int quarter, int group, int week, Chance chance) {
    int row = targets.row(quarter, group);
    int surplus = standing(row) - targets.residents(quarter, group);
    if (surplus <= 0) {
      return;
    }
    Residents residents = town.residents();
    gather(town, row, week, chance, 0);
    for (int k = 0; k < members.count() && surplus > 0; k++) {
      int resident = members.row(k);
      int dwelling = settlement.goesTo(resident);
      boolean minor = residents.age(resident, week) < Household.ADULT;
      if (minor || adults[dwelling] > 1 || persons[dwelling] == 1) {
        remove(settlement, resident, dwelling, minor);
        surplus--;
      }
    }
    for (int k = 0; k < members.count() && surplus > 0; k++) {
      int resident = members.row(k);
      int dwelling = settlement.goesTo(resident);
      if (dwelling != Settlement.GONE) {
        remove(settlement, resident, dwelling, residents.age(resident, week) < Household.ADULT);
        surplus--;
        if (adults[dwelling] == 0) {
          rehouseChildren(town, settlement, quarter, dwelling, week, chance);
        }
      }
    }
  }

  private void remove(Settlement settlement, int resident, int dwelling, boolean minor) {
    settlement.leave(resident);
    persons[dwelling]--;
    if (!minor) {
      adults[dwelling]--;
    }
    leavers++;
  }

  private void rehouseChildren(Town town, Settlement settlement, int quarter, int left, int week, Chance chance) {
    Residents residents = town.residents();
    gatherHosts(town, quarter, week, chance);
    for (int group = 0; group < targets.groups(quarter); group++) {
      int row = targets.row(quarter, group);
      for (int k = firstOfGroup[row]; k < firstOfGroup[row + 1]; k++) {
        int child = ofGroup[k];
        if (settlement.goesTo(child) == left) {
          int host = hostFor(residents.birthWeek().of(child), 0);
          if (host != Settlement.NONE) {
            settlement.move(child, host);
            residents.role().set(child, Residents.CHILD);
            persons[left]--;
            persons[host]++;
          }
        }
      }
    }
  }

  private void addMissing(Town town, Settlement settlement, int quarter, int group, int week, Chance chance) {
    int row = targets.row(quarter, group);
    int missing = targets.residents(quarter, group) - standing(row);
    if (missing <= 0) {
      return;
    }
    gather(town, row, week, chance, DONOR);
    if (members.count() == 0) {
      gatherFromMunicipality(town, settlement, quarter, group, week, chance);
    }
    gatherHosts(town, quarter, week, chance);
    for (int position = 0; position < missing; position++) {
      int donor = members.count() == 0 ? NOBODY : members.row(position % members.count());
      add(town, settlement, quarter, group, position, donor, week, chance);
    }
  }

  private void gatherFromMunicipality(Town town, Settlement settlement, int quarter, int group, int week,
      Chance chance) {
    Quarters quarters = town.quarters();
    Residents residents = town.residents();
    members.clear();
    for (int k = 0; k < ofGroup.length; k++) {
      int resident = ofGroup[k];
      int dwelling = settlement.goesTo(resident);
      if (dwelling == Settlement.GONE) {
        continue;
      }
      int age = residents.age(resident, week);
      int there = town.dwellings().quarter().of(dwelling);
      if (quarters.municipality().of(there) == quarters.municipality().of(quarter)
          && targets.groupOf(quarter, age) == group) {
        members.add(resident, chance.bits(Decision.EXCHANGE, week, residents.id().of(resident), quarters.keyOf(quarter)));
      }
    }
    members.sort();
  }

  private void add(Town town, Settlement settlement, int quarter, int group, int position, int donor, int week,
      Chance chance) {
    Residents residents = town.residents();
    long id = LifelongIds.exchanged(town.quarters().keyOf(quarter), group, position);
    int birthWeek = donor == NOBODY ? week - Hazard.WEEKS_PER_YEAR * anyAge(quarter, group, id, week, chance)
        : residents.birthWeek().of(donor);
    boolean minor = (week - birthWeek) / Hazard.WEEKS_PER_YEAR < Household.ADULT;
    byte role = minor ? Residents.CHILD : Residents.HEAD;
    int dwelling = minor ? hostFor(birthWeek, position) : freeDwelling(town, settlement, quarter, id, week, chance);
    if (dwelling == Settlement.NONE) {
      // Nobody to live with, or nothing vacant: the one solves the other.
      role = minor ? Residents.HEAD : Residents.OTHER;
      dwelling = minor ? freeDwelling(town, settlement, quarter, id, week, chance) : anyHost(position);
    }
    if (dwelling == Settlement.NONE) {
      throw new IllegalStateException("the quarter " + town.quarters().nameOf(quarter) + " has no dwelling left for its "
          + targets.population(quarter) + " published residents");
    }
    if (role == Residents.HEAD) {
      settlement.take(dwelling, LifelongIds.household(id, week));
    }
    int row = donor == NOBODY ? settlement.arrive(dwelling) : settlement.arriveLike(donor, dwelling);
    residents.id().set(row, id);
    residents.role().set(row, role);
    residents.birthWeek().set(row, birthWeek);
    if (donor == NOBODY) {
      residents.sex().set(row, (byte) (chance.draw(Decision.EXCHANGE, week, id, 0) < .5 ? 0 : 1));
      traits.newcomer(town, row, week, chance);
    }
    enter(residents, row, dwelling, week);
    arrivals++;
  }

  private int anyAge(int quarter, int group, long id, int week, Chance chance) {
    int from = targets.from(quarter, group);
    int to = Math.min(targets.to(quarter, group), Math.max(from, 90));
    return Math.min(AgeCurve.OLDEST, from + (int) (chance.draw(Decision.EXCHANGE, week, id, HOST) * (to - from + 1)));
  }

  /** The free dwelling of a quarter with the smallest hash of person and dwelling, or none. */
  private static int freeDwelling(Town town, Settlement settlement, int quarter, long id, int week, Chance chance) {
    int best = Settlement.NONE;
    long least = 0;
    for (int k = settlement.firstVacancy(quarter); k < settlement.firstVacancy(quarter + 1); k++) {
      int dwelling = settlement.vacant(k);
      if (settlement.isFree(dwelling)) {
        long bits = chance.bits(Decision.EXCHANGE, week, id, town.dwellings().id().of(dwelling));
        if (best == Settlement.NONE || bits < least) {
          least = bits;
          best = dwelling;
        }
      }
    }
    return best;
  }

  /** Households of a quarter in the order of their hashes. */
  private void gatherHosts(Town town, int quarter, int week, Chance chance) {
    Dwellings dwellings = town.dwellings();
    hosts.clear();
    int first = town.quarters().firstDwelling().of(quarter);
    for (int dwelling = first; dwelling < first + town.quarters().dwellings().of(quarter); dwelling++) {
      if (adults[dwelling] > 0) {
        hosts.add(dwelling, chance.bits(Decision.EXCHANGE, week, dwellings.id().of(dwelling), HOST));
      }
    }
    hosts.sort();
  }

  /** The next household from a position on with parents old enough for a child, else with any adult, else none. */
  private int hostFor(int childsBirthWeek, int position) {
    int latest = childsBirthWeek - BETWEEN_GENERATIONS * Hazard.WEEKS_PER_YEAR;
    int fallback = Settlement.NONE;
    for (int k = 0; k < hosts.count(); k++) {
      int dwelling = hosts.row((position + k) % hosts.count());
      if (adults[dwelling] > 0) {
        if (parentsBirthWeek[dwelling] <= latest) {
          return dwelling;
        }
        fallback = fallback == Settlement.NONE ? dwelling : fallback;
      }
    }
    return fallback;
  }

  private int anyHost(int position) {
    return hosts.count() == 0 ? Settlement.NONE : hosts.row(position % hosts.count());
  }
}
