package org.sozialraum.runner.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sozialraum.message.Language;
import org.sozialraum.quantity.Problem;
import org.sozialraum.quantity.Problems;
import org.sozialraum.runner.scenariofile.Overrides;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options that mean the same in every command that reads a scenario. */
final class CommonOptions {
  private static final int MOST_WORKERS = 1024;

  @Option(names = "--out", paramLabel = "DIR", description = "Results folder (default: results/<scenario>).")
  private Path out;

  @Option(names = "--seed", paramLabel = "N", description = "Seed, instead of the scenario's.")
  private Long seed;

  @Option(names = "--replications", paramLabel = "N", description = "Runs per variant, instead of the scenario's.")
  private Integer replications;

  @Option(names = "--years", paramLabel = "N", description = "Observed years, instead of the scenario's.")
  private Integer years;

  @Option(names = "--set", paramLabel = "PATH=VALUE", description = "Any value of the scenario, checked like the file;"
      + " may be repeated: --set horizon.observed-years=2 --set interventions[0].capacity=200. Items count from 0;"
      + " quotes keep brackets and spaces from the shell: --set 'switched-off=[fear, ties]'"
      + " --set 'interventions[0].at={x: 500, y: 700}'.")
  private List<String> set = new ArrayList<>();

  @Option(names = "--workers", paramLabel = "N", description = "Runs at the same time (default: all cores).")
  private Integer workers;

  @Mixin
  private BurnInOptions burnIns;

  @Option(names = "--lang", paramLabel = "de|en", description = "Language of charts and texts"
      + " (default: the computer's, otherwise en).")
  private Language language;

  @Option(names = "--progress", paramLabel = "auto|plain|json|none",
      description = "Progress as a bar or lines, lines, JSON lines, or nothing (default: auto).")
  private ProgressForm progress = ProgressForm.AUTO;

  @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this text.")
  private boolean help;

  /** What replaces values of the scenario. */
  Overrides overrides() {
    return new Overrides(seed, replications, years, set);
  }

  /** Refuses numbers outside their bounds, all at once. */
  List<String> problems() {
    Problems problems = new Problems();
    overrides().check(problems);
    if (workers != null && (workers < 1 || workers > MOST_WORKERS)) {
      problems.outside("--workers", workers, 1, MOST_WORKERS, "runs at the same time");
    }
    burnIns.check(problems);
    List<String> lines = new ArrayList<>();
    for (Problem each : problems.all()) {
      lines.add(each.line(language()));
    }
    return lines;
  }

  Path outOr(Path byDefault) {
    return out == null ? byDefault : out;
  }

  boolean outIsExplicit() {
    return out != null;
  }

  int workers() {
    return workers == null ? Runtime.getRuntime().availableProcessors() : workers;
  }

  BurnInOptions burnIns() {
    return burnIns;
  }

  Language language() {
    return language == null ? Language.ofComputer() : language;
  }

  ProgressForm progress() {
    return progress;
  }
}
