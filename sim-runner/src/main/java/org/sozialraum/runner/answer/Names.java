package org.sozialraum.runner.answer;

import org.sozialraum.message.Message;
import org.sozialraum.observe.Groups;
import org.sozialraum.observe.Level;
import org.sozialraum.observe.Observables;
import org.sozialraum.runner.store.ResultTables;

/**
 * What observables, quarters, groups and variants are called. Names that users gave are theirs: of them only what would
 * disturb a line is taken away, and what is written from right to left is kept to itself.
 */
public final class Names {
  private static final String EITHER = "answer.either";
  private static final String BASELINE = "baseline";
  private static final String AROUND = "within-1km:";
  private static final int LONGEST = 60;
  private static final String ISOLATE = "\u2068";
  private static final String END_OF_ISOLATE = "\u2069";

  private Names() {}

  /** An observable by its name in files. */
  public static Message observable(String observable) {
    return Observables.named(observable).map(each -> Message.of(EITHER + ".label", each.english(), each.german()))
        .orElse(Message.plain(given(observable)));
  }

  /** A quarter by its id, a group by its name in files; other units are called as they are. */
  public static Message unit(ResultTables tables, Level level, String unit) {
    if (level == Level.QUARTER) {
      return Message.plain(given(tables.town().quarters().stream().filter(each -> each.id().equals(unit))
          .map(each -> each.name()).findFirst().orElse(unit)));
    }
    if (level == Level.GROUP && unit.startsWith(AROUND)) {
      return Message.of("answer.around", given(unit.substring(AROUND.length())));
    }
    return level == Level.GROUP && Groups.names().contains(unit)
        ? Message.of("answer.group." + unit.replace(':', '.').replace("+", "-up")) : Message.plain(given(unit));
  }

  /** A variant on its own; the one in which nothing is done is called after that. */
  public static Message variant(ResultTables tables, String variant) {
    return idle(tables, variant) ? Message.of("answer.variant.idle") : Message.plain(given(variant));
  }

  /** Whether a variant is the scenario without its interventions. */
  static boolean idle(ResultTables tables, String variant) {
    return variant.equals(BASELINE) && variant.equals(tables.reference()) && tables.variants().size() > 1
        && tables.annualCost().getOrDefault(variant, 0.0) == 0;
  }

  /** A name that a user gave, as it can stand in a sentence. */
  static String given(String name) {
    StringBuilder clean = new StringBuilder();
    boolean turned = false;
    int length = 0;
    for (int at = 0; at < name.length() && length < LONGEST; at += Character.charCount(name.codePointAt(at))) {
      int letter = name.codePointAt(at);
      int type = Character.getType(letter);
      boolean hidden = type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE
          || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
      byte direction = Character.getDirectionality(letter);
      turned |= direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
          || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
      clean.appendCodePoint(hidden ? ' ' : letter);
      length++;
    }
    String text = clean.toString().strip().replaceAll("\\s+", " ");
    text = name.codePointCount(0, name.length()) > LONGEST ? text + "…" : text;
    return text.isEmpty() ? "?" : turned ? ISOLATE + text + END_OF_ISOLATE : text;
  }
}
