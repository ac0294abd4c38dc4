package org.sozialraum.shock;

import java.util.List;
import org.sozialraum.quantity.Problems;
import org.sozialraum.town.Quarters;
import org.sozialraum.town.TownPlan;

/** The quarters that a shock names; the whole town where it names none. Goes over them without allocating anything. */
final class NamedQuarters {
  private NamedQuarters() {}

  /** Adds a problem for each word that is no quarter. */
  static void check(List<String> words, TownPlan plan, String path, Problems problems) {
    for (int k = 0; k < words.size(); k++) {
      if (plan.quarterNamed(words.get(k)) < 0) {
        problems.unknown(path + ".quarters[" + k + "]", "quarter", words.get(k), plan.quarterNames());
      }
    }
  }

  /** Entries to go over; some may stand for no quarter. */
  static int count(List<String> words, Quarters quarters) {
    return words.isEmpty() ? quarters.count() : words.size();
  }

  /** Row of the quarter of an entry; -1 where an earlier entry has named it already, or none is called so. */
  static int row(List<String> words, Quarters quarters, int entry) {
    if (words.isEmpty()) {
      return entry;
    }
    int row = quarters.named(words.get(entry));
    for (int before = 0; before < entry; before++) {
      if (quarters.named(words.get(before)) == row) {
        return -1;
      }
    }
    return row;
  }
}
