package org.sozialraum.runner.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sozialraum.intervention.Intervention;
import org.sozialraum.intervention.Interventions;
import org.sozialraum.observe.Level;
import org.sozialraum.runner.answer.Names;
import org.sozialraum.runner.chart.InterventionNames;
import org.sozialraum.runner.stats.SummaryRow;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.shock.Shock;
import org.sozialraum.shock.Shocks;
import org.sozialraum.town.TownPlan;
import org.sozialraum.week.Horizon;

/** What was done, where, when and at which cost; the town in figures. */
final class DoneSection implements Section {
  private static final List<String> FIGURES =
      List.of("engaged", "engaged_12m", "withdrawn", "loneliness_share", "unsafe_share", "needs_met");
  private static final List<String> GROUPS = List.of("age:65+", "migration:yes", "income:low");

  @Override
  public void write(Edition edition) {
    Results results = edition.results();
    Html html = edition.html();
    edition.section("done", edition.said("page.done"));
    for (String variant : results.tables().variants()) {
      Scenario scenario = results.scenarios().get(variant);
      if (scenario == null || scenario.interventions().isEmpty()) {
        continue;
      }
      html.element("h3", edition.said("page.done.in", edition.variant(variant))).line();
      edition.table("words", edition.said("page.done.measures"), List.of(edition.said("page.done.measure"),
          edition.said("page.done.where"), edition.said("page.done.begin"), edition.said("page.done.works"),
          edition.said("page.done.until"), edition.said("page.money.running"), edition.said("page.money.once")));
      for (Intervention each : scenario.interventions()) {
        edition.row(InterventionNames.of(Interventions.wordOf(each), edition.language().toString()),
            List.of(where(edition, each, scenario.town()), time(edition, each.startWeek()),
                time(edition, each.operatingFrom()), each.operatingUntil() >= scenario.horizon().observedWeeks()
                    ? edition.said("page.done.to-the-end") : time(edition, each.operatingUntil()),
                edition.euros(each.cost().perYear() * each.intensity()), edition.euros(each.cost().once())));
      }
      edition.endTable();
    }
    if (results.scenarios().values().stream().allMatch(each -> each.interventions().isEmpty())) {
      edition.paragraph(edition.said("page.done.nothing"));
    }
    shocks(edition);
    town(edition);
    edition.figures("town", Optional.empty());
    edition.figures("network", Optional.empty());
    html.close();
  }

  private static String where(Edition edition, Intervention each, TownPlan town) {
    List<String> names = new ArrayList<>();
    List<String> quarters = new ArrayList<>();
    for (String quarter : each.quarters()) {
      int row = town.quarterNamed(quarter);
      quarters.add(row < 0 ? quarter : town.quarters().get(row).name());
    }
    for (Intervention.Site site : each.sites(town)) {
      int row = town.quarterAt(site.x(), site.y());
      String name = site.name() == null ? "" : site.name();
      String quarter = row < 0 ? "" : town.quarters().get(row).name();
      names.add(name.isBlank() ? quarter : name.contains(quarter) ? name : name + " (" + quarter + ")");
      quarters.remove(quarter);
    }
    names.addAll(quarters);
    names.removeIf(String::isBlank);
    return names.isEmpty() ? edition.said("page.done.everywhere")
        : String.join(", ", names.stream().distinct().toList());
  }

  /** A week as people count: the year and the week in it. */
  private static String time(Edition edition, int week) {
    int year = Math.floorDiv(week, Horizon.WEEKS_PER_YEAR);
    int within = Math.floorMod(week, Horizon.WEEKS_PER_YEAR);
    return week < 0 ? edition.said("page.done.before", -week)
        : edition.said("page.done.week", year + 1, within + 1);
  }

  private static void shocks(Edition edition) {
    List<String> lines = new ArrayList<>();
    for (Map.Entry<String, Scenario> each : edition.results().scenarios().entrySet()) {
      for (Shock shock : each.getValue().shocks()) {
        String word = Shocks.known().entrySet().stream().filter(known -> known.getValue() == shock.getClass())
            .map(Map.Entry::getKey).findFirst().orElse("");
        String line = edition.said("page.done.shock", InterventionNames.of(word, edition.language().toString()),
            time(edition, shock.startWeek()));
        if (!lines.contains(line)) {
          lines.add(line);
        }
      }
    }
    lines.forEach(edition::paragraph);
  }

  private static void town(Edition edition) {
    Results results = edition.results();
    TownPlan town = results.tables().town();
    edition.html().element("h3", edition.said("page.town", town.name())).line();
    edition.paragraph(edition.said(results.provenance().assumed().stream().anyMatch(each -> each.contains("synthetic"))
        ? "page.town.synthetic" : "page.town.real"));
    edition.table(edition.said("page.town.start"), List.of(edition.said("page.town.figure"),
        edition.said("page.town.value")));
    edition.row(edition.said("page.town.residents"), List.of(edition.number(town.population(), 0)));
    edition.row(edition.said("page.town.quarters"), List.of(edition.number(town.quarters().size(), 0)));
    for (String group : GROUPS) {
      row(results, Level.GROUP, group, "population").ifPresent(row -> edition.row(
          Names.unit(results.tables(), Level.GROUP, group).in(edition.language()),
          List.of(edition.number(100 * row.mean() / Math.max(1, town.population()), 1) + "\u00a0%")));
    }
    for (String observable : FIGURES) {
      whole(results, observable).ifPresent(row -> edition.row(
          Names.observable(observable).in(edition.language()),
          List.of(edition.number(100 * row.mean(), 1) + "\u00a0%")));
    }
    edition.endTable();
  }

  private static Optional<SummaryRow> whole(Results results, String observable) {
    for (Level level : List.of(Level.MUNICIPALITY, Level.COUNTY)) {
      List<SummaryRow> rows = results.tables().summary().stream().filter(row -> row.level() == level
          && row.year() == 0 && row.variant().equals(results.tables().reference())
          && row.observable().equals(observable) && !Double.isNaN(row.mean())).toList();
      if (rows.size() == 1) {
        return Optional.of(rows.get(0));
      }
    }
    return Optional.empty();
  }

  private static Optional<SummaryRow> row(Results results, Level level, String unit, String observable) {
    return results.tables().row(results.tables().reference(), level, unit, observable, 0)
        .filter(row -> !Double.isNaN(row.mean()));
  }
}
