package org.sozialraum.town;

import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Distributions;
import org.sozialraum.quantity.AgeCurve;
import org.sozialraum.town.Dwellings;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;

/**
 * What follows from age and household alone: size of the household, age group, being a parent, mobility, and time
 * pressure before engagement. Derived anew after every resettlement and at the founding.
 *
 * <p>Mobility is 1 up to 65, then falls by .018 a year to no less than .2. Time pressure is
 * .20 + .25·employed + .20·child under 6 + .10·child of 6 to 17 + N(0, .08), clipped to [0, 1]; the children count for
 * head and partner, the noise is a lifelong disposition. Basis: assumption A-108 (brief, addenda B and D).
 */
public final class HouseholdFacts {
  private static final int WEEKS_PER_YEAR = 52;
  private static final int ADULT_FROM = 18;

  private static final double MOBILITY_LOST_PER_YEAR = .018;
  private static final double LEAST_MOBILITY = .2;
  private static final int MOBILE_UNTIL = 65;
  private static final double PRESSURE = .20;
  private static final double PRESSURE_OF_WORK = .25;
  private static final double PRESSURE_OF_SMALL_CHILD = .20;
  private static final double PRESSURE_OF_CHILD = .10;
  private static final double PRESSURE_SPREAD = .08;
  private static final int SMALL_CHILD_UNTIL = 6;

  private static final float[] MOBILITY = new float[AgeCurve.OLDEST + 1];

  /**
   * The noise of time pressure in equally likely steps: a whole quantile function would cost more than all the rest.
   */
  private static final double[] NOISE = new double[1 << 12];

  static {
    for (int step = 0; step < NOISE.length; step++) {
      NOISE[step] = PRESSURE_SPREAD * Distributions.normal((step + .5) / NOISE.length);
    }
    for (int age = 0; age < MOBILITY.length; age++) {
      MOBILITY[age] = (float) Math.max(LEAST_MOBILITY,
          1 - MOBILITY_LOST_PER_YEAR * Math.max(0, age - MOBILE_UNTIL));
    }
  }

  private HouseholdFacts() {}

  /** Mobility of an age in whole years, a share. */
  public static double usualMobility(int age) {
    return MOBILITY[Math.min(age, AgeCurve.OLDEST)];
  }

  /** Age from which transfer receipt is not counted: published receipt is that of residents below it. */
  public static final int RETIRED = 65;

  /** Residents of a dwelling who are younger than {@link #RETIRED}. */
  public static int under65(Town town, int dwelling, int week) {
    int under65 = 0;
    int first = town.dwellings().firstResident().of(dwelling);
    for (int resident = first; resident < first + town.dwellings().residents().of(dwelling); resident++) {
      under65 += town.residents().age(resident, week) < RETIRED ? 1 : 0;
    }
    return under65;
  }

  /** Whether fewer than one in two of a dwelling's residents under 65 works. */
  public static boolean hasFewEarners(Town town, int dwelling, int week) {
    int earners = 0;
    int first = town.dwellings().firstResident().of(dwelling);
    for (int resident = first; resident < first + town.dwellings().residents().of(dwelling); resident++) {
      earners += town.residents().age(resident, week) < RETIRED ? town.residents().employed().of(resident) : 0;
    }
    return isFew(earners, under65(town, dwelling, week));
  }

  /** Whether so many earners are few for so many residents under 65. */
  public static boolean isFew(int earners, int under65) {
    return 2 * earners < under65;
  }

  /**
   * Whether the household of a dwelling receives transfers: its head's income is in the lowest third, and fewer than
   * one in two of its members under 65 works. Not a state of its own, so that it follows work, income and births.
   * Basis: assumption A-154 (founded towns come to 13 % of residents under 65; where receipt is published it is met).
   */
  public static boolean receivesTransfers(Town town, int dwelling, int week) {
    int first = town.dwellings().firstResident().of(dwelling);
    for (int resident = first; resident < first + town.dwellings().residents().of(dwelling); resident++) {
      if (town.residents().role().of(resident) == Residents.HEAD) {
        return town.residents().income().of(resident) == 0 && hasFewEarners(town, dwelling, week);
      }
    }
    return false;
  }

  /**
   * Derives the facts of all residents; they must stand sorted by dwelling. Modifies: householdSize, ageGroup, parent,
   * mobility, timePressureBase.
   */
  public static void derive(Town town, int week, Chance chance) {
    derive(town, 0, town.dwellings().count(), week, chance);
  }

  /** Derives the facts of the residents of dwellings from one row to before another. */
  public static void derive(Town town, int fromDwelling, int endDwelling, int week, Chance chance) {
    Dwellings dwellings = town.dwellings();
    Residents residents = town.residents();
    int[] birthWeek = residents.birthWeek().array();
    long[] id = residents.id().array();
    byte[] role = residents.role().array();
    byte[] employed = residents.employed().array();
    byte[] householdSize = residents.householdSize().array();
    byte[] ageGroup = residents.ageGroup().array();
    byte[] parent = residents.parent().array();
    float[] mobility = residents.mobility().array();
    float[] timePressure = residents.timePressureBase().array();
    long key = chance.key(Decision.DISPOSITION_TIME, 0);
    for (int dwelling = fromDwelling; dwelling < endDwelling; dwelling++) {
      int first = dwellings.firstResident().of(dwelling);
      int persons = dwellings.residents().of(dwelling);
      boolean smallChild = false;
      boolean child = false;
      for (int resident = first; resident < first + persons; resident++) {
        if (role[resident] == Residents.CHILD) {
          int age = (week - birthWeek[resident]) / WEEKS_PER_YEAR;
          smallChild |= age < SMALL_CHILD_UNTIL;
          child |= age >= SMALL_CHILD_UNTIL && age < ADULT_FROM;
        }
      }
      double ofChildren = (smallChild ? PRESSURE_OF_SMALL_CHILD : 0) + (child ? PRESSURE_OF_CHILD : 0);
      for (int resident = first; resident < first + persons; resident++) {
        int age = Math.min((week - birthWeek[resident]) / WEEKS_PER_YEAR, AgeCurve.OLDEST);
        boolean bringsUp = (role[resident] == Residents.HEAD || role[resident] == Residents.PARTNER)
            && (smallChild || child);
        double pressure = PRESSURE + PRESSURE_OF_WORK * employed[resident] + (bringsUp ? ofChildren : 0)
            + NOISE[(int) (Chance.draw(key, id[resident]) * NOISE.length)];
        householdSize[resident] = (byte) Math.min(persons, Byte.MAX_VALUE);
        ageGroup[resident] = Residents.ageGroupOf(age);
        parent[resident] = (byte) (bringsUp ? 1 : 0);
        mobility[resident] = MOBILITY[age];
        timePressure[resident] = (float) Math.max(0, Math.min(1, pressure));
      }
    }
  }
}
