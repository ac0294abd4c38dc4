package org.sozialraum.runner.design;

import java.util.ArrayList;
import java.util.List;
import org.sozialraum.chance.Chance;

/**
 * A random Latin hypercube (McKay, Beckman and Conover 1979): the range of every factor is cut into as many slices as
 * there are points, and each slice holds one point, at a random place in it. Another number of points is another
 * design.
 *
 * @param factors what is varied
 * @param count number of points
 * @param seed seed of the slices and places
 */
public record LatinHypercube(List<Factor> factors, long count, long seed) implements Points {
  /** Copies the list. */
  public LatinHypercube {
    factors = List.copyOf(factors);
  }

  @Override
  public List<String> at(long number) {
    List<String> values = new ArrayList<>();
    for (int k = 0; k < factors.size(); k++) {
      long slice = new Permutation(count, Chance.hash(seed, k, 1)).of(number);
      double place = Chance.unit(Chance.hash(Chance.hash(seed, k, 2), number, 3));
      values.add(factors.get(k).levels().at((slice + place) / count));
    }
    return values;
  }
}
