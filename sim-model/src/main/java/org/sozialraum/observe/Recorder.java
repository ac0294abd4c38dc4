package org.sozialraum.observe;

/** Takes the values that a run observes, in the order of weeks. */
@FunctionalInterface
public interface Recorder {
  /**
   * One observed value.
   *
   * @param week week of the run; 0 is the first observed one
   * @param level level of the unit
   * @param unit name of the unit, such as a quarter's id or {@code age:14-29}
   * @param observable name of the observable, such as {@code engaged}
   * @param value value in the observable's unit (shares in 0…1); NaN if it has none
   * @param yearly whether the value stands for the year that ends with this week (or, in week 0, for the start)
   */
  void record(int week, Level level, String unit, String observable, double value, boolean yearly);
}
