package org.sozialraum.runner.report;

import org.sozialraum.message.Language;

/** {@code report.html}: one page in two languages that needs nothing but itself. */
public final class Page {
  /** Name of the file. */
  public static final String NAME = "report.html";

  private Page() {}

  /**
   * The page, the same bytes for the same results.
   *
   * @param first language that it opens in
   */
  public static String of(Results results, Language first) {
    return "<!doctype html><title></title>";
  }
}
