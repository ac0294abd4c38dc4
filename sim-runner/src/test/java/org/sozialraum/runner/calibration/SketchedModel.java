package org.sozialraum.runner.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.sozialraum.chance.Chance;
import org.sozialraum.runner.pattern.Pattern;

/**
 * A model in five lines, nearly triangular as the real one: each figure follows one number above all, bends, and also
 * feels the number before. Each replication has luck of its own, the same for all points.
 */
final class SketchedModel implements FittedModel {
  static final List<FreeNumber> NUMBERS = List.of(
      new FreeNumber("rate", .001, .01, .002), new FreeNumber("intercept", -3, 0, -1.2),
      new FreeNumber("factor", 0, 3, 1), new FreeNumber("exponent", .2, 1.5, .9),
      new FreeNumber("level", -1, 1, 0));
  private static final double[] TRUTH = {.004, -2, 1.6, .6, .35};
  private static final double LUCK = .05;

  final AtomicInteger runs = new AtomicInteger();
  private final double luck;

  SketchedModel() {
    this(LUCK);
  }

  SketchedModel(double luck) {
    this.luck = luck;
  }

  @Override
  public int replications() {
    return 3;
  }

  @Override
  public double[] values(double[] origin, double[] point, int replication) {
    runs.incrementAndGet();
    double[] values = exact(point);
    for (int k = 0; k < values.length; k++) {
      values[k] += luck * (2 * Chance.unit(Chance.hash(3, replication, k)) - 1);
    }
    return values;
  }

  private static double[] exact(double[] point) {
    double[] share = new double[point.length];
    for (int k = 0; k < share.length; k++) {
      FreeNumber number = NUMBERS.get(k);
      share[k] = (point[k] - number.from()) / (number.to() - number.from());
    }
    double[] values = new double[point.length + 1];
    for (int k = 0; k < share.length; k++) {
      double before = k == 0 ? 0 : share[k - 1];
      values[k] = 40 * share[k] + 12 * share[k] * share[k] + 9 * before;
      values[share.length] += 8 * share[k];
    }
    return values;
  }

  /** Figures that the truth meets. */
  static List<Pattern> patterns() {
    double[] targets = exact(TRUTH);
    List<Pattern> patterns = new ArrayList<>();
    for (int k = 0; k < targets.length; k++) {
      patterns.add(new Pattern("F" + k, "figure " + k, "%", reading -> 0, targets[k] - 1.5, targets[k],
          targets[k] + 1.5, Pattern.Use.CALIBRATION, "known"));
    }
    return patterns;
  }
}
