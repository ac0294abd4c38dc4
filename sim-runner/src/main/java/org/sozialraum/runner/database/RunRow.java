package org.sozialraum.runner.database;

import java.util.List;

/**
 * What is kept of a run that came to its end.
 *
 * @param key fingerprint of what it computed
 * @param outputs one number for each output of the design, in their order; NaN for a missing one
 * @param stoppedWeek first observed week that it did not live, where it ended early; −1 otherwise
 * @param seconds time it took; never exported with results
 * @param series further values; none unless the design asks for them
 */
public record RunRow(String key, double[] outputs, int stoppedWeek, double seconds, List<SeriesValue> series) {
  /**
   * A value of a series.
   *
   * @param week observed week, or the last week of the year for yearly values
   * @param level word of the level
   * @param unit name of the unit
   * @param observable name of the observable
   * @param value value in the unit of the observable
   */
  public record SeriesValue(int week, String level, String unit, String observable, double value) {}
}
