package org.sozialraum.runner.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sozialraum.message.Message;
import org.sozialraum.runner.experiment.ScenarioTexts;
import org.sozialraum.runner.experiment.Tabulation;
import org.sozialraum.runner.experiment.Variant;
import org.sozialraum.runner.scenariofile.LocatedProblem;
import org.sozialraum.runner.scenariofile.Overrides;
import org.sozialraum.runner.scenariofile.ScenarioReader;
import org.sozialraum.runner.store.FinishedResults;
import org.sozialraum.runner.store.Identity;
import org.sozialraum.runner.store.Making;
import org.sozialraum.runner.store.Program;
import org.sozialraum.runner.store.ResultTables;
import org.sozialraum.runner.store.ResultsUnreadable;
import org.sozialraum.runner.townfile.TownFolder;
import org.sozialraum.scenario.Scenario;

/**
 * Makes {@link Results} of a results folder. The folder may come from another machine, another version of the program,
 * or from somebody who means ill: what does not fit together is refused in one line.
 *
 * <p>A town that came from a town folder is read from its copy in {@value #TOWN}, so that results can be passed on
 * without it; only where there is none, as in results of earlier versions, from where the scenario says.
 */
public final class ResultsReader {
  /** Name of the folder with the copy of the town. */
  public static final String TOWN = "town";

  private final FinishedResults found;

  private ResultsReader(FinishedResults found) {
    this.found = found;
  }

  /**
   * Reads a finished results folder.
   *
   * @throws ResultsUnreadable if no report can be made of it
   */
  public static Results read(Path folder) {
    FinishedResults found = FinishedResults.open(folder);
    List<Variant> variants = new ResultsReader(found).variants();
    Scenario first = variants.get(0).scenario();
    ResultTables tables = Tabulation.of(variants, found.identity().program(), found.summary(),
        found.series(first.replications(), first.horizon()));
    return results(variants, tables, found);
  }

  /**
   * What has just been computed, with the parts that only its folder holds.
   *
   * @param tables tables of the variants, which are not read once more
   */
  public static Results of(List<Variant> variants, ResultTables tables, Path folder) {
    return results(variants, tables, FinishedResults.trusted(folder));
  }

  private static Results results(List<Variant> variants, ResultTables tables, FinishedResults found) {
    Map<String, Scenario> scenarios = new LinkedHashMap<>();
    variants.forEach(each -> scenarios.put(each.name(), each.scenario()));
    Making making = found.making();
    Program program = found.identity().program();
    return new Results(tables, scenarios, ScenarioTexts.isAgainstItself(variants), found.costs(), found.notices(),
        found.bands(), found.weights(),
        new Provenance(program.label(), program.build(), found.identity().scenarioDigest(), making.townDigest(),
            making.seed(), making.replications(), making.failed(), making.command(), making.started(),
            making.seconds(), making.workers(), making.java(), making.machine(), found.files(), making.assumed(),
            found.complete()));
  }

  private List<Variant> variants() {
    List<String> names = found.variants();
    boolean againstItself = names.size() == 2
        && !Files.exists(found.folder().resolve(ScenarioTexts.names(names).get(1)));
    List<String> written = againstItself ? names.subList(1, 2) : names;
    List<String> files = ScenarioTexts.names(written);
    List<Variant> variants = new ArrayList<>();
    for (int k = 0; k < written.size(); k++) {
      Scenario scenario = scenario(files.get(k));
      if (againstItself) {
        variants.add(variant(names.get(0), scenario.baseline()));
      }
      variants.add(variant(written.get(k), scenario));
    }
    check(variants);
    return variants;
  }

  private static Variant variant(String name, Scenario scenario) {
    return new Variant(name, scenario.named(name));
  }

  private Scenario scenario(String name) {
    Path file = found.folder().resolve(name);
    if (!Files.isRegularFile(file)) {
      throw new ResultsUnreadable("folder.read.missing", file);
    }
    Path copy = found.folder().resolve(TOWN);
    ScenarioReader.Reading read = ScenarioReader.read(file, !TownFolder.isTownFolder(copy) ? Overrides.NONE
        : new Overrides(null, null, null, List.of("town=" + quoted(copy.toAbsolutePath().normalize().toString()))));
    return read.scenario().orElseThrow(() -> {
      LocatedProblem first = read.problems().get(0);
      Message why = Message.joined(first.problem().parts());
      return first.problem().path().equals("town")
          ? new ResultsUnreadable("folder.read.no-town", found.folder(), why)
          : new ResultsUnreadable("folder.read.scenario", first.file().isEmpty() ? file : first.file() + ":"
              + first.line(), first.problem().path(), why);
    }).scenario();
  }

  private static String quoted(String path) {
    return '"' + path.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /**
   * Whether the scenario files and the town are those of the results. Another version of the program may have settings
   * that the results were computed without, so that only what every version knows is compared with it.
   */
  private void check(List<Variant> variants) {
    Scenario last = variants.get(variants.size() - 1).scenario();
    if (!last.town().digest().equals(found.making().townDigest())) {
      throw new ResultsUnreadable("folder.read.other-town", found.folder(), last.town().name());
    }
    boolean sameProgram = found.identity().program().equals(Program.current());
    for (int k = 0; k < variants.size(); k++) {
      Map<String, String> there = found.identity().arms().get(k).parts();
      Map<String, String> here = Identity.Arm.of(variants.get(k).name(), variants.get(k).scenario()).parts();
      for (String part : sameProgram ? here.keySet() : List.of("name", "question", "horizon", "replications", "seed",
          "smallest-effect")) {
        if (!here.get(part).equals(there.get(part))) {
          throw new ResultsUnreadable("folder.read.other-scenario", found.folder(), part);
        }
      }
    }
  }
}
