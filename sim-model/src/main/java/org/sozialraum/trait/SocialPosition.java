package org.sozialraum.trait;

import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Distributions;
import org.sozialraum.chance.Numeric;
import org.sozialraum.quantity.AgeCurve;
import org.sozialraum.quantity.Curve;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;

/**
 * Origin, schooling, work and income of founders and newcomers, by the deprivation of the quarter and the household.
 *
 * <p>What a household shares is drawn by its head, again for each member: rows are filled in any order.
 */
public final class SocialPosition implements java.io.Serializable {
  private static final long serialVersionUID = 1;

  private static final int WEEKS_PER_YEAR = 52;

  /** Numbers that tell apart several draws of one decision. */
  private static final int INCOME = 2;

  /** Settings of origin, work and income. */
  public record Settings(
      @Quantity(meaning = "migration background where deprivation is 0 and nothing is published", unit = "log-odds",
          byDefault = -.95, min = -5, max = 3, source = "brief, addendum I; 28.9 % nationally (S166)") double migration,
      @Quantity(meaning = "migration background per unit of deprivation", unit = "log-odds", byDefault = .30,
          min = -1, max = 2, source = "brief, addendum I; Leipzig, Spandau") double migrationDeprived,
      @Quantity(meaning = "partners who share the origin of the head as a matter of course", unit = "share",
          byDefault = .75, source = "assumption A-101") double partnersOfLikeOrigin,
      @Curve(meaning = "employed share where deprivation is 0", unit = "share",
          ages = {15, 18, 20, 25, 30, 55, 60, 64, 66, 70, 75},
          byDefault = {0, .25, .62, .78, .84, .82, .72, .55, .18, .08, 0},
          source = "assumption A-102 (national employment by age)") AgeCurve employedByAge,
      @Quantity(meaning = "employment per unit of deprivation", unit = "log-odds", byDefault = -.25, min = -2,
          max = 1, source = "assumption A-103 (unemployment 2.4 points per SD, brief, addendum I)")
          double employedDeprived,
      @Quantity(meaning = "employment per step of schooling above the middle", unit = "log-odds", byDefault = .4,
          min = -1, max = 2, source = "assumption A-104") double employedSchooling,
      @Quantity(meaning = "income per step of schooling", unit = "score", byDefault = .5, min = 0, max = 2,
          source = "brief, addendum I") double incomeSchooling,
      @Quantity(meaning = "income per unit of deprivation", unit = "score", byDefault = -.35, min = -2, max = 1,
          source = "brief, addendum I; -13 % per SD, Leipzig") double incomeDeprived,
      @Quantity(meaning = "income of the employed", unit = "score", byDefault = .4, min = 0, max = 2,
          source = "brief, addendum I") double incomeEmployed,
      @Quantity(meaning = "income of single parents", unit = "score", byDefault = -.5, min = -2, max = 1,
          source = "brief, addendum I") double incomeSingleParent,
      @Quantity(meaning = "income score below which an income is in the lowest third", unit = "score",
          byDefault = -.18, min = -3, max = 3,
          source = "derived: thirds of the score where deprivation is standard normal") double incomeLowest,
      @Quantity(meaning = "income score from which an income is in the highest third", unit = "score",
          byDefault = .79, min = -3, max = 3,
          source = "derived: thirds of the score where deprivation is standard normal") double incomeHighest)
      implements java.io.Serializable {}

  private final Settings settings;
  private final Schooling schooling;
  private final Origin origin;

  /** Social positions under settings. */
  public SocialPosition(Settings settings, Schooling schooling) {
    this.settings = settings;
    this.schooling = schooling;
    this.origin = new Origin(settings.partnersOfLikeOrigin());
  }

  /** Draws the origin of a household's members, who stand in rows beside each other. */
  void origins(Town town, int first, int end, double share, Chance chance) {
    Residents residents = town.residents();
    for (int resident = first; resident < end; resident++) {
      residents.migration().set(resident, origin.draw(residents, resident, share, chance));
    }
  }

  /** Draws the origin of all residents of a quarter, so that a published share of them has a migration background. */
  void publishedOrigins(Town town, int quarter, double share, Chance chance) {
    int first = town.quarters().firstResident().of(quarter);
    int residents = town.quarters().residents().of(quarter);
    origin.settle(town.residents(), first, first + residents, (int) Math.rint(share * residents), chance);
  }

  /** Fills in schooling, work and income; the origins of the household are known. */
  void fill(Town town, int resident, double incomeShift, int week, Chance chance) {
    Residents residents = town.residents();
    double z = town.quarters().deprivation().of(town.quarterOf(resident));
    residents.education().set(resident, education(residents, resident, week, z, chance));
    residents.employed().set(resident, employed(residents, resident, week, z, chance));
    residents.income().set(resident, income(town, resident, incomeShift, week, chance));
  }

  /** Share with migration background: as published, else by deprivation. */
  public double migrationShare(double z, double published) {
    return Double.isNaN(published)
        ? Numeric.logistic(settings.migration() + settings.migrationDeprived() * z) : published;
  }

  private byte education(Residents residents, int resident, int week, double z, Chance chance) {
    int weeks = week - residents.birthWeek().of(resident);
    if (weeks < Residents.FIRST_MODE_AGE * WEEKS_PER_YEAR) {
      return Schooling.MID;
    }
    if (weeks < schooling.endsAfterWeeks()) {
      return Residents.PUPIL;
    }
    boolean migrant = residents.migration().of(resident) == 1;
    return schooling.degree(chance.draw(Decision.SCHOOLING, 0, residents.id().of(resident), 0), z, migrant);
  }

  private byte employed(Residents residents, int resident, int week, double z, Chance chance) {
    double usual = settings.employedByAge().at(residents.age(resident, week));
    byte education = education(residents, resident, week, z, chance);
    if (usual <= 0 || education == Residents.PUPIL) {
      return 0;
    }
    double logOdds = Numeric.logit(Math.min(.999, usual)) + settings.employedDeprived() * z
        + settings.employedSchooling() * (education - 1);
    double draw = chance.draw(Decision.EMPLOYMENT, 0, residents.id().of(resident), 0);
    return (byte) (draw < Numeric.logistic(logOdds) ? 1 : 0);
  }

  private byte income(Town town, int resident, double shift, int week, Chance chance) {
    double score = shift + incomeScore(town, HouseholdMembers.provider(town.residents(), resident), week, chance);
    return (byte) (score < settings.incomeLowest() ? 0 : score < settings.incomeHighest() ? 1 : 2);
  }

  /** Income of a household before it is sorted into thirds: its head's schooling and work, the quarter, and luck. */
  double incomeScore(Town town, int head, int week, Chance chance) {
    Residents residents = town.residents();
    double z = town.quarters().deprivation().of(town.quarterOf(head));
    byte education = education(residents, head, week, z, chance);
    return settings.incomeDeprived() * z
        + settings.incomeSchooling() * (education == Residents.PUPIL ? 0 : education - 1)
        + settings.incomeEmployed() * employed(residents, head, week, z, chance)
        + (HouseholdMembers.singleParent(residents, head, week) ? settings.incomeSingleParent() : 0)
        + Distributions.normal(chance.draw(Decision.FOUND_PERSON, 0, residents.id().of(head), INCOME));
  }
}
