package org.sozialraum.runner.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sozialraum.message.Language;

/** One page in two languages shows one at a time. */
@Tag("browser")
@ExtendWith(InABrowser.class)
class LanguagesTest {
  @Test
  void itOpensInTheLanguageAskedFor(Browser browser) {
    assertSpeaks(browser.open(LookedAt.page(Language.DE)), "de");
    assertSpeaks(browser.open(LookedAt.page(Language.EN)), "en");
  }

  @Test
  void itOpensInTheLanguageThatTheAddressNames(Browser browser) {
    assertSpeaks(browser.open(LookedAt.page(Language.DE), "#en"), "en");
    assertSpeaks(browser.open(LookedAt.page(Language.EN), "#de"), "de");
  }

  @Test
  void aClickSwitchesThereAndBack(Browser browser) {
    browser.open(LookedAt.page(Language.DE));
    String german = browser.text("document.title");
    List<String> headings = Visible.headings(browser);
    browser.all("[hreflang=en]").get(0).click();
    assertSpeaks(browser, "en");
    assertThat(browser.text("document.title")).isNotEqualTo(german);
    assertThat(Visible.headings(browser)).hasSameSizeAs(headings).isNotEqualTo(headings);
    browser.all("[hreflang=de]").get(0).click();
    assertSpeaks(browser, "de");
    assertThat(browser.text("document.title")).isEqualTo(german);
    assertThat(Visible.headings(browser)).isEqualTo(headings);
  }

  /** Who reads about money in German wants to go on reading about money. */
  @Test
  void aSwitchLeavesTheReaderInTheSameSection(Browser browser) {
    browser.open(LookedAt.page(Language.DE));
    double section = browser.number("""
        (() => {
          const heads = [...document.querySelectorAll('h2')].filter(h => h.getClientRects().length > 0);
          heads[4].scrollIntoView();
          return 4;
        })()""");
    browser.all("[hreflang=en]").get(0).click();
    assertThat(browser.number("""
        (() => {
          const heads = [...document.querySelectorAll('h2')].filter(h => h.getClientRects().length > 0);
          return heads.filter(h => h.getBoundingClientRect().top < innerHeight / 2).length - 1;
        })()""")).isEqualTo(section);
  }

  @Test
  void bothLanguagesShowTheSameFigures(Browser browser) {
    List<String> german = figures(browser.open(LookedAt.page(Language.DE)));
    List<String> english = figures(browser.open(LookedAt.page(Language.EN)));
    assertThat(german).hasSizeGreaterThan(8).isEqualTo(english);
  }

  private static List<String> figures(Browser browser) {
    return browser.texts("""
        [...document.querySelectorAll('figure')].filter(figure => figure.getClientRects().length > 0)
          .map(figure => figure.id.replace(/^(de|en)-|-(de|en)$/, ''))""");
  }

  private static void assertSpeaks(Browser browser, String language) {
    assertThat(browser.text("document.documentElement.lang")).isEqualTo(language);
    assertThat(Visible.languages(browser)).containsExactly(language);
    assertThat(browser.all("[hreflang][aria-current]")).singleElement()
        .satisfies(link -> assertThat(link.getAttribute("hreflang")).isEqualTo(language));
  }
}
