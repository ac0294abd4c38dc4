package org.sozialraum.runner.store;

import java.util.Locale;

/**
 * The language of messages to users: English, or German where asked for.
 *
 * @param german whether messages are German
 */
public record Language(boolean german) {

  /** The language of a code such as {@code de}; English if unknown. */
  public static Language of(String code) {
    return new Language(code != null && code.toLowerCase(Locale.ROOT).startsWith("de"));
  }

  /** The text of this language. */
  public String say(String english, String inGerman) {
    return german ? inGerman : english;
  }
}
