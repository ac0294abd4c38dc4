package org.sozialraum.runner.design;

import java.util.ArrayList;
import java.util.List;

/**
 * A point of reference, then each factor by itself at each of its other levels. It illustrates: what factors do
 * together it cannot show (Saltelli and Annoni 2010).
 */
public final class OneAtATime implements Points {
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * Points around one.
   *
   * @param factors what is varied
   * @param reference value of each factor in the point around which the others lie
   */
  public OneAtATime(List<Factor> factors, List<String> reference) {
    rows.add(List.copyOf(reference));
    for (int k = 0; k < factors.size(); k++) {
      Levels levels = factors.get(k).levels();
      for (int level = 0; level < levels.count(); level++) {
        if (!levels.value(level).equals(reference.get(k))) {
          List<String> row = new ArrayList<>(reference);
          row.set(k, levels.value(level));
          rows.add(List.copyOf(row));
        }
      }
    }
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
