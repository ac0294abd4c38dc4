package org.sozialraum.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sozialraum.RecordedTown;
import org.sozialraum.crew.ThreadCrew;
import org.sozialraum.scenario.Scenario;
import org.sozialraum.town.Actor;
import org.sozialraum.town.Domain;
import org.sozialraum.town.Residents;
import org.sozialraum.town.StakeholderPlan;
import org.sozialraum.town.StakeholderPlan.ActorPlan;
import org.sozialraum.town.Town;
import org.sozialraum.week.Mechanism;

/** The peer and production, written twice from one description, live the same life bit for bit. */
class PeerTest {

  @Test
  void aFoundedTownLivesAsItsPeerDoes() {
    TwinTown twins = TwinTown.founded(TwinTown.scenario());
    int wereEngaged = engaged(twins.town());
    assertThat(twins.live(30)).isEmpty();
    somethingHappened(twins, wereEngaged, 30);
  }

  @Test
  void aTownThatHasLivedWithBirthsAndMovesGoesOnAsItsPeerDoes() {
    // Residents who turned 14 or left school in the last resettlement keep these marks without demography, so that the
    // rules for them act every fourth week. Nobody has moved.
    TwinTown twins = TwinTown.after(RecordedTown.scenario(TwinTown.plan(), 2, 1), 61);
    assertThat(kinds(twins.peer())).as("kinds of ties that production hands over").contains(Tie.Kind.KIN);
    int wereEngaged = engaged(twins.town());
    assertThat(twins.live(104)).isEmpty();
    somethingHappened(twins, wereEngaged, 104);
    assertThat(kinds(twins.peer())).as("kinds of ties that occur").containsExactlyInAnyOrder(Tie.Kind.values());
  }

  @Test
  void aTownOfTenThousandOnThreeThreadsLivesAsItsPeerDoes() {
    TwinTown twins = TwinTown.after(RecordedTown.scenario(TwinTown.grid(10), 1, 1), 9);
    int wereEngaged = engaged(twins.town());
    try (ThreadCrew crew = new ThreadCrew(3)) {
      assertThat(twins.with(crew).live(8)).isEmpty();
    }
    assertThat(twins.peer().residents()).isGreaterThan(9500);
    somethingHappened(twins, wereEngaged, 8);
  }

  @Test
  void interventionsAndShocksReachBothThroughTheSameCauses() {
    Scenario scenario = TwinTown.withEverythingAtWork(TwinTown.scenario());
    // The centre opens in week -42, after the peer has started, and stands already when the other peer starts.
    TwinTown twins = TwinTown.founded(scenario);
    assertThat(twins.live(40)).isEmpty();
    assertThat(twins.peer().addedPlaces).singleElement().satisfies(centre -> {
      assertThat(centre.visits).as("visits of the centre").isPositive();
    });
    List<Person> persons = twins.peer().persons;
    assertThat(persons.stream().filter(person -> person.visitorTie > 0).count()).as("visited at home").isPositive();
    assertThat(persons.stream().filter(person -> person.matched).count()).as("matched by the agency").isPositive();
    assertThat(persons.stream().filter(person -> person.escort > 0).count()).as("with company").isPositive();
    assertThat(twins.peer().quarters.stream().filter(quarter -> quarter.lighting > 0)).as("lit quarters").isNotEmpty();
    assertThat(persons.stream().filter(person -> person.obliged).count()).as("obliged to serve").isPositive();
    assertThat(twins.peer().quarters.stream().filter(quarter -> quarter.schoolOffers > 0)).as("school offers")
        .isNotEmpty();
    assertThat(twins.peer().quarters.stream().filter(quarter -> quarter.deprivationAdded > 0)).as("poorer quarters")
        .isNotEmpty();
    assertThat(twins.peer().offers.stream().filter(offer -> offer.staffed < 1)).as("services with less staff")
        .isNotEmpty();
    assertThat(twins.peer().associations.stream().filter(association -> !association.open)).as("closed associations")
        .isNotEmpty();
    assertThat(twins.peer().contacts).as("contacts over the usual").isLessThan(1);
    assertThat(TwinTown.after(scenario, 20).live(16)).isEmpty();
  }

  @Test
  void allThatInstrumentsCauseMeansTheSameToBoth() {
    Scenario scenario = TwinTown.restless(TwinTown.withEverythingAtWork(TwinTown.scenario()));
    TwinTown twins = TwinTown.founded(RecordedTown.with(scenario, "week.encounters.tie-intercept", 0));
    Map<String, Predicate<PeerTown>> causes = causes();
    Set<String> seen = new TreeSet<>();
    for (int week = 0; week < 44; week++) {
      assertThat(twins.live(1)).isEmpty();
      causes.forEach((cause, isThere) -> {
        if (isThere.test(twins.peer())) {
          seen.add(cause);
        }
      });
    }
    assertThat(seen).as("causes at work in one week at least").containsExactlyInAnyOrderElementsOf(causes.keySet());
  }

  @Test
  void instrumentsAtWorkWhileResidentsAreBornMoveAndDieMeanTheSameToBoth() {
    Scenario scenario = TwinTown.withEverythingAtWork(RecordedTown.scenario(TwinTown.plan(), 2, 1));
    scenario = RecordedTown.with(scenario, "week.encounters.tie-intercept", 0);
    scenario = RecordedTown.with(scenario, "week.stakeholders.most-meetings", 1);
    scenario = RecordedTown.with(scenario, "week.services.reach.home", .3);
    scenario = RecordedTown.with(scenario, "week.services.seek-reach", 8);
    TwinTown twins = TwinTown.after(scenario, 84);
    // Into the second year of work, so that consultations are forgotten and training fades.
    try (ThreadCrew crew = new ThreadCrew(2)) {
      assertThat(twins.with(crew).live(60)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(StakeholderPlan.Structure.class)
  void eachNetworkMeansTheSameToBoth(StakeholderPlan.Structure structure) {
    StakeholderPlan plan = structure == StakeholderPlan.Structure.OWN ? few() : StakeholderPlan.usual(structure);
    Scenario scenario = RecordedTown.with(TwinTown.scenario().with(plan), "week.stakeholders.turnover", 1);
    TwinTown twins = TwinTown.founded(scenario);
    assertThat(twins.live(24)).isEmpty();
    assertThat(twins.peer().municipalities).allSatisfy(municipality -> {
      assertThat(municipality.actors).hasSize(plan.actors().size());
      assertThat(municipality.actors.stream().mapToInt(each -> each.lastTurnover).max().orElseThrow())
          .as("last change of a contact person").isGreaterThanOrEqualTo(-52);
    });
  }

  /** Three actors, two of whom have never met; most domains are served by one of them at most. */
  private static StakeholderPlan few() {
    List<ActorPlan> actors = List.of(
        new ActorPlan("district", "Kreis", null, Actor.Tier.COUNTY, List.of(Domain.FAMILY, Domain.CULTURE)),
        new ActorPlan("hall", "Rathaus", Actor.PLANNING_OFFICE, Actor.Tier.MUNICIPALITY, List.of(Domain.FAMILY)),
        new ActorPlan("club", "Verein", null, Actor.Tier.LOCAL, List.of()));
    return new StakeholderPlan(StakeholderPlan.Structure.OWN, actors, List.of(.6, 0.0, .2));
  }

  private static Map<String, Predicate<PeerTown>> causes() {
    Map<String, Predicate<PeerTown>> causes = new TreeMap<>();
    causes.put("hours added to services", provided(each -> each.hoursAdded > 0));
    causes.put("services that come to the home", provided(each -> each.hoursAtHome > 0));
    causes.put("low-threshold services", provided(each -> each.lowThreshold > 0));
    causes.put("services in the evening", provided(each -> each.evening > 0));
    causes.put("hand-overs saved", provided(each -> each.handOversSaved > 0));
    causes.put("residents told of offers", provided(each -> each.told > 0));
    causes.put("places open longer", town -> town.places.stream().anyMatch(each -> each.hoursByInstruments > 0));
    causes.put("places nicer", town -> town.places.stream().anyMatch(each -> each.appealAdded > 0));
    causes.put("rooms shared",
        town -> town.places.stream().anyMatch(each -> each.hoursAdded > each.hoursByInstruments));
    causes.put("greenery", quarters(each -> each.greenery > 0));
    causes.put("coordinators", quarters(each -> each.coordinators > 0));
    causes.put("help exchange", persons(each -> each.exchangesHelp));
    causes.put("language support", persons(each -> each.languageBarrier && each.languageSupport));
    causes.put("encounters on equal terms", persons(each -> each.metAsEqual));
    causes.put("introductions", persons(each -> each.isIntroduced));
    causes.put("honoured", persons(each -> each.heard > 0));
    causes.put("ignored", persons(each -> each.heard < 0));
    causes.put("trained volunteers", persons(each -> each.trained && each.engagedIn != null));
    causes.put("trained boards", town -> town.associations.stream().anyMatch(each -> each.trainedBoard));
    causes.put("trained staff", town -> town.municipalities.get(0).actors.stream().anyMatch(each -> each.trained > 0));
    for (Cooperation.Convener convener : Cooperation.Convener.values()) {
      causes.put("meetings convened by " + convener, town -> town.municipalities.stream()
          .flatMap(each -> each.network.stream()).anyMatch(each -> each.convener == convener && each.isKnown()));
    }
    return causes;
  }

  private static Predicate<PeerTown> provided(Predicate<Provision> each) {
    return quarters(quarter -> quarter.provision.values().stream().anyMatch(each));
  }

  private static Predicate<PeerTown> quarters(Predicate<Quarter> each) {
    return town -> town.quarters.stream().anyMatch(each);
  }

  private static Predicate<PeerTown> persons(Predicate<Person> each) {
    return town -> town.persons.stream().anyMatch(each);
  }

  @Test
  void associationsThatCloseAndThatResidentsFoundMeanTheSameToBoth() {
    Scenario scenario = RecordedTown.with(TwinTown.scenario(), "week.associations.viability-change", .2);
    scenario = RecordedTown.with(scenario, "week.associations.weeks-without", 4);
    scenario = RecordedTown.with(scenario, "week.association-founding.rate", .1);
    scenario = RecordedTown.with(scenario, "week.association-founding.most-groups", 50);
    scenario = RecordedTown.with(scenario, "week.association-founding.ties", 1);
    TwinTown twins = TwinTown.after(scenario, 40);
    long before = twins.peer().associations.stream().filter(association -> association.isLater).count();
    // Some are founded to make up for lost ones before week 0, others by the rate from then on.
    assertThat(twins.live(32)).isEmpty();
    List<Association> later = twins.peer().associations.stream().filter(association -> association.isLater).toList();
    assertThat(before).as("founded before both part").isPositive();
    assertThat(later.size() - before).as("founded since").isPositive();
    assertThat(twins.peer().associations.stream().filter(association -> !association.open)).as("closed").isNotEmpty();
    assertThat(later.stream().mapToInt(association -> association.members).max().orElse(0)).as("members of a later one")
        .isGreaterThan(scenario.settings().week().associationFounding().founders());
  }

  @Test
  void actionsAndResponsesOfManyMeanTheSameToBoth() {
    Scenario scenario = TwinTown.restless(TwinTown.scenario());
    TwinTown twins = TwinTown.founded(scenario);
    Set<Acting.Action> actions = EnumSet.noneOf(Acting.Action.class);
    for (int week = 0; week < 30; week++) {
      assertThat(twins.live(1)).isEmpty();
      twins.peer().quarters.forEach(quarter -> actions.add(quarter.action));
    }
    assertThat(actions).as("actions that occur").containsExactlyInAnyOrder(Acting.Action.values());
    assertThat(twins.peer().persons.stream().map(person -> person.response)).as("responses that occur")
        .contains(Person.Response.values());
  }

  /** Without lasting ties a null model stands in, which is no rule of the week and not written twice. */
  @ParameterizedTest
  @EnumSource(value = Mechanism.class, mode = EnumSource.Mode.EXCLUDE, names = "LASTING_TIES")
  void eachSwitchMeansTheSameToBoth(Mechanism mechanism) {
    Scenario scenario = TwinTown.scenario().without(EnumSet.of(mechanism));
    assertThat(TwinTown.founded(scenario).live(5)).isEmpty();
  }

  /** The same for what shows only while instruments are at work. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.MATCH_ANY, names = {"COORDINATION", "STAFF_.*", "GOVERNANCE", "COORDINATED_.*",
      "DUPLICATION", "DISORDER_RESPONSE", "SHARED_ROOMS", "JOINT_.*", "SERVICE_TRUST", "COORDINATION_HOURS",
      "CONSULTATION", "TIES", "NEIGHBOUR_HELP", "NEEDS", "LANGUAGE_BARRIER", "TRUST", "DIVERSITY", "YOUTH_CLUB",
      "OVERLOAD", "PROSPECTING", "SERVICES", "HAND_OVERS", "STIGMA"})
  void eachSwitchOfInstrumentsMeansTheSameToBoth(Mechanism mechanism) {
    Scenario scenario = TwinTown.withEverythingAtWork(TwinTown.scenario()).without(EnumSet.of(mechanism));
    assertThat(TwinTown.founded(scenario).live(22)).isEmpty();
  }

  @Test
  void otherLuckAndNarrowBoundsMeanTheSameToBoth() {
    Scenario scenario = TwinTown.scenario();
    scenario = scenario.with(scenario.horizon(), 1, 4711);
    scenario = RecordedTown.with(scenario, "week.encounters.proposals", 1);
    scenario = RecordedTown.with(scenario, "week.encounters.tie-intercept", 1);
    scenario = RecordedTown.with(scenario, "week.ties.capacity", .5);
    scenario = RecordedTown.with(scenario, "week.ties.friend-above", .2);
    scenario = RecordedTown.with(scenario, "founding.spare-tie-slots", 3);
    TwinTown twins = TwinTown.founded(scenario);
    assertThat(twins.live(40)).isEmpty();
    assertThat(twins.peer().persons.stream().filter(person -> person.knownAsCrowded).count())
        .as("residents with more ties than they can keep up").isPositive();
    assertThat(twins.peer().persons.stream().filter(person -> person.ties.size() == person.roomForTies).count())
        .as("residents without room for one more tie").isPositive();
  }

  /** A comparison of towns in which nothing happens would prove nothing. */
  private static void somethingHappened(TwinTown twins, int wereEngaged, int weeks) {
    PeerTown peer = twins.peer();
    int first = peer.weekToCome() - weeks;
    assertThat(peer.persons.stream().map(person -> person.mode)).as("modes that occur").contains(Mode.values());
    assertThat(peer.persons.stream().mapToInt(person -> person.ties.size()).sum()).as("ends of ties")
        .isGreaterThan(1000);
    long stopped = peer.persons.stream().filter(person -> !person.engaged && person.lastEngaged >= first).count();
    assertThat(stopped).as("residents who stopped").isPositive();
    assertThat(engaged(twins.town()) - wereEngaged + stopped).as("residents who started").isPositive();
    assertThat(peer.places.stream().filter(place -> place.visits == (int) (place.visitsWhenFull * place.openness)))
        .as("full places").isNotEmpty();
    assertThat(peer.persons.stream().mapToInt(person -> person.meetingsWithKnownThisWeek).sum())
        .as("meetings with people known").isPositive();
    for (Domain domain : Domain.values()) {
      assertThat(sum(peer, domain, each -> each.needs)).as("needs of %s", domain).isPositive();
    }
    for (ToIntFunction<Provision> channel : List.<ToIntFunction<Provision>>of(each -> each.byNeighbours,
        each -> each.byVolunteers, each -> each.byServices)) {
      assertThat(peer.quarters.stream().flatMap(quarter -> quarter.provision.values().stream()).mapToInt(channel).sum())
          .as("needs met by one of neighbours, volunteers, services").isPositive();
    }
    assertThat(peer.persons.stream().mapToInt(person -> person.meetingsAcrossOrigins).sum())
        .as("meetings across origins").isPositive();
    assertThat(peer.quarters.stream().mapToInt(quarter -> quarter.incidents).sum()).as("incidents").isPositive();
  }

  private static int sum(PeerTown peer, Domain domain, ToIntFunction<Provision> quantity) {
    return peer.quarters.stream().map(quarter -> quarter.provision.get(domain)).mapToInt(quantity).sum();
  }

  private static Set<Tie.Kind> kinds(PeerTown peer) {
    Set<Tie.Kind> kinds = EnumSet.noneOf(Tie.Kind.class);
    peer.persons.forEach(person -> person.ties.forEach(tie -> kinds.add(tie.kind)));
    return kinds;
  }

  private static int engaged(Town town) {
    Residents residents = town.residents();
    int engaged = 0;
    for (int row = 0; row < residents.count(); row++) {
      engaged += residents.engaged().of(row);
    }
    return engaged;
  }
}
