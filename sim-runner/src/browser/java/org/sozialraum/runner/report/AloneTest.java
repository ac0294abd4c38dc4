package org.sozialraum.runner.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sozialraum.message.Language;

/** The page needs nothing but itself: no network, no script, no patience. */
@Tag("browser")
@ExtendWith(InABrowser.class)
class AloneTest {
  @Test
  void nothingIsAskedForButThePageItself(Browser browser) {
    browser.open(LookedAt.USUAL.page());
    assertThat(browser.requests()).startsWith(LookedAt.USUAL.page().toUri().toString())
        .allMatch(address -> address.startsWith("data:") || address.equals(LookedAt.USUAL.page().toUri().toString()));
  }

  @Test
  void theConsoleStaysSilent(Browser browser) {
    browser.open(LookedAt.USUAL.page());
    browser.run("document.querySelectorAll('details').forEach(details => details.open = true)");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void thePageForbidsItselfWhatItDoesNotNeed(Browser browser) {
    browser.open(LookedAt.USUAL.page());
    browser.run("""
        const image = document.createElement('img');
        image.src = 'http://127.0.0.1:9/x.png';
        const script = document.createElement('script');
        script.textContent = 'document.title = 1';
        document.body.append(image, script)""");
    assertThat(browser.complaints()).filteredOn(line -> line.contains("Content Security Policy")).hasSize(2);
    assertThat(browser.text("document.title")).isNotEqualTo("1");
  }

  @Test
  void itIsReadWithoutScriptsInItsFirstLanguage(Browser browser) {
    browser.open(LookedAt.USUAL.page());
    browser.run("document.querySelectorAll('button').forEach(button => button.hidden = true)");
    String with = browser.text("document.body.innerText");
    browser.openWithoutScripts(LookedAt.USUAL.page());
    assertThat(browser.text("document.body.innerText").equals(with)).as("the same, but for buttons").isTrue();
    assertThat(with).hasSizeGreaterThan(2000);
    assertThat(Visible.languages(browser)).containsExactly("de");
  }

  /** A figure for the reader, no bound: machines differ. */
  @Test
  void itTellsHowLongItTakesToOpen(Browser browser) throws IOException {
    List<Double> shown = new ArrayList<>();
    List<Double> loaded = new ArrayList<>();
    for (int time = 0; time < 5; time++) {
      browser.open(LookedAt.USUAL.page()).picture();
      shown.add(browser.number(
          "performance.getEntriesByName('first-contentful-paint').map(paint => paint.startTime)[0] || -1"));
      loaded.add(browser.number("performance.getEntriesByType('navigation')[0].loadEventEnd"));
    }
    assertThat(loaded).allMatch(milliseconds -> milliseconds > 0);
    System.out.printf(Locale.ROOT,
        "report.html, %.2f MB: first painted after %.0f ms, complete after %.0f ms (median of 5)%n",
        Files.size(LookedAt.USUAL.page()) / 1e6, shown.stream().sorted().toList().get(2),
        loaded.stream().sorted().toList().get(2));
  }

  @Test
  void aTownOfHostileNamesIsInert(Browser browser) {
    for (Language language : Language.values()) {
      Path page = LookedAt.HOSTILE.page(language);
      browser.open(page);
      assertThat(browser.showsDialog()).isFalse();
      assertThat(browser.requests()).allMatch(address -> address.startsWith("data:") || address.startsWith("file:"));
      assertThat(browser.complaints()).isEmpty();
      assertThat(browser.text("document.documentElement.innerText.includes('<script>alert(1)<' + '/script>')"))
          .as("the name is shown as it is").isEqualTo("true");
      assertThat(browser.all("img, b, script:not(:last-of-type)")).as("names that became markup").isEmpty();
    }
  }
}
