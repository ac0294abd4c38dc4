package org.sozialraum.runner.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sozialraum.message.Message;
import org.sozialraum.runner.answer.Claim;
import org.sozialraum.runner.experiment.Experiment;
import org.sozialraum.runner.experiment.ExperimentOptions;
import org.sozialraum.runner.experiment.ExperimentResult;
import org.sozialraum.runner.experiment.Variant;
import org.sozialraum.runner.scenariofile.ScenarioWriter;
import org.sozialraum.runner.store.DividendCsv;
import org.sozialraum.runner.store.ResultTables;
import org.sozialraum.runner.store.ResultsFolderRefused;
import org.sozialraum.runner.store.WholeFile;

/**
 * The same comparison under other assumptions about hand-overs. Each is an experiment of its own below the results, in
 * {@code assumptions}, complete with its burn-in: it is taken up where it was interrupted and used again once finished.
 */
final class OtherAssumptions {
  private static final String FOLDER = "assumptions";

  private final CommonOptions options;
  private final String command;
  private final String town;
  private final PrintWriter out;
  private final PrintWriter err;

  /**
   * Experiments that are carried out like the usual one.
   *
   * @param command command line as typed
   * @param town what finds the town again from anywhere
   */
  OtherAssumptions(CommonOptions options, String command, String town, PrintWriter out, PrintWriter err) {
    this.options = options;
    this.command = command;
    this.town = town;
    this.out = out;
    this.err = err;
  }

  /**
   * Runs the comparison under each assumption and says what that makes of the dividend.
   *
   * @param usual what the comparison under the scenarios' own settings left behind
   * @return exit code
   */
  int run(List<Variant> variants, ExperimentResult usual, List<AssumedHandOvers> assumptions) throws IOException {
    Path folder = usual.folder().resolve(FOLDER);
    Map<AssumedHandOvers, ResultTables> tables = new LinkedHashMap<>();
    int exitCode = ExitCode.DONE;
    for (int k = 0; k < assumptions.size(); k++) {
      AssumedHandOvers each = assumptions.get(k);
      if (options.progress() == ProgressForm.AUTO || options.progress() == ProgressForm.PLAIN) {
        Claim claim = new Claim(options.language(), 0);
        err.println(said("command.dividend.going-on", k + 1, assumptions.size(),
            claim.number(100 * each.inSilos(), 0), claim.number(each.times(), 1)));
      }
      List<Variant> assumed = variants.stream()
          .map(variant -> new Variant(variant.name(), each.of(variant.scenario()))).toList();
      ExperimentOptions how = new ExperimentOptions(folder.resolve(each.folder()), true, options.workers(),
          options.language().toString(), command, options.progress().toString(), options.burnIns().kept());
      ExperimentResult result =
          new Experiment(assumed, how, scenario -> ScenarioWriter.text(scenario, town)).run();
      if (result.interrupted()) {
        return result.exitCode();
      }
      exitCode = Math.max(exitCode, result.exitCode());
      tables.put(each, result.tables());
    }
    IntegrationDividend dividend = new IntegrationDividend(variants, usual.tables(), tables, options.language());
    dividend.lines().forEach(out::println);
    if (!tables.isEmpty()) {
      write(folder, dividend);
      out.println(said("command.dividend.where", folder));
    }
    return exitCode;
  }

  private void write(Path folder, IntegrationDividend dividend) {
    try {
      WholeFile.write(folder.resolve(DividendCsv.NAME), dividend.csv());
    } catch (IOException unwritable) {
      throw new ResultsFolderRefused(said("command.charts-unwritable", folder));
    }
  }

  private String said(String key, Object... arguments) {
    return Message.of(key, arguments).in(options.language());
  }
}
