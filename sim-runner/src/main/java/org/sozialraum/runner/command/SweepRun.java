package org.sozialraum.runner.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;
import org.sozialraum.runner.chart.Charts;
import org.sozialraum.runner.database.DuckStore;
import org.sozialraum.runner.database.Export;
import org.sozialraum.runner.database.StoreMeta;
import org.sozialraum.runner.database.SweepStore;
import org.sozialraum.runner.design.Design;
import org.sozialraum.runner.experiment.ManyRuns;
import org.sozialraum.runner.experiment.SweepProgress;
import org.sozialraum.runner.scenariofile.DesignCopy;
import org.sozialraum.runner.scenariofile.ScenarioWriter;
import org.sozialraum.runner.store.ResultsFolder;
import org.sozialraum.runner.store.ResultsFolderRefused;
import org.sozialraum.runner.store.SweepStatistics;
import org.sozialraum.runner.store.WholeFile;
import org.sozialraum.runner.sweep.FirstStatistics;
import org.sozialraum.runner.sweep.Sweep;
import org.sozialraum.runner.sweep.SweepIdentity;
import org.sozialraum.runner.sweep.SweepManifest;
import org.sozialraum.runner.sweep.SweepOptions;
import org.sozialraum.runner.sweep.SweepResult;
import picocli.CommandLine.Model.CommandSpec;

/** Does what is missing of a sweep, writes its tables, and says what came of it. */
final class SweepRun {
  private static final int FAILURES_SHOWN = 5;
  /** Enough for what is being written when somebody presses Ctrl-C. */
  private static final int WAIT_SECONDS = 20;

  private final DesignInput input;
  private final Design design;
  private final CommandSpec spec;
  private final Language language;
  private final PrintWriter out;
  private final PrintWriter err;

  SweepRun(DesignInput input, CommandSpec spec, Language language) {
    this.input = input;
    this.design = input.design();
    this.spec = spec;
    this.language = language;
    this.out = spec.commandLine().getOut();
    this.err = spec.commandLine().getErr();
  }

  /** Does it, into a folder; the exit code. */
  int run(Path folder, int hands, Shard shard, boolean retryFailed, ProgressForm progress) throws IOException {
    Instant started = Instant.now();
    StoreMeta meta = SweepIdentity.of(design, input.base().scenario());
    SweepFolder.refuseOtherFiles(folder, language);
    CountDownLatch ended = new CountDownLatch(1);
    Thread hook = new Thread(() -> await(ended), "ending");
    Runtime.getRuntime().addShutdownHook(hook);
    try (DuckStore store = DuckStore.open(folder, meta, language)) {
      if (!retryFailed && isWhole(store, meta, folder, shard)) {
        out.println(said("sweep.already", folder));
        return ExitCode.DONE;
      }
      // Whoever finds a manifest may take the folder for whole.
      Files.deleteIfExists(folder.resolve(SweepManifest.NAME));
      copies(folder);
      SweepResult result = new Sweep(design, store, Sweep.model(design), new SweepOptions(hands, shard.number(),
          shard.of(), retryFailed, progress.toString(), language), SweepProgress.terminal()).run();
      if (result.interrupted()) {
        err.println(said("sweep.interrupted", Message.count(store.counts().cells()), folder, command()));
        return ExitCode.INTERRUPTED;
      }
      SweepTables.Written tables = SweepTables.write(store, Optional.of(input), List.of(TableForm.CSV), false);
      SweepStore.Counts counts = store.counts();
      int workers = ManyRuns.fitting(hands, input.base().scenario().town().population());
      SweepManifest.write(folder, meta, counts, result.failed() == 0 && !shard.isPart(),
          new SweepManifest.Making(command(), started, result.seconds(), workers, result.computed()),
          SweepTables.files(folder, tables.names()));
      say(result, store, folder, shard, tables);
      return result.exitCode();
    } catch (IOException failed) {
      throw ResultsFolder.notWritable(folder, failed, language);
    } finally {
      ended.countDown();
      remove(hook);
    }
  }

  private static void await(CountDownLatch ended) {
    try {
      ended.await(WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private static void remove(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // Ctrl-C was pressed, and the process waits for this command no longer.
    }
  }

  private boolean isWhole(DuckStore store, StoreMeta meta, Path folder, Shard shard) throws IOException {
    Optional<SweepManifest> manifest = SweepManifest.read(folder);
    return manifest.isPresent() && manifest.get().complete() && !shard.isPart()
        && manifest.get().design().equals(meta.design()) && store.counts().failed() == 0
        && !manifest.get().files().isEmpty() && manifest.get().changed(folder).isEmpty();
  }

  /** The design and all that it needs, so that the folder can be gone on with, or looked into, elsewhere. */
  private void copies(Path folder) throws IOException {
    Map<String, String> others = new LinkedHashMap<>();
    others.put("scenario", SweepTables.SCENARIO);
    others.put("replications", Integer.toString(design.replications()));
    Optional<Path> table = DesignCopy.table(design.file());
    if (table.isPresent()) {
      others.put("table", SweepTables.TABLE);
      Files.copy(table.get(), folder.resolve(SweepTables.TABLE), StandardCopyOption.REPLACE_EXISTING);
    }
    WholeFile.write(folder.resolve(SweepTables.DESIGN), DesignCopy.text(design.file(), others));
    WholeFile.write(folder.resolve(SweepTables.SCENARIO), DesignInput.naming(input.base().scenario().name())
        + ScenarioWriter.text(input.base().scenario(), input.base().town()));
  }

  private void say(SweepResult result, DuckStore store, Path folder, Shard shard, SweepTables.Written tables)
      throws IOException {
    out.println(said("sweep.done", Message.count(result.done()), Message.count(result.wanted()),
        Message.count(result.computed()), Message.count(result.done() - result.computed())));
    long leftOut = Sweep.cells(design) - result.wanted();
    if (leftOut > 0 && !shard.isPart()) {
      out.println(said("sweep.left-out", Message.count(leftOut)));
    }
    if (result.failed() > 0) {
      err.println(said("sweep.failed", Message.count(result.failed()), folder.resolve(Export.FAILURES)));
      store.failures(FAILURES_SHOWN).forEach(each ->
          err.println(CommandLines.oneLine(said("sweep.failure", each.parameters(), each.message(), each.replay()))));
      if (result.failed() > FAILURES_SHOWN) {
        err.println(said("sweep.failures-more", Message.count(result.failed() - FAILURES_SHOWN)));
      }
    }
    if (shard.isPart()) {
      out.println(said("sweep.shard-done", shard, folder));
    }
    tables.statistics().ifPresent(each -> each.lines(language).forEach(out::println));
    out.println(said("sweep.where", folder, Message.list(tables.names())));
    if (!shard.isPart() && tables.statistics().isPresent()) {
      draw(tables.statistics().get(), folder);
      out.println(said("command.report.page", SweepReport.write(store, input, tables.statistics().get(), language)));
    }
  }

  private void draw(FirstStatistics statistics, Path folder) {
    Optional<SweepStatistics> points = statistics.forCharts();
    if (points.isEmpty()) {
      return;
    }
    Path charts = folder.resolve("charts");
    try {
      List<Path> files = Charts.drawSweep(points.get(), charts, language.toString());
      if (!files.isEmpty()) {
        out.println(said("command.charts", files.get(0), files.size() - 1));
      }
    } catch (IOException unwritable) {
      throw new ResultsFolderRefused(said("command.charts-unwritable", charts));
    }
  }

  private String said(String key, Object... arguments) {
    return Message.of(key, arguments).in(language);
  }

  private String command() {
    return "sozialraum " + String.join(" ", spec.root().commandLine().getParseResult().originalArgs());
  }
}
