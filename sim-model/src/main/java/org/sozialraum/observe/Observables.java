package org.sozialraum.observe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sozialraum.town.Domain;
import org.sozialraum.town.TownPlan;

/** The catalogue of observables: name, unit and meaning in English and German. */
public final class Observables {
  private Observables() {}

  private static final String POPULATION_OF_AGES = "population:age:";
  private static final String HOUSEHOLDS_OF_SIZE = "households:";

  /** How a value is read; a deviation counts standard deviations from the mean of quarters, and may be negative. */
  public enum Unit { SHARE, INDEX, COUNT, PER_WEEK, PER_MONTH, PER_YEAR, PER_THOUSAND, DEVIATION, EURO }

  /**
   * One thing that is observed.
   *
   * @param name name in files
   * @param unit unit of the value
   * @param english label for charts, English
   * @param german label for charts, German
   * @param meaning what is counted, for whom
   * @param weekly whether the town's value is recorded every week
   */
  public record Observable(String name, Unit unit, String english, String german, String meaning, boolean weekly) {}

  private static final List<Observable> ALL = new ArrayList<>();

  private static void add(String name, Unit unit, String english, String german, String meaning, boolean weekly) {
    ALL.add(new Observable(name, unit, english, german, meaning, weekly));
  }

  static {
    add("population", Unit.COUNT, "Residents", "Bevölkerung", "residents of all ages", true);
    add("engaged", Unit.SHARE, "Engaged", "Engagiert", "residents aged 14+ who do voluntary work this week", true);
    add("engaged_12m", Unit.SHARE, "Engaged within 12 months", "In den letzten 12 Monaten engagiert",
        "residents aged 14+ who did voluntary work at some time in the last 52 weeks, as surveys ask", true);
    add("active", Unit.SHARE, "Active", "Aktiv",
        "residents aged 14+ who are not engaged but often meet people they know or take part", true);
    add("passive", Unit.SHARE, "Passive", "Passiv", "residents aged 14+ in none of the other modes", true);
    add("withdrawn", Unit.SHARE, "Withdrawn", "Zurückgezogen",
        "residents aged 14+ who rarely go out, hardly meet anybody, and are afraid, lonely or without belonging", true);
    String[] modes = {"engaged", "active", "passive", "withdrawn"};
    String[] german = {"engagiert", "aktiv", "passiv", "zurückgezogen"};
    for (int from = 0; from < 4; from++) {
      for (int to = 0; to < 4; to++) {
        add("flow:" + modes[from] + ">" + modes[to], Unit.SHARE, modes[from] + " → " + modes[to],
            german[from] + " → " + german[to], "of the residents who were " + modes[from]
                + " a year ago and still live here, the share that is " + modes[to] + " now", false);
      }
    }
    add("trust", Unit.INDEX, "Trust in people", "Vertrauen in Mitmenschen", "mean trust, residents aged 14+", true);
    add("belonging", Unit.INDEX, "Belonging", "Zugehörigkeit", "mean belonging to the quarter, residents aged 14+", true);
    add("fear", Unit.INDEX, "Fear", "Unsicherheit", "mean fear in the quarter at night, residents aged 14+", true);
    add("loneliness_share", Unit.SHARE, "Lonely", "Einsam",
        "residents aged 18+ whose loneliness, measured with noise, exceeds 0.5", true);
    add("unsafe_share", Unit.SHARE, "Feel unsafe at night", "Fühlen sich nachts unsicher",
        "residents aged 16+ whose fear, measured with noise, exceeds 0.5", true);
    add("neighbours_known", Unit.COUNT, "Neighbours known", "Bekannte Nachbarn",
        "mean number of ties to residents aged 14+ of other households within 300 m, residents aged 16+", true);
    add("ties", Unit.COUNT, "Ties", "Beziehungen", "mean number of ties to residents of the town, residents aged 14+",
        false);
    add("outings", Unit.PER_WEEK, "Outings per resident", "Wege aus dem Haus je Person",
        "outings per resident and week; per year the mean of its weeks", true);
    add("visits", Unit.PER_WEEK, "Visits to places per resident", "Besuche von Orten je Person",
        "visits to the town's places per resident and week; per year the mean of its weeks", true);
    add("meetings", Unit.PER_WEEK, "Meetings per resident", "Begegnungen je Person",
        "meetings per resident and week; per year the mean of its weeks", true);
    needs();
    add("helped_12m", Unit.SHARE, "Helped by neighbours within 12 months", "In 12 Monaten Hilfe von Nachbarn erhalten",
        "residents aged 18+ whom somebody they know helped in the last 52 weeks", false);
    add("helping_12m", Unit.SHARE, "Helped neighbours within 12 months", "In 12 Monaten Nachbarn geholfen",
        "residents aged 18+ who helped somebody they know in the last 52 weeks", false);
    add("offers_known", Unit.SHARE, "Offers known", "Bekannte Angebote",
        "of the eight domains of need, the share in which residents aged 18+ know whom to turn to", false);
    add("institution_trust", Unit.INDEX, "Trust in institutions", "Vertrauen in Einrichtungen",
        "mean trust in institutions, residents aged 14+", false);
    add("efficacy", Unit.INDEX, "Own power to change something", "Eigene Wirksamkeit",
        "mean trust in one's own power to change something where one lives, residents aged 14+", false);
    add("acceptance", Unit.INDEX, "Acceptance of diversity", "Akzeptanz von Vielfalt",
        "mean acceptance of people of other origins, residents aged 14+", false);
    String dissatisfied = "residents aged 18+ whose needs were met too rarely and who ";
    add("exit", Unit.SHARE, "Want to leave", "Wollen fortziehen", dissatisfied + "are about to leave", false);
    add("voice", Unit.SHARE, "Speak up", "Melden sich zu Wort", dissatisfied + "speak up", false);
    add("loyalty", Unit.SHARE, "Wait for better", "Warten auf Besserung", dissatisfied + "wait for better", false);
    add("neglect", Unit.SHARE, "Have given up", "Haben resigniert", dissatisfied + "have given up", false);
    add("members", Unit.SHARE, "Members of associations", "Mitglieder in Vereinen",
        "residents aged 18+ who belong to at least one association", false);
    add("associations", Unit.PER_THOUSAND, "Associations per 1,000 residents", "Vereine je 1.000 Personen",
        "associations that exist, per 1,000 residents of all ages", false);
    add("associations_founded", Unit.COUNT, "Associations founded", "Neu gegründete Vereine",
        "associations founded in the year", false);
    add("associations_closed", Unit.COUNT, "Associations closed", "Aufgelöste Vereine",
        "associations that closed in the year", false);
    add("actions", Unit.PER_THOUSAND, "One-off actions per 1,000 residents", "Gemeinsame Aktionen je 1.000 Personen",
        "street festivals and petitions that residents began in the year, per 1,000 residents of all ages", false);
    add("actions_succeeded", Unit.SHARE, "One-off actions that succeeded", "Gelungene gemeinsame Aktionen",
        "share of the year's street festivals and petitions that enough residents joined", false);
    add("youth_readiness", Unit.INDEX, "Readiness of the young", "Bereitschaft der Jüngeren",
        "mean readiness to engage that family, school, clubs and quarter leave, residents aged 6 to 17", false);
    add("reach", Unit.INDEX, "Reach of services", "Erreichbarkeit von Diensten",
        "how well the nearest offer of each domain of need is reached, on foot or by other means, with one's own mobility;"
            + " mean over the domains, residents aged 18+", false);
    add("mobility", Unit.INDEX, "Mobility", "Beweglichkeit", "mean mobility, residents aged 65+", false);
    add("alone", Unit.SHARE, "Live alone", "Leben allein", "residents aged 65+ who live alone", false);
    network();
    add("deprivation", Unit.DEVIATION, "Deprivation", "Benachteiligung",
        "deprivation of the quarter, mean over residents; higher is more deprived", false);
    add("cost", Unit.EURO, "Cost", "Kosten", "money spent on interventions in the year, euros", false);
  }

  private static void needs() {
    add("needs", Unit.PER_YEAR, "Needs per resident and year", "Bedarfe je Person und Jahr",
        "needs for help from outside household and close kin, per resident and year", false);
    add("needs_met", Unit.SHARE, "Needs met", "Gedeckte Bedarfe", "share of the year's needs that were met", false);
    add("needs_met:neighbours", Unit.SHARE, "Needs met by neighbours", "Durch Nachbarn gedeckte Bedarfe",
        "share of the year's needs that somebody known met", false);
    add("needs_met:volunteers", Unit.SHARE, "Needs met by volunteers", "Durch Ehrenamtliche gedeckte Bedarfe",
        "share of the year's needs that volunteers met", false);
    add("needs_met:services", Unit.SHARE, "Needs met by services", "Durch Dienste gedeckte Bedarfe",
        "share of the year's needs that formal services met", false);
    for (Domain domain : Domain.values()) {
      add("needs_met:" + domain.fileName(), Unit.SHARE, "Needs met: " + domain.meaning(),
          "Gedeckte Bedarfe: " + domain.german(),
          "share of the year's needs of " + domain.meaning() + " that were met, by any channel", false);
    }
    add("access", Unit.SHARE, "Access to services", "Erreichbarkeit von Diensten",
        "how far services within walking distance meet the hours needed (E2SFCA, at most 1), mean over hours", false);
    for (Domain domain : Domain.values()) {
      add("access:" + domain.fileName(), Unit.SHARE, "Access: " + domain.meaning(), "Erreichbarkeit: " + domain.german(),
          "how far services of " + domain.meaning() + " within walking distance meet the hours needed (E2SFCA, at most"
              + " 1), mean over residents", false);
    }
  }

  private static void network() {
    add("consulted", Unit.SHARE, "Consulted within 12 months", "In 12 Monaten beteiligt",
        "residents aged 18+ who were consulted by the town in the last 52 weeks", false);
    add("trained", Unit.SHARE, "Engaged with training", "Engagierte mit Fortbildung",
        "of the engaged residents aged 14+, the share that is trained for voluntary work", false);
    add("coordination", Unit.INDEX, "Coordination of services", "Zusammenarbeit der Dienste",
        "how closely the actors who serve the same domain of need work together, by themselves or by way of a hub; mean"
            + " over the domains and over residents", false);
    for (Domain domain : Domain.values()) {
      add("coordination:" + domain.fileName(), Unit.INDEX, "Coordination: " + domain.meaning(),
          "Zusammenarbeit: " + domain.german(),
          "how closely the actors who serve " + domain.meaning() + " work together; mean over residents", false);
    }
    add("network_density", Unit.INDEX, "Density of the network", "Dichte des Netzwerks",
        "mean over all pairs of actors of how closely they work together", false);
    add("network_trust", Unit.INDEX, "Trust between actors", "Vertrauen zwischen Akteuren",
        "mean over all pairs of actors of how far they trust each other", false);
    add("coordination_hours", Unit.PER_MONTH, "Hours of working together", "Stunden für Zusammenarbeit",
        "working hours per month that all actors spend on working together, coordinators and network office included",
        false);
    add("cooperation", Unit.INDEX, "Cooperation of two actors", "Zusammenarbeit zweier Akteure",
        "how closely two actors work together in the last week of the run, mean over municipalities; the unit names"
            + " them: pair:youth-office+school", false);
  }

  /** All observables, in the order of the catalogue. */
  public static List<Observable> all() {
    return List.copyOf(ALL);
  }

  /** Name of the number of residents of a published age group, such as {@code population:age:15-17}. */
  public static String ofAges(TownPlan.AgeGroup group) {
    return POPULATION_OF_AGES + group.from() + (group.to() >= 120 ? "+" : "-" + group.to());
  }

  /** Whether a name is that of a margin: what a quarter's data publishes, beside the population. */
  public static boolean isMargin(String name) {
    return margin(name).isPresent();
  }

  /** The observable of a name; what a quarter publishes of its residents and households counts as one each. */
  public static Optional<Observable> named(String name) {
    return margin(name).or(() -> ALL.stream().filter(each -> each.name().equals(name)).findFirst());
  }

  private static Optional<Observable> margin(String name) {
    if (name.startsWith(POPULATION_OF_AGES)) {
      String ages = name.substring(POPULATION_OF_AGES.length());
      return published(name, Unit.COUNT, "Residents aged " + ages, "Bevölkerung im Alter " + ages,
          "residents of an age group");
    }
    if (name.startsWith(HOUSEHOLDS_OF_SIZE)) {
      String size = name.substring(HOUSEHOLDS_OF_SIZE.length());
      return published(name, Unit.COUNT, "Households of " + size + (size.equals("1") ? " person" : " persons"),
          "Haushalte mit " + size + (size.equals("1") ? " Person" : " Personen"), "households of a size");
    }
    return switch (name) {
      case "population:women" -> published(name, Unit.COUNT, "Women and girls", "Frauen und Mädchen", "women and girls");
      case "population:migration" -> published(name, Unit.COUNT, "With migration background",
          "Mit Migrationshintergrund", "residents with migration background");
      case "households" -> published(name, Unit.COUNT, "Households", "Haushalte", "households");
      case "transfer_share" -> published(name, Unit.SHARE, "Transfer receipt", "Transferbezug",
          "residents under 65 in households with transfer receipt");
      case "over_5_years_share" -> published(name, Unit.SHARE, "Resident for over 5 years", "Wohndauer über 5 Jahre",
          "residents who have lived in their dwelling for more than five years");
      default -> Optional.empty();
    };
  }

  private static Optional<Observable> published(String name, Unit unit, String english, String german, String what) {
    return Optional.of(new Observable(name, unit, english, german, what + ", where the quarter's data publishes them",
        false));
  }
}
