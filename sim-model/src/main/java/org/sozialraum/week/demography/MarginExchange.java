package org.sozialraum.week.demography;

import java.util.Arrays;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.margin.PersonCells;
import org.sozialraum.quantity.AgeCurve;
import org.sozialraum.town.Dwellings;
import org.sozialraum.town.LifelongIds;
import org.sozialraum.town.Quarters;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;
import org.sozialraum.trait.Traits;

/**
 * The exchange of week 0: in each quarter surplus residents leave and missing ones arrive, so that the published
 * population and age groups hold exactly in the first observed week, and with them the published numbers of residents
 * with migration background and of women and girls. How many were exchanged is reported.
 *
 * <p>Residents of a quarter are told apart by what it publishes: age group, and origin and sex where these are known.
 * How many each such group shall hold follows from the residents as they are ({@link PersonCells}). Afterwards
 * {@link SizeExchange} and {@link ReceiptExchange} see to households by size and transfer receipt.
 *
 * <p>Whole households first, so that sizes of households stay as they are: in the order of their hashes, households all
 * of whose members are surplus leave, and households all of whose members are missing are copied into vacant dwellings.
 * Then single residents: who leaves a household must leave an adult behind, and where the last adult of children has to
 * go, the children join another household of the quarter. Missing adults live alone in vacant dwellings or, where none
 * is vacant, as other adults with a household; missing children live with parents of 20 to 49 years who are at least 18
 * years older, failing such parents with any adult.
 *
 * <p>Who arrives brings the state of a donor of the same quarter and group (single residents: the smallest hash,
 * the next missing one takes the next donor; failing that, of the municipality; failing that, a newcomer's). Ties are
 * not copied, the id is new. In a quarter whose published residents are all minors the children live among themselves.
 *
 * <p>Runs once, as the last event of its step, and therefore allocates what it needs.
 */
final class MarginExchange implements java.io.Serializable {
  private static final long serialVersionUID = 1;
  private static final int NOBODY = -1;
  private static final int YOUNGEST_PARENT = 20;
  private static final int OLDEST_PARENT = 49;
  private static final int BETWEEN_GENERATIONS = 18;
  /** Households of so many persons take in nobody while there are others. */
  private static final int LARGE = 6;

  /** Parts of one address of chance. */
  private static final int LEAVING = 0;
  private static final int DONATING = 1;
  private static final int HOSTING = 2;
  private static final int AGE = 3;
  private static final int SEX = 4;

  private final QuarterTargets targets;
  private final Traits traits;
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

  /** Makes the published numbers exact. */
  void run(Town town, Settlement settlement, int week, Chance chance) {
    settlement.followMothers();
    leavers = 0;
    arrivals = 0;
    Step step = new Step(town, settlement, week, chance);
    for (int quarter = 0; quarter < targets.quarters(); quarter++) {
      int arrivalsFrom = town.residents().count();
      step.exchange(quarter);
      int[] before = step.residentsOf(quarter);
      SizeExchange.run(new SettledQuarter(town, settlement, quarter, before, arrivalsFrom),
          targets.households(quarter), week, chance);
      int replaced = ReceiptExchange.run(new SettledQuarter(town, settlement, quarter, before, arrivalsFrom), targets,
          week, chance);
      leavers += replaced;
      arrivals += replaced;
    }
  }

  /** The working tables of the one step. */
  private final class Step {
    private final Town town;
    private final Settlement settlement;
    private final int week;
    private final Chance chance;
    private final Residents residents;
    private final Dwellings dwellings;
    private final int residentsBefore;

    /**
     * Residents by the dwelling they will live in: those of a dwelling stand from its first entry to the next one's.
     */
    private final int[] firstOfDwelling;
    private final int[] ofDwelling;
    private final int[] adults;
    private final int[] persons;
    private final int[] parentsBirthWeek;
    private final HashOrder order = new HashOrder();
    private final HashOrder hosts = new HashOrder();

    /** Residents above the published number by group of the present quarter; negative where some are missing. */
    private int[] surplus;
    private int[] needed;
    private PersonCells cells;
    private int quarter;
    private int first;
    private int end;
    /** Where the search for hosts goes on, so that nobody takes in one child after the other. */
    private int nextHost;

    Step(Town town, Settlement settlement, int week, Chance chance) {
      this.town = town;
      this.settlement = settlement;
      this.week = week;
      this.chance = chance;
      residents = town.residents();
      dwellings = town.dwellings();
      residentsBefore = residents.count();
      adults = new int[dwellings.count()];
      persons = new int[dwellings.count()];
      parentsBirthWeek = new int[dwellings.count()];
      Arrays.fill(parentsBirthWeek, Integer.MAX_VALUE);
      firstOfDwelling = new int[dwellings.count() + 1];
      for (int resident = 0; resident < residentsBefore; resident++) {
        if (settlement.goesTo(resident) != Settlement.GONE) {
          enter(resident, settlement.goesTo(resident));
          firstOfDwelling[settlement.goesTo(resident) + 1]++;
        }
      }
      for (int dwelling = 0; dwelling < dwellings.count(); dwelling++) {
        firstOfDwelling[dwelling + 1] += firstOfDwelling[dwelling];
      }
      int[] next = firstOfDwelling.clone();
      ofDwelling = new int[firstOfDwelling[dwellings.count()]];
      for (int resident = 0; resident < residentsBefore; resident++) {
        if (settlement.goesTo(resident) != Settlement.GONE) {
          ofDwelling[next[settlement.goesTo(resident)]++] = resident;
        }
      }
    }

    private void enter(int resident, int dwelling) {
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

    private int group(int resident) {
      return cells.of(targets.groupOf(quarter, residents.age(resident, week)), residents.migration().of(resident),
          residents.sex().of(resident));
    }

    /** Rows of those who lived in a quarter before its exchange. */
    int[] residentsOf(int which) {
      int from = town.quarters().firstDwelling().of(which);
      int to = from + town.quarters().dwellings().of(which);
      return Arrays.copyOfRange(ofDwelling, firstOfDwelling[from], firstOfDwelling[to]);
    }

    private boolean isMinor(int resident) {
      return residents.age(resident, week) < Household.ADULT;
    }

    /** Whether a resident of the start of the exchange still lives where they were counted. */
    private boolean livesIn(int resident, int dwelling) {
      return settlement.goesTo(resident) == dwelling;
    }

    void exchange(int which) {
      quarter = which;
      nextHost = 0;
      first = town.quarters().firstDwelling().of(quarter);
      end = first + town.quarters().dwellings().of(quarter);
      cells = targets.cells(quarter);
      surplus = new int[cells.count(targets.groups(quarter))];
      needed = new int[surplus.length];
      for (int k = firstOfDwelling[first]; k < firstOfDwelling[end]; k++) {
        surplus[group(ofDwelling[k])]++;
      }
      int[] wanted = cells.wanted(surplus, targets.byAge(quarter), targets.withBackground(quarter),
          targets.women(quarter), town.quarters().keyOf(quarter));
      for (int group = 0; group < surplus.length; group++) {
        surplus[group] -= wanted[group];
      }
      removeHouseholds();
      for (int group = 0; group < surplus.length; group++) {
        removeResidents(group);
      }
      copyHouseholds();
      // Adults first: missing children need somebody to live with.
      for (int group = surplus.length - 1; group >= 0; group--) {
        addResidents(group);
      }
    }

    /** The quarter's inhabited dwellings in an order of hashes; rooms of homes only where households leave. */
    private void orderHouseholds(int use, HashOrder into) {
      into.clear();
      for (int dwelling = first; dwelling < end; dwelling++) {
        if (persons[dwelling] > 0 && (use == LEAVING || !isRoom(dwelling))) {
          into.add(dwelling, chance.bits(Decision.EXCHANGE, week, dwellings.id().of(dwelling), use));
        }
      }
      into.sort();
    }

    /** Whether every member of a dwelling's household belongs to a group with enough surplus (or missing) residents. */
    private boolean fits(int dwelling, int sign) {
      Arrays.fill(needed, 0);
      boolean fits = firstOfDwelling[dwelling + 1] - firstOfDwelling[dwelling] == persons[dwelling];
      for (int k = firstOfDwelling[dwelling]; fits && k < firstOfDwelling[dwelling + 1]; k++) {
        int group = group(ofDwelling[k]);
        fits = livesIn(ofDwelling[k], dwelling) && ++needed[group] <= sign * surplus[group];
      }
      return fits;
    }

    private boolean isRoom(int dwelling) {
      return dwellings.home().of(dwelling) == 1;
    }

    /** Those in homes only after all others: a home is not emptied because people from elsewhere have moved in. */
    private void removeHouseholds() {
      orderHouseholds(LEAVING, order);
      for (int pass = 0; pass < 2; pass++) {
        for (int k = 0; k < order.count(); k++) {
          int dwelling = order.row(k);
          if (isRoom(dwelling) == (pass == 1) && persons[dwelling] > 0 && fits(dwelling, 1)) {
            for (int m = firstOfDwelling[dwelling]; m < firstOfDwelling[dwelling + 1]; m++) {
              remove(ofDwelling[m], dwelling);
            }
          }
        }
      }
    }

    private void remove(int resident, int dwelling) {
      surplus[group(resident)]--;
      persons[dwelling]--;
      if (!isMinor(resident)) {
        adults[dwelling]--;
      }
      settlement.leave(resident);
      leavers++;
    }

    private void removeResidents(int group) {
      if (surplus[group] <= 0) {
        return;
      }
      gatherGroup(group, LEAVING);
      for (int k = 0; k < order.count() && surplus[group] > 0; k++) {
        int resident = order.row(k);
        int dwelling = settlement.goesTo(resident);
        if (isMinor(resident) || adults[dwelling] > 1 || persons[dwelling] == 1) {
          remove(resident, dwelling);
        }
      }
      for (int k = 0; k < order.count() && surplus[group] > 0; k++) {
        int resident = order.row(k);
        int dwelling = settlement.goesTo(resident);
        if (dwelling != Settlement.GONE) {
          remove(resident, dwelling);
          if (adults[dwelling] == 0) {
            rehouseChildren(dwelling);
          }
        }
      }
    }

    /** Residents of a group who still live in the quarter, by the smallest hash. */
    private void gatherGroup(int group, int use) {
      order.clear();
      for (int k = firstOfDwelling[first]; k < firstOfDwelling[end]; k++) {
        int resident = ofDwelling[k];
        if (settlement.goesTo(resident) != Settlement.GONE && group(resident) == group) {
          long bits = chance.bits(Decision.EXCHANGE, week, residents.id().of(resident), use);
          // Who lives in a home comes after all others.
          order.add(resident, isRoom(settlement.goesTo(resident)) ? bits & Long.MAX_VALUE : bits | Long.MIN_VALUE);
        }
      }
      order.sort();
    }

    private void rehouseChildren(int left) {
      orderHouseholds(HOSTING, hosts);
      int from = nextHost;
      for (int k = firstOfDwelling[first]; k < firstOfDwelling[end]; k++) {
        int child = ofDwelling[k];
        int host = Settlement.NONE;
        if (livesIn(child, left)) {
          // From the same place on for all of them: brothers and sisters stay together.
          nextHost = from;
          host = hostFor(residents.birthWeek().of(child));
        }
        if (host != Settlement.NONE) {
          settlement.move(child, host);
          residents.role().set(child, Residents.CHILD);
          persons[left]--;
          persons[host]++;
        }
      }
    }

    private void copyHouseholds() {
      orderHouseholds(DONATING, order);
      for (int k = 0; k < order.count(); k++) {
        int donors = order.row(k);
        if (adults[donors] == 0 || !fits(donors, -1)) {
          continue;
        }
        long seed = Chance.hash(dwellings.id().of(donors), week, DONATING);
        int dwelling = freeDwelling(seed);
        if (dwelling == Settlement.NONE) {
          return;
        }
        begin(dwelling, seed);
        for (int m = firstOfDwelling[donors]; m < firstOfDwelling[donors + 1]; m++) {
          int donor = ofDwelling[m];
          long id = LifelongIds.likeness(residents.id().of(donor), 0);
          addLike(donor, id, group(donor), dwelling, residents.role().of(donor));
        }
      }
    }

    private void begin(int dwelling, long founder) {
      dwellings.household().set(dwelling, LifelongIds.household(founder, week));
    }

    private void addLike(int donor, long id, int group, int dwelling, byte role) {
      int row = settlement.arriveLike(donor, dwelling);
      residents.id().set(row, id);
      residents.role().set(row, role);
      counted(row, group, dwelling);
    }

    private void counted(int row, int group, int dwelling) {
      enter(row, dwelling);
      surplus[group]++;
      arrivals++;
    }

    private void addResidents(int group) {
      if (surplus[group] >= 0) {
        return;
      }
      gatherGroup(group, DONATING);
      if (order.count() == 0) {
        gatherFromMunicipality(group);
      }
      orderHouseholds(HOSTING, hosts);
      for (int position = 0; surplus[group] < 0; position++) {
        add(group, position, order.count() == 0 ? NOBODY : order.row(position % order.count()));
      }
    }

    private void gatherFromMunicipality(int group) {
      Quarters quarters = town.quarters();
      for (int resident = 0; resident < residentsBefore; resident++) {
        int dwelling = settlement.goesTo(resident);
        if (dwelling != Settlement.GONE && group(resident) == group
            && quarters.municipality().of(dwellings.quarter().of(dwelling)) == quarters.municipality().of(quarter)) {
          order.add(resident,
              chance.bits(Decision.EXCHANGE, week, residents.id().of(resident), quarters.keyOf(quarter)));
        }
      }
      order.sort();
    }

    private void add(int group, int position, int donor) {
      // Copy 0 of a donor came with the donor's whole household.
      long id = donor == NOBODY ? LifelongIds.exchanged(town.quarters().keyOf(quarter), group, position)
          : LifelongIds.likeness(residents.id().of(donor), 1 + position / order.count());
      int birthWeek = donor == NOBODY ? week - Hazard.WEEKS_PER_YEAR * anyAge(group, id)
          : residents.birthWeek().of(donor);
      boolean minor = (week - birthWeek) / Hazard.WEEKS_PER_YEAR < Household.ADULT;
      byte role = minor ? Residents.CHILD : Residents.HEAD;
      int dwelling = minor ? hostFor(birthWeek) : freeDwelling(id);
      if (dwelling == Settlement.NONE) {
        // Nobody to live with, or nothing vacant: the one solves the other.
        role = minor ? Residents.HEAD : Residents.OTHER;
        dwelling = minor ? freeDwelling(id) : hostFor(Integer.MAX_VALUE);
      }
      if (dwelling == Settlement.NONE) {
        throw new IllegalStateException("the quarter " + town.quarters().nameOf(quarter)
            + " has no dwelling left for its " + targets.population(quarter) + " published residents");
      }
      if (role == Residents.HEAD) {
        begin(dwelling, id);
      }
      if (donor == NOBODY) {
        addNewcomer(id, birthWeek, group, dwelling, role);
      } else {
        addLike(donor, id, group, dwelling, role);
      }
    }

    private void addNewcomer(long id, int birthWeek, int group, int dwelling, byte role) {
      int row = settlement.arrive(dwelling);
      residents.id().set(row, id);
      residents.role().set(row, role);
      residents.birthWeek().set(row, birthWeek);
      int sex = targets.women(quarter) < 0 ? chance.draw(Decision.EXCHANGE, week, id, SEX) < .5 ? 0 : 1
          : cells.sex(group);
      residents.sex().set(row, (byte) sex);
      traits.newcomers(town, row, row + 1, targets.withBackground(quarter) < 0 ? Double.NaN : cells.origin(group), 0,
          week, chance);
      counted(row, group, dwelling);
    }

    private int anyAge(int group, long id) {
      int from = targets.from(quarter, cells.ageGroup(group));
      int to = Math.max(from, Math.min(targets.to(quarter, cells.ageGroup(group)), 90));
      return Math.min(AgeCurve.OLDEST, from + (int) (chance.draw(Decision.EXCHANGE, week, id, AGE) * (to - from + 1)));
    }

    /** The quarter's vacant dwelling with the smallest hash of the arrival and the dwelling, or none. */
    private int freeDwelling(long arrival) {
      int best = Settlement.NONE;
      long least = 0;
      long key = chance.key(Decision.EXCHANGE, week);
      for (int dwelling = first; dwelling < end; dwelling++) {
        if (persons[dwelling] == 0 && !isRoom(dwelling)) {
          long bits = Chance.bits(key, arrival, dwellings.id().of(dwelling));
          if (best == Settlement.NONE || bits < least) {
            least = bits;
            best = dwelling;
          }
        }
      }
      return best;
    }

    /** The next host with parents old enough for a child, else with any adult, else none. */
    private int hostFor(int childsBirthWeek) {
      int latest = childsBirthWeek - BETWEEN_GENERATIONS * Hazard.WEEKS_PER_YEAR;
      int fallback = NOBODY;
      for (int k = 0; k < hosts.count(); k++) {
        int host = (nextHost + k) % hosts.count();
        if (adults[hosts.row(host)] > 0) {
          if (parentsBirthWeek[hosts.row(host)] <= latest && persons[hosts.row(host)] < LARGE) {
            nextHost = host + 1;
            return hosts.row(host);
          }
          fallback = fallback == NOBODY ? host : fallback;
        }
      }
      if (fallback == NOBODY) {
        return Settlement.NONE;
      }
      nextHost = fallback + 1;
      return hosts.row(fallback);
    }
  }
}
