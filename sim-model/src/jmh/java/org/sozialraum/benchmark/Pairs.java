package org.sozialraum.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Two ways of doing the same, timed in turns within one process: on shared cores a minute is not like the next, but two
 * neighbouring measurements are much alike. What counts is the ratio of each pair, its median and its spread.
 */
final class Pairs {
  private final String one;
  private final String other;
  private final String unit;
  private final List<double[]> pairs = new ArrayList<>();

  Pairs(String one, String other, String unit) {
    this.one = one;
    this.other = other;
    this.unit = unit;
  }

  /** Adds a pair of measurements. */
  void add(double ofOne, double ofOther) {
    pairs.add(new double[] {ofOne, ofOther});
  }

  /** Prints both sides and how many times the first takes as long as the other. */
  void print(String title) {
    System.out.printf(Locale.ROOT, "%n%s, %d pairs%n", title, pairs.size());
    line(one, unit, pairs.stream().mapToDouble(pair -> pair[0]).sorted().toArray());
    line(other, unit, pairs.stream().mapToDouble(pair -> pair[1]).sorted().toArray());
    line(one + " / " + other, "times", pairs.stream().mapToDouble(pair -> pair[0] / pair[1]).sorted().toArray());
  }

  private static void line(String what, String unit, double[] sorted) {
    System.out.printf(Locale.ROOT, "  %-44s median %10.2f   least %10.2f   most %10.2f   %s%n", what,
        sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1], unit);
  }

  /** Nanoseconds that something takes. */
  static long nanos(Runnable something) {
    long before = System.nanoTime();
    something.run();
    return System.nanoTime() - before;
  }
}
