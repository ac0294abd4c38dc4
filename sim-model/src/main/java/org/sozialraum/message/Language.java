package org.sozialraum.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/** The languages that users are spoken to in, each with its catalogues. */
public enum Language {
  DE, EN;

  /** Texts by key, by room; read when a room first speaks. */
  private final Map<String, Properties> rooms = new TreeMap<>();

  /** German where the computer speaks it, otherwise English. */
  public static Language ofComputer() {
    return of(Locale.getDefault().getLanguage());
  }

  /** The language of a code such as {@code de}; English if unknown. */
  public static Language of(String code) {
    return code != null && code.toLowerCase(Locale.ROOT).startsWith("de") ? DE : EN;
  }

  /** The text of a key, with its places; empty if the catalogue has none. */
  Optional<String> text(String key) {
    int dot = key.indexOf('.');
    return dot < 0 ? Optional.empty() : Optional.ofNullable(room(key.substring(0, dot)).getProperty(key));
  }

  private synchronized Properties room(String room) {
    return rooms.computeIfAbsent(room, this::read);
  }

  private Properties read(String room) {
    Properties texts = new Properties();
    try (InputStream file = Language.class.getResourceAsStream(room + "_" + this + ".properties")) {
      if (file != null) {
        texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return texts;
  }

  /** The code of the language, such as {@code de}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
