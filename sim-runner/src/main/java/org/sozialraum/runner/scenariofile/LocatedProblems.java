package org.sozialraum.runner.scenariofile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sozialraum.quantity.Problem;
import org.sozialraum.quantity.Problems;

/** Gathers the mistakes of one file; knows on which line each path of the file stands. */
final class LocatedProblems {
  /** Mistakes of one kind that are shown in full; the rest is counted. */
  private static final int SHOWN_OF_A_KIND = 20;

  private final String file;
  private final List<LocatedProblem> found = new ArrayList<>();
  private final Map<String, Integer> lines = new HashMap<>();

  LocatedProblems(String file) {
    this.file = file;
  }

  /** Remembers the line of a path, such as {@code interventions[0].quarter}. */
  void stands(String path, int line) {
    lines.putIfAbsent(path, line);
  }

  /** Line of a path or, if it is not written, of the nearest one around it; 0 if there is none. */
  int lineOf(String path) {
    String around = path;
    while (!around.isEmpty()) {
      Integer line = lines.get(around);
      if (line != null) {
        return line;
      }
      int cut = Math.max(around.lastIndexOf('.'), around.lastIndexOf('['));
      around = cut < 0 ? "" : around.substring(0, cut);
    }
    return 0;
  }

  void add(int line, String path, String what, String allowed, String advice) {
    found.add(new LocatedProblem(file, line, new Problem(path, what, allowed, advice)));
  }

  /** Adds what the model found, on the lines of the paths it names. */
  void addAll(Problems others) {
    for (Problem each : others.all()) {
      found.add(new LocatedProblem(file, lineOf(each.path()), each));
    }
  }

  void add(LocatedProblem problem) {
    found.add(problem);
  }

  void unknown(int line, String path, String kind, String name, Collection<String> known) {
    Problems one = new Problems();
    one.unknown(path, kind, name, known);
    found.add(new LocatedProblem(file, line, one.all().get(0)));
  }

  /** Lines of all paths that are written. */
  Map<String, Integer> lines() {
    return lines;
  }

  int count() {
    return found.size();
  }

  /** All mistakes by line; of more than twenty of the same kind the rest is counted in one line. */
  List<LocatedProblem> sorted() {
    List<LocatedProblem> all = new ArrayList<>(found);
    all.sort(Comparator.comparingInt(LocatedProblem::line));
    Map<String, Integer> seen = new HashMap<>();
    List<LocatedProblem> shown = new ArrayList<>();
    for (LocatedProblem each : all) {
      if (seen.merge(kind(each), 1, Integer::sum) <= SHOWN_OF_A_KIND) {
        shown.add(each);
      }
    }
    for (LocatedProblem each : all) {
      Integer times = seen.remove(kind(each));
      if (times != null && times > SHOWN_OF_A_KIND) {
        shown.add(new LocatedProblem(each.file(), 0, new Problem(each.problem().path(),
            (times - SHOWN_OF_A_KIND) + " more mistakes like the one in line " + each.line(), "", "")));
      }
    }
    return shown;
  }

  private static String kind(LocatedProblem problem) {
    return problem.file() + '\n' + problem.problem().path().replaceAll("\\[\\d+]", "[]") + '\n'
        + problem.problem().found().replaceAll("\"[^\"]*\"|\\d+", "#") + '\n' + problem.problem().allowed();
  }
}
