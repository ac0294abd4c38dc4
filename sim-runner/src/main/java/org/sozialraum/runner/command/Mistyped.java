package org.sozialraum.runner.command;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Everything that is wrong with how a command was typed, in one go: options that do not exist, values that cannot be,
 * words that are missing; and the mistakes of the scenarios that were named, so that one slip hides no other.
 */
final class Mistyped {
  private final ParseResult parsed;
  private final CommandLine line;
  private final Set<String> strays = new LinkedHashSet<>();

  /** A command that reads scenarios. */
  interface ReadsScenarios {
    /** What is wrong with options in their bounds and with scenarios, in lines for the user; strays are left out. */
    List<String> mistakes(Set<String> strays);
  }

  private Mistyped(ParseResult parsed) {
    this.parsed = parsed;
    this.line = parsed.commandSpec().commandLine();
  }

  /** Lets a command line report all mistakes instead of the first, before anything is done. */
  static void gatherAll(CommandLine commands) {
    gather(commands);
    commands.setExecutionStrategy(parsed -> {
      int code = ExitCode.DONE;
      for (ParseResult each = parsed; each != null; each = each.subcommand()) {
        code = each.errors().isEmpty() ? code : new Mistyped(each).report();
      }
      return code == ExitCode.DONE ? new CommandLine.RunLast().execute(parsed) : code;
    });
  }

  private static void gather(CommandLine commands) {
    commands.getCommandSpec().parser().collectErrors(true);
    commands.getSubcommands().values().forEach(Mistyped::gather);
  }

  private int report() {
    Language language = CommandLines.language(parsed.originalArgs().toArray(String[]::new));
    // A word that is missing may be missed more than once.
    Set<Message> mistakes = new LinkedHashSet<>();
    parsed.errors().forEach(this::afterMissingValue);
    // A word that cannot be used is neither missing nor too much.
    Set<ArgSpec> unusable = new LinkedHashSet<>();
    for (Exception each : parsed.errors()) {
      if (each instanceof ParameterException mistake && mistake.getArgSpec() instanceof PositionalParamSpec word) {
        unusable.add(word);
        strays.add(mistake.getValue());
      }
    }
    for (Exception each : parsed.errors()) {
      if (each instanceof MissingParameterException missing && unusable.containsAll(missing.getMissing())) {
        continue;
      }
      if (each instanceof UnmatchedArgumentException unmatched) {
        mistakes.addAll(unmatched(unmatched));
      } else if (each instanceof ParameterException mistake) {
        mistakes.add(Misuse.of(mistake));
      } else {
        throw new IllegalStateException(each);
      }
    }
    CommandSpec command = parsed.commandSpec();
    int left = mistakes.size();
    for (Message each : mistakes) {
      // Where to look is said once, at the end.
      String key = --left == 0 ? "command.misused" : "command.of-option";
      line.getErr().println(CommandLines.oneLine(Message.of(key, command.qualifiedName(), each).in(language)));
    }
    if (command.userObject() instanceof ReadsScenarios reader) {
      reader.mistakes(strays).forEach(line.getErr()::println);
    }
    return ExitCode.BAD_INPUT;
  }

  /** One message per option that does not exist, and per word that is too much; its value belongs to the option. */
  private List<Message> unmatched(UnmatchedArgumentException unmatched) {
    List<Message> mistakes = new ArrayList<>();
    List<String> typed = parsed.originalArgs();
    if (!line.getSubcommands().isEmpty() && !unmatched.getUnmatched().get(0).startsWith("-")) {
      // What follows a command that does not exist is that command's affair.
      return List.of(Misuse.of(unmatched));
    }
    for (String word : unmatched.getUnmatched()) {
      if (word.startsWith("-")) {
        int at = typed.indexOf(word) + 1;
        if (!word.contains("=") && at > 0 && at < typed.size() && !typed.get(at).startsWith("-")
            && !exists(typed.get(at))) {
          strays.add(typed.get(at));
        }
        mistakes.add(Misuse.of(new UnmatchedArgumentException(line, List.of(word.replaceFirst("=.*", "")))));
      }
    }
    for (String word : unmatched.getUnmatched()) {
      if (!word.startsWith("-") && !strays.contains(word)) {
        mistakes.add(Misuse.of(new UnmatchedArgumentException(line, List.of(word))));
      }
    }
    return mistakes;
  }

  /** An option in the place of a value is not read as one, so that the word after it belongs to nobody. */
  private void afterMissingValue(Exception mistake) {
    List<String> typed = parsed.originalArgs();
    if (mistake instanceof MissingParameterException missing
        && missing.getMissing().get(0) instanceof OptionSpec option) {
      for (int at = 0; at + 2 < typed.size(); at++) {
        if (List.of(option.names()).contains(typed.get(at)) && typed.get(at + 1).startsWith("-")
            && !typed.get(at + 2).startsWith("-") && !exists(typed.get(at + 2))) {
          strays.add(typed.get(at + 2));
        }
      }
    }
  }

  private static boolean exists(String word) {
    try {
      return Files.exists(Path.of(word));
    } catch (InvalidPathException impossible) {
      return false;
    }
  }
}
