package org.sozialraum.runner.command;

import java.util.Locale;

/** Kinds of files that tables of a sweep are written as. */
enum TableForm {
  CSV, PARQUET, XLSX;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
