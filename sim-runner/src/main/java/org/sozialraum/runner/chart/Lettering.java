package org.sozialraum.runner.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Puts text on a chart: aligned, wrapped or shortened. Text from data stays text, whatever it holds. */
final class Lettering {
  private static final String ELLIPSIS = "…";

  /** Which end of a text stands at the given point. */
  enum Align { LEFT, CENTRE, RIGHT }

  private Lettering() {}

  /** Draws one line; y is the base line. */
  static void draw(Graphics2D g2, String text, HouseFont font, Color colour, double x, double y, Align align) {
    String clean = clean(text);
    double width = align == Align.LEFT ? 0 : font.width(clean);
    g2.setFont(g2 instanceof SvgCanvas ? font : font.pixels(clean));
    g2.setPaint(colour);
    g2.drawString(clean, (float) (x - (align == Align.CENTRE ? width / 2 : width)), (float) y);
  }

  /**
   * Draws lines under each other.
   *
   * @param y base line of the first line
   * @return base line of the line that would follow
   */
  static double drawLines(Graphics2D g2, List<String> lines, HouseFont font, Color colour, double x, double y,
      double lineHeight) {
    for (String line : lines) {
      draw(g2, line, font, colour, x, y, Align.LEFT);
      y += lineHeight;
    }
    return y;
  }

  /**
   * Breaks a text at spaces into lines no wider than given; a word that is too wide by itself is broken anywhere.
   * What does not fit the last line ends in an ellipsis.
   */
  static List<String> wrap(String text, HouseFont font, double width, int maxLines) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : clean(text).trim().split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (font.width(longer) <= width) {
        line = longer;
        continue;
      }
      if (!line.isEmpty()) {
        lines.add(line);
      }
      String rest = word;
      while (font.width(rest) > width && lines.size() < maxLines) {
        String broken = rest;
        int fits = Math.max(1, longest(rest.length() - 1, count -> font.width(broken.substring(0, count)) <= width));
        lines.add(rest.substring(0, fits));
        rest = rest.substring(fits);
      }
      line = rest;
    }
    lines.add(line);
    if (lines.size() <= maxLines) {
      return lines;
    }
    List<String> kept = new ArrayList<>(lines.subList(0, maxLines));
    kept.set(maxLines - 1, shorten(kept.get(maxLines - 1) + " " + lines.get(maxLines), font, width, true));
    return kept;
  }

  /** The text, or its beginning with an ellipsis if it is wider than given. */
  static String shorten(String text, HouseFont font, double width) {
    return shorten(clean(text), font, width, false);
  }

  private static String shorten(String text, HouseFont font, double width, boolean goesOn) {
    if (!goesOn && font.width(text) <= width) {
      return text;
    }
    int fits = longest(text.length(),
        count -> font.width(text.substring(0, count).stripTrailing() + ELLIPSIS) <= width);
    if (fits > 0 && Character.isHighSurrogate(text.charAt(fits - 1))) {
      fits--;
    }
    return text.substring(0, fits).stripTrailing() + ELLIPSIS;
  }

  /** The largest count up to a limit that fits; found by halving, because names from data may be very long. */
  private static int longest(int limit, IntPredicate fits) {
    int low = 0;
    int high = limit;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (fits.test(middle)) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /**
   * Without what XML cannot hold, control characters and halves of surrogate pairs, and without marks that turn the
   * direction of what follows.
   */
  static String clean(String text) {
    var clean = new StringBuilder(text.length());
    text.codePoints().forEach(letter -> {
      boolean broken = letter >= 0xD800 && letter <= 0xDFFF || letter == 0xFFFE || letter == 0xFFFF;
      boolean turns = letter >= 0x202A && letter <= 0x202E || letter >= 0x2066 && letter <= 0x2069
          || letter == 0x200E || letter == 0x200F || letter == 0x061C;
      if (!turns) {
        clean.appendCodePoint(Character.isISOControl(letter) ? ' ' : broken ? 0xFFFD : letter);
      }
    });
    return clean.toString();
  }
}
