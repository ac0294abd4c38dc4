package org.sozialraum.runner.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;
import org.sozialraum.message.Language;

/** Also for those who listen to it, magnify it or move by keyboard. */
@Tag("browser")
@ExtendWith(InABrowser.class)
class ForEveryoneTest {
  @ParameterizedTest
  @EnumSource(Language.class)
  void axeFindsNothing(Language language, Browser browser) {
    browser.open(LookedAt.USUAL.page(language));
    assertThat(Axe.violations(browser)).isEmpty();
    browser.run("document.querySelectorAll('details').forEach(details => details.open = true)");
    assertThat(Axe.violations(browser.width(400))).as("at 400 pixels with all details open").isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void headingsGoDownOneStepAtATime(Language language, Browser browser) {
    browser.open(LookedAt.USUAL.page(language));
    List<String> levels = browser.texts("""
        [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(h => h.getClientRects().length > 0)
          .map(h => h.tagName.substring(1))""");
    assertThat(levels).startsWith("1").containsOnlyOnce("1");
    for (int i = 1; i < levels.size(); i++) {
      assertThat(Integer.parseInt(levels.get(i))).as("heading " + (i + 1))
          .isLessThanOrEqualTo(Integer.parseInt(levels.get(i - 1)) + 1);
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void byKeyboardOneMayLeapToTheAnswerOrReachEveryLinkThatIsShown(Language language, Browser browser) {
    browser.open(LookedAt.USUAL.page(language));
    browser.press(Keys.TAB);
    assertThat(browser.number("document.activeElement.getBoundingClientRect().left")).as("the leap shows itself")
        .isNotNegative();
    browser.press(Keys.ENTER);
    assertThat(browser.text("document.activeElement.tagName")).isEqualTo("MAIN");
    browser.press(Keys.TAB);
    assertThat(browser.text("document.activeElement.closest('.edition').lang")).isEqualTo(language.toString());
  }
}
