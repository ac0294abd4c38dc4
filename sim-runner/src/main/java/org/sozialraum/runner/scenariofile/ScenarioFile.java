package org.sozialraum.runner.scenariofile;

import java.nio.file.Path;
import java.util.Map;
import org.sozialraum.scenario.Scenario;

/**
 * A scenario that was read without any problem, and where it came from.
 *
 * @param scenario the scenario, under the file's name
 * @param file the file as the user named it
 * @param town what finds the town again from anywhere: the name of a synthetic town or the full path of a folder
 * @param lines line of each path that the file wrote
 */
public record ScenarioFile(Scenario scenario, Path file, String town, Map<String, Integer> lines) {

  /** Copies the lines. */
  public ScenarioFile {
    lines = Map.copyOf(lines);
  }

  /** Line of a path such as {@code horizon.observed-years}, or of what surrounds it; 0 if the file does not say it. */
  public int line(String path) {
    Integer line = lines.get(path);
    int cut = path.lastIndexOf('.');
    return line != null ? line : cut < 0 ? 0 : line(path.substring(0, cut));
  }
}
