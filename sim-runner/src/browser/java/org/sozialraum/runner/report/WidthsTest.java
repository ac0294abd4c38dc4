package org.sozialraum.runner.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sozialraum.message.Language;

/** From a telephone to the screen on the wall, all can be read without scrolling sideways. */
@Tag("browser")
@ExtendWith(InABrowser.class)
class WidthsTest {
  @ParameterizedTest
  @CsvSource({"USUAL,400,DE", "USUAL,400,EN", "USUAL,600,DE", "USUAL,600,EN", "USUAL,1000,DE", "USUAL,1000,EN",
      "USUAL,1600,DE", "USUAL,1600,EN", "LARGE,400,DE", "LARGE,1000,DE"})
  void nothingIsCutOff(LookedAt page, int pixels, Language language, Browser browser) {
    browser.open(page.page(language)).width(pixels);
    assertThat(Layout.sidewaysScroll(browser)).isLessThanOrEqualTo(pixels);
    assertThat(Layout.cutOff(browser)).isEmpty();
    assertThat(Layout.outsideOfPictures(browser)).isEmpty();
    browser.run("document.querySelectorAll('details').forEach(details => details.open = true)");
    assertThat(Layout.sidewaysScroll(browser)).as("with all details open").isLessThanOrEqualTo(pixels);
    assertThat(Layout.cutOff(browser)).as("with all details open").isEmpty();
  }

  /** A line of more than about 80 characters is hard to follow. */
  @ParameterizedTest
  @CsvSource({"1000", "1600"})
  void linesStayShort(int pixels, Browser browser) {
    browser.open(LookedAt.USUAL.page()).width(pixels);
    assertThat(browser.number("""
        Math.max(...[...document.querySelectorAll('main p')].filter(p => p.getClientRects().length > 0)
          .map(p => p.getBoundingClientRect().width / parseFloat(getComputedStyle(p).fontSize)))""")).isLessThan(42);
  }

  @ParameterizedTest
  @CsvSource({"400", "1000"})
  void lettersInPicturesStayLegible(int pixels, Browser browser) {
    browser.open(LookedAt.USUAL.page()).width(pixels);
    assertThat(Layout.tinyLetters(browser, 6.9)).isEmpty();
  }
}
