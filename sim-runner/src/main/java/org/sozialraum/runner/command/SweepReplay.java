package org.sozialraum.runner.command;

import java.util.List;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;
import org.sozialraum.runner.database.RunRow;
import org.sozialraum.runner.design.Design;
import org.sozialraum.runner.store.Decimals;
import org.sozialraum.runner.sweep.Sweep;
import picocli.CommandLine.Model.CommandSpec;

/** One run of a sweep once more, by itself. */
final class SweepReplay {
  private final Design design;
  private final CommandSpec spec;
  private final Language language;

  SweepReplay(Design design, CommandSpec spec, Language language) {
    this.design = design;
    this.spec = spec;
    this.language = language;
  }

  /** Prints the outputs of a run, or why it failed. */
  int run(RunAddress address) {
    Sweep sweep = Sweep.alone(design, Sweep.model(design));
    if (sweep.key(address.replication(), address.point(), address.arm()).isEmpty()) {
      throw new InputRefused(List.of(Message.of("sweep.replay.left-out", address.point()).in(language)));
    }
    List<String> values = design.points().at(address.point());
    for (int k = 0; k < values.size(); k++) {
      println(design.factors().get(k).name() + " = " + values.get(k));
    }
    try {
      RunRow row = sweep.once(address.replication(), address.point(), address.arm());
      for (int k = 0; k < design.outputs().size(); k++) {
        double value = row.outputs()[k];
        println(design.outputs().get(k).name() + ": "
            + (Double.isNaN(value) ? Message.of("sweep.replay.no-value").in(language) : Decimals.text(value)));
      }
      if (row.stoppedWeek() >= 0) {
        println(Message.of("sweep.replay.stopped", row.stoppedWeek()).in(language));
      }
      return ExitCode.DONE;
    } catch (RuntimeException failed) {
      spec.commandLine().getErr().println(CommandLines.oneLine(
          Message.of("sweep.replay.failed", address, Sweep.said(failed)).in(language)));
      if (CommandLines.debugs(spec)) {
        failed.printStackTrace(spec.commandLine().getErr());
      }
      return ExitCode.RUN_FAILED;
    }
  }

  private void println(String line) {
    spec.commandLine().getOut().println(line);
  }
}
