package org.sozialraum.runner.experiment;

import java.nio.file.Path;
import java.util.List;
import org.sozialraum.message.Message;
import org.sozialraum.runner.store.CostRow;
import org.sozialraum.runner.store.ResultTables;

/**
 * What an experiment left behind.
 *
 * @param folder results folder, possibly another one than asked for by default ({@code <scenario>-2})
 * @param reused whether a finished folder held the same results already and nothing was run
 * @param interrupted whether the experiment was stopped; finished runs are kept and taken up by the same command
 * @param tables tables for charts and texts; {@code null} if interrupted
 * @param failures runs that failed, in the order of replications
 * @param costs what each variant costs; empty if interrupted
 * @param notices sentences of the model, such as an intervention that reached nobody
 */
public record ExperimentResult(Path folder, boolean reused, boolean interrupted, ResultTables tables,
    List<RunFailure> failures, List<CostRow> costs, List<Message> notices) {

  /** Exit code: 0 done, 1 a run failed, 130 interrupted. */
  public int exitCode() {
    return interrupted ? 130 : failures.isEmpty() ? 0 : 1;
  }
}
