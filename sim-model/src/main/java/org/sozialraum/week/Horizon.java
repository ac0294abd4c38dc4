package org.sozialraum.week;

import org.sozialraum.quantity.Quantity;

/**
 * How long a run lasts. Weeks of the burn-in are negative, week 0 is the first observed week, a year has 52 weeks.
 *
 * @param burnInYears years before anything is observed
 * @param observedYears years observed
 */
public record Horizon(
    @Quantity(meaning = "years before anything is observed, in which ties, engagement and fear settle",
        unit = "years", byDefault = 20, min = 0, max = 100,
        source = "brief, addendum J: e-folding about nine years from below, so at least 20") int burnInYears,
    @Quantity(meaning = "years observed", unit = "years", byDefault = 10, min = 1, max = 100,
        source = "design decision") int observedYears) implements java.io.Serializable {

  /** Weeks of one year. */
  public static final int WEEKS_PER_YEAR = 52;

  /** First week of the run; zero or negative. */
  public int firstWeek() {
    return -burnInYears * WEEKS_PER_YEAR;
  }

  /** Weeks observed; the last week of the run is one less. */
  public int observedWeeks() {
    return observedYears * WEEKS_PER_YEAR;
  }

  /** Weeks of the whole run. */
  public int allWeeks() {
    return observedWeeks() - firstWeek();
  }
}
