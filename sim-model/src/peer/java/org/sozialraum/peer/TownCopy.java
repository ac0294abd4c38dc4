package org.sozialraum.peer;

import java.util.Arrays;
import java.util.List;
import org.sozialraum.chance.Numeric;
import org.sozialraum.scenario.Settings;
import org.sozialraum.synthesis.Founding;
import org.sozialraum.town.Associations;
import org.sozialraum.town.Dwellings;
import org.sozialraum.town.PlaceKind;
import org.sozialraum.town.Places;
import org.sozialraum.town.Quarters;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Ties;
import org.sozialraum.town.Town;

/** Copies the columns of a production town into objects: the only class of the peer that knows them. */
final class TownCopy {
  private static final int DWELLINGS_PER_CELL = 128;
  private static final int DWELLINGS_PER_BLOCK = 16;
  private static final int TABLES_PER_BLOCK = 8;
  private static final int TABLES_PER_EVENT = 16;
  private static final int GROUP = 12;
  private static final int MEMBERSHIPS = 3;
  private static final int NONE = -1;
  private static final int PUBLISHED_ENGAGED = 1;
  private static final int PUBLISHED_CROWDED = 2;

  private final Town town;
  private final PeerTown peer;

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
      peer.municipalities.add(municipality);
    }
    for (int row = 0; row < from.count(); row++) {
      Quarter quarter = new Quarter(row, from.keyOf(row), peer.municipalities.get(from.municipality().of(row)),
          from.deprivation().of(row), from.x().of(row), from.y().of(row));
      quarter.disorder = from.disorder().of(row);
      quarter.passingDisorder = from.disorderNoise().of(row);
      quarter.collectiveEfficacy = from.collectiveEfficacy().of(row);
      peer.quarters.add(quarter);
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
    return new Place(from.id().of(row), PlaceKind.values()[from.kind().of(row)], from.x().of(row), from.y().of(row),
        from.barrierFree().of(row) != 0, from.visitsWhenFull().of(row), from.openness().of(row));
  }

  /** Associations, and by quarter those of the municipality in reach with weights that fall with distance. */
  private void associations(Founding.Settings settings) {
    Associations from = town.associations();
    for (int row = 0; row < from.count(); row++) {
      peer.associations.add(new Association(row));
    }
    Association[] reached = new Association[from.count()];
    double[] cumulative = new double[from.count()];
    for (Quarter quarter : peer.quarters) {
      int number = 0;
      double sum = 0;
      for (int row = 0; row < from.count(); row++) {
        if (peer.quarters.get(from.quarter().of(row)).municipality != quarter.municipality) {
          continue;
        }
        double east = from.x().of(row) - quarter.x;
        double north = from.y().of(row) - quarter.y;
        double metres = Math.sqrt(east * east + north * north);
        if (metres <= settings.associationReach()) {
          sum += Numeric.exp(settings.drawOfSize() * Numeric.ln(from.nominalMembers().of(row))
              - metres / settings.associationDistance());
          reached[number] = peer.associations.get(row);
          cumulative[number++] = sum;
        }
      }
      quarter.associations = Arrays.copyOf(reached, number);
      quarter.cumulativeWeights = Arrays.copyOf(cumulative, number);
    }
  }

  /** Tables in the order of their numbers, which are addresses of chance. */
  private void tables() {
    for (Quarter quarter : peer.quarters) {
      // One block more for the last, incomplete one, and one because blocks shift by half every other week.
      int blocks = town.quarters().dwellings().of(quarter.number) / DWELLINGS_PER_BLOCK + 2;
      peer.layOut(blocks * TABLES_PER_BLOCK, Table.Kind.DOORSTEP, null, quarter.doorsteps);
    }
    for (Association association : peer.associations) {
      int members = town.associations().nominalMembers().of(association.number);
      peer.layOut(Math.max(1, Math.floorDiv(members + GROUP - 1, GROUP)), Table.Kind.GROUP, null, association.groups);
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
          homes[row] = new Home(quarter, row - first, from.x().of(row), from.y().of(row), around);
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
      peer.persons.add(person);
      person.quarter().residents.add(person);
    }
  }

  private static void traits(Residents from, int row, Person person) {
    person.tenureStart = from.tenureStart().of(row);
    person.householdSize = from.householdSize().of(row);
    person.woman = from.sex().of(row) != 0;
    person.education = from.education().of(row);
    person.income = from.income().of(row);
    person.migrant = from.migration().of(row) != 0;
    person.mobility = from.mobility().of(row);
    person.ageGroup = from.ageGroup().of(row);
    person.parent = from.parent().of(row) != 0;
    person.timePressure = from.timePressureBase().of(row);
    person.trustSetPoint = from.trustSetPoint().of(row);
    person.sociability = from.sociability().of(row);
    person.likingToGoOut = from.outingsFactor().of(row);
    person.fearDisposition = from.fearDisposition().of(row);
    person.lonelinessDisposition = from.lonelinessDisposition().of(row);
    person.closeTiesElsewhere = from.closeTies().of(row);
    person.moved = from.moved().of(row) != 0;
    person.turned14 = from.turned14().of(row) != 0;
    person.leftSchool = from.leftSchool().of(row) != 0;
  }

  private void state(Residents from, int row, Person person) {
    for (int which = 0; which < MEMBERSHIPS; which++) {
      if (from.membership(which).of(row) != NONE) {
        person.memberships.add(peer.associations.get(from.membership(which).of(row)));
      }
    }
    person.trust = from.trust().of(row);
    person.belonging = from.belonging().of(row);
    person.fear = from.fear().of(row);
    person.loneliness = from.loneliness().of(row);
    person.efficacy = from.efficacy().of(row);
    person.experience = from.experience().of(row);
    person.engaged = from.engaged().of(row) != 0;
    person.engagedIn = from.engagedIn().of(row) == NONE ? null : peer.associations.get(from.engagedIn().of(row));
    person.hours = from.hours().of(row);
    person.matched = from.matched().of(row) != 0;
    person.lastEngaged = from.lastEngaged().of(row);
    person.visitorTie = from.visitorTie().of(row);
    person.knownAsEngaged = (from.published().of(row) & PUBLISHED_ENGAGED) != 0;
    person.knownAsCrowded = (from.published().of(row) & PUBLISHED_CROWDED) != 0;
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
    }
    for (Quarter quarter : peer.quarters) {
      quarter.lighting = town.quarters().lighting().of(quarter.number);
      quarter.upkeep = town.quarters().maintenance().of(quarter.number);
      quarter.events = town.quarters().events().of(quarter.number);
    }
    for (int row = peer.places.size(); row < town.places().count(); row++) {
      peer.add(place(row));
    }
    for (int row = 0; row < town.places().count(); row++) {
      Place place = peer.places.get(row);
      if (place.openness != town.places().openness().of(row)) {
        place.openness = town.places().openness().of(row);
        peer.placesChanged = true;
      }
    }
  }
}
