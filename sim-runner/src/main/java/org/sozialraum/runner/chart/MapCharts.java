package org.sozialraum.runner.chart;

import java.util.ArrayList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sozialraum.intervention.Intervention;
import org.sozialraum.observe.Level;
import org.sozialraum.runner.store.ResultTables;
import org.sozialraum.town.TownPlan.QuarterPlan;

/** Maps of an observable per quarter in the last year: its change against the reference, or its level. */
final class MapCharts {
  static final List<String> OBSERVABLES = List.of("withdrawn", "engaged");
  private static final double BY_LUCK = 0.05;

  private MapCharts() {}

  /** The change per quarter; empty if no quarter has one. */
  static Optional<Sheet> change(ResultTables tables, Words words, String variant, String observable, String name) {
    List<Estimate> estimates = estimates(tables, quarter -> find(tables, variant, quarter, observable, true));
    if (estimates.stream().noneMatch(Estimate::known)) {
      return Optional.empty();
    }
    double reach = estimates.stream().filter(Estimate::shown).mapToDouble(one -> Math.abs(one.mean())).max().orElse(0);
    // Fewer withdrawn residents are the gain that the town hopes for.
    // Where all that is shown is too small to matter, the strongest colours are left for what would matter.
    double furthest = reach >= tables.smallestEffect() ? reach : reach > 0 ? 2 * tables.smallestEffect() : 0;
    var scale = ColourScale.diverging(furthest, !observable.equals("withdrawn"));
    int decimals = estimates.stream().mapToInt(Estimate::decimals).max().orElse(1);
    List<Intervention.Site> sites = tables.marks().stream().filter(mark -> mark.variant().equals(variant))
        .flatMap(mark -> mark.sites().stream()).distinct().toList();
    var map = new QuarterMap(tables.town(), estimates, scale, one -> words.signed(one.mean(), decimals), sites,
        words.say("legend.points." + observable), words);
    int years = tables.horizon().observedYears();
    int runs = runs(tables, variant, observable);
    String subtitle = words.say("map.change.subtitle", words.say("measure." + observable), words.variant(variant),
        words.variant(tables.reference()), words.count("after", years), tables.town().name(),
        words.count("pairs", runs)) + " " + result(words, estimates);
    return Optional.of(new Sheet(name, map.height(),
        words.say("map.change.title." + observable, words.variant(variant)), subtitle,
        SourceLine.of(tables, words, runs, "source.interval"), map::draw,
        words.say("map.alt", words.say("mode." + observable)) + " "
            + SpokenDifferences.of(words, tables.smallestEffect(), named(tables, estimates)),
        numbers(tables, variant, observable, estimates)));
  }

  private static List<SpokenDifferences.Named> named(ResultTables tables, List<Estimate> estimates) {
    List<QuarterPlan> quarters = tables.town().quarters();
    return IntStream.range(0, quarters.size()).mapToObj(k -> new SpokenDifferences.Named(
        QuarterRows.name(quarters.get(k)), estimates.get(k), !QuarterRows.told(quarters.get(k)))).toList();
  }

  private static String levels(ResultTables tables, Words words, List<Estimate> estimates) {
    return String.join("; ", named(tables, estimates).stream().filter(each -> each.estimate().known())
        .sorted(Comparator.comparingDouble(each -> -each.estimate().mean()))
        .map(each -> each.name() + " " + words.percent(each.estimate().mean(), 1)).toList());
  }

  private static Numbers numbers(ResultTables tables, String variant, String observable, List<Estimate> estimates) {
    List<List<Object>> lines = new ArrayList<>();
    for (int k = 0; k < estimates.size(); k++) {
      QuarterPlan quarter = tables.town().quarters().get(k);
      Estimate estimate = estimates.get(k);
      lines.add(List.of(tables.horizon().observedYears(), variant, quarter.id(), quarter.name(),
          QuarterRows.told(quarter) ? "no" : "yes", observable, estimate.mean(), estimate.lower(), estimate.upper()));
    }
    return new Numbers(List.of("year", "variant", "quarter", "name", "too_small", "observable", "mean", "lower",
        "upper"), lines);
  }

  /** How many quarters differ, and how many would by luck alone: who looks often sees something. */
  private static String result(Words words, List<Estimate> estimates) {
    long judged = estimates.stream().filter(Estimate::bounded).count();
    long shown = estimates.stream().filter(Estimate::shown).count();
    if (judged == 0) {
      return words.say("difference.single");
    }
    String found = shown == 0 ? words.say("map.found.none", judged)
        : words.say(shown == 1 ? "map.found.one" : "map.found.many", shown, judged);
    long byLuck = Math.round(judged * BY_LUCK);
    return shown == 0 || byLuck == 0 ? found : found + " " + words.count("map.luck", (int) byLuck);
  }

  /** The level per quarter of a run; empty if no quarter has one. */
  static Optional<Sheet> level(ResultTables tables, Words words, String observable) {
    List<Estimate> estimates =
        estimates(tables, quarter -> find(tables, tables.reference(), quarter, observable, false));
    if (estimates.stream().noneMatch(Estimate::known)) {
      return Optional.empty();
    }
    double lowest = estimates.stream().filter(Estimate::known).mapToDouble(Estimate::mean).min().orElse(0);
    double highest = estimates.stream().filter(Estimate::known).mapToDouble(Estimate::mean).max().orElse(0);
    List<Intervention.Site> sites =
        tables.marks().stream().flatMap(mark -> mark.sites().stream()).distinct().toList();
    var map = new QuarterMap(tables.town(), estimates, ColourScale.sequential(lowest, highest),
        one -> words.percent(one.mean(), 1), sites, words.say("legend.percent"), words);
    int runs = runs(tables, tables.reference(), observable);
    String subtitle = words.say("map.level.subtitle", words.say("measure." + observable),
        words.count("after", tables.horizon().observedYears()), tables.town().name(), words.count("mean", runs));
    return Optional.of(new Sheet("map-" + observable, map.height(),
        words.say("map.level.title." + observable), subtitle, SourceLine.of(tables, words, runs, ""), map::draw,
        words.say("map.alt.level", levels(tables, words, estimates)),
        numbers(tables, tables.reference(), observable, estimates)));
  }

  /** The quarters by the residents they had when the town was drawn up, with all places where something is done. */
  static Optional<Sheet> town(ResultTables tables, Words words) {
    List<QuarterPlan> quarters = tables.town().quarters();
    if (quarters.stream().anyMatch(each -> each.area() == null)) {
      return Optional.empty();
    }
    List<Estimate> residents = quarters.stream()
        .map(each -> new Estimate(each.population(), Double.NaN, Double.NaN)).toList();
    double lowest = residents.stream().mapToDouble(Estimate::mean).min().orElse(0);
    double highest = residents.stream().mapToDouble(Estimate::mean).max().orElse(0);
    // Quarters of nearly the same size are not told apart by colours.
    var scale = highest < lowest * 1.1 + 10 ? ColourScale.none() : ColourScale.sequential(lowest, highest);
    List<Intervention.Site> sites =
        tables.marks().stream().flatMap(mark -> mark.sites().stream()).distinct().toList();
    var map = new QuarterMap(tables.town(), residents, scale, one -> words.whole(one.mean()), sites,
        words.say("legend.residents"), words);
    List<List<Object>> rows = new ArrayList<>();
    quarters.forEach(each -> rows.add(List.of(each.id(), each.name(), each.population())));
    String title = words.say("map.town.title", tables.town().name());
    String subtitle = words.say("map.town.subtitle", words.whole(tables.town().population()), quarters.size());
    String where = sites.isEmpty() ? words.say("map.town.nowhere") : words.say("map.town.sites",
        String.join(", ", sites.stream().map(Intervention.Site::name).distinct().map(Words::shortName).toList()));
    return Optional.of(new Sheet("town", map.height(), title, subtitle, words.say("map.town.source", tables.version()),
        map::draw, subtitle + " " + where, new Numbers(List.of("quarter", "name", "residents"), rows)));
  }

  private static int runs(ResultTables tables, String variant, String observable) {
    return TimeValues.ofTown(tables, variant, observable).map(TimeValues::runs).orElse(tables.replications());
  }

  private static List<Estimate> estimates(ResultTables tables,
      java.util.function.Function<QuarterPlan, Estimate> find) {
    return tables.town().quarters().stream()
        .map(quarter -> QuarterRows.told(quarter) ? find.apply(quarter) : Estimate.NONE).toList();
  }

  private static Estimate find(ResultTables tables, String variant, QuarterPlan quarter, String observable,
      boolean difference) {
    return difference ? YearRows.difference(tables, variant, Level.QUARTER, quarter.id(), observable)
        : YearRows.level(tables, variant, Level.QUARTER, quarter.id(), observable);
  }
}
