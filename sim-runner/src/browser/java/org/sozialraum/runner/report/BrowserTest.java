package org.sozialraum.runner.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The eyes with which pages are looked at see what is wrong with a bad page. */
@Tag("browser")
@ExtendWith(InABrowser.class)
class BrowserTest {
  @TempDir
  private Path folder;

  private Path page(String body) throws IOException {
    return Files.writeString(folder.resolve("bad.html"),
        "<!doctype html><html lang=en><meta charset=utf-8><title>Bad</title><body>" + body);
  }

  @Test
  void aPictureFromElsewhereIsARequest(Browser browser) throws IOException {
    browser.open(page("<img alt='' src='http://127.0.0.1:9/x.png'>"));
    assertThat(browser.requests()).anyMatch(address -> address.startsWith("http://127.0.0.1:9/"));
  }

  @Test
  void aFaultyScriptAndAForbiddenOneAreComplainedOf(Browser browser) throws IOException {
    browser.open(page("<script>nothing.here()</script>"));
    assertThat(browser.complaints()).anyMatch(line -> line.contains("nothing is not defined"));
    browser.open(page("<meta http-equiv=Content-Security-Policy content=\"default-src 'none'\"><script>1</script>"));
    assertThat(browser.complaints()).anyMatch(line -> line.contains("Content Security Policy"));
  }

  @Test
  void aDialogIsSeen(Browser browser) throws IOException {
    browser.open(page("<script>setTimeout(() => alert(1), 0)</script>"));
    assertThat(browser.showsDialog()).isTrue();
    browser.open(page("quiet"));
    assertThat(browser.showsDialog()).isFalse();
  }

  @Test
  void whatIsWiderThanTheWindowIsSeen(Browser browser) throws IOException {
    browser.open(page("<div style='width:900px'>wide</div>")).width(400);
    assertThat(Layout.sidewaysScroll(browser)).isGreaterThan(400);
    browser.open(page("<div style='width:300px;overflow:hidden;white-space:nowrap'>" + "cut off ".repeat(60)));
    assertThat(Layout.cutOff(browser)).hasSize(1);
    browser.open(page("<table style='width:100px'><tr><td>averyveryverylongwordthatfits</table><p>All of it"));
    assertThat(Layout.cutOff(browser)).isEmpty();
  }

  @Test
  void lettersOutsideOfTheirPictureAndTinyOnesAreSeen(Browser browser) throws IOException {
    browser.open(page("<svg width=200 height=100 viewBox='0 0 400 200' font-size=12>"
        + "<text x=380 y=50>beyond the edge</text><text x=10 y=50 font-size=24>fine</text></svg>"));
    assertThat(Layout.outsideOfPictures(browser)).singleElement().asString().contains("beyond");
    assertThat(Layout.tinyLetters(browser, 8)).singleElement().asString().contains("6.0 px, beyond");
  }

  @Test
  void aFigureOnTwoSheetsIsSeen(Browser browser) throws IOException {
    browser.open(page("<div style='height:700px'></div><figure style='height:800px'>cut</figure>"
        + "<figure>whole</figure>"));
    PrintedPage.markFigures(browser);
    PrintedPage printed = PrintedPage.read(browser.print());
    assertThat(printed.places()).containsEntry("000", List.of(1, 2)).containsEntry("001", List.of(2, 2));
    assertThat(printed.text()).contains("cut").contains("whole");
  }

  @Test
  void aHeadingLeftBehindIsSeen(Browser browser) throws IOException {
    browser.open(page("<div style='height:900px'></div><h2 style='break-after:auto'>Left behind</h2>"
        + "<div style='height:300px;break-inside:avoid'>gone on</div><h2>Stays</h2><p>here"));
    PrintedPage.markHeadings(browser);
    assertThat(PrintedPage.read(browser.print()).places()).containsEntry("000", List.of(1, 2))
        .containsEntry("001", List.of(2, 2));
  }

  @Test
  void aPictureWithoutWordsAndASkippedHeadingAreViolations(Browser browser) throws IOException {
    browser.open(page("<h1>One</h1><h3>Three</h3><img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>"));
    assertThat(Axe.violations(browser)).anyMatch(line -> line.startsWith("image-alt"))
        .anyMatch(line -> line.startsWith("heading-order"));
  }

  @Test
  void scriptsCanBeSwitchedOff(Browser browser) throws IOException {
    Path page = page("<p>still</p><script>document.querySelector('p').textContent = 'moved'</script>");
    assertThat(browser.open(page).text("document.querySelector('p').textContent")).isEqualTo("moved");
    assertThat(browser.openWithoutScripts(page).text("document.querySelector('p').textContent")).isEqualTo("still");
  }
}
