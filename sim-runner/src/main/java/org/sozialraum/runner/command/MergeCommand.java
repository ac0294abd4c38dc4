package org.sozialraum.runner.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;
import org.sozialraum.runner.database.DuckStore;
import org.sozialraum.runner.database.Export;
import org.sozialraum.runner.database.Merge;
import org.sozialraum.runner.database.SweepStore;
import org.sozialraum.runner.store.ResultsFolder;
import org.sozialraum.runner.store.ResultsUnreadable;
import org.sozialraum.runner.sweep.SweepManifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Joins the parts of a sweep that several computers did. */
@Command(name = "merge",
    description = {"Joins the parts of a sweep that several computers did with --shard.",
        "The tables are the same to the last byte as if one computer had done them all.", ""},
    footer = {"", "Example: sozialraum merge part-1 part-2 part-3 part-4 --out results/whole"})
final class MergeCommand implements Callable<Integer> {
  @Spec
  private CommandSpec spec;

  @Parameters(index = "0..*", arity = "1..*", paramLabel = "RESULTS", description = "Results folders of the parts.")
  private List<Path> parts;

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder for the whole; a new one, or that"
      + " of an earlier merge.")
  private Path out;

  @Option(names = "--lang", paramLabel = "de|en", description = "Language of texts"
      + " (default: the computer's, otherwise en).")
  private Language language;

  @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this text.")
  private boolean help;

  @Override
  public Integer call() {
    Language spoken = language == null ? Language.ofComputer() : language;
    refuse(spoken);
    Instant started = Instant.now();
    long began = System.nanoTime();
    try (DuckStore store = Merge.of(parts, out, spoken)) {
      Files.deleteIfExists(out.resolve(SweepManifest.NAME));
      for (String name : List.of(SweepTables.DESIGN, SweepTables.SCENARIO, SweepTables.TABLE)) {
        if (Files.isRegularFile(parts.get(0).resolve(name))) {
          Files.copy(parts.get(0).resolve(name), out.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
      }
      Optional<DesignInput> input = SweepFolder.input(out);
      SweepTables.Written written = SweepTables.write(store, input, List.of(TableForm.CSV), false);
      List<String> tables = written.names();
      SweepStore.Counts counts = store.counts();
      // A part leaves no trace of the cells that it has not come to; the design alone knows how many there are.
      long wanted = input.map(each -> each.design().runs()).orElse(-1L);
      boolean whole = wanted >= 0 && counts.cells() == wanted;
      SweepManifest.write(out, store.meta(), counts, whole && counts.failed() == 0,
          new SweepManifest.Making("sozialraum "
              + String.join(" ", spec.root().commandLine().getParseResult().originalArgs()), started,
              (System.nanoTime() - began) / 1e9, 0, 0), SweepTables.files(out, tables));
      spec.commandLine().getOut().println(Message.of("sweep.merge.done", Message.count(counts.finished()),
          parts.size(), out, Message.list(tables)).in(spoken));
      if (input.isPresent() && written.statistics().isPresent()) {
        spec.commandLine().getOut().println(Message.of("command.report.page",
            SweepReport.write(store, input.get(), written.statistics().get(), spoken)).in(spoken));
      }
      if (counts.failed() > 0) {
        spec.commandLine().getErr().println(Message.of("sweep.failed", Message.count(counts.failed()),
            out.resolve(Export.FAILURES)).in(spoken));
      }
      if (!whole && wanted >= 0) {
        spec.commandLine().getErr().println(
            Message.of("sweep.merge.missing", Message.count(wanted - counts.cells()),
                Message.count(wanted)).in(spoken));
      }
      return counts.failed() > 0 || !whole && wanted >= 0 ? ExitCode.RUN_FAILED : ExitCode.DONE;
    } catch (IOException failed) {
      throw ResultsFolder.notWritable(out, failed, spoken);
    }
  }

  private void refuse(Language spoken) {
    List<String> lines = new ArrayList<>();
    for (Path part : parts) {
      try {
        SweepFolder.refuseOthers(part);
      } catch (ResultsUnreadable none) {
        lines.add(none.reason().in(spoken));
      }
      if (part.toAbsolutePath().normalize().equals(out.toAbsolutePath().normalize())) {
        lines.add(Message.of("sweep.merge.into-itself", part).in(spoken));
      }
    }
    if (!lines.isEmpty()) {
      throw new InputRefused(lines);
    }
    SweepFolder.refuseOtherFiles(out, spoken);
  }
}
