package org.sozialraum.runner.report;

import java.util.List;

/** Where the boxes of a page lie. */
final class Layout {
  private Layout() {}

  /** How many pixels wide the page is: more than the window where one has to scroll sideways to read it. */
  static int sidewaysScroll(Browser browser) {
    return (int) browser.number("Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)");
  }

  /**
   * Elements whose content does not fit and cannot be scrolled to, or that lie outside of the window, each with its
   * first words.
   */
  static List<String> cutOff(Browser browser) {
    return browser.texts("""
        [...document.body.querySelectorAll('*')].filter(element => {
          const style = getComputedStyle(element);
          if (element.getClientRects().length === 0 || element.closest('svg')) return false;
          if (style.position === 'absolute') return false;
          const hidden = style.overflowX === 'hidden' || style.overflowX === 'clip';
          const box = element.getBoundingClientRect();
          let inside = element.parentElement;
          while (inside && !['auto', 'scroll'].includes(getComputedStyle(inside).overflowX)) {
            inside = inside.parentElement;
          }
          return hidden && element.scrollWidth > element.clientWidth + 1
              || !inside && (box.right > innerWidth + 1 || box.left < -1);
        }).map(element => element.tagName + '.' + element.className + ': '
            + element.textContent.trim().slice(0, 60))""");
  }

  /** Words in pictures that reach beyond the picture's edge. */
  static List<String> outsideOfPictures(Browser browser) {
    return browser.texts("""
        [...document.querySelectorAll('svg text')].filter(text => {
          const picture = text.ownerSVGElement.getBoundingClientRect();
          const box = text.getBoundingClientRect();
          return box.width > 0 && (box.right > picture.right + 1 || box.left < picture.left - 1
              || box.top < picture.top - 1 || box.bottom > picture.bottom + 1);
        }).map(text => text.ownerSVGElement.closest('figure')?.id + ': ' + text.textContent)""");
  }

  /** Pictures with letters of less than so many pixels, with the size of the smallest and its word. */
  static List<String> tinyLetters(Browser browser, double pixels) {
    return browser.texts("""
        [...document.querySelectorAll('svg')].map(picture => [...picture.querySelectorAll('text')]
          .filter(text => text.getBoundingClientRect().width > 0)
          .map(text => {
            const scale = text.getScreenCTM();
            return [parseFloat(getComputedStyle(text).fontSize) * Math.hypot(scale.a, scale.b), text];
          }).filter(([size]) => size < %s).sort((one, other) => one[0] - other[0])[0])
        .filter(smallest => smallest).map(([size, text]) =>
          text.closest('figure')?.id + ': ' + size.toFixed(1) + ' px, ' + text.textContent)""".formatted(pixels));
  }
}
