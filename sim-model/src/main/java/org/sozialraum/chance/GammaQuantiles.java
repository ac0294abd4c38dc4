package org.sozialraum.chance;

import java.io.Serializable;

/**
 * Gamma values with mean 1 and a given shape, by table.
 *
 * <p>A resident's lasting share of outings or incidents is such a value: variance 1 / shape.
 */
public final class GammaQuantiles implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Cells per halving of the tail probability: 2⁴. */
  private static final int CELL_BITS = 4;

  private static final int SHIFT = 52 - CELL_BITS;
  private static final long IN_CELL = (1L << SHIFT) - 1;
  private static final double PER_CELL = 1.0 / (1L << SHIFT);

  /** Smallest tail probability of the table, 2⁻⁵⁴. */
  private static final long FIRST = Double.doubleToRawLongBits(Distributions.LEAST_DRAW) >>> SHIFT;

  private static final int CELLS = (int) ((Double.doubleToRawLongBits(0.5) >>> SHIFT) - FIRST);

  private final double shape;
  private final double[] lower;
  private final double[] upper;

  private GammaQuantiles(double shape) {
    this.shape = shape;
    this.lower = table(shape, true);
    this.upper = table(shape, false);
  }

  /** The table for a shape in [0.05, 10 000]. */
  public static GammaQuantiles of(double shape) {
    Gammas.checkShape(shape);
    return new GammaQuantiles(shape);
  }

  /** Shape of the distribution; its variance is 1 / shape. */
  public double shape() {
    return shape;
  }

  /** Value and slopes of each cell, as four coefficients of its cubic. */
  private static double[] table(double shape, boolean isLower) {
    double lnGamma = Gammas.lnGamma(shape);
    double[] values = new double[CELLS + 2];
    double[] slopes = new double[CELLS + 2];
    double[] tails = new double[CELLS + 2];
    for (int i = 0; i <= CELLS + 1; i++) {
      tails[i] = Double.longBitsToDouble(FIRST + i << SHIFT);
      values[i] = Gammas.quantileMeanOne(tails[i], isLower, shape, lnGamma);
      slopes[i] = (isLower ? 1 : -1) / Gammas.densityMeanOne(values[i], shape, lnGamma);
    }
    double[] cubics = new double[4 * (CELLS + 1)];
    for (int i = 0; i <= CELLS; i++) {
      double width = tails[i + 1] - tails[i];
      double rise = values[i + 1] - values[i];
      double a = slopes[i] * width;
      double b = slopes[i + 1] * width;
      cubics[4 * i] = values[i];
      cubics[4 * i + 1] = a;
      cubics[4 * i + 2] = 3 * rise - 2 * a - b;
      cubics[4 * i + 3] = a + b - 2 * rise;
    }
    return cubics;
  }

  /** The value at a draw in [0, 1). */
  public double at(double u) {
    double tail = u < 0.5 ? Math.max(u, Distributions.LEAST_DRAW) : 1 - u;
    double[] cubics = u < 0.5 ? lower : upper;
    long bits = Double.doubleToRawLongBits(tail);
    int cell = 4 * (int) ((bits >>> SHIFT) - FIRST);
    double t = (bits & IN_CELL) * PER_CELL;
    return cubics[cell] + t * (cubics[cell + 1] + t * (cubics[cell + 2] + t * cubics[cell + 3]));
  }
}
