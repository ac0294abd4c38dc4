package org.sozialraum.runner.calibration;

import java.util.List;
import java.util.Map;
import org.sozialraum.runner.pattern.Pattern;

/**
 * What another town shows more than the one that a calibration runs in, for each pattern, under the same numbers: the
 * defaults. It is added to all that is measured later, so that a small town stands for a large one (an additive
 * multi-fidelity correction; Kennedy and O'Hagan 2000 with a factor of 1). That it depends on no number is an
 * assumption.
 *
 * @param there values of the other town; NaN where none are known
 * @param here values of the town that the calibration runs in, under the same numbers
 */
public record Correction(double[] there, double[] here) {

  /** Nothing is corrected. */
  public static final Correction NONE = new Correction(new double[0], new double[0]);

  /**
   * The correction by which a town gives the values of another one.
   *
   * @param there values of the other town, by names of patterns
   * @param patterns patterns in the order of the evaluation
   * @param defaults what the same numbers came to here, uncorrected
   */
  static Correction of(Map<String, Double> there, List<Pattern> patterns, Evaluation defaults) {
    double[] other = new double[patterns.size()];
    double[] own = new double[patterns.size()];
    for (int k = 0; k < other.length; k++) {
      other[k] = there.getOrDefault(patterns.get(k).id(), Double.NaN);
      own[k] = defaults.mean(k);
    }
    return new Correction(other, own);
  }

  /** Whether nothing is corrected. */
  public boolean isNone() {
    return there.length == 0;
  }

  /** Whether a pattern is corrected. */
  public boolean corrects(int pattern) {
    return pattern < there.length && !Double.isNaN(there[pattern]);
  }

  /** What is added to the values of a pattern. */
  public double difference(int pattern) {
    return corrects(pattern) ? there[pattern] - here[pattern] : 0;
  }

  /** An evaluation with corrected values. */
  Evaluation of(Evaluation measured) {
    if (isNone()) {
      return measured;
    }
    double[][] corrected = new double[measured.byReplication().length][];
    for (int k = 0; k < corrected.length; k++) {
      corrected[k] = measured.byReplication()[k].clone();
      for (int pattern = 0; pattern < corrected[k].length; pattern++) {
        corrected[k][pattern] += difference(pattern);
      }
    }
    return new Evaluation(measured.number(), measured.origin(), measured.point(), corrected, measured.seconds());
  }
}
