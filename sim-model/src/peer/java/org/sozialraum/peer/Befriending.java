package org.sozialraum.peer;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Ties that begin apart from the tables of a week: collected first, formed in the order of their hashes, as long as
 * both have room; docs/model.md, section 3.15.
 */
final class Befriending implements Serializable {
  private static final long serialVersionUID = 1;

  private final List<Pair> pairs = new ArrayList<>();

  /** Two who could stay in touch, and their hash. */
  private record Pair(Person one, Person other, long hash) implements Serializable {}

  void begin() {
    pairs.clear();
  }

  void enter(Person one, Person other, long hash) {
    pairs.add(new Pair(one, other, hash));
  }

  void form(float strength) {
    pairs.sort((one, two) -> Long.compare(one.hash, two.hash));
    for (Pair pair : pairs) {
      if (pair.one.tieTo(pair.other) == null && pair.one.hasRoom() && pair.other.hasRoom()) {
        Tie tie = Tie.between(pair.one, pair.other, strength);
        pair.one.ties.add(tie);
        pair.other.ties.add(tie);
      }
    }
    pairs.clear();
  }
}
