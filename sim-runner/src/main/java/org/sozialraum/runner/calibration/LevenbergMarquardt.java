package org.sozialraum.runner.calibration;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * Levenberg (1944) and Marquardt (1963) on the residuals r: the step d solves (J'J + λ diag J'J) d = -J'r. The slopes
 * J come from moving one number at a time by a share of its range, which has to be so large that what it changes stands
 * out from luck; between two such rounds Broyden (1965) learns them from the steps themselves. No number moves by more
 * than a quarter of its range in one step: as in Moré (1978) λ is raised until that holds, which holds back the numbers
 * the patterns hardly feel and lets the others go, where a shortened step would hold back all. After every accepted
 * step the past is lived once more under the new numbers, and the point is judged by that whole run.
 */
final class LevenbergMarquardt implements Optimiser {
  private static final double FIRST_DAMPING = .05;
  private static final double LEAST_DAMPING = .001;
  private static final double MOST_DAMPING = 1e4;
  private static final double LONGEST_STEP = .25;
  private static final int TRIES = 3;
  /** Steps on learnt slopes before they are measured again. */
  private static final int LEARNT = 3;
  /** Accepted points without a better one, after which nothing more is to be had. */
  private static final int PATIENCE = 4;
  /** A step that lowers the objective by less than this share of what was promised shows that the slopes are wrong. */
  private static final double DISAPPOINTING = .25;

  private final Ranges ranges;
  private final double share;

  /**
   * A search.
   *
   * @param ranges of the numbers
   * @param share by which part of its range each number is moved to see what it changes
   */
  LevenbergMarquardt(Ranges ranges, double share) {
    this.ranges = ranges;
    this.share = share;
  }

  @Override
  public void search(double[] start, Evaluations evaluations, Accepted told) {
    evaluations.goOnFrom(start);
    Evaluation here = evaluations.of(start);
    told.point(here, "start");
    RealMatrix slopes = null;
    int learnt = 0;
    int since = 0;
    double best = objective(here, evaluations);
    double damping = FIRST_DAMPING;
    while (!Optimiser.content(evaluations.residuals(here)) && since < PATIENCE) {
      boolean measured = slopes == null;
      if (measured) {
        slopes = slopes(here, evaluations);
        learnt = 0;
        // Measured slopes deserve a bold step again, whatever the learnt ones had come to.
        damping = Math.min(damping, FIRST_DAMPING);
      }
      double[] x = ranges.searched(here.point());
      RealVector residuals = new ArrayRealVector(residuals(here, evaluations));
      Evaluation there = null;
      double[] taken = null;
      for (int attempt = 0; attempt < TRIES && there == null; attempt++) {
        // What holds back a long step is not kept for the next one, which may be short.
        double held = damping;
        RealVector step = step(slopes, residuals, held);
        while (held < MOST_DAMPING && ranges.part(x, step.toArray(), LONGEST_STEP) < 1) {
          held *= 1.5;
          step = step(slopes, residuals, held);
        }
        double part = ranges.part(x, step.toArray(), LONGEST_STEP);
        double[] next = new ArrayRealVector(x).add(step.mapMultiply(part)).toArray();
        Evaluation tried = evaluations.of(ranges.point(next));
        taken = new ArrayRealVector(ranges.searched(tried.point())).subtract(new ArrayRealVector(x)).toArray();
        if (objective(tried, evaluations) < objective(here, evaluations)) {
          there = tried;
        } else {
          damping = 6 * Math.max(held, damping);
        }
      }
      if (there == null) {
        if (measured) {
          return;
        }
        slopes = null;
        continue;
      }
      RealVector d = new ArrayRealVector(taken);
      RealVector foreseen = residuals.add(slopes.operate(d));
      double promised = residuals.dotProduct(residuals) - foreseen.dotProduct(foreseen);
      double kept = objective(here, evaluations) - objective(there, evaluations);
      learnt++;
      slopes = kept < DISAPPOINTING * promised || learnt > LEARNT ? null
          : learntFrom(slopes, d, new ArrayRealVector(residuals(there, evaluations)).subtract(foreseen));
      damping = Math.max(LEAST_DAMPING, damping / 4);
      evaluations.goOnFrom(there.point());
      here = evaluations.of(there.point());
      told.point(here, measured ? "measured slopes" : "learnt slopes");
      since = objective(here, evaluations) < best ? 0 : since + 1;
      best = Math.min(best, objective(here, evaluations));
    }
  }

  /** Residuals of the figures, followed by the reluctance of the numbers. */
  private double[] residuals(Evaluation evaluation, Evaluations evaluations) {
    return new ArrayRealVector(evaluations.residuals(evaluation),
        ranges.reluctance(ranges.searched(evaluation.point()))).toArray();
  }

  private double objective(Evaluation evaluation, Evaluations evaluations) {
    RealVector residuals = new ArrayRealVector(residuals(evaluation, evaluations));
    return residuals.dotProduct(residuals);
  }

  private RealMatrix slopes(Evaluation here, Evaluations evaluations) {
    List<double[]> points = new ArrayList<>();
    for (int k = 0; k < ranges.count(); k++) {
      points.add(ranges.moved(here.point(), k, share));
    }
    List<Evaluation> moved = evaluations.of(points);
    double[] x = ranges.searched(here.point());
    double[] residuals = residuals(here, evaluations);
    RealMatrix slopes = new Array2DRowRealMatrix(residuals.length, ranges.count());
    for (int k = 0; k < ranges.count(); k++) {
      double[] there = residuals(moved.get(k), evaluations);
      double way = ranges.searched(points.get(k))[k] - x[k];
      for (int row = 0; row < residuals.length; row++) {
        slopes.setEntry(row, k, (there[row] - residuals[row]) / way);
      }
    }
    return slopes;
  }

  /** Broyden's update: the slopes change as little as possible so that they foresee the step that was made. */
  private static RealMatrix learntFrom(RealMatrix slopes, RealVector step, RealVector missed) {
    double length = step.dotProduct(step);
    return length == 0 ? slopes : slopes.add(missed.mapDivide(length).outerProduct(step));
  }

  private static RealVector step(RealMatrix slopes, RealVector residuals, double damping) {
    RealMatrix squares = slopes.transpose().multiply(slopes);
    double largest = 0;
    for (int k = 0; k < squares.getRowDimension(); k++) {
      largest = Math.max(largest, squares.getEntry(k, k));
    }
    for (int k = 0; k < squares.getRowDimension(); k++) {
      // A number that moves nothing stays where it is.
      squares.addToEntry(k, k, damping * squares.getEntry(k, k) + 1e-6 * Math.max(largest, 1e-9));
    }
    DecompositionSolver solver = new QRDecomposition(squares).getSolver();
    return solver.solve(slopes.transpose().operate(residuals).mapMultiply(-1));
  }
}
