package org.sozialraum.runner.report;

import java.util.List;
import org.openqa.selenium.WebElement;

/** What of a page is shown. */
final class Visible {
  private Visible() {}

  /** The elements that fit a CSS selector and are shown. */
  static List<WebElement> all(Browser browser, String selector) {
    return browser.all(selector).stream().filter(WebElement::isDisplayed).toList();
  }

  /** Languages of the blocks that are shown, the switch of languages apart. */
  static List<String> languages(Browser browser) {
    return browser.texts("""
        [...new Set([...document.querySelectorAll('body > [lang]')]
          .filter(element => element.getClientRects().length > 0)
          .map(element => element.lang))]""");
  }

  /** Headings that are shown. */
  static List<String> headings(Browser browser) {
    return browser.texts("""
        [...document.querySelectorAll('h1, h2, h3, h4')].filter(heading => heading.getClientRects().length > 0)
          .map(heading => heading.innerText.trim().replace(/\\s+/g, ' '))""");
  }
}
