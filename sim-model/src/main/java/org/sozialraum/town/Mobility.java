package org.sozialraum.town;

import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Numeric;
import org.sozialraum.quantity.AgeCurve;
import org.sozialraum.quantity.Quantity;

/**
 * Mobility m of a resident, from .2 to 1: 1 up to 65, from then on .018 less every year; from 70 on an event such as a
 * fall takes .25 for good (.02 a year); 6 % live with a disability, by which m is at most .75 all their lives. Who
 * lives in a home has at most .4.
 *
 * <p>Losses last because they are never stored: each year of life from 70 has a draw of its own, addressed by the
 * lifelong id, which says whether and when in that year mobility was lost. So founders and newcomers bring along the
 * losses of their past, and a year that is gone cannot change. Basis: brief, addendum B; 16 % of residents of 65 and
 * older are limited in everyday activities (S211), about 21 % have m below .6.
 */
public final class Mobility implements java.io.Serializable {
  private static final long serialVersionUID = 1;

  /** Settings of mobility. */
  public record Settings(
      @Quantity(meaning = "age from which mobility falls every year", unit = "years", byDefault = 65, min = 50, max = 90,
          source = "assumption A-362 (brief, addendum B)") int fallsFrom,
      @Quantity(meaning = "mobility lost by age", unit = "per year", byDefault = .018, max = .05,
          source = "assumption A-362 (brief, addendum B: plus or minus 30 %)") double lostPerYear,
      @Quantity(meaning = "mobility that nobody falls below", unit = "share", byDefault = .2, min = .05, max = .6,
          source = "assumption A-362 (brief, addendum B)") double least,
      @Quantity(meaning = "age from which an event can take mobility at once", unit = "years", byDefault = 70, min = 50,
          max = 100, source = "assumption A-213 (brief, addendum B)") int eventsFrom,
      @Quantity(meaning = "events that take mobility at once, such as falls and strokes", unit = "per year",
          byDefault = .02, max = .2, source = "assumption A-213 (brief, addendum B: .014 to .026)") double events,
      @Quantity(meaning = "mobility that such an event takes for good", unit = "share", byDefault = .25, max = .8,
          source = "assumption A-213 (brief, addendum B: .18 to .33)") double lostPerEvent,
      @Quantity(meaning = "residents who live with a disability that limits mobility", unit = "share", byDefault = .06,
          source = "assumption A-213 (brief, addendum B: .04 to .08)") double disabled,
      @Quantity(meaning = "mobility with such a disability, at most", unit = "share", byDefault = .75, min = .2,
          source = "assumption A-213 (brief, addendum B)") double disabledMobility,
      @Quantity(meaning = "mobility of residents of homes, at most", unit = "share", byDefault = .4, min = .2,
          source = "assumption A-213 (brief, addendum B)") double inHome,
      @Quantity(meaning = "mobility below which somebody of 65 or older needs care at home", unit = "share",
          byDefault = .5, source = "assumption A-214 (brief, addendum D)") double caredForBelow,
      @Quantity(meaning = "time pressure added to adults who live with somebody who needs care", unit = "share",
          byDefault = .15, max = .5, source = "assumption A-214 (brief, addendum D)") double careForKin)
      implements java.io.Serializable {

    /** The same without events, disability and care: mobility follows from age alone. */
    public Settings ofAgeAlone() {
      return new Settings(fallsFrom, lostPerYear, least, eventsFrom, 0, lostPerEvent, 0, disabledMobility, inHome,
          caredForBelow, 0);
    }
  }

  private static final int WEEKS_PER_YEAR = 52;
  private static final int MOST_EVENTS = 24;

  private final Settings settings;
  private final double perYear;
  private final double[] byAge = new double[AgeCurve.OLDEST + 1];
  private final float[] undisturbed = new float[AgeCurve.OLDEST + 1];
  private final double[] usual = new double[AgeCurve.OLDEST + 1];

  /** Mobility under settings. */
  public Mobility(Settings settings) {
    this.settings = settings;
    perYear = 1 - Numeric.exp(-settings.events());
    for (int age = 0; age <= AgeCurve.OLDEST; age++) {
      byAge[age] = 1 - settings.lostPerYear() * Math.max(0, age - settings.fallsFrom());
      undisturbed[age] = (float) Math.max(settings.least(), byAge[age]);
      usual[age] = mean(age);
    }
  }

  /** Mean over residents of an age in their own dwellings: events are Poisson with the years since they began. */
  private double mean(int age) {
    double expected = settings.events() * Math.max(0, age + .5 - settings.eventsFrom());
    double probability = Numeric.exp(-expected);
    double sum = 0;
    for (int events = 0; events < MOST_EVENTS; events++) {
      sum += probability * ((1 - settings.disabled()) * after(byAge[age], events)
          + settings.disabled() * after(Math.min(byAge[age], settings.disabledMobility()), events));
      probability *= expected / (events + 1);
    }
    return sum;
  }

  private double after(double mobility, int events) {
    return Math.max(settings.least(), mobility - settings.lostPerEvent() * events);
  }

  /** The settings. */
  public Settings settings() {
    return settings;
  }

  /** Mean mobility of an age in whole years, homes apart. */
  public double usual(int age) {
    return usual[Math.max(0, Math.min(age, AgeCurve.OLDEST))];
  }

  /**
   * Mobility of a resident.
   *
   * @param key key of {@link Decision#MOBILITY}
   * @param id lifelong id
   * @param ageWeeks age in weeks
   * @param inHome whether the resident lives in a home
   */
  float of(long key, long id, int ageWeeks, boolean inHome) {
    int age = Math.max(0, Math.min(ageWeeks / WEEKS_PER_YEAR, AgeCurve.OLDEST));
    boolean disabled = settings.disabled() > 0 && Chance.draw(key, id) < settings.disabled();
    int events = age < settings.eventsFrom() || perYear == 0 ? 0 : events(key, id, age, ageWeeks);
    float mobility = undisturbed[age];
    if (disabled || events > 0) {
      mobility = (float) after(disabled ? Math.min(byAge[age], settings.disabledMobility()) : byAge[age], events);
    }
    return inHome ? (float) Math.min(mobility, settings.inHome()) : mobility;
  }

  /** Events up to now. A draw below the bound means one in that year, and how far below it when. */
  private int events(long key, long id, int age, int ageWeeks) {
    int events = 0;
    for (int year = settings.eventsFrom(); year <= age; year++) {
      double draw = Chance.draw(key, id, year);
      if (draw < perYear
          && (year < age || draw / perYear * WEEKS_PER_YEAR < ageWeeks - WEEKS_PER_YEAR * age)) {
        events++;
      }
    }
    return events;
  }
}
