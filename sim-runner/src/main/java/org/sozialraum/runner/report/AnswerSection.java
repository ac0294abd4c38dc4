package org.sozialraum.runner.report;

import java.util.List;
import org.sozialraum.observe.Level;
import org.sozialraum.runner.answer.CostPerEffect;
import org.sozialraum.runner.answer.Headline;
import org.sozialraum.runner.answer.HowSure;
import org.sozialraum.runner.answer.Statement;

/** The question, and the answer in plain sentences: what came out, how sure it is, what it costs. */
final class AnswerSection implements Section {
  /** Sentences on sureness that are the same for all variants: on luck, and on what assumptions do. */
  private static final int ALIKE = 2;
  /** With the bands of engagement and withdrawal; the others are told further below. */
  private static final int ALL_BUT_LONG = 4;

  @Override
  public void write(Edition edition) {
    Results results = edition.results();
    Html html = edition.html();
    edition.section("answer", edition.said("page.answer"));
    html.open("dl", "class", "short").line();
    html.element("dt", edition.said("page.answer.came-out")).open("dd");
    List<String> variants = results.others().isEmpty() ? results.tables().variants() : results.others();
    SideBySide.write(edition);
    for (String variant : variants) {
      heading(edition, variant, variants.size());
      edition.statements(Headline.of(results.tables(), variant, results.againstItself()));
    }
    html.close().line();
    html.element("dt", edition.said("page.answer.how-sure")).open("dd");
    List<Statement> sure = HowSure.of(results.tables(), results.bands(), variants.get(0));
    edition.statements(sure.subList(0, Math.min(sure.size(), variants.size() == 1 ? ALL_BUT_LONG : ALIKE)));
    edition.paragraph(edition.said("page.answer.no-forecast"));
    html.open("p").element("a", edition.said("page.answer.more-on-sureness"), "href", "#" + edition.id("certainty"))
        .close().close().line();
    html.element("dt", edition.said("page.answer.cost")).open("dd");
    cost(edition, variants);
    html.close().line().close().line();
    html.close();
  }

  private static void cost(Edition edition, List<String> variants) {
    Results results = edition.results();
    boolean any = false;
    for (String variant : variants) {
      var total = results.costs().stream().filter(each -> each.isTotal() && each.variant().equals(variant)
          && each.level() != Level.QUARTER).findFirst();
      boolean does = results.costs().stream().anyMatch(each -> !each.isTotal() && each.variant().equals(variant));
      if (total.isPresent() && does) {
        any = true;
        heading(edition, variant, variants.size());
        edition.paragraph(edition.said("page.answer.cost-a-year", edition.euros(total.get().annual())));
        if (!results.others().isEmpty()) {
          edition.statements(CostPerEffect.of(results.tables(), results.costs(), variant).stream()
              .map(CostPerEffect::statement).toList());
        }
      }
    }
    if (!any) {
      edition.paragraph(edition.said("page.answer.no-cost"));
    }
  }

  private static void heading(Edition edition, String variant, int variants) {
    if (variants > 1) {
      edition.html().element("h3", edition.variant(variant)).line();
    }
  }
}
