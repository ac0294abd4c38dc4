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
    assertSpeaks(browser.open(LookedAt.USUAL.page(Language.DE)), "de");
    assertSpeaks(browser.open(LookedAt.USUAL.page(Language.EN)), "en");
  }

  @Test
  void itOpensInTheLanguageThatTheAddressNames(Browser browser) {
    assertSpeaks(browser.open(LookedAt.USUAL.page(Language.DE), "#en"), "en");
    assertSpeaks(browser.open(LookedAt.USUAL.page(Language.EN), "#de"), "de");
  }

  @Test
  void aClickSwitchesThereAndBack(Browser browser) {
    browser.open(LookedAt.USUAL.page(Language.DE));
    List<String> headings = Visible.headings(browser);
    Visible.all(browser, "[hreflang=en]").get(0).click();
    assertSpeaks(browser, "en");
    assertThat(Visible.headings(browser)).hasSameSizeAs(headings).isNotEqualTo(headings);
    Visible.all(browser, "[hreflang=de]").get(0).click();
    assertSpeaks(browser, "de");
    assertThat(Visible.headings(browser)).isEqualTo(headings);
  }

  /** Without scripts as well, for the switch is made of links. */
  @Test
  void itSwitchesWithoutScripts(Browser browser) {
    browser.openWithoutScripts(LookedAt.USUAL.page(Language.DE));
    Visible.all(browser, "[hreflang=en]").get(0).click();
    assertThat(Visible.languages(browser)).containsExactly("en");
    Visible.all(browser, "nav.contents a").get(2).click();
    assertThat(Visible.languages(browser)).containsExactly("en");
  }

  @Test
  void theContentsLeadToTheirSections(Browser browser) {
    browser.open(LookedAt.USUAL.page(Language.EN));
    int sections = Visible.all(browser, "nav.contents a").size();
    assertThat(sections).isEqualTo(Visible.all(browser, "h2").size()).isGreaterThan(5);
    for (int section = 0; section < sections; section++) {
      Visible.all(browser, "nav.contents a").get(section).click();
      assertThat(browser.number("document.querySelector(':target').getBoundingClientRect().top"))
          .isBetween(-1.0, 1200.0);
      assertSpeaks(browser, "en");
    }
  }

  @Test
  void bothLanguagesShowTheSameFigures(Browser browser) {
    List<String> german = figures(browser.open(LookedAt.USUAL.page(Language.DE)));
    List<String> english = figures(browser.open(LookedAt.USUAL.page(Language.EN)));
    assertThat(german).hasSizeGreaterThan(8).isEqualTo(english);
  }

  private static List<String> figures(Browser browser) {
    return browser.texts("""
        [...document.querySelectorAll('figure')].filter(figure => figure.getClientRects().length > 0)
          .map(figure => figure.id.replace(/^(de|en)-/, ''))""");
  }

  private static void assertSpeaks(Browser browser, String language) {
    assertThat(browser.text("document.documentElement.lang")).isEqualTo(language);
    assertThat(Visible.languages(browser)).containsExactly(language);
    assertThat(Visible.all(browser, "[hreflang][aria-current=true]")).singleElement()
        .satisfies(link -> assertThat(link.getAttribute("hreflang")).isEqualTo(language));
  }
}
