package org.sozialraum.week.demography;

import java.util.Arrays;
import java.util.List;
import org.sozialraum.chance.Chance;
import org.sozialraum.margin.HouseholdMoves;
import org.sozialraum.margin.HouseholdSizes;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;
import org.sozialraum.town.TownPlan.HouseholdGroup;

/**
 * Households by size in week 0: where they are published, residents of the quarter part and move together until these
 * sizes hold, as far as dwellings are vacant. Nobody leaves the quarter, so that ages, origins and sexes stay as they
 * are, and everybody keeps their ties as in a move.
 */
final class SizeExchange {
  private SizeExchange() {}

  /** Meets the published sizes, or comes as near as these residents can. */
  static void run(SettledQuarter here, List<HouseholdGroup> published, int week, Chance chance) {
    if (published.isEmpty() || here.rows().length == 0) {
      return;
    }
    Town town = here.town();
    Residents residents = town.residents();
    int persons = here.rows().length;
    byte[] age = new byte[persons];
    byte[] sex = new byte[persons];
    byte[] band = new byte[persons];
    byte[] role = new byte[persons];
    int[] household = new int[persons];
    int[] number = new int[here.dwellings()];
    Arrays.fill(number, -1);
    int[] dwellingOf = new int[here.dwellings()];
    int households = 0;
    for (int person = 0; person < persons; person++) {
      int row = here.rows()[person];
      int dwelling = here.dwellingOf(row);
      if (number[dwelling] < 0) {
        dwellingOf[households] = dwelling;
        number[dwelling] = households++;
      }
      age[person] = (byte) Math.min(Byte.MAX_VALUE, residents.age(row, week));
      sex[person] = residents.sex().of(row);
      band[person] = Residents.ageGroupOf(age[person]);
      role[person] = residents.role().of(row);
      household[person] = number[dwelling];
    }
    int[] size = new int[households];
    int[][] bands = new int[households][Residents.ageGroupOf(Byte.MAX_VALUE) + 1];
    for (int person = 0; person < persons; person++) {
      size[household[person]]++;
      bands[household[person]][band[person]]++;
    }
    int[] before = household.clone();
    HouseholdMoves moves = new HouseholdMoves(age, sex, band, role, household, households, here.vacant());
    moves.meet(HouseholdSizes.fit(size, bands, published, town.quarters().keyOf(here.quarter())));
    carryOut(here, moves, before, household, role, dwellingOf, households, week, chance);
  }

  private static void carryOut(SettledQuarter here, HouseholdMoves moves, int[] before, int[] household, byte[] role,
      int[] dwellingOf, int households, int week, Chance chance) {
    int[] home = Arrays.copyOf(dwellingOf, moves.households());
    Arrays.fill(home, households, home.length, -1);
    for (int person = 0; person < household.length; person++) {
      if (household[person] != before[person]) {
        here.pack(here.rows()[person]);
      }
    }
    // Those who join somebody first: what is empty after that is free for those who found a household.
    for (int pass = 0; pass < 2; pass++) {
      for (int person = 0; person < household.length; person++) {
        int to = household[person];
        boolean founds = to >= households;
        if (to != before[person] && founds == (pass == 1)) {
          int row = here.rows()[person];
          if (home[to] < 0) {
            home[to] = here.found(here.town().residents().id().of(row), week, chance);
          }
          here.move(row, home[to], role[person]);
        }
      }
    }
  }
}
