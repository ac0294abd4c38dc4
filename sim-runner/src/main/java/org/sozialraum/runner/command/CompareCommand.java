package org.sozialraum.runner.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.sozialraum.message.Message;
import org.sozialraum.runner.answer.Verdict;
import org.sozialraum.runner.experiment.ExperimentResult;
import org.sozialraum.runner.experiment.Variant;
import org.sozialraum.runner.scenariofile.ScenarioFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares a scenario with itself without its interventions, or several scenarios with the first. */
@Command(name = "compare",
    description = {"Compares scenarios on the same chance and leaves tables, charts and a page.",
        "One scenario is compared with itself without its interventions, of several each with the first.", ""},
    footer = {"", "Example: sozialraum compare scenarios/treffpunkt.yaml",
        "Example: sozialraum compare scenarios/treffpunkt.yaml --assumptions",
        "Example: sozialraum compare today.yaml one-centre.yaml two-centres.yaml --lang de"})
final class CompareCommand implements Callable<Integer>, Mistyped.ReadsScenarios {
  @Spec
  private CommandSpec spec;

  @Mixin
  private CommonOptions options;

  @Option(names = "--assumptions", paramLabel = "[ranges[:N]|auto|hand-overs|none]", arity = "0..1",
      parameterConsumer = Assumptions.WordUnlessScenario.class,
      description = "Repeats the comparison under other assumptions. ranges, or nothing: everything that is assumed is"
          + " drawn N times (at least and by default 50) from its range of belief, and the wider band that follows is"
          + " shown beside the luck of the simulation. Where stakeholders work together differently, moreover under other"
          + " assumptions about hand-overs between services: under the two ends of their range (auto and ranges, takes"
          + " three times as long), under its four corners (hand-overs, five times), or not (none)."
          + " Without this option: auto.")
  private Assumptions assumptions = Assumptions.USUAL;

  @Parameters(index = "0..*", arity = "1..*", paramLabel = "SCENARIO",
      description = "Scenario files (YAML); the first is the reference if there are several.")
  private List<Path> scenarios;

  @Override
  public List<String> mistakes(Set<String> strays) {
    return ScenarioInput.mistakes(scenarios == null ? List.of()
        : scenarios.stream().filter(each -> !strays.contains(each.toString())).toList(), options);
  }

  @Override
  public Integer call() throws IOException {
    List<ScenarioFile> files = ScenarioInput.read(scenarios, options);
    List<Variant> variants = Comparison.of(files, options.language());
    if (files.size() == 1 && files.get(0).scenario().interventions().isEmpty()) {
      spec.commandLine().getErr().println(
          Message.of("command.nothing-to-compare", files.get(0).file()).in(options.language()));
    }
    boolean withoutInterventions = files.size() == 1;
    ExperimentRun run = new ExperimentRun(spec, options);
    ExperimentResult result = run.run(variants, files,
        tables -> new Verdict(tables, options.language(), withoutInterventions).lines());
    boolean told = result.tables() != null && !result.tables().summary().isEmpty();
    // First without other assumptions: whatever interrupts their draws, the page is there.
    run.publish(variants, result);
    int exitCode = result.exitCode();
    if (told) {
      exitCode = Math.max(exitCode, underOtherAssumptions(run, variants, result, files.get(0).town()));
    }
    if (exitCode != ExitCode.INTERRUPTED) {
      run.sayWhere(result);
    }
    return exitCode;
  }

  private int underOtherAssumptions(ExperimentRun run, List<Variant> variants, ExperimentResult result, String town)
      throws IOException {
    int exitCode = ExitCode.DONE;
    if (assumptions.draws() > 0) {
      exitCode = new AssumedRanges(spec, options, run.command(), town).run(variants, result, assumptions.draws());
      if (exitCode == ExitCode.INTERRUPTED) {
        return exitCode;
      }
      run.publish(variants, result);
    }
    if (!IntegrationDividend.concerns(variants)) {
      return exitCode;
    }
    OtherAssumptions others = new OtherAssumptions(options, run.command(), town, spec.commandLine().getOut(),
        spec.commandLine().getErr());
    return Math.max(exitCode, others.run(variants, result, assumptions.of(variants.get(0).scenario())));
  }
}
