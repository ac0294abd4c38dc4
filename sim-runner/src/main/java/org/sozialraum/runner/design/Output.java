package org.sozialraum.runner.design;

/**
 * A number that is kept of every run: an observable of a unit, reduced over time.
 *
 * @param name name of the column, unique in the design
 * @param observable name of the observable
 * @param level word of the level: county, municipality, district, quarter or group
 * @param unit name of the unit; empty for the whole town
 * @param reducer how it is reduced
 * @param fromYear first observed year that counts, from 0
 * @param toYear last year that counts; {@link Integer#MAX_VALUE} for the end
 * @param threshold what {@link Reducer#FIRST_ABOVE} and {@link Reducer#FIRST_BELOW} wait for, in the unit of the
 *     observable; NaN for the others
 */
public record Output(String name, String observable, String level, String unit, Reducer reducer, int fromYear,
    int toYear, double threshold) {

  /** How values over time become one number. */
  public enum Reducer {
    /** The last value. */
    FINAL,
    /** The mean over the years that count. */
    MEAN,
    /** The least value. */
    MIN,
    /** The largest value. */
    MAX,
    /** Years until the value is first above the threshold; missing if it never is. */
    FIRST_ABOVE,
    /** Years until the value is first below the threshold; missing if it never is. */
    FIRST_BELOW
  }
}
