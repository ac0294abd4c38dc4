package org.sozialraum.runner.command;

import java.io.PrintWriter;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;
import org.sozialraum.runner.store.ResultsFolderRefused;
import org.sozialraum.runner.store.ResultsUnreadable;
import org.sozialraum.runner.townfile.TownFolderException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
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
      return unexpected(beyondRepair, err, language(args), debugs(commands.getCommandSpec()));
    } finally {
      out.flush();
      err.flush();
    }
  }

  /** What to say if standard output takes nothing more. */
  public static String outputLost(String... args) {
    return Message.of("command.output-lost").in(language(args));
  }

  static CommandLine commandLine(PrintWriter out, PrintWriter err) {
    CommandLine commands = new CommandLine(new RootCommand());
    commands.setOut(out);
    commands.setErr(err);
    Converters.register(commands);
    Mistyped.gatherAll(commands);
    // A misspelt option must not be taken for a file name.
    commands.setUnmatchedOptionsArePositionalParams(false);
    commands.setParameterExceptionHandler(CommandLines::misused);
    commands.setExecutionExceptionHandler((problem, line, parsed) ->
        failed(problem, line, language(parsed.originalArgs().toArray(String[]::new))));
    commands.setUsageHelpWidth(100);
    commands.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.AUTO));
    return commands;
  }

  private static int misused(ParameterException mistake, String[] args) {
    CommandLine line = mistake.getCommandLine();
    line.getErr().println(oneLine(Message.of("command.misused", line.getCommandSpec().qualifiedName(),
        Misuse.of(mistake)).in(language(args))));
    return ExitCode.BAD_INPUT;
  }

  /** The language that a command line asks for, whatever else is wrong with it. */
  static Language language(String... args) {
    Language language = Language.ofComputer();
    for (int k = 0; k < args.length; k++) {
      String said = args[k].startsWith("--lang=") ? args[k].substring("--lang=".length())
          : args[k].equals("--lang") && k + 1 < args.length ? args[k + 1] : null;
      for (Language each : Language.values()) {
        language = each.toString().equals(said) ? each : language;
      }
    }
    return language;
  }

  private static int failed(Exception problem, CommandLine line, Language language) {
    PrintWriter err = line.getErr();
    if (Thread.currentThread().isInterrupted() || problem instanceof InterruptedException) {
      // Whatever an interrupted command complains of comes from being interrupted.
      err.println(Message.of("command.interrupted").in(language));
      return ExitCode.INTERRUPTED;
    }
    if (problem instanceof InputRefused refused) {
      refused.lines().forEach(err::println);
      return ExitCode.BAD_INPUT;
    }
    if (problem instanceof ResultsUnreadable refused) {
      err.println(oneLine(refused.reason().in(language)));
      return ExitCode.BAD_INPUT;
    }
    if (problem instanceof ResultsFolderRefused refused) {
      err.println(oneLine(refused.getMessage()));
      return ExitCode.FOLDER_REFUSED;
    }
    if (problem instanceof TownFolderException refused) {
      err.println(oneLine(refused.reason().in(language)));
      return ExitCode.FOLDER_REFUSED;
    }
    return unexpected(problem, err, language, debugs(line.getCommandSpec()));
  }

  private static int unexpected(Throwable problem, PrintWriter err, Language language, boolean debug) {
    if (isEnding()) {
      // Ctrl-C stops the runs under way wherever they are; what they complain of then means nothing.
      return ExitCode.INTERRUPTED;
    }
    Message said = unexpected(problem);
    err.println((debug ? said : Message.of("command.debug-shows-more", said)).in(language));
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
  static Message unexpected(Throwable problem) {
    String where = "Java";
    for (StackTraceElement element : problem.getStackTrace()) {
      if (element.getClassName().startsWith("org.sozialraum")) {
        where = element.getFileName() + ":" + element.getLineNumber();
        break;
      }
    }
    return problem instanceof OutOfMemoryError ? Message.of("command.memory")
        : Message.of("command.unexpected", problem.getClass().getSimpleName()
            + (problem.getMessage() == null ? "" : " (" + oneLine(problem.getMessage()) + ")"), where, version());
  }

  /** The version; nothing if it is the version that fails. */
  private static String version() {
    try {
      return ProgramVersion.text();
    } catch (RuntimeException | LinkageError broken) {
      return "";
    }
  }

  static String oneLine(String text) {
    return String.valueOf(text).strip().replaceAll("\\s*\\R\\s*", "; ").replaceAll("\\p{Cntrl}", " ");
  }
}
