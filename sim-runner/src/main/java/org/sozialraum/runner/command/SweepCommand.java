package org.sozialraum.runner.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.sozialraum.message.Language;
import org.sozialraum.quantity.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Does the runs that a design file asks for, or those of them that are missing. */
@Command(name = "sweep",
    description = {"Does many runs: every point of a design, again and again, on all cores.",
        "The same command goes on where an earlier one was stopped, whatever stopped it.", ""},
    footer = {"", "Example: sozialraum sweep scenarios/sweeps/unordnung-und-umzuege.yaml --dry-run",
        "Example: sozialraum sweep scenarios/sweeps/unordnung-und-umzuege.yaml",
        "Example: sozialraum sweep design.yaml --shard 1/4 --out part-1",
        "Example: sozialraum sweep design.yaml --replay 3/17/0"})
final class SweepCommand implements Callable<Integer>, Mistyped.ReadsScenarios {
  private static final int MOST_WORKERS = 1024;
  private static final int MOST_REPLICATIONS = 1_000_000;

  @Spec
  private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "DESIGN", description = "Design file (YAML); see sozialraum schema --design.")
  private Path file;

  @Option(names = "--out", paramLabel = "DIR", description = "Results folder (default: results/<design>).")
  private Path out;

  @Option(names = "--replications", paramLabel = "N", description = "Runs of each point, instead of the design's;"
      + " more than before adds only what is missing.")
  private Integer replications;

  @Option(names = "--workers", paramLabel = "N", description = "Runs at the same time (default: all cores; fewer if"
      + " memory is short).")
  private Integer workers;

  @Option(names = "--shard", paramLabel = "I/N", description = "Does the I-th of N parts only, for N computers;"
      + " sozialraum merge joins them.")
  private Shard shard = Shard.WHOLE;

  @Option(names = "--dry-run", description = "Says what the sweep will take of this computer, after two trial runs;"
      + " writes nothing.")
  private boolean dryRun;

  @Option(names = "--retry-failed", description = "Does runs again that failed before.")
  private boolean retryFailed;

  @Option(names = "--replay", paramLabel = "REPLICATION/POINT/ARM", description = "Does this run alone and prints its"
      + " outputs, or why it fails; writes nothing.")
  private RunAddress replay;

  @Option(names = "--lang", paramLabel = "de|en", description = "Language of texts"
      + " (default: the computer's, otherwise en).")
  private Language language;

  @Option(names = "--progress", paramLabel = "auto|plain|json|none",
      description = "Progress as a bar or lines, lines, JSON lines, or nothing (default: auto).")
  private ProgressForm progress = ProgressForm.AUTO;

  @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this text.")
  private boolean help;

  @Override
  public List<String> mistakes(Set<String> strays) {
    if (file == null || strays.contains(file.toString())) {
      return problems();
    }
    try {
      DesignInput.read(file, replications, problems(), spoken());
      return List.of();
    } catch (InputRefused refused) {
      return refused.lines();
    }
  }

  private List<String> problems() {
    Problems problems = new Problems();
    if (workers != null && (workers < 1 || workers > MOST_WORKERS)) {
      problems.outside("--workers", workers, 1, MOST_WORKERS, "runs at the same time");
    }
    if (replications != null && (replications < 1 || replications > MOST_REPLICATIONS)) {
      problems.outside("--replications", replications, 1, MOST_REPLICATIONS, "runs");
    }
    List<String> lines = new ArrayList<>();
    problems.all().forEach(each -> lines.add(each.line(spoken())));
    return lines;
  }

  private Language spoken() {
    return language == null ? Language.ofComputer() : language;
  }

  @Override
  public Integer call() throws IOException {
    DesignInput input = DesignInput.read(file, replications, problems(), spoken());
    input.base().notices().forEach(each -> spec.commandLine().getErr().println(each.text(spoken())));
    int hands = workers == null ? Runtime.getRuntime().availableProcessors() : workers;
    if (replay != null) {
      input.check(replay, spoken());
      return new SweepReplay(input.design(), spec, spoken()).run(replay);
    }
    if (dryRun) {
      new SweepForecast(input.design(), spoken(), hands, shard).lines().forEach(spec.commandLine().getOut()::println);
      return ExitCode.DONE;
    }
    return new SweepRun(input, spec, spoken()).run(folder(input), hands, shard, retryFailed, progress);
  }

  private Path folder(DesignInput input) {
    // Parts on one computer must not share a folder.
    String name = input.design().name() + (shard.isPart() ? "." + shard.number() + "-of-" + shard.of() : "");
    return out == null ? Path.of("results", name) : out;
  }
}
