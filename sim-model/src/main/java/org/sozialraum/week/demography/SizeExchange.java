package org.sozialraum.week.demography;

import java.util.ArrayList;
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
 * are, and everybody keeps their ties as in a move. Rooms of homes count among the households of one and stay as they
 * are.
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
    int[] rows = Arrays.stream(here.rows()).filter(row -> !here.isRoom(here.dwellingOf(row))).toArray();
    int persons = rows.length;
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
      int row = rows[person];
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
    moves.meet(HouseholdSizes.fit(size, bands, without(here.rows().length - persons, published),
        town.quarters().keyOf(here.quarter())));
    carryOut(here, rows, moves, before, household, role, dwellingOf, households, week, chance);
  }

  /** Published sizes without those who live in rooms of a home, each a household of one that stays as it is. */
  private static List<HouseholdGroup> without(int inRooms, List<HouseholdGroup> published) {
    HouseholdGroup smallest = published.get(0);
    if (inRooms == 0 || smallest.from() != 1) {
      return published;
    }
    List<HouseholdGroup> rest = new ArrayList<>(published);
    rest.set(0, new HouseholdGroup(1, smallest.to(), Math.max(0, smallest.households() - inRooms)));
    return rest;
  }

  private static void carryOut(SettledQuarter here, int[] rows, HouseholdMoves moves, int[] before, int[] household,
      byte[] role, int[] dwellingOf, int households, int week, Chance chance) {
    int[] home = Arrays.copyOf(dwellingOf, moves.households());
    Arrays.fill(home, households, home.length, -1);
    for (int person = 0; person < household.length; person++) {
      if (household[person] != before[person]) {
        here.pack(rows[person]);
      }
    }
    // Those who join somebody first: what is empty after that is free for those who found a household.
    for (int pass = 0; pass < 2; pass++) {
      for (int person = 0; person < household.length; person++) {
        int to = household[person];
        boolean founds = to >= households;
        if (to != before[person] && founds == (pass == 1)) {
          int row = rows[person];
          if (home[to] < 0) {
            home[to] = here.found(here.town().residents().id().of(row), week, chance);
          }
          here.move(row, home[to], role[person]);
        }
      }
    }
  }
}
