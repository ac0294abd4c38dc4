package org.sozialraum.town;

import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Distributions;
import org.sozialraum.quantity.AgeCurve;

/**
 * What follows from age and household alone: size of the household, age group, being a parent, mobility, and time
 * pressure before engagement. Derived anew after every resettlement and at the founding.
 *
 * <p>{@link Mobility} follows age and events. Time pressure is
 * .20 + .25·employed + .20·child under 6 + .10·child of 6 to 17 + .15·care for kin + N(0, .08), clipped to [0, 1]; the
 * children count for head and partner, care for adults who live with somebody of 65 or older whose mobility is below
 * .5; the noise is a lifelong disposition. In a home the household is all who live there: nobody lives alone among
 * others. Basis: assumptions A-108 and A-214 (brief, addenda B and D).
 */
public final class HouseholdFacts {
  private static final int WEEKS_PER_YEAR = 52;
  private static final int ADULT_FROM = 18;

  private static final double PRESSURE = .20;
  private static final double PRESSURE_OF_WORK = .25;
  private static final double PRESSURE_OF_SMALL_CHILD = .20;
  private static final double PRESSURE_OF_CHILD = .10;
  private static final double PRESSURE_SPREAD = .08;
  private static final int SMALL_CHILD_UNTIL = 6;

  /**
   * The noise of time pressure in equally likely steps: a whole quantile function would cost more than all the rest.
   */
  private static final double[] NOISE = new double[1 << 12];

  static {
    for (int step = 0; step < NOISE.length; step++) {
      NOISE[step] = PRESSURE_SPREAD * Distributions.normal((step + .5) / NOISE.length);
    }
  }

  private HouseholdFacts() {}

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
  public static void derive(Town town, Mobility mobility, int week, Chance chance) {
    derive(town, mobility, 0, town.dwellings().count(), week, chance);
  }

  /** Derives the facts of the residents of dwellings from one row to before another. */
  public static void derive(Town town, Mobility ofAgeAndEvents, int fromDwelling, int endDwelling, int week,
      Chance chance) {
    Dwellings dwellings = town.dwellings();
    Residents residents = town.residents();
    int[] birthWeek = residents.birthWeek().array();
    long[] id = residents.id().array();
    byte[] role = residents.role().array();
    byte[] home = dwellings.home().array();
    byte[] employed = residents.employed().array();
    byte[] householdSize = residents.householdSize().array();
    byte[] ageGroup = residents.ageGroup().array();
    byte[] parent = residents.parent().array();
    float[] mobility = residents.mobility().array();
    float[] timePressure = residents.timePressureBase().array();
    long key = chance.key(Decision.DISPOSITION_TIME, 0);
    long losses = chance.key(Decision.MOBILITY, 0);
    double caredForBelow = ofAgeAndEvents.settings().caredForBelow();
    double ofCare = ofAgeAndEvents.settings().careForKin();
    for (int dwelling = fromDwelling; dwelling < endDwelling; dwelling++) {
      int first = dwellings.firstResident().of(dwelling);
      int persons = dwellings.residents().of(dwelling);
      boolean smallChild = false;
      boolean child = false;
      boolean inHome = home[dwelling] == 1;
      int size = inHome ? personsOfHome(dwellings, dwelling) : persons;
      int caredFor = 0;
      for (int resident = first; resident < first + persons; resident++) {
        if (role[resident] == Residents.CHILD) {
          int age = (week - birthWeek[resident]) / WEEKS_PER_YEAR;
          smallChild |= age < SMALL_CHILD_UNTIL;
          child |= age >= SMALL_CHILD_UNTIL && age < ADULT_FROM;
        }
        int ageWeeks = week - birthWeek[resident];
        mobility[resident] = ofAgeAndEvents.of(losses, id[resident], ageWeeks, inHome);
        caredFor += needsCare(ageWeeks, mobility[resident], caredForBelow) ? 1 : 0;
      }
      double ofChildren = (smallChild ? PRESSURE_OF_SMALL_CHILD : 0) + (child ? PRESSURE_OF_CHILD : 0);
      for (int resident = first; resident < first + persons; resident++) {
        int age = Math.min((week - birthWeek[resident]) / WEEKS_PER_YEAR, AgeCurve.OLDEST);
        boolean bringsUp = (role[resident] == Residents.HEAD || role[resident] == Residents.PARTNER)
            && (smallChild || child);
        // Who needs care cares for nobody, not even for each other.
        boolean caresForOthers = caredFor > 0 && age >= ADULT_FROM
            && !needsCare(week - birthWeek[resident], mobility[resident], caredForBelow);
        double pressure = PRESSURE + PRESSURE_OF_WORK * employed[resident] + (bringsUp ? ofChildren : 0)
            + (caresForOthers ? ofCare : 0) + NOISE[(int) (Chance.draw(key, id[resident]) * NOISE.length)];
        householdSize[resident] = (byte) Math.min(size, Byte.MAX_VALUE);
        ageGroup[resident] = Residents.ageGroupOf(age);
        parent[resident] = (byte) (bringsUp ? 1 : 0);
        timePressure[resident] = (float) Math.max(0, Math.min(1, pressure));
      }
    }
  }

  private static boolean needsCare(int ageWeeks, float mobility, double below) {
    return ageWeeks >= RETIRED * WEEKS_PER_YEAR && mobility < below;
  }

  /** Residents of the home that a room belongs to: the rooms of a home stand side by side. */
  private static int personsOfHome(Dwellings dwellings, int room) {
    int quarter = dwellings.quarter().of(room);
    int persons = 0;
    for (int each = room; each >= 0 && isRoomOf(dwellings, each, quarter); each--) {
      persons += dwellings.residents().of(each);
    }
    for (int each = room + 1; each < dwellings.count() && isRoomOf(dwellings, each, quarter); each++) {
      persons += dwellings.residents().of(each);
    }
    return persons;
  }

  private static boolean isRoomOf(Dwellings dwellings, int dwelling, int quarter) {
    return dwellings.home().of(dwelling) == 1 && dwellings.quarter().of(dwelling) == quarter;
  }
}
