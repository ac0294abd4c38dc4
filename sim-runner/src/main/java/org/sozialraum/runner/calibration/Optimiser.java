package org.sozialraum.runner.calibration;

/** A way to search for numbers with which the patterns are met. Searches that begin alike go alike. */
interface Optimiser {
  /** Residuals within which a search is content: half of every tolerance. */
  double CONTENT = .5;

  /**
   * Searches from a point on, until it is content, gets no further or has used up its evaluations.
   *
   * @param start point to begin at
   * @param evaluations evaluates points
   * @param told hears of every accepted point
   */
  void search(double[] start, Evaluations evaluations, Accepted told);

  /** Hears of accepted points. */
  @FunctionalInterface
  interface Accepted {
    /**
     * A point was accepted.
     *
     * @param evaluation the point as a whole run under its numbers found it
     * @param how how it was come to
     */
    void point(Evaluation evaluation, String how);
  }

  /** Whether all residuals are small enough. */
  static boolean content(double[] residuals) {
    for (double each : residuals) {
      if (!(Math.abs(each) <= CONTENT)) {
        return false;
      }
    }
    return true;
  }
}
