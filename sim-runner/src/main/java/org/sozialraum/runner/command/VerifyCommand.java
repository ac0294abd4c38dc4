package org.sozialraum.runner.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;
import org.sozialraum.quantity.Problems;
import org.sozialraum.runner.database.Audit;
import org.sozialraum.runner.database.Cell;
import org.sozialraum.runner.database.Datapackage;
import org.sozialraum.runner.database.DuckStore;
import org.sozialraum.runner.database.Export;
import org.sozialraum.runner.database.RunRow;
import org.sozialraum.runner.database.SweepStore;
import org.sozialraum.runner.design.Design;
import org.sozialraum.runner.store.Decimals;
import org.sozialraum.runner.store.Program;
import org.sozialraum.runner.store.ResultsUnreadable;
import org.sozialraum.runner.sweep.Sweep;
import org.sozialraum.runner.sweep.SweepManifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Holds results against what they claim to be: fingerprints of files, the database in itself, runs done again. */
@Command(name = "verify",
    description = {"Checks results: the fingerprints of their files and, of a sweep, its database;",
        "does some runs of a sweep again and compares every bit. Ends with a statement for a paper.", ""},
    footer = {"", "Example: sozialraum verify results/unordnung-und-umzuege",
        "Example: sozialraum verify results/unordnung-und-umzuege --sample 100 --seed 7"})
final class VerifyCommand implements Callable<Integer> {
  private static final int MOST = 1_000_000;
  private static final int SHOWN = 5;

  @Spec
  private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "RESULTS", description = "Results folder of sweep, merge, run or compare.")
  private Path results;

  @Option(names = "--sample", paramLabel = "N", description = "Runs of a sweep that are done again (default: 10).")
  private Integer sample = 10;

  @Option(names = "--seed", paramLabel = "N", description = "Chooses which ones (default: 1).")
  private Long seed = 1L;

  @Option(names = "--lang", paramLabel = "de|en", description = "Language of texts"
      + " (default: the computer's, otherwise en).")
  private Language language;

  @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this text.")
  private boolean help;

  private boolean sound = true;

  @Override
  public Integer call() throws IOException {
    Problems problems = new Problems();
    if (sample < 0 || sample > MOST) {
      problems.outside("--sample", sample, 0, MOST, "runs");
    }
    if (!problems.none()) {
      throw new InputRefused(problems.all().stream().map(each -> each.line(spoken())).toList());
    }
    if (Files.isRegularFile(results.resolve(SweepStore.NAME))) {
      sweep();
    } else {
      files(SweepManifest.read(results)
          .orElseThrow(() -> new ResultsUnreadable("sweep.verify.nothing", results, SweepManifest.NAME)));
    }
    return sound ? ExitCode.DONE : ExitCode.RUN_FAILED;
  }

  private Language spoken() {
    return language == null ? Language.ofComputer() : language;
  }

  private void files(SweepManifest manifest) throws IOException {
    List<String> changed = manifest.changed(results);
    changed.forEach(each -> wrong(Message.of("sweep.verify.changed", results.resolve(each))));
    say(Message.of("sweep.verify.files", manifest.files().size() - changed.size(), manifest.files().size(),
        manifest.program().label(), manifest.program().build()));
  }

  private void sweep() throws IOException {
    try (DuckStore store = SweepFolder.open(results, spoken())) {
      Audit audit = new Audit(store);
      audit.problems().forEach(this::wrong);
      Optional<SweepManifest> manifest = SweepManifest.read(results);
      if (manifest.isPresent()) {
        files(manifest.get());
      } else {
        say(Message.of("sweep.verify.unfinished", results));
      }
      SweepStore.Counts counts = store.counts();
      say(Message.of("sweep.verify.counts", Message.count(counts.cells()),
          Message.count(counts.finished()), Message.count(counts.failed())));
      Optional<Design> design = SweepFolder.input(results).map(DesignInput::design);
      if (design.isEmpty()) {
        wrong(Message.of("sweep.verify.no-design", results.resolve(SweepTables.DESIGN)));
        return;
      }
      again(store, audit.sample(sample, seed), design.get(), counts);
    }
  }

  private void again(DuckStore store, List<DuckStore.Row> rows, Design design, SweepStore.Counts counts)
      throws IOException {
    Sweep sweep = Sweep.alone(design, Sweep.model(design));
    Program program = Program.current();
    boolean same = store.meta().identity().get("program").endsWith(program.build());
    if (!same) {
      say(Message.of("sweep.verify.other-program", store.meta().identity().get("program"),
          program.label() + ", " + program.build()));
    }
    int equal = 0;
    List<Message> different = new ArrayList<>();
    for (DuckStore.Row row : rows) {
      Optional<Message> difference = difference(sweep, row, design, same);
      difference.ifPresent(different::add);
      equal += difference.isPresent() ? 0 : 1;
    }
    different.stream().limit(SHOWN).forEach(this::wrong);
    if (different.size() > SHOWN) {
      wrong(Message.of("sweep.verify.different-more", different.size() - SHOWN));
    }
    Path runs = results.resolve(Export.RUNS);
    String digest = Files.isRegularFile(runs) ? Datapackage.sha256(runs) : "–";
    spec.commandLine().getOut().println();
    say(Message.of("sweep.verify.statement", store.meta().identity().get("program"),
        Message.count(design.points().count()), Message.count(design.replications()), Message.count(counts.finished()),
        store.meta().identity().get("scenario"), store.meta().design(),
        digest, rows.size(), equal, seed));
  }

  /** What a run that is done again has in another way; empty if every bit is the same. */
  private static Optional<Message> difference(Sweep sweep, DuckStore.Row row, Design design, boolean sameProgram) {
    Cell cell = row.cell();
    RunAddress address = new RunAddress(cell.replication(), cell.point(), cell.arm());
    if (cell.point() >= design.points().count() || !design.points().at(cell.point()).equals(row.values())) {
      return Optional.of(Message.of("sweep.verify.other-point", address));
    }
    RunRow again;
    try {
      again = sweep.once(cell.replication(), cell.point(), cell.arm());
    } catch (RuntimeException failed) {
      return Optional.of(Message.of("sweep.replay.failed", address, Sweep.said(failed)));
    }
    if (sameProgram && !again.key().equals(cell.key())) {
      return Optional.of(Message.of("sweep.verify.other-run", address));
    }
    double[] kept = row.outputs().orElseThrow();
    for (int k = 0; k < kept.length; k++) {
      if (Double.doubleToLongBits(kept[k]) != Double.doubleToLongBits(again.outputs()[k])) {
        return Optional.of(Message.of("sweep.verify.different", address, design.outputs().get(k).name(),
            text(kept[k]), text(again.outputs()[k])));
      }
    }
    return again.stoppedWeek() == row.stoppedWeek() ? Optional.empty()
        : Optional.of(Message.of("sweep.verify.different", address, "stopped_week", row.stoppedWeek(),
            again.stoppedWeek()));
  }

  private static String text(double value) {
    return Double.isNaN(value) ? "–" : Decimals.text(value);
  }

  private void wrong(Message what) {
    sound = false;
    spec.commandLine().getErr().println(CommandLines.oneLine(what.in(spoken())));
  }

  private void say(Message what) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(what.in(spoken()));
  }
}
