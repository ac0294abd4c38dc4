package org.sozialraum.runner.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.sozialraum.runner.stats.Interval;
import org.sozialraum.runner.store.SeriesTable;

/**
 * A published figure beside what some runs give.
 *
 * @param pattern the figure
 * @param value mean over runs with its 95 % interval, in the figure's unit
 * @param runs runs that could have given a value
 */
public record Measured(Pattern pattern, Interval value, int runs) {

  /** What came of holding the model against a figure. */
  public enum Verdict {
    /** The mean lies in the range. */
    PASS,
    /** The mean lies in the range, but its interval reaches beyond, so that other luck might have failed. */
    PASS_CROSSING,
    /** The mean lies outside the range. */
    FAIL,
    /** The mean lies outside the range, but its interval reaches into it. */
    FAIL_CROSSING,
    /** No range is published: the value is told, and neither right nor wrong. */
    TOLD,
    /** A run gave no value: that says nothing, and least of all that the model is right. */
    NOT_MEASURED;

    /** Whether the figure is met. */
    public boolean passes() {
      return this == PASS || this == PASS_CROSSING;
    }

    /** Its word in files. */
    public String word() {
      return switch (this) {
        case PASS -> "yes";
        case PASS_CROSSING -> "yes, interval crosses the bound";
        case FAIL -> "no";
        case FAIL_CROSSING -> "no, interval crosses the bound";
        case TOLD -> "";
        case NOT_MEASURED -> "not measured";
      };
    }
  }

  /** A figure beside one value per run; NaN where a run gave none. */
  public static Measured of(Pattern pattern, double... values) {
    double[] finite = IntStream.range(0, values.length)
        .mapToDouble(k -> Double.isInfinite(values[k]) ? Double.NaN : values[k]).toArray();
    return new Measured(pattern, Interval.ofMean(finite), values.length);
  }

  /** Figures beside what the finished runs of a variant observed. */
  public static List<Measured> of(List<Pattern> patterns, SeriesTable series, String variant, int observedYears) {
    List<Reading> readings = readings(series, variant, observedYears);
    List<Measured> all = new ArrayList<>();
    for (Pattern pattern : patterns) {
      all.add(of(pattern, readings.stream().mapToDouble(pattern.figure()::of).toArray()));
    }
    return all;
  }

  /** What the finished runs of a variant observed, in the order of replications. */
  public static List<Reading> readings(SeriesTable series, String variant, int observedYears) {
    List<Reading> readings = new ArrayList<>();
    for (int replication = 0; replication < series.replications(); replication++) {
      if (series.finished(variant, replication)) {
        readings.add(new RunReading(series, variant, replication, observedYears));
      }
    }
    return readings;
  }

  /** What came of it. */
  public Verdict verdict() {
    if (value.n() == 0 || value.n() < runs || Double.isNaN(value.mean())) {
      return Verdict.NOT_MEASURED;
    }
    if (!pattern.judges()) {
      return Verdict.TOLD;
    }
    boolean known = !Double.isNaN(value.lower());
    if (pattern.holds(value.mean())) {
      return known && !(pattern.holds(value.lower()) && pattern.holds(value.upper()))
          ? Verdict.PASS_CROSSING : Verdict.PASS;
    }
    return known && value.lower() <= pattern.to() && value.upper() >= pattern.from()
        ? Verdict.FAIL_CROSSING : Verdict.FAIL;
  }
}
