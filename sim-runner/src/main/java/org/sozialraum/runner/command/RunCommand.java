package org.sozialraum.runner.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.sozialraum.runner.answer.Standing;
import org.sozialraum.runner.experiment.ExperimentResult;
import org.sozialraum.runner.experiment.Variant;
import org.sozialraum.runner.scenariofile.ScenarioFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs all replications of one scenario. */
@Command(name = "run",
    description = {"Runs all replications of one scenario and leaves tables, charts and a page.", ""},
    footer = {"", "Example: sozialraum run scenarios/treffpunkt.yaml --replications 20 --out results/twenty"})
final class RunCommand implements Callable<Integer>, Mistyped.ReadsScenarios {
  @Spec
  private CommandSpec spec;

  @Mixin
  private CommonOptions options;

  @Parameters(index = "0", paramLabel = "SCENARIO", description = "Scenario file (YAML).")
  private Path scenario;

  @Override
  public List<String> mistakes(Set<String> strays) {
    boolean named = scenario != null && !strays.contains(scenario.toString());
    return ScenarioInput.mistakes(named ? List.of(scenario) : List.of(), options);
  }

  @Override
  public Integer call() throws IOException {
    ScenarioFile read = ScenarioInput.read(List.of(scenario), options).get(0);
    Variant only = new Variant(read.scenario().name(), read.scenario());
    ExperimentRun run = new ExperimentRun(spec, options);
    ExperimentResult result = run.run(List.of(only), List.of(read),
        tables -> new Standing(tables, options.language()).lines());
    run.publish(List.of(only), result);
    run.sayWhere(result);
    return result.exitCode();
  }
}
