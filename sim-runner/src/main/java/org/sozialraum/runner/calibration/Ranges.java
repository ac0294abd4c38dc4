package org.sozialraum.runner.calibration;

import java.util.List;

/**
 * The scale on which an optimiser searches: each number p of a range from a to b is x = ln((p - a) / (b - p)), so that
 * whatever x is tried, p stays inside its range.
 */
final class Ranges {
  /** Nearer to the ends of a range than this share of it no search begins: at an end x would be infinite. */
  private static final double EDGE = .01;
  /** So far from the middle, x = 2, a number has left the inner three quarters of its range. */
  private static final double INNER = 2;
  /** What a number out there costs, in tolerances per unit of x: 1.3 where it ends. */
  private static final double RELUCTANCE = .5;

  private final double[] from;
  private final double[] to;

  Ranges(List<FreeNumber> numbers) {
    from = numbers.stream().mapToDouble(FreeNumber::from).toArray();
    to = numbers.stream().mapToDouble(FreeNumber::to).toArray();
  }

  int count() {
    return from.length;
  }

  /** A point as it is searched. */
  double[] searched(double[] point) {
    double[] x = new double[point.length];
    for (int k = 0; k < x.length; k++) {
      double share = Math.max(EDGE / 10, Math.min(1 - EDGE / 10, (point[k] - from[k]) / (to[k] - from[k])));
      x[k] = StrictMath.log(share / (1 - share));
    }
    return x;
  }

  /**
   * What it costs that numbers lie near the ends of their ranges, one for each, as residuals in tolerances; nothing in
   * the inner three quarters. Towards an end x runs away while the number hardly moves, so that figures tell a search
   * nothing any more and it would stay there. This leads it out again along what the figures leave open.
   */
  double[] reluctance(double[] searched) {
    double[] cost = new double[searched.length];
    for (int k = 0; k < cost.length; k++) {
      cost[k] = Math.copySign(RELUCTANCE * Math.max(0, Math.abs(searched[k]) - INNER), searched[k]);
    }
    return cost;
  }

  /** The point that a searched one stands for, with six significant digits. */
  double[] point(double[] searched) {
    double[] point = new double[searched.length];
    for (int k = 0; k < point.length; k++) {
      double value = from[k] + (to[k] - from[k]) / (1 + StrictMath.exp(-searched[k]));
      point[k] = clipped(k, rounded(value));
    }
    return point;
  }

  /** A point in which one number is moved by a share of its range, to the side where more room is. */
  double[] moved(double[] point, int which, double share) {
    double[] moved = point.clone();
    double up = to[which] - point[which];
    double down = point[which] - from[which];
    double width = (to[which] - from[which]) * share;
    moved[which] = clipped(which, rounded(point[which] + (up >= down ? width : -width)));
    return moved;
  }

  /** A point whose numbers are moved by shares of their ranges and kept inside them. */
  double[] shifted(double[] point, double[] shares) {
    double[] shifted = new double[point.length];
    for (int k = 0; k < shifted.length; k++) {
      shifted[k] = clipped(k, rounded(point[k] + (to[k] - from[k]) * shares[k]));
    }
    return shifted;
  }

  /** The part of a step, at most all of it, with which no number moves by more than a share of its range. */
  double part(double[] searched, double[] step, double most) {
    double part = 1;
    for (int halving = 0; halving < 40; halving++) {
      double[] there = searched.clone();
      for (int k = 0; k < there.length; k++) {
        there[k] += part * step[k];
      }
      double[] before = point(searched);
      double[] after = point(there);
      boolean fits = true;
      for (int k = 0; k < there.length; k++) {
        fits &= Math.abs(after[k] - before[k]) <= most * (to[k] - from[k]);
      }
      if (fits) {
        return part;
      }
      part *= .8;
    }
    return part;
  }

  private double clipped(int which, double value) {
    double edge = EDGE * (to[which] - from[which]);
    return Math.max(rounded(from[which] + edge), Math.min(rounded(to[which] - edge), value));
  }

  /** Six significant digits are more than the patterns can tell apart, and people can read them. */
  private static double rounded(double value) {
    return new java.math.BigDecimal(value).round(new java.math.MathContext(6)).doubleValue();
  }
}
