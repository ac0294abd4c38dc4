package org.sozialraum.peer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sozialraum.town.Associations;
import org.sozialraum.town.Domain;
import org.sozialraum.town.Places;
import org.sozialraum.town.Quarters;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Stakeholders;
import org.sozialraum.town.Supply;
import org.sozialraum.town.Ties;
import org.sozialraum.town.Town;

/**
 * The first thing in which a town and its peer differ after a week, bit for bit.
 *
 * @param week week that has ended
 * @param quantity name of what differs, in the order of the week: the first one is nearest to the cause
 * @param who the resident or quarter
 * @param production value in the production town
 * @param peer value in the peer
 * @param others how many more residents or quarters differ in the same quantity
 */
record Disagreement(int week, String quantity, String who, Object production, Object peer, int others) {

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "week %d, %s: %s is %s in production and %s in the peer; %d more differ in it",
        week, who, quantity, production, peer, others);
  }

  /** What differs first after a week; empty if nothing does. */
  static Optional<Disagreement> between(Town town, PeerTown peer, int week) {
    Residents residents = town.residents();
    Map<Long, Person> byId = new HashMap<>();
    peer.persons.forEach(person -> byId.put(person.id, person));
    List<Person> persons = new ArrayList<>();
    for (int row = 0; row < residents.count(); row++) {
      persons.add(byId.get(residents.id().of(row)));
    }
    if (byId.size() != persons.size() || persons.contains(null)) {
      return Optional.of(new Disagreement(week, "residents", "the town", persons.size(), byId.size(), 0));
    }
    return first(week, "quarter", peer.quarters, beforehand(town.quarters()))
        .or(() -> first(week, "place", peer.places, ofPlaces(town.places())))
        .or(() -> first(week, "resident", persons, actions(town)))
        .or(() -> first(week, "association", associations(town, peer), ofAssociations(town)))
        .or(() -> first(week, "quarter", peer.quarters, ofQuarters(town)))
        .or(() -> first(week, "resident", persons, states(town)))
        .or(() -> first(week, "pair of stakeholders", cooperations(peer), ofStakeholders(town)))
        .or(() -> first(week, "stakeholder", stakeholders(peer), ofNodes(town)))
        .or(() -> first(week, "quarter", peer.quarters, ofServices(town)));
  }

  private static <T> Optional<Disagreement> first(int week, String what, List<T> rows, List<Compared<T>> quantities) {
    for (Compared<T> each : quantities) {
      int differ = 0;
      int first = -1;
      for (int row = 0; row < rows.size(); row++) {
        if (!each.production.apply(row).equals(each.peer.apply(rows.get(row)))) {
          first = differ++ == 0 ? row : first;
        }
      }
      if (differ > 0) {
        String who = what + " " + (rows.get(first) instanceof Person person ? Long.toHexString(person.id) : first);
        return Optional.of(new Disagreement(week, each.name, who, each.production.apply(first),
            each.peer.apply(rows.get(first)), differ - 1));
      }
    }
    return Optional.empty();
  }

  /** Associations of the peer by the rows of the town; null where the peer has none. */
  private static List<Association> associations(Town town, PeerTown peer) {
    List<Association> byRow = new ArrayList<>();
    for (int row = 0; row < town.associations().count(); row++) {
      long address = town.associations().address(row);
      boolean isKept = row >= town.associations().founded() && address == 0;
      byRow.add(isKept ? null
          : peer.associations.stream().filter(each -> each.address == address).findFirst().orElse(null));
    }
    return byRow;
  }

  /** One quantity of a row of production and of an object of the peer; equal floats have equal bits. */
  private record Compared<T>(String name, IntFunction<Object> production, Function<T, Object> peer) {}

  /** What becomes of quarters before anybody goes out. */
  private static List<Compared<Quarter>> beforehand(Quarters all) {
    return List.of(
        new Compared<>("deprivation", row -> all.deprivation().of(row), quarter -> quarter.deprivation),
        new Compared<>("action", row -> all.action().of(row), quarter -> quarter.action.ordinal()),
        new Compared<>("actions of the year", row -> all.actionsOfYear().of(row), quarter -> quarter.actionsOfYear),
        new Compared<>("successes of the year", row -> all.successesOfYear().of(row),
            quarter -> quarter.successesOfYear),
        new Compared<>("participants", row -> all.participants().of(row), quarter -> quarter.participants),
        new Compared<>("weeks of response", row -> all.petitionResponse().of(row), quarter -> quarter.weeksOfResponse));
  }

  private static List<Compared<Place>> ofPlaces(Places all) {
    return List.of(
        new Compared<>("hours added", row -> all.hoursAdded().of(row), place -> place.hoursAdded),
        new Compared<>("appeal added", row -> all.appealAdded().of(row), place -> place.appealAdded));
  }

  /** What residents do, in the order of the week. */
  private static List<Compared<Person>> actions(Town town) {
    Residents all = town.residents();
    return List.of(
        new Compared<>("needs of the year", row -> (int) all.needsOfYear().of(row), person -> person.needsOfYear),
        new Compared<>("outings", row -> (int) all.outings().of(row), person -> person.outingsThisWeek),
        new Compared<>("new places visited", row -> all.newPlaces().of(row), person -> newPlaces(town, person)),
        new Compared<>("visits", row -> (int) all.visits().of(row), person -> person.visitsThisWeek),
        new Compared<>("group meetings", row -> (int) all.groupMeetings().of(row), person -> person.groupsThisWeek),
        new Compared<>("meetings", row -> (int) all.meetings().of(row), person -> person.meetingsThisWeek),
        new Compared<>("meetings with people known", row -> (int) all.knownMeetings().of(row),
            person -> person.meetingsWithKnownThisWeek),
        new Compared<>("meetings across origins", row -> (int) all.intergroupMeetings().of(row),
            person -> person.meetingsAcrossOrigins),
        new Compared<>("ties", row -> ties(town, row), Disagreement::ties),
        new Compared<>("visitor tie", row -> all.visitorTie().of(row), person -> person.visitorTie),
        new Compared<>("tie sum", row -> all.tieSum().of(row), person -> person.tieSum),
        new Compared<>("contact sum", row -> all.contactSum().of(row), person -> person.contactSum),
        new Compared<>("met by neighbours", row -> (int) all.metByNeighbours().of(row),
            person -> person.metByNeighbours),
        new Compared<>("last helped", row -> all.lastHelped().of(row), person -> person.lastHelped),
        new Compared<>("last helping", row -> all.lastHelping().of(row), person -> person.lastHelping),
        new Compared<>("reciprocity", row -> all.reciprocity().of(row), person -> person.reciprocity),
        new Compared<>("met by volunteers", row -> (int) all.metByVolunteers().of(row),
            person -> person.metByVolunteers),
        new Compared<>("offers known", row -> TownCopy.domains(all.offersKnown().of(row)),
            person -> person.offersKnown),
        new Compared<>("met by services", row -> (int) all.metByServices().of(row), person -> person.metByServices),
        new Compared<>("experience with services", row -> all.serviceExperience().of(row),
            person -> person.serviceExperience),
        new Compared<>("needs left", row -> needs(all.needs().of(row)), Disagreement::needs),
        new Compared<>("unmet need", row -> all.unmetNeed().of(row), person -> person.unmetNeed),
        new Compared<>("response", row -> (int) all.response().of(row), person -> person.response.ordinal()),
        new Compared<>("accepted", row -> (int) all.accepted().of(row), person -> person.accepted.ordinal()),
        new Compared<>("accepted in", row -> address(town, all.acceptedIn().of(row)),
            person -> address(person.acceptedIn)),
        new Compared<>("engaged", row -> all.engaged().of(row) != 0, person -> person.engaged),
        new Compared<>("engaged in", row -> address(town, all.engagedIn().of(row)),
            person -> address(person.engagedIn)),
        new Compared<>("hours", row -> all.hours().of(row), person -> person.hours),
        new Compared<>("matched", row -> all.matched().of(row) != 0, person -> person.matched),
        new Compared<>("last engaged", row -> all.lastEngaged().of(row), person -> person.lastEngaged),
        new Compared<>("experience", row -> all.experience().of(row), person -> person.experience),
        new Compared<>("trained", row -> all.trained().of(row) != 0, person -> person.trained),
        new Compared<>("weeks of youth service", row -> (int) all.youthService().of(row),
            person -> person.weeksOfYouthService),
        new Compared<>("memberships", row -> memberships(town, row), Disagreement::memberships),
        new Compared<>("readiness from youth", row -> all.youthReadiness().of(row), person -> person.youthReadiness));
  }

  private static List<Compared<Association>> ofAssociations(Town town) {
    Associations all = town.associations();
    return List.of(
        new Compared<>("open", row -> all.open().of(row) != 0, each -> each != null && each.open),
        new Compared<>("members", row -> all.members().of(row), each -> each == null ? 0 : each.members),
        new Compared<>("volunteers", row -> all.volunteers().of(row), each -> each == null ? 0 : each.volunteers),
        new Compared<>("trained board", row -> all.boardTrained().of(row) != 0,
            each -> each != null && each.trainedBoard),
        new Compared<>("overload", row -> all.overload().of(row), each -> each == null ? 0f : each.overload),
        new Compared<>("viability", row -> all.viability().of(row), each -> each == null ? 0f : each.viability),
        new Compared<>("weeks without viability", row -> all.weeksUnviable().of(row),
            each -> each == null ? 0 : each.weeksWithoutViability));
  }

  /** Pairs by the rows of the town. */
  private static List<Cooperation> cooperations(PeerTown peer) {
    return peer.municipalities.stream().flatMap(municipality -> municipality.network.stream()).toList();
  }

  private static List<Stakeholder> stakeholders(PeerTown peer) {
    return peer.municipalities.stream().flatMap(each -> Stream.concat(each.actors.stream(),
        Stream.of(each.coordinators, each.office))).toList();
  }

  private static List<Compared<Cooperation>> ofStakeholders(Town town) {
    Stakeholders all = town.stakeholders();
    return List.of(
        new Compared<>("coordination", row -> all.coordination().of(row), each -> each.closeness),
        new Compared<>("trust of stakeholders", row -> all.trust().of(row), each -> each.trust));
  }

  private static List<Compared<Stakeholder>> ofNodes(Town town) {
    Stakeholders.Nodes all = town.stakeholders().nodes();
    return List.of(
        new Compared<>("last change of contact person", row -> all.lastTurnover().of(row), each -> each.lastTurnover),
        new Compared<>("trained staff", row -> all.trained().of(row), each -> each.trained));
  }

  /** What the network means for services from next week on. */
  private static List<Compared<Quarter>> ofServices(Town town) {
    return List.of(
        new Compared<>("coordination of services", row -> provision(row, town.supply().coordination()::of),
            quarter -> provision(quarter, each -> each.coordination)),
        new Compared<>("hours left", row -> provision(row, town.supply().hoursLeft()::of),
            quarter -> provision(quarter, each -> each.hoursLeft)));
  }

  private static List<Compared<Quarter>> ofQuarters(Town town) {
    Quarters all = town.quarters();
    return List.of(
        new Compared<>("needs of the year", row -> provision(row, town.supply().needs()::of),
            quarter -> provision(quarter, each -> each.needs)),
        new Compared<>("needs met by neighbours", row -> provision(row, town.supply().byNeighbours()::of),
            quarter -> provision(quarter, each -> each.byNeighbours)),
        new Compared<>("needs met by volunteers", row -> provision(row, town.supply().byVolunteers()::of),
            quarter -> provision(quarter, each -> each.byVolunteers)),
        new Compared<>("needs met by services", row -> provision(row, town.supply().byServices()::of),
            quarter -> provision(quarter, each -> each.byServices)),
        new Compared<>("hours of volunteers sought", row -> provision(row, town.supply().volunteersSought()::of),
            quarter -> provision(quarter, each -> each.volunteersSought)),
        new Compared<>("hours of services sought", row -> provision(row, town.supply().servicesSought()::of),
            quarter -> provision(quarter, each -> each.servicesSought)),
        new Compared<>("collective efficacy", row -> all.collectiveEfficacy().of(row),
            quarter -> quarter.collectiveEfficacy),
        new Compared<>("passing disorder", row -> all.disorderNoise().of(row), quarter -> quarter.passingDisorder),
        new Compared<>("disorder", row -> all.disorder().of(row), quarter -> quarter.disorder),
        new Compared<>("incidents", row -> all.incidents().of(row), quarter -> quarter.incidents));
  }

  /** What the week leaves residents with, in the order of the week. */
  private static List<Compared<Person>> states(Town town) {
    Residents all = town.residents();
    return List.of(
        new Compared<>("fear", row -> all.fear().of(row), person -> person.fear),
        new Compared<>("trust", row -> all.trust().of(row), person -> person.trust),
        new Compared<>("belonging", row -> all.belonging().of(row), person -> person.belonging),
        new Compared<>("efficacy", row -> all.efficacy().of(row), person -> person.efficacy),
        new Compared<>("acceptance", row -> all.acceptance().of(row), person -> person.acceptance),
        new Compared<>("trust in institutions", row -> all.institutionTrust().of(row),
            person -> person.institutionTrust),
        new Compared<>("loneliness", row -> all.loneliness().of(row), person -> person.loneliness),
        new Compared<>("usual outings", row -> all.outingsAverage().of(row), person -> person.usualOutings),
        new Compared<>("usual meetings", row -> all.meetingsAverage().of(row), person -> person.usualMeetings),
        new Compared<>("usual meetings with people known", row -> all.knownAverage().of(row),
            person -> person.usualMeetingsWithKnown),
        new Compared<>("usual group meetings", row -> all.groupAverage().of(row), person -> person.usualGroups),
        new Compared<>("usual visits", row -> all.visitsAverage().of(row), person -> person.usualVisits),
        new Compared<>("mode", row -> (int) all.mode().of(row), person -> person.mode.ordinal()),
        new Compared<>("mode a year ago", row -> (int) all.modeLastYear().of(row),
            person -> person.modeLastYear == null ? -1 : person.modeLastYear.ordinal()),
        new Compared<>("published", row -> (int) all.published().of(row), Disagreement::published));
  }

  /** What a resident knows of one tie. */
  private record End(long to, int kind, float strength, int lately) {
    @Override
    public String toString() {
      return "to " + Long.toHexString(to) + " of kind " + kind + ", strength " + strength + ", lately " + lately;
    }
  }

  private static List<End> ties(Town town, int row) {
    Ties ties = town.ties();
    List<End> ends = new ArrayList<>();
    for (int slot = ties.firstSlot(row); slot < ties.endSlot(row); slot++) {
      ends.add(new End(town.residents().id().of(ties.others()[slot]), ties.kinds()[slot], ties.strengths()[slot],
          ties.lately()[slot]));
    }
    return ends;
  }

  private static List<End> ties(Person person) {
    List<End> ends = new ArrayList<>();
    for (Tie tie : person.ties) {
      ends.add(new End(tie.other(person).id, tie.kind.ordinal(), tie.strength, tie.lately));
    }
    return ends;
  }

  private static List<Object> provision(int quarter, IntFunction<Object> column) {
    return IntStream.range(0, Domain.COUNT).mapToObj(domain -> column.apply(Supply.row(quarter, domain))).toList();
  }

  private static List<Object> provision(Quarter quarter, Function<Provision, Object> quantity) {
    return quarter.provision.values().stream().map(quantity).toList();
  }

  private static List<String> needs(int word) {
    List<String> needs = new ArrayList<>(0);
    for (int k = 0; k < org.sozialraum.town.Need.count(word); k++) {
      int need = org.sozialraum.town.Need.at(word, k);
      needs.add(need(Domain.of(org.sozialraum.town.Need.domain(need)), org.sozialraum.town.Need.handOvers(need)));
    }
    return needs;
  }

  private static List<String> needs(Person person) {
    List<String> needs = new ArrayList<>(0);
    person.needs.forEach(need -> needs.add(need(need.domain, need.handOvers)));
    return needs;
  }

  private static String need(Domain domain, int handOvers) {
    return domain + " with " + handOvers;
  }

  private static List<Long> memberships(Town town, int row) {
    Residents residents = town.residents();
    List<Long> memberships = new ArrayList<>();
    for (int which = 0; which < Residents.MEMBERSHIPS; which++) {
      if (residents.membership(which).of(row) != Residents.NONE) {
        memberships.add(address(town, residents.membership(which).of(row)));
      }
    }
    return memberships;
  }

  private static List<Long> memberships(Person person) {
    return person.memberships.stream().map(Disagreement::address).toList();
  }

  /** What tells associations apart, whatever their rows. */
  private static long address(Town town, int association) {
    return association == Residents.NONE ? Residents.NONE : town.associations().address(association);
  }

  private static long address(Association association) {
    return association == null ? Residents.NONE : association.address;
  }

  /** Places added after the founding, a bit for each. */
  private static int newPlaces(Town town, Person person) {
    int bits = 0;
    for (Visit visit : person.visits) {
      if (visit.table.place != null) {
        int added = town.places().find(visit.table.place.id) - town.places().founded();
        bits |= added >= 0 && added < Integer.SIZE ? 1 << added : 0;
      }
    }
    return bits;
  }

  private static int published(Person person) {
    return (person.knownAsTrained ? Residents.PUBLISHED_TRAINED : 0)
        + (person.knownAsEngaged ? Residents.PUBLISHED_ENGAGED : 0)
        + (person.knownAsCrowded ? Residents.PUBLISHED_CROWDED : 0);
  }
}
