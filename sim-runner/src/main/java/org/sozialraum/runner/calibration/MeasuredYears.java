package org.sozialraum.runner.calibration;

import java.util.HashMap;
import java.util.Map;
import org.sozialraum.observe.Level;
import org.sozialraum.observe.Recorder;
import org.sozialraum.runner.pattern.Reading;

/** The yearly values of one run for the town and its groups: what is read is their mean over the observed years. */
final class MeasuredYears implements Recorder, Reading {
  private final Level town;
  private final Map<String, double[]> sums = new HashMap<>();

  /**
   * Values of a run.
   *
   * @param town level that stands for the whole town
   */
  MeasuredYears(Level town) {
    this.town = town;
  }

  @Override
  public void record(int week, Level level, String unit, String observable, double value, boolean yearly) {
    if (!yearly || week == 0 || level != town && level != Level.GROUP || Double.isNaN(value)) {
      return;
    }
    double[] sum = sums.computeIfAbsent(key(level == town ? "" : unit, observable), key -> new double[2]);
    sum[0] += value;
    sum[1]++;
  }

  @Override
  public double of(String unit, String observable) {
    double[] sum = sums.get(key(unit, observable));
    return sum == null ? Double.NaN : sum[0] / sum[1];
  }

  private static String key(String unit, String observable) {
    return unit + "|" + observable;
  }
}
