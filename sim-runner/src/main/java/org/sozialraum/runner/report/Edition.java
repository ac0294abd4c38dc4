package org.sozialraum.runner.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;
import org.sozialraum.runner.answer.Names;
import org.sozialraum.runner.answer.Statement;
import org.sozialraum.runner.chart.Charts;
import org.sozialraum.runner.chart.Picture;

/** The page in one language while it is written: what sections have in common. */
final class Edition {
  private static final String MINUS = "\u2212";

  private final Results results;
  private final Language language;
  private final List<Picture> pictures;
  private final Html html = new Html();

  Edition(Results results, Language language) {
    this.results = results;
    this.language = language;
    pictures = Charts.pictures(results.tables(), results.bands(), results.importance(), language.toString());
  }

  Results results() {
    return results;
  }

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

  /** An id that only this edition has. */
  String id(String name) {
    return language + "-" + name;
  }

  /** The program that computed the results, with its version. */
  String program() {
    return "Sozialraum " + results.provenance().program();
  }

  /** What a variant is called. */
  String variant(String name) {
    return Names.variant(results.tables(), name).in(language);
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

  /** Sentences, each with a word on what it claims, so that colour is not all that tells them apart. */
  void statements(List<Statement> all) {
    if (all.isEmpty()) {
      return;
    }
    html.open("ul", "class", "statements").line();
    for (Statement each : all) {
      String kind = each.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
      html.open("li", "class", kind);
      if (each.kind() != Statement.Kind.PLAIN) {
        html.element("span", said("page.kind." + kind), "class", "kind").text(" ");
      }
      html.text(each.text().in(language)).close().line();
    }
    html.close().line();
  }

  /** The charts of a kind, for a variant where they are made for each. */
  void figures(String kind, Optional<String> variant) {
    pictures.stream().filter(each -> each.kind().equals(kind))
        .filter(each -> each.variant().isEmpty() || variant.isEmpty() || each.variant().equals(variant))
        .forEach(this::figure);
  }

  /** Whether there is a chart of a kind. */
  boolean draws(String kind) {
    return pictures.stream().anyMatch(each -> each.kind().equals(kind));
  }

  private void figure(Picture picture) {
    String name = picture.kind() + picture.variant().filter(each -> results.others().size() > 1)
        .map(each -> "-" + (results.others().indexOf(each) + 1)).orElse("");
    html.open("figure", "id", id("figure-" + name), "aria-label", picture.title().replace('\n', ' ')).line();
    html.open("div", "class", "drawing").markup(picture.svg()).close().line();
    html.open("figcaption");
    html.element("span", origin(picture), "class", "origin");
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

  /** Which scenario a figure shows, and over how many runs. */
  private String origin(Picture picture) {
    if (picture.kind().equals("town")) {
      return said("page.figure.town");
    }
    if (picture.variant().isPresent()) {
      return said("page.figure.scenario", said("page.figure.against", variant(picture.variant().get()),
          variant(results.tables().reference())), runs());
    }
    List<String> variants = results.tables().variants().stream().map(this::variant).toList();
    return said(variants.size() == 1 ? "page.figure.scenario" : "page.figure.scenarios", String.join(", ", variants),
        runs());
  }

  /** How many runs of each variant there are. */
  String runs() {
    int runs = results.tables().replications();
    return said(runs == 1 ? "page.run" : "page.runs", runs);
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
   * @param kind what its cells hold: {@code numbers}, {@code codes}, {@code words} and two amounts last, {@code effects}
   *     and a word on them last, or {@code sides}, several scenarios
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
