package org.sozialraum.runner.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.NoAlertPresentException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.UnexpectedAlertBehaviour;
import org.openqa.selenium.UnhandledAlertException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * A real browser without a window: Chromium as the machine has it. It remembers what the page asked for and complained
 * of since it was opened. Lengths are in CSS pixels.
 */
final class Browser implements AutoCloseable {
  private static final Path CHROMIUM = Path.of(System.getProperty("sozialraum.chromium", "/usr/bin/chromium"));
  private static final Path DRIVER = Path.of(System.getProperty("sozialraum.chromedriver", "/usr/bin/chromedriver"));
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int HEIGHT = 1200;
  /** Selenium warns that it knows no wire format for so new a browser; it needs none. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private final Path profile;
  private final ChromeDriver driver;

  private Browser(Path profile, ChromeDriver driver) {
    this.profile = profile;
    this.driver = driver;
  }

  /** Whether there is a browser on this machine. */
  static boolean installed() {
    return Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
  }

  /** What to do where there is none. */
  static String missing() {
    return "no browser: " + CHROMIUM + " and " + DRIVER + " are needed (Debian: apt install chromium chromium-driver; "
        + "elsewhere set -Dsozialraum.chromium and -Dsozialraum.chromedriver)";
  }

  /** A browser that runs scripts unless a page is opened without. */
  static Browser start() {
    Path profile;
    try {
      profile = Files.createTempDirectory("sozialraum-browser");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    SELENIUM.setLevel(Level.SEVERE);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync", "--lang=en-GB",
        "--force-device-scale-factor=1", "--hide-scrollbars",
        "--user-data-dir=" + profile);
    // A dialog stays for the test that looks for it.
    options.setUnhandledPromptBehaviour(UnexpectedAlertBehaviour.IGNORE);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    // Naming the driver keeps Selenium from looking for one on the network.
    ChromeDriverService service = new ChromeDriverService.Builder().usingDriverExecutable(new File(DRIVER.toString()))
        .usingAnyFreePort().build();
    return new Browser(profile, new ChromeDriver(service, options));
  }

  /** Opens a file, as a double click would, 1,000 pixels wide. */
  Browser open(Path page) {
    return open(page, "");
  }

  /**
   * Opens a file at a place within it.
   *
   * @param fragment such as {@code #de}; empty for the top
   */
  Browser open(Path page, String fragment) {
    scripts(true);
    return load(page, fragment);
  }

  /** Opens a file in a browser in which scripts are switched off. */
  Browser openWithoutScripts(Path page) {
    scripts(false);
    return load(page, "");
  }

  private Browser load(Path page, String fragment) {
    // From an empty page, for a browser that is already there would only scroll to the fragment.
    driver.get("about:blank");
    media("");
    width(1000);
    driver.manage().logs().get(LogType.PERFORMANCE);
    driver.manage().logs().get(LogType.BROWSER);
    driver.get(page.toUri() + fragment);
    // On a busy machine the driver sometimes hands over a page of which only the beginning has been read.
    for (int wait = 0; wait < 1000 && !read(); wait++) {
      pause(10);
    }
    return this;
  }

  /** Whether all of the page has been read, or it asks something first. */
  private boolean read() {
    try {
      return text("location.protocol + document.readyState").equals("file:complete");
    } catch (UnhandledAlertException dialog) {
      return true;
    }
  }

  private void scripts(boolean on) {
    driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
  }

  /** Makes the window so wide. */
  Browser width(int pixels) {
    driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
        Map.of("width", pixels, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
    return this;
  }

  /** Shows the page as on {@code screen} or in {@code print}; with nothing as usual. */
  Browser media(String medium) {
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", medium));
    return this;
  }

  /** What the addresses of everything asked for since the page was opened begin with and are, the page itself first. */
  List<String> requests() {
    List<String> found = new ArrayList<>();
    driver.manage().logs().get(LogType.PERFORMANCE).forEach(entry -> {
      JsonNode message = json(entry.getMessage()).path("message");
      if (message.path("method").asText().equals("Network.requestWillBeSent")) {
        found.add(message.path("params").path("request").path("url").asText());
      }
    });
    return found;
  }

  /** What the console says since the page was opened: errors of scripts, and what the page's own rules forbade. */
  List<String> complaints() {
    List<String> found = new ArrayList<>();
    driver.manage().logs().get(LogType.BROWSER).forEach(entry -> found.add(entry.getMessage()));
    return found;
  }

  /** Whether the page asks or tells something in a window of its own. */
  boolean showsDialog() {
    try {
      driver.switchTo().alert().dismiss();
      return true;
    } catch (NoAlertPresentException none) {
      return false;
    }
  }

  /** The elements that fit a CSS selector. */
  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  /** What an expression of JavaScript yields, as text. */
  String text(String expression) {
    return String.valueOf(driver.executeScript("return " + expression));
  }

  /** What an expression of JavaScript yields, as a number. */
  double number(String expression) {
    return ((Number) driver.executeScript("return " + expression)).doubleValue();
  }

  /** What an expression of JavaScript yields, as texts. */
  List<String> texts(String expression) {
    List<String> texts = new ArrayList<>();
    ((List<?>) driver.executeScript("return " + expression)).forEach(element -> texts.add(String.valueOf(element)));
    return texts;
  }

  /** Runs a script for what it does. */
  void run(String script) {
    driver.executeScript(script);
  }

  /** What a script hands to its last argument, a function. */
  JsonNode awaited(String script) {
    return json(String.valueOf(driver.executeAsyncScript(script)));
  }

  /** Presses a key. */
  void press(CharSequence key) {
    new Actions(driver).sendKeys(key).perform();
  }

  /** The file that a click on a download leaves in the folder of downloads. */
  String saved(WebElement link, String name) {
    Path folder = profile.resolve("saved");
    driver.executeCdpCommand("Browser.setDownloadBehavior",
        Map.of("behavior", "allow", "downloadPath", folder.toString()));
    Path file = folder.resolve(name);
    link.click();
    try {
      // Chromium gives a file its name when all of it is there.
      for (int wait = 0; wait < 200 && !Files.exists(file); wait++) {
        pause(50);
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The page printed on A4, with the margins that it asks for. */
  byte[] print() {
    Map<String, Object> printed = driver.executeCdpCommand("Page.printToPDF",
        Map.of("paperWidth", 210 / 25.4, "paperHeight", 297 / 25.4, "preferCSSPageSize", true));
    return Base64.getDecoder().decode((String) printed.get("data"));
  }

  /** The whole page as a picture, in PNG. */
  byte[] picture() {
    Map<String, Object> taken = driver.executeCdpCommand("Page.captureScreenshot",
        Map.of("captureBeyondViewport", true, "format", "png"));
    return OutputType.BYTES.convertFromBase64Png((String) taken.get("data"));
  }

  private static void pause(int milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
