package org.sozialraum.runner.hostile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way in which a file can be damaged, by accident or on purpose.
 *
 * <p>A file is handed over with one letter per byte, so that no byte is lost whatever its encoding.
 */
enum Mutation {
  BITS_FLIPPED {
    @Override
    String of(String text, Random chance) {
      StringBuilder flipped = new StringBuilder(text);
      for (int times = 1 + chance.nextInt(8); times > 0 && !text.isEmpty(); times--) {
        int at = chance.nextInt(flipped.length());
        flipped.setCharAt(at, (char) ((flipped.charAt(at) ^ 1 << chance.nextInt(8)) & 0xFF));
      }
      return flipped.toString();
    }
  },
  LINE_DELETED {
    @Override
    String of(String text, Random chance) {
      return lines(text, chance, (lines, at) -> lines.remove((int) at));
    }
  },
  LINE_DOUBLED {
    @Override
    String of(String text, Random chance) {
      return lines(text, chance, (lines, at) -> lines.add(at, lines.get(at)));
    }
  },
  LINES_SWAPPED {
    @Override
    String of(String text, Random chance) {
      return lines(text, chance, (lines, at) -> Collections.swap(lines, at, chance.nextInt(lines.size())));
    }
  },
  LINE_CUT_SHORT {
    @Override
    String of(String text, Random chance) {
      return lines(text, chance, (lines, at) -> lines.set(at,
          lines.get(at).substring(0, chance.nextInt(lines.get(at).length() + 1))));
    }
  },
  LINE_A_THOUSAND_TIMES {
    @Override
    String of(String text, Random chance) {
      return lines(text, chance, (lines, at) -> {
        String line = lines.get(at).substring(0, Math.min(400, lines.get(at).length()));
        lines.addAll(at, Collections.nCopies(1000, line));
      });
    }
  },
  FILE_CUT_SHORT {
    @Override
    String of(String text, Random chance) {
      return text.substring(0, chance.nextInt(text.length() + 1));
    }
  },
  FILE_EMPTIED {
    @Override
    String of(String text, Random chance) {
      return List.of("", "\n", " ", "\r\n\r\n", "{}", "[]", ",,,\n,,,\n", "\u0000").get(chance.nextInt(8));
    }
  },
  PIECE_DELETED {
    @Override
    String of(String text, Random chance) {
      int from = chance.nextInt(text.length() + 1);
      return text.substring(0, from) + text.substring(Math.min(text.length(), from + 1 + chance.nextInt(300)));
    }
  },
  PIECE_MOVED {
    @Override
    String of(String text, Random chance) {
      int from = chance.nextInt(text.length() + 1);
      String piece = text.substring(from, Math.min(text.length(), from + 1 + chance.nextInt(300)));
      return inserted(text, piece, chance);
    }
  },
  COLUMNS_SWAPPED {
    @Override
    String of(String text, Random chance) {
      return columns(text, chance, (cells, one, other) -> Collections.swap(cells, one, other));
    }
  },
  COLUMN_DELETED {
    @Override
    String of(String text, Random chance) {
      return columns(text, chance, (cells, one, other) -> cells.remove(one));
    }
  },
  COLUMN_DOUBLED {
    @Override
    String of(String text, Random chance) {
      return columns(text, chance, (cells, one, other) -> cells.add(other, cells.get(one)));
    }
  },
  CELLS_SHIFTED {
    @Override
    String of(String text, Random chance) {
      return lines(text, chance, (lines, at) -> {
        List<String> cells = new ArrayList<>(List.of(lines.get(at).split("[,;\t]", -1)));
        Collections.rotate(cells, 1 + chance.nextInt(3));
        lines.set(at, String.join(",", cells));
      });
    }
  },
  SEPARATORS_CHANGED {
    @Override
    String of(String text, Random chance) {
      return text.replace(",;\t|".charAt(chance.nextInt(3)), ",;\t|".charAt(chance.nextInt(4)));
    }
  },
  ABSURD_NUMBER {
    @Override
    String of(String text, Random chance) {
      return replaced(text, NUMBER, any(NUMBERS, chance), chance);
    }
  },
  ABSURD_NUMBERS {
    @Override
    String of(String text, Random chance) {
      String result = text;
      for (int times = 2 + chance.nextInt(30); times > 0; times--) {
        result = replaced(result, NUMBER, any(NUMBERS, chance), chance);
      }
      return result;
    }
  },
  WORD_RENAMED {
    @Override
    String of(String text, Random chance) {
      return replaced(text, WORD, any(WORDS, chance), chance);
    }
  },
  WORD_MISSPELT {
    @Override
    String of(String text, Random chance) {
      Matcher word = found(text, WORD, chance);
      if (word == null) {
        return text;
      }
      int at = word.start() + chance.nextInt(word.end() - word.start());
      return text.substring(0, at) + (char) ('a' + chance.nextInt(26)) + text.substring(at + chance.nextInt(2));
    }
  },
  NAME_THAT_ATTACKS {
    @Override
    String of(String text, Random chance) {
      return replaced(text, WORD, any(ATTACKS, chance), chance);
    }
  },
  TEXT_THAT_ATTACKS {
    @Override
    String of(String text, Random chance) {
      return inserted(text, any(ATTACKS, chance), chance);
    }
  },
  YAML_TRICK {
    @Override
    String of(String text, Random chance) {
      return chance.nextBoolean() ? any(TRICKS, chance) + text
          : lines(text, chance, (lines, at) -> lines.set(at, lines.get(at).replaceFirst("(:|-) ",
              Matcher.quoteReplacement(": " + any(TRICKS, chance).strip() + " "))));
    }
  },
  DEEP_NESTING {
    @Override
    String of(String text, Random chance) {
      String bracket = List.of("[", "{\"a\":", "{", "[[{\"coordinates\":", "- ", "a: [", "(").get(chance.nextInt(7));
      return inserted(text, bracket.repeat(List.of(3, 40, 1000, 20_000).get(chance.nextInt(4))), chance);
    }
  },
  LONG_TOKEN {
    @Override
    String of(String text, Random chance) {
      String letter = List.of("a", "9", "ä", "\"", "-", " ", "#", "a,", "=", "*").get(chance.nextInt(10));
      return inserted(text, letter.repeat(List.of(250, 6_000, 300_000).get(chance.nextInt(3))), chance);
    }
  },
  QUOTES_UNCLOSED {
    @Override
    String of(String text, Random chance) {
      return inserted(text, List.of("\"", "'", "\"\"\"", "`", "\\").get(chance.nextInt(5)), chance);
    }
  },
  BRACKET_LOST {
    @Override
    String of(String text, Random chance) {
      return replaced(text, Pattern.compile("[\\[\\]{}:,]"), "", chance);
    }
  },
  LINE_ENDS_MIXED {
    @Override
    String of(String text, Random chance) {
      StringBuilder mixed = new StringBuilder();
      for (char letter : text.toCharArray()) {
        mixed.append(letter == '\n' ? List.of("\n", "\r\n", "\r", "\u000b", "\n\n").get(chance.nextInt(5))
            : String.valueOf(letter));
      }
      return mixed.toString();
    }
  },
  INVISIBLE_LETTER {
    @Override
    String of(String text, Random chance) {
      String letter = List.of("\0", "\0\0\0\0", "\u001b[31m", "\u0007", "\u00ef\u00bb\u00bf", "\u00e2\u0080\u00ae",
          "\u00c2\u00a0", "\u007f", "\u00e2\u0080\u00a8", "\t", "\u00ff", "\u00c0\u0080", "\u00ed\u00a0\u0080")
          .get(chance.nextInt(13));
      return chance.nextInt(4) == 0 ? letter + text : inserted(text, letter, chance);
    }
  },
  OTHER_ENCODING {
    @Override
    String of(String text, Random chance) {
      String letters = new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
      String name = List.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "windows-1252", "IBM1047", "UTF-8")
          .get(chance.nextInt(7));
      String mark = chance.nextBoolean() ? "\uFEFF" : "";
      return new String((mark + letters).getBytes(Charset.forName(name)), StandardCharsets.ISO_8859_1);
    }
  },
  RANDOM_BYTES {
    @Override
    String of(String text, Random chance) {
      byte[] noise = new byte[1 + chance.nextInt(64)];
      chance.nextBytes(noise);
      return inserted(text, new String(noise, StandardCharsets.ISO_8859_1), chance);
    }
  },
  OTHER_FORMAT {
    @Override
    String of(String text, Random chance) {
      return List.of("PK\u0003\u0004\u0014\0\0\0\b\0" + text, "\u001f\u008b\b\0\0\0\0\0" + text, "%PDF-1.4\n" + text,
          "<!DOCTYPE html><html><body>404</body></html>", "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM"
          + " \"file:///etc/passwd\">]><a>&b;</a>", "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\n",
          "[" + text + "]", text + text, "null", "\"" + text).get(chance.nextInt(10));
    }
  };

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final Pattern WORD = Pattern.compile("[A-Za-z\\u0080-\\u00ff][\\w\\u0080-\\u00ff-]*");

  private static final List<String> NUMBERS = List.of("1e308", "-1e308", "1e999", "-5", "NaN", "Infinity", "-Infinity",
      "1000000000000000000", "99999999999999999999999999", "", "-9", "-1", "0", "-0", "1e-320", "0.1", "2147483648",
      "-2147483649", "0x7fffffff", "1_000", "1.000.000,5", "1 000", "01", "4999999", "1900000", "250000", "50000001", "90", "-180.0001",
      "9".repeat(120), "0." + "3".repeat(90), "null", "true", "\"12\"", "[1]", "12%", "٣", "1e", ".5", "+7");

  private static final List<String> WORDS = List.of("population", "id", "name", "quarter", "town", "Einwohner", "lon",
      "type", "features", "coordinates", "Point", "MultiPolygon", "GeometryCollection", "elements", "node", "relation",
      "nodes", "members", "center", "bounds", "crs", "tags", "properties", "age_0_17", "unemployed_pct", "key",
      "unused",       "question", "horizon", "interventions", "based-on", "seed", "Summe", "Quelle: Amt", "no", "");

  private static final List<String> ATTACKS = List.of("=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1:A9)",
      "=HYPERLINK(\"http://x\")", "<script>alert(1)</script>", "\"><svg onload=alert(1)>", "]]>", "<!--", "&amp;",
      "'; DROP TABLE quarters; --", "../../../../etc/passwd", "..\\..\\windows", "/dev/zero", "${jndi:ldap://x}",
      "%s%n%d", "{0}", "\\u0000", "\\ud800", "a\\nb", "javascript:alert(1)", "con", "\"\"", "__proto__",
      "file:///etc/passwd", "!!javax.script.ScriptEngineManager []", "%00", "\u00e2\u0080\u00aeedoc", "\t=1+1", "|id");

  private static final List<String> TRICKS = List.of("&a ", "*a ", "!!java.net.URL ", "!!binary ", "<<: *a\n", "--- ",
      "...\n", "%YAML 9.9\n---\n", "? ", "| ", "> ", "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n", "!!set ", "? [a]: ",
      "!<tag:x> ", "@", "`", "- ", "%", "{a: b}: ", "\"\\x00\" ");

  /** The damaged text. */
  abstract String of(String text, Random chance);

  /** A damaged file. */
  static byte[] damaged(byte[] file, Mutation how, Random chance) {
    return how.of(new String(file, StandardCharsets.ISO_8859_1), chance).getBytes(StandardCharsets.ISO_8859_1);
  }

  private interface OnLine {
    void change(List<String> lines, int at);
  }

  private interface OnCells {
    void change(List<String> cells, int one, int other);
  }

  private static String any(List<String> texts, Random chance) {
    String text = texts.get(chance.nextInt(texts.size()));
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  private static String inserted(String text, String piece, Random chance) {
    int at = chance.nextInt(text.length() + 1);
    return text.substring(0, at) + piece + text.substring(at);
  }

  /** Changes one line; in a map without line breaks one object. */
  private static String lines(String text, Random chance, OnLine change) {
    String end = text.startsWith("{") && text.lines().limit(3).count() < 3 ? "}, {" : "\n";
    List<String> lines = new ArrayList<>(List.of(text.split(Pattern.quote(end), -1)));
    change.change(lines, chance.nextInt(lines.size()));
    return String.join(end, lines);
  }

  /** Changes the same two columns in every line that has them. */
  private static String columns(String text, Random chance, OnCells change) {
    char separator = text.indexOf(';') >= 0 ? ';' : ',';
    int width = Math.min(40, Math.max(2, (int) text.lines().findFirst().orElse("").chars()
        .filter(letter -> letter == separator).count() + 1));
    int one = chance.nextInt(width);
    int other = chance.nextInt(width);
    List<String> lines = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      List<String> cells = new ArrayList<>(List.of(line.split(String.valueOf(separator), -1)));
      if (cells.size() > Math.max(one, other)) {
        change.change(cells, one, other);
      }
      lines.add(String.join(String.valueOf(separator), cells));
    }
    return String.join("\n", lines);
  }

  private static String replaced(String text, Pattern what, String by, Random chance) {
    Matcher found = found(text, what, chance);
    return found == null ? text : text.substring(0, found.start()) + by + text.substring(found.end());
  }

  /** The first match behind a drawn letter, or else of the whole text; null if there is none. */
  private static Matcher found(String text, Pattern what, Random chance) {
    Matcher matcher = what.matcher(text);
    return matcher.find(chance.nextInt(text.length() + 1)) || matcher.find(0) ? matcher : null;
  }
}
