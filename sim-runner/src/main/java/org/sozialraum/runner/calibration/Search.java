package org.sozialraum.runner.calibration;

import java.util.Locale;

/** Ways to search. */
public enum Search {
  /** Least squares by slopes; few evaluations. */
  LEVENBERG_MARQUARDT,
  /** An evolution strategy; many evaluations, no slopes. */
  CMA_ES;

  Optimiser optimiser(Ranges ranges, double share, long seed) {
    return this == LEVENBERG_MARQUARDT ? new LevenbergMarquardt(ranges, share)
        : new CovarianceAdaptation(ranges, seed);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
