package org.sozialraum.runner.design;

import java.util.List;

/**
 * Values that a design names one by one.
 *
 * @param values texts as a scenario file could hold them; at least one
 */
public record ListedLevels(List<String> values) implements Levels {
  /** Copies the list. */
  public ListedLevels {
    values = List.copyOf(values);
    if (values.isEmpty()) {
      throw new IllegalArgumentException("a factor needs at least one value");
    }
  }

  @Override
  public int count() {
    return values.size();
  }

  @Override
  public String value(int number) {
    return values.get(number);
  }

  @Override
  public String at(double share) {
    return values.get(Math.min(values.size() - 1, (int) (share * values.size())));
  }
}
