package org.sozialraum.synthesis;

import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Distributions;

/**
 * Draws numbered 0, 1, 2 … under one address. Founding composes a quarter in one fixed order before anybody has an id,
 * so a running number is address enough; a quarter never touches the numbers of another.
 */
final class NumberedDraws {
  private final long key;
  private final long who;
  private long number;

  NumberedDraws(Chance chance, Decision decision, long who) {
    this.key = chance.key(decision, 0);
    this.who = who;
  }

  /** Next draw in [0, 1). */
  double next() {
    return Chance.draw(key, who, number++);
  }

  /** Next whole number in 0 … limit - 1. */
  int below(int limit) {
    return (int) (next() * limit);
  }

  /** Next standard normal value. */
  double normal() {
    return Distributions.normal(next());
  }

  /** Brings the first {@code count} numbers into a random order. */
  void shuffle(int[] numbers, int count) {
    for (int k = count - 1; k > 0; k--) {
      int other = below(k + 1);
      int kept = numbers[k];
      numbers[k] = numbers[other];
      numbers[other] = kept;
    }
  }
}
