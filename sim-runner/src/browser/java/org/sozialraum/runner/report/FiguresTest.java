package org.sozialraum.runner.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.WebElement;

/** Every figure says what it shows and hands out its numbers. */
@Tag("browser")
@ExtendWith(InABrowser.class)
class FiguresTest {
  private static final String SHOWN =
      "[...document.querySelectorAll('figure')].filter(f => f.getClientRects().length > 0)";

  @Test
  void everyFigureHasACaptionAndNumbers(Browser browser) {
    browser.open(LookedAt.USUAL.page());
    assertThat(browser.number(SHOWN + ".length")).isGreaterThan(8);
    assertThat(browser.texts(SHOWN + ".filter(f => !f.querySelector('figcaption')?.innerText.trim()).map(f => f.id)"))
        .as("without caption").isEmpty();
    assertThat(browser.texts(SHOWN + ".filter(f => !f.querySelector('a[download]')).map(f => f.id)"))
        .as("without numbers").isEmpty();
    assertThat(browser.texts(SHOWN + """
        .flatMap(f => [...f.querySelectorAll('svg')]).filter(s => !(s.getAttribute('aria-label')
          || s.getAttribute('aria-labelledby') || s.querySelector('title'))).map(s => s.closest('figure').id)"""))
        .as("without words for those who cannot see it").isEmpty();
  }

  @Test
  void everyDownloadIsATable(Browser browser) throws IOException {
    browser.open(LookedAt.USUAL.page());
    List<WebElement> links = browser.all("a[download]");
    assertThat(links).hasSizeGreaterThan(8);
    assertThat(links.stream().map(link -> link.getAttribute("download")))
        .allMatch(name -> name.matches("[a-z0-9_.-]+\\.csv"), "a file name that every system takes");
    for (WebElement link : links) {
      String address = link.getAttribute("href");
      assertThat(address).startsWith("data:text/csv");
      assertThat(rows(address)).as(link.getAttribute("download")).isNotEmpty()
          .allSatisfy(row -> assertThat(row.isConsistent() && row.size() > 1).as(row.toString()).isTrue());
    }
  }

  @Test
  void aClickOnADownloadSavesTheNumbers(Browser browser) throws IOException {
    browser.open(LookedAt.USUAL.page());
    WebElement link = browser.all("a[download$='.csv']").stream().filter(WebElement::isDisplayed).findFirst()
        .orElseThrow();
    String address = link.getAttribute("href");
    String saved = browser.saved(link, link.getAttribute("download"));
    try (CSVParser parser = CSVParser.parse(saved.replaceFirst("^\uFEFF", ""), form(saved))) {
      assertThat(parser.getRecords()).hasSameSizeAs(rows(address));
    }
  }

  @Test
  void aClickSavesTheDrawingAsAPictureOfItsOwn(Browser browser) throws Exception {
    browser.open(LookedAt.USUAL.page());
    WebElement button = Visible.all(browser, "button[data-file$='.svg']").get(0);
    String saved = browser.saved(button, button.getAttribute("data-file"));
    assertThat(DocumentBuilderFactory.newInstance().newDocumentBuilder()
        .parse(new ByteArrayInputStream(saved.getBytes(StandardCharsets.UTF_8))).getDocumentElement().getTagName())
        .isEqualTo("svg");
    assertThat(browser.complaints()).isEmpty();
  }

  private static List<CSVRecord> rows(String address) throws IOException {
    int comma = address.indexOf(',');
    String body = address.substring(comma + 1);
    String text = address.substring(0, comma).endsWith("base64")
        ? new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8)
        : URLDecoder.decode(body.replace("+", "%2B"), StandardCharsets.UTF_8);
    try (CSVParser parser = CSVParser.parse(text.replaceFirst("^\uFEFF", ""), form(text))) {
      return parser.getRecords();
    }
  }

  /** German tables are split at semicolons, because their numbers have commas. */
  private static CSVFormat form(String text) {
    String head = text.lines().findFirst().orElse("");
    return CSVFormat.DEFAULT.builder().setDelimiter(head.contains(";") ? ';' : ',').setHeader()
        .setSkipHeaderRecord(false).get();
  }
}
