package org.sozialraum.runner.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What a user sees of a mistake of the program itself. */
class DebugTest {
  private final StringWriter err = new StringWriter();

  @Command(name = "broken")
  static final class Broken implements Runnable {
    @Override
    public void run() {
      throw new IllegalStateException("the ground gave way");
    }
  }

  private int execute(String... args) {
    CommandLine commands = CommandLines.commandLine(new PrintWriter(new StringWriter()), new PrintWriter(err, true));
    commands.addSubcommand(new Broken());
    // What is set holds for the subcommands there are; this one came later.
    commands.setErr(new PrintWriter(err, true));
    commands.setExecutionExceptionHandler(commands.getExecutionExceptionHandler());
    return commands.execute(args);
  }

  @Test
  void withoutDebugOneLineSaysThatThereIsMore() {
    assertThat(execute("broken")).isEqualTo(1);
    assertThat(err.toString().lines()).singleElement().asString()
        .startsWith("this should not have happened: IllegalStateException (the ground gave way) in DebugTest.java:")
        .endsWith("; --debug shows more").doesNotContain("\tat ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--debug broken", "broken --debug"})
  void withDebugTheStackTraceFollows(String line) {
    assertThat(execute(line.split(" "))).isEqualTo(1);
    assertThat(err.toString().lines().toList().get(0)).startsWith("this should not have happened")
        .doesNotContain("--debug");
    assertThat(err.toString()).contains("java.lang.IllegalStateException: the ground gave way",
        "\tat org.sozialraum.runner.command.DebugTest$Broken.run(DebugTest.java:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "compare", "sweep", "check", "export", "verify", "merge",
      "validate", "calibrate", "describe", "schema", "import", "completion"})
  void everyCommandKnowsIt(String command) {
    StringWriter out = new StringWriter();
    assertThat(CommandLines.execute(new PrintWriter(out), new PrintWriter(err), command, "--help")).isZero();
    assertThat(out.toString()).contains("--debug");
  }
}
