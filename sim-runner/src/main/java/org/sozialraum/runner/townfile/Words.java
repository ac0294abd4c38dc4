package org.sozialraum.runner.townfile;

import java.util.Locale;

/**
 * A text in the two languages of the program.
 *
 * @param en English
 * @param de German
 */
public record Words(String en, String de) {

  /** The text in a language, {@code de} or {@code en}; English for any other. */
  public String in(String lang) {
    return "de".equals(lang) ? de : en;
  }

  /** A whole number with the thousands mark of the language. */
  static String count(long number, String lang) {
    return String.format("de".equals(lang) ? Locale.GERMAN : Locale.ENGLISH, "%,d", number);
  }
}
