package org.sozialraum.runner.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;
import org.sozialraum.quantity.Problems;
import org.sozialraum.runner.calibration.Calibration;
import org.sozialraum.runner.calibration.DefaultsFile;
import org.sozialraum.runner.calibration.Evaluation;
import org.sozialraum.runner.calibration.FreeNumber;
import org.sozialraum.runner.calibration.History;
import org.sozialraum.runner.calibration.Journal;
import org.sozialraum.runner.calibration.Search;
import org.sozialraum.runner.calibration.Targets;
import org.sozialraum.runner.calibration.TownModel;
import org.sozialraum.runner.pattern.CalibrationPatterns;
import org.sozialraum.runner.pattern.Pattern;
import org.sozialraum.runner.pattern.ValidationCsv;
import org.sozialraum.runner.store.Program;
import org.sozialraum.runner.store.ResultsFolderRefused;
import org.sozialraum.runner.store.WholeFile;
import org.sozialraum.runner.townfile.ValidatedValues;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.scenario.Settings;
import org.sozialraum.synthesis.SyntheticTowns;
import org.sozialraum.town.TownPlan;
import org.sozialraum.week.Horizon;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fits the free numbers of the default model to published figures. */
@Command(name = "calibrate",
    description = {"Fits the free numbers of the default model to the published figures C1 to C13.",
        "Interrupted, the same command goes on where it stopped.", ""},
    footer = {"", "Example: sozialraum calibrate",
        "Example: sozialraum calibrate --perturb 7 --out results/calibrate-from-elsewhere",
        "Example: sozialraum calibrate --like results/validate/validation.csv",
        "Example: sozialraum calibrate --from results/calibrate/defaults.properties --out results/calibrate-again"})
final class CalibrateCommand implements Callable<Integer> {
  private static final int MOST_YEARS = 100;
  private static final long LONGEST_STOP_SECONDS = 20;
  private static final String LIMIT = "evaluations";

  @Spec
  private CommandSpec spec;

  @Option(names = "--out", paramLabel = "DIR", description = "Folder of the calibration (default: results/calibrate).")
  private Path out = Path.of("results", "calibrate");

  @Option(names = "--town", paramLabel = "NAME", description = "Synthetic town (default: kleinstadt).")
  private String town = "kleinstadt";

  @Option(names = "--replications", paramLabel = "N", description = "Runs per evaluation (default: 4).")
  private int replications = 4;

  @Option(names = "--seed", paramLabel = "N", description = "Seed of the runs (default: 1).")
  private long seed = 1;

  @Option(names = "--burn-in", paramLabel = "YEARS",
      description = "Years lived under the last accepted numbers (default: 20).")
  private int burnIn = 20;

  @Option(names = "--settle", paramLabel = "YEARS",
      description = "Years after that, lived under the numbers evaluated before anything is measured (default: 12).")
  private int settle = 12;

  @Option(names = "--measured", paramLabel = "YEARS", description = "Years that values are the mean of (default: 4).")
  private int measured = 4;

  @Option(names = "--optimiser", paramLabel = "levenberg-marquardt|cma-es",
      description = "How to search: by slopes, or by an evolution strategy that takes many times as long"
          + " (default: levenberg-marquardt).")
  private Search search = Search.LEVENBERG_MARQUARDT;

  @Option(names = "--evaluations", paramLabel = "N", description = "Most evaluations (default: 250).")
  private int evaluations = 250;

  @Option(names = "--step", paramLabel = "SHARE", description = "Part of its range by which a number is moved to see"
      + " what it changes (default: 0.1).")
  private double step = .1;

  @Option(names = "--perturb", paramLabel = "SEED", description = "Starts at numbers that are moved at random by up to"
      + " 30 %% of their ranges, instead of at the defaults.")
  private Long perturb;

  @Option(names = "--from", paramLabel = "FILE", description = "The " + DefaultsFile.NAME + " that an earlier"
      + " calibration ended with: starts at its numbers instead of at the defaults.")
  private Path from;

  @Option(names = "--like", paramLabel = "FILE", description = "The validation.csv that validate wrote for another town"
      + " under the defaults: what is measured here is corrected by the difference between the towns.")
  private Path like;

  @Option(names = "--without", paramLabel = "ID", split = ",",
      description = "Figures that are left out, such as C8 or C3-75+.")
  private List<String> without = new ArrayList<>();

  @Option(names = "--workers", paramLabel = "N", description = "Runs at the same time (default: all cores).")
  private Integer workers;

  @Option(names = "--lang", paramLabel = "de|en", description = "Language of what is said"
      + " (default: the computer's, otherwise en).")
  private Language language;

  @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this text.")
  private boolean help;

  @Override
  public Integer call() throws IOException {
    Optional<TownPlan> plan = SyntheticTowns.named(town);
    List<Pattern> patterns = Targets.with(without);
    Settings settings = Settings.defaults();
    List<FreeNumber> all = FreeNumber.all();
    List<FreeNumber> searched = all.stream().filter(each -> !each.isConstant()).toList();
    List<FreeNumber> constants = all.stream().filter(FreeNumber::isConstant).toList();
    Map<String, Double> start = new LinkedHashMap<>();
    Map<String, Double> elsewhere = readOrRefuse(plan, patterns, searched, start);
    Scenario scenario = new Scenario("calibrate", "Which numbers meet the published figures?", plan.orElseThrow(),
        new Horizon(burnIn + settle, measured), replications, seed, .5, settings, Set.of(), List.of(), List.of());
    Map<String, String> head = head(patterns, elsewhere, start);
    TownModel model = new TownModel(scenario, searched, patterns, settle);
    Calibration calibration = new Calibration(model, searched, patterns, elsewhere,
        new Calibration.Options(search, evaluations, step, workers(), start, perturb, identity(head, scenario)));
    PrintWriter err = spec.commandLine().getErr();
    err.println(said("calibrate.begins", searched.size(), constants.size(),
        patterns.stream().filter(each -> each.use() == Pattern.Use.CALIBRATION).count(), out));
    AtomicBoolean stopped = new AtomicBoolean();
    CountDownLatch ended = new CountDownLatch(1);
    Thread hook = new Thread(() -> {
      stopped.set(true);
      model.stop();
      awaitJournal(ended);
      err.println(said("calibrate.interrupted", out));
      err.flush();
    }, "interrupted");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      History history = calibration.run(out, new Calibration.Told() {
        @Override
        public void evaluated(Evaluation evaluation) {
          List<String> outside = evaluation.outside(patterns);
          err.println(evaluation.number() == 0
              ? said("calibrate.corrected", town, like, Message.decimal(evaluation.objective(patterns), 2),
                  Message.list(outside))
              : said("calibrate.evaluation", evaluation.number(), evaluations,
                  Message.decimal(evaluation.objective(patterns), 2), Message.list(outside)));
        }

        @Override
        public void accepted(History history) throws IOException {
          write(history, settings, all, constants, head);
          err.println(said("calibrate.accepted", history.steps().size() - 1,
              Message.decimal(history.steps().get(history.steps().size() - 1).evaluation().objective(patterns), 2)));
        }
      });
      write(history, settings, all, constants, head);
      finish(history, patterns);
      return ExitCode.DONE;
    } catch (Journal.Refused refused) {
      throw new ResultsFolderRefused(refused.inUse() ? said("calibrate.in-use", out)
          : said("calibrate.other-journal", out.resolve(Journal.NAME), refused.found()));
    } catch (Calibration.Unread unread) {
      err.println(said("calibrate.unread", Message.list(unread.ids()), "--without"));
      return ExitCode.RUN_FAILED;
    } catch (RuntimeException failure) {
      if (stopped.get() || Calibration.stopped(failure)) {
        return ExitCode.INTERRUPTED;
      }
      throw failure;
    } finally {
      ended.countDown();
      remove(hook);
    }
  }

  /** Waits until the journal is closed: after Ctrl-C or SIGTERM the process ends as soon as its hooks have. */
  private static void awaitJournal(CountDownLatch ended) {
    try {
      ended.await(LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }

  private static void remove(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // The process is ending already, and the hook has stopped the runs.
    }
  }

  private void finish(History history, List<Pattern> patterns) {
    PrintWriter print = spec.commandLine().getOut();
    Evaluation best = history.best();
    print.println(said("calibrate.finished", history.evaluations(), Math.round(history.seconds() / 60),
        Message.decimal(history.steps().get(0).evaluation().objective(patterns), 2),
        Message.decimal(best.objective(patterns), 2), Message.list(best.outside(patterns))));
    print.println(said("calibrate.written", out.resolve("history.md"), out.resolve(DefaultsFile.NAME)));
  }

  private void write(History history, Settings before, List<FreeNumber> all, List<FreeNumber> constants,
      Map<String, String> head) throws IOException {
    Settings settings = history.settings(before, constants);
    List<String> lines = new ArrayList<>();
    head.forEach((key, value) -> lines.add(key + ": " + value));
    WholeFile.write(out.resolve("history.csv"), history.csv());
    WholeFile.write(out.resolve("history.md"), history.markdown(lines, settings, constants));
    WholeFile.write(out.resolve(DefaultsFile.NAME), DefaultsFile.text(head, settings, all));
    WholeFile.write(out.resolve("calibrated.yaml"), DefaultsFile.scenario(head, settings, all));
  }

  private Map<String, String> head(List<Pattern> patterns, Map<String, Double> elsewhere, Map<String, Double> start) {
    Map<String, String> head = new LinkedHashMap<>();
    head.put("program", Program.current().label());
    head.put("town", town + ", seed " + seed + ", " + replications + " replications, years " + burnIn + " + " + settle
        + " + " + measured);
    head.put("targets", "C1 to C13, version " + Targets.version(patterns)
        + (without.isEmpty() ? "" : ", without " + String.join(", ", without)));
    if (!elsewhere.isEmpty()) {
      head.put("like", CommandLines.oneLine(like.getFileName().toString()) + ", digest of its values "
          + Targets.version(elsewhere)
          + ": values are corrected by what the town of this file shows more under the defaults");
    }
    head.put("search", search + ", step " + Message.plain(step) + ", started "
        + (start.isEmpty() ? "at the defaults" : "at other numbers, digest " + Targets.version(start))
        + (perturb == null ? "" : ", perturbed with seed " + perturb));
    head.put(LIMIT, "at most " + evaluations);
    return head;
  }

  /**
   * All that decides what an evaluation gives; not how many there may be, so that a search may be given more of them.
   */
  private static String identity(Map<String, String> head, Scenario scenario) {
    return head.entrySet().stream().filter(entry -> !entry.getKey().equals(LIMIT)).map(Map.Entry::getValue)
        .collect(Collectors.joining("; ")) + "; " + Targets.version(scenario, Program.current());
  }

  /** What another town shows, if one is named; refuses all mistakes at once. */
  private Map<String, Double> readOrRefuse(Optional<TownPlan> plan, List<Pattern> patterns,
      List<FreeNumber> searched, Map<String, Double> start) {
    Problems problems = new Problems();
    if (from != null) {
      start.putAll(StartingNumbers.read(from, searched, problems));
    }
    if (plan.isEmpty()) {
      problems.add("--town", Message.of("calibrate.unknown-town", town, Message.list(SyntheticTowns.names())));
    }
    bounds(problems, "--replications", replications, 1, 1000, "runs");
    bounds(problems, "--burn-in", burnIn, 0, MOST_YEARS, "years");
    bounds(problems, "--settle", settle, 0, MOST_YEARS, "years");
    bounds(problems, "--measured", measured, 1, MOST_YEARS, "years");
    bounds(problems, "--evaluations", evaluations, 1, 1_000_000, "runs");
    bounds(problems, "--workers", workers(), 1, 1024, "runs at the same time");
    bounds(problems, "--step", step, .005, .4, "share");
    for (String each : without) {
      if (!Targets.knows(each)) {
        problems.add("--without", Message.of("calibrate.unknown-figure", each,
            Problems.closest(each, Targets.names()).orElse("C3-75+")));
      }
    }
    Map<String, Double> elsewhere = like == null ? Map.of()
        : ValidatedValues.read(like, List.of(ValidationCsv.HEADER.split(",")),
            CalibrationPatterns.all().stream().map(Pattern::id).toList(),
            patterns.stream().filter(each -> each.use() != Pattern.Use.VALIDATION).map(Pattern::id).toList(), problems);
    if (!problems.none()) {
      throw new InputRefused(problems.all().stream().map(each -> each.line(spoken())).toList());
    }
    return elsewhere;
  }

  private static void bounds(Problems problems, String option, double value, double from, double to, String unit) {
    if (!(value >= from && value <= to)) {
      problems.outside(option, value, from, to, unit);
    }
  }

  private int workers() {
    return workers == null ? Runtime.getRuntime().availableProcessors() : workers;
  }

  private Language spoken() {
    return language == null ? Language.ofComputer() : language;
  }

  private String said(String key, Object... arguments) {
    return CommandLines.oneLine(Message.of(key, arguments).in(spoken()));
  }
}
