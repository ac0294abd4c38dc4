package org.sozialraum.runner.design;

import java.util.List;

/** The first levels of all factors together, then the second ones, and so on; all factors have equally many. */
public record Zip(List<Factor> factors) implements Points {
  /** Copies the list. */
  public Zip {
    factors = List.copyOf(factors);
    if (factors.stream().map(each -> each.levels().count()).distinct().count() > 1) {
      throw new IllegalArgumentException("factors that go together need equally many values");
    }
  }

  @Override
  public long count() {
    return factors.isEmpty() ? 0 : factors.get(0).levels().count();
  }

  @Override
  public List<String> at(long number) {
    return factors.stream().map(each -> each.levels().value((int) number)).toList();
  }
}
