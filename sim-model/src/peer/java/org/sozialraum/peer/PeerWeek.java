package org.sozialraum.peer;

import java.io.Serializable;
import java.util.Set;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.scenario.Settings;
import org.sozialraum.week.Mechanism;
import sim.engine.Schedule;
import sim.engine.Steppable;

/**
 * The week of everybody as steps of MASON's schedule: each resident is scheduled once per ordering, because nobody may
 * meet before all have sat down, nor bond before all have met; quarter by quarter, where few have anything to do.
 * Within an ordering MASON shuffles, which must not matter.
 */
final class PeerWeek implements Serializable {
  private static final long serialVersionUID = 1;

  private static final int WEEKS_PER_YEAR = 52;
  private static final int WEEKS_BETWEEN_STEPS = 4;

  private static final int BEGIN = 0;
  private static final int ACT_TOGETHER = 1;
  private static final int GO_OUT = 2;
  private static final int TURN_AWAY = 3;
  private static final int MEET = 4;
  private static final int MEET_AS_EQUALS = 5;
  private static final int BOND = 6;
  private static final int INTRODUCE = 7;
  private static final int ASK_NEIGHBOURS = 8;
  private static final int BE_HELPED = 9;
  private static final int HELP = 10;
  private static final int EXCHANGE = 11;
  private static final int LEARN = 12;
  private static final int KNOW = 13;
  private static final int COUNT_VOLUNTEERS = 14;
  private static final int SHARE_VOLUNTEERS = 15;
  private static final int MEET_NEEDS = 16;
  private static final int ASK_FOR_SERVICES = 17;
  private static final int SEEK_SERVICES = 18;
  private static final int RESPOND = 19;
  private static final int ENGAGE = 20;
  private static final int ASSOCIATE = 21;
  private static final int CHOOSE_ASSOCIATIONS = 22;
  private static final int JOIN = 23;
  private static final int GROW_UP = 24;
  private static final int SHARE_DISORDER = 25;
  private static final int QUARTER = 26;
  private static final int FEEL = 27;
  private static final int COOPERATE = 28;
  private static final int END = 29;

  private final PeerTown town;
  private final Set<Mechanism> off;
  private final double drawOfPlaces;
  private final int spareTies;
  private final int mostTies;
  private final Drifting drifting;
  private final Needing needing;
  private final Acting acting;
  private final Opening opening;
  private final GoingOut goingOut;
  private final Meeting meeting;
  private final MeetingAsEquals meetingAsEquals;
  private final Bonding bonding;
  private final Introducing introducing;
  private final Helping helping;
  private final Exchanging exchanging;
  private final Knowing knowing;
  private final Volunteering volunteering;
  private final Reaching reaching;
  private final Serving serving;
  private final Responding responding;
  private final BeingAsked beingAsked;
  private final Engaging engaging;
  private final Training training;
  private final Choosing choosing;
  private final Associating associating;
  private final Joining joining;
  private final GrowingUp growingUp;
  private final QuarterLife quarterLife;
  private final Feeling feeling;
  private final Cooperating cooperating;
  private final Interlocking interlocking;
  private final Living living;
  private long turnAway;

  PeerWeek(Settings settings, Set<Mechanism> off, PeerTown town) {
    this.town = town;
    this.off = off;
    var week = settings.week();
    var traits = settings.traits();
    drawOfPlaces = week.outings().drawOfPlaces();
    spareTies = settings.founding().spareTieSlots();
    mostTies = settings.founding().mostTieSlots();
    Willingness willingness = new Willingness(week.readiness(), off);
    choosing = new Choosing(settings.founding());
    drifting = new Drifting(week.quarters(), off, town.quarters);
    needing = new Needing(week.needs(), off);
    acting = new Acting(week.collectiveAction(), week.disorder().usual(), off);
    var coordination = week.services().coordination();
    opening = new Opening(week.places(), coordination, off, town);
    goingOut = new GoingOut(week.outings(), off, town);
    meeting = new Meeting(week.encounters(), off, town);
    meetingAsEquals = new MeetingAsEquals(meeting, town);
    bonding = new Bonding(week.ties(), off, town);
    introducing = new Introducing(week.introductions(), off, town);
    helping = new Helping(week.neighbourHelp(), willingness, off);
    exchanging = new Exchanging(week.helpExchange(), helping, week.ties().newTie(), off, town);
    knowing = new Knowing(week.information(), coordination, off);
    volunteering = new Volunteering(week.volunteerHelp(), off, town.quarters);
    reaching = new Reaching(week.services().reach(), town);
    serving = new Serving(week.services(), week.information(), reaching, off, town);
    responding = new Responding(week.unmetNeed(), week.responses(), off);
    beingAsked = new BeingAsked(week.asking(), willingness, coordination, off);
    engaging = new Engaging(week.engagement(), traits.hours(), willingness, week.crowdingOut(), choosing, off);
    training = new Training(week.training(), town);
    associating = new Associating(week.associations(),
        new Establishing(week.associationFounding(), willingness, traits.hours(), town), off, town);
    joining = new Joining(week.memberships(), traits.membership(), choosing, off);
    growingUp = new GrowingUp(week.youth(), off);
    quarterLife = new QuarterLife(week.disorder(), week.incidents(), coordination, off);
    feeling = new Feeling(week, traits.fear(), traits.loneliness(), off);
    cooperating = new Cooperating(week.stakeholders(), coordination, off, town);
    interlocking = new Interlocking(week.stakeholders().index(), coordination, off, town);
    living = new Living(week.modes(), week.ties().capacity());
  }

  void schedule(Schedule schedule) {
    schedule.scheduleRepeating(Schedule.EPOCH, BEGIN, state -> begin());
    for (Place place : town.places) {
      add(schedule, place);
    }
    for (Person person : town.persons) {
      schedule.scheduleRepeating(Schedule.EPOCH, GO_OUT, state -> goOut(person));
      schedule.scheduleRepeating(Schedule.EPOCH, MEET, state -> meeting.step(person));
      schedule.scheduleRepeating(Schedule.EPOCH, BOND, state -> bonding.step(person));
      schedule.scheduleRepeating(Schedule.EPOCH, RESPOND, state -> respond(person));
      schedule.scheduleRepeating(Schedule.EPOCH, ENGAGE, state -> engaging.step(person));
      if (!off.contains(Mechanism.INFORMATION)) {
        everyFourWeeks(schedule, LEARN, state -> knowing.learn(person));
        everyFourWeeks(schedule, KNOW, state -> knowing.know(person));
      }
      if (!off.contains(Mechanism.MEMBERSHIP)) {
        everyFourWeeks(schedule, CHOOSE_ASSOCIATIONS, state -> joining.decide(person));
        everyFourWeeks(schedule, JOIN, state -> joining.act(person));
      }
      schedule.scheduleRepeating(Schedule.EPOCH, FEEL, state -> feel(person));
    }
    schedule.scheduleRepeating(Schedule.EPOCH, ASSOCIATE, state -> associate());
    schedule.scheduleRepeating(Schedule.EPOCH, INTRODUCE, state -> introducing.step());
    schedule.scheduleRepeating(Schedule.EPOCH, EXCHANGE, state -> exchange());
    for (Municipality municipality : town.municipalities) {
      schedule.scheduleRepeating(Schedule.EPOCH, SHARE_DISORDER, state -> quarterLife.step(municipality));
      everyFourWeeks(schedule, COOPERATE, state -> cooperate(municipality));
    }
    for (Quarter quarter : town.quarters) {
      schedule.scheduleRepeating(Schedule.EPOCH, ACT_TOGETHER, state -> acting.step(quarter));
      schedule.scheduleRepeating(Schedule.EPOCH, MEET_AS_EQUALS, state -> meetingAsEquals.step(quarter));
      schedule.scheduleRepeating(Schedule.EPOCH, ASK_NEIGHBOURS, state -> quarter.residents.forEach(helping::ask));
      schedule.scheduleRepeating(Schedule.EPOCH, BE_HELPED, state -> quarter.residents.forEach(helping::receive));
      schedule.scheduleRepeating(Schedule.EPOCH, HELP, state -> quarter.residents.forEach(helping::give));
      schedule.scheduleRepeating(Schedule.EPOCH, ASK_FOR_SERVICES, state -> quarter.residents.forEach(serving::ask));
      schedule.scheduleRepeating(Schedule.EPOCH, COUNT_VOLUNTEERS, state -> volunteering.countHours(quarter));
      schedule.scheduleRepeating(Schedule.EPOCH, SHARE_VOLUNTEERS, state -> volunteering.share(quarter));
      schedule.scheduleRepeating(Schedule.EPOCH, MEET_NEEDS, state -> meetNeeds(quarter));
      schedule.scheduleRepeating(Schedule.EPOCH, SEEK_SERVICES, state -> serving.seek(quarter));
      everyFourWeeks(schedule, GROW_UP, state -> growingUp.step(quarter));
      schedule.scheduleRepeating(Schedule.EPOCH, QUARTER, state -> quarterLife.step(quarter));
    }
    schedule.scheduleRepeating(Schedule.EPOCH, END, state -> end());
  }

  /** Lets a place turn visitors away in every week from the next one on. */
  void add(Schedule schedule, Place place) {
    double next = Math.max(Schedule.EPOCH, schedule.getTime() + 1);
    schedule.scheduleRepeating(next, TURN_AWAY, state -> turnAway(place));
  }

  private void everyFourWeeks(Schedule schedule, int ordering, Steppable step) {
    double first = Schedule.EPOCH + Math.floorMod(-town.weekToCome(), WEEKS_BETWEEN_STEPS);
    schedule.scheduleRepeating(first, ordering, step, WEEKS_BETWEEN_STEPS);
  }

  private void begin() {
    int week = town.weekToCome();
    Chance chance = town.chance();
    for (Table table : town.tables) {
      table.visits.clear();
    }
    if (Math.floorMod(week, WEEKS_PER_YEAR) == 0) {
      beginYear();
    }
    if (isFourth(week)) {
      drifting.step(week, chance);
      settleWithoutMoves();
    }
    if (town.offersChanged) {
      town.offersChanged = false;
      reaching.lookAround();
    }
    opening.step();
    if (town.placesChanged) {
      town.placesChanged = false;
      for (Surroundings each : town.surroundings) {
        each.lookAround(town.places, town.addedPlaces, town.outside, drawOfPlaces);
      }
    }
    turnAway = chance.key(Decision.CAPACITY, week);
    needing.begin(week, chance);
    acting.begin(week, chance);
    goingOut.begin(week, chance);
    meeting.begin(week, chance);
    meetingAsEquals.begin(week, chance);
    bonding.begin(week);
    introducing.begin(week, chance);
    helping.begin(week, chance);
    exchanging.begin(week, chance);
    knowing.begin(week, chance);
    volunteering.begin(week, chance);
    serving.begin(week, chance);
    responding.begin(week, chance);
    beingAsked.begin(week, chance);
    engaging.begin(week, isFourth(week), chance);
    joining.begin(week, chance);
    quarterLife.begin(week, chance);
    growingUp.begin(week);
    feeling.begin(week, chance);
    cooperating.begin(week, chance);
    living.begin(week);
  }

  /** Where nobody moves, everybody finds room for so many more ties than they have, up to what one can have at most. */
  private void settleWithoutMoves() {
    for (Person person : town.persons) {
      int has = person.ties.size();
      person.roomForTies = Math.max(has, Math.min(mostTies, has + spareTies));
    }
  }

  private void beginYear() {
    for (Person person : town.persons) {
      person.needsOfYear = 0;
      person.metByNeighbours = 0;
      person.metByVolunteers = 0;
      person.metByServices = 0;
    }
    for (Quarter quarter : town.quarters) {
      quarter.provision.values().forEach(Provision::yearBegins);
      quarter.actionsOfYear = 0;
      quarter.successesOfYear = 0;
    }
  }

  Choosing choice() {
    return choosing;
  }

  private boolean isFourth() {
    return isFourth(town.weekToCome());
  }

  private static boolean isFourth(int week) {
    return Math.floorMod(week, WEEKS_BETWEEN_STEPS) == 0;
  }

  private void turnAway(Place place) {
    place.countVisits();
    if (!off.contains(Mechanism.CAPACITY)) {
      place.turnAway(turnAway);
    }
  }

  private void goOut(Person person) {
    needing.step(person);
    goingOut.step(person);
  }

  private void exchange() {
    // All who help along ties have helped.
    town.persons.forEach(helping::forget);
    exchanging.step();
  }

  private void cooperate(Municipality municipality) {
    cooperating.step(municipality);
    interlocking.step(municipality);
    cooperating.forget(municipality);
  }

  private void meetNeeds(Quarter quarter) {
    volunteering.meetNeeds(quarter);
    serving.ration(quarter);
  }

  private void respond(Person person) {
    responding.remember(person);
    if (isFourth()) {
      responding.respond(person);
    }
    // Whoever asks is known from the week before; where they engage changes only when all have been asked.
    beingAsked.step(person);
  }

  private void associate() {
    training.step(town.weekToCome(), isFourth(), town.chance());
    associating.step(town.weekToCome(), isFourth(), town.chance());
  }

  private void end() {
    town.weekEnds();
    forgetConsultations();
  }

  /** A consultation is remembered for a year, counted down at the beginning of every fourth week. */
  void forgetConsultations() {
    if (isFourth()) {
      town.persons.forEach(Person::forgetConsultation);
    }
  }

  private void feel(Person person) {
    feeling.step(person);
    living.step(person);
  }
}
