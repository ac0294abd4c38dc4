package org.sozialraum.runner.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.sozialraum.message.Message;
import org.sozialraum.runner.assumption.AssumedDraws;
import org.sozialraum.runner.assumption.AssumptionReport;
import org.sozialraum.runner.chart.Charts;
import org.sozialraum.runner.experiment.Estimate;
import org.sozialraum.runner.experiment.Experiment;
import org.sozialraum.runner.experiment.ExperimentOptions;
import org.sozialraum.runner.experiment.ExperimentResult;
import org.sozialraum.runner.experiment.ModelRun;
import org.sozialraum.runner.experiment.Variant;
import org.sozialraum.runner.scenariofile.ScenarioWriter;
import org.sozialraum.runner.store.AssumptionBandsCsv;
import org.sozialraum.runner.store.ResultsFolderRefused;
import org.sozialraum.runner.store.WholeFile;
import org.sozialraum.scenario.Scenario;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The same comparison under draws of everything that is assumed: an experiment of its own below the results, in which
 * each replication is a draw with its own burn-in. It is taken up where it was interrupted and used again once
 * finished.
 */
final class AssumedRanges {
  private final CommonOptions options;
  private final String command;
  private final String town;
  private final PrintWriter out;
  private final PrintWriter err;

  /**
   * An experiment that is carried out like the usual one.
   *
   * @param command command line as typed
   * @param town what finds the town again from anywhere
   */
  AssumedRanges(CommandSpec spec, CommonOptions options, String command, String town) {
    this.options = options;
    this.command = command;
    this.town = town;
    out = spec.commandLine().getOut();
    err = spec.commandLine().getErr();
  }

  /**
   * Runs the draws and says what they make of the comparison.
   *
   * @param usual what the comparison under the usual assumptions left behind
   * @return exit code
   */
  int run(List<Variant> variants, ExperimentResult usual, int number) {
    List<Scenario> scenarios = variants.stream().map(Variant::scenario).toList();
    AssumedDraws draws = new AssumedDraws(scenarios, scenarios.get(0).replications());
    List<Variant> drawn = variants.stream().map(each -> new Variant(each.name(),
        each.scenario().with(each.scenario().horizon(), number, each.scenario().seed()))).toList();
    if (options.progress() == ProgressForm.AUTO || options.progress() == ProgressForm.PLAIN) {
      err.println(said("command.ranges.going-on", number, draws.names().size(),
          Estimate.of(drawn, options.workers(), false).line()));
      err.flush();
    }
    Path folder = usual.folder().resolve("assumptions").resolve("ranges-" + number);
    ExperimentOptions how = new ExperimentOptions(folder, true, options.workers(), options.language().toString(),
        command, options.progress().toString());
    ExperimentResult result = new Experiment(drawn, how,
        scenario -> "# " + said("command.ranges.file", number) + "\n" + ScenarioWriter.text(scenario, town),
        ModelRun.drawn(draws)).run();
    if (result.interrupted()) {
      return result.exitCode();
    }
    AssumptionReport report = new AssumptionReport(draws, usual.tables(), result.tables());
    report.lines(options.language()).forEach(out::println);
    write(folder, usual, report);
    return result.exitCode();
  }

  private void write(Path folder, ExperimentResult usual, AssumptionReport report) {
    Path charts = usual.folder().resolve("charts");
    try {
      WholeFile.write(folder.resolve(AssumptionReport.DRAWS), report.drawsCsv());
      WholeFile.write(folder.resolve(AssumptionReport.IMPORTANCE), report.importanceCsv());
      WholeFile.write(folder.resolve(AssumptionBandsCsv.NAME), AssumptionBandsCsv.text(report.headlines()));
      out.println(said("command.ranges.where", folder.resolve(AssumptionReport.DRAWS), AssumptionReport.IMPORTANCE));
      List<Path> files = Charts.drawAssumptions(usual.tables(), report.headlines(), report.weights(), charts,
          options.language().toString());
      if (!files.isEmpty()) {
        out.println(said("command.ranges.chart", files.get(0)));
      }
    } catch (IOException unwritable) {
      throw new ResultsFolderRefused(said("command.charts-unwritable", folder));
    }
  }

  private String said(String key, Object... arguments) {
    return Message.of(key, arguments).in(options.language());
  }
}
