package org.sozialraum.runner.chart;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * How wide the letters of DejaVu Sans are, from a table instead of the machine's font system. Two machines with
 * different fonts, or different versions of one font, therefore lay out a chart alike.
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
    return text.codePoints().mapToLong(letter -> units.getOrDefault(letter, UNKNOWN)).sum() / UNITS_PER_EM;
  }

  private static FontWidths read(String weight) {
    Map<Integer, Integer> units = new TreeMap<>();
    try (var table = new BufferedReader(new InputStreamReader(
        FontWidths.class.getResourceAsStream("font-widths.txt"), StandardCharsets.UTF_8))) {
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
