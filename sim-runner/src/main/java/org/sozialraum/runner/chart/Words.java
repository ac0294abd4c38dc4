package org.sozialraum.runner.chart;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.sozialraum.message.Language;
import org.sozialraum.observe.Observables;

/**
 * What charts say in one language, and how it writes numbers. Independent of the machine's language: a German chart
 * has a decimal comma everywhere.
 */
final class Words {
  private static final char NO_BREAK = '\u00a0';
  private static final int LONGEST_NAME = 40;
  private static final String MINUS = "\u2212";

  private final String lang;
  private final Properties messages = new Properties();

  private Words(String lang) {
    this.lang = lang;
    try (var text = new InputStreamReader(
        Words.class.getResourceAsStream("messages_" + lang + ".properties"), StandardCharsets.UTF_8)) {
      messages.load(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** German for {@code de}, English for everything else. */
  static Words of(String lang) {
    return new Words("de".equalsIgnoreCase(lang) ? "de" : "en");
  }

  /** Whether there is a message of this key. */
  boolean knows(String key) {
    return messages.containsKey(key);
  }

  /**
   * A message with its places {0}, {1} … filled in one pass, so that braces in names from data stay as they are.
   *
   * @throws IllegalArgumentException if there is no such message
   */
  String say(String key, Object... values) {
    String pattern = messages.getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no message " + key + " in language " + lang);
    }
    var text = new StringBuilder();
    for (int k = 0; k < pattern.length(); k++) {
      if (pattern.charAt(k) == '{' && k + 2 < pattern.length() && pattern.charAt(k + 2) == '}') {
        text.append(values[pattern.charAt(k + 1) - '0']);
        k += 2;
      } else {
        text.append(pattern.charAt(k));
      }
    }
    return text.toString();
  }

  /** A message for a count: the key with {@code .one} for 1, else with {@code .many}; the count is {0}. */
  String count(String key, int count) {
    return say(key + (count == 1 ? ".one" : ".many"), count);
  }

  /** A number with a fixed number of decimals; what rounds to zero has no sign. */
  String number(double value, int decimals) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
    String digits = rounded.abs().toPlainString();
    String written = lang.equals("de") ? digits.replace('.', ',') : digits;
    return rounded.signum() < 0 ? MINUS + written : written;
  }

  /** A number with its sign, also when it is positive. */
  String signed(double value, int decimals) {
    String written = number(value, decimals);
    boolean zero = written.chars().allMatch(letter -> letter == '0' || letter == '.' || letter == ',');
    return zero || written.startsWith(MINUS) ? written : "+" + written;
  }

  /** A percentage. */
  String percent(double percent, int decimals) {
    return number(percent, decimals) + NO_BREAK + "%";
  }

  /** What an intervention or shock is called: its word in scenario files in the reader's language, a name as it is. */
  String intervention(String label) {
    String key = "intervention." + label;
    String shock = "shock." + label;
    return knows(key) ? say(key) : knows(shock) ? say(shock) : label;
  }

  /** A name for a sentence, cut where it would crowd out what the sentence has to say. */
  static String shortName(String name) {
    String clean = Lettering.clean(name);
    return clean.codePointCount(0, clean.length()) <= LONGEST_NAME ? clean
        : clean.substring(0, clean.offsetByCodePoints(0, LONGEST_NAME - 1)).strip() + "…";
  }

  /** What a variant is called within a sentence. */
  String variant(String name) {
    return name.equals("baseline") ? say("variant.baseline") : say("variant.named", shortName(name));
  }

  /** What a variant is called on its own. */
  String variantName(String name) {
    return name.equals("baseline") ? say("variant.baseline") : shortName(name);
  }

  /** The language, for what catalogues of the model say. */
  Language language() {
    return Language.of(lang);
  }

  /** What an observable is called. */
  String observable(String name) {
    return Observables.named(name).map(each -> lang.equals("de") ? each.german() : each.english()).orElse(name);
  }

  /** What an observable of a family is called among its own: without the family's name, which stands before a colon. */
  String observablePart(String name) {
    String whole = observable(name);
    String part = whole.substring(whole.indexOf(": ") < 0 ? 0 : whole.indexOf(": ") + 2);
    return part.isEmpty() ? name : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1);
  }

  /** Whole euros, in groups of three digits. */
  String euros(double euros) {
    return whole(euros);
  }

  /** A whole number, in groups of three digits. */
  String whole(double number) {
    return String.format(java.util.Locale.forLanguageTag(lang), "%,.0f", number).replace("-", MINUS);
  }

  /** From … to …, signed. */
  String range(double from, double to, int decimals) {
    return say("range", signed(from, decimals), signed(to, decimals));
  }
}
