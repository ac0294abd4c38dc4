package org.sozialraum.runner.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Stack;
import org.sozialraum.quantity.Problems;
import org.sozialraum.runner.experiment.ExperimentOptions.KeptBurnIns;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Whether and where burn-ins are kept for the next command. */
final class BurnInOptions {
  private static final Path USUAL = Path.of("results", ".burn-ins");
  private static final int USUAL_GIGABYTES = 20;
  private static final int MOST_GIGABYTES = 1_000_000;

  @Option(names = "--keep-burn-in", paramLabel = "[DIR]", arity = "0..1", parameterConsumer = FolderUnlessScenario.class,
      description = "Keeps burn-ins in this folder (default: results/.burn-ins), so that the next command with the same"
          + " program, town, settings and seed starts observing at once.")
  private Path folder;

  @Option(names = "--burn-in-limit", paramLabel = "GB",
      description = "Size of the folder of burn-ins (default: " + USUAL_GIGABYTES
          + "); those used longest ago give way.")
  private Double gigabytes;

  /** A folder may follow, but a scenario file that follows is no folder. */
  static final class FolderUnlessScenario implements IParameterConsumer {
    @Override
    public void consumeParameters(Stack<String> rest, ArgSpec option, CommandSpec command) {
      String next = rest.isEmpty() ? "-" : rest.peek();
      boolean folder = !next.startsWith("-") && !next.matches("(?i).*\\.ya?ml");
      option.setValue(folder ? Path.of(rest.pop()) : USUAL);
    }
  }

  /** Adds what is wrong with the numbers. */
  void check(Problems problems) {
    if (gigabytes != null && !(gigabytes > 0 && gigabytes <= MOST_GIGABYTES)) {
      problems.outside("--burn-in-limit", gigabytes, 0, MOST_GIGABYTES, "gigabytes, more than 0");
    }
  }

  Optional<KeptBurnIns> kept() {
    double limit = gigabytes == null ? USUAL_GIGABYTES : gigabytes;
    return Optional.ofNullable(folder).map(each -> new KeptBurnIns(each, (long) (limit * (1L << 30))));
  }
}
