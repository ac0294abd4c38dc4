package org.sozialraum.runner.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.sozialraum.message.Message;
import org.sozialraum.runner.experiment.Experiment;
import org.sozialraum.runner.experiment.ExperimentOptions;
import org.sozialraum.runner.experiment.ExperimentResult;
import org.sozialraum.runner.experiment.Variant;
import org.sozialraum.runner.pattern.Measured;
import org.sozialraum.runner.pattern.ValidationCsv;
import org.sozialraum.runner.scenariofile.ScenarioFile;
import org.sozialraum.runner.scenariofile.ScenarioWriter;
import org.sozialraum.runner.store.ResultsFolderRefused;
import org.sozialraum.runner.store.WholeFile;
import picocli.CommandLine.Model.CommandSpec;

/** Runs of a validation: ordinary experiments, which are taken up where they were interrupted and used again. */
final class ValidationRuns {
  private final CommandSpec spec;
  private final CommonOptions options;
  private final ScenarioFile validated;

  ValidationRuns(CommandSpec spec, CommonOptions options, ScenarioFile validated) {
    this.spec = spec;
    this.options = options;
    this.validated = validated;
  }

  /** Carries out one experiment, of the validated town or of a synthetic one, which goes by its id. */
  ExperimentResult run(Path folder, boolean explicit, List<Variant> variants) {
    PrintWriter err = spec.commandLine().getErr();
    ExperimentOptions how = new ExperimentOptions(folder, explicit, options.workers(), options.language().toString(),
        new ExperimentRun(spec, options).command(), options.progress().toString(), options.burnIns().kept());
    ExperimentResult result = new Experiment(variants, how, scenario ->
        ScenarioWriter.text(scenario, scenario.town() == validated.scenario().town()
            ? validated.town() : scenario.town().id())).run();
    result.notices().forEach(notice -> err.println(CommandLines.oneLine(notice.in(options.language()))));
    if (CommandLines.debugs(spec)) {
      result.failures().forEach(each -> each.cause().printStackTrace(err));
    } else if (!result.failures().isEmpty()) {
      err.println(said("command.debug-shows-where"));
    }
    return result;
  }

  /** Says what is computed next, where progress is shown for people. */
  void announce(String what) {
    if (options.progress() == ProgressForm.AUTO || options.progress() == ProgressForm.PLAIN) {
      spec.commandLine().getErr().println(what);
    }
  }

  /** Writes {@code validation.csv} beside the results and says where they are. */
  void write(Path folder, List<Measured> measured) {
    try {
      WholeFile.write(folder.resolve(ValidationCsv.NAME), ValidationCsv.text(measured));
    } catch (IOException unwritable) {
      throw new ResultsFolderRefused(said("pattern.unwritable", folder));
    }
    spec.commandLine().getOut().println(said("command.results", folder));
  }

  private String said(String key, Object... arguments) {
    return Message.of(key, arguments).in(options.language());
  }
}
