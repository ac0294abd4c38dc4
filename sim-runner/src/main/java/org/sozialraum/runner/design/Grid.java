package org.sozialraum.runner.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Every combination of the levels of all factors; the last factor changes fastest. */
public record Grid(List<Factor> factors) implements Points {
  /** Copies the list. */
  public Grid {
    factors = List.copyOf(factors);
  }

  /**
   * How many combinations there are.
   *
   * @throws ArithmeticException if they cannot be counted
   */
  @Override
  public long count() {
    long count = 1;
    for (Factor factor : factors) {
      count = Math.multiplyExact(count, factor.levels().count());
    }
    return count;
  }

  @Override
  public List<String> at(long number) {
    String[] values = new String[factors.size()];
    long rest = number;
    for (int k = values.length - 1; k >= 0; k--) {
      Levels levels = factors.get(k).levels();
      values[k] = levels.value((int) (rest % levels.count()));
      rest /= levels.count();
    }
    return new ArrayList<>(Arrays.asList(values));
  }
}
