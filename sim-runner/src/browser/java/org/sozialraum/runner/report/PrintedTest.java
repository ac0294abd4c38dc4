package org.sozialraum.runner.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.WebElement;
import org.sozialraum.message.Language;

/** On paper: A4, one language, nothing that belongs together on two sheets. */
@Tag("browser")
@ExtendWith(InABrowser.class)
class PrintedTest {
  /** A4 without margins of 15 mm, at 96 pixels per inch. */
  private static final int PRINTABLE_PIXELS = 680;

  @ParameterizedTest
  @CsvSource({"USUAL,DE", "USUAL,EN", "LARGE,DE"})
  void noFigureIsSplit(LookedAt page, Language language, Browser browser) throws IOException {
    browser.open(page.page(language)).media("print");
    PrintedPage.markFigures(browser);
    PrintedPage printed = PrintedPage.read(browser.print());
    assertThat(printed.widthMm()).isCloseTo(210, within(1.0));
    assertThat(printed.heightMm()).isCloseTo(297, within(1.0));
    assertThat(printed.places()).hasSizeGreaterThan(8);
    assertThat(printed.places()).allSatisfy((figure, sheets) -> assertThat(sheets).hasSize(2)
        .containsOnly(sheets.get(0)));
  }

  /** A browser would print the whole page smaller for the sake of one table. */
  @ParameterizedTest
  @CsvSource({"USUAL,DE", "USUAL,EN", "LARGE,DE"})
  void nothingIsWiderThanASheet(LookedAt page, Language language, Browser browser) {
    browser.open(page.page(language)).media("print").width(PRINTABLE_PIXELS);
    assertThat(Layout.sidewaysScroll(browser)).isLessThanOrEqualTo(PRINTABLE_PIXELS);
    assertThat(Layout.cutOff(browser)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void noHeadingStaysBehindAtTheFootOfASheet(Language language, Browser browser) throws IOException {
    browser.open(LookedAt.USUAL.page(language)).media("print");
    PrintedPage.markHeadings(browser);
    PrintedPage printed = PrintedPage.read(browser.print());
    assertThat(printed.places()).hasSizeGreaterThan(6);
    assertThat(printed.places()).allSatisfy((heading, sheets) -> assertThat(sheets).containsOnly(sheets.get(0)));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void oneLanguageIsPrinted(Language language, Browser browser) throws IOException {
    Language other = language == Language.DE ? Language.EN : Language.DE;
    List<String> unwanted = Visible.headings(browser.open(LookedAt.USUAL.page(other)));
    List<String> wanted = Visible.headings(browser.open(LookedAt.USUAL.page(language)));
    String text = letters(PrintedPage.read(browser.print()).text());
    assertThat(wanted).allSatisfy(heading -> assertThat(text).contains(letters(heading)));
    assertThat(unwanted).filteredOn(heading -> !wanted.contains(heading)).hasSizeGreaterThan(6)
        .allSatisfy(heading -> assertThat(text).doesNotContain(letters(heading)));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void nothingIsPrintedThatOnlyHelpsOnAScreen(Language language, Browser browser) {
    browser.open(LookedAt.USUAL.page(language)).media("print");
    assertThat(browser.all("a[download], [hreflang], summary, button")).noneMatch(WebElement::isDisplayed);
  }

  /** Lines break elsewhere on paper. */
  private static String letters(String text) {
    return text.replaceAll("[\\s\u00AD\u200B\u2010-]+", "");
  }
}
