package org.sozialraum.message;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Something to say to a user, in no language yet. Its text stands in the catalogue that the first word of its key
 * names: {@code scenario.empty} in {@code scenario_en.properties} and {@code scenario_de.properties}.
 *
 * <p>Words of a file format (keys, options, file names) and what a user has written are arguments, because they are
 * the same in every language. An argument may be a message itself.
 *
 * @param key key of the text; empty for a text that is the same in every language
 * @param arguments what the places {@code {0}}, {@code {1}} … of the text stand for
 */
public record Message(String key, List<Object> arguments) {
  private static final int SHOWN = 12;

  /** Copies the list; whatever is no message becomes the text that files have for it. */
  public Message {
    arguments = arguments.stream().map(each -> each instanceof Message ? each
        : each instanceof Double number ? plain(number) : String.valueOf(each)).toList();
  }

  /** The message of a key. */
  public static Message of(String key, Object... arguments) {
    return new Message(key, Arrays.asList(arguments));
  }

  /** A text that is the same in every language. */
  public static Message plain(String text) {
    return of("", text);
  }

  /**
   * Words that the code itself says in English, such as the unit of a number: only other languages have them in their
   * catalogue, under a key that is made of the words.
   *
   * @param kind beginning of the key, such as {@code model.unit}
   */
  public static Message word(String kind, String english) {
    String name = english.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return of(kind + "." + name, english);
  }

  /** Messages one after the other, parted by semicolons. */
  public static Message joined(List<Message> parts) {
    return parts.isEmpty() ? plain("") : parts.stream().reduce((a, b) -> of("model.joined", a, b)).orElseThrow();
  }

  /** Names as a short list: at most twelve, the rest counted. */
  public static Message list(Collection<String> names) {
    List<String> all = new ArrayList<>(names);
    String text = String.join(", ", all.subList(0, Math.min(SHOWN, all.size())));
    return all.isEmpty() ? of("model.list.none")
        : all.size() > SHOWN ? of("model.list.more", text, all.size() - SHOWN) : plain(text);
  }

  /** A count for people, with the thousands mark of the language. */
  public static Message count(long number) {
    return number < 1000 ? plain(String.valueOf(number))
        : of("model.thousands", count(number / 1000), String.format(Locale.ROOT, "%03d", number % 1000));
  }

  /** A number for people, with so many decimals and the decimal mark of the language. */
  public static Message decimal(double number, int decimals) {
    return of("model.decimal", (Object[]) String.format(Locale.ROOT, "%." + decimals + "f", number).split("\\."));
  }

  /** A number without needless zeros, as files write it. */
  public static String plain(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return String.valueOf(value);
    }
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return String.valueOf((long) value);
    }
    return new BigDecimal(String.valueOf(value)).stripTrailingZeros().toPlainString();
  }

  /** The text in a language. What stands for a place is not read for further places. */
  public String in(Language language) {
    // Words that the code says in English need no entry, see word().
    String pattern = key.isEmpty() ? "{0}" : language.text(key).orElse(arguments.isEmpty() ? key : "{0}");
    StringBuilder text = new StringBuilder();
    for (int k = 0; k < pattern.length(); k++) {
      if (pattern.charAt(k) == '{' && k + 2 < pattern.length() && pattern.charAt(k + 2) == '}'
          && Character.isDigit(pattern.charAt(k + 1))) {
        text.append(text(arguments.get(pattern.charAt(k + 1) - '0'), language));
        k += 2;
      } else {
        text.append(pattern.charAt(k));
      }
    }
    return text.toString();
  }

  private static String text(Object argument, Language language) {
    return argument instanceof Message message ? message.in(language) : argument.toString();
  }
}
