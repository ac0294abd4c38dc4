package org.sozialraum.runner.design;

import java.util.List;

/**
 * What a sweep varies: a value of the scenario, or several that move together.
 *
 * @param name name of the column, unique in the design
 * @param paths paths of the scenario that take the value, as {@code --set} writes them; at least one
 * @param levels the values it may take
 */
public record Factor(String name, List<String> paths, Levels levels) {
  /** Copies the list. */
  public Factor {
    paths = List.copyOf(paths);
  }
}
