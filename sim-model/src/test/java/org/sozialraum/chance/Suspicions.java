package org.sozialraum.chance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;

/**
 * How surprising true chance would find what was seen, collected over many looks at the same thing.
 *
 * <p>Each look adds a p-value: the probability that true chance looks at least as odd. With n looks, the smallest one
 * lies below {@code falseAlarm / n} with probability at most {@code falseAlarm} (Bonferroni), whatever the looks have
 * in common.
 */
final class Suspicions {

  private record Look(String at, double p) {}

  private final List<Look> looks = new ArrayList<>();

  /** A count of successes in so many tries, each with probability one half. */
  void coin(String at, long successes, long tries) {
    normal(at, (successes - 0.5 * tries) / (0.5 * Math.sqrt(tries)));
  }

  /** A standard normal value, odd in both directions. */
  void normal(String at, double z) {
    looks.add(new Look(at, Erf.erfc(Math.abs(z) / Math.sqrt(2))));
  }

  /** Counts that should be equal: chi-square. Too even is as odd as too uneven. */
  void even(String at, int[] counts) {
    double sum = 0;
    for (int count : counts) {
      sum += count;
    }
    double expected = sum / counts.length;
    double chiSquare = 0;
    for (int count : counts) {
      chiSquare += (count - expected) * (count - expected) / expected;
    }
    chiSquare(at, chiSquare, counts.length - 1);
  }

  void chiSquare(String at, double value, double degreesOfFreedom) {
    bothSides(
        at,
        Gamma.regularizedGammaP(degreesOfFreedom / 2, value / 2),
        Gamma.regularizedGammaQ(degreesOfFreedom / 2, value / 2));
  }

  /** A count that should be Poisson with this mean. */
  void poisson(String at, long count, double mean) {
    bothSides(
        at,
        Gamma.regularizedGammaQ(count + 1.0, mean),
        count == 0 ? 1 : Gamma.regularizedGammaP(count, mean));
  }

  private void bothSides(String at, double below, double above) {
    looks.add(new Look(at, Math.min(1, 2 * Math.min(below, above))));
  }

  /** Fails if true chance would look this odd with a probability below {@code falseAlarm}, over all looks together. */
  void stayBelow(double falseAlarm) {
    assertThat(looks).isNotEmpty();
    double limit = falseAlarm / looks.size();
    assertThat(looks.stream().filter(look -> !(look.p >= limit)).sorted(Comparator.comparingDouble(Look::p)).limit(5))
        .as("looks with p below %.1e, of %d", limit, looks.size())
        .isEmpty();
  }
}
