package org.sozialraum.runner.design;

import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.sozialraum.chance.Chance;

/**
 * The Sobol sequence with the direction numbers of Joe and Kuo (2008), shifted at random modulo 1 in each dimension
 * (Cranley and Patterson 1976), so that no point lies on an edge and different seeds give different designs.
 */
final class SobolShares {
  /** Dimensions for which there are direction numbers. */
  static final int MOST_DIMENSIONS = 1000;
  /** Points that the sequence can tell apart. */
  static final long MOST_POINTS = Integer.MAX_VALUE - 1L;

  private SobolShares() {}

  /** A point, each share in [0, 1). */
  static double[] at(long number, int dimensions, long seed) {
    double[] shares = new SobolSequenceGenerator(dimensions).skipTo(Math.toIntExact(number));
    for (int k = 0; k < dimensions; k++) {
      double shifted = shares[k] + Chance.unit(Chance.hash(seed, k, 4));
      shares[k] = shifted >= 1 ? shifted - 1 : shifted;
    }
    return shares;
  }
}
