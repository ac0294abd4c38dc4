package org.sozialraum.runner.calibration;

/** A model that is fitted to patterns. Called by several threads at once; equal arguments give equal values. */
public interface FittedModel {
  /** Runs with different luck that one evaluation takes the mean of. */
  int replications();

  /**
   * What the model gives for each pattern.
   *
   * @param origin numbers under which the past was lived that this evaluation goes on from
   * @param point numbers that are evaluated
   * @param replication luck; the same for all points
   * @return values of the patterns in their order
   */
  double[] values(double[] origin, double[] point, int replication);
}
