package org.sozialraum.runner.report;

import java.util.List;

/** What of a page is shown. */
final class Visible {
  private Visible() {}

  /** Languages of the blocks that are shown, the switch of languages apart. */
  static List<String> languages(Browser browser) {
    return browser.texts("""
        [...new Set([...document.querySelectorAll('main [lang]')]
          .filter(element => element.getClientRects().length > 0 && element.innerText && element.innerText.trim())
          .map(element => element.lang))]""");
  }

  /** Headings that are shown. */
  static List<String> headings(Browser browser) {
    return browser.texts("""
        [...document.querySelectorAll('h1, h2, h3, h4')].filter(heading => heading.getClientRects().length > 0)
          .map(heading => heading.innerText.trim().replace(/\\s+/g, ' '))""");
  }
}
