package org.sozialraum.runner.command;

import java.util.List;
import java.util.stream.Collectors;
import org.sozialraum.message.Message;
import org.sozialraum.quantity.Problems;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with how a command was typed, in words of this program instead of picocli's. */
final class Misuse {
  private Misuse() {}

  /** What was typed cannot be used, with the reason for the user. */
  static final class Unusable extends TypeConversionException {
    private static final long serialVersionUID = 1;

    private final transient Message message;

    Unusable(String key, Object... arguments) {
      super(key);
      message = Message.of(key, arguments);
    }
  }

  /** What is wrong, without the command. */
  static Message of(ParameterException mistake) {
    if (mistake.getCause() instanceof Unusable unusable) {
      return mistake.getArgSpec() == null ? unusable.message
          : Message.of("command.of-option", name(mistake.getArgSpec()), unusable.message);
    }
    if (mistake instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched);
    }
    if (mistake instanceof MissingParameterException missing) {
      List<ArgSpec> all = missing.getMissing();
      boolean value = all.size() == 1 && missing.getMessage().contains("parameter for option");
      return value ? Message.of("command.no-value", name(all.get(0)), label(all.get(0)))
          : Message.of("command.missing", all.stream().map(Misuse::typed).collect(Collectors.joining(", ")));
    }
    if (mistake instanceof OverwrittenOptionException twice) {
      return Message.of("command.twice", name(twice.getOverwritten()));
    }
    return mistake.getArgSpec() instanceof OptionSpec option && option.arity().max() == 0
        ? Message.of("command.takes-no-value", name(option), String.valueOf(mistake.getValue()))
        : Message.plain(CommandLines.oneLine(mistake.getMessage()));
  }

  /** The option or command that was probably meant; picocli's own guesses at commands are too bold. */
  private static Message unmatched(UnmatchedArgumentException unmatched) {
    CommandLine line = unmatched.getCommandLine();
    String first = unmatched.getUnmatched().isEmpty() ? "" : unmatched.getUnmatched().get(0);
    if (first.startsWith("-")) {
      List<String> near = unmatched.getSuggestions().isEmpty()
          ? Problems.closest(first, line.getCommandSpec().optionsMap().keySet()).stream().toList()
          : unmatched.getSuggestions();
      return near.isEmpty() ? Message.of("command.unknown-option", first)
          : Message.of("command.misspelt-option", first, String.join(", ", near));
    }
    if (line.getSubcommands().isEmpty()) {
      return Message.of("command.too-much", first);
    }
    return Problems.closest(first, line.getSubcommands().keySet())
        .map(command -> Message.of("command.misspelt", first, command))
        .orElse(Message.of("command.unknown", first, String.join(", ", line.getSubcommands().keySet())));
  }

  private static String name(ArgSpec arg) {
    return arg instanceof OptionSpec option ? option.longestName() : label(arg);
  }

  private static String typed(ArgSpec arg) {
    return arg instanceof OptionSpec ? name(arg) + " " + label(arg) : label(arg);
  }

  private static String label(ArgSpec arg) {
    return arg.paramLabel();
  }
}
