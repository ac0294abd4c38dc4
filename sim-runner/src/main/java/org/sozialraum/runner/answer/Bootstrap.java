package org.sozialraum.runner.answer;

import java.util.Arrays;
import org.sozialraum.chance.Chance;
import org.sozialraum.runner.stats.Band;

/**
 * Where the mean of some values might lie as well: the values are drawn again with replacement, as many as there are,
 * and the means of many such draws are put in order. Draws are addressed, so that the same values give the same bits.
 *
 * @param means the means in increasing order
 */
record Bootstrap(double[] means) {
  /** How often values are drawn again. */
  static final int RESAMPLES = 2000;
  private static final long PURPOSE = 0x536f7a69616cL;

  /** The means of values without NaN, at least one. Not modified. */
  static Bootstrap of(double[] values) {
    double[] means = new double[RESAMPLES];
    for (int resample = 0; resample < RESAMPLES; resample++) {
      long key = Chance.hash(PURPOSE, values.length, resample);
      double sum = 0;
      for (int place = 0; place < values.length; place++) {
        sum += values[(int) (Chance.draw(key, place) * values.length)];
      }
      means[resample] = sum / values.length;
    }
    Arrays.sort(means);
    return new Bootstrap(means);
  }

  /** The mean that a share of all means lies below. */
  double quantile(double share) {
    return Band.quantile(means, share);
  }

  /** Share of the means that are greater than zero. */
  double sharePositive() {
    return Arrays.stream(means).filter(mean -> mean > 0).count() / (double) means.length;
  }
}
