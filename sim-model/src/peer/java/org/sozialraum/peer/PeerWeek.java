package org.sozialraum.peer;

import java.io.Serializable;
import java.util.Set;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.scenario.Settings;
import org.sozialraum.week.Mechanism;
import sim.engine.Schedule;

/**
 * The week of everybody as steps of MASON's schedule: each resident is scheduled once per ordering, because nobody may
 * meet before all have sat down, nor bond before all have met. Within an ordering MASON shuffles, which must not
 * matter.
 */
final class PeerWeek implements Serializable {
  private static final long serialVersionUID = 1;

  private static final int BEGIN = 0;
  private static final int GO_OUT = 1;
  private static final int TURN_AWAY = 2;
  private static final int MEET = 3;
  private static final int BOND = 4;
  private static final int ENGAGE = 5;
  private static final int SHARE_DISORDER = 6;
  private static final int QUARTER = 7;
  private static final int FEEL = 8;
  private static final int END = 9;

  private final PeerTown town;
  private final Set<Mechanism> off;
  private final double drawOfPlaces;
  private final int spareTies;
  private final int mostTies;
  private final GoingOut goingOut;
  private final Meeting meeting;
  private final Bonding bonding;
  private final BeingAsked beingAsked;
  private final Engaging engaging;
  private final Joining joining;
  private final QuarterLife quarterLife;
  private final Feeling feeling;
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
    goingOut = new GoingOut(week.outings(), off, town);
    meeting = new Meeting(week.encounters(), off);
    bonding = new Bonding(week.ties(), off);
    beingAsked = new BeingAsked(week.asking(), willingness, off);
    engaging = new Engaging(week.engagement(), traits.hours(), willingness, off);
    joining = new Joining(week.memberships(), traits.membership());
    quarterLife = new QuarterLife(week.disorder(), week.incidents(), off);
    feeling = new Feeling(week, traits.fear(), traits.loneliness(), off);
    living = new Living(week.modes(), week.ties().capacity());
  }

  void schedule(Schedule schedule) {
    schedule.scheduleRepeating(Schedule.EPOCH, BEGIN, state -> begin());
    for (Place place : town.places) {
      add(schedule, place);
    }
    for (Person person : town.persons) {
      schedule.scheduleRepeating(Schedule.EPOCH, GO_OUT, state -> goingOut.step(person));
      schedule.scheduleRepeating(Schedule.EPOCH, MEET, state -> meeting.step(person));
      schedule.scheduleRepeating(Schedule.EPOCH, BOND, state -> bond(person));
      schedule.scheduleRepeating(Schedule.EPOCH, ENGAGE, state -> engage(person));
      schedule.scheduleRepeating(Schedule.EPOCH, FEEL, state -> feel(person));
    }
    for (Municipality municipality : town.municipalities) {
      schedule.scheduleRepeating(Schedule.EPOCH, SHARE_DISORDER, state -> quarterLife.step(municipality));
    }
    for (Quarter quarter : town.quarters) {
      schedule.scheduleRepeating(Schedule.EPOCH, QUARTER, state -> quarterLife.step(quarter));
    }
    schedule.scheduleRepeating(Schedule.EPOCH, END, state -> town.weekEnds());
  }

  /** Lets a place turn visitors away in every week from the next one on. */
  void add(Schedule schedule, Place place) {
    double next = Math.max(Schedule.EPOCH, schedule.getTime() + 1);
    schedule.scheduleRepeating(next, TURN_AWAY, state -> turnAway(place));
  }

  private void begin() {
    int week = town.weekToCome();
    Chance chance = town.chance();
    for (Table table : town.tables) {
      table.visits.clear();
    }
    if (isFourth(week)) {
      settleWithoutMoves();
    }
    if (town.placesChanged) {
      town.placesChanged = false;
      for (Surroundings each : town.surroundings) {
        each.lookAround(town.addedPlaces, town.outside, drawOfPlaces);
      }
    }
    turnAway = chance.key(Decision.CAPACITY, week);
    goingOut.begin(week, chance);
    meeting.begin(week, chance);
    bonding.begin(week);
    beingAsked.begin(week, chance);
    engaging.begin(week, isFourth(week), chance);
    joining.begin(week, chance);
    quarterLife.begin(week, chance);
    feeling.begin(week);
    living.begin(week);
  }

  /** Where nobody moves, everybody finds room for so many more ties than they have, up to what one can have at most. */
  private void settleWithoutMoves() {
    for (Person person : town.persons) {
      person.moved = false;
      int has = person.ties.size();
      person.roomForTies = Math.max(has, Math.min(mostTies, has + spareTies));
    }
  }

  private static boolean isFourth(int week) {
    return Math.floorMod(week, 4) == 0;
  }

  private void turnAway(Place place) {
    place.countVisits();
    if (!off.contains(Mechanism.CAPACITY)) {
      place.turnAway(turnAway);
    }
  }

  private void bond(Person person) {
    bonding.step(person);
    // Whoever asks is known from the week before; only the own ties must stand.
    beingAsked.step(person);
  }

  private void engage(Person person) {
    engaging.step(person);
    if (isFourth(town.weekToCome()) && !off.contains(Mechanism.MEMBERSHIP)) {
      joining.step(person);
    }
  }

  private void feel(Person person) {
    feeling.step(person);
    living.step(person);
  }
}
