package org.sozialraum.runner.chart;

/** Steps that a person would choose: 1, 2 or 5 and their tenfolds. */
final class RoundSteps {
  private RoundSteps() {}

  /** The smallest round step with which the given number of steps reaches a length; 1 for no length. */
  static double reaching(double length, int steps) {
    if (!(length > 0) || Double.isInfinite(length)) {
      return 1;
    }
    // Tenfolds are counted by exact powers, not by logarithms, whose last bit may differ between machines.
    for (int power = -6; power <= 9; power++) {
      for (int digit : new int[] {1, 2, 5}) {
        double step = power < 0 ? digit / tenTo(-power) : digit * tenTo(power);
        if (step * steps >= length * (1 - 1e-9)) {
          return step;
        }
      }
    }
    return length / steps;
  }

  /** The largest round step that is no longer than a length; the length itself where none is. */
  static double within(double length) {
    double largest = length;
    for (int power = -6; power <= 9; power++) {
      for (int digit : new int[] {1, 2, 5}) {
        double step = power < 0 ? digit / tenTo(-power) : digit * tenTo(power);
        largest = step <= length ? step : largest;
      }
    }
    return largest;
  }

  /** Decimals that a round step needs. */
  static int decimals(double step) {
    int decimals = 0;
    while (decimals < 6 && Math.abs(step * tenTo(decimals) - Math.rint(step * tenTo(decimals))) > 1e-6) {
      decimals++;
    }
    return decimals;
  }

  private static double tenTo(int power) {
    double ten = 1;
    for (int k = 0; k < power; k++) {
      ten *= 10;
    }
    return ten;
  }
}
