package org.sozialraum.runner.command;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sozialraum.message.Message;
import org.sozialraum.quantity.Problem;
import org.sozialraum.quantity.Problems;
import org.sozialraum.runner.scenariofile.LocatedProblem;
import org.sozialraum.runner.scenariofile.Overrides;
import org.sozialraum.runner.scenariofile.ScenarioFile;
import org.sozialraum.runner.scenariofile.ScenarioReader;
import org.sozialraum.runner.townfile.KnownFigures;
import org.sozialraum.scenario.Scenario;

/** What a validation is asked to do, or everything that is wrong with it. */
final class ValidationInput {
  private static final String NAME = "validate";
  private static final String QUESTION = "question: How near does the model come to published figures?\nseed: 1\n";
  private static final String USUAL = QUESTION
      + "town: musterstadt\nhorizon: {burn-in-years: 20, observed-years: 10}\nreplications: 20\n";
  /** A town of one's own may be large; what it publishes hardly depends on luck. */
  private static final String OF_TOWN =
      QUESTION + "town: musterstadt\nhorizon: {burn-in-years: 20, observed-years: 5}\nreplications: 2\n";
  private static final int LONGEST_NAME = 60;

  private final CommonOptions options;
  private final Path file;
  private final String town;
  private final Path known;
  private final boolean all;
  private final boolean strict;

  ValidationInput(CommonOptions options, Path file, String town, Path known, boolean all, boolean strict) {
    this.options = options;
    this.file = file;
    this.town = town;
    this.known = known;
    this.all = all;
    this.strict = strict;
  }

  /**
   * What was read.
   *
   * @param file where the scenario came from
   * @param scenario the scenario without interventions and shocks
   * @param known what is known of the town beside what its folder publishes
   * @param leftOut interventions and shocks that were left out
   * @param folder name of the results folder
   */
  record Read(ScenarioFile file, Scenario scenario, List<KnownFigures.Figure> known, int leftOut, String folder) {}

  /** Reads everything; refuses it with all mistakes at once. */
  Read read() {
    Set<String> lines = new LinkedHashSet<>(options.problems());
    Problems problems = new Problems();
    if (known != null && town == null) {
      problems.add("--known", Message.of("pattern.needs-town"));
    }
    if (town != null && (all || strict)) {
      problems.add(all ? "--all" : "--strict", Message.of("pattern.not-with-town"));
    }
    Overrides said = options.overrides();
    List<String> set = new ArrayList<>(said.set());
    if (town != null) {
      set.add("town=\"" + new String(JsonStringEncoder.getInstance().quoteAsString(town)) + '"');
    }
    Overrides overrides = lines.isEmpty() ? new Overrides(said.seed(), said.replications(), said.years(), set)
        : new Overrides(null, null, null, set);
    ScenarioReader.Reading reading =
        ScenarioReader.read(NAME, town == null ? USUAL : OF_TOWN, Optional.ofNullable(file), overrides);
    reading.problems().stream().map(this::ofOption).map(each -> each.text(options.language()))
        .forEach(lines::add);
    List<KnownFigures.Figure> figures = known == null || town == null ? List.of()
        : KnownFigures.read(known, reading.scenario().map(each -> each.scenario().town()), problems);
    problems.all().forEach(each -> lines.add(each.line(options.language())));
    if (!lines.isEmpty() || reading.scenario().isEmpty()) {
      throw new InputRefused(List.copyOf(lines));
    }
    Scenario found = reading.scenario().get().scenario();
    String name = folder(found);
    return new Read(reading.scenario().get(), found.with(List.of(), List.of()).named(NAME), figures,
        found.interventions().size() + found.shocks().size(), name);
  }

  /** The town that an option names is no value of {@code --set}. */
  private LocatedProblem ofOption(LocatedProblem located) {
    Problem problem = located.problem();
    return town != null && problem.path().equals("--set town")
        ? new LocatedProblem(located.file(), located.line(), new Problem("--town", problem.parts())) : located;
  }

  private String folder(Scenario found) {
    String name = town != null ? found.town().id() : file == null ? "" : found.name();
    String plain = name.replaceAll("[^\\p{L}\\p{N}._-]+", "-");
    return name.isEmpty() ? NAME : NAME + "-" + plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
  }
}
