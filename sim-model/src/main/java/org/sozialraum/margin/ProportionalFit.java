package org.sozialraum.margin;

import java.util.List;

/**
 * Iterative proportional fitting: weights that lie as near as possible to given ones and agree with published margins.
 *
 * <p>Cells are whatever is weighted: the cells of a table, or households. Margin after margin, the weights of all cells
 * that count towards it are multiplied by published over present, until nothing changes any more. Where each cell
 * counts once towards a margin, this is the classical fit of tables; where a household counts with several persons, it
 * is the iterative proportional updating that fits households and persons together.
 *
 * <p>A cell of weight 0 stays 0, also where an earlier margin has made it 0. Margins that contradict each other cannot
 * all be met: those named last hold unless all their cells are 0, those named first give way, and
 * {@link Fitted#gaps()} says by how much.
 *
 * @see <a href="https://doi.org/10.1214/aoms/1177731829">Deming and Stephan (1940)</a>
 * @see "Ye, Konduri, Pendyala, Sana and Waddell (2009), Transportation Research Board, 88th annual meeting"
 */
public final class ProportionalFit {
  private static final int MOST_ROUNDS = 400;
  /** A margin is met when it is off by no more than this part of it. */
  private static final double MET = 1e-7;
  /** Rounds after which a fit that hardly improves is given up: its margins contradict each other. */
  private static final int PATIENCE = 20;
  private static final double IMPROVEMENT = .999;

  private ProportionalFit() {}

  /**
   * A published number and what counts towards it.
   *
   * @param name what it is, for messages
   * @param cells cells that count towards it. Not modified.
   * @param counts how much each of them counts per unit of weight, above 0. Not modified.
   * @param published the number that the weighted counts shall sum to, 0 or more
   */
  public record Margin(String name, int[] cells, double[] counts, double published) {
    /** A margin of cells that count once each. */
    public static Margin of(String name, int[] cells, double published) {
      double[] once = new double[cells.length];
      java.util.Arrays.fill(once, 1);
      return new Margin(name, cells, once, published);
    }

    private double present(double[] weights) {
      double sum = 0;
      for (int k = 0; k < cells.length; k++) {
        sum += weights[cells[k]] * counts[k];
      }
      return sum;
    }
  }

  /**
   * Weights after fitting.
   *
   * @param weights one per cell
   * @param gaps per margin, fitted minus published
   * @param met whether every margin is met
   */
  public record Fitted(double[] weights, double[] gaps, boolean met) {}

  /**
   * Fits weights to margins.
   *
   * @param weights starting weights, 0 or more. Not modified.
   * @param margins in rising order of authority: where they contradict each other, the last ones hold
   */
  public static Fitted fit(double[] weights, List<Margin> margins) {
    double[] fitted = weights.clone();
    double[] gaps = new double[margins.size()];
    double best = Double.POSITIVE_INFINITY;
    int waited = 0;
    for (int round = 0; round < MOST_ROUNDS && waited < PATIENCE; round++) {
      for (Margin margin : margins) {
        scale(fitted, margin);
      }
      double worst = worst(fitted, margins, gaps);
      if (worst <= MET) {
        return new Fitted(fitted, gaps, true);
      }
      waited = worst < best * IMPROVEMENT ? 0 : waited + 1;
      best = Math.min(best, worst);
    }
    return new Fitted(fitted, gaps, false);
  }

  private static void scale(double[] fitted, Margin margin) {
    double present = margin.present(fitted);
    if (present > 0) {
      double factor = margin.published() / present;
      for (int cell : margin.cells()) {
        fitted[cell] *= factor;
      }
    }
  }

  /** Fills in the gaps and returns the largest of them, as part of its margin. */
  private static double worst(double[] fitted, List<Margin> margins, double[] gaps) {
    double worst = 0;
    for (int k = 0; k < gaps.length; k++) {
      gaps[k] = margins.get(k).present(fitted) - margins.get(k).published();
      worst = Math.max(worst, Math.abs(gaps[k]) / Math.max(1, margins.get(k).published()));
    }
    return worst;
  }
}
