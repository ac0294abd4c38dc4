package org.sozialraum.runner.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;
import org.sozialraum.runner.chart.Picture;

/** Writes a page in one language: texts of the catalogue, tables, numbers, figures, whatever the page is about. */
abstract class Pen {
  private static final String MINUS = "\u2212";

  private final Language language;
  private final Html html = new Html();

  Pen(Language language) {
    this.language = language;
  }

  /** The program that computed the results, with its version. */
  abstract String program();

  /** The town that was asked. */
  abstract String town();

  Language language() {
    return language;
  }

  Html html() {
    return html;
  }

  /** A text of the catalogue. */
  String said(String key, Object... arguments) {
    return Message.of(key, arguments).in(language);
  }

  /** An id that only this language has. */
  String id(String name) {
    return language + "-" + name;
  }

  /** Opens a section with its heading. */
  void section(String name, String heading) {
    html.line().open("section", "id", id(name), "aria-labelledby", id(name + "-heading"));
    html.element("h2", heading, "id", id(name + "-heading")).line();
  }

  /** A paragraph. */
  void paragraph(String text, String... attributes) {
    html.element("p", text, attributes).line();
  }

  /**
   * A chart with its numbers to take away and its content in words.
   *
   * @param name name of the files that it is taken away as
   * @param origin which scenario it shows, and over how many runs
   */
  void figure(Picture picture, String name, String origin) {
    html.open("figure", "id", id("figure-" + name), "aria-label", picture.title().replace('\n', ' ')).line();
    html.open("div", "class", "drawing").markup(picture.svg()).close().line();
    html.open("figcaption");
    html.element("span", origin, "class", "origin");
    html.open("span", "class", "downloads");
    if (!picture.header().isEmpty()) {
      html.text(" ").element("a", said("page.figure.numbers"), "href", data(CsvTable.text(picture.header(),
          picture.numbers())), "download", name + ".csv", "aria-label",
          said("page.figure.numbers-of", picture.title()));
    }
    html.text(" ").element("button", said("page.figure.drawing"), "type", "button", "class", "svg", "hidden", "hidden",
        "data-file", name + ".svg", "aria-label", said("page.figure.drawing-of", picture.title()));
    html.close();
    html.open("details").element("summary", said("page.figure.in-words"));
    html.element("p", picture.alternative()).close();
    html.close().line().close().line();
  }

  /** A file within a link. */
  static String data(String csv) {
    StringBuilder encoded = new StringBuilder("data:text/csv;charset=utf-8,%EF%BB%BF");
    for (byte each : csv.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = each >= '0' && each <= '9' || each >= 'a' && each <= 'z' || each >= 'A' && each <= 'Z'
          || "-_.~,:;".indexOf(each) >= 0;
      encoded.append(plain ? String.valueOf((char) each) : String.format(Locale.ROOT, "%%%02X", each & 255));
    }
    return encoded.toString();
  }

  /** Opens a table in a box of its own that scrolls where it is wider than the page. */
  void table(String caption, List<String> header) {
    table("numbers", caption, header);
  }

  /**
   * Opens such a table.
   *
   * @param kind what its cells hold: {@code numbers}, {@code codes}, {@code words} and two amounts last,
   *     {@code effects} and a word on them last, {@code varied} texts, or {@code sides}, several scenarios
   */
  void table(String kind, String caption, List<String> header) {
    html.open("div", "class", "table " + kind, "role", "region", "tabindex", "0", "aria-label", caption);
    html.open("table").element("caption", caption).open("thead").open("tr");
    for (int k = 0; k < header.size(); k++) {
      html.element("th", header.get(k), "scope", "col");
    }
    html.close().close().line().open("tbody").line();
  }

  /** A row: its name, then its values. */
  void row(String name, List<String> values, String... attributes) {
    html.open("tr", attributes).element("th", name, "scope", "row", "dir", "auto");
    values.forEach(each -> html.element("td", each));
    html.close().line();
  }

  /** Closes a table. */
  void endTable() {
    html.close().close().close().line();
  }

  /** A number in the reader's form. */
  String number(double value, int decimals) {
    if (Double.isNaN(value)) {
      return said("page.unknown");
    }
    String text = String.format(Locale.forLanguageTag(language.toString()), "%,." + decimals + "f", value);
    return text.matches("-0([.,]0+)?") ? text.substring(1) : text.replace("-", MINUS);
  }

  /** A number with its sign, also when it is positive. */
  String signed(double value, int decimals) {
    String text = number(value, decimals);
    return Double.isNaN(value) || text.startsWith(MINUS) || text.matches("0([.,]0*)?") ? text : "+" + text;
  }

  /** Whole euros. */
  String euros(double value) {
    return Double.isNaN(value) ? said("page.unknown") : number(Math.rint(value), 0) + "\u00a0€";
  }
}
