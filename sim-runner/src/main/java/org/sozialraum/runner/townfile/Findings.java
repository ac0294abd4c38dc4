package org.sozialraum.runner.townfile;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.sozialraum.quantity.Problems;

/** Mistakes of one file: adds each with file and line in front, and counts those beyond twenty of a kind. */
final class Findings {
  private static final int SHOWN_OF_A_KIND = 20;

  private final Problems problems;
  private final String file;
  private final Map<String, Integer> kinds = new HashMap<>();
  private int count;

  Findings(Problems problems, Path file) {
    this.problems = problems;
    this.file = file.toString();
  }

  /** Adds a mistake; line 0 stands for the file as a whole, {@code where} is a column or feature or empty. */
  void add(int line, String where, String found, String allowed, String advice) {
    count++;
    String kind = where.replaceAll("\\d+", "#") + '\n' + allowed + '\n'
        + found.replaceAll("\"[^\"]*\"|\\d+", "#");
    int times = kinds.merge(kind, 1, Integer::sum);
    if (times <= SHOWN_OF_A_KIND) {
      problems.add(at(line, where), inert(found), inert(allowed), inert(advice));
    } else if (times == SHOWN_OF_A_KIND + 1) {
      problems.add(at(0, where), "there are more mistakes of this kind, from line " + line + " on", "",
          "mend these first and import again");
    }
  }

  private String at(int line, String where) {
    return inert(file + (line > 0 ? ":" + line : "") + (where.isEmpty() ? "" : ": " + where));
  }

  /** Mistakes so far. */
  int count() {
    return count;
  }

  String file() {
    return file;
  }

  /** A text of the data on one line and without control characters, shortened where it is very long. */
  static String inert(String text) {
    String plain = text.replaceAll("[\\p{Cntrl}\\p{Cf}\u2028\u2029]+", " ");
    return plain.length() <= 400 ? plain : plain.substring(0, 400) + "…";
  }
}
