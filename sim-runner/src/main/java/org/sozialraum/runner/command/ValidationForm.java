package org.sozialraum.runner.command;

import java.util.Locale;

/** The forms in which published figures beside the model's are printed: for a terminal, or for documents. */
enum ValidationForm {
  TEXT, MD;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
