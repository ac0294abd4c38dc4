package org.sozialraum.observe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sozialraum.message.Message;
import org.sozialraum.town.Domain;
import org.sozialraum.town.TownPlan;

/**
 * The catalogue of observables: name, unit, meaning and source in English and German. English meanings stand here, the
 * German ones and the sources in the catalogues of messages, under {@code observe.meaning} and {@code observe.source}.
 */
public final class Observables {
  private Observables() {}

  private static final String MEANING = "observe.meaning";
  private static final String SOURCE = "observe.source";
  private static final String POPULATION_OF_AGES = "population:age:";
  private static final String HOUSEHOLDS_OF_SIZE = "households:";

  /**
   * How a value is read. A deviation counts standard deviations from the mean of quarters, a difference is one of
   * shares; both may be negative. Points go from 0 to 100.
   */
  public enum Unit {
    SHARE, INDEX, COUNT, PER_WEEK, PER_MONTH, PER_YEAR, PER_THOUSAND, DEVIATION, DIFFERENCE, POINTS, EURO;

    /** The word for people, in no language yet. */
    public Message word() {
      return Message.word("observe.unit", name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
  }

  /**
   * One thing that is observed.
   *
   * @param name name in files
   * @param unit unit of the value
   * @param english label for charts, English
   * @param german label for charts, German
   * @param meaning what is counted, for whom
   * @param source question of a survey, data or formula that it follows
   * @param weekly whether the town's value is recorded every week
   */
  public record Observable(String name, Unit unit, String english, String german, Message meaning, Message source,
      boolean weekly) {}

  private static final List<Observable> ALL = new ArrayList<>();

  private static void add(String name, Unit unit, String english, String german, String meaning, boolean weekly) {
    add(name, name.replace(':', '.'), unit, english, german, weekly, meaning);
  }

  /**
   * Adds one of a family of observables that share their German text and their source.
   *
   * @param key of the family in the catalogues
   * @param words the English meaning, then German words for the places {@code {1}}, {@code {2}} … of the German one
   */
  private static void add(String name, String key, Unit unit, String english, String german, boolean weekly,
      String... words) {
    ALL.add(observable(name, key, unit, english, german, weekly, words));
  }

  private static Observable observable(String name, String key, Unit unit, String english, String german,
      boolean weekly, String... words) {
    return new Observable(name, unit, english, german, Message.of(MEANING + "." + key, (Object[]) words),
        Message.of(SOURCE + "." + key), weekly);
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
        add("flow:" + modes[from] + ">" + modes[to], "flow", Unit.SHARE, modes[from] + " → " + modes[to],
            german[from] + " → " + german[to], false, "of the residents who were " + modes[from]
                + " a year ago and still live here, the share that is " + modes[to] + " now", german[from], german[to]);
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
    ties();
    survey();
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
    add("collective_efficacy", Unit.INDEX, "Collective efficacy", "Kollektive Wirksamkeit",
        "what quarters believe to achieve together: mean of half trust and half efficacy of a quarter's residents aged"
            + " 14+, weighed by residents", false);
    add("efficacy_icc", Unit.SHARE, "Collective efficacy between quarters",
        "Kollektive Wirksamkeit zwischen Quartieren",
        "share of the variance of residents' answers (half trust, half efficacy, reliability 0.7) that lies between"
            + " quarters; poor with fewer than 30 quarters", false);
    cohesion();
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
    unevenness();
    add("cost", Unit.EURO, "Cost", "Kosten", "money spent on interventions in the year, euros", false);
  }

  private static void ties() {
    add("ties:none", Unit.SHARE, "Without ties", "Ohne Beziehungen",
        "residents aged 14+ without any tie to residents of the town outside their household", false);
    String share = "of the ties of residents aged 14+, the share ";
    add("ties:across-origin", Unit.SHARE, "Ties across origins", "Beziehungen über Herkunft hinweg",
        share + "between residents with and without migration background", false);
    add("ties:across-schooling", Unit.SHARE, "Ties across schooling", "Beziehungen über Bildung hinweg",
        share + "between different levels of schooling; pupils have none yet", false);
    add("ties:across-quarters", Unit.SHARE, "Ties across quarters", "Beziehungen über Quartiere hinweg",
        share + "between different quarters", false);
    add("ties:within-100m", Unit.SHARE, "Ties within 100 m", "Beziehungen bis 100 m",
        share + "between dwellings at most 100 m apart", false);
    add("ties:within-300m", Unit.SHARE, "Ties within 300 m", "Beziehungen bis 300 m",
        share + "between dwellings at most 300 m apart", false);
    add("ties:within-1km", Unit.SHARE, "Ties within 1 km", "Beziehungen bis 1 km",
        share + "between dwellings at most 1 km apart", false);
    add("ties:beyond-1km", Unit.SHARE, "Ties beyond 1 km", "Beziehungen über 1 km",
        share + "between dwellings more than 1 km apart", false);
  }

  private static void cohesion() {
    String level = "; the level is fitted and no evidence, only differences tell anything";
    add("cohesion", Unit.POINTS, "Cohesion", "Zusammenhalt",
        "index of cohesion of residents aged 14+: plain mean of the nine dimensions below, to be read with them"
            + level, false);
    add("cohesion:networks", Unit.POINTS, "Cohesion: networks", "Zusammenhalt: soziale Netze",
        "ties and close ties elsewhere, and not being lonely" + level, false);
    add("cohesion:trust", Unit.POINTS, "Cohesion: trust", "Zusammenhalt: Vertrauen in Mitmenschen",
        "trust in people" + level, false);
    add("cohesion:diversity", Unit.POINTS, "Cohesion: diversity", "Zusammenhalt: Akzeptanz von Vielfalt",
        "acceptance of people of other origins" + level, false);
    add("cohesion:identification", Unit.POINTS, "Cohesion: identification", "Zusammenhalt: Identifikation",
        "belonging to the quarter" + level, false);
    add("cohesion:institutions", Unit.POINTS, "Cohesion: institutions", "Zusammenhalt: Vertrauen in Einrichtungen",
        "trust in institutions" + level, false);
    add("cohesion:justice", Unit.POINTS, "Cohesion: justice", "Zusammenhalt: Gerechtigkeitsempfinden",
        "needs that are met, and services of the quarter beside those of its municipality" + level, false);
    add("cohesion:solidarity", Unit.POINTS, "Cohesion: solidarity", "Zusammenhalt: Solidarität",
        "having helped neighbours within a year, otherwise readiness to help" + level, false);
    add("cohesion:rules", Unit.POINTS, "Cohesion: rules", "Zusammenhalt: soziale Regeln",
        "collective efficacy and order of the quarter" + level, false);
    add("cohesion:participation", Unit.POINTS, "Cohesion: participation", "Zusammenhalt: Teilhabe",
        "being engaged, being active, going to events or being consulted" + level, false);
  }

  private static void unevenness() {
    String worst = " of the worst-off quarter of the quarters, weighed by residents; worst is ";
    add("engaged_12m:worst-quartile", Unit.SHARE, "Engaged within 12 months, worst quarters",
        "In 12 Monaten engagiert, schwächste Quartiere", "engaged_12m" + worst + "lowest", false);
    add("withdrawn:worst-quartile", Unit.SHARE, "Withdrawn, worst quarters", "Zurückgezogen, schwächste Quartiere",
        "withdrawn" + worst + "highest", false);
    add("needs_met:worst-quartile", Unit.SHARE, "Needs met, worst quarters", "Gedeckte Bedarfe, schwächste Quartiere",
        "needs_met" + worst + "lowest", false);
    add("cohesion:worst-quartile", Unit.POINTS, "Cohesion, worst quarters", "Zusammenhalt, schwächste Quartiere",
        "cohesion" + worst + "lowest", false);
    add("gap:education", Unit.DIFFERENCE, "Gap by schooling", "Abstand nach Bildung",
        "engaged_12m with high schooling less that with low schooling", false);
    add("gap:age", Unit.DIFFERENCE, "Gap by age", "Abstand nach Alter",
        "engaged_12m of the age group from 14 that engages most less that of the one that engages least", false);
    add("gap:migration", Unit.DIFFERENCE, "Gap by migration background", "Abstand nach Migrationshintergrund",
        "engaged_12m without migration background less that with", false);
    add("gini:engaged", Unit.INDEX, "Inequality over schooling", "Ungleichheit über Bildung",
        "Gini coefficient of engaged_12m over low, middle and high schooling, 0 if all engage alike", false);
    add("gini:engaged-quarters", Unit.INDEX, "Inequality over quarters", "Ungleichheit über Quartiere",
        "Gini coefficient of engaged_12m over quarters, 0 if all engage alike", false);
  }

  private static void survey() {
    String who = "residents aged 16+ ";
    add("avoids_share", Unit.SHARE, "Avoid streets at night", "Meiden nachts Straßen",
        who + "who often avoid certain streets at night: their fear, measured with noise, exceeds a lower threshold",
        false);
    add("belongs_strongly", Unit.SHARE, "Belong strongly", "Fühlen sich stark zugehörig",
        who + "whose belonging, measured with noise, exceeds the threshold of a survey", false);
    add("trusts_most", Unit.SHARE, "Trust most people", "Vertrauen den meisten Menschen",
        who + "whose trust, measured with noise, exceeds the threshold of a survey", false);
    add("neighbours_known:none", Unit.SHARE, "Know no neighbour", "Kennen keine Nachbarn",
        who + "without a tie to residents aged 14+ of other households within 300 m", false);
    add("neighbours_known:up-to-3", Unit.SHARE, "Know up to 3 neighbours", "Kennen bis zu 3 Nachbarn",
        who + "with at most three such ties, none included", false);
    add("neighbours_known:over-10", Unit.SHARE, "Know more than 10 neighbours", "Kennen mehr als 10 Nachbarn",
        who + "with more than ten such ties", false);
    add("chats_monthly", Unit.SHARE, "Chat with neighbours every month", "Sprechen jeden Monat mit Nachbarn",
        who + "who met a neighbour they know in the last four weeks", false);
    String engaged = "of the residents aged 14+ who are engaged now, the share that gives ";
    add("hours:up-to-2", Unit.SHARE, "Up to 2 hours a week", "Bis 2 Stunden pro Woche",
        engaged + "up to two whole hours a week", false);
    add("hours:3-5", Unit.SHARE, "3 to 5 hours a week", "3 bis 5 Stunden pro Woche",
        engaged + "three to five whole hours a week", false);
    add("hours:6-or-more", Unit.SHARE, "6 hours a week or more", "6 Stunden pro Woche oder mehr",
        engaged + "six whole hours a week or more", false);
    add("willing", Unit.SHARE, "Willing to engage", "Zum Engagement bereit",
        "of the residents aged 14+ who did no voluntary work in the last 52 weeks, the share whose readiness, measured"
            + " with noise, exceeds a threshold", false);
    add("potential", Unit.SHARE, "Latent potential", "Ungenutztes Potenzial",
        "residents aged 14+ who did no voluntary work in the last 52 weeks and would be willing to", false);
    add("potential_realised", Unit.SHARE, "Potential realised", "Verwirklichtes Potenzial",
        "of the residents who had not engaged for a year but were willing a year ago and still live here, the share"
            + " that is engaged now", false);
    add("formerly_engaged", Unit.SHARE, "Formerly engaged", "Früher engagiert",
        "residents aged 14+ who did voluntary work once, but not in the last 52 weeks", false);
    add("never_engaged", Unit.SHARE, "Never engaged", "Nie engagiert",
        "residents aged 14+ of whom no voluntary work is known", false);
    add("starts", Unit.PER_YEAR, "Starts of engagement", "Beginn von Engagement",
        "starts of voluntary work in the year per resident aged 14+ who was not engaged, mean of the weeks", false);
    add("stops", Unit.PER_YEAR, "Ends of engagement", "Ende von Engagement",
        "ends of voluntary work in the year per resident aged 14+ who was engaged, mean of the weeks", false);
    add("starts_asked", Unit.SHARE, "Starts after being asked", "Beginn nach Ansprache",
        "of the year's starts of voluntary work, the share that followed an ask of somebody known, a project or an"
            + " agency", false);
    add("moves", Unit.PER_YEAR, "Households that moved", "Umgezogene Haushalte",
        "households that moved in the year, within the town, to another or away, per household at its end", false);
    add("turnover", Unit.SHARE, "New households", "Neue Haushalte",
        "households all of whose members moved in within the last 52 weeks", false);
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
      add("needs_met:" + domain.fileName(), "needs_met.domain", Unit.SHARE, "Needs met: " + domain.meaning(),
          "Gedeckte Bedarfe: " + domain.german(), false,
          "share of the year's needs of " + domain.meaning() + " that were met, by any channel", domain.german());
    }
    add("access_gap", Unit.SHARE, "Gap of access", "Versorgungslücke",
        "share of the hours needed that services within walking distance do not meet (E2SFCA), mean over hours", false);
    add("access", Unit.SHARE, "Access to services", "Erreichbarkeit von Diensten",
        "how far services within walking distance meet the hours needed (E2SFCA, at most 1), mean over hours", false);
    for (Domain domain : Domain.values()) {
      add("access:" + domain.fileName(), "access.domain", Unit.SHARE, "Access: " + domain.meaning(),
          "Erreichbarkeit: " + domain.german(), false,
          "how far services of " + domain.meaning() + " within walking distance meet the hours needed (E2SFCA, at most"
              + " 1), mean over residents", domain.german());
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
      add("coordination:" + domain.fileName(), "coordination.domain", Unit.INDEX,
          "Coordination: " + domain.meaning(), "Zusammenarbeit: " + domain.german(), false,
          "how closely the actors who serve " + domain.meaning() + " work together; mean over residents",
          domain.german());
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
    return Optional.of(observable(name, "published", unit, english, german, false,
        what + ", where the quarter's data publishes them", german));
  }
}
