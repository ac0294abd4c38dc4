package org.sozialraum.runner.scenariofile;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.sozialraum.quantity.AgeCurve;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.quantity.Word;
import org.sozialraum.town.Point;

/** Writes described records as YAML, in the order of their components; the inverse of {@link RecordReader}. */
final class RecordWriter {
  /** Words that need no quotes anywhere in YAML; whatever else is quoted. */
  private static final Pattern BARE = Pattern.compile("\\p{L}[\\p{L}0-9_-]*( [\\p{L}0-9_-]+)*");
  private static final Pattern RESERVED =
      Pattern.compile("(?i)true|false|yes|no|on|off|y|n|null");

  private final StringBuilder text = new StringBuilder();

  String text() {
    return text.toString();
  }

  void line(int indentation, String line) {
    text.append(" ".repeat(indentation)).append(line).append('\n');
  }

  /** All components of a record as keys. */
  void keys(Record record, int indentation) {
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      String key = RecordReader.key(component);
      Object value = Quantities.valueOf(record, component);
      Word word = component.getAnnotation(Word.class);
      if (word != null && !word.instead().isEmpty() && value.equals("")) {
        continue; // What is said instead stands beside it.
      }
      if (value instanceof Point point) {
        line(indentation, key + ": {x: " + Numerals.plain(point.x()) + ", y: " + Numerals.plain(point.y()) + "}");
      } else if (value instanceof Record nested) {
        nested(key, nested, indentation, indentation + 2);
      } else if (value != null) {
        line(indentation, key + ": " + value(value));
      }
    }
  }

  /** A key with a record under it. */
  void nested(String key, Record record, int indentation, int deeper) {
    if (record.getClass().getRecordComponents().length == 0) {
      line(indentation, key + ": {}");
    } else {
      line(indentation, key + ":");
      keys(record, deeper);
    }
  }

  private static String value(Object value) {
    if (value instanceof Double number) {
      return Numerals.plain(number);
    }
    if (value instanceof Number || value instanceof Boolean) {
      return value.toString();
    }
    if (value instanceof Enum<?> constant) {
      return Quantities.fileName(constant.name());
    }
    if (value instanceof AgeCurve curve) {
      List<String> numbers = new ArrayList<>();
      for (double number : curve.values()) {
        numbers.add(Numerals.plain(number));
      }
      return "[" + String.join(", ", numbers) + "]";
    }
    if (value instanceof List<?> list) {
      return "[" + String.join(", ", list.stream().map(RecordWriter::value).toList()) + "]";
    }
    return word((String) value);
  }

  static String word(String text) {
    if (BARE.matcher(text).matches() && !RESERVED.matcher(text).matches()) {
      return text;
    }
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints().forEach(letter -> {
      if (letter == '"' || letter == '\\') {
        quoted.append('\\').appendCodePoint(letter);
      } else if (letter == '\n') {
        quoted.append("\\n");
      } else if (letter < ' ' || letter >= 0x7f && letter < 0xa0 || letter == 0xfeff || letter == 0x2028
          || letter == 0x2029 || letter == 0xfffe || letter == 0xffff || letter >= 0xd800 && letter < 0xe000) {
        quoted.append(String.format(java.util.Locale.ROOT, "\\u%04x", letter));
      } else {
        quoted.appendCodePoint(letter);
      }
    });
    return quoted.append('"').toString();
  }
}
