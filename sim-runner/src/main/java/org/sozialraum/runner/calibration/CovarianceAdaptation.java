package org.sozialraum.runner.calibration;

import java.util.Arrays;
import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.apache.commons.math3.random.MersenneTwister;

/**
 * The evolution strategy CMA-ES (Hansen 2006) of Commons Math on the sum of squared residuals. It needs no slopes, and
 * many times the evaluations. All of them go on from the past of the start; the best point is judged by a whole run.
 */
final class CovarianceAdaptation implements Optimiser {
  private static final double SPREAD = .8;
  /** Beyond this a number lies at the end of its range, where nothing moves any more. */
  private static final double FARTHEST = 4.5;
  private static final double STOP_BELOW = 1e-4;
  private static final double SETTLED = 1e-3;
  private static final int DIAGONAL_FIRST = 10;
  /** Each round begins at the best point with twice the population (Auger and Hansen 2005). */
  private static final int ROUNDS = 5;

  private final Ranges ranges;
  private final long seed;

  CovarianceAdaptation(Ranges ranges, long seed) {
    this.ranges = ranges;
    this.seed = seed;
  }

  /** The search is content. */
  private static final class Content extends RuntimeException {
    private static final long serialVersionUID = 1;

    Content() {
      super("content", null, false, false);
    }
  }

  @Override
  public void search(double[] start, Evaluations evaluations, Accepted told) {
    evaluations.goOnFrom(start);
    Evaluation first = evaluations.of(start);
    told.point(first, "start");
    Evaluation[] best = {first};
    MultivariateFunction objective = x -> {
      if (evaluations.left() < 2) {
        // The last one is for the whole run of the best point.
        throw new Evaluations.UsedUp();
      }
      Evaluation here = evaluations.of(ranges.point(x));
      if (evaluations.objective(here) < evaluations.objective(best[0])) {
        best[0] = here;
      }
      if (Optimiser.content(evaluations.residuals(here))) {
        throw new Content();
      }
      return evaluations.objective(here);
    };
    int count = ranges.count();
    double[] spreads = new double[count];
    double[] lowest = new double[count];
    double[] highest = new double[count];
    Arrays.fill(spreads, SPREAD);
    Arrays.fill(lowest, -FARTHEST);
    Arrays.fill(highest, FARTHEST);
    try {
      int population = 4 + (int) (3 * Math.log(count));
      for (int round = 0; round < ROUNDS && !Optimiser.content(evaluations.residuals(best[0])); round++) {
        double[] begin = Arrays.stream(ranges.searched(best[0].point()))
            .map(x -> Math.max(-FARTHEST, Math.min(FARTHEST, x))).toArray();
        new CMAESOptimizer(Integer.MAX_VALUE, STOP_BELOW, true, DIAGONAL_FIRST, 0, new MersenneTwister(seed + round),
            false, new SimpleValueChecker(SETTLED, SETTLED)).optimize(new MaxEval(Integer.MAX_VALUE),
            new ObjectiveFunction(objective), GoalType.MINIMIZE, new InitialGuess(begin),
            new SimpleBounds(lowest, highest), new CMAESOptimizer.Sigma(spreads),
            new CMAESOptimizer.PopulationSize(population << round));
      }
    } catch (Content | Evaluations.UsedUp end) {
      // Content, or all that was allowed has been tried.
    }
    if (best[0] != first && evaluations.left() > 0) {
      evaluations.goOnFrom(best[0].point());
      told.point(evaluations.of(best[0].point()), "best of the strategy");
    }
  }
}
