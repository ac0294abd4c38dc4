package org.sozialraum.runner.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sozialraum.message.Language;
import org.sozialraum.runner.answer.Names;
import org.sozialraum.runner.answer.Statement;
import org.sozialraum.runner.chart.Charts;
import org.sozialraum.runner.chart.Picture;

/** The page of a run or comparison in one language while it is written: what sections have in common. */
final class Edition extends Pen {
  private final Results results;
  private final List<Picture> pictures;

  Edition(Results results, Language language) {
    super(language);
    this.results = results;
    pictures = Charts.pictures(results.tables(), results.bands(), results.importance(), language.toString());
  }

  Results results() {
    return results;
  }

  @Override
  String program() {
    return "Sozialraum " + results.provenance().program();
  }

  @Override
  String town() {
    return results.tables().town().name();
  }

  /** What a variant is called. */
  String variant(String name) {
    return Names.variant(results.tables(), name).in(language());
  }

  /** Sentences, each with a word on what it claims, so that colour is not all that tells them apart. */
  void statements(List<Statement> all) {
    if (all.isEmpty()) {
      return;
    }
    Html html = html();
    html.open("ul", "class", "statements").line();
    for (Statement each : all) {
      String kind = each.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
      html.open("li", "class", kind);
      if (each.kind() != Statement.Kind.PLAIN) {
        html.element("span", said("page.kind." + kind), "class", "kind").text(" ");
      }
      html.text(each.text().in(language())).close().line();
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
    figure(picture, name, origin(picture));
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
}
