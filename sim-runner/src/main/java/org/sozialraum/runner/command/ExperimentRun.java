package org.sozialraum.runner.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.sozialraum.message.Message;
import org.sozialraum.runner.answer.Money;
import org.sozialraum.runner.chart.Charts;
import org.sozialraum.runner.chart.ShippedFont;
import org.sozialraum.runner.experiment.Experiment;
import org.sozialraum.runner.experiment.ExperimentOptions;
import org.sozialraum.runner.experiment.ExperimentResult;
import org.sozialraum.runner.experiment.Variant;
import org.sozialraum.runner.report.Page;
import org.sozialraum.runner.report.Publication;
import org.sozialraum.runner.report.Results;
import org.sozialraum.runner.report.ResultsReader;
import org.sozialraum.runner.report.Workbook;
import org.sozialraum.runner.scenariofile.ScenarioFile;
import org.sozialraum.runner.scenariofile.ScenarioWriter;
import org.sozialraum.runner.store.ResultTables;
import org.sozialraum.runner.store.ResultsFolderRefused;
import picocli.CommandLine.Model.CommandSpec;

/** Carries out what {@code run} and {@code compare} have in common: the experiment, its charts, and what is said. */
final class ExperimentRun {
  private final CommandSpec spec;
  private final CommonOptions options;

  ExperimentRun(CommandSpec spec, CommonOptions options) {
    this.spec = spec;
    this.options = options;
  }

  /**
   * Runs the variants and prints what came of it.
   *
   * @param variants the reference first
   * @param files the files they came from; all of the same town
   * @param answer sentences for the end
   * @return what it left behind
   */
  ExperimentResult run(List<Variant> variants, List<ScenarioFile> files, Function<ResultTables, List<String>> answer)
      throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    ScenarioInput.say(files, options, err);
    String town = files.get(0).town();
    String name = variants.get(variants.size() - 1).name();
    ExperimentOptions how = new ExperimentOptions(options.outOr(Path.of("results", name)), options.outIsExplicit(),
        options.workers(), options.language().toString(), command(), options.progress().toString(),
        options.burnIns().kept());
    ExperimentResult result =
        new Experiment(variants, how, scenario -> ScenarioWriter.text(scenario, town)).run();
    result.notices().forEach(notice -> err.println(CommandLines.oneLine(notice.in(options.language()))));
    if (CommandLines.debugs(spec)) {
      result.failures().forEach(each -> each.cause().printStackTrace(err));
    } else if (!result.failures().isEmpty()) {
      err.println(said("command.debug-shows-where"));
    }
    if (result.tables() != null) {
      boolean anything = !result.tables().summary().isEmpty();
      if (anything) {
        answer.apply(result.tables()).forEach(out::println);
        new Money(result.costs(), result.tables().horizon().observedYears(), options.language()).lines()
            .forEach(out::println);
      }
      out.println(said("command.results", result.folder()));
      if (anything) {
        draw(result, out, err);
      }
    }
    return result;
  }

  /** Writes the page and the workbook of the results, with whatever is known of other assumptions by now. */
  void publish(List<Variant> variants, ExperimentResult result) {
    if (result.tables() == null || result.tables().summary().isEmpty()) {
      return;
    }
    Path folder = result.folder();
    Results results = ResultsReader.of(variants, result.tables(), folder);
    try {
      Publication.town(results, folder);
      Publication.workbook(results, options.language(), folder.resolve(Workbook.NAME));
      Publication.page(results, options.language(), folder.resolve(Page.NAME));
    } catch (IOException unwritable) {
      throw new ResultsFolderRefused(said("command.report.unwritable", folder));
    }
  }

  /** Says where they are. */
  void sayWhere(ExperimentResult result) {
    Path page = result.folder().resolve(Page.NAME);
    Path tables = result.folder().resolve(Workbook.NAME);
    if (result.tables() != null && !result.tables().summary().isEmpty()) {
      spec.commandLine().getOut().println(said("command.report.page-and-tables", page, tables));
    }
  }

  private void draw(ExperimentResult result, PrintWriter out, PrintWriter err) {
    Path charts = result.folder().resolve("charts");
    try {
      List<Path> files = Charts.draw(result.tables(), charts, options.language().toString());
      if (!files.isEmpty()) {
        out.println(said("command.charts", files.get(0), files.size() - 1));
      }
      if (!ShippedFont.drawsPixels()) {
        err.println(said("command.no-fonts"));
      }
    } catch (IOException unwritable) {
      throw new ResultsFolderRefused(said("command.charts-unwritable", charts));
    }
  }

  private String said(String key, Object... arguments) {
    return Message.of(key, arguments).in(options.language());
  }

  /** The command line as typed. */
  String command() {
    return "sozialraum " + String.join(" ", spec.root().commandLine().getParseResult().originalArgs());
  }
}
