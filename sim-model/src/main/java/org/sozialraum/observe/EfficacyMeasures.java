package org.sozialraum.observe;

import org.sozialraum.town.FixedPoint;
import org.sozialraum.town.Residents;

/**
 * How much quarters differ in what their residents believe to achieve together: share of the variance of answers that
 * lies between quarters, {@code efficacy_icc} (T6; H3).
 *
 * <p>The item of a resident from 14 is half trust and half efficacy. With k quarters of n_q residents, N together, the
 * one-way analysis of variance estimates
 *
 * <pre>
 * MSB = sum n_q (mean_q - mean)² / (k - 1)      MSW = sum (x - mean_q)² / (N - k)
 * n0  = (N - sum n_q² / N) / (k - 1)            latent = (MSB - MSW) / (MSB + (n0 - 1) MSW), at least 0
 * </pre>
 *
 * <p>A survey's single answer has reliability r: noise adds (1 - r)/r of the latent variance to that within quarters,
 * so that r times the latent share is observed. That is reckoned and not drawn, since it is what many surveys would
 * find on average. Sums are integers, so that no order matters. With fewer than 30 quarters the estimate is poor, with
 * one there is none.
 */
final class EfficacyMeasures {
  private EfficacyMeasures() {}

  /** The item of a resident. */
  static void add(Residents residents, int resident, long[] counts) {
    double item = .5 * residents.trust().of(resident) + .5 * residents.efficacy().of(resident);
    counts[Count.EFFICACY_ITEM] = FixedPoint.of(item);
    counts[Count.EFFICACY_ITEM_SQUARED] = FixedPoint.of(item * item);
  }

  /**
   * Share of variance between some quarters as a survey observes it.
   *
   * @param quarters counts of the quarters
   * @param among which of them to compare
   * @param reliability reliability of one answer
   */
  static double betweenQuarters(Tally[] quarters, boolean[] among, double reliability) {
    int groups = 0;
    long all = 0;
    long sum = 0;
    double squares = 0;
    double ofMeans = 0;
    double ofSizes = 0;
    for (int quarter = 0; quarter < quarters.length; quarter++) {
      long[] counts = quarters[quarter].counts;
      long size = counts[Count.ADULTS];
      if (among[quarter] && size > 0) {
        double total = FixedPoint.value(counts[Count.EFFICACY_ITEM]);
        groups++;
        all += size;
        sum += counts[Count.EFFICACY_ITEM];
        squares += FixedPoint.value(counts[Count.EFFICACY_ITEM_SQUARED]);
        ofMeans += total * total / size;
        ofSizes += (double) size * size;
      }
    }
    if (groups < 2 || all <= groups) {
      return Double.NaN;
    }
    double total = FixedPoint.value(sum);
    double between = (ofMeans - total * total / all) / (groups - 1);
    double within = (squares - ofMeans) / (all - groups);
    double usualSize = (all - ofSizes / all) / (groups - 1);
    double variance = between + (usualSize - 1) * within;
    return variance <= 0 ? Double.NaN : reliability * Math.max(0, Math.min(1, (between - within) / variance));
  }
}
