package org.sozialraum.runner.scenariofile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sozialraum.quantity.Problem;

/**
 * The texts that one scenario is read from: its file, the files it builds on, and values of the command line.
 *
 * <p>The lines of all texts are numbered through, so that one number tells text and line. A number that is the first
 * of a text stands for the text as a whole.
 */
final class Sources {
  /** Numbers of one text: more than the largest file has bytes. */
  private static final int EACH = 1 << 21;
  /** Texts that there are numbers for. */
  static final int MOST = Integer.MAX_VALUE / EACH;

  private final List<Source> all = new ArrayList<>();

  /**
   * One text.
   *
   * @param name file as the user named it, or path of a value of the command line
   * @param file the file; null for a value of the command line
   */
  private record Source(String name, Path file) {}

  /** Adds a file; the number of its line 1 is one more than the number returned. */
  int file(String name, Path file) {
    all.add(new Source(name, file));
    return (all.size() - 1) * EACH;
  }

  /** Adds a value that {@code --set} gives to a path. */
  int option(String path) {
    return file(path, null);
  }

  /** Line within its text, from 1; 0 for a whole text and for the command line. */
  int line(int number) {
    return isOption(number) ? 0 : number % EACH;
  }

  /** Whether a number belongs to the command line. */
  boolean isOption(int number) {
    return source(number).file() == null;
  }

  /**
   * Whether what stands at one number holds instead of what stands at another: the command line lies over all files, a
   * file over those that it builds on. Neither does within one text and between two values of the command line.
   */
  boolean over(int one, int other) {
    return !isOption(other) && (isOption(one) || one / EACH < other / EACH);
  }

  /** File of a number; null for the command line. */
  Path file(int number) {
    return source(number).file();
  }

  /** Where a number stands, such as {@code centre.yaml:12} or {@code --set seed}. */
  String place(int number) {
    int line = line(number);
    return isOption(number) ? "--set " + source(number).name() : source(number).name() + (line > 0 ? ":" + line : "");
  }

  /** A problem at a number. */
  LocatedProblem located(int number, Problem problem) {
    if (!isOption(number)) {
      return new LocatedProblem(source(number).name(), line(number), problem);
    }
    String path = problem.path().isEmpty() ? source(number).name() : problem.path();
    return new LocatedProblem("", 0, new Problem("--set " + path, problem.parts()));
  }

  private Source source(int number) {
    return all.get(number / EACH);
  }
}
