package org.sozialraum.runner.pattern;

import java.util.List;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Ties;
import org.sozialraum.town.Town;
import org.sozialraum.week.Horizon;

/**
 * H9: how ties between neighbours thin out with distance. At the end of the run, for a sixteenth of the residents of
 * 14 and over: ties of neighbours to residents in a ring, over the residents who live in it, in rings that each reach
 * twice as far (25, 50, … 3,200 m; the house itself is none). The slope is that of the logarithm of this share on that
 * of the distance, over rings with at least ten ties (assumption A-328).
 */
final class TieDistance implements Panel {
  private static final int SAMPLE = 16;
  private static final double NEAREST = 25;
  private static final int RINGS = 7;
  private static final int ENOUGH = 10;
  private static final Pattern PATTERN = Pattern.between("H9", "ties of neighbours by distance, slope of logarithms",
      "slope", reading -> Double.NaN, -1.6, -2.0, -1.2, "brief 4, T12");

  private final long[] ties = new long[RINGS];
  private final long[] pairs = new long[RINGS];

  @Override
  public List<Pattern> patterns() {
    return List.of(PATTERN);
  }

  @Override
  public void see(Town town, int week, Horizon horizon) {
    if (week != horizon.observedWeeks() - 1) {
      return;
    }
    Residents residents = town.residents();
    int count = residents.count();
    float[] x = new float[count];
    float[] y = new float[count];
    boolean[] counts = new boolean[count];
    for (int resident = 0; resident < count; resident++) {
      int dwelling = residents.dwelling().of(resident);
      x[resident] = town.dwellings().x().of(dwelling);
      y[resident] = town.dwellings().y().of(dwelling);
      counts[resident] = residents.age(resident, week) >= Residents.FIRST_MODE_AGE;
    }
    for (int one = 0; one < count; one++) {
      if (!counts[one] || Long.remainderUnsigned(residents.id().of(one), SAMPLE) != 0) {
        continue;
      }
      for (int other = 0; other < count; other++) {
        int ring = counts[other] && other != one ? ring(x[one] - x[other], y[one] - y[other]) : -1;
        if (ring >= 0) {
          pairs[ring]++;
        }
      }
      Ties all = town.ties();
      for (int slot = all.firstSlot(one); slot < all.endSlot(one); slot++) {
        int other = all.others()[slot];
        int ring = all.kinds()[slot] == Ties.Kind.NEIGHBOUR.ordinal() && counts[other]
            ? ring(x[one] - x[other], y[one] - y[other]) : -1;
        if (ring >= 0) {
          ties[ring]++;
        }
      }
    }
  }

  /** Ring of a distance, 0 for 25 to 50 m; -1 nearer and beyond the last one. */
  static int ring(double dx, double dy) {
    double squared = dx * dx + dy * dy;
    double edge = NEAREST * NEAREST;
    if (squared < edge) {
      return -1;
    }
    for (int ring = 0; ring < RINGS; ring++) {
      edge *= 4;
      if (squared < edge) {
        return ring;
      }
    }
    return -1;
  }

  @Override
  public double[] values() {
    return new double[] {slope(ties, pairs)};
  }

  /** Slope over the rings with enough ties; NaN with fewer than three. */
  static double slope(long[] ties, long[] pairs) {
    SimpleRegression line = new SimpleRegression();
    for (int ring = 0; ring < ties.length; ring++) {
      if (ties[ring] >= ENOUGH && pairs[ring] > 0) {
        double middle = NEAREST * Math.pow(2, ring + .5);
        line.addData(Math.log(middle), Math.log((double) ties[ring] / pairs[ring]));
      }
    }
    return line.getN() < 3 ? Double.NaN : line.getSlope();
  }
}
