package org.sozialraum.runner.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;
import org.sozialraum.runner.database.DuckStore;
import org.sozialraum.runner.store.ResultsFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the tables of a sweep, finished or not. */
@Command(name = "export",
    description = {"Writes the tables of a sweep from its database, also of one that was interrupted.", ""},
    footer = {"", "Example: sozialraum export results/unordnung-und-umzuege --format parquet,xlsx",
        "Example: sozialraum export results/unordnung-und-umzuege --series"})
final class ExportCommand implements Callable<Integer> {
  @Spec
  private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "RESULTS", description = "Results folder of sweep or merge.")
  private Path results;

  @Option(names = "--format", paramLabel = "csv|parquet|xlsx", split = ",",
      description = "Kinds of files, parted by commas (default: csv, which is written in any case).")
  private List<TableForm> forms = new ArrayList<>(List.of(TableForm.CSV));

  @Option(names = "--series", description = "Writes the series as well, if the design keeps any.")
  private boolean series;

  @Option(names = "--lang", paramLabel = "de|en", description = "Language of texts"
      + " (default: the computer's, otherwise en).")
  private Language language;

  @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this text.")
  private boolean help;

  @Override
  public Integer call() {
    Language spoken = language == null ? Language.ofComputer() : language;
    try (DuckStore store = SweepFolder.open(results, spoken)) {
      Optional<DesignInput> input = SweepFolder.input(results);
      for (String name : SweepTables.write(store, input, forms, series).names()) {
        spec.commandLine().getOut().println(results.resolve(name));
      }
      if (input.isEmpty()) {
        spec.commandLine().getErr().println(
            Message.of("sweep.export.no-design", results.resolve(SweepTables.DESIGN)).in(spoken));
      }
      if (!SweepFolder.isFinished(results)) {
        spec.commandLine().getErr().println(
            Message.of("sweep.export.unfinished", Message.count(store.counts().cells())).in(spoken));
      }
    } catch (IOException failed) {
      throw ResultsFolder.notWritable(results, failed, spoken);
    }
    return ExitCode.DONE;
  }
}
