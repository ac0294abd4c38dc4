package org.sozialraum.week.supply;

import java.util.Set;
import org.sozialraum.chance.Numeric;
import org.sozialraum.quantity.AgeCurve;
import org.sozialraum.quantity.Curve;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Domain;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;
import org.sozialraum.week.Mechanism;

/**
 * How many needs a resident has in a year, by domain: by age, household, mobility, language, income, work and
 * schooling.
 *
 * <p>A need is help wanted from outside household and close kin. All rates are needs per person and year; their levels
 * are assumption A-160 (brief, addendum C, each ±40 %), because no German figure for needs a year was found. Who lives
 * in a home for the very old gets care and everyday help there, not from outside (assumption A-163).
 */
public final class NeedRates implements java.io.Serializable {
  private static final long serialVersionUID = 1;

  /** Settings of the rates of need. */
  public record Settings(
      @Quantity(meaning = "family: parents whose youngest child is under 6", unit = "per person and year",
          byDefault = 4.0, min = 2.4, max = 5.6, source = "assumption A-160 (brief, addendum C)") double smallChild,
      @Quantity(meaning = "family: parents whose youngest child is 6 to 17", unit = "per person and year",
          byDefault = 2.0, min = 1.2, max = 2.8, source = "assumption A-160 (brief, addendum C)") double child,
      @Quantity(meaning = "family: factor for parents without a partner", unit = "factor", byDefault = 1.6, min = 1,
          max = 2.2, source = "assumption A-160 (brief, addendum C)") double singleParent,
      @Quantity(meaning = "youth: residents of 13 to 20", unit = "per person and year", byDefault = 4.0, min = 2.4,
          max = 5.6, source = "assumption A-160 (brief, addendum C)") double youth,
      @Quantity(meaning = "youth: parents of a child of 6 to 17", unit = "per person and year", byDefault = .5,
          min = .3, max = .7, source = "assumption A-160 (brief, addendum C)") double youthOfParents,
      @Quantity(meaning = "education: residents of 6 to 18", unit = "per person and year", byDefault = 2.0, min = 1.2,
          max = 2.8, source = "assumption A-160 (brief, addendum C)") double schoolAge,
      @Quantity(meaning = "education: everybody", unit = "per person and year", byDefault = .2, min = .12, max = .28,
          source = "assumption A-160 (brief, addendum C)") double education,
      @Quantity(meaning = "education: added by low schooling", unit = "per person and year", byDefault = .3, min = .18,
          max = .42, source = "assumption A-160 (brief, addendum C)") double educationLowSchooling,
      @Quantity(meaning = "education: added by a language barrier", unit = "per person and year", byDefault = 4.0,
          min = 2.4, max = 5.6, source = "assumption A-160 (brief, addendum C)") double educationBarrier,
      @Curve(meaning = "health and care", unit = "per person and year", ages = {0, 6, 20, 50, 65, 75, 85, 95},
          byDefault = {1.5, .8, .8, 1.3, 2.0, 3.2, 6, 8}, max = 15,
          source = "assumption A-160 (brief, addendum C)") AgeCurve health,
      @Quantity(meaning = "health and care: factor at low mobility", unit = "factor", byDefault = 1.4, min = 1, max = 2,
          source = "assumption A-160 (brief, addendum C)") double healthImmobile,
      @Curve(meaning = "everyday help", unit = "per person and year", ages = {17, 18, 64, 70, 75, 80, 90},
          byDefault = {0, .8, 1.0, 2.0, 3.5, 6, 10}, max = 15,
          source = "assumption A-160 (brief, addendum C)") AgeCurve ageing,
      @Quantity(meaning = "everyday help: factor for who lives alone", unit = "factor", byDefault = 1.4, min = 1,
          max = 2, source = "assumption A-160 (brief, addendum C)") double ageingAlone,
      @Quantity(meaning = "everyday help: factor for who lives with others", unit = "factor", byDefault = .8, min = .4,
          max = 1, source = "assumption A-160 (brief, addendum C)") double ageingTogether,
      @Quantity(meaning = "everyday help: factor at low mobility", unit = "factor", byDefault = 1.5, min = 1, max = 2.2,
          source = "assumption A-160 (brief, addendum C)") double ageingImmobile,
      @Quantity(meaning = "counselling: adults", unit = "per person and year", byDefault = .4, min = .24, max = .56,
          source = "assumption A-160 (brief, addendum C)") double counselling,
      @Quantity(meaning = "counselling: added by low income", unit = "per person and year", byDefault = 1.3, min = .78,
          max = 1.82, source = "assumption A-160 (brief, addendum C)") double counsellingLowIncome,
      @Quantity(meaning = "counselling: added by unemployment", unit = "per person and year", byDefault = 2.0,
          min = 1.2, max = 2.8, source = "assumption A-160 (brief, addendum C)") double counsellingUnemployed,
      @Quantity(meaning = "counselling: added by a language barrier", unit = "per person and year", byDefault = .7,
          min = .42, max = .98, source = "assumption A-160 (brief, addendum C)") double counsellingBarrier,
      @Quantity(meaning = "safety: residents from 14 at usual disorder", unit = "per person and year", byDefault = .35,
          min = .21, max = .49, source = "assumption A-160 (brief, addendum C)") double safety,
      @Quantity(meaning = "safety: how much disorder raises it", unit = "log per unit", byDefault = 2, max = 4,
          source = "assumption A-160 (brief, addendum C)") double safetyDisorder,
      @Quantity(meaning = "disorder at which needs of safety are usual", unit = "share", byDefault = .35,
          source = "brief, addendum C, a parameter of the town") double usualDisorder,
      @Quantity(meaning = "culture: residents from 6", unit = "per person and year", byDefault = .8, min = .48,
          max = 1.12, source = "assumption A-160 (brief, addendum C)") double culture,
      @Quantity(meaning = "culture: added by living alone", unit = "per person and year", byDefault = .8, min = .48,
          max = 1.12, source = "assumption A-160 (brief, addendum C)") double cultureAlone,
      @Quantity(meaning = "culture: added by a language barrier", unit = "per person and year", byDefault = .4,
          min = .24, max = .56, source = "assumption A-160 (brief, addendum C)") double cultureBarrier)
      implements java.io.Serializable {}

  /** Factors on all rates of a domain, for screening. */
  public record Factors(
      @Quantity(meaning = "factor on needs of family and childcare", unit = "factor", byDefault = 1, min = .6,
          max = 1.4, source = "range of assumption A-160") double family,
      @Quantity(meaning = "factor on needs of youth", unit = "factor", byDefault = 1, min = .6, max = 1.4,
          source = "range of assumption A-160") double youth,
      @Quantity(meaning = "factor on needs of education and language", unit = "factor", byDefault = 1, min = .6,
          max = 1.4, source = "range of assumption A-160") double education,
      @Quantity(meaning = "factor on needs of health and care", unit = "factor", byDefault = 1, min = .6, max = 1.4,
          source = "range of assumption A-160") double health,
      @Quantity(meaning = "factor on needs of everyday help", unit = "factor", byDefault = 1, min = .6, max = 1.4,
          source = "range of assumption A-160") double ageing,
      @Quantity(meaning = "factor on needs of counselling", unit = "factor", byDefault = 1, min = .6, max = 1.4,
          source = "range of assumption A-160") double counselling,
      @Quantity(meaning = "factor on needs of safety and public space", unit = "factor", byDefault = 1, min = .6,
          max = 1.4, source = "range of assumption A-160") double safety,
      @Quantity(meaning = "factor on needs of culture, sport and encounter", unit = "factor", byDefault = 1, min = .6,
          max = 1.4, source = "range of assumption A-160") double culture)
      implements java.io.Serializable {}

  private static final int FAMILY = Domain.FAMILY.ordinal();
  private static final int YOUTH = Domain.YOUTH.ordinal();
  private static final int EDUCATION = Domain.EDUCATION.ordinal();
  private static final int HEALTH = Domain.HEALTH.ordinal();
  private static final int AGEING = Domain.AGEING.ordinal();
  private static final int COUNSELLING = Domain.COUNSELLING.ordinal();
  private static final int SAFETY = Domain.SAFETY.ordinal();
  private static final int CULTURE = Domain.CULTURE.ordinal();

  private static final int WEEKS_PER_YEAR = 52;
  private static final int ADULT_FROM = 18;
  private static final int SCHOOL_FROM = 6;
  private static final int SCHOOL_UNTIL = 18;
  private static final int YOUTH_FROM = 13;
  private static final int YOUTH_UNTIL = 20;
  /** Below this mobility health and everyday life take more help. */
  private static final double IMMOBILE = .5;
  /** Whoever is without work at these ages and has a low income looks for work; assumption A-161. */
  private static final int SEEKS_WORK_FROM = 25;
  private static final int SEEKS_WORK_UNTIL = 59;

  private static final int ALONE = 1;
  private static final int PARENT = 2;
  private static final int BARRIER = 4;
  private static final int SLOW = 8;
  private static final int POOR = 16;
  private static final int KINDS = 32;
  /** Rounding must not let a bound fall below the rate that it bounds. */
  private static final double ROUNDING = 1 - 1e-9;

  private final Settings settings;
  private final double[] factor;
  private final boolean barrierCounts;
  /** By age and kind; computed anew where it is missing. */
  private transient double[] surelyNone;

  /** Rates under settings and switches. */
  public NeedRates(Settings settings, Factors factors, Set<Mechanism> off) {
    this.settings = settings;
    factor = new double[] {factors.family(), factors.youth(), factors.education(), factors.health(), factors.ageing(),
        factors.counselling(), factors.safety(), factors.culture()};
    barrierCounts = !off.contains(Mechanism.LANGUAGE_BARRIER);
  }

  /** Makes ready for a week. */
  void begin() {
    if (surelyNone != null) {
      return;
    }
    surelyNone = new double[(AgeCurve.OLDEST + 1) * KINDS];
    for (int age = 0; age <= AgeCurve.OLDEST; age++) {
      for (int kind = 0; kind < KINDS; kind++) {
        surelyNone[age * KINDS + kind] = Numeric.exp(-most(age, kind) / WEEKS_PER_YEAR) * ROUNDING;
      }
    }
  }

  /** Needs a year that nobody of an age and kind exceeds, safety left out. */
  private double most(int age, int kind) {
    boolean adult = age >= ADULT_FROM;
    boolean alone = (kind & ALONE) != 0;
    double family = (kind & PARENT) == 0 ? 0
        : Math.max(settings.smallChild(), settings.child()) * settings.singleParent();
    double youth = isYoung(age) ? settings.youth() : 0;
    double education = education(age, true, (kind & BARRIER) != 0);
    double counselling = adult ? counselling((kind & POOR) != 0, seeksWorkAt(age), (kind & BARRIER) != 0) : 0;
    return factor[FAMILY] * family
        + factor[YOUTH] * (youth + ((kind & PARENT) == 0 ? 0 : settings.youthOfParents()))
        + factor[EDUCATION] * education
        + factor[HEALTH] * health(age, (kind & SLOW) != 0)
        + factor[AGEING] * ageing(age, alone, (kind & SLOW) != 0)
        + factor[COUNSELLING] * counselling
        + factor[CULTURE] * culture(age, alone, (kind & BARRIER) != 0);
  }

  /** Chance of a resident to have no need this week, at least; safety left out. */
  double surelyNone(Residents residents, int resident, int age) {
    int kind = (residents.householdSize().of(resident) == 1 ? ALONE : 0)
        | (residents.parent().of(resident) != 0 ? PARENT : 0)
        | (barrierCounts && residents.barrier().of(resident) != 0 ? BARRIER : 0)
        | (residents.mobility().of(resident) < IMMOBILE ? SLOW : 0)
        | (residents.income().of(resident) == 0 ? POOR : 0);
    return surelyNone[age * KINDS + kind];
  }

  /** Needs of safety of a resident from 14 at a disorder, per year. */
  double safety(double disorder) {
    return factor[SAFETY] * settings.safety()
        * Numeric.exp(settings.safetyDisorder() * (disorder - settings.usualDisorder()));
  }

  /** Chance that somebody with so many needs of safety a year has none of them in a week, at least. */
  static double surelyNone(double safety) {
    return Numeric.exp(-safety / WEEKS_PER_YEAR) * ROUNDING;
  }

  /**
   * Fills in the needs of a resident by domain, per year, and returns their sum.
   *
   * @param safety needs of safety of those who are old enough, from {@link #safety}
   * @param rates room for {@link Domain#COUNT} numbers
   */
  double fill(Town town, int resident, int week, double safety, double[] rates) {
    Residents residents = town.residents();
    int age = ageOf(residents, resident, week);
    // In a home one is not alone, and everyday help and care do not come from outside.
    boolean inHome = town.dwellings().home().of(residents.dwelling().of(resident)) != 0;
    boolean alone = !inHome && residents.householdSize().of(resident) == 1;
    boolean barrier = barrierCounts && residents.barrier().of(resident) != 0;
    boolean slow = residents.mobility().of(resident) < IMMOBILE;
    boolean poor = residents.income().of(resident) == 0;
    boolean seeksWork = poor && residents.employed().of(resident) == 0 && seeksWorkAt(age);
    rates[FAMILY] = 0;
    rates[YOUTH] = isYoung(age) ? settings.youth() : 0;
    if (residents.parent().of(resident) != 0) {
      addParents(town, resident, week, rates);
    }
    rates[EDUCATION] = education(age, residents.education().of(resident) == 0, barrier);
    rates[HEALTH] = inHome ? 0 : health(age, slow);
    rates[AGEING] = inHome ? 0 : ageing(age, alone, slow);
    rates[COUNSELLING] = age >= ADULT_FROM ? counselling(poor, seeksWork, barrier) : 0;
    rates[CULTURE] = culture(age, alone, barrier);
    double all = 0;
    for (int domain = 0; domain < Domain.COUNT; domain++) {
      // Those of safety hold their factor already.
      rates[domain] = domain == SAFETY ? age >= Residents.FIRST_MODE_AGE ? safety : 0 : factor[domain] * rates[domain];
      all += rates[domain];
    }
    return all;
  }

  /** Age in whole years, within what curves hold. */
  static int ageOf(Residents residents, int resident, int week) {
    return Math.max(0, Math.min(AgeCurve.OLDEST, residents.age(resident, week)));
  }

  /** Adds what children bring: how old the youngest is, whether one is 6 to 17, whether a partner is there. */
  private void addParents(Town town, int resident, int week, double[] rates) {
    Residents residents = town.residents();
    int dwelling = residents.dwelling().of(resident);
    int first = town.dwellings().firstResident().of(dwelling);
    int end = first + town.dwellings().residents().of(dwelling);
    int youngest = ADULT_FROM;
    boolean ofSchoolAge = false;
    boolean couple = false;
    for (int member = first; member < end; member++) {
      byte role = residents.role().of(member);
      couple |= role == Residents.PARTNER;
      if (role == Residents.CHILD) {
        int age = residents.age(member, week);
        youngest = Math.min(youngest, age);
        ofSchoolAge |= age >= SCHOOL_FROM && age < ADULT_FROM;
      }
    }
    double family = youngest < SCHOOL_FROM ? settings.smallChild() : youngest < ADULT_FROM ? settings.child() : 0;
    rates[FAMILY] += couple ? family : family * settings.singleParent();
    rates[YOUTH] += ofSchoolAge ? settings.youthOfParents() : 0;
  }

  private static boolean isYoung(int age) {
    return age >= YOUTH_FROM && age <= YOUTH_UNTIL;
  }

  private static boolean seeksWorkAt(int age) {
    return age >= SEEKS_WORK_FROM && age <= SEEKS_WORK_UNTIL;
  }

  private double education(int age, boolean lowSchooling, boolean barrier) {
    return (age >= SCHOOL_FROM && age <= SCHOOL_UNTIL ? settings.schoolAge() : 0) + settings.education()
        + (lowSchooling ? settings.educationLowSchooling() : 0) + (barrier ? settings.educationBarrier() : 0);
  }

  private double health(int age, boolean slow) {
    return settings.health().at(age) * (slow ? settings.healthImmobile() : 1);
  }

  private double ageing(int age, boolean alone, boolean slow) {
    return settings.ageing().at(age) * (alone ? settings.ageingAlone() : settings.ageingTogether())
        * (slow ? settings.ageingImmobile() : 1);
  }

  private double counselling(boolean poor, boolean seeksWork, boolean barrier) {
    return settings.counselling() + (poor ? settings.counsellingLowIncome() : 0)
        + (seeksWork && poor ? settings.counsellingUnemployed() : 0) + (barrier ? settings.counsellingBarrier() : 0);
  }

  private double culture(int age, boolean alone, boolean barrier) {
    return age < SCHOOL_FROM ? 0 : settings.culture() + (alone ? settings.cultureAlone() : 0)
        + (barrier ? settings.cultureBarrier() : 0);
  }
}
