package org.sozialraum.runner.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Stack;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sozialraum.scenario.Scenario;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * Under which other assumptions a comparison is repeated.
 *
 * @param handOvers those about hand-overs between services, for comparisons of networks
 * @param draws draws of everything that is assumed; 0 for none
 */
record Assumptions(HandOvers handOvers, int draws) {
  /** What happens if nothing is said. */
  static final Assumptions USUAL = new Assumptions(HandOvers.AUTO, 0);
  /** Fewest draws: with fewer, the ends of a band of 90 % are single runs. */
  static final int FEWEST_DRAWS = 50;
  private static final int MOST_DRAWS = 10_000;
  private static final String RANGES = "ranges";

  /** The two ends of the range of hand-overs, all its four corners, or nothing. */
  enum HandOvers {
    AUTO, HAND_OVERS, NONE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The assumptions about hand-overs for a comparison; none for single runs, which allow no intervals. */
  List<AssumedHandOvers> of(Scenario reference) {
    return reference.replications() < 2 || handOvers == HandOvers.NONE ? List.of()
        : handOvers == HandOvers.AUTO ? AssumedHandOvers.ENDS : AssumedHandOvers.CORNERS;
  }

  /** What a word or number after the option means. */
  static Assumptions read(String typed) {
    for (HandOvers each : HandOvers.values()) {
      if (each.toString().equals(typed)) {
        return new Assumptions(each, 0);
      }
    }
    if (typed.equals(RANGES)) {
      return new Assumptions(HandOvers.AUTO, FEWEST_DRAWS);
    }
    String number = typed.startsWith(RANGES + ":") ? typed.substring(RANGES.length() + 1) : typed;
    if (!number.matches("[0-9]{1,9}")) {
      throw new Misuse.Unusable("command.not-a-word", typed, Stream.concat(
          Stream.of(RANGES, RANGES + ":N"), Arrays.stream(HandOvers.values()).map(Object::toString))
          .collect(Collectors.joining(", ")));
    }
    int draws = Integer.parseInt(number);
    if (draws < FEWEST_DRAWS || draws > MOST_DRAWS) {
      throw new Misuse.Unusable("command.ranges.draws", draws, FEWEST_DRAWS, MOST_DRAWS);
    }
    return new Assumptions(HandOvers.AUTO, draws);
  }

  /** A word may follow, but a scenario file that follows is none; by itself, the option asks for the ranges. */
  static final class WordUnlessScenario implements IParameterConsumer {
    @Override
    public void consumeParameters(Stack<String> rest, ArgSpec option, CommandSpec command) {
      String next = rest.isEmpty() ? "-" : rest.peek();
      boolean word = !next.startsWith("-") && !next.matches("(?i).*\\.ya?ml");
      String typed = word ? rest.pop() : RANGES;
      try {
        option.setValue(read(typed));
      } catch (Misuse.Unusable unusable) {
        throw new ParameterException(command.commandLine(), unusable.getMessage(), unusable, option, typed);
      }
    }
  }
}
