package org.sozialraum.synthesis;

import java.util.Arrays;
import java.util.List;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.margin.HouseholdMoves;
import org.sozialraum.margin.HouseholdSizes;
import org.sozialraum.town.Residents;
import org.sozialraum.town.TownPlan.HouseholdGroup;
import org.sozialraum.town.TownPlan.QuarterPlan;

/**
 * Residents of one quarter, composed into households: published age groups hold exactly, households are what people of
 * these ages usually live in.
 *
 * <p>In this order: ages by single years and sexes ({@link FoundedPersons}); who still lives with parents; couples;
 * families with minors, each begun by one child and filled with brothers and sisters; grown children at home; shared
 * flats; all others live alone. Where household sizes are published, by size or as a mean, residents then part and move
 * together until these hold too ({@link HouseholdMoves}).
 */
final class FoundedHouseholds {
  private static final int NO = -1;
  private static final int ADULT = 18;
  /** A woman is this much older than her child, years. */
  private static final int YOUNGEST_MOTHER = 20;
  private static final int OLDEST_MOTHER = 45;
  private static final int OLDEST_PARENT = 49;
  private static final int MOST_CHILDREN = 5;
  /** Men of a couple are at most this much younger or older than the woman, years. */
  private static final int GAP_YOUNGER = 6;
  private static final int GAP_OLDER = 12;

  private final Founding.Settings settings;
  private final NumberedDraws draws;
  private final int persons;
  private final byte[] age;
  private final byte[] sex;
  private final byte[] role;
  private final int[] household;
  /** Grown children who still live with parents, if parents for them are found. */
  private final boolean[] atHome;
  private int households;

  // By household: who leads it, and ages of its children. A household whose head is NO was dissolved.
  private int[] head = new int[64];
  private int[] partner = new int[64];
  private int[] children = new int[64];
  private int[] minors = new int[64];
  private int[] tenants = new int[64];
  private int[] childAges = new int[64 * MOST_CHILDREN];

  private FoundedHouseholds(QuarterPlan plan, long quarterKey, Founding.Settings settings, Chance chance) {
    this.settings = settings;
    this.draws = new NumberedDraws(chance, Decision.FOUND_HOUSEHOLD, quarterKey);
    this.persons = plan.population();
    this.age = FoundedPersons.ages(plan, quarterKey);
    this.sex = FoundedPersons.sexes(age, plan.indicators().femaleShare(), settings,
        new NumberedDraws(chance, Decision.FOUND_PERSON, quarterKey));
    this.role = new byte[persons];
    this.household = new int[persons];
    Arrays.fill(household, NO);
    this.atHome = new boolean[persons];
  }

  /** Composes the households of a quarter. */
  static FoundedHouseholds of(QuarterPlan plan, long quarterKey, Founding.Settings settings, Chance chance) {
    FoundedHouseholds composed = new FoundedHouseholds(plan, quarterKey, settings, chance);
    composed.compose();
    List<HouseholdGroup> published = HouseholdSizes.published(plan);
    if (!published.isEmpty()) {
      composed.meetSizes(published, quarterKey);
    }
    return composed;
  }

  int persons() {
    return persons;
  }

  int households() {
    return households;
  }

  int age(int person) {
    return age[person];
  }

  byte sex(int person) {
    return sex[person];
  }

  byte role(int person) {
    return role[person];
  }

  /** Persons by household: those of household h are {@code order[first[h]] … order[first[h + 1] - 1]}, head first. */
  record ByHousehold(int[] first, int[] order) {}

  /** Sorts persons by household; within it head, partner, children from the oldest, others. */
  ByHousehold byHousehold() {
    int[] first = new int[households + 1];
    for (int person = 0; person < persons; person++) {
      first[household[person] + 1]++;
    }
    for (int h = 0; h < households; h++) {
      first[h + 1] += first[h];
    }
    int[] next = first.clone();
    int[] order = new int[persons];
    // Persons stand in order of age, so going backwards puts the oldest first; heads and partners are moved forward.
    for (int person = persons - 1; person >= 0; person--) {
      order[next[household[person]]++] = person;
    }
    for (int h = 0; h < households; h++) {
      for (int k = first[h] + 1; k < first[h + 1]; k++) {
        int moved = order[k];
        int slot = k;
        while (slot > first[h] && role[order[slot - 1]] > role[moved]) {
          order[slot] = order[slot - 1];
          slot--;
        }
        order[slot] = moved;
      }
    }
    return new ByHousehold(first, order);
  }

  private void compose() {
    for (int person = 0; person < persons; person++) {
      double share = settings.atHomeByAge().at(age[person]) * (sex[person] == 1 ? settings.atHomeWomen() : 1);
      atHome[person] = age[person] >= ADULT && draws.next() < share;
    }
    pairUp();
    bringUpMinors();
    keepGrownChildren();
    for (int person = 0; person < persons; person++) {
      if (household[person] == NO) {
        open(person);
      }
    }
    shareFlats();
    close();
  }

  private int open(int person) {
    if (households == head.length) {
      head = Arrays.copyOf(head, 2 * households);
      partner = Arrays.copyOf(partner, 2 * households);
      children = Arrays.copyOf(children, 2 * households);
      minors = Arrays.copyOf(minors, 2 * households);
      tenants = Arrays.copyOf(tenants, 2 * households);
      childAges = Arrays.copyOf(childAges, 2 * households * MOST_CHILDREN);
    }
    head[households] = person;
    partner[households] = NO;
    household[person] = households;
    role[person] = Residents.HEAD;
    return households++;
  }

  private void addPartner(int h, int person) {
    partner[h] = person;
    household[person] = h;
    role[person] = Residents.PARTNER;
  }

  private void addChild(int h, int person) {
    if (children[h] < MOST_CHILDREN) {
      childAges[h * MOST_CHILDREN + children[h]] = age[person];
    }
    children[h]++;
    if (age[person] < ADULT) {
      minors[h]++;
    }
    household[person] = h;
    role[person] = Residents.CHILD;
  }

  private void pairUp() {
    AgePool men = new AgePool();
    int[] women = new int[persons];
    int count = 0;
    for (int person = 0; person < persons; person++) {
      if (age[person] >= ADULT && !atHome[person]) {
        if (sex[person] == 0) {
          men.add(age[person], person);
        } else {
          women[count++] = person;
        }
      }
    }
    draws.shuffle(women, count);
    for (int k = 0; k < count; k++) {
      int woman = women[k];
      if (draws.next() < settings.womenInCouples().at(age[woman])) {
        double wanted = age[woman] + settings.ageGap() + settings.ageGapSpread() * draws.normal();
        int man = men.takeNearest(wanted, Math.max(ADULT, age[woman] - GAP_YOUNGER), age[woman] + GAP_OLDER,
            candidate -> true);
        if (man != NO) {
          boolean womanLeads = draws.next() < .5;
          addPartner(open(womanLeads ? woman : man), womanLeads ? man : woman);
        }
      }
    }
  }

  /** The woman of a couple, else the head. */
  private int mother(int h) {
    return partner[h] != NO && sex[partner[h]] == 1 ? partner[h] : head[h];
  }

  private int mothersAge(int h) {
    return age[mother(h)];
  }

  /** Whether the other parent, if there is one, is not too young for a child. */
  private boolean fatherFits(int h, int childAge) {
    if (partner[h] == NO) {
      return true;
    }
    int father = mother(h) == head[h] ? partner[h] : head[h];
    return age[father] >= childAge + YOUNGEST_MOTHER - 2;
  }

  private void bringUpMinors() {
    int[] young = new int[persons];
    int count = 0;
    while (count < persons && age[count] < ADULT) {
      young[count] = count;
      count++;
    }
    draws.shuffle(young, count);
    AgePool couples = new AgePool();
    for (int h = 0; h < households; h++) {
      couples.add(mothersAge(h), h);
    }
    AgePool singleWomen = new AgePool();
    AgePool singleMen = new AgePool();
    for (int person = count; person < persons; person++) {
      if (household[person] == NO && !atHome[person] && age[person] >= YOUNGEST_MOTHER) {
        (sex[person] == 1 ? singleWomen : singleMen).add(age[person], person);
      }
    }
    int families = Math.min(count, (int) Math.rint(count / settings.minorsPerFamily()));
    AgePool parents = new AgePool();
    for (int k = 0; k < families; k++) {
      int h = beginFamily(young[k], couples, singleWomen, singleMen);
      if (h != NO) {
        parents.add(mothersAge(h), h);
      }
    }
    for (int k = 0; k < count; k++) {
      int child = young[k];
      if (household[child] != NO) {
        continue;
      }
      double wanted = age[child] + motherhood();
      int h = parents.probe(wanted, age[child] + YOUNGEST_MOTHER, age[child] + OLDEST_MOTHER, 8, draws,
          candidate -> takesSibling(candidate, age[child]));
      if (h == NO) {
        h = beginFamily(child, couples, singleWomen, singleMen);
        if (h != NO) {
          parents.add(mothersAge(h), h);
          continue;
        }
      }
      if (h == NO) {
        h = anyAdultFor(child);
      }
      if (h == NO) {
        open(child);
      } else {
        addChild(h, child);
      }
    }
  }

  /** Age of a mother at birth. */
  private double motherhood() {
    double years = settings.motherhood() + settings.motherhoodSpread() * draws.normal();
    return Math.max(YOUNGEST_MOTHER, Math.min(OLDEST_MOTHER, years));
  }

  private boolean takesSibling(int h, int childAge) {
    if (minors[h] >= MOST_CHILDREN || children[h] >= MOST_CHILDREN || !fatherFits(h, childAge)) {
      return false;
    }
    for (int k = 0; k < children[h]; k++) {
      if (childAges[h * MOST_CHILDREN + k] == childAge) {
        return false;
      }
    }
    return true;
  }

  private int beginFamily(int child, AgePool couples, AgePool singleWomen, AgePool singleMen) {
    int childAge = age[child];
    double wanted = childAge + motherhood();
    boolean single = draws.next() < settings.singleParents();
    boolean father = draws.next() < settings.singleFathers();
    int h = NO;
    for (int attempt = 0; h == NO && attempt < 3; attempt++) {
      if (single) {
        AgePool pool = father ? singleMen : singleWomen;
        int parent = pool.takeNearest(wanted, childAge + YOUNGEST_MOTHER,
            childAge + (father ? OLDEST_PARENT : OLDEST_MOTHER), candidate -> true);
        h = parent == NO ? NO : open(parent);
      } else {
        h = couples.takeNearest(wanted, childAge + YOUNGEST_MOTHER, childAge + OLDEST_MOTHER,
            candidate -> fatherFits(candidate, childAge));
      }
      father = single && !father;
      single = !single;
    }
    if (h != NO) {
      addChild(h, child);
    }
    return h;
  }

  /** Where ages do not allow a parent: the household of some grown-up, as with grandparents. */
  private int anyAdultFor(int child) {
    for (int tries = 0; tries < 64 && households > 0; tries++) {
      int h = draws.below(households);
      if (age[head[h]] >= age[child] + ADULT && children[h] < MOST_CHILDREN) {
        return h;
      }
    }
    for (int person = persons - 1; person >= 0 && age[person] >= ADULT; person--) {
      if (household[person] == NO) {
        return open(person);
      }
    }
    return households > 0 && age[head[0]] >= ADULT ? 0 : NO;
  }

  private void keepGrownChildren() {
    AgePool parents = new AgePool();
    for (int h = 0; h < households; h++) {
      parents.add(mothersAge(h), h);
    }
    // Those who live alone may be parents, too: widows, single parents of grown children.
    AgePool lonely = new AgePool();
    for (int person = 0; person < persons; person++) {
      if (household[person] == NO && !atHome[person] && age[person] >= ADULT + YOUNGEST_MOTHER && sex[person] == 1) {
        lonely.add(age[person], person);
      }
    }
    for (int person = 0; person < persons; person++) {
      if (!atHome[person] || household[person] != NO) {
        continue;
      }
      double wanted = age[person] + motherhood();
      int youngest = age[person] + YOUNGEST_MOTHER;
      int oldest = age[person] + OLDEST_MOTHER;
      int grown = age[person];
      if (draws.next() < settings.grownWithSingles()) {
        int parent = lonely.takeNearest(wanted, youngest, oldest, candidate -> true);
        if (parent != NO) {
          int h = open(parent);
          addChild(h, person);
          parents.add(mothersAge(h), h);
          continue;
        }
      }
      int h = NO;
      if (draws.next() < settings.grownWithSiblings()) {
        h = parents.probe(wanted, youngest, oldest, 8, draws,
            candidate -> children[candidate] > 0 && children[candidate] < 4 && takesSibling(candidate, grown));
      }
      if (h == NO) {
        h = parents.probe(wanted, youngest, oldest, 4, draws,
            candidate -> children[candidate] < 2 && takesSibling(candidate, grown));
      }
      if (h == NO) {
        h = parents.probe(wanted, youngest, oldest, 4, draws, candidate -> takesSibling(candidate, grown));
      }
      if (h != NO) {
        addChild(h, person);
      }
    }
  }

  private void shareFlats() {
    int[] alone = new int[households];
    int count = 0;
    for (int h = 0; h < households; h++) {
      if (isAlone(h) && draws.next() < settings.sharedFlats().at(age[head[h]])) {
        alone[count++] = h;
      }
    }
    // Households stand in order of age here, but for couples: neighbours in the list are of like age.
    for (int k = 0; k + 1 < count; k += 2) {
      join(alone[k], alone[k + 1]);
      if (k + 3 == count) {
        join(alone[k], alone[k + 2]);
      }
    }
  }

  private boolean isAlone(int h) {
    return head[h] != NO && partner[h] == NO && children[h] == 0 && tenants[h] == 0;
  }

  /** The one who lived alone in {@code other} moves in with {@code h}. */
  private void join(int h, int other) {
    int person = head[other];
    head[other] = NO;
    household[person] = h;
    role[person] = Residents.OTHER;
    tenants[h]++;
  }

  /**
   * Parts and joins households until their sizes are as published, or as near as these residents can come.
   *
   * <p>The table of ages and sizes that the fit aims at starts from the households as they were composed, so that who
   * lives alone or in large households stays as usual as the published sizes allow.
   */
  private void meetSizes(List<HouseholdGroup> published, long tieBreak) {
    int[] number = new int[households];
    Arrays.setAll(number, h -> h);
    draws.shuffle(number, households);
    byte[] band = new byte[persons];
    int[] size = new int[households];
    int[][] bands = new int[households][Residents.ageGroupOf(AgeProfile.OLDEST) + 1];
    for (int person = 0; person < persons; person++) {
      household[person] = number[household[person]];
      band[person] = Residents.ageGroupOf(age[person]);
      size[household[person]]++;
      bands[household[person]][band[person]]++;
    }
    HouseholdMoves moves = new HouseholdMoves(age, sex, band, role, household, households, Integer.MAX_VALUE);
    moves.meet(HouseholdSizes.fit(size, bands, published, tieBreak));
    head = new int[moves.households()];
    Arrays.setAll(head, h -> moves.size(h) == 0 ? NO : h);
    households = head.length;
    close();
  }

  /** Renumbers households without the dissolved ones. */
  private void close() {
    int[] number = new int[households];
    int standing = 0;
    for (int h = 0; h < households; h++) {
      number[h] = head[h] == NO ? NO : standing++;
    }
    for (int person = 0; person < persons; person++) {
      household[person] = number[household[person]];
    }
    households = standing;
  }
}
