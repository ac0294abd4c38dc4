package org.sozialraum.runner.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sozialraum.chance.Decision;
import org.sozialraum.intervention.Intervention;
import org.sozialraum.message.Language;
import org.sozialraum.message.Message;
import org.sozialraum.quantity.Problems;
import org.sozialraum.quantity.Quantities;
import org.sozialraum.scenario.Settings;
import org.sozialraum.shock.Shock;
import org.sozialraum.shock.Shocks;
import org.sozialraum.synthesis.SyntheticTowns;
import org.sozialraum.town.PlaceKind;
import org.sozialraum.town.TownPlan;
import org.sozialraum.trait.Traits;
import org.sozialraum.week.Mechanism;
import org.sozialraum.week.Week;
import org.sozialraum.week.WeeklyProcess;
import org.sozialraum.week.demography.Demography;

/** The catalogues that {@code describe} knows. */
final class Catalogues {
  private static final Map<String, Function<Language, Catalogue>> KNOWN = new LinkedHashMap<>();
  private static final Map<String, String> MEANINGS = new LinkedHashMap<>();

  static {
    add("processes", "what happens in a week, in order", Catalogues::processes);
    add("interventions", "what stakeholders can do: changes, dates, costs and settings",
        InterventionCatalogue::whole);
    add("shocks", "events nobody chose, with every setting", Catalogues::shocks);
    add("actors", "who and what a town consists of", Catalogues::actors);
    add("stakeholders", "offices and organisations, and how closely they work together", StakeholderCatalogue::whole);
    KNOWN.put("observables", ObservableCatalogue::whole);
    MEANINGS.put("observables", "what is measured, with units and sources");
    add("parameters", "every number of the model with unit, range and source", ParameterCatalogue::whole);
    add("decisions", "every random decision of the model", Catalogues::decisions);
    add("mechanisms", "what can be switched off", Catalogues::mechanisms);
    add("places", "kinds of places and what is assumed of them", Catalogues::places);
    add("towns", "synthetic towns that ship with the program", Catalogues::towns);
  }

  private Catalogues() {}

  private static void add(String name, String meaning, Supplier<Catalogue> catalogue) {
    KNOWN.put(name, language -> catalogue.get());
    MEANINGS.put(name, meaning);
  }

  static List<String> names() {
    return List.copyOf(KNOWN.keySet());
  }

  /**
   * The catalogue of a name, or a refusal that says which there are.
   *
   * @param language language of what is translated; names and the rest are English
   */
  static Catalogue named(String name, Language language) {
    Function<Language, Catalogue> catalogue = KNOWN.get(name.toLowerCase(Locale.ROOT));
    if (catalogue == null) {
      Problems problems = new Problems();
      problems.unknown("describe", "catalogue", name, KNOWN.keySet());
      throw new InputRefused(problems.all().stream().map(each -> each.line(language)).toList());
    }
    return catalogue.apply(language);
  }

  /** What there is to describe. */
  static Catalogue overview() {
    List<List<String>> rows = new ArrayList<>();
    MEANINGS.forEach((name, meaning) -> rows.add(List.of(name, meaning)));
    return new Catalogue("What can be described", List.of(),
        List.of(new Catalogue.Table("", List.of("name", "holds"), rows)));
  }

  private static Catalogue processes() {
    Settings settings = Settings.defaults();
    // Which town it is decides nothing here; demography merely cannot be made without one.
    TownPlan town = SyntheticTowns.named(SyntheticTowns.names().get(0)).orElseThrow();
    Demography demography = new Demography(settings.week().demography(), new Traits(settings.traits()), town);
    List<List<String>> rows = new ArrayList<>();
    for (WeeklyProcess each : Week.of(settings.week(), settings.traits(), Set.of(), demography)) {
      rows.add(List.of(each.name(), each.meaning(), each.everyFourWeeks() ? "4 weeks" : "week",
          String.join("; ", new TreeSet<>(each.modifies()))));
    }
    return one("Processes", "What happens in a week, in this order. Shocks and interventions act before the first"
        + " process, observing follows the last. A process changes only the columns that it names.",
        List.of("process", "meaning", "every", "modifies"), rows);
  }

  private static Catalogue shocks() {
    return new Catalogue("Shocks", List.of("Events nobody chose; they stay in the baseline. Each is an item of the"
        + " list \"shocks\" of a scenario."), settings(Shocks.known()));
  }

  private static List<Catalogue.Table> settings(Map<String, Class<? extends Record>> known) {
    List<Catalogue.Table> tables = new ArrayList<>();
    List<List<String>> meanings = new ArrayList<>();
    known.forEach((name, type) -> meanings.add(List.of(name, meaning(Quantities.defaults(type)))));
    tables.add(new Catalogue.Table("In short", List.of("name", "meaning"), meanings));
    known.forEach((name, type) -> tables.add(ParameterCatalogue.table(name, type)));
    return tables;
  }

  /** What an intervention or shock does. */
  static String meaning(Record record) {
    return record instanceof Intervention intervention ? intervention.meaning()
        : record instanceof Shock shock ? shock.meaning() : "";
  }

  private static Catalogue actors() {
    return new Catalogue("Actors", List.of("Who and what a town consists of in this version."),
        List.of(new Catalogue.Table("In short", List.of("name", "is"), List.of(
        List.of("residents", "people of all ages with traits, a mode of life (engaged, active, passive, withdrawn),"
            + " fear, trust, belonging, efficacy and loneliness"),
        List.of("households", "residents who share a dwelling; they move together"),
        List.of("quarters", "where dwellings and places stand; they carry disorder and collective efficacy"),
        List.of("places", "where residents meet; see \"describe places\""),
        List.of("associations", "groups with members who meet and do voluntary work"),
        List.of("ties", "pairs of residents who know each other, and how well"),
        List.of("stakeholders", "offices and organisations that work together more or less closely and act through"
            + " interventions; see \"describe stakeholders\" and \"describe interventions\""))),
        StakeholderCatalogue.actors()));
  }

  private static Catalogue decisions() {
    return one("Decisions", "Every random decision of the model. Each has draws of its own, so that a change in one"
        + " leaves the luck of all others as it was.", List.of("decision", "decides"),
        Arrays.stream(Decision.values())
            .map(each -> List.of(Quantities.fileName(each.name()), each.meaning())).toList());
  }

  private static Catalogue mechanisms() {
    return one("Mechanisms", "What can be switched off with \"switched-off: [name, …]\", to see what it carries.",
        List.of("mechanism", "without it there is no longer"),
        Arrays.stream(Mechanism.values()).map(each -> List.of(each.fileName(), each.meaning())).toList());
  }

  static Catalogue.Table placeTable(String title) {
    List<List<String>> rows = new ArrayList<>();
    for (PlaceKind kind : PlaceKind.values()) {
      String ages = kind.youngest() == 0 && kind.oldest() >= 120 ? "all"
          : kind.oldest() >= 120 ? kind.youngest() + " and older" : kind.youngest() + "–" + kind.oldest();
      rows.add(List.of(kind.fileName(), kind.meaning(), Message.plain(kind.attractiveness()),
          Message.plain(kind.kappa()), String.valueOf(kind.nominalVisits()), Message.plain(kind.openHours()),
          Message.plain(kind.perThousand()), ages + (kind.parentsToo() ? ", parents" : ""),
          kind.costs() ? "yes" : "no"));
    }
    return new Catalogue.Table(title, List.of("kind", "is", "attractiveness", "κ", "visits/week", "hours/week",
        "per 1,000", "ages", "costs money"), rows);
  }

  private static Catalogue places() {
    return new Catalogue("Kinds of places", List.of("Every number is an assumption [A-places]. Visits and hours"
        + " decide how crowded a place is, κ how easily visitors get to talk; kinds that a town's data does not hold"
        + " are drawn per 1,000 residents."), List.of(placeTable("")));
  }

  private static Catalogue towns() {
    List<List<String>> rows = new ArrayList<>();
    for (String name : SyntheticTowns.names()) {
      SyntheticTowns.named(name).ifPresent(plan -> rows.add(List.of(name,
          String.format(Locale.ROOT, "%,d", plan.population()), String.valueOf(plan.quarters().size()),
          String.join(", ", plan.quarterNames()))));
    }
    return one("Towns", "Synthetic towns that ship with the program. A real town comes from public data:"
        + " \"sozialraum import --help\".", List.of("town", "residents", "quarters", "names of the quarters"), rows);
  }

  private static Catalogue one(String title, String introduction, List<String> columns, List<List<String>> rows) {
    return new Catalogue(title, List.of(introduction), List.of(new Catalogue.Table("", columns, rows)));
  }
}
