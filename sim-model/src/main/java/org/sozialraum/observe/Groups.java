package org.sozialraum.observe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.sozialraum.town.Quarters;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;
import org.sozialraum.town.TownPlan;

/**
 * Groups that results are reported for across the town: age, schooling, migration background, sex, income, language
 * barrier, deprivation of the quarter; of residents from 65 also mobility, and those who live alone; the young and the
 * old as surveys report them; of residents from 18 those who live with a partner and those who bring up children alone.
 */
public final class Groups {
  private Groups() {}

  private static final List<String> NAMES = List.of(
      "age:0-5", "age:6-13", "age:14-29", "age:30-49", "age:50-64", "age:65-74", "age:75+",
      "education:low", "education:mid", "education:high", "education:pupil",
      "migration:no", "migration:yes", "sex:male", "sex:female", "income:low", "income:mid", "income:high",
      "barrier:no", "barrier:yes", "deprivation:1", "deprivation:2", "deprivation:3", "deprivation:4",
      "mobility:low", "mobility:high", "alone:yes",
      "age:16-24", "age:65+", "partner:no", "partner:yes", "single-parent:yes");

  static final int EDUCATION = 7;
  static final int MIGRATION = 11;
  /** Groups of age, schooling and migration background stand first: their engagement is counted by quarter, too. */
  static final int COUNTED_BY_QUARTER = 13;
  private static final int SEX = 13;
  private static final int INCOME = 15;
  private static final int BARRIER = 18;
  private static final int DEPRIVATION = 20;
  private static final int LOW_MOBILITY = 24;
  private static final int HIGH_MOBILITY = 25;
  private static final int ALONE = 26;
  private static final int YOUNG = 27;
  private static final int OLD = 28;
  private static final int PARTNER = 29;
  private static final int SINGLE_PARENT = 31;

  /** Age from which mobility and living alone make groups, years. */
  private static final int OLDER = 65;
  /** Ages of the young that surveys report, years; S102. */
  private static final int YOUNGEST_ASKED = 16;
  private static final int YOUNG_UNTIL = 25;
  private static final int ADULT = 18;
  /** Mobility below which it is low; brief, addendum A. */
  private static final double LOW = .6;
  private static final int QUARTILES = 4;

  /** Families a resident belongs to. */
  static final int FAMILIES = 12;
  /** The first so many are counted every week; the others, for speed, once a year: they have no sums over weeks. */
  static final int WEEKLY_FAMILIES = 10;

  /** Names of the groups; a resident belongs to at most one of each family, the word before the colon. */
  public static List<String> names() {
    return NAMES;
  }

  /** Writes the resident's groups, as indices of {@link #names()}; -1 where a family does not apply at this age. */
  static void of(Town town, int resident, int age, int quartile, boolean yearly, int[] into) {
    Residents residents = town.residents();
    boolean older = age >= OLDER;
    // By age now: the column follows every four weeks, and nobody of 14 may stand for those under 14.
    into[0] = Residents.ageGroupOf(age);
    into[1] = age < Residents.FIRST_MODE_AGE ? -1
        : EDUCATION + (age == Residents.FIRST_MODE_AGE ? Residents.PUPIL : residents.education().of(resident));
    into[2] = MIGRATION + residents.migration().of(resident);
    into[3] = SEX + residents.sex().of(resident);
    into[4] = INCOME + residents.income().of(resident);
    into[5] = BARRIER + residents.barrier().of(resident);
    into[6] = DEPRIVATION + quartile;
    into[7] = !older ? -1 : residents.mobility().of(resident) < LOW ? LOW_MOBILITY : HIGH_MOBILITY;
    into[8] = older && livesAlone(town, resident) ? ALONE : -1;
    into[9] = older ? OLD : age >= YOUNGEST_ASKED && age < YOUNG_UNTIL ? YOUNG : -1;
    if (!yearly) {
      return;
    }
    boolean partnered = age >= ADULT && livesWithPartner(town, resident);
    into[10] = age < ADULT ? -1 : PARTNER + (partnered ? 1 : 0);
    // Heads and partners bring up the minors of a household.
    into[11] = age >= ADULT && !partnered && residents.parent().of(resident) != 0 ? SINGLE_PARENT : -1;
  }

  /** Whether a group is counted every week, so that a year can add its weeks up. */
  static boolean isWeekly(int group) {
    return group < PARTNER || group > SINGLE_PARENT;
  }

  /** Whether a resident shares the household with a partner: head and partner do if there are both. */
  private static boolean livesWithPartner(Town town, int resident) {
    Residents residents = town.residents();
    byte role = residents.role().of(resident);
    if (role != Residents.HEAD || residents.householdSize().of(resident) == 1) {
      return role == Residents.PARTNER;
    }
    int dwelling = residents.dwelling().of(resident);
    int first = town.dwellings().firstResident().of(dwelling);
    for (int other = first; other < first + town.dwellings().residents().of(dwelling); other++) {
      if (residents.role().of(other) == Residents.PARTNER) {
        return true;
      }
    }
    return false;
  }

  /** Whether a resident is the only one of the household; nobody lives alone in a home for the very old. */
  static boolean livesAlone(Town town, int resident) {
    return town.residents().householdSize().of(resident) == 1
        && town.dwellings().home().of(town.residents().dwelling().of(resident)) == 0;
  }

  /**
   * Quartile of each quarter by its deprivation before the years change it, 0 for the least deprived: each quarter
   * counts as many residents as its plan says, and belongs where the middle one of them stands. Quarters that are
   * equally deprived stand together.
   */
  static byte[] quartiles(Quarters quarters, TownPlan plan) {
    double[] deprivation = new double[quarters.count()];
    long all = 0;
    for (int quarter = 0; quarter < deprivation.length; quarter++) {
      deprivation[quarter] = quarters.startingDeprivation().of(quarter);
      all += plan.quarters().get(quarter).population();
    }
    int[] order = IntStream.range(0, deprivation.length).boxed()
        .sorted(Comparator.comparingDouble(quarter -> deprivation[quarter])).mapToInt(Integer::intValue).toArray();
    byte[] quartiles = new byte[deprivation.length];
    long before = 0;
    for (int from = 0; from < order.length; ) {
      int until = from;
      long equal = 0;
      while (until < order.length && deprivation[order[until]] == deprivation[order[from]]) {
        equal += plan.quarters().get(order[until++]).population();
      }
      // The middle of those who are equally deprived, in halves of a resident; in a town of nobody it is all the same.
      byte quartile = (byte) (all == 0 ? 0 : Math.min(QUARTILES - 1, QUARTILES * (2 * before + equal) / (2 * all)));
      for (; from < until; from++) {
        quartiles[order[from]] = quartile;
      }
      before += equal;
    }
    return quartiles;
  }

  /** Names of the groups of residents within a kilometre of new places. */
  static List<String> around(List<String> sites) {
    List<String> names = new ArrayList<>();
    for (String site : sites) {
      names.add("within-1km:" + site);
    }
    return names;
  }
}
