package org.sozialraum.runner.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.sozialraum.message.Language;
import org.sozialraum.runner.chart.ShippedFont;

/**
 * What every page is set in: one file in two languages that needs nothing but itself. It holds an edition for each
 * language, of which one is shown; a policy within the page forbids whatever is not part of it, scripts in names from
 * data included.
 */
final class Frame {
  private Frame() {}

  /**
   * A page, the same bytes for the same content.
   *
   * @param question what it answers
   * @param first language that it opens in
   * @param sections names of its sections in their order; their headings in the list of contents are in the catalogue
   * @param written an edition with all sections written, for each language
   */
  static String of(String question, Language first, Set<String> sections, Function<Language, Pen> written) {
    String style = fonts() + resource("page.css");
    String script = resource("page.js");
    Html html = new Html();
    html.markup("<!doctype html>\n").open("html", "lang", first.toString(), "data-lang", first.toString()).line();
    html.open("head").line().empty("meta", "charset", "utf-8").line();
    html.empty("meta", "http-equiv", "Content-Security-Policy", "content", "default-src 'none'; img-src data:;"
        + " font-src data:; style-src " + hash(style) + "; script-src " + hash(script)
        + "; base-uri 'none'; form-action 'none'").line();
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    html.empty("meta", "name", "generator", "content", "Sozialraum").line();
    html.element("title", question).line();
    html.open("style").markup(style).close().line().close().line();
    html.open("body").line();
    for (Language language : List.of(Language.DE, Language.EN)) {
      edition(html, question, sections, written.apply(language));
    }
    html.open("script").markup(script).close().line().close().line().close();
    return html + "\n";
  }

  private static void edition(Html html, String question, Set<String> sections, Pen edition) {
    Language language = edition.language();
    html.open("div", "class", "edition", "id", language.toString(), "lang", language.toString()).line();
    html.element("a", edition.said("page.skip"), "class", "skip", "href", "#" + edition.id("main")).line();
    html.open("header").line();
    html.open("nav", "class", "languages", "aria-label", edition.said("page.language")).line();
    for (Language each : List.of(Language.DE, Language.EN)) {
      html.element("a", each == Language.DE ? "Deutsch" : "English", "href", "#" + each, "lang", each.toString(),
          "hreflang", each.toString(), "aria-current", each == language ? "true" : "false").line();
    }
    html.close().line();
    html.element("p", edition.said("page.above", edition.town()), "class", "above").line();
    html.element("h1", question).line().close().line();
    html.open("nav", "class", "contents", "aria-label", edition.said("page.contents")).open("ol").line();
    sections.forEach(each -> html.open("li").element("a", edition.said("page." + each), "href",
        "#" + edition.id(each)).close().line());
    html.close().close().line();
    html.open("main", "id", edition.id("main"), "tabindex", "-1").line();
    html.markup(edition.html().toString()).close().line();
    html.open("footer").element("p", edition.said("page.footer", edition.program())).close().line();
    html.close().line();
  }

  private static String fonts() {
    return face(false, 400) + face(true, 700);
  }

  private static String face(boolean bold, int weight) {
    return "@font-face{font-family:\"" + ShippedFont.FAMILY + "\";font-weight:" + weight
        + ";font-style:normal;font-display:swap;src:url(data:font/woff2;base64,"
        + Base64.getEncoder().encodeToString(ShippedFont.woff2(bold)) + ") format(\"woff2\")}\n";
  }

  private static String hash(String content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  private static String resource(String name) {
    try (InputStream in = Frame.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
