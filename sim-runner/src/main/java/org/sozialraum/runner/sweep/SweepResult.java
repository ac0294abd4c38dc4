package org.sozialraum.runner.sweep;

/**
 * What came of a sweep.
 *
 * @param wanted cells that the design asks for here, points left out not counted
 * @param done cells that have a finished run
 * @param failed cells whose run failed, now or before
 * @param computed runs that were computed now
 * @param interrupted whether somebody stopped it; the same command goes on
 * @param seconds time it took
 */
public record SweepResult(long wanted, long done, long failed, long computed, boolean interrupted, double seconds) {

  /** Exit code: 0 done, 1 a run failed, 130 interrupted. */
  public int exitCode() {
    return interrupted ? 130 : failed > 0 ? 1 : 0;
  }
}
