package org.sozialraum.runner.command;

import java.util.concurrent.Callable;
import org.sozialraum.runner.scenariofile.DesignSchema;
import org.sozialraum.runner.scenariofile.ScenarioSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints what a scenario file can say as JSON Schema, for editors. */
@Command(name = "schema",
    description = {"Prints the JSON Schema of scenario files: keys, bounds, units and defaults, for editors.", "",
        "An editor with a YAML language server completes and checks a scenario whose first line is",
        "  # yaml-language-server: $$schema=scenario.schema.json", ""},
    footer = {"", "Example: sozialraum schema > scenarios/scenario.schema.json"})
final class SchemaCommand implements Callable<Integer> {
  @Spec
  private CommandSpec spec;

  @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this text.")
  private boolean help;

  @Option(names = "--design", description = "Prints the JSON Schema of design files, which sweeps are made of, instead.")
  private boolean design;

  @Override
  public Integer call() {
    spec.commandLine().getOut().print(design ? DesignSchema.text() : ScenarioSchema.text());
    return ExitCode.DONE;
  }
}
