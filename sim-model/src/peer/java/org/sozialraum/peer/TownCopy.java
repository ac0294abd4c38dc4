package org.sozialraum.peer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sozialraum.chance.Chance;
import org.sozialraum.scenario.Settings;
import org.sozialraum.synthesis.Founding;
import org.sozialraum.town.Associations;
import org.sozialraum.town.Domain;
import org.sozialraum.town.Dwellings;
import org.sozialraum.town.Offers;
import org.sozialraum.town.PlaceKind;
import org.sozialraum.town.Places;
import org.sozialraum.town.Quarters;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Stakeholders;
import org.sozialraum.town.Supply;
import org.sozialraum.town.Ties;
import org.sozialraum.town.Town;

/** Copies the columns of a production town into objects: the only class of the peer that knows them. */
final class TownCopy {
  private static final int DWELLINGS_PER_CELL = 128;
  private static final int DWELLINGS_PER_BLOCK = 16;
  private static final int TABLES_PER_BLOCK = 8;
  private static final int TABLES_PER_EVENT = 16;
  private static final int MEMBERSHIPS = 3;
  private static final int NONE = -1;
  private static final int PUBLISHED_ENGAGED = 1;
  private static final int PUBLISHED_CROWDED = 2;
  private static final int PUBLISHED_TRAINED = 4;
  private static final int EXCHANGES_HELP = 1;
  private static final int LANGUAGE_SUPPORT = 2;
  private static final int ENCOUNTERS = 4;
  private static final int INTRODUCED = 8;
  private static final int ACTORS_KEYS = 1;
  private static final int KEYS_OF_OTHERS = 2;

  private final Town town;
  private final PeerTown peer;
  private final Map<Long, Association> byAddress = new HashMap<>();

  TownCopy(Town town, PeerTown peer) {
    this.town = town;
    this.peer = peer;
  }

  /** Everything, once. */
  void all(Settings settings) {
    quarters();
    places();
    associations(settings.founding());
    tables();
    for (int row = town.associations().founded(); row < town.associations().count(); row++) {
      if (town.associations().id().of(row) != 0) {
        peer.add(association(row, true));
      }
    }
    Home[] homes = homes(settings.week().outings().beta(), settings.week().outings().reach());
    residents(homes);
    ties();
    for (int place = town.places().founded(); place < town.places().count(); place++) {
      peer.add(place(place));
    }
    causes();
  }

  private void quarters() {
    Quarters from = town.quarters();
    float[] shared = town.municipalNoise();
    for (int number = 0; number < shared.length; number++) {
      Municipality municipality = new Municipality(number);
      municipality.passingDisorder = shared[number];
      network(municipality);
      peer.municipalities.add(municipality);
    }
    for (int row = 0; row < from.count(); row++) {
      Quarter quarter = new Quarter(row, from.keyOf(row), peer.municipalities.get(from.municipality().of(row)),
          from.startingDeprivation().of(row), from.x().of(row), from.y().of(row));
      quarter.deprivation = from.deprivation().of(row);
      quarter.drift = from.deprivationDrift().of(row);
      quarter.disorder = from.disorder().of(row);
      quarter.passingDisorder = from.disorderNoise().of(row);
      quarter.collectiveEfficacy = from.collectiveEfficacy().of(row);
      quarter.weeksOfResponse = from.petitionResponse().of(row);
      quarter.actionsOfYear = from.actionsOfYear().of(row);
      quarter.successesOfYear = from.successesOfYear().of(row);
      provision(quarter);
      quarter.municipality.quarters.add(quarter);
      peer.quarters.add(quarter);
    }
  }

  private void provision(Quarter quarter) {
    Supply from = town.supply();
    quarter.provision.forEach((domain, to) -> {
      int row = Supply.row(quarter.number, domain.ordinal());
      to.coordination = from.coordination().of(row);
      to.hoursLeft = from.hoursLeft().of(row);
      to.servicesSought = from.servicesSought().of(row);
      to.volunteersSought = from.volunteersSought().of(row);
      to.needs = from.needs().of(row);
      to.byNeighbours = from.byNeighbours().of(row);
      to.byVolunteers = from.byVolunteers().of(row);
      to.byServices = from.byServices().of(row);
    });
  }

  private void offers() {
    Offers from = town.offers();
    for (int row = peer.offers.size(); row < from.count(); row++) {
      peer.offers.add(new Offer(Domain.values()[from.domain().of(row)],
          peer.quarters.get(from.quarter().of(row)), from.x().of(row), from.y().of(row),
          from.hours().of(row)));
    }
    for (int row = 0; row < from.count(); row++) {
      Offer offer = peer.offers.get(row);
      if (offer.staffed != from.staffed().of(row)) {
        offer.staffed = from.staffed().of(row);
        peer.offersChanged = true;
      }
    }
  }

  private void places() {
    for (int row = 0; row < town.places().founded(); row++) {
      peer.places.add(place(row));
    }
    peer.outside = town.choiceSets().outside();
  }

  private Place place(int row) {
    Places from = town.places();
    return new Place(from.id().of(row), peer.quarters.get(from.quarter().of(row)),
        PlaceKind.values()[from.kind().of(row)], from.x().of(row), from.y().of(row),
        from.barrierFree().of(row) != 0, from.visitsWhenFull().of(row), from.openness().of(row));
  }

  /** Associations of the founding, and by quarter those in reach with weights that fall with distance. */
  private void associations(Founding.Settings settings) {
    Associations from = town.associations();
    for (int row = 0; row < from.founded(); row++) {
      peer.associations.add(association(row, false));
    }
    Choosing choosing = new Choosing(settings);
    for (Quarter quarter : peer.quarters) {
      Association[] reached = new Association[from.founded()];
      double[] cumulative = new double[from.founded()];
      int number = 0;
      double sum = 0;
      for (Association association : peer.associations) {
        double weight = choosing.weight(association, quarter);
        if (weight > 0) {
          sum += weight;
          reached[number] = association;
          cumulative[number++] = sum;
        }
      }
      quarter.associations = Arrays.copyOf(reached, number);
      quarter.cumulativeWeights = Arrays.copyOf(cumulative, number);
    }
  }

  private Association association(int row, boolean isLater) {
    Associations from = town.associations();
    Association association = new Association(address(row), isLater, peer.quarters.get(from.quarter().of(row)),
        from.x().of(row), from.y().of(row), Association.Field.values()[from.field().of(row)],
        from.nominalMembers().of(row));
    association.open = from.open().of(row) != 0;
    association.viability = from.viability().of(row);
    association.weeksWithoutViability = from.weeksUnviable().of(row);
    association.members = from.members().of(row);
    association.volunteers = from.volunteers().of(row);
    association.overload = from.overload().of(row);
    return association;
  }

  /** Address of chance: the row of one that is founded with the town, the id of a later one. */
  private long address(int row) {
    return row < town.associations().founded() ? row : town.associations().id().of(row);
  }

  /** Tables in the order of their numbers, which are addresses of chance. */
  private void tables() {
    for (Quarter quarter : peer.quarters) {
      // One block more for the last, incomplete one, and one because blocks shift by half every other week.
      int blocks = town.quarters().dwellings().of(quarter.number) / DWELLINGS_PER_BLOCK + 2;
      peer.layOut(blocks * TABLES_PER_BLOCK, Table.Kind.DOORSTEP, null, quarter.doorsteps);
    }
    for (Association association : peer.associations) {
      peer.layOut(association.groupsNeeded(), Table.Kind.GROUP, null, association.groups);
    }
    for (Quarter quarter : peer.quarters) {
      peer.layOut(TABLES_PER_EVENT, Table.Kind.EVENT, null, quarter.eventTables);
    }
    for (Place place : peer.places) {
      peer.layOut(place.tablesNeeded(), Table.Kind.PLACE, place, place.tables);
    }
  }

  /** Homes; some neighbouring ones share their surroundings, seen from their middle. */
  private Home[] homes(double beta, double reachMetres) {
    Dwellings from = town.dwellings();
    Home[] homes = new Home[from.count()];
    for (Quarter quarter : peer.quarters) {
      int first = town.quarters().firstDwelling().of(quarter.number);
      int end = first + town.quarters().dwellings().of(quarter.number);
      for (int begin = first; begin < end; begin += DWELLINGS_PER_CELL) {
        int stop = Math.min(end, begin + DWELLINGS_PER_CELL);
        double sumX = 0;
        double sumY = 0;
        for (int row = begin; row < stop; row++) {
          sumX += from.x().of(row);
          sumY += from.y().of(row);
        }
        Surroundings around = new Surroundings((float) (sumX / (stop - begin)), (float) (sumY / (stop - begin)),
            peer.places, beta, reachMetres);
        peer.surroundings.add(around);
        for (int row = begin; row < stop; row++) {
          homes[row] = new Home(quarter, from.id().of(row), row - first, from.x().of(row), from.y().of(row), around,
              from.home().of(row) != 0);
          quarter.homes.add(homes[row]);
        }
      }
    }
    return homes;
  }

  private void residents(Home[] homes) {
    Residents from = town.residents();
    for (int row = 0; row < from.count(); row++) {
      Person person = new Person(from.id().of(row), homes[from.dwelling().of(row)], from.birthWeek().of(row));
      traits(from, row, person);
      state(from, row, person);
      habits(from, row, person);
      needs(from, row, person);
      peer.persons.add(person);
      person.home.residents.add(person);
      person.quarter().residents.add(person);
    }
  }

  private static void traits(Residents from, int row, Person person) {
    person.role = Person.Role.values()[from.role().of(row)];
    person.tenureStart = from.tenureStart().of(row);
    person.householdSize = from.householdSize().of(row);
    person.woman = from.sex().of(row) != 0;
    person.education = from.education().of(row);
    person.income = from.income().of(row);
    person.migrant = from.migration().of(row) != 0;
    person.languageBarrier = from.barrier().of(row) != 0;
    person.employed = from.employed().of(row) != 0;
    person.mobility = from.mobility().of(row);
    person.ageGroup = from.ageGroup().of(row);
    person.parent = from.parent().of(row) != 0;
    person.timePressure = from.timePressureBase().of(row);
    person.trustSetPoint = from.trustSetPoint().of(row);
    person.acceptanceSetPoint = from.acceptanceSetPoint().of(row);
    person.sociability = from.sociability().of(row);
    person.likingToGoOut = from.outingsFactor().of(row);
    person.fearDisposition = from.fearDisposition().of(row);
    person.lonelinessDisposition = from.lonelinessDisposition().of(row);
    person.closeTiesElsewhere = from.closeTies().of(row);
    person.turned14 = from.turned14().of(row) != 0;
    person.leftSchool = from.leftSchool().of(row) != 0;
  }

  private void state(Residents from, int row, Person person) {
    for (int which = 0; which < MEMBERSHIPS; which++) {
      if (from.membership(which).of(row) != NONE) {
        person.memberships.add(association(from.membership(which).of(row)));
      }
    }
    person.trust = from.trust().of(row);
    person.belonging = from.belonging().of(row);
    person.fear = from.fear().of(row);
    person.loneliness = from.loneliness().of(row);
    person.efficacy = from.efficacy().of(row);
    person.experience = from.experience().of(row);
    person.engaged = from.engaged().of(row) != 0;
    person.engagedIn = from.engagedIn().of(row) == NONE ? null : association(from.engagedIn().of(row));
    person.hours = from.hours().of(row);
    person.matched = from.matched().of(row) != 0;
    person.lastEngaged = from.lastEngaged().of(row);
    person.visitorTie = from.visitorTie().of(row);
    person.knownAsEngaged = (from.published().of(row) & PUBLISHED_ENGAGED) != 0;
    person.trained = from.trained().of(row) != 0;
    person.consulted = from.consulted().of(row);
    person.heard = from.heard().of(row);
    person.knownAsTrained = (from.published().of(row) & PUBLISHED_TRAINED) != 0;
    person.knownAsCrowded = (from.published().of(row) & PUBLISHED_CROWDED) != 0;
    person.acceptance = from.acceptance().of(row);
    person.institutionTrust = from.institutionTrust().of(row);
    person.youthReadiness = from.youthReadiness().of(row);
    person.weeksOfYouthService = from.youthService().of(row);
  }

  /** What residents remember of needs and who met them. */
  private static void needs(Residents from, int row, Person person) {
    person.unmetNeed = from.unmetNeed().of(row);
    person.serviceExperience = from.serviceExperience().of(row);
    person.reciprocity = from.reciprocity().of(row);
    person.offersKnown = domains(from.offersKnown().of(row));
    person.response = Person.Response.values()[from.response().of(row)];
    person.lastHelped = from.lastHelped().of(row);
    person.lastHelping = from.lastHelping().of(row);
    person.needsOfYear = from.needsOfYear().of(row);
    person.metByNeighbours = from.metByNeighbours().of(row);
    person.metByVolunteers = from.metByVolunteers().of(row);
    person.metByServices = from.metByServices().of(row);
  }

  /** Domains of which a bit is set. */
  static Set<Domain> domains(int bits) {
    Set<Domain> domains = EnumSet.allOf(Domain.class);
    domains.removeIf(domain -> (bits & 1 << domain.ordinal()) == 0);
    return domains;
  }

  private Association association(int row) {
    if (byAddress.size() < peer.associations.size()) {
      peer.associations.forEach(each -> byAddress.put(each.address, each));
    }
    return byAddress.get(address(row));
  }

  private static void habits(Residents from, int row, Person person) {
    person.mode = Mode.values()[from.mode().of(row)];
    person.modeLastYear = from.modeLastYear().of(row) < 0 ? null : Mode.values()[from.modeLastYear().of(row)];
    person.usualOutings = from.outingsAverage().of(row);
    person.usualMeetings = from.meetingsAverage().of(row);
    person.usualMeetingsWithKnown = from.knownAverage().of(row);
    person.usualGroups = from.groupAverage().of(row);
    person.usualVisits = from.visitsAverage().of(row);
  }

  /** Both copies of a tie become one object. */
  private void ties() {
    Ties from = town.ties();
    List<Person> persons = peer.persons;
    for (int row = 0; row < persons.size(); row++) {
      Person person = persons.get(row);
      person.roomForTies = from.count(row) + from.free(row);
      for (int slot = from.firstSlot(row); slot < from.endSlot(row); slot++) {
        Person other = persons.get(from.others()[slot]);
        Tie tie = from.others()[slot] < row ? other.tieTo(person) : null;
        if (tie == null) {
          tie = new Tie(person, other, Tie.Kind.values()[from.kinds()[slot]], from.strengths()[slot],
              from.lately()[slot]);
        }
        person.ties.add(tie);
      }
    }
  }

  /** What interventions and shocks set this week. */
  void causes() {
    Residents residents = town.residents();
    for (int row = 0; row < residents.count(); row++) {
      Person person = peer.persons.get(row);
      person.askedByProjects = residents.asked().of(row);
      person.askedByAgency = residents.askedByAgency().of(row);
      person.visitedAtHome = residents.visited().of(row) > 0;
      person.escort = residents.escort().of(row);
      person.obliged = residents.obliged().of(row) != 0;
      participation(residents, row, person);
    }
    for (Quarter quarter : peer.quarters) {
      changedServices(quarter);
      quarter.coordinators = town.quarters().coordinators().of(quarter.number);
      quarter.greenery = town.quarters().greenery().of(quarter.number);
      quarter.lighting = town.quarters().lighting().of(quarter.number);
      quarter.upkeep = town.quarters().maintenance().of(quarter.number);
      quarter.events = town.quarters().events().of(quarter.number);
      quarter.disorderAdded = town.quarters().disorderAdded().of(quarter.number);
      quarter.deprivationAdded = town.quarters().deprivationAdded().of(quarter.number);
      quarter.schoolOffers = town.quarters().schoolOffers().of(quarter.number);
    }
    for (int row = 0; row < town.associations().count(); row++) {
      if (town.associations().id().of(row) != 0) {
        association(row).closes = town.associations().closes().of(row) != 0;
      }
    }
    peer.municipalities.forEach(this::workingMeetings);
    offers();
    peer.contacts = town.contacts();
    for (int row = peer.places.size(); row < town.places().count(); row++) {
      peer.add(place(row));
    }
    for (int row = 0; row < town.places().count(); row++) {
      Place place = peer.places.get(row);
      place.hoursByInstruments = town.places().hoursAdded().of(row);
      place.appealByInstruments = town.places().appealAdded().of(row);
      if (place.openness != town.places().openness().of(row)) {
        place.openness = town.places().openness().of(row);
        peer.placesChanged = true;
      }
    }
  }

  private static void participation(Residents from, int row, Person person) {
    int takesPart = from.takesPart().of(row);
    person.exchangesHelp = (takesPart & EXCHANGES_HELP) != 0;
    person.languageSupport = (takesPart & LANGUAGE_SUPPORT) != 0;
    person.meetsOnEqualTerms = (takesPart & ENCOUNTERS) != 0;
    person.isIntroduced = (takesPart & INTRODUCED) != 0;
    person.trained = from.trained().of(row) != 0;
    if (from.consulted().of(row) > 0 && from.consulted().of(row) >= person.consulted) {
      person.consulted = from.consulted().of(row);
      person.heard = from.heard().of(row);
    }
  }

  private void changedServices(Quarter quarter) {
    Supply from = town.supply();
    quarter.provision.forEach((domain, to) -> {
      int row = Supply.row(quarter.number, domain.ordinal());
      to.hoursAdded = from.hoursAdded().of(row);
      to.hoursAtHome = from.homeReach().of(row);
      to.lowThreshold = from.lowThreshold().of(row);
      to.evening = from.evening().of(row);
      to.handOversSaved = from.handOversSaved().of(row);
      to.told = from.told().of(row);
    });
  }

  /** Stakeholders of a municipality and how closely each two work together. */
  private void network(Municipality municipality) {
    Stakeholders from = town.stakeholders();
    List<Stakeholder> nodes = new ArrayList<>();
    from.plan().actors().forEach(plan -> {
      Stakeholder actor = new Stakeholder(Chance.hash(plan.key().hashCode(), ACTORS_KEYS, 0),
          Stakeholder.Seat.values()[plan.tier().ordinal()]);
      actor.serves.addAll(plan.serves());
      municipality.actors.add(actor);
    });
    municipality.coordinators = new Stakeholder(Chance.hash(0, KEYS_OF_OTHERS, 0), Stakeholder.Seat.COORDINATORS);
    municipality.office = new Stakeholder(Chance.hash(1, KEYS_OF_OTHERS, 0), Stakeholder.Seat.OFFICE);
    nodes.addAll(municipality.actors);
    nodes.add(municipality.coordinators);
    nodes.add(municipality.office);
    for (int one = 0; one < nodes.size(); one++) {
      nodes.get(one).trained = from.nodes().trained().of(from.nodeRow(municipality.number, one));
      nodes.get(one).lastTurnover = from.nodes().lastTurnover().of(from.nodeRow(municipality.number, one));
      for (int other = one + 1; other < nodes.size(); other++) {
        Cooperation between = new Cooperation(nodes.get(one), nodes.get(other));
        int row = from.row(municipality.number, one, other);
        between.usualMeetings = from.usualMeetings().of(row);
        between.closeness = from.coordination().of(row);
        between.trust = from.trust().of(row);
        municipality.network.add(between);
      }
    }
  }

  /** What instruments convene this week, and whom they have trained. */
  private void workingMeetings(Municipality municipality) {
    Stakeholders from = town.stakeholders();
    int first = from.row(municipality.number, 0, 1);
    for (int k = 0; k < municipality.network.size(); k++) {
      Cooperation between = municipality.network.get(k);
      between.meetingsAdded = from.meetings().of(first + k);
      between.convener = Cooperation.Convener.values()[from.governance().of(first + k)];
    }
    int firstNode = from.nodeRow(municipality.number, 0);
    List<Stakeholder> nodes = new ArrayList<>(municipality.actors);
    nodes.add(municipality.coordinators);
    nodes.add(municipality.office);
    for (int k = 0; k < nodes.size(); k++) {
      nodes.get(k).trained = from.nodes().trained().of(firstNode + k);
    }
  }
}
