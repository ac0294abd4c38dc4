package org.sozialraum.runner.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sozialraum.message.Message;
import org.sozialraum.runner.stats.Drift;

/**
 * What was done to get results, for the manifest. Unlike results it differs from machine to machine.
 *
 * @param townDigest fingerprint of the town's data
 * @param command command line as typed
 * @param started when the command began
 * @param seconds time it took
 * @param workers runs at the same time
 * @param arms what was computed for each variant, in their order
 * @param failures one line per failed run, in the order of replications
 * @param notices sentences of the model
 * @param drifts how fast the reference moves where the experiment begins, by observable
 * @param assumed what the town's data does not hold
 */
public record Account(String townDigest, String command, Instant started, double seconds, int workers,
    List<Arm> arms, List<String> failures, List<Message> notices, Map<String, Drift> drifts,
    List<String> assumed) {
  /** Copies lists and map. */
  public Account {
    arms = List.copyOf(arms);
    failures = List.copyOf(failures);
    notices = List.copyOf(notices);
    drifts = new LinkedHashMap<>(drifts);
    assumed = List.copyOf(assumed);
  }

  /**
   * What was computed for one variant.
   *
   * @param name name of the variant
   * @param ownWeeks resident-weeks that only this variant lived through
   * @param sharedWeeks resident-weeks that it lived through together with other variants
   * @param computedWeeks resident-weeks that this command computed in its runs; what variants share is computed in the
   *     run of one of them, and a kept burn-in in none
   * @param exchangedMean residents exchanged in week 0, mean per run
   * @param runs runs that came to their end
   * @param takenUp how many of these an earlier, interrupted command had finished
   * @param failed runs that failed
   * @param secondsPerRun mean time of a run of this command
   */
  public record Arm(String name, long ownWeeks, long sharedWeeks, long computedWeeks, double exchangedMean, int runs,
      int takenUp, int failed, double secondsPerRun) {}
}
