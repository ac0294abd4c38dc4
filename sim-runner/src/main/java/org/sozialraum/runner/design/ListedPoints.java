package org.sozialraum.runner.design;

import java.util.List;

/**
 * Points that a design or a table names one by one.
 *
 * @param rows value of each factor in each point
 */
public record ListedPoints(List<List<String>> rows) implements Points {
  /** Copies the lists. */
  public ListedPoints {
    rows = rows.stream().map(List::copyOf).toList();
  }

  @Override
  public long count() {
    return rows.size();
  }

  @Override
  public List<String> at(long number) {
    return rows.get((int) number);
  }
}
