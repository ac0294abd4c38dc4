package org.sozialraum.runner.command;

import java.io.PrintWriter;
import java.util.List;
import org.sozialraum.quantity.Problems;
import org.sozialraum.runner.store.ResultsFolderRefused;
import org.sozialraum.runner.townfile.TownFolderException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import picocli.CommandLine;

/** Sets up the command line: subcommands, exit codes, and errors as one line each on the error stream. */
public final class CommandLines {
  private CommandLines() {}

  /** Runs one command line and gives its exit code. */
  public static int execute(PrintWriter out, PrintWriter err, String... args) {
    CommandLine commands = commandLine(out, err);
    try {
      return commands.execute(args);
    } catch (Error beyondRepair) {
      return unexpected(beyondRepair, err, debugs(commands.getCommandSpec()));
    } finally {
      out.flush();
      err.flush();
    }
  }

  static CommandLine commandLine(PrintWriter out, PrintWriter err) {
    CommandLine commands = new CommandLine(new RootCommand());
    commands.setOut(out);
    commands.setErr(err);
    Converters.register(commands);
    // A misspelt option must not be taken for a file name.
    commands.setUnmatchedOptionsArePositionalParams(false);
    commands.setParameterExceptionHandler(CommandLines::misused);
    commands.setExecutionExceptionHandler((problem, line, parsed) -> failed(problem, line));
    commands.setUsageHelpWidth(100);
    commands.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.AUTO));
    return commands;
  }

  private static int misused(ParameterException mistake, String[] args) {
    CommandLine line = mistake.getCommandLine();
    String message = oneLine(mistake.getMessage());
    if (mistake instanceof UnmatchedArgumentException unmatched) {
      message += advice(unmatched, line);
    }
    line.getErr().println(line.getCommandSpec().qualifiedName() + ": " + message + "; \""
        + line.getCommandSpec().qualifiedName() + " --help\" shows what is possible");
    return ExitCode.BAD_INPUT;
  }

  /** The option or command that was probably meant; picocli's own guesses at commands are too bold. */
  private static String advice(UnmatchedArgumentException unmatched, CommandLine line) {
    String first = unmatched.getUnmatched().isEmpty() ? "" : unmatched.getUnmatched().get(0);
    if (!line.getSubcommands().isEmpty() && !first.startsWith("-")) {
      return Problems.closest(first, line.getSubcommands().keySet())
          .map(command -> "; did you mean " + command + "?")
          .orElse("; commands are " + String.join(", ", line.getSubcommands().keySet()));
    }
    List<String> near = unmatched.getSuggestions();
    return near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?";
  }

  private static int failed(Exception problem, CommandLine line) {
    PrintWriter err = line.getErr();
    if (Thread.currentThread().isInterrupted() || problem instanceof InterruptedException) {
      // Whatever an interrupted command complains of comes from being interrupted.
      err.println("interrupted; the same command takes up what is finished");
      return ExitCode.INTERRUPTED;
    }
    if (problem instanceof InputRefused refused) {
      refused.lines().forEach(err::println);
      return ExitCode.BAD_INPUT;
    }
    if (problem instanceof ResultsFolderRefused refused) {
      err.println(oneLine(refused.getMessage()));
      return ExitCode.FOLDER_REFUSED;
    }
    if (problem instanceof TownFolderException refused) {
      err.println(oneLine(refused.getMessage()));
      return ExitCode.FOLDER_REFUSED;
    }
    return unexpected(problem, err, debugs(line.getCommandSpec()));
  }

  private static int unexpected(Throwable problem, PrintWriter err, boolean debug) {
    if (isEnding()) {
      // Ctrl-C stops the runs under way wherever they are; what they complain of then means nothing.
      return ExitCode.INTERRUPTED;
    }
    err.println(unexpected(problem) + (debug ? "" : "; --debug shows more"));
    if (debug) {
      problem.printStackTrace(err);
    }
    return ExitCode.RUN_FAILED;
  }

  /** Whether the command line asks for stack traces. */
  static boolean debugs(CommandSpec command) {
    return command.root().userObject() instanceof RootCommand root && root.debug();
  }

  /** Whether the Java machine is shutting down. */
  private static boolean isEnding() {
    try {
      Runtime.getRuntime().removeShutdownHook(new Thread());
      return false;
    } catch (IllegalStateException ending) {
      return true;
    }
  }

  /** One line about a mistake of the program itself: what, where, and how to report it. */
  static String unexpected(Throwable problem) {
    String where = "";
    for (StackTraceElement element : problem.getStackTrace()) {
      if (element.getClassName().startsWith("org.sozialraum")) {
        where = " in " + element.getFileName() + ":" + element.getLineNumber();
        break;
      }
    }
    String what = problem instanceof OutOfMemoryError ? "there is not enough memory; give more with"
        + " JAVA_TOOL_OPTIONS=-Xmx4g" : problem.getClass().getSimpleName()
        + (problem.getMessage() == null ? "" : " (" + oneLine(problem.getMessage()) + ")");
    return "this should not have happened: " + what + where + "; please report this line with the command and the"
        + " scenario" + version();
  }

  /** The version in brackets; nothing if it is the version that fails. */
  private static String version() {
    try {
      return " (" + ProgramVersion.text() + ")";
    } catch (RuntimeException | LinkageError broken) {
      return "";
    }
  }

  static String oneLine(String text) {
    return String.valueOf(text).strip().replaceAll("\\s*\\R\\s*", "; ").replaceAll("\\p{Cntrl}", " ");
  }
}
