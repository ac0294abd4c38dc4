package org.sozialraum.trait;

import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Distributions;
import org.sozialraum.chance.GammaQuantiles;
import org.sozialraum.chance.Numeric;
import org.sozialraum.quantity.AgeCurve;
import org.sozialraum.quantity.Curve;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.AssociationChoice;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;

/**
 * What a resident brings along: schooling, income, origin, work, dispositions, and the state in which a founder, a
 * newborn or a newcomer begins.
 *
 * <p>Identity (id, dwelling, role, week of birth) and sex are set before; household size, age group, parenthood,
 * mobility and time pressure follow from the household and are derived elsewhere. Every draw happens once in a life and
 * is addressed by the lifelong id alone, never by week or row. What a household shares (origin, income, how long it has
 * lived there) is drawn by its head, whose row must stand beside those of the other members.
 */
public final class Traits implements java.io.Serializable {
  private static final long serialVersionUID = 1;

  /** Weeks of a year. */
  private static final int YEAR = 52;
  /** Pupils leave school at 18.7 years (addendum J). */
  private static final int SCHOOL_ENDS_WEEKS = 972;
  private static final int FIRST_MEMBER_AGE = 6;
  private static final int ADULT = 18;
  private static final byte LOW = 0;
  private static final byte MID = 1;
  private static final byte HIGH = 2;
  private static final byte ENGAGED = 0;
  private static final byte PASSIVE = 2;

  /** Numbers that tell apart several draws of one decision. */
  private static final int FIRST = 0;
  private static final int SECOND = 1;
  private static final int THIRD = 2;
  private static final int FOURTH = 3;
  private static final int FIFTH = 4;

  /** Settings of traits, dispositions and starting states. */
  public record Settings(
      @Quantity(meaning = "low against middle schooling where deprivation is 0", unit = "log-odds", byDefault = -.20,
          min = -3, max = 3, source = "addendum I, derived from model.md 3.2") double lowSchooling,
      @Quantity(meaning = "low schooling per unit of deprivation", unit = "log-odds", byDefault = .30, min = -1,
          max = 1, source = "addendum I, derived from model.md 3.2") double lowSchoolingDeprived,
      @Quantity(meaning = "low schooling with migration background", unit = "log-odds", byDefault = .3, min = -1,
          max = 2, source = "addendum I") double lowSchoolingMigration,
      @Quantity(meaning = "high against middle schooling where deprivation is 0", unit = "log-odds", byDefault = .19,
          min = -3, max = 3, source = "addendum I, derived from model.md 3.2") double highSchooling,
      @Quantity(meaning = "high schooling per unit of deprivation", unit = "log-odds", byDefault = -.27, min = -1,
          max = 1, source = "addendum I, derived from model.md 3.2") double highSchoolingDeprived,
      @Quantity(meaning = "migration background where deprivation is 0 and nothing is published", unit = "log-odds",
          byDefault = -.95, min = -5, max = 3, source = "addendum I; 28.9 % nationally (S166)") double migration,
      @Quantity(meaning = "migration background per unit of deprivation", unit = "log-odds", byDefault = .30, min = -1,
          max = 2, source = "addendum I; Leipzig, Spandau") double migrationDeprived,
      @Quantity(meaning = "partners who share the origin of the head as a matter of course", unit = "share",
          byDefault = .75, source = "assumption A-101") double partnersOfLikeOrigin,
      @Curve(meaning = "employed share where deprivation is 0", unit = "share",
          ages = {15, 18, 20, 25, 30, 55, 60, 64, 66, 70, 75},
          byDefault = {0, .25, .62, .78, .84, .82, .72, .55, .18, .08, 0},
          source = "assumption A-102 (national employment by age)") AgeCurve employedByAge,
      @Quantity(meaning = "employment per unit of deprivation", unit = "log-odds", byDefault = -.25, min = -2, max = 1,
          source = "assumption A-103 (unemployment 2.4 points per SD, addendum I)") double employedDeprived,
      @Quantity(meaning = "employment per step of schooling above the middle", unit = "log-odds", byDefault = .4,
          min = -1, max = 2, source = "assumption A-104") double employedSchooling,
      @Quantity(meaning = "income per step of schooling", unit = "score", byDefault = .5, min = 0, max = 2,
          source = "addendum I") double incomeSchooling,
      @Quantity(meaning = "income per unit of deprivation", unit = "score", byDefault = -.35, min = -2, max = 1,
          source = "addendum I; -13 % per SD, Leipzig") double incomeDeprived,
      @Quantity(meaning = "income of the employed", unit = "score", byDefault = .4, min = 0, max = 2,
          source = "addendum I") double incomeEmployed,
      @Quantity(meaning = "income of single parents", unit = "score", byDefault = -.5, min = -2, max = 1,
          source = "addendum I") double incomeSingleParent,
      @Quantity(meaning = "income score below which an income is in the lowest third", unit = "score", byDefault = -.18,
          min = -3, max = 3, source = "derived: thirds of the score where deprivation is standard normal")
      double incomeLowest,
      @Quantity(meaning = "income score from which an income is in the highest third", unit = "score", byDefault = .79,
          min = -3, max = 3, source = "derived: thirds of the score where deprivation is standard normal")
      double incomeHighest,
      @Quantity(meaning = "trust set point with middle schooling", unit = "share", byDefault = .55,
          source = "model.md 3.2") double trust,
      @Quantity(meaning = "trust set point per step of schooling", unit = "share", byDefault = .05, max = .3,
          source = "model.md 3.2; S108 to S110") double trustSchooling,
      @Quantity(meaning = "spread of trust set points between quarters, apart from deprivation", unit = "share",
          byDefault = .018, max = .2, source = "model.md 3.2") double trustQuarters,
      @Quantity(meaning = "spread of trust set points between residents", unit = "share", byDefault = .12, max = .4,
          source = "model.md 3.2") double trustSpread,
      @Quantity(meaning = "shape of the gamma distribution of sociability", unit = "shape", byDefault = 2, min = .5,
          max = 20, source = "model.md 3.1") double sociabilityShape,
      @Quantity(meaning = "exponent that narrows sociability", unit = "exponent", byDefault = 1, min = .2, max = 1.5,
          source = "rulings start at .75; refitted to C7 under table draws") double sociabilityExponent,
      @Quantity(meaning = "shape of the gamma distribution of the liking to go out", unit = "shape", byDefault = 3,
          min = .5, max = 20, source = "assumption A-105 (K28)") double outingsShape,
      @Quantity(meaning = "spread of the disposition to fear", unit = "log-odds", byDefault = .9, max = 3,
          source = "model.md 3.1") double fearSpread,
      @Quantity(meaning = "spread of the disposition to loneliness", unit = "log-odds", byDefault = .9, max = 3,
          source = "model.md 3.1") double lonelinessSpread,
      @Quantity(meaning = "close ties to people elsewhere", unit = "persons", byDefault = 5.5, max = 20,
          source = "model.md 3.1") double closeTies,
      @Quantity(meaning = "spread of the expected number of close ties", unit = "log", byDefault = .35, max = 2,
          source = "model.md 3.1") double closeTiesSpread,
      @Quantity(meaning = "belonging of founders at the start of the burn-in", unit = "share", byDefault = .6,
          source = "addendum J: mean after burn-in .62") double foundersBelonging,
      @Quantity(meaning = "belonging of newcomers on arrival", unit = "share", byDefault = .3,
          source = "addendum B") double newcomersBelonging,
      @Quantity(meaning = "fear on arrival, of men", unit = "log-odds", byDefault = -1.10, min = -5, max = 3,
          source = "addendum J: f0 of the target of fear") double startFear,
      @Quantity(meaning = "fear on arrival, added for women", unit = "log-odds", byDefault = .85, min = -2, max = 3,
          source = "addendum J: f_s of the target of fear") double startFearWomen,
      @Quantity(meaning = "loneliness on arrival", unit = "log-odds", byDefault = -.18, min = -5, max = 3,
          source = "addendum J: l0 of the target of loneliness") double startLoneliness,
      @Quantity(meaning = "how much close ties lessen loneliness on arrival", unit = "log-odds per ln(1 + ties)",
          byDefault = .85, max = 3, source = "model.md 3.3, step 15") double startLonelinessClose,
      @Quantity(meaning = "efficacy at the start", unit = "share", byDefault = .52,
          source = "addendum J: mean after burn-in .52") double startEfficacy,
      @Quantity(meaning = "founders of 14 and over who are engaged at the start of the burn-in", unit = "share",
          byDefault = .30, max = .65, source = "addendum J: stock 30.1 %") double startEngagedShare,
      @Curve(meaning = "engagement of founders relative to the mean", unit = "factor", ages = {14, 30, 50, 65, 75},
          byDefault = {1.09, 1.10, 1.02, 1.0, .575}, steps = true, max = 3, source = "C3 (S82) over C1")
      AgeCurve engagedByAge,
      @Quantity(meaning = "engagement of founders with low schooling relative to the mean", unit = "factor",
          byDefault = .67, max = 3, source = "C2 (S39, S82) over C1") double engagedLow,
      @Quantity(meaning = "engagement of founders with middle schooling relative to the mean", unit = "factor",
          byDefault = .98, max = 3, source = "C2 (S39, S82) over C1") double engagedMid,
      @Quantity(meaning = "engagement of founders with high schooling relative to the mean", unit = "factor",
          byDefault = 1.24, max = 3, source = "C2 (S39, S82) over C1") double engagedHigh,
      @Quantity(meaning = "engagement of pupils relative to the mean of their age", unit = "factor", byDefault = 1.22,
          max = 3, source = "C2 (S39, S82) over C3") double engagedPupils,
      @Quantity(meaning = "engagement of founders who are members of an association relative to the mean",
          unit = "factor", byDefault = 1.35, max = 3,
          source = "assumption A-107; 55 % of the engaged are in associations") double engagedMembers,
      @Quantity(meaning = "engagement of founders who are no members relative to the mean", unit = "factor",
          byDefault = .72, max = 3, source = "assumption A-107; so that the mean stands at 45 % members")
      double engagedOthers,
      @Quantity(meaning = "engaged members who are engaged in their association", unit = "share", byDefault = .9,
          source = "assumption A-107; so that 55 % of the engaged are (addendum F)") double engagedInAssociations,
      @Quantity(meaning = "median hours of engagement", unit = "hours per week", byDefault = 2.1, min = .2, max = 20,
          source = "addendum K34, fitted to C5") double medianHours,
      @Quantity(meaning = "spread of hours of engagement", unit = "log", byDefault = 1.13, max = 2,
          source = "addendum K34, fitted to C5") double hoursSpread,
      @Quantity(meaning = "founders who are not engaged but were within the last year", unit = "share", byDefault = .09,
          source = "derived: prevalence 36.7 against stock 30.5 (K12)") double engagedLately,
      @Quantity(meaning = "founders who are not engaged but were earlier", unit = "share", byDefault = .2,
          source = "H13 (S91): 20 % of the population") double engagedEarlier,
      @Quantity(meaning = "newcomers with low schooling engaged in the last year", unit = "share", byDefault = .24,
          source = "assumption A-106 (K35)") double newcomersEngagedLow,
      @Quantity(meaning = "newcomers with middle schooling engaged in the last year", unit = "share", byDefault = .34,
          source = "assumption A-106 (K35)") double newcomersEngagedMid,
      @Quantity(meaning = "newcomers with high schooling engaged in the last year", unit = "share", byDefault = .44,
          source = "assumption A-106 (K35)") double newcomersEngagedHigh,
      @Quantity(meaning = "newcomers of 75 and over engaged in the last year", unit = "share", byDefault = .20,
          source = "assumption A-106 (K35)") double newcomersEngagedOld,
      @Quantity(meaning = "newcomers engaged in the last year who are engaged on arrival", unit = "share",
          byDefault = .25, source = "assumption A-106 (K35)") double newcomersStillEngaged,
      @Quantity(meaning = "least experience of newcomers of 14 and over", unit = "share", byDefault = .25,
          source = "assumption A-106 (K35)") double newcomersLeastExperience,
      @Quantity(meaning = "greatest experience of newcomers of 14 and over", unit = "share", byDefault = .75,
          source = "assumption A-106 (K35)") double newcomersGreatestExperience,
      @Curve(meaning = "membership in an association, before schooling and origin", unit = "log-odds",
          ages = {6, 8, 14, 17, 20, 27, 40, 60, 70, 80, 90},
          byDefault = {.2, .95, .8, .45, -.05, -.35, -.15, -.05, 0, -.45, -1.2}, min = -5, max = 5,
          source = "addendum F (fitted in a prototype)") AgeCurve memberByAge,
      @Quantity(meaning = "membership of the low-schooled", unit = "log-odds", byDefault = -.45, min = -3, max = 3,
          source = "addendum F") double memberLow,
      @Quantity(meaning = "membership of the high-schooled", unit = "log-odds", byDefault = .35, min = -3, max = 3,
          source = "addendum F") double memberHigh,
      @Quantity(meaning = "membership with migration background", unit = "log-odds", byDefault = -.55, min = -3,
          max = 3, source = "addendum F") double memberMigration,
      @Quantity(meaning = "further memberships of members", unit = "per member", byDefault = .45, max = 2,
          source = "addendum F") double furtherMemberships,
      @Curve(meaning = "moves of founders before the start, by which they have lived where they live",
          unit = "per year", ages = {19, 22, 26, 30, 35, 40, 50, 60, 70, 78, 85},
          byDefault = {.27, .35, .33, .24, .17, .12, .085, .06, .043, .043, .06}, max = 2,
          source = "addendum B") AgeCurve movesByAge,
      @Quantity(meaning = "moves of founders before the start, over the curve", unit = "factor", byDefault = 1.1,
          min = .2, max = 3, source = "fitted: 57 % over five years (addendum A)") double moves)
      implements java.io.Serializable {}

  private final Settings settings;
  private final GammaQuantiles sociability;
  private final GammaQuantiles outings;

  /** Traits under settings. */
  public Traits(Settings settings) {
    this.settings = settings;
    this.sociability = GammaQuantiles.of(settings.sociabilityShape());
    this.outings = GammaQuantiles.of(settings.outingsShape());
  }

  /** Fills in a founder of a quarter about whose origins nothing is published. */
  public void founder(Town town, int resident, int week, Chance chance) {
    founder(town, resident, week, Double.NaN, Double.NaN, chance);
  }

  /**
   * Fills in a founder.
   *
   * @param migrationShare published share of residents with migration background in the quarter, or {@code NaN}
   * @param over5YearsShare published share who have lived there more than five years, or {@code NaN}
   */
  public void founder(Town town, int resident, int week, double migrationShare, double over5YearsShare, Chance chance) {
    Residents residents = town.residents();
    long id = residents.id().of(resident);
    socialTraits(town, resident, week, migrationShare, chance);
    dispositions(town, resident, chance);
    arrives(residents, resident, settings.foundersBelonging());
    residents.tenureStart().set(resident, tenureStart(town, resident, week, over5YearsShare, chance));
    memberships(town, resident, week, chance);
    if (residents.age(resident, week) < Residents.FIRST_MODE_AGE) {
      return;
    }
    int age = residents.age(resident, week);
    double factor = settings.engagedByAge().at(age) * engagedBySchooling(residents.education().of(resident))
        * (residents.membership(0).of(resident) == Residents.NONE
            ? settings.engagedOthers() : settings.engagedMembers());
    boolean engaged = chance.draw(Decision.FOUND_STATE, 0, id, FIRST) < settings.startEngagedShare() * factor;
    // Experience grows with the years in which it can be made; the engaged have more of it.
    double years = Math.min(1, (age - Residents.FIRST_MODE_AGE + 1) / 10.0);
    double experience = .6 * years * chance.draw(Decision.FOUND_STATE, 0, id, SECOND) + (engaged ? .25 : 0);
    residents.experience().set(resident, (float) experience);
    if (engaged) {
      engage(residents, resident, week, chance);
    } else {
      lastEngagedBefore(residents, resident, week, chance);
    }
  }

  private double engagedBySchooling(byte education) {
    return switch (education) {
      case LOW -> settings.engagedLow();
      case MID -> settings.engagedMid();
      case HIGH -> settings.engagedHigh();
      default -> settings.engagedPupils();
    };
  }

  private void lastEngagedBefore(Residents residents, int resident, int week, Chance chance) {
    long id = residents.id().of(resident);
    double draw = chance.draw(Decision.FOUND_STATE, 0, id, THIRD);
    double when = chance.draw(Decision.FOUND_STATE, 0, id, FOURTH);
    if (draw < settings.engagedLately()) {
      residents.lastEngaged().set(resident, week - 1 - (int) (when * (YEAR - 1)));
    } else if (draw < settings.engagedLately() + settings.engagedEarlier()
        && residents.age(resident, week) > Residents.FIRST_MODE_AGE) {
      int since = (residents.age(resident, week) - Residents.FIRST_MODE_AGE) * YEAR;
      residents.lastEngaged().set(resident, week - YEAR - (int) (when * since));
    }
  }

  /** Fills in a newborn; origin and income are the mother's. */
  public void newborn(Town town, int resident, int mother, int week, Chance chance) {
    Residents residents = town.residents();
    residents.migration().set(resident, residents.migration().of(mother));
    residents.income().set(resident, residents.income().of(mother));
    residents.education().set(resident, MID);
    residents.employed().set(resident, (byte) 0);
    dispositions(town, resident, chance);
    arrives(residents, resident, residents.belonging().of(mother));
    residents.tenureStart().set(resident, week);
  }

  /** Fills in somebody who moves in from outside; traits follow the deprivation of the quarter as it is now. */
  public void newcomer(Town town, int resident, int week, Chance chance) {
    Residents residents = town.residents();
    socialTraits(town, resident, week, Double.NaN, chance);
    dispositions(town, resident, chance);
    arrives(residents, resident, settings.newcomersBelonging());
    residents.tenureStart().set(resident, week);
    int age = residents.age(resident, week);
    if (age < Residents.FIRST_MODE_AGE) {
      return;
    }
    long id = residents.id().of(resident);
    double span = settings.newcomersGreatestExperience() - settings.newcomersLeastExperience();
    residents.experience().set(resident, (float) (settings.newcomersLeastExperience()
        + span * chance.draw(Decision.FOUND_STATE, 0, id, SECOND)));
    double lately = age >= 75 ? settings.newcomersEngagedOld() : switch (residents.education().of(resident)) {
      case LOW -> settings.newcomersEngagedLow();
      case HIGH -> settings.newcomersEngagedHigh();
      default -> settings.newcomersEngagedMid();
    };
    double draw = chance.draw(Decision.FOUND_STATE, 0, id, FIRST);
    if (draw < lately * settings.newcomersStillEngaged()) {
      residents.engaged().set(resident, (byte) 1);
      residents.mode().set(resident, ENGAGED);
      residents.lastEngaged().set(resident, week);
      residents.hours().set(resident, hours(id, chance));
    } else if (draw < lately) {
      double when = chance.draw(Decision.FOUND_STATE, 0, id, FOURTH);
      residents.lastEngaged().set(resident, week - 1 - (int) (when * (YEAR - 1)));
    }
  }

  /** The state in which everybody begins: not engaged, in no association, going out like others. */
  private void arrives(Residents residents, int resident, double belonging) {
    for (int which = 0; which < Residents.MEMBERSHIPS; which++) {
      residents.membership(which).set(resident, Residents.NONE);
    }
    double close = residents.closeTies().of(resident);
    double fear = settings.startFear() + residents.fearDisposition().of(resident)
        + (residents.sex().of(resident) == 1 ? settings.startFearWomen() : 0);
    double loneliness = settings.startLoneliness() - settings.startLonelinessClose() * Numeric.ln(1 + close)
        + residents.lonelinessDisposition().of(resident);
    residents.trust().set(resident, residents.trustSetPoint().of(resident));
    residents.belonging().set(resident, (float) belonging);
    residents.fear().set(resident, (float) Numeric.logistic(fear));
    residents.loneliness().set(resident, (float) Numeric.logistic(loneliness));
    residents.efficacy().set(resident, (float) settings.startEfficacy());
    residents.experience().set(resident, 0);
    residents.engaged().set(resident, (byte) 0);
    residents.engagedIn().set(resident, Residents.NONE);
    residents.hours().set(resident, 0);
    residents.matched().set(resident, (byte) 0);
    residents.lastEngaged().set(resident, Residents.NEVER);
    residents.visitorTie().set(resident, 0);
    residents.mode().set(resident, PASSIVE);
    residents.modeLastYear().set(resident, (byte) -1);
    // Averages of somebody who goes out as usual, so that nobody counts as withdrawn for want of a past.
    residents.outingsAverage().set(resident, 2);
    residents.visitsAverage().set(resident, 1.3f);
    residents.meetingsAverage().set(resident, 2);
    residents.knownAverage().set(resident, .5f);
    residents.groupAverage().set(resident, 0);
  }

  private void socialTraits(Town town, int resident, int week, double migrationShare, Chance chance) {
    Residents residents = town.residents();
    double z = town.quarters().deprivation().of(town.quarterOf(resident));
    residents.migration().set(resident, migration(town, resident, z, migrationShare, chance));
    residents.education().set(resident, education(town, resident, week, z, migrationShare, chance));
    residents.employed().set(resident, employed(town, resident, week, z, migrationShare, chance));
    residents.income().set(resident, income(town, resident, week, z, migrationShare, chance));
  }

  /** Children are of the origin of the household's head, partners mostly; the share of all stays as given. */
  private byte migration(Town town, int resident, double z, double share, Chance chance) {
    Residents residents = town.residents();
    double probability = migrationShare(z, share);
    byte role = residents.role().of(resident);
    long id = residents.id().of(resident);
    boolean likeHead = role == Residents.CHILD || role == Residents.PARTNER
        && chance.draw(Decision.FOUND_PERSON, 0, id, FIRST) < settings.partnersOfLikeOrigin();
    long drawnBy = likeHead ? residents.id().of(head(town, resident)) : id;
    return (byte) (chance.draw(Decision.FOUND_PERSON, 0, drawnBy, SECOND) < probability ? 1 : 0);
  }

  /** Share with migration background: as published, else by deprivation. */
  public double migrationShare(double z, double published) {
    return Double.isNaN(published)
        ? Numeric.logistic(settings.migration() + settings.migrationDeprived() * z) : published;
  }

  private byte education(Town town, int resident, int week, double z, double migrationShare, Chance chance) {
    Residents residents = town.residents();
    int weeks = week - residents.birthWeek().of(resident);
    if (weeks < Residents.FIRST_MODE_AGE * YEAR) {
      return MID;
    }
    if (weeks < SCHOOL_ENDS_WEEKS) {
      return Residents.PUPIL;
    }
    boolean migrant = migration(town, resident, z, migrationShare, chance) == 1;
    double draw = chance.draw(Decision.SCHOOLING, 0, residents.id().of(resident), FIRST);
    double low = lowShare(z, migrant);
    return draw < low ? LOW : draw < 1 - highShare(z, migrant) ? MID : HIGH;
  }

  /** Share with low schooling among adults where deprivation is z. */
  public double lowShare(double z, boolean migrant) {
    double low = oddsOfLow(z, migrant);
    return low / (1 + low + oddsOfHigh(z));
  }

  /** Share with high schooling among adults where deprivation is z. */
  public double highShare(double z, boolean migrant) {
    double high = oddsOfHigh(z);
    return high / (1 + oddsOfLow(z, migrant) + high);
  }

  private double oddsOfLow(double z, boolean migrant) {
    return Numeric.exp(settings.lowSchooling() + settings.lowSchoolingDeprived() * z
        + (migrant ? settings.lowSchoolingMigration() : 0));
  }

  private double oddsOfHigh(double z) {
    return Numeric.exp(settings.highSchooling() + settings.highSchoolingDeprived() * z);
  }

  private byte employed(Town town, int resident, int week, double z, double migrationShare, Chance chance) {
    Residents residents = town.residents();
    double usual = settings.employedByAge().at(residents.age(resident, week));
    byte education = education(town, resident, week, z, migrationShare, chance);
    if (usual <= 0 || education == Residents.PUPIL) {
      return 0;
    }
    double logOdds = Numeric.logit(Math.min(.999, usual)) + settings.employedDeprived() * z
        + settings.employedSchooling() * (education - 1);
    double draw = chance.draw(Decision.EMPLOYMENT, 0, residents.id().of(resident), FIRST);
    return (byte) (draw < Numeric.logistic(logOdds) ? 1 : 0);
  }

  /** Income third of the household: its head's schooling and work, the quarter, and luck. */
  private byte income(Town town, int resident, int week, double z, double migrationShare, Chance chance) {
    Residents residents = town.residents();
    int head = residents.role().of(resident) == Residents.OTHER ? resident : head(town, resident);
    byte education = education(town, head, week, z, migrationShare, chance);
    double score = settings.incomeDeprived() * z
        + settings.incomeSchooling() * (education == Residents.PUPIL ? 0 : education - 1)
        + settings.incomeEmployed() * employed(town, head, week, z, migrationShare, chance)
        + (singleParent(town, head, week) ? settings.incomeSingleParent() : 0)
        + Distributions.normal(chance.draw(Decision.FOUND_PERSON, 0, residents.id().of(head), THIRD));
    return (byte) (score < settings.incomeLowest() ? 0 : score < settings.incomeHighest() ? 1 : 2);
  }

  private static boolean singleParent(Town town, int resident, int week) {
    Residents residents = town.residents();
    boolean minors = false;
    for (int member = firstOf(residents, resident); member < endOf(residents, resident); member++) {
      if (residents.role().of(member) == Residents.PARTNER) {
        return false;
      }
      minors |= residents.role().of(member) == Residents.CHILD && residents.age(member, week) < ADULT;
    }
    return minors;
  }

  private static int firstOf(Residents residents, int resident) {
    int first = resident;
    while (first > 0 && residents.dwelling().of(first - 1) == residents.dwelling().of(resident)) {
      first--;
    }
    return first;
  }

  private static int endOf(Residents residents, int resident) {
    int end = resident + 1;
    while (end < residents.count() && residents.dwelling().of(end) == residents.dwelling().of(resident)) {
      end++;
    }
    return end;
  }

  /** Head of the household; the resident itself where none stands beside it. */
  private static int head(Town town, int resident) {
    Residents residents = town.residents();
    for (int member = firstOf(residents, resident); member < endOf(residents, resident); member++) {
      if (residents.role().of(member) == Residents.HEAD) {
        return member;
      }
    }
    return resident;
  }

  private void dispositions(Town town, int resident, Chance chance) {
    Residents residents = town.residents();
    long id = residents.id().of(resident);
    byte education = residents.education().of(resident);
    long quarterKey = town.quarters().keyOf(town.quarterOf(resident));
    double quarterly = Distributions.normal(chance.draw(Decision.DISPOSITION_TRUST, 0, quarterKey, SECOND));
    double setPoint = settings.trust() + settings.trustQuarters() * quarterly
        + settings.trustSchooling() * (education == Residents.PUPIL ? 0 : education - 1)
        + settings.trustSpread() * Distributions.normal(chance.draw(Decision.DISPOSITION_TRUST, 0, id, FIRST));
    residents.trustSetPoint().set(resident, (float) Math.max(.02, Math.min(.98, setPoint)));
    double ease = sociability.at(chance.draw(Decision.DISPOSITION_SOCIABILITY, 0, id));
    residents.sociability().set(resident, (float) Numeric.exp(settings.sociabilityExponent() * Numeric.ln(ease)));
    residents.outingsFactor().set(resident, (float) outings.at(chance.draw(Decision.DISPOSITION_OUTINGS, 0, id)));
    residents.fearDisposition().set(resident, (float) (settings.fearSpread()
        * Distributions.normal(chance.draw(Decision.DISPOSITION_FEAR, 0, id))));
    residents.lonelinessDisposition().set(resident, (float) (settings.lonelinessSpread()
        * Distributions.normal(chance.draw(Decision.DISPOSITION_LONELINESS, 0, id))));
    double spread = settings.closeTiesSpread();
    double expected = settings.closeTies() * Numeric.exp(-spread * spread / 2
        + spread * Distributions.normal(chance.draw(Decision.DISPOSITION_CLOSE_TIES, 0, id, FIRST)));
    residents.closeTies().set(resident,
        Distributions.poisson(chance.draw(Decision.DISPOSITION_CLOSE_TIES, 0, id, SECOND), expected));
  }

  private void memberships(Town town, int resident, int week, Chance chance) {
    Residents residents = town.residents();
    int age = residents.age(resident, week);
    AssociationChoice choice = town.associationChoice();
    if (age < FIRST_MEMBER_AGE || choice == null) {
      return;
    }
    long id = residents.id().of(resident);
    if (chance.draw(Decision.FOUND_MEMBERSHIP, 0, id, FIRST)
        >= memberShare(age, residents.education().of(resident), residents.migration().of(resident) == 1)) {
      return;
    }
    int wanted = Math.min(Residents.MEMBERSHIPS, 1 + Distributions.poisson(
        chance.draw(Decision.FOUND_MEMBERSHIP, 0, id, SECOND), settings.furtherMemberships()));
    int quarter = town.quarterOf(resident);
    int held = 0;
    for (int which = 0; which < wanted; which++) {
      int association = choice.choose(quarter, chance.draw(Decision.FOUND_MEMBERSHIP, 0, id, THIRD + which));
      if (association != Residents.NONE && !residents.isMember(resident, association)) {
        residents.membership(held++).set(resident, association);
      }
    }
  }

  /** Share of members of associations. */
  public double memberShare(int age, byte education, boolean migrant) {
    double logOdds = settings.memberByAge().at(age)
        + (education == LOW ? settings.memberLow() : education == HIGH ? settings.memberHigh() : 0)
        + (migrant ? settings.memberMigration() : 0);
    return age < FIRST_MEMBER_AGE ? 0 : Numeric.logistic(logOdds);
  }

  private void engage(Residents residents, int resident, int week, Chance chance) {
    long id = residents.id().of(resident);
    residents.engaged().set(resident, (byte) 1);
    residents.mode().set(resident, ENGAGED);
    residents.lastEngaged().set(resident, week);
    residents.hours().set(resident, hours(id, chance));
    int held = residents.membership(0).of(resident);
    if (held != Residents.NONE
        && chance.draw(Decision.ENGAGEMENT_WHERE, 0, id, FIRST) < settings.engagedInAssociations()) {
      residents.engagedIn().set(resident, held);
    }
  }

  private float hours(long id, Chance chance) {
    return (float) Distributions.logNormal(chance.draw(Decision.HOURS, 0, id, FIRST), settings.medianHours(),
        settings.hoursSpread());
  }

  /**
   * Week in which the present spell began, drawn for the head of the household backwards through the hazards of moving;
   * nobody has lived there longer than they live.
   */
  private int tenureStart(Town town, int resident, int week, double over5Years, Chance chance) {
    Residents residents = town.residents();
    int head = residents.role().of(resident) == Residents.OTHER ? resident : head(town, resident);
    double factor = settings.moves();
    if (!Double.isNaN(over5Years)) {
      // What multiplies all hazards so that the usual share (57 %) becomes the published one.
      factor *= Numeric.ln(Math.max(.05, Math.min(.95, over5Years))) / Numeric.ln(.57);
    }
    double left = Distributions.exponential(chance.draw(Decision.FOUND_STATE, 0, residents.id().of(head), FIFTH));
    int age = residents.age(head, week);
    int years = 0;
    while (years < age - ADULT) {
      double hazard = factor * settings.movesByAge().at(age - years);
      if (left < hazard) {
        break;
      }
      left -= hazard;
      years++;
    }
    double partOfYear = Math.min(1, left / Math.max(1e-9, factor * settings.movesByAge().at(age - years)));
    int start = week - years * YEAR - (int) (partOfYear * (YEAR - 1));
    return Math.max(residents.birthWeek().of(resident), start);
  }
}
