package org.sozialraum.week.youth;

import java.util.Set;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Parents;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;
import org.sozialraum.week.Mechanism;
import org.sozialraum.week.Rows;
import org.sozialraum.week.Shift;
import org.sozialraum.week.WeeklyProcess;

/**
 * What children and the young see around them makes them readier to engage or less: Y in [0, 1] moves at 6 to 17, every
 * four weeks, and stays what it is from then on.
 *
 * <p>{@code Y <- Y + .03 (Y* - Y)}, a half-life of 1.8 years, towards {@code Y* = .15 + .30 P + .20 Sch + .20 Club +
 * .15 Qu}, at most 1: the share P of the parents who are engaged, school offers Sch, a membership times the quality of
 * clubs, and Qu = min(1, 2 · engaged share of those aged 14 to 29 in the quarter). A source that is switched off gives
 * everybody its usual value: the mean holds, only its influence vanishes. What Y does says
 * {@link org.sozialraum.week.Readiness}. Basis: T5; brief, addendum G.
 */
public final class YouthReadiness implements WeeklyProcess {
  private static final long serialVersionUID = 1;

  /** Settings of readiness from youth. */
  public record Settings(
      @Quantity(meaning = "share of the way that readiness from youth goes in a step", unit = "per four weeks",
          byDefault = .03, min = .015, max = .045, source = "brief, addendum G (T5), assumption A-206") double speed,
      @Quantity(meaning = "readiness that no source gives", unit = "share", byDefault = .15, min = .075, max = .225,
          source = "brief, addendum G (T5), assumption A-206") double base,
      @Quantity(meaning = "weight of the engaged share of the parents", unit = "share", byDefault = .30, min = .15,
          max = .45, source = "brief, addendum G (T5), assumption A-206") double parents,
      @Quantity(meaning = "weight of school offers", unit = "share", byDefault = .20, min = .1, max = .3,
          source = "brief, addendum G (T5), assumption A-206") double school,
      @Quantity(meaning = "weight of a membership", unit = "share", byDefault = .20, min = .1, max = .3,
          source = "brief, addendum G (T5), assumption A-206") double club,
      @Quantity(meaning = "weight of engaged young people in the quarter", unit = "share", byDefault = .15,
          min = .075, max = .225, source = "brief, addendum G (T5), assumption A-206") double quarter,
      @Quantity(meaning = "usual school offers", unit = "share", byDefault = .3,
          source = "brief, addendum G, assumption A-206") double usualSchool,
      @Quantity(meaning = "quality of clubs for the young", unit = "share", byDefault = .6,
          source = "brief, addendum G, assumption A-206") double clubQuality,
      @Quantity(meaning = "quality of clubs with a trained board for the young", unit = "share", byDefault = .9,
          source = "brief, addendum H (I19), assumption A-285") double clubQualityTrained,
      @Quantity(meaning = "what the engaged share of the quarter's young counts for", unit = "factor", byDefault = 2,
          min = 1, max = 3, source = "brief, addendum G, assumption A-206") double quarterFactor,
      @Quantity(meaning = "usual engaged share of parents: where none live in the household, or switched off",
          unit = "share", byDefault = .37, source = "derived: mean of musterstadt after 24 years, A-207")
          double usualParents,
      @Quantity(meaning = "usual contribution of clubs, if switched off", unit = "share", byDefault = .30,
          source = "derived: mean of musterstadt after 24 years, A-207") double usualClub,
      @Quantity(meaning = "usual contribution of the quarter's young, if switched off", unit = "share",
          byDefault = .63, source = "derived: mean of musterstadt after 24 years, A-207") double usualQuarter)
      implements java.io.Serializable {}

  /** Age from which readiness moves, in years. */
  public static final int FROM = 6;
  /** Age from which it no longer moves, in years. */
  public static final int UNTIL = 18;

  private static final int PEERS_FROM = Residents.FIRST_MODE_AGE;
  private static final int PEERS_UNTIL = 30;
  private static final int WEEKS_PER_YEAR = 52;

  private final Settings settings;
  private final boolean parentsCount;
  private final boolean schoolCounts;
  private final boolean clubCounts;
  private final boolean quarterCounts;

  /** Readiness from youth under settings and switches. */
  public YouthReadiness(Settings settings, Set<Mechanism> off) {
    this.settings = settings;
    parentsCount = !off.contains(Mechanism.YOUTH_PARENTS);
    schoolCounts = !off.contains(Mechanism.YOUTH_SCHOOL);
    clubCounts = !off.contains(Mechanism.YOUTH_CLUB);
    quarterCounts = !off.contains(Mechanism.YOUTH_QUARTER);
  }

  @Override
  public String meaning() {
    return "engaged parents, school, clubs and the quarter's young make children readier to engage";
  }

  @Override
  public boolean everyFourWeeks() {
    return true;
  }

  @Override
  public Set<String> modifies() {
    return Set.of("residents.readiness from youth");
  }

  @Override
  public void run(Shift shift) {
    // Whole quarters, so that the engaged young of a quarter are counted once and by one hand.
    shift.quarters(this, YouthReadiness::grow);
  }

  private void grow(Shift shift, Rows rows) {
    Town town = shift.town();
    Residents residents = town.residents();
    int[] birthWeek = residents.birthWeek().array();
    int week = shift.week();
    int youngest = week - WEEKS_PER_YEAR * FROM;
    int grownUp = week - WEEKS_PER_YEAR * UNTIL;
    float ofAll = (float) (settings.base() + settings.school() * school(town, rows.quarter())
        + settings.quarter() * quarter(residents, rows, week));
    float speed = (float) settings.speed();
    for (int resident = rows.first(); resident < rows.end(); resident++) {
      int born = birthWeek[resident];
      if (born > youngest || born <= grownUp) {
        continue;
      }
      float target = Math.min(1, ofAll + (float) (settings.parents() * parents(town, resident)
          + settings.club() * club(town, resident)));
      float before = residents.youthReadiness().of(resident);
      residents.youthReadiness().set(resident, before + speed * (target - before));
    }
  }

  private double school(Town town, int quarter) {
    return schoolCounts ? Math.min(1, settings.usualSchool() + town.quarters().schoolOffers().of(quarter))
        : settings.usualSchool();
  }

  private double quarter(Residents residents, Rows rows, int week) {
    if (!quarterCounts) {
      return settings.usualQuarter();
    }
    int[] birthWeek = residents.birthWeek().array();
    int from = week - WEEKS_PER_YEAR * PEERS_FROM;
    int until = week - WEEKS_PER_YEAR * PEERS_UNTIL;
    int young = 0;
    int engaged = 0;
    for (int resident = rows.first(); resident < rows.end(); resident++) {
      if (birthWeek[resident] <= from && birthWeek[resident] > until) {
        young++;
        engaged += residents.engaged().of(resident);
      }
    }
    return young == 0 ? 0 : Math.min(1, settings.quarterFactor() * engaged / young);
  }

  private double parents(Town town, int resident) {
    int parents = 0;
    int engaged = 0;
    if (parentsCount) {
      for (int parent = Parents.next(town, resident, -1); parent >= 0; parent = Parents.next(town, resident, parent)) {
        parents++;
        engaged += town.residents().engaged().of(parent);
      }
    }
    return parents == 0 ? settings.usualParents() : (double) engaged / parents;
  }

  private double club(Town town, int resident) {
    if (!clubCounts) {
      return settings.usualClub();
    }
    double best = 0;
    for (int which = 0; which < Residents.MEMBERSHIPS; which++) {
      int association = town.residents().membership(which).of(resident);
      if (association != Residents.NONE) {
        best = Math.max(best, town.associations().boardTrained().of(association) != 0
            ? settings.clubQualityTrained() : settings.clubQuality());
      }
    }
    return best;
  }
}
