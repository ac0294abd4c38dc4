package org.sozialraum.runner.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;
import org.sozialraum.runner.database.SweepStore;
import org.sozialraum.runner.report.Page;
import org.sozialraum.runner.report.Publication;
import org.sozialraum.runner.report.Results;
import org.sozialraum.runner.report.ResultsReader;
import org.sozialraum.runner.store.ResultsFolder;
import org.sozialraum.runner.store.ResultsUnreadable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the page of a finished run, comparison or sweep again. */
@Command(name = "report",
    description = {"Makes the page of a finished run, comparison or sweep again, from its results folder alone.",
        "The page holds both languages; nothing else in the folder is touched.", ""},
    footer = {"", "Example: sozialraum report results/treffpunkt",
        "Example: sozialraum report results/treffpunkt --lang de --out council.html"})
final class ReportCommand implements Callable<Integer> {
  @Spec
  private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "RESULTS", description = "Results folder of run, compare, sweep or merge.")
  private Path results;

  @Option(names = "--out", paramLabel = "FILE",
      description = "File to write, ending with .html (default: " + Page.NAME + " in the results folder).")
  private Path out;

  @Option(names = "--lang", paramLabel = "de|en", description = "Language that the page opens in"
      + " (default: the computer's, otherwise en).")
  private Language language;

  @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this text.")
  private boolean help;

  @Override
  public Integer call() {
    Language spoken = language == null ? Language.ofComputer() : language;
    Path file = out == null ? results.resolve(Page.NAME) : out;
    if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".html") || Files.isDirectory(file)) {
      // Whatever else bears the name would be lost.
      throw new InputRefused(List.of(Message.of("command.report.no-page", file).in(spoken)));
    }
    try {
      if (Files.isRegularFile(results.resolve(SweepStore.NAME))) {
        Publication.page(SweepReport.read(results, spoken), spoken, file);
      } else {
        Publication.page(read(), spoken, file);
      }
    } catch (IOException unwritable) {
      throw ResultsFolder.notWritable(file, unwritable, spoken);
    }
    spec.commandLine().getOut().println(Message.of("command.report.page", file).in(spoken));
    return ExitCode.DONE;
  }

  private Results read() {
    Results read = ResultsReader.read(results);
    if (read.tables().summary().isEmpty()) {
      throw new ResultsUnreadable("folder.read.no-runs", results);
    }
    return read;
  }
}
