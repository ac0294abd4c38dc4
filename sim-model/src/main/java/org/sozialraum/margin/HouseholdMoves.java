package org.sozialraum.margin;

import java.util.Arrays;
import java.util.List;
import org.sozialraum.town.Residents;
import org.sozialraum.town.TownPlan.HouseholdGroup;

/**
 * Residents of a quarter who part or move together, one at a time, until households are of the wanted sizes.
 *
 * <p>Let N(s) be the households of s persons or more. Who leaves a household of a persons for one of b lowers N(a) and
 * raises N(b + 1) by one and changes nothing else. So as long as some N(a) is above and some N(b + 1) below what is
 * wanted, there is a move that mends both, and every move is a step forward. Among those who could move, the choice
 * falls on what people usually do (couples without children part before parents do, people who live alone become
 * couples before they share a flat), and on those whose age is to be found less in the household size they leave and
 * more in the one they come to, by the table that {@link HouseholdSizes} fits.
 *
 * <p>Nobody's age or sex changes. Minors move between families only, with parents old enough for them. Heads stay,
 * except those who live alone.
 */
public final class HouseholdMoves {
  private static final int NOBODY = -1;
  private static final int ADULT = 18;
  private static final int YOUNGEST_PARENT = 20;
  private static final int OLDEST_MOTHER = 45;
  private static final int OLDEST_FATHER = 49;
  private static final int GAP_YOUNGER = 6;
  private static final int GAP_OLDER = 12;
  private static final int MOST_CHILDREN = 5;
  private static final int MOST_SHARING = 4;
  private static final int OLDEST_CHILD_AT_HOME = 29;
  private static final int SIZES = HouseholdSizes.LARGEST;

  /** How many who could move, and where to, are looked at before one is chosen; all, where none of these fits. */
  private static final int MOVERS = 12;
  private static final int HOMES = 32;
  private static final long MOST_LOOKS = 2_000_000;
  /** Looks in all before the search ends with what it has: impossible sizes must not take forever. */
  private static final long LOOKS = 20_000_000;
  private static final long LOOKS_PER_PERSON = 150;

  // What a move is worth, in residents of the wrong age in a household size; technical, orders the kinds of moves.
  private static final double COUPLE_PARTS = .5;
  private static final double CHILD_LEAVES = 1;
  private static final double MINOR_MOVES = 2;
  private static final double PARENTS_PART = 8;
  private static final double STEP_PARENT = 1;
  private static final double BACK_HOME = 2;
  private static final double SHARES_FLAT = 2;
  private static final double SHARES_FLAT_LATE = 4;
  private static final double LODGES = 12;

  private final byte[] age;
  private final byte[] sex;
  private final byte[] band;
  private final byte[] role;
  private final int[] household;
  private int[][] members;
  private int[] size;
  private int count;
  private int standing;
  private final int mostHouseholds;

  private final int[][] bySize = new int[SIZES + 2][16];
  private final int[] bySizeCount = new int[SIZES + 2];
  private int[] place;
  private final int[] cursor = new int[SIZES + 2];
  private final double[][] excess;
  private int moves;
  private long looksLeft;

  private double bestCost;
  private int bestMover;
  private int bestHome;
  private byte bestRole;

  /**
   * Households as they stand.
   *
   * @param age age in years by person. Not modified.
   * @param sex man 0, woman 1 by person. Not modified.
   * @param band age band by person. Not modified.
   * @param role role in the household by person; changed by moves
   * @param household household by person, from 0; changed by moves, new ones follow the present ones
   * @param households number of households
   * @param free households that can stand in addition; one that dissolves makes room for another
   */
  public HouseholdMoves(byte[] age, byte[] sex, byte[] band, byte[] role, int[] household, int households, int free) {
    this.age = age;
    this.sex = sex;
    this.band = band;
    this.role = role;
    this.household = household;
    count = households;
    mostHouseholds = (int) Math.min(Integer.MAX_VALUE, (long) households + free);
    size = new int[households];
    for (int home : household) {
      size[home]++;
    }
    members = new int[households][];
    for (int home = 0; home < households; home++) {
      members[home] = new int[Math.max(2, size[home])];
    }
    int[] filled = new int[households];
    int bands = 0;
    for (int person = 0; person < household.length; person++) {
      members[household[person]][filled[household[person]]++] = person;
      bands = Math.max(bands, band[person] + 1);
    }
    place = new int[households];
    excess = new double[bands][SIZES + 2];
    looksLeft = LOOKS + LOOKS_PER_PERSON * household.length;
    for (int home = 0; home < households; home++) {
      standing += size[home] > 0 ? 1 : 0;
      enlist(home);
    }
  }

  /** Moves made so far. */
  public int moves() {
    return moves;
  }

  /** Households, dissolved ones included. */
  public int households() {
    return count;
  }

  /** Persons of a household; 0 if it was dissolved. */
  public int size(int home) {
    return size[home];
  }

  /**
   * Moves residents until sizes are as wanted, or as near as anybody can come.
   *
   * @param wanted households by size and residents by age band and size
   * @return whether every published size is met
   */
  public boolean meet(HouseholdSizes wanted) {
    for (double[] row : excess) {
      Arrays.fill(row, 0);
    }
    for (int b = 0; b < Math.min(excess.length, wanted.persons().length); b++) {
      for (int s = 1; s <= SIZES; s++) {
        excess[b][s] = -wanted.persons()[b][s];
      }
    }
    for (int person = 0; person < household.length; person++) {
      excess[band[person]][capped(size[household[person]])]++;
    }
    // surplus[s]: households of s persons or more, above what is wanted.
    int[] surplus = new int[SIZES + 2];
    for (int s = SIZES; s >= 1; s--) {
      surplus[s] = surplus[s + 1] + bySizeCount[s] - wanted.households()[s];
    }
    boolean moved = true;
    while (moved) {
      moved = false;
      boolean[][] stuck = new boolean[SIZES + 2][SIZES + 2];
      boolean found = true;
      while (found) {
        found = step(surplus, stuck);
        moved |= found;
      }
    }
    // Where nobody can move as the fit has it, sizes that nothing is published about give way to those that are.
    boolean[][] stuck = new boolean[SIZES + 2][SIZES + 2];
    boolean nearer = true;
    while (nearer) {
      nearer = gap(wanted.published(), 0, 0) > 0 && stepWithin(wanted.published(), stuck);
    }
    return gap(wanted.published(), 0, 0) == 0;
  }

  private boolean stepWithin(List<HouseholdGroup> published, boolean[][] stuck) {
    long now = gap(published, 0, 0);
    for (int from = SIZES; from >= 1; from--) {
      for (int to = 0; to < SIZES; to++) {
        if (!stuck[from][to] && bySizeCount[from] > 0 && gap(published, from, to) < now) {
          if (move(from, to)) {
            return true;
          }
          stuck[from][to] = true;
        }
      }
    }
    return false;
  }

  /** Households in the wrong published group once somebody has left one of so many persons for another. */
  private long gap(List<HouseholdGroup> published, int from, int to) {
    long gap = 0;
    for (HouseholdGroup group : published) {
      int here = -group.households();
      for (int s = group.from(); s <= Math.min(group.to(), SIZES); s++) {
        here += bySizeCount[s];
        if (from > 0) {
          here += (s == from - 1 ? 1 : 0) - (s == from ? 1 : 0) + (s == to + 1 ? 1 : 0) - (s == to ? 1 : 0);
        }
      }
      gap += Math.abs(here);
    }
    return gap;
  }

  private boolean step(int[] surplus, boolean[][] stuck) {
    for (int from = SIZES; from >= 1; from--) {
      for (int to = 0; surplus[from] > 0 && to < SIZES; to++) {
        if (surplus[to + 1] < 0 && !stuck[from][to]) {
          if (move(from, to)) {
            surplus[from]--;
            surplus[to + 1]++;
            return true;
          }
          stuck[from][to] = true;
        }
      }
    }
    return false;
  }

  private boolean move(int from, int to) {
    boolean nowhere = to == 0 ? from > 1 && standing == mostHouseholds : bySizeCount[to] == 0;
    if (looksLeft <= 0 || bySizeCount[from] == 0 || nowhere) {
      return false;
    }
    bestCost = Double.POSITIVE_INFINITY;
    look(from, to, Math.min(MOVERS, bySizeCount[from]), HOMES, false);
    if (bestCost == Double.POSITIVE_INFINITY) {
      look(from, to, bySizeCount[from], Integer.MAX_VALUE, true);
    }
    cursor[from] += MOVERS;
    cursor[to] += HOMES;
    if (bestCost == Double.POSITIVE_INFINITY) {
      return false;
    }
    carryOut(bestMover, to == 0 ? found() : bestHome, bestRole);
    moves++;
    return true;
  }

  /** Looks for the best move; {@code any} ends the search with the first that fits. */
  private void look(int from, int to, int movers, int homes, boolean any) {
    long looks = 0;
    for (int k = 0; k < movers && looks < MOST_LOOKS; k++) {
      int home = bySize[from][Math.floorMod(cursor[from] + k, bySizeCount[from])];
      for (int m = 0; m < size[home]; m++) {
        int person = members[home][m];
        double leaving = leaving(person, home);
        if (leaving == Double.POSITIVE_INFINITY || to == 0 && age[person] < ADULT) {
          continue;
        }
        leaving += gainOfLeaving(person, home);
        if (to == 0) {
          consider(person, NOBODY, leaving + change(band[person], 1, 1), Residents.HEAD);
          continue;
        }
        int others = Math.min(homes, bySizeCount[to]);
        looks += others;
        looksLeft -= others + 1;
        for (int g = 0; g < others; g++) {
          int other = bySize[to][Math.floorMod(cursor[to] + g, bySizeCount[to])];
          if (other != home) {
            join(person, other, leaving);
          }
        }
        if (any && bestCost < Double.POSITIVE_INFINITY) {
          return;
        }
      }
    }
  }

  private void consider(int person, int home, double cost, byte as) {
    if (cost < bestCost) {
      bestCost = cost;
      bestMover = person;
      bestHome = home;
      bestRole = as;
    }
  }

  /** What it takes for a person to leave home; infinite if they stay. */
  private double leaving(int person, int home) {
    if (size[home] == 1) {
      return age[person] >= ADULT ? 0 : Double.POSITIVE_INFINITY;
    }
    return switch (role[person]) {
      case Residents.OTHER -> age[person] >= ADULT ? 0 : Double.POSITIVE_INFINITY;
      case Residents.CHILD -> age[person] >= ADULT ? CHILD_LEAVES : MINOR_MOVES;
      case Residents.PARTNER -> age[person] < ADULT ? Double.POSITIVE_INFINITY
          : children(home) == 0 ? COUPLE_PARTS : PARENTS_PART;
      default -> Double.POSITIVE_INFINITY;
    };
  }

  private void join(int person, int home, double leaving) {
    int head = NOBODY;
    int partner = NOBODY;
    int childrenHere = 0;
    boolean twin = false;
    for (int m = 0; m < size[home]; m++) {
      int member = members[home][m];
      switch (role[member]) {
        case Residents.HEAD -> head = member;
        case Residents.PARTNER -> partner = member;
        case Residents.CHILD -> {
          childrenHere++;
          twin |= age[member] == age[person];
        }
        default -> { }
      }
    }
    if (head == NOBODY || age[head] < ADULT) {
      return;
    }
    double cost = leaving + gainOfComing(person, home);
    boolean takesChild = !twin && childrenHere < MOST_CHILDREN && (bringsUp(head, person)
        || partner != NOBODY && bringsUp(partner, person));
    if (age[person] < ADULT) {
      if (takesChild && (partner != NOBODY || childrenHere > 0)) {
        consider(person, home, cost + (childrenHere > 0 ? 0 : 1), Residents.CHILD);
      }
      return;
    }
    if (partner == NOBODY && fit(head, person)) {
      consider(person, home, cost + (childrenHere > 0 ? STEP_PARENT : 0), Residents.PARTNER);
    }
    if (takesChild && age[person] <= OLDEST_CHILD_AT_HOME && role[person] != Residents.PARTNER) {
      consider(person, home, cost + BACK_HOME, Residents.CHILD);
    }
    if (partner == NOBODY && childrenHere == 0 && size[home] < MOST_SHARING) {
      boolean young = age[person] < 40 && age[head] < 40;
      consider(person, home, cost + (young ? SHARES_FLAT : SHARES_FLAT_LATE), Residents.OTHER);
    }
    consider(person, home, cost + LODGES, Residents.OTHER);
  }

  private boolean bringsUp(int parent, int child) {
    int years = age[parent] - age[child];
    return years >= YOUNGEST_PARENT && years <= (sex[parent] == 1 ? OLDEST_MOTHER : OLDEST_FATHER);
  }

  private boolean fit(int one, int other) {
    if (sex[one] == sex[other]) {
      return false;
    }
    int gap = sex[one] == 0 ? age[one] - age[other] : age[other] - age[one];
    return gap >= -GAP_YOUNGER && gap <= GAP_OLDER;
  }

  private int children(int home) {
    int children = 0;
    for (int m = 0; m < size[home]; m++) {
      children += role[members[home][m]] == Residents.CHILD ? 1 : 0;
    }
    return children;
  }

  /** Residents of the wrong age in a household size, after minus before one of a band comes (1) or goes (-1). */
  private double change(int ofBand, int s, int sign) {
    double now = excess[ofBand][s];
    return Math.abs(now + sign) - Math.abs(now);
  }

  private double gainOfLeaving(int person, int home) {
    int s = capped(size[home]);
    double gain = change(band[person], s, -1);
    for (int m = 0; m < size[home]; m++) {
      int member = members[home][m];
      if (member != person) {
        gain += change(band[member], s, -1) + change(band[member], capped(size[home] - 1), 1);
      }
    }
    return gain;
  }

  private double gainOfComing(int person, int home) {
    int s = capped(size[home]);
    int more = capped(size[home] + 1);
    double gain = change(band[person], more, 1);
    for (int m = 0; m < size[home]; m++) {
      gain += change(band[members[home][m]], s, -1) + change(band[members[home][m]], more, 1);
    }
    return gain;
  }

  private static int capped(int persons) {
    return Math.min(persons, SIZES);
  }

  private int found() {
    if (count == size.length) {
      size = Arrays.copyOf(size, 2 * count + 16);
      place = Arrays.copyOf(place, size.length);
      members = Arrays.copyOf(members, size.length);
    }
    members[count] = new int[2];
    size[count] = 0;
    return count++;
  }

  private void carryOut(int person, int home, byte as) {
    int left = household[person];
    account(left, -1);
    account(home, -1);
    delist(left);
    if (size[home] > 0) {
      delist(home);
    } else {
      standing++;
    }
    int slot = 0;
    while (members[left][slot] != person) {
      slot++;
    }
    members[left][slot] = members[left][--size[left]];
    if (size[home] == members[home].length) {
      members[home] = Arrays.copyOf(members[home], 2 * size[home]);
    }
    members[home][size[home]++] = person;
    household[person] = home;
    role[person] = as;
    if (size[left] > 0) {
      enlist(left);
    } else {
      standing--;
    }
    enlist(home);
    account(left, 1);
    account(home, 1);
  }

  /** Takes the members of a household into the table of ages and sizes, or out of it. */
  private void account(int home, int sign) {
    for (int m = 0; m < size[home]; m++) {
      excess[band[members[home][m]]][capped(size[home])] += sign;
    }
  }

  private void enlist(int home) {
    int s = capped(size[home]);
    if (s == 0) {
      return;
    }
    if (bySizeCount[s] == bySize[s].length) {
      bySize[s] = Arrays.copyOf(bySize[s], 2 * bySizeCount[s]);
    }
    place[home] = bySizeCount[s];
    bySize[s][bySizeCount[s]++] = home;
  }

  private void delist(int home) {
    int s = capped(size[home]);
    int last = bySize[s][--bySizeCount[s]];
    bySize[s][place[home]] = last;
    place[last] = place[home];
  }
}
