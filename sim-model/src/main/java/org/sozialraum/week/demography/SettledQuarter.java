package org.sozialraum.week.demography;

import org.sozialraum.chance.Chance;
import org.sozialraum.town.LifelongIds;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;

/**
 * Who will live in which dwelling of a quarter, in the middle of the exchange of week 0: residents in an order of their
 * ids, never of rows.
 */
final class SettledQuarter {
  private final Town town;
  private final Settlement settlement;
  private final int quarter;
  private final int first;
  private final int[] rows;
  private final int[][] members;
  private final int[] persons;

  /**
   * @param before rows of those who lived here before the exchange, some of whom have left or moved since
   * @param arrivalsFrom first row of those who arrived in this quarter's exchange
   */
  SettledQuarter(Town town, Settlement settlement, int quarter, int[] before, int arrivalsFrom) {
    this.town = town;
    this.settlement = settlement;
    this.quarter = quarter;
    first = town.quarters().firstDwelling().of(quarter);
    HashOrder order = new HashOrder();
    for (int row : before) {
      add(order, row);
    }
    for (int row = arrivalsFrom; row < town.residents().count(); row++) {
      add(order, row);
    }
    order.sort();
    rows = new int[order.count()];
    persons = new int[town.quarters().dwellings().of(quarter)];
    for (int k = 0; k < rows.length; k++) {
      rows[k] = order.row(k);
      persons[local(rows[k])]++;
    }
    members = new int[persons.length][];
    for (int k = 0; k < members.length; k++) {
      members[k] = new int[persons[k]];
    }
    int[] filled = new int[persons.length];
    for (int row : rows) {
      members[local(row)][filled[local(row)]++] = row;
    }
  }

  private void add(HashOrder order, int row) {
    if (settlement.goesTo(row) != Settlement.GONE) {
      order.add(row, Chance.hash(town.residents().id().of(row), quarter, 3));
    }
  }

  private int local(int row) {
    return settlement.goesTo(row) - first;
  }

  Town town() {
    return town;
  }

  int quarter() {
    return quarter;
  }

  /** Rows of all who will live here. */
  int[] rows() {
    return rows;
  }

  /** Number of dwellings. */
  int dwellings() {
    return members.length;
  }

  /** The dwelling, counted within the quarter, where a resident will live. */
  int dwellingOf(int row) {
    return local(row);
  }

  /** Lifelong id of a dwelling. */
  long idOf(int dwelling) {
    return town.dwellings().id().of(first + dwelling);
  }

  /** Rows of those who will live in a dwelling. */
  int[] members(int dwelling) {
    return members[dwelling];
  }

  /** Dwellings in which nobody will live, rooms of homes apart. */
  int vacant() {
    int vacant = 0;
    for (int dwelling = 0; dwelling < members.length; dwelling++) {
      vacant += members[dwelling].length == 0 && !isRoom(dwelling) ? 1 : 0;
    }
    return vacant;
  }

  /** Whether a dwelling is a room of a home: nobody else moves in, and nobody moves out. */
  boolean isRoom(int dwelling) {
    return town.dwellings().home().of(first + dwelling) == 1;
  }

  /** Founds a household in a dwelling that nobody will live in, the one with the smallest hash. Returns it. */
  int found(long founder, int week, Chance chance) {
    int best = -1;
    long least = 0;
    for (int dwelling = 0; dwelling < members.length; dwelling++) {
      long bits = Chance.hash(founder, idOf(dwelling), 4);
      if (persons[dwelling] == 0 && !isRoom(dwelling) && (best < 0 || bits < least)) {
        least = bits;
        best = dwelling;
      }
    }
    begin(best, founder, week);
    return best;
  }

  private void begin(int dwelling, long founder, int week) {
    town.dwellings().household().set(first + dwelling, LifelongIds.household(founder, week));
  }

  /** A resident will leave a dwelling for another of the quarter, which may be founded later. */
  void pack(int row) {
    persons[local(row)]--;
  }

  /** A resident who has packed moves within the quarter. */
  void move(int row, int dwelling, byte role) {
    persons[dwelling]++;
    Residents residents = town.residents();
    if (residents.role().of(row) == Residents.CHILD && role != Residents.CHILD) {
      for (int member : members[local(row)]) {
        if (residents.role().of(member) == Residents.HEAD) {
          settlement.kin(row, member);
        }
      }
    }
    settlement.move(row, first + dwelling);
    residents.role().set(row, role);
  }

  /** The household of a dwelling leaves the town, and one in the likeness of others moves in. */
  void replace(int dwelling, int[] donors, int copy, int week) {
    for (int row : members[dwelling]) {
      settlement.leave(row);
    }
    long founder = Chance.hash(idOf(dwelling), week, copy);
    begin(dwelling, founder, week);
    int[] arrived = new int[donors.length];
    for (int k = 0; k < donors.length; k++) {
      arrived[k] = settlement.arriveLike(donors[k], first + dwelling);
      town.residents().id().set(arrived[k],
          LifelongIds.likeness(town.residents().id().of(donors[k]), copy));
    }
    members[dwelling] = arrived;
  }
}
