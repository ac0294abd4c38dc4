package org.sozialraum.peer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.sozialraum.town.Quarters;
import org.sozialraum.town.Residents;
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

  /** What differs first; empty if nothing does. */
  static Optional<Disagreement> between(Town town, PeerTown peer, int week) {
    Residents residents = town.residents();
    Map<Long, Person> byId = new HashMap<>();
    peer.persons.forEach(person -> byId.put(person.id, person));
    if (byId.size() != residents.count()) {
      return Optional.of(new Disagreement(week, "residents", "the town", residents.count(), byId.size(), 0));
    }
    Person[] persons = new Person[residents.count()];
    for (int row = 0; row < persons.length; row++) {
      persons[row] = byId.get(residents.id().of(row));
    }
    for (Compared compared : compared(town)) {
      int differ = 0;
      int first = -1;
      for (int row = 0; row < persons.length; row++) {
        if (!compared.production.apply(row).equals(compared.peer.apply(persons[row]))) {
          first = differ++ == 0 ? row : first;
        }
      }
      if (differ > 0) {
        return Optional.of(new Disagreement(week, compared.name, "resident " + Long.toHexString(persons[first].id),
            compared.production.apply(first), compared.peer.apply(persons[first]), differ - 1));
      }
    }
    return quarters(town.quarters(), peer, week);
  }

  private record Compared(String name, IntFunction<Object> production, Function<Person, Object> peer) {}

  /** What is compared of every resident, in the order in which the week changes it. Floats are compared by their bits. */
  private static List<Compared> compared(Town town) {
    Residents all = town.residents();
    List<Compared> list = new ArrayList<>();
    list.add(new Compared("outings", row -> (int) all.outings().of(row), person -> person.outingsThisWeek));
    list.add(new Compared("visits", row -> (int) all.visits().of(row), person -> person.visitsThisWeek));
    list.add(new Compared("group meetings", row -> (int) all.groupMeetings().of(row), person -> person.groupsThisWeek));
    list.add(new Compared("meetings", row -> (int) all.meetings().of(row), person -> person.meetingsThisWeek));
    list.add(new Compared("meetings with people known", row -> (int) all.knownMeetings().of(row),
        person -> person.meetingsWithKnownThisWeek));
    list.add(new Compared("ties", row -> ties(town, row), Disagreement::ties));
    list.add(new Compared("visitor tie", row -> all.visitorTie().of(row), person -> person.visitorTie));
    list.add(new Compared("tie sum", row -> all.tieSum().of(row), person -> person.tieSum));
    list.add(new Compared("contact sum", row -> all.contactSum().of(row), person -> person.contactSum));
    list.add(new Compared("accepted", row -> (int) all.accepted().of(row), person -> person.accepted.ordinal()));
    list.add(new Compared("accepted in", row -> all.acceptedIn().of(row), person -> number(person.acceptedIn)));
    list.add(new Compared("engaged", row -> all.engaged().of(row) != 0, person -> person.engaged));
    list.add(new Compared("engaged in", row -> all.engagedIn().of(row), person -> number(person.engagedIn)));
    list.add(new Compared("hours", row -> all.hours().of(row), person -> person.hours));
    list.add(new Compared("matched", row -> all.matched().of(row) != 0, person -> person.matched));
    list.add(new Compared("last engaged", row -> all.lastEngaged().of(row), person -> person.lastEngaged));
    list.add(new Compared("experience", row -> all.experience().of(row), person -> person.experience));
    list.add(new Compared("memberships", row -> memberships(all, row), person -> person.memberships.stream()
        .map(Disagreement::number).toList()));
    list.add(new Compared("fear", row -> all.fear().of(row), person -> person.fear));
    list.add(new Compared("trust", row -> all.trust().of(row), person -> person.trust));
    list.add(new Compared("belonging", row -> all.belonging().of(row), person -> person.belonging));
    list.add(new Compared("efficacy", row -> all.efficacy().of(row), person -> person.efficacy));
    list.add(new Compared("loneliness", row -> all.loneliness().of(row), person -> person.loneliness));
    list.add(new Compared("usual outings", row -> all.outingsAverage().of(row), person -> person.usualOutings));
    list.add(new Compared("usual meetings", row -> all.meetingsAverage().of(row), person -> person.usualMeetings));
    list.add(new Compared("usual meetings with people known", row -> all.knownAverage().of(row),
        person -> person.usualMeetingsWithKnown));
    list.add(new Compared("usual group meetings", row -> all.groupAverage().of(row), person -> person.usualGroups));
    list.add(new Compared("usual visits", row -> all.visitsAverage().of(row), person -> person.usualVisits));
    list.add(new Compared("mode", row -> Mode.values()[all.mode().of(row)], person -> person.mode));
    list.add(new Compared("mode a year ago", row -> (int) all.modeLastYear().of(row),
        person -> person.modeLastYear == null ? -1 : person.modeLastYear.ordinal()));
    list.add(new Compared("published", row -> (int) all.published().of(row), Disagreement::published));
    return list;
  }

  /** What one end of a tie knows of it. */
  private record End(String to, Tie.Kind kind, float strength, int lately) {}

  private static List<End> ties(Town town, int row) {
    Ties ties = town.ties();
    List<End> ends = new ArrayList<>();
    for (int slot = ties.firstSlot(row); slot < ties.endSlot(row); slot++) {
      ends.add(new End(Long.toHexString(town.residents().id().of(ties.others()[slot])),
          Tie.Kind.values()[ties.kinds()[slot]], ties.strengths()[slot], ties.lately()[slot]));
    }
    return ends;
  }

  private static List<End> ties(Person person) {
    return person.ties.stream()
        .map(tie -> new End(Long.toHexString(tie.other(person).id), tie.kind, tie.strength, tie.lately)).toList();
  }

  private static List<Integer> memberships(Residents residents, int row) {
    List<Integer> memberships = new ArrayList<>();
    for (int which = 0; which < Residents.MEMBERSHIPS; which++) {
      if (residents.membership(which).of(row) != Residents.NONE) {
        memberships.add(residents.membership(which).of(row));
      }
    }
    return memberships;
  }

  private static int number(Association association) {
    return association == null ? Residents.NONE : association.number;
  }

  private static int published(Person person) {
    return (person.knownAsEngaged ? Residents.PUBLISHED_ENGAGED : 0)
        + (person.knownAsCrowded ? Residents.PUBLISHED_CROWDED : 0);
  }

  private static Optional<Disagreement> quarters(Quarters quarters, PeerTown peer, int week) {
    for (Quarter quarter : peer.quarters) {
      Object[][] pairs = {
        {"collective efficacy", quarters.collectiveEfficacy().of(quarter.number), quarter.collectiveEfficacy},
        {"passing disorder", quarters.disorderNoise().of(quarter.number), quarter.passingDisorder},
        {"disorder", quarters.disorder().of(quarter.number), quarter.disorder},
        {"incidents", quarters.incidents().of(quarter.number), quarter.incidents}};
      for (Object[] pair : pairs) {
        if (!pair[1].equals(pair[2])) {
          return Optional.of(new Disagreement(week, (String) pair[0], "quarter " + quarter.number, pair[1], pair[2], 0));
        }
      }
    }
    return Optional.empty();
  }
}
