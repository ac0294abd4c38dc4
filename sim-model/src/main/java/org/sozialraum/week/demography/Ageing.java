package org.sozialraum.week.demography;

import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Distributions;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;
import org.sozialraum.trait.Schooling;
import org.sozialraum.trait.Traits;
import org.sozialraum.week.Rows;
import org.sozialraum.week.Shift;

/**
 * Residents grow older: at 14 they count as pupils, at 18.7 years they leave school with a degree, work and an income
 * of their own, at 65 they retire. Where an employer closes, a share of the employed loses work. The degree also shifts
 * the set point of trust, as it does for founders.
 *
 * <p>Schooling of a school leaver follows the parents', and set points move towards theirs at 14 ({@link Inheritance});
 * without parents it is that of founders ({@link Schooling}) where deprivation is 0. Income is the tercile
 * of .5 (edu - 1) + .4 employed + N(0,1) between two fixed bounds. Deprivation of the quarter plays no part: it acts
 * through in-movers.
 *
 * <p>Modifies: turned14, leftSchool, education, trust set point, acceptance set point, employed, income.
 */
public final class Ageing implements java.io.Serializable {
  private static final long serialVersionUID = 1;

  /** Settings of growing older. */
  public record Settings(
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
          source = "arithmetic: lower tercile at z = 0 of the score in brief, addendum I") double lowIncomeBelow,
      @Quantity(meaning = "income score from which a school leaver has high income", unit = "standard deviations",
          byDefault = .85, min = -3, max = 3,
          source = "arithmetic: upper tercile at z = 0 of the score in brief, addendum I") double highIncomeFrom)
      implements java.io.Serializable {}

  private static final int TURN_14_WEEKS = Residents.FIRST_MODE_AGE * Hazard.WEEKS_PER_YEAR;

  private final Settings settings;
  private final Traits traits;
  /** What the young take from their parents; null where that is switched off. */
  private final Inheritance inheritance;
  private final int leavingWeeks;
  private final int retiringWeeks;

  Ageing(Settings settings, Traits traits, Inheritance inheritance) {
    this.settings = settings;
    this.traits = traits;
    this.inheritance = inheritance;
    leavingWeeks = traits.settings().schooling().endsAfterWeeks();
    retiringWeeks = settings.retirementAge() * Hazard.WEEKS_PER_YEAR;
  }

  void run(Shift shift) {
    shift.residents(this, Ageing::age);
  }

  private void age(Shift shift, Rows rows) {
    Residents residents = shift.town().residents();
    int week = shift.week();
    int[] birthWeek = residents.birthWeek().array();
    byte[] turned14 = residents.turned14().array();
    byte[] leftSchool = residents.leftSchool().array();
    double jobsLost = shift.town().quarters().jobsLost().of(rows.quarter());
    long jobs = shift.chance().key(Decision.SHOCK, week);
    for (int resident = rows.first(); resident < rows.end(); resident++) {
      int ageWeeks = week - birthWeek[resident];
      boolean turns14 = justReached(ageWeeks, TURN_14_WEEKS);
      boolean leaves = justReached(ageWeeks, leavingWeeks);
      turned14[resident] = (byte) (turns14 ? 1 : 0);
      leftSchool[resident] = (byte) (leaves ? 1 : 0);
      if (turns14) {
        residents.education().set(resident, Residents.PUPIL);
        if (inheritance != null) {
          inheritance.inherit(shift.town(), resident);
        }
      } else if (leaves) {
        leaveSchool(shift.town(), resident, shift.chance());
      } else if (justReached(ageWeeks, retiringWeeks)) {
        residents.employed().set(resident, (byte) 0);
      }
      if (jobsLost > 0 && residents.employed().of(resident) == 1
          && Chance.draw(jobs, residents.id().of(resident)) < jobsLost) {
        residents.employed().set(resident, (byte) 0);
      }
    }
  }

  private static boolean justReached(int ageWeeks, int weeks) {
    return ageWeeks >= weeks && ageWeeks < weeks + Hazard.WEEKS_PER_STEP;
  }

  private void leaveSchool(Town town, int resident, Chance chance) {
    Residents residents = town.residents();
    long id = residents.id().of(resident);
    Traits.Settings usual = traits.settings();
    double draw = chance.draw(Decision.SCHOOLING, 0, id, 0);
    byte education = inheritance != null ? inheritance.degree(town, resident, traits, draw)
        : usual.schooling().degree(draw, 0, residents.migration().of(resident) == 1);
    double share = education == Schooling.LOW ? settings.employedLow()
        : education == Schooling.MID ? settings.employedMid() : settings.employedHigh();
    int employed = chance.draw(Decision.EMPLOYMENT, 0, id, 0) < share ? 1 : 0;
    double score = usual.position().incomeSchooling() * (education - 1) + usual.position().incomeEmployed() * employed
        + Distributions.normal(chance.draw(Decision.EMPLOYMENT, 0, id, 1));
    traits.leaveSchool(residents, resident, education);
    residents.employed().set(resident, (byte) employed);
    residents.income().set(resident,
        (byte) (score < settings.lowIncomeBelow() ? 0 : score < settings.highIncomeFrom() ? 1 : 2));
  }
}
