package org.sozialraum.runner.command;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints a script with which bash completes commands, options and their words. */
@Command(name = "completion",
    description = {"Prints a script that lets Tab complete commands and options in bash and zsh.", ""},
    footer = {"", "Example: source <(./sozialraum completion)",
        "Example: sozialraum completion > ~/.local/share/bash-completion/completions/sozialraum"})
final class CompletionCommand implements Callable<Integer> {
  @Spec
  private CommandSpec spec;

  @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this text.")
  private boolean help;

  @Override
  public Integer call() {
    String script = AutoComplete.bash(spec.root().name(), spec.root().commandLine());
    spec.commandLine().getOut().print(script.replace("\r\n", "\n"));
    return ExitCode.DONE;
  }
}
