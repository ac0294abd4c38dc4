package org.sozialraum.runner.chart;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * How wide the letters of the shipped font are, from a table instead of the machine's font system. Two machines
 * therefore lay out a chart alike, also one without any fonts. The table is written together with the font
 * ({@code sim-runner/src/font}).
 */
final class FontWidths {
  /** Units of the table per em. */
  private static final double UNITS_PER_EM = 2048;
  /** Letters outside the table, such as Chinese ones, are taken as this wide: rather too wide than clipped. */
  private static final int UNKNOWN = 2048;

  static final FontWidths REGULAR = read("regular");
  static final FontWidths BOLD = read("bold");

  private final Map<Integer, Integer> units;

  private FontWidths(Map<Integer, Integer> units) {
    this.units = units;
  }

  /** Width of a text in em, without kerning. */
  double of(CharSequence text) {
    return text.codePoints().mapToLong(this::units).sum() / UNITS_PER_EM;
  }

  private int units(int letter) {
    // Dots and accents that stand for themselves lie over the letter before.
    return Character.getType(letter) == Character.NON_SPACING_MARK ? 0 : units.getOrDefault(letter, UNKNOWN);
  }

  /** Whether the font has all letters of a text. */
  boolean cover(String text) {
    return text.codePoints().allMatch(units::containsKey);
  }

  private static FontWidths read(String weight) {
    Map<Integer, Integer> units = new TreeMap<>();
    try (var table = new BufferedReader(new InputStreamReader(
        ShippedFont.open("font-widths.txt"), StandardCharsets.UTF_8))) {
      for (String line = table.readLine(); line != null; line = table.readLine()) {
        String[] words = line.split(" ");
        if (words[0].equals(weight)) {
          int first = Integer.parseInt(words[1], 16);
          for (int k = 2; k < words.length; k++) {
            units.put(first + k - 2, Integer.parseInt(words[k]));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new FontWidths(units);
  }
}
