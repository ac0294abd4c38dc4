package org.sozialraum.runner.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.sozialraum.runner.scenariofile.ScenarioFile;
import org.sozialraum.runner.scenariofile.ScenarioWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reports every mistake of a scenario or, if there is none, prints the scenario with all defaults. */
@Command(name = "check",
    description = {"Reports all mistakes of a scenario at once.",
        "If there is none, prints the complete scenario with every default.", ""},
    footer = {"", "Example: sozialraum check scenarios/treffpunkt.yaml"})
final class CheckCommand implements Callable<Integer>, Mistyped.ReadsScenarios {
  @Spec
  private CommandSpec spec;

  @Mixin
  private CommonOptions options;

  @Parameters(index = "0", paramLabel = "SCENARIO", description = "Scenario file (YAML).")
  private Path scenario;

  @Override
  public List<String> mistakes(Set<String> strays) {
    return ScenarioInput.mistakes(scenario == null || strays.contains(scenario.toString()) ? List.of() : List.of(scenario), options);
  }

  @Override
  public Integer call() {
    ScenarioFile read = ScenarioInput.read(List.of(scenario), options).get(0);
    spec.commandLine().getOut().print(ScenarioWriter.text(read.scenario(), read.town()));
    return ExitCode.DONE;
  }
}
