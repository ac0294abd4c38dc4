package org.sozialraum.runner.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program itself; without a command it says which there are. */
@Command(name = "sozialraum", versionProvider = ProgramVersion.class,
    subcommands = {RunCommand.class, CompareCommand.class, SweepCommand.class, CheckCommand.class, ReportCommand.class,
        ExportCommand.class, VerifyCommand.class, MergeCommand.class, ValidateCommand.class, CalibrateCommand.class,
        DescribeCommand.class, SchemaCommand.class, ImportCommand.class, CompletionCommand.class},
    description = {"Simulates what lets residents of a town engage or withdraw, and compares courses of action.", ""},
    footer = {"", "Example: sozialraum compare scenarios/treffpunkt.yaml",
        "Each command explains itself: sozialraum compare --help",
        "Tab completes commands and options in bash after: source <(./sozialraum completion)",
        "Exit codes: 0 done, 1 a run failed, 2 bad input, 3 results folder refused, 130 interrupted."})
final class RootCommand implements Runnable {
  @Spec
  private CommandSpec spec;

  @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this text.")
  private boolean help;

  @Option(names = {"-V", "--version"}, versionHelp = true, description = "Shows version and commit.")
  private boolean version;

  @Option(names = "--debug", scope = ScopeType.INHERIT,
      description = "Shows where in the program an unexpected failure happened.")
  private boolean debug;

  /** Whether stack traces are shown. */
  boolean debug() {
    return debug;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "no command", new Misuse.Unusable("command.none",
        String.join(", ", spec.subcommands().keySet())));
  }
}
