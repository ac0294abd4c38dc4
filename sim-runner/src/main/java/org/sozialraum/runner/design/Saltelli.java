package org.sozialraum.runner.design;

import java.util.ArrayList;
import java.util.List;

/**
 * Saltelli's design (Saltelli 2002; Saltelli et al. 2010) for first-order and total effects: two independent samples A
 * and B from a Sobol sequence of twice as many dimensions, and for each factor A with that factor taken from B. The
 * points of one row stand together: A, A with the first factor of B, …, with the last one, B; so the first rows of a
 * larger design are those of a smaller one.
 *
 * @param factors what is varied
 * @param rows number of rows of each sample; a power of two fills the space most evenly
 * @param seed seed of the random shift
 */
public record Saltelli(List<Factor> factors, long rows, long seed) implements Points {
  /** Copies the list. */
  public Saltelli {
    factors = List.copyOf(factors);
  }

  /** Points of each row. */
  public int perRow() {
    return factors.size() + 2;
  }

  @Override
  public long count() {
    return Math.multiplyExact(rows, perRow());
  }

  @Override
  public List<String> at(long number) {
    int which = (int) (number % perRow());
    double[] shares = SobolShares.at(number / perRow(), 2 * factors.size(), seed);
    List<String> values = new ArrayList<>();
    for (int k = 0; k < factors.size(); k++) {
      boolean fromB = which == factors.size() + 1 || which == k + 1;
      values.add(factors.get(k).levels().at(shares[fromB ? factors.size() + k : k]));
    }
    return values;
  }
}
