package org.sozialraum.runner.scenariofile;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sozialraum.scenario.Scenario;

/**
 * A scenario that was read without any problem, and where it came from.
 *
 * @param scenario the scenario, under the file's name
 * @param file the file as the user named it
 * @param town what finds the town again from anywhere: the name of a synthetic town or the full path of a folder
 * @param places where each path is said, such as {@code centre.yaml:12}
 * @param notices what is remarkable about it, though nothing is wrong
 */
public record ScenarioFile(Scenario scenario, Path file, String town, Map<String, String> places,
    List<LocatedProblem> notices) {

  /** Copies the places and notices. */
  public ScenarioFile {
    places = Map.copyOf(places);
    notices = List.copyOf(notices);
  }

  /** Where a path such as {@code horizon.observed-years}, or what surrounds it, is said; the file if nowhere. */
  public String place(String path) {
    int cut = path.lastIndexOf('.');
    return Optional.ofNullable(places.get(path))
        .orElseGet(() -> cut < 0 ? file.toString() : place(path.substring(0, cut)));
  }
}
