package org.sozialraum.runner.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;
import org.sozialraum.runner.design.Design;
import org.sozialraum.runner.scenariofile.DesignReader;
import org.sozialraum.runner.scenariofile.LocatedProblem;
import org.sozialraum.runner.scenariofile.Overrides;
import org.sozialraum.runner.scenariofile.ScenarioFile;
import org.sozialraum.runner.scenariofile.ScenarioReader;

/**
 * A design that was read without problems, and the scenario that its points start from.
 *
 * @param design the design
 * @param base the scenario
 */
record DesignInput(Design design, ScenarioFile base) {
  private static final String NAME = "# scenario: ";
  private static final int LONGEST_NAME = 255;

  /**
   * Reads a design file.
   *
   * @param replications runs of each point instead of the file's; null for those
   * @param before what is wrong already
   * @throws InputRefused with all problems at once
   */
  static DesignInput read(Path file, Integer replications, List<String> before, Language language) {
    Set<String> lines = new LinkedHashSet<>(before);
    DesignReader.Reading reading = DesignReader.read(file);
    add(reading.problems(), lines, language);
    List<ScenarioFile> base = new ArrayList<>();
    reading.design().ifPresent(design -> {
      ScenarioReader.Reading scenario =
          ScenarioReader.read(design.scenario(), new Overrides(design.seed().orElse(null), null, null));
      add(scenario.problems(), lines, language);
      scenario.scenario().ifPresent(each -> base.add(named(each)));
    });
    if (!lines.isEmpty() || base.isEmpty()) {
      throw new InputRefused(List.copyOf(lines));
    }
    Design design = reading.design().get();
    return new DesignInput(replications == null ? design : design.withReplications(replications), base.get(0));
  }

  /** A first line for the copy of a scenario beside results, which says what it was called. */
  static String naming(String scenario) {
    return NAME + CommandLines.oneLine(scenario) + "\n";
  }

  /** A scenario under the name that its first line says, if it is such a copy. */
  private static ScenarioFile named(ScenarioFile read) {
    try (BufferedReader lines = Files.newBufferedReader(read.file())) {
      String first = lines.readLine();
      return first == null || !first.startsWith(NAME) || first.length() > NAME.length() + LONGEST_NAME ? read
          : new ScenarioFile(read.scenario().named(first.substring(NAME.length())), read.file(), read.town(),
              read.places(), read.notices());
    } catch (IOException gone) {
      return read;
    }
  }

  private static void add(List<LocatedProblem> problems, Set<String> lines, Language language) {
    problems.forEach(each -> lines.add(each.text(language)));
  }

  /** Refuses a run that the design does not have. */
  void check(RunAddress run, Language language) {
    long points = design.points().count();
    if (run.point() >= points || run.arm() >= design.arms()) {
      throw new InputRefused(List.of(
          Message.of("sweep.replay.none", run, points - 1, design.arms() - 1).in(language)));
    }
  }
}
