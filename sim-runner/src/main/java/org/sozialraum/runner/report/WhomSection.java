package org.sozialraum.runner.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sozialraum.runner.answer.Claim;
import org.sozialraum.runner.answer.Effects;
import org.sozialraum.runner.answer.Statement;
import org.sozialraum.runner.answer.WhoGains;

/** For whom and where: quarters and groups of residents, who gains and who does not. */
final class WhomSection implements Section {
  private static final List<Effects.By> GROUPS = List.of(Effects.By.AGE, Effects.By.EDUCATION, Effects.By.MIGRATION,
      Effects.By.SEX, Effects.By.INCOME, Effects.By.SINGLE_PARENT);

  @Override
  public void write(Edition edition) {
    Results results = edition.results();
    edition.section("whom", edition.said("page.whom"));
    if (results.others().isEmpty()) {
      edition.figures("map-withdrawn", Optional.empty());
      edition.figures("map-engaged", Optional.empty());
      edition.figures("quarters-over-time", Optional.empty());
      edition.figures("older", Optional.empty());
    }
    for (String variant : results.others()) {
      if (results.others().size() > 1) {
        edition.html().element("h3", edition.variant(variant)).line();
      }
      edition.statements(WhoGains.of(results.tables(), variant));
      for (String kind : List.of("map-withdrawn", "map-engaged", "surroundings", "quarters", "quarters-over-time",
          "groups", "older")) {
        edition.figures(kind, Optional.of(variant));
      }
      groups(edition, variant);
    }
    edition.html().close();
  }

  private static void groups(Edition edition, String variant) {
    List<Effects.Row> engaged = new ArrayList<>();
    List<Effects.Row> withdrawn = new ArrayList<>();
    for (Effects.By by : GROUPS) {
      engaged.addAll(Effects.of(edition.results().tables(), variant, "engaged", by));
      withdrawn.addAll(Effects.of(edition.results().tables(), variant, "withdrawn", by));
    }
    effects(edition, edition.said("page.whom.withdrawn", edition.variant(variant)), withdrawn);
    effects(edition, edition.said("page.whom.engaged", edition.variant(variant)), engaged);
  }

  /** A table of effects, to unfold below the figure that shows them; none where there are no rows. */
  static void effects(Edition edition, String caption, List<Effects.Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    Html html = edition.html();
    html.open("details", "class", "all").element("summary", edition.said("page.effects.all", caption)).line();
    edition.table("effects", caption, List.of(edition.said("page.effects.who"), edition.said("page.effects.without"),
        edition.said("page.effects.with"), edition.said("page.effects.difference"),
        edition.said("page.effects.range"), edition.said("page.effects.says")));
    for (Effects.Row each : rows) {
      boolean bounded = !Double.isNaN(each.lower()) && !Double.isNaN(each.upper());
      String kind = each.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
      int decimals = bounded ? Claim.decimals(each.lower(), each.upper()) : 1;
      edition.row(each.name().in(edition.language()), each.tooSmall()
          ? List.of("", "", "", "", edition.said("page.effects.too-small"))
          : List.of(edition.number(each.without(), 1), edition.number(each.with(), 1),
              edition.signed(each.difference(), decimals), bounded ? edition.said("page.effects.from-to",
                  edition.signed(each.lower(), decimals), edition.signed(each.upper(), decimals))
                  : edition.said("page.unknown"), edition.said("page.kind." + kind)),
          "class", each.kind() == Statement.Kind.BETTER || each.kind() == Statement.Kind.WORSE ? "shown" : "pale");
    }
    edition.endTable();
    html.close().line();
  }
}
