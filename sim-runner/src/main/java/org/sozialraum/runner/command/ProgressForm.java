package org.sozialraum.runner.command;

import java.util.Locale;

/** How progress is shown: a bar on terminals and lines elsewhere, always lines, JSON lines, or nothing. */
enum ProgressForm {
  AUTO, PLAIN, JSON, NONE;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
