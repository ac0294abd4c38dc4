package org.sozialraum.runner.townfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Positions of the parts that elements of an Overpass answer only name: the nodes of a way, the nodes and ways of a
 * relation. Answers hold the parts anywhere, so that the file is gone through twice before it is read: first for what
 * is named, then for where that is.
 */
final class OverpassPositions {
  /** Keeps a hostile file from filling the memory; a city's parks and schools name a tenth of it. */
  static final int MOST_NAMED = 1_000_000;
  /** No positions, for files that name no parts. */
  static final OverpassPositions NONE = new OverpassPositions();

  /**
   * An element of the answer.
   *
   * @param type node, way or relation
   * @param id its number
   * @param at its own points; empty if it has none
   * @param parts what it names, such as {@code node/12}
   */
  record Element(String type, String id, List<double[]> at, List<String> parts) {
    String name() {
      return type + "/" + id;
    }
  }

  private final Set<String> named = new HashSet<>();
  private final Map<String, List<String>> partsOfWays = new HashMap<>();
  private final Map<String, double[][]> known = new HashMap<>();
  private int count;

  /** First pass: remembers what an element without a position names. False if there is too much of it. */
  boolean name(Element element) {
    if (element.at().isEmpty() && !element.parts().isEmpty()) {
      named.addAll(element.parts());
      count += element.parts().size();
      if (element.type().equals("way")) {
        partsOfWays.put(element.name(), element.parts());
      }
    }
    return count <= MOST_NAMED;
  }

  /** Second pass: remembers where an element is that another one names. */
  void place(Element element) {
    if (!element.at().isEmpty() && named.contains(element.name())) {
      known.putIfAbsent(element.name(), element.at().toArray(double[][]::new));
    }
  }

  /** Whether anything is to be looked for. */
  boolean isNeeded() {
    return !named.isEmpty();
  }

  /** The points of all parts that the file holds; empty if it holds none. */
  List<double[]> points(List<String> parts) {
    List<double[]> points = new ArrayList<>();
    for (String part : parts) {
      add(points, part);
      if (!known.containsKey(part)) {
        partsOfWays.getOrDefault(part, List.of()).forEach(node -> add(points, node));
      }
    }
    return points;
  }

  private void add(List<double[]> points, String part) {
    points.addAll(List.of(known.getOrDefault(part, new double[0][])));
  }
}
