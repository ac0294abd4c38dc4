package org.sozialraum.runner.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.sozialraum.message.Message;
import org.sozialraum.runner.experiment.ExperimentResult;
import org.sozialraum.runner.experiment.Variant;
import org.sozialraum.runner.pattern.CalibrationPatterns;
import org.sozialraum.runner.pattern.FittedNumbers;
import org.sozialraum.runner.pattern.Measured;
import org.sozialraum.runner.pattern.OwnExperiment;
import org.sozialraum.runner.pattern.PanelRuns;
import org.sozialraum.runner.pattern.Pattern;
import org.sozialraum.runner.pattern.RunReading;
import org.sozialraum.runner.pattern.ValidationPatterns;
import org.sozialraum.runner.store.SeriesTable;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.scenario.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Holds the model against published figures, and against what is known of a town. */
@Command(name = "validate",
    description = {"Holds the model against published figures: target, allowed range, the model's value, pass or fail.",
        "Without a scenario, the usual settings are validated in musterstadt, 20 + 10 years, 20 runs.",
        "With --town, the model is held against what a town publishes of itself.", ""},
    footer = {"", "Example: sozialraum validate",
        "Example: sozialraum validate calibrated.yaml --all --out results/calibrated",
        "Example: sozialraum validate --town towns/leipzig --known leipzig-survey.csv"})
final class ValidateCommand implements Callable<Integer>, Mistyped.ReadsScenarios {
  @Spec
  private CommandSpec spec;

  @Mixin
  private CommonOptions options;

  @Option(names = "--all", description = "Also tells what nothing was fitted to; some of it takes runs of its own.")
  private boolean all;

  @Option(names = "--strict", description = "Exit code 1 if a figure that the model is fitted to is not met.")
  private boolean strict;

  @Option(names = "--format", paramLabel = "text|md", description = "Form of the table (default: text).")
  private ValidationForm form = ValidationForm.TEXT;

  @Option(names = "--town", paramLabel = "TOWN",
      description = "Town folder or synthetic town that is held against what it publishes of itself (2 runs, 20 + 5"
          + " years, unless said otherwise).")
  private String town;

  @Option(names = "--known", paramLabel = "FILE",
      description = "CSV with further figures known of the town: observable,unit,value,tolerance,source.")
  private Path known;

  @Parameters(index = "0", arity = "0..1", paramLabel = "SCENARIO",
      description = "Scenario file (YAML) whose settings are validated; its interventions and shocks are left out."
          + " What it does not say, such as the town, is as without it.")
  private Path scenario;

  @Override
  public List<String> mistakes(Set<String> strays) {
    boolean named = scenario != null && !strays.contains(scenario.toString());
    try {
      input(named).read();
      return List.of();
    } catch (InputRefused refused) {
      return refused.lines();
    }
  }

  private ValidationInput input(boolean named) {
    return new ValidationInput(options, named ? scenario : null, town, known, all, strict);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    ValidationInput.Read read = input(scenario != null).read();
    PrintWriter err = spec.commandLine().getErr();
    ScenarioInput.say(List.of(read.file()), options, err);
    if (read.leftOut() > 0) {
      err.println(said("pattern.left-out", read.file().file(), read.leftOut()));
    }
    ValidationRuns runs = new ValidationRuns(spec, options, read.file());
    Scenario validated = read.scenario();
    ExperimentResult result =
        runs.run(options.outOr(Path.of("results", read.folder())), options.outIsExplicit(),
            List.of(new Variant(validated.name(), validated)));
    if (result.interrupted() || result.tables() == null || result.tables().summary().isEmpty()) {
      return result.exitCode();
    }
    if (town != null) {
      new TownValidation(validated.town(), read.known(), options.language())
          .tell(result, form, spec.commandLine().getOut(), runs);
      return result.exitCode();
    }
    SeriesTable series = result.tables().series();
    int years = validated.horizon().observedYears();
    List<Pattern> patterns = new ArrayList<>(CalibrationPatterns.all());
    patterns.addAll(all ? ValidationPatterns.all() : List.of());
    List<Measured> measured = new ArrayList<>(Measured.of(patterns, series, validated.name(), years));
    int exitCode = result.exitCode();
    if (all) {
      for (OwnExperiment each : OwnExperiment.all()) {
        List<Variant> variants = each.variants(validated);
        runs.announce(said("pattern.own." + each.name()));
        ExperimentResult own = runs.run(result.folder().resolve(each.name()), true, variants);
        if (own.interrupted()) {
          return own.exitCode();
        }
        exitCode = Math.max(exitCode, own.exitCode());
        measured.addAll(each.measured(series, years, own.tables().series(),
            variants.get(0).scenario().horizon().observedYears()));
      }
      runs.announce(said("pattern.own.panel"));
      measured.addAll(PanelRuns.of(validated, options.workers()));
    }
    ValidationSummary summary =
        new ValidationSummary(measured, FittedNumbers.in(Settings.class), FittedNumbers.earlier(Settings.class),
            options.language());
    tell(validated, measured, summary);
    runs.write(result.folder(), measured);
    return exitCode == ExitCode.DONE && strict && !summary.met() ? ExitCode.RUN_FAILED : exitCode;
  }

  private void tell(Scenario validated, List<Measured> measured, ValidationSummary summary) {
    PrintWriter out = spec.commandLine().getOut();
    int years = validated.horizon().observedYears();
    out.println(said("pattern.title", validated.town().id(), validated.horizon().burnInYears(), years,
        RunReading.firstYear(years), years, measured.get(0).runs()));
    out.println();
    new ValidationTable(options.language()).lines(measured, form).forEach(out::println);
    out.println();
    summary.lines().forEach(out::println);
  }

  private String said(String key, Object... arguments) {
    return Message.of(key, arguments).in(options.language());
  }
}
