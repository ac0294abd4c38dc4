package org.sozialraum.week.demography;

import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Distributions;
import org.sozialraum.chance.Numeric;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;

/**
 * Residents grow older: at 14 they count as pupils, at 18.7 years they leave school with a degree, work and an income
 * of their own, at 65 they retire.
 *
 * <p>Schooling of a school leaver is a multinomial logit: ln(low/mid) = {@code lowToMid} (+ {@code lowToMidMigration}),
 * ln(high/mid) = {@code highToMid}: shares .27/.33/.40. Income is the tercile of
 * .5 (edu - 1) + .4 employed + N(0,1) between two fixed bounds. Deprivation of the quarter plays no part: it acts
 * through in-movers.
 *
 * <p>Modifies: turned14, leftSchool, education, employed, income.
 */
public final class Ageing implements java.io.Serializable {
  private static final long serialVersionUID = 1;

  /** Settings of growing older. */
  public record Settings(
      @Quantity(meaning = "age of leaving school", unit = "years", byDefault = 18.7, min = 15, max = 22,
          source = "addendum J: pupil = 14 to 18.7 years") double schoolLeavingAge,
      @Quantity(meaning = "logarithm of low over mid schooling among school leavers", unit = "log-odds",
          byDefault = -.20, min = -2, max = 2, source = "addendum I, at z = 0: low .27") double lowToMid,
      @Quantity(meaning = "logarithm of high over mid schooling among school leavers", unit = "log-odds",
          byDefault = .19, min = -2, max = 2, source = "addendum I, at z = 0: high .40") double highToMid,
      @Quantity(meaning = "what migration background adds to the logarithm of low over mid schooling",
          unit = "log-odds", byDefault = .3, min = 0, max = 1, source = "addendum I") double lowToMidMigration,
      @Quantity(meaning = "share of the low-schooled who work", unit = "share", byDefault = .64,
          source = "assumption A-142: employment at 20-64, about 64/82/88 %") double employedLow,
      @Quantity(meaning = "share of the mid-schooled who work", unit = "share", byDefault = .82,
          source = "assumption A-142: employment at 20-64, about 64/82/88 %") double employedMid,
      @Quantity(meaning = "share of the high-schooled who work", unit = "share", byDefault = .88,
          source = "assumption A-142: employment at 20-64, about 64/82/88 %") double employedHigh,
      @Quantity(meaning = "age of retiring", unit = "years", byDefault = 65, min = 55, max = 75,
          source = "design decision: working age ends at 65") int retirementAge,
      @Quantity(meaning = "income score below which a school leaver has low income", unit = "standard deviations",
          byDefault = -.09, min = -3, max = 3,
          source = "arithmetic: lower tercile of addendum I's score at z = 0") double lowIncomeBelow,
      @Quantity(meaning = "income score from which a school leaver has high income", unit = "standard deviations",
          byDefault = .85, min = -3, max = 3,
          source = "arithmetic: upper tercile of addendum I's score at z = 0") double highIncomeFrom)
      implements java.io.Serializable {}

  private static final int TURN_14_WEEKS = Residents.FIRST_MODE_AGE * Hazard.WEEKS_PER_YEAR;
  private static final double INCOME_BY_SCHOOLING = .5;
  private static final double INCOME_BY_WORK = .4;

  private final Settings settings;
  private final int leavingWeeks;
  private final int retiringWeeks;

  Ageing(Settings settings) {
    this.settings = settings;
    leavingWeeks = (int) Math.rint(settings.schoolLeavingAge() * Hazard.WEEKS_PER_YEAR);
    retiringWeeks = settings.retirementAge() * Hazard.WEEKS_PER_YEAR;
  }

  void run(Town town, int week, Chance chance) {
    Residents residents = town.residents();
    int[] birthWeek = residents.birthWeek().array();
    byte[] turned14 = residents.turned14().array();
    byte[] leftSchool = residents.leftSchool().array();
    for (int resident = 0; resident < residents.count(); resident++) {
      int ageWeeks = week - birthWeek[resident];
      boolean turns14 = justReached(ageWeeks, TURN_14_WEEKS);
      boolean leaves = justReached(ageWeeks, leavingWeeks);
      turned14[resident] = (byte) (turns14 ? 1 : 0);
      leftSchool[resident] = (byte) (leaves ? 1 : 0);
      if (turns14) {
        residents.education().set(resident, Residents.PUPIL);
      } else if (leaves) {
        leaveSchool(residents, resident, chance);
      } else if (justReached(ageWeeks, retiringWeeks)) {
        residents.employed().set(resident, (byte) 0);
      }
    }
  }

  private static boolean justReached(int ageWeeks, int weeks) {
    return ageWeeks >= weeks && ageWeeks < weeks + Hazard.WEEKS_PER_STEP;
  }

  private void leaveSchool(Residents residents, int resident, Chance chance) {
    long id = residents.id().of(resident);
    double low = Numeric.exp(settings.lowToMid()
        + settings.lowToMidMigration() * residents.migration().of(resident));
    double high = Numeric.exp(settings.highToMid());
    double draw = chance.draw(Decision.SCHOOLING, 0, id, 0) * (low + 1 + high);
    int education = draw < low ? 0 : draw < low + 1 ? 1 : 2;
    double share = education == 0 ? settings.employedLow()
        : education == 1 ? settings.employedMid() : settings.employedHigh();
    int employed = chance.draw(Decision.EMPLOYMENT, 0, id, 0) < share ? 1 : 0;
    double score = INCOME_BY_SCHOOLING * (education - 1) + INCOME_BY_WORK * employed
        + Distributions.normal(chance.draw(Decision.EMPLOYMENT, 0, id, 1));
    residents.education().set(resident, (byte) education);
    residents.employed().set(resident, (byte) employed);
    residents.income().set(resident,
        (byte) (score < settings.lowIncomeBelow() ? 0 : score < settings.highIncomeFrom() ? 1 : 2));
  }
}
