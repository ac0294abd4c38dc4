package org.sozialraum.runner.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;
import org.sozialraum.message.Language;
import org.sozialraum.runner.calibration.Search;
import picocli.CommandLine;

/** Turns what is typed after an option into values, and says in words what is allowed where that fails. */
final class Converters {
  private Converters() {}

  static void register(CommandLine commands) {
    number(commands, Long.class, Long::valueOf, "command.not-whole");
    number(commands, Integer.class, Integer::valueOf, "command.not-whole");
    number(commands, Double.class, Double::valueOf, "command.not-a-number");
    words(commands, Language.class);
    words(commands, ProgressForm.class);
    words(commands, CatalogueForm.class);
    words(commands, Search.class);
    words(commands, ValidationForm.class);
    words(commands, TableForm.class);
    commands.registerConverter(Shard.class, Shard::of);
    commands.registerConverter(RunAddress.class, RunAddress::of);
    commands.registerConverter(Path.class, typed -> {
      try {
        if (typed.isBlank()) {
          throw new Misuse.Unusable("command.empty-path");
        }
        return Path.of(typed);
      } catch (InvalidPathException impossible) {
        throw new Misuse.Unusable("command.odd-path");
      }
    });
  }

  private static <N> void number(CommandLine commands, Class<N> type, Function<String, N> read, String otherwise) {
    commands.registerConverter(type, typed -> {
      try {
        return read.apply(typed);
      } catch (NumberFormatException otherThing) {
        throw new Misuse.Unusable(otherwise, typed);
      }
    });
  }

  private static <W extends Enum<W>> void words(CommandLine commands, Class<W> type) {
    commands.registerConverter(type, typed -> {
      for (W word : type.getEnumConstants()) {
        if (word.toString().equals(typed)) {
          return word;
        }
      }
      throw new Misuse.Unusable("command.not-a-word", typed,
          String.join(", ", Arrays.stream(type.getEnumConstants()).map(Object::toString).toList()));
    });
  }
}
