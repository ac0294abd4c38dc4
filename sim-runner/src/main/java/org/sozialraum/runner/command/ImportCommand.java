package org.sozialraum.runner.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;
import org.sozialraum.quantity.Problems;
import org.sozialraum.runner.townfile.ImportReport;
import org.sozialraum.runner.townfile.ImportRequest;
import org.sozialraum.runner.townfile.TownImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a town folder from public data. */
@Command(name = "import",
    description = {"Makes a town folder from public data and accounts for every row, column and place.", ""},
    footer = {"", "Example: sozialraum import --boundaries quarters.geojson --population population.csv",
        "           --indicators indicators.csv --places places.json --out towns/leipzig"})
final class ImportCommand implements Callable<Integer> {
  @Spec
  private CommandSpec spec;

  @Option(names = "--boundaries", required = true, paramLabel = "FILE",
      description = "GeoJSON with the area of each quarter.")
  private Path boundaries;

  @Option(names = "--population", required = true, paramLabel = "FILE",
      description = "CSV with the residents of each quarter, by age groups if there are any.")
  private Path population;

  @Option(names = "--indicators", paramLabel = "FILE",
      description = "CSV with further indicators; may be repeated, and may be the population file again.")
  private List<Path> indicators = new ArrayList<>();

  @Option(names = "--places", paramLabel = "FILE", description = "GeoJSON, Overpass JSON or CSV with places.")
  private Path places;

  @Option(names = "--crs", paramLabel = "SYSTEM", description = "Reference system of maps in metres, such as"
      + " EPSG:25832; degrees and systems that a file names itself are recognised.")
  private String crs;

  @Option(names = "--columns", paramLabel = "FILE", description = "YAML file that says what columns are used for;"
      + " every import writes one to start from.")
  private Path columns;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Town folder to make.")
  private Path out;

  @Option(names = "--lang", paramLabel = "de|en", description = "Language of the report"
      + " (default: the computer's, otherwise en).")
  private Language language;

  @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this text.")
  private boolean help;

  @Override
  public Integer call() {
    Language spoken = language == null ? Language.ofComputer() : language;
    String lang = spoken.toString();
    Problems problems = new Problems();
    ImportReport report = TownImport.run(
        new ImportRequest(boundaries, population, indicators, Optional.ofNullable(places), out,
            Optional.ofNullable(crs), Optional.ofNullable(columns), lang), problems);
    if (!problems.none()) {
      throw new InputRefused(Stream.concat(problems.all().stream().map(each -> each.line(spoken)),
          report.notes().stream().map(note -> note.in(spoken))).map(CommandLines::oneLine).toList());
    }
    PrintWriter print = spec.commandLine().getOut();
    print.print(report.text(lang));
    print.println();
    print.println(Message.of("command.town", out).in(spoken));
    print.println(Message.of("command.columns", out.resolve("columns.yaml")).in(spoken));
    return ExitCode.DONE;
  }
}
