package org.sozialraum.runner.experiment;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;
import org.sozialraum.runner.stats.SummaryRow;
import org.sozialraum.runner.store.Account;
import org.sozialraum.runner.store.BurnIns;
import org.sozialraum.runner.store.CostRow;
import org.sozialraum.runner.store.Identity;
import org.sozialraum.runner.store.MarginsCsv;
import org.sozialraum.runner.store.Program;
import org.sozialraum.runner.store.ResultTables;
import org.sozialraum.runner.store.ResultsFolder;
import org.sozialraum.runner.store.ResultsFolderRefused;
import org.sozialraum.runner.store.SeriesTable;
import org.sozialraum.runner.store.SummaryTable;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.week.Horizon;

/**
 * Runs every variant with the same chance in every replication and leaves a results folder.
 *
 * <p>Runs are done in parallel, all variants of replication 0 first, and reduced in the order of replications: the
 * number of workers changes no byte of the results. A run that fails is reported and the others go on. What an
 * interrupted experiment has finished is kept, and the same experiment takes it up.
 *
 * <p>Everything a user must read (folder chosen, failed runs, progress) is printed here; a caller prints nothing of
 * it again.
 */
public final class Experiment {
  private final List<Variant> variants;
  private final ExperimentOptions options;
  private final Function<Scenario, String> writer;
  private final ModelRun model;
  private final PrintStream out;
  private final Language language;

  /**
   * An experiment of this project's model, reporting to the standard error stream.
   *
   * @param variants the reference first; equal replications and horizons, different names
   * @param writer text of a scenario with every default, for {@code scenario.yaml}
   */
  public Experiment(List<Variant> variants, ExperimentOptions options, Function<Scenario, String> writer) {
    this(variants, options, writer, ModelRun.sozialraum(variants.stream().map(Variant::scenario).toList()),
        System.err);
  }

  /**
   * An experiment of another model, reporting to the standard error stream.
   *
   * @param writer text of a scenario with every default, for {@code scenario.yaml}
   */
  public Experiment(List<Variant> variants, ExperimentOptions options, Function<Scenario, String> writer,
      ModelRun model) {
    this(variants, options, writer, model, System.err);
  }

  /**
   * An experiment of any model.
   *
   * @throws IllegalArgumentException if the variants cannot be compared
   */
  public Experiment(List<Variant> variants, ExperimentOptions options, Function<Scenario, String> writer,
      ModelRun model, PrintStream out) {
    this.variants = List.copyOf(variants);
    this.options = options;
    this.writer = writer;
    this.model = model;
    this.out = out;
    language = Language.of(options.lang());
    check();
  }

  private void check() {
    if (variants.isEmpty()) {
      throw new IllegalArgumentException("an experiment needs at least one variant");
    }
    Set<String> names = new LinkedHashSet<>();
    for (Variant variant : variants) {
      if (!names.add(variant.name())) {
        throw new IllegalArgumentException("two variants are called \"" + variant.name() + "\"; give them two names");
      }
      if (variant.scenario().replications() != first().replications()
          || !variant.scenario().horizon().equals(first().horizon())) {
        throw new IllegalArgumentException("\"" + variant.name() + "\" has " + size(variant.scenario()) + ", but \""
            + variants.get(0).name() + "\" has " + size(first()) + "; both must be equal to be compared");
      }
    }
  }

  private static String size(Scenario scenario) {
    Horizon horizon = scenario.horizon();
    return scenario.replications() + " replications of " + horizon.burnInYears() + " + " + horizon.observedYears()
        + " years";
  }

  private Scenario first() {
    return variants.get(0).scenario();
  }

  private Scenario last() {
    return variants.get(variants.size() - 1).scenario();
  }

  /**
   * Runs what is not finished yet and writes the results.
   *
   * @throws ResultsFolderRefused if the results folder cannot be used
   */
  public ExperimentResult run() {
    Instant started = Instant.now();
    Display display = Display.of(options.progress(), language, out);
    Identity identity = new Identity(Program.current(),
        variants.stream().map(variant -> Identity.Arm.of(variant.name(), variant.scenario())).toList());
    Map<String, String> texts = ScenarioTexts.of(variants, writer);
    try (ResultsFolder folder = ResultsFolder.open(options.out(), options.outIsExplicit(), identity,
        texts.get(ScenarioTexts.FIRST), language, display::say)) {
      try {
        return folder.finished()
            ? reused(folder, identity, display)
            : computed(folder, identity, display, texts, started);
      } catch (IOException failed) {
        throw ResultsFolder.notWritable(folder.path(), failed, language);
      }
    }
  }

  private ExperimentResult reused(ResultsFolder folder, Identity identity, Display display) throws IOException {
    display.say(Message.of("run.already-finished", folder.path()).in(language));
    ResultTables tables = tables(identity, folder.summary(), folder.series(first().replications(), first().horizon()));
    return new ExperimentResult(folder.path(), true, false, tables, List.of(), folder.costs(), folder.notices());
  }

  private ExperimentResult computed(ResultsFolder folder, Identity identity, Display display,
      Map<String, String> texts, Instant started) throws IOException {
    RunGrid grid = new RunGrid(variants);
    Optional<BurnIns> burnIns = options.burnIns().map(kept ->
        BurnIns.in(kept.folder(), kept.limitBytes(), identity.program(), language, display::say));
    Replications replications = new Replications(grid, model, folder, burnIns, display, language);
    replications.takeUp();
    int workers = replications.fitting(options.workers());
    if (!replications.runAll(workers, Replications.hands(options.workers()))) {
      return new ExperimentResult(folder.path(), false, true, null, grid.failures(), List.of(), List.of());
    }
    burnIns.map(BurnIns::account).filter(line -> !line.isEmpty()).ifPresent(display::say);
    SeriesTable series = grid.series();
    List<SummaryRow> summary = SummaryTable.of(series, first().horizon());
    Map<String, String> written = new LinkedHashMap<>(texts);
    written.put(MarginsCsv.NAME, MarginsCsv.text(first().town(), summary));
    List<CostRow> costs = grid.costs();
    Stationarity stationarity = new Stationarity(first(), variants.get(0).name(), series);
    List<Message> notices = Stream.concat(grid.notices().stream(), stationarity.warnings().stream()).toList();
    folder.write(series, summary, costs, written, account(grid, workers, started, notices, stationarity));
    return new ExperimentResult(folder.path(), false, false, tables(identity, summary, series), grid.failures(),
        costs, notices);
  }

  private Account account(RunGrid grid, int workers, Instant started, List<Message> notices,
      Stationarity stationarity) {
    double seconds = Duration.between(started, Instant.now()).toMillis() / 1000.0;
    return new Account(last().town().digest(), options.command(), started, seconds, workers,
        grid.accounts(), grid.failures().stream().map(failure -> failure.line(Language.EN)).toList(), notices,
        stationarity.drifts(), last().town().assumed().stream().distinct().toList());
  }

  private ResultTables tables(Identity identity, List<SummaryRow> summary, SeriesTable series) {
    return Tabulation.of(variants, identity.program(), summary, series);
  }
}
