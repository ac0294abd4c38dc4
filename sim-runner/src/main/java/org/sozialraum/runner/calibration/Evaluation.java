package org.sozialraum.runner.calibration;

import java.util.ArrayList;
import java.util.List;
import org.sozialraum.runner.pattern.Pattern;

/**
 * What a point came to.
 *
 * @param number number of the evaluation, from 1
 * @param origin numbers under which its past was lived
 * @param point numbers that were evaluated
 * @param byReplication values of the patterns, by replication
 * @param seconds processor time that its runs took together
 */
public record Evaluation(int number, double[] origin, double[] point, double[][] byReplication, double seconds) {

  /** Mean of a pattern over the replications. */
  public double mean(int pattern) {
    double sum = 0;
    for (double[] values : byReplication) {
      sum += values[pattern];
    }
    return sum / byReplication.length;
  }

  /** Distances from the targets in tolerances; nothing that only a constant meets. */
  double[] residuals(List<Pattern> patterns) {
    List<Double> residuals = new ArrayList<>();
    for (int k = 0; k < patterns.size(); k++) {
      Pattern each = patterns.get(k);
      if (each.use() == Pattern.Use.CALIBRATION) {
        residuals.add((mean(k) - each.target()) / each.tolerance());
      }
    }
    return residuals.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Sum of squared residuals. */
  public double objective(List<Pattern> patterns) {
    return objective(residuals(patterns));
  }

  static double objective(double[] residuals) {
    double sum = 0;
    for (double each : residuals) {
      sum += each * each;
    }
    return sum;
  }

  /** Patterns that are missed. */
  public List<String> outside(List<Pattern> patterns) {
    List<String> outside = new ArrayList<>();
    for (int k = 0; k < patterns.size(); k++) {
      if (patterns.get(k).use() == Pattern.Use.CALIBRATION && !patterns.get(k).holds(mean(k))) {
        outside.add(patterns.get(k).id());
      }
    }
    return outside;
  }
}
