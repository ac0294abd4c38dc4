package org.sozialraum.runner.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sozialraum.runner.scenariofile.Overrides;
import org.sozialraum.runner.scenariofile.ScenarioFile;
import org.sozialraum.runner.scenariofile.ScenarioReader;

/** Reads the scenario files of a command line, or refuses them with all their problems at once. */
final class ScenarioInput {
  private ScenarioInput() {}

  /** What is wrong with the scenarios, and with options in their bounds, beside what else is wrong already. */
  static List<String> mistakes(List<Path> files, CommonOptions options) {
    try {
      read(files, options);
      return List.of();
    } catch (InputRefused refused) {
      return refused.lines();
    }
  }

  /** Says what is remarkable about scenarios that were read. */
  static void say(List<ScenarioFile> files, CommonOptions options, PrintWriter err) {
    Set<String> lines = new LinkedHashSet<>();
    files.forEach(file -> file.notices().forEach(each -> lines.add(each.text(options.language()))));
    lines.forEach(err::println);
  }

  /** The scenarios in the order given. */
  static List<ScenarioFile> read(List<Path> files, CommonOptions options) {
    Set<String> lines = new LinkedHashSet<>(options.problems());
    // Options outside their bounds are reported as such, not once more through the dates they would shift.
    Overrides overrides = lines.isEmpty() ? options.overrides() : options.overrides().setAlone();
    List<ScenarioFile> read = new ArrayList<>();
    for (Path file : files) {
      ScenarioReader.Reading reading = ScenarioReader.read(file, overrides);
      reading.problems().stream().map(each -> each.text(options.language())).forEach(lines::add);
      reading.scenario().ifPresent(read::add);
    }
    if (!lines.isEmpty()) {
      throw new InputRefused(List.copyOf(lines));
    }
    return read;
  }
}
