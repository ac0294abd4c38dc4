package org.sozialraum.runner.chart;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The outline of a shape as SVG writes it, in fewer letters: steps from point to point instead of places. A page holds
 * its charts twice, once in each language, and most of their letters are outlines.
 */
final class ShortPath {
  /** Any further sign, such as a command that is not known here, is a token of its own. */
  private static final Pattern TOKEN = Pattern.compile("-?[\\d.]+|[^ ,]");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,6}(?:\\.\\d)?");
  private static final String COMMANDS = "MLCQZ";
  private static final int TENTHS = 10;

  private ShortPath() {}

  /**
   * The same outline, written shorter. Steps are counted in whole tenths, so that none of them is rounded.
   *
   * @param path places with one decimal at most; anything else is given back as it is
   */
  static String of(String path) {
    var text = new StringBuilder(path.length());
    Matcher tokens = TOKEN.matcher(path);
    char command = 0;
    long[] at = {0, 0};
    long[] point = {0, 0};
    long[] begin = {0, 0};
    int read = 0;
    while (tokens.find()) {
      String token = tokens.group();
      boolean number = NUMBER.matcher(token).matches();
      if (!number && !COMMANDS.contains(token)) {
        return path;
      }
      if (!number) {
        char next = token.charAt(0);
        // A line after a line, or after the first point, needs no letter of its own.
        boolean silent = next == 'L' && (command == 'L' || command == 'M');
        command = next;
        read = 0;
        if (!silent) {
          text.append(Character.toLowerCase(next));
        }
        if (next == 'Z') {
          at = begin.clone();
        }
        continue;
      }
      int axis = read % 2;
      point[axis] = Math.round(Double.parseDouble(token) * TENTHS);
      append(text, point[axis] - at[axis]);
      read++;
      if (read == numbers(command)) {
        at = point.clone();
        begin = command == 'M' ? at.clone() : begin;
        read = 0;
      }
    }
    return text.toString();
  }

  private static int numbers(char command) {
    return command == 'C' ? 6 : command == 'Q' ? 4 : 2;
  }

  private static void append(StringBuilder text, long tenths) {
    boolean first = text.isEmpty() || Character.isLetter(text.charAt(text.length() - 1));
    if (tenths < 0) {
      text.append('-');
    } else if (!first) {
      text.append(' ');
    }
    long size = Math.abs(tenths);
    if (size >= TENTHS || size == 0) {
      text.append(size / TENTHS);
    }
    if (size % TENTHS != 0) {
      text.append('.').append(size % TENTHS);
    }
  }
}
