package org.sozialraum.runner.scenariofile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sozialraum.message.Message;
import org.sozialraum.quantity.Problem;
import org.sozialraum.quantity.Problems;

/**
 * Gathers the mistakes of one scenario; knows on which line each of its paths stands. Lines are numbers of
 * {@link Sources}: those of the scenario file itself are its lines.
 */
final class LocatedProblems {
  /** Mistakes of one kind that are shown in full; the rest is counted. */
  private static final int SHOWN_OF_A_KIND = 20;

  private final Sources sources;
  private final List<Found> found = new ArrayList<>();
  private final Map<String, Integer> lines = new HashMap<>();

  private record Found(int line, LocatedProblem problem) {}

  LocatedProblems(String file) {
    this(file, Path.of(""));
  }

  LocatedProblems(String name, Path file) {
    this(new Sources());
    sources.file(name, file);
  }

  private LocatedProblems(Sources sources) {
    this.sources = sources;
  }

  /** Takes mistakes of the same texts that are reported elsewhere. */
  LocatedProblems aside() {
    return new LocatedProblems(sources);
  }

  /** A further file; returns the number that stands for it as a whole. */
  int begin(String name, Path file) {
    return sources.file(name, file);
  }

  /** A value that the command line gives to a path; returns the number that stands for it. */
  int beginOption(String path) {
    return sources.option(path);
  }

  /** The texts that lines belong to. */
  Sources sources() {
    return sources;
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

  /** What the command line says of a path, such as {@code --set horizon.observed-years}; empty if it says nothing. */
  Optional<String> option(String path) {
    int line = lineOf(path);
    return line > 0 && sources.isOption(line) ? Optional.of(sources.place(line)) : Optional.empty();
  }

  /** Adds what was found, what is allowed, and what to do; one message may hold all of it. */
  void add(int line, String path, Message... parts) {
    add(line, new Problem(path, List.of(parts)));
  }

  /** Adds a problem whose message says all of it. */
  void add(int line, String path, String key, Object... arguments) {
    add(line, path, Message.of(key, arguments));
  }

  /** Adds what the model found, on the lines of the paths it names. */
  void addAll(Problems others) {
    for (Problem each : others.all()) {
      add(lineOf(each.path()), each);
    }
  }

  void add(LocatedProblem problem) {
    found.add(new Found(0, problem));
  }

  private void add(int line, Problem problem) {
    found.add(new Found(line, sources.located(line, problem)));
  }

  void unknown(int line, String path, String kind, String name, Collection<String> known) {
    Problems one = new Problems();
    one.unknown(path, kind, name, known);
    add(line, one.all().get(0));
  }

  /** Where each path that is written stands. */
  Map<String, String> places() {
    Map<String, String> places = new HashMap<>();
    lines.forEach((path, line) -> places.put(path, sources.place(line)));
    return places;
  }

  int count() {
    return found.size();
  }

  /** All mistakes by line; of more than twenty of the same kind the rest is counted in one line. */
  List<LocatedProblem> sorted() {
    List<LocatedProblem> all =
        found.stream().sorted(Comparator.comparingInt(Found::line)).map(Found::problem).toList();
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
            List.of(Message.of("scenario.more-of-a-kind", times - SHOWN_OF_A_KIND, each.line())))));
      }
    }
    return shown;
  }

  private static String kind(LocatedProblem problem) {
    return problem.file() + '\n' + problem.problem().path().replaceAll("\\[\\d+]", "[]") + '\n'
        + problem.problem().parts().stream().limit(2).map(Message::key).toList();
  }
}
