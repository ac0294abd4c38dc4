package org.sozialraum.runner.command;

import java.util.Locale;

/** Languages of charts and texts. */
enum Language {
  DE, EN;

  /** German where the computer speaks it, otherwise English. */
  static Language ofComputer() {
    return Locale.getDefault().getLanguage().equals("de") ? DE : EN;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
