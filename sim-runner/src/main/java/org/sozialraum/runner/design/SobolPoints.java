package org.sozialraum.runner.design;

import java.util.ArrayList;
import java.util.List;

/**
 * Points of the Sobol sequence; the first points of a longer one are those of a shorter one, so that a sweep can grow.
 *
 * @param factors what is varied
 * @param count number of points
 * @param seed seed of the random shift that is added to all points
 */
public record SobolPoints(List<Factor> factors, long count, long seed) implements Points {
  /** Points of the longest one. */
  public static final long MOST = SobolShares.MOST_POINTS;
  /** Factors of the widest one; Saltelli's design needs two dimensions for each. */
  public static final int MOST_FACTORS = SobolShares.MOST_DIMENSIONS / 2;

  /** Copies the list. */
  public SobolPoints {
    factors = List.copyOf(factors);
  }

  @Override
  public List<String> at(long number) {
    double[] shares = SobolShares.at(number, factors.size(), seed);
    List<String> values = new ArrayList<>();
    for (int k = 0; k < shares.length; k++) {
      values.add(factors.get(k).levels().at(shares[k]));
    }
    return values;
  }
}
