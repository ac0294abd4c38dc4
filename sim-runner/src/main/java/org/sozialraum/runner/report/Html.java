package org.sozialraum.runner.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/**
 * Markup being written. Texts and attributes are always escaped, so that no name from data becomes markup; what is not
 * escaped says so by its name.
 */
final class Html {
  /** Sets a piece of text apart, whose own letters then say in which direction it is written. */
  private static final char ISOLATE = '\u2068';
  private static final char END = '\u2069';
  /** A number and its unit, which belong on one line. */
  private static final Pattern UNIT = Pattern.compile("(?<=\\d) (?=[%€‰])");

  private final StringBuilder text = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /** Opens an element; attributes are names and values in turn. */
  Html open(String tag, String... attributes) {
    begin(tag, attributes);
    open.push(tag);
    return this;
  }

  /** Closes the element opened last. */
  Html close() {
    text.append("</").append(open.pop()).append('>');
    return this;
  }

  /** An element without content. */
  Html empty(String tag, String... attributes) {
    begin(tag, attributes);
    return this;
  }

  /** An element that holds a text. */
  Html element(String tag, String content, String... attributes) {
    return open(tag, attributes).text(content).close();
  }

  /** A text. Numbers stay on one line with their signs of unit, but in code, which is copied as it is. */
  Html text(String content) {
    boolean code = "code".equals(open.peek()) || "pre".equals(open.peek());
    text.append(escaped(code ? content : UNIT.matcher(content).replaceAll("\u00a0")));
    return this;
  }

  /** Markup that this project made itself. */
  Html markup(String own) {
    text.append(own);
    return this;
  }

  /** A new line, for those who read the source. */
  Html line() {
    text.append('\n');
    return this;
  }

  private void begin(String tag, String... attributes) {
    text.append('<').append(tag);
    for (int k = 0; k < attributes.length; k += 2) {
      text.append(' ').append(attributes[k]).append("=\"").append(escaped(attributes[k + 1])).append('"');
    }
    text.append('>');
  }

  /**
   * A text that is nothing but text: no markup, no control characters, and letters that turn the direction of writing
   * only as far as the text reaches.
   */
  static String escaped(String content) {
    StringBuilder clean = new StringBuilder(content.length() + 16);
    int turned = 0;
    // Where letters written from right to left end, or -1: what follows them, such as a number, is to stay behind them.
    int apart = -1;
    for (int k = 0; k < content.length();) {
      int letter = content.codePointAt(k);
      k += Character.charCount(letter);
      switch (letter) {
        case '&' -> clean.append("&amp;");
        case '<' -> clean.append("&lt;");
        case '>' -> clean.append("&gt;");
        case '"' -> clean.append("&quot;");
        case '\'' -> clean.append("&#39;");
        default -> {
          boolean turns = letter >= 0x202A && letter <= 0x202E || letter >= 0x2066 && letter <= 0x2069;
          boolean lone = letter >= 0xD800 && letter <= 0xDFFF || (letter & 0xFFFE) == 0xFFFE;
          turned += turns ? 1 : 0;
          if (letter == '\n' || letter == '\t') {
            clean.append(' ');
          } else if (!turns && !lone && !Character.isISOControl(letter)) {
            byte direction = Character.getDirectionality(letter);
            boolean leftwards = direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
            boolean rightwards = direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
            if (leftwards && apart < 0) {
              clean.append(ISOLATE);
            } else if (rightwards && apart >= 0) {
              clean.insert(apart, END);
              apart = -1;
            }
            clean.appendCodePoint(letter);
            apart = leftwards ? clean.length() : apart;
          }
        }
      }
    }
    if (apart >= 0) {
      clean.insert(apart, END);
    }
    return turned == 0 ? clean.toString() : ISOLATE + clean.toString() + END;
  }

  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("not closed: " + open);
    }
    return text.toString();
  }
}
