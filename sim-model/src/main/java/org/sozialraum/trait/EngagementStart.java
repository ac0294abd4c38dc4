package org.sozialraum.trait;

import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.quantity.AgeCurve;
import org.sozialraum.quantity.Curve;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Residents;

/** Who is engaged when the town is founded or on arrival, who was before, and the experience that they bring along. */
public final class EngagementStart implements java.io.Serializable {
  private static final long serialVersionUID = 1;

  private static final int WEEKS_PER_YEAR = 52;
  private static final int OLD = 75;
  private static final byte ENGAGED_MODE = 0;

  /** Numbers that tell apart several draws of one decision. */
  private static final int ENGAGED = 0;
  private static final int EXPERIENCE = 1;
  private static final int BEFORE = 2;
  private static final int WHEN = 3;

  /** Settings of engagement at the start. */
  public record Settings(
      @Quantity(meaning = "founders of 14 and over who are engaged at the start of the burn-in", unit = "share",
          byDefault = .30, max = .65, source = "brief, addendum J: stock 30.1 %") double share,
      @Curve(meaning = "engagement of founders relative to the mean", unit = "factor", ages = {14, 30, 50, 65, 75},
          byDefault = {1.09, 1.10, 1.02, 1.0, .575}, steps = true, max = 3, source = "C3 (S82) over C1") AgeCurve age,
      @Quantity(meaning = "engagement of founders with low schooling relative to the mean", unit = "factor",
          byDefault = .67, max = 3, source = "C2 (S39, S82) over C1") double low,
      @Quantity(meaning = "engagement of founders with middle schooling relative to the mean", unit = "factor",
          byDefault = .98, max = 3, source = "C2 (S39, S82) over C1") double mid,
      @Quantity(meaning = "engagement of founders with high schooling relative to the mean", unit = "factor",
          byDefault = 1.24, max = 3, source = "C2 (S39, S82) over C1") double high,
      @Quantity(meaning = "engagement of pupils relative to the mean of their age", unit = "factor", byDefault = 1.22,
          max = 3, source = "C2 (S39, S82) over C3") double pupils,
      @Quantity(meaning = "engagement of founders who are members of an association relative to the mean",
          unit = "factor", byDefault = 1.35, max = 3,
          source = "assumption A-107; 55 % of the engaged are in associations") double members,
      @Quantity(meaning = "engagement of founders who are no members relative to the mean", unit = "factor",
          byDefault = .72, max = 3, source = "assumption A-107; so that the mean stands at 45 % members")
          double others,
      @Quantity(meaning = "engaged members who are engaged in their association", unit = "share", byDefault = .9,
          source = "assumption A-107; so that 55 % of the engaged are (brief, addendum F)") double inAssociations,
      @Quantity(meaning = "founders who are not engaged but were within the last year", unit = "share",
          byDefault = .09, source = "derived: prevalence 36.7 against stock 30.5 (brief K12)") double lately,
      @Quantity(meaning = "founders who are not engaged but were earlier", unit = "share", byDefault = .2,
          source = "H13 (S91): 20 % of the population") double earlier,
      @Quantity(meaning = "newcomers with low schooling engaged in the last year", unit = "share", byDefault = .24,
          source = "assumption A-106 (brief K35)") double newcomersLow,
      @Quantity(meaning = "newcomers with middle schooling engaged in the last year", unit = "share", byDefault = .34,
          source = "assumption A-106 (brief K35)") double newcomersMid,
      @Quantity(meaning = "newcomers with high schooling engaged in the last year", unit = "share", byDefault = .44,
          source = "assumption A-106 (brief K35)") double newcomersHigh,
      @Quantity(meaning = "newcomers of 75 and over engaged in the last year", unit = "share", byDefault = .20,
          source = "assumption A-106 (brief K35)") double newcomersOld,
      @Quantity(meaning = "newcomers engaged in the last year who are engaged on arrival", unit = "share",
          byDefault = .25, source = "assumption A-106 (brief K35)") double newcomersStillEngaged,
      @Quantity(meaning = "least experience of newcomers of 14 and over", unit = "share", byDefault = .25,
          source = "assumption A-106 (brief K35)") double newcomersLeastExperience,
      @Quantity(meaning = "greatest experience of newcomers of 14 and over", unit = "share", byDefault = .75,
          source = "assumption A-106 (brief K35)") double newcomersGreatestExperience)
      implements java.io.Serializable {}

  private final Settings settings;
  private final EngagementHours hours;

  EngagementStart(Settings settings, EngagementHours hours) {
    this.settings = settings;
    this.hours = hours;
  }

  /** Fills in engagement and experience of a founder whose memberships are known. */
  void founder(Residents residents, int resident, int week, Chance chance) {
    int age = residents.age(resident, week);
    if (age < Residents.FIRST_MODE_AGE) {
      return;
    }
    long id = residents.id().of(resident);
    double factor = settings.age().at(age) * bySchooling(residents.education().of(resident))
        * (residents.membership(0).of(resident) == Residents.NONE ? settings.others() : settings.members());
    boolean engaged = chance.draw(Decision.FOUND_STATE, 0, id, ENGAGED) < settings.share() * factor;
    // Experience grows with the years in which it can be made; the engaged have more of it; A-109.
    double years = Math.min(1, (age - Residents.FIRST_MODE_AGE + 1) / 10.0);
    double experience = .6 * years * chance.draw(Decision.FOUND_STATE, 0, id, EXPERIENCE) + (engaged ? .25 : 0);
    residents.experience().set(resident, (float) experience);
    if (!engaged) {
      engagedBefore(residents, resident, week, chance);
      return;
    }
    engage(residents, resident, week, chance);
    int held = residents.membership(0).of(resident);
    if (held != Residents.NONE && chance.draw(Decision.ENGAGEMENT_WHERE, 0, id, 0) < settings.inAssociations()) {
      residents.engagedIn().set(resident, held);
    }
  }

  private double bySchooling(byte education) {
    return switch (education) {
      case Schooling.LOW -> settings.low();
      case Schooling.MID -> settings.mid();
      case Schooling.HIGH -> settings.high();
      default -> settings.pupils();
    };
  }

  private void engagedBefore(Residents residents, int resident, int week, Chance chance) {
    long id = residents.id().of(resident);
    double draw = chance.draw(Decision.FOUND_STATE, 0, id, BEFORE);
    int years = residents.age(resident, week) - Residents.FIRST_MODE_AGE;
    if (draw < settings.lately()) {
      lastEngagedWithinAYear(residents, resident, week, chance);
    } else if (draw < settings.lately() + settings.earlier() && years > 0) {
      double when = chance.draw(Decision.FOUND_STATE, 0, id, WHEN);
      residents.lastEngaged().set(resident, week - WEEKS_PER_YEAR - (int) (when * (years * WEEKS_PER_YEAR)));
    }
  }

  private static void lastEngagedWithinAYear(Residents residents, int resident, int week, Chance chance) {
    double when = chance.draw(Decision.FOUND_STATE, 0, residents.id().of(resident), WHEN);
    residents.lastEngaged().set(resident, week - 1 - (int) (when * (WEEKS_PER_YEAR - 1)));
  }

  private void engage(Residents residents, int resident, int week, Chance chance) {
    residents.engaged().set(resident, (byte) 1);
    residents.mode().set(resident, ENGAGED_MODE);
    residents.lastEngaged().set(resident, week);
    residents.hours().set(resident, (float) hours.of(chance.draw(Decision.HOURS, 0, residents.id().of(resident), 0)));
  }

  /** Fills in engagement and experience of a newcomer. */
  void newcomer(Residents residents, int resident, int week, Chance chance) {
    int age = residents.age(resident, week);
    if (age < Residents.FIRST_MODE_AGE) {
      return;
    }
    long id = residents.id().of(resident);
    double span = settings.newcomersGreatestExperience() - settings.newcomersLeastExperience();
    residents.experience().set(resident, (float) (settings.newcomersLeastExperience()
        + span * chance.draw(Decision.FOUND_STATE, 0, id, EXPERIENCE)));
    double lately = age >= OLD ? settings.newcomersOld() : switch (residents.education().of(resident)) {
      case Schooling.LOW -> settings.newcomersLow();
      case Schooling.HIGH -> settings.newcomersHigh();
      default -> settings.newcomersMid();
    };
    double draw = chance.draw(Decision.FOUND_STATE, 0, id, ENGAGED);
    if (draw < lately * settings.newcomersStillEngaged()) {
      engage(residents, resident, week, chance);
    } else if (draw < lately) {
      lastEngagedWithinAYear(residents, resident, week, chance);
    }
  }
}
