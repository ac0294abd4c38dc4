package org.sozialraum.runner.experiment;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How an experiment is carried out; nothing of it changes a result.
 *
 * @param out results folder
 * @param outIsExplicit whether the user named the folder; foreign results there are then refused instead of evaded
 * @param workers runs at the same time; 0 or less for all cores
 * @param lang language of messages, {@code de} or {@code en}
 * @param command command line as typed, for the manifest
 * @param progress {@code auto}, {@code plain}, {@code json} or {@code none}
 * @param burnIns where burn-ins are kept between commands, if at all
 */
public record ExperimentOptions(Path out, boolean outIsExplicit, int workers, String lang, String command,
    String progress, Optional<KeptBurnIns> burnIns) {

  /**
   * Where burn-ins are kept.
   *
   * @param folder folder of their files
   * @param limitBytes bytes that all files together may take
   */
  public record KeptBurnIns(Path folder, long limitBytes) {}

  /** Keeps no burn-ins. */
  public ExperimentOptions(Path out, boolean outIsExplicit, int workers, String lang, String command,
      String progress) {
    this(out, outIsExplicit, workers, lang, command, progress, Optional.empty());
  }
}
