package org.sozialraum.runner.townfile;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.sozialraum.message.Message;
import org.sozialraum.quantity.Problems;

/** Mistakes of one file: adds each with file and line in front, and counts those beyond twenty of a kind. */
final class Findings {
  /** Names of quarters and places are shorter. */
  static final int LONGEST_NAME = 200;
  private static final int LONGEST_TEXT = 400;
  private static final int SHOWN_OF_A_KIND = 20;
  /** Letters that steer terminals, turn the direction of reading, break lines, or are halves of letters. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\u2028\u2029]+");

  private final Problems problems;
  private final String file;
  private final Map<String, Integer> kinds = new HashMap<>();
  private int count;

  Findings(Problems problems, Path file) {
    this.problems = problems;
    this.file = file.toString();
  }

  /** Adds a mistake; line 0 stands for the file as a whole, {@code where} is a column or feature or empty. */
  void add(int line, String where, Message... parts) {
    count++;
    String kind = where.replaceAll("\\d+", "#") + Arrays.stream(parts).map(Message::key).toList();
    int times = kinds.merge(kind, 1, Integer::sum);
    if (times <= SHOWN_OF_A_KIND) {
      problems.add(at(line, where), Arrays.stream(parts).map(Findings::inert).toArray(Message[]::new));
    } else if (times == SHOWN_OF_A_KIND + 1) {
      problems.add(at(0, where), Message.of("town.more-of-a-kind", line));
    }
  }

  /** Adds a mistake whose message says all of it. */
  void add(int line, String where, String key, Object... arguments) {
    add(line, where, Message.of(key, arguments));
  }

  /** A message whose arguments, which may come from the data, are inert. */
  private static Message inert(Message message) {
    return new Message(message.key(), message.arguments().stream()
        .map(each -> each instanceof Message inner ? inert(inner) : inert(each.toString())).toList());
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

  /** A text of the data on one line and without letters that nobody sees, shortened where it is very long. */
  static String inert(String text) {
    String plain = UNSEEN.matcher(text).replaceAll(" ").replace('\u00a0', ' ');
    return plain.length() <= LONGEST_TEXT ? plain : beginning(plain, LONGEST_TEXT) + "…";
  }

  /** A name of the data as it is kept: inert, without blanks around it, at most as long as names are. */
  static String name(String text) {
    String plain = inert(text).strip();
    return plain.length() <= LONGEST_NAME ? plain : beginning(plain, LONGEST_NAME).strip();
  }

  /** The first letters; one that takes two places is not cut in half. */
  private static String beginning(String text, int length) {
    return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
  }
}
