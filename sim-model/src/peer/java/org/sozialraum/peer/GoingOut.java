package org.sozialraum.peer;

import java.io.Serializable;
import java.util.Set;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Distributions;
import org.sozialraum.chance.Numeric;
import org.sozialraum.week.Mechanism;
import org.sozialraum.week.Outings.Settings;

/** Residents stand at the doorstep, attend meetings and events and go out to places; docs/model.md, section 3.4. */
final class GoingOut implements Serializable {
  private static final long serialVersionUID = 1;

  private static final int WEEKS_PER_YEAR = 52;
  private static final int SPRING = 13;
  private static final int HALF_YEAR = 26;
  private static final int DWELLINGS_PER_BLOCK = 16;
  private static final int TABLES_PER_BLOCK = 8;
  private static final int MOST_OUTINGS = 14;
  private static final int MOST_ATTEMPTS = 24;
  private static final double USUAL_FEAR = .4;
  private static final int OLDEST = 120;
  private static final long ATTEMPTS_PER_OUTING = 64;
  private static final long PLACES_PER_ATTEMPT = 1024;
  private static final long EVENT_TABLES = 1000;

  /** What an outing leads to. */
  private enum Goal { PLACE, OUTSIDE, NONE }

  private final Settings settings;
  private final Set<Mechanism> off;
  private final PeerTown town;
  private int week;
  private double season;
  private long outings;
  private long place;
  private long addedPlace;
  private long livelier;
  private long accept;
  private long habit;
  private long fresh;
  private long habitual;
  private long habitualGroup;
  private long doorstep;
  private long usualDoorstep;
  private long attend;
  private long group;
  private long event;
  /** Where the outing that is being chosen leads to. */
  private Place chosen;

  GoingOut(Settings settings, Set<Mechanism> off, PeerTown town) {
    this.settings = settings;
    this.off = off;
    this.town = town;
  }

  void begin(int thisWeek, Chance chance) {
    week = thisWeek;
    season = 1 + settings.season() * Numeric.sin(2 * Math.PI * (week - SPRING) / WEEKS_PER_YEAR);
    int halfYear = Math.floorDiv(week, HALF_YEAR);
    outings = chance.key(Decision.OUTINGS, week);
    place = chance.key(Decision.OUTING_PLACE, week);
    addedPlace = chance.key(Decision.OUTING_EXTRA_PLACE, week);
    livelier = chance.key(Decision.OUTING_SURPLUS, week);
    accept = chance.key(Decision.OUTING_ACCEPT, week);
    habit = chance.key(Decision.TABLE_HABIT, week);
    fresh = chance.key(Decision.TABLE_FRESH, week);
    habitual = chance.key(Decision.TABLE_HABITUAL, 0);
    habitualGroup = chance.key(Decision.TABLE_HABITUAL, 1 + halfYear);
    doorstep = chance.key(Decision.DOORSTEP_TABLE, week);
    usualDoorstep = chance.key(Decision.TABLE_HABITUAL, isOdd(week) ? -2 : -1);
    attend = chance.key(Decision.ATTEND_MEETING, week);
    group = chance.key(Decision.GROUP_TABLE, halfYear);
    event = chance.key(Decision.EVENT, week);
  }

  private static boolean isOdd(int week) {
    return Math.floorMod(week, 2) == 1;
  }

  private boolean acts(Mechanism mechanism) {
    return !off.contains(mechanism);
  }

  /** The week of one resident outside the flat. */
  void step(Person person) {
    person.visits.clear();
    for (Tie tie : person.ties) {
      if (tie.one == person) {
        tie.aWeekPasses();
      }
    }
    int age = Math.min(OLDEST, Math.max(0, person.age(week)));
    boolean withdrawn = person.mode == Mode.WITHDRAWN && acts(Mechanism.WITHDRAWAL_KEEPS_HOME);
    float present = withdrawn ? (float) (1 - settings.withdrawnLess()) : 1;
    float turnout = present * town.contacts;
    float ease = age < Person.SCHOOL_CHILD ? 0 : person.sociability;
    float mobility = Math.min(1, person.mobility + person.escort);
    if (acts(Mechanism.DOORSTEP) && ease > 0) {
      float atTheDoor = ease * present * (float) settings.doorstepByAge().at(age);
      sitDown(person, doorstepOf(person), atTheDoor);
    }
    person.groupsThisWeek = 0;
    if (acts(Mechanism.ASSOCIATION_MEETINGS)) {
      attendMeetings(person, ease, turnout);
    }
    attendEvents(person, ease, turnout, mobility);
    person.outingsThisWeek = 0;
    person.visitsThisWeek = 0;
    if (acts(Mechanism.OUTINGS)) {
      goOut(person, age, ease, turnout, mobility);
    }
  }

  private void sitDown(Person person, Table table, float ease) {
    int before = 0;
    if (table.place != null) {
      for (Visit earlier : person.visits) {
        before += earlier.table.place == table.place ? 1 : 0;
      }
    }
    Visit visit = new Visit(person, table, ease, before);
    person.visits.add(visit);
    table.visits.add(visit);
  }

  private Table doorstepOf(Person person) {
    boolean usual = acts(Mechanism.HABIT) && Chance.draw(doorstep, person.id, 1) < settings.doorstepHabit();
    int shifted = person.home.inQuarter + (isOdd(week) ? DWELLINGS_PER_BLOCK / 2 : 0);
    int seat = below(TABLES_PER_BLOCK, Chance.bits(usual ? usualDoorstep : doorstep, person.id));
    return person.quarter().doorsteps.get(shifted / DWELLINGS_PER_BLOCK * TABLES_PER_BLOCK + seat);
  }

  private void attendMeetings(Person person, float ease, float turnout) {
    for (Association association : person.memberships) {
      if (Chance.draw(attend, person.id, association.address) < settings.attendance() * turnout) {
        long bits = Chance.bits(group, person.id, association.address);
        sitDown(person, association.groups.get(below(association.groups.size(), bits)), ease);
        person.groupsThisWeek++;
      }
    }
  }

  private void attendEvents(Person person, float ease, float turnout, float mobility) {
    Quarter quarter = person.quarter();
    for (int k = 0; k < quarter.events + quarter.festivals; k++) {
      if (Chance.draw(event, person.id, k) < settings.eventAttendance() * mobility * turnout) {
        long bits = Chance.bits(event, person.id, EVENT_TABLES + k);
        sitDown(person, quarter.eventTables.get(below(quarter.eventTables.size(), bits)), ease);
        person.groupsThisWeek++;
      }
    }
  }

  private void goOut(Person person, int age, float ease, float turnout, float mobility) {
    double mean = settings.outingsByAge().at(age) * person.likingToGoOut * mobility * season * turnout;
    if (age >= Person.ADULT && acts(Mechanism.FEAR_KEEPS_HOME)) {
      mean *= Numeric.exp(-settings.fearEffect() * (person.fear - USUAL_FEAR));
    }
    if (person.response == Person.Response.NEGLECT) {
      mean *= 1 - settings.neglectLess();
    }
    if (acts(Mechanism.PLACES_DRAW_OUT)) {
      mean *= person.home.surroundings.drawnOut();
    }
    int wanted = Math.min(MOST_OUTINGS, Distributions.poisson(Chance.draw(outings, person.id), mean));
    for (int outing = 0; outing < wanted; outing++) {
      Goal goal = choose(person, age, mobility, outing);
      if (goal == Goal.NONE) {
        continue;
      }
      person.outingsThisWeek++;
      if (goal == Goal.PLACE) {
        person.visitsThisWeek++;
        sitDown(person, tableOf(person, chosen, outing), ease);
      }
    }
  }

  private Goal choose(Person person, int age, float mobility, int outing) {
    Surroundings around = person.home.surroundings;
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      long address = outing * ATTEMPTS_PER_OUTING + attempt;
      for (int k = 0; k < town.addedPlaces.size(); k++) {
        long addedAddress = address * PLACES_PER_ATTEMPT + k;
        chosen = town.addedPlaces.get(k);
        if (Chance.draw(addedPlace, person.id, addedAddress) < around.chanceOfAdded(k, town.outside)
            && accepts(person, fit(person, age), age, mobility, addedAddress + 1)) {
          return Goal.PLACE;
        }
      }
      if (around.surplus() > 0
          && Chance.draw(livelier, person.id, 2 * address) < around.chanceOfLivelier(town.outside)) {
        chosen = around.chooseLivelier(Chance.draw(livelier, person.id, 2 * address + 1));
        float usual = fit(person, age);
        double suits = usual + (1 - usual) * chosen.surplusForAll();
        if (accepts(person, suits, age, mobility, address * PLACES_PER_ATTEMPT + PLACES_PER_ATTEMPT - 1)) {
          return Goal.PLACE;
        }
      }
      chosen = around.choose(Chance.draw(place, person.id, address), town.outside);
      if (chosen == null) {
        boolean child = age >= Person.SCHOOL_CHILD && age < Person.ADULT;
        if (!child) {
          return Goal.OUTSIDE;
        }
      } else if (accepts(person, fit(person, age) * Math.min(1, chosen.openness), age, mobility,
          address * PLACES_PER_ATTEMPT)) {
        return Goal.PLACE;
      }
    }
    return Goal.NONE;
  }

  /** Whether the chosen place is for somebody of an age: 1, or less for others. */
  private float fit(Person person, int age) {
    return chosen.isFor(age, person.parent) ? 1 : (float) settings.fitOfOthers();
  }

  /** Whether a resident goes to the chosen place, which suits that well when it is open, and can be reached. */
  private boolean accepts(Person person, double suitsAndOpen, int age, float mobility, long address) {
    double suits = suitsAndOpen;
    if (person.income == 0 && chosen.kind.costs()) {
      suits *= settings.fitOfLowIncome();
    }
    if (!chosen.withoutSteps && mobility < settings.mobilityForSteps()) {
      suits *= settings.fitWithSteps();
    }
    double away = person.home.surroundings.distance(chosen);
    if (age >= Person.SCHOOL_CHILD && age < Person.ADULT && away > settings.childrenReach()) {
      return false;
    }
    if (mobility < settings.mobilityForDistance()) {
      suits *= Numeric.exp(-settings.beta() * away);
    }
    return Chance.draw(accept, person.id, address) < suits;
  }

  private Table tableOf(Person person, Place goal, int outing) {
    boolean usual = acts(Mechanism.HABIT) && Chance.draw(habit, person.id, outing) < settings.habit();
    long bits;
    if (!usual) {
      bits = Chance.bits(fresh, person.id, outing);
    } else {
      bits = Chance.bits(goal.hasGroups() ? habitualGroup : habitual, person.id, goal.id);
    }
    return goal.tables.get(below(goal.tables.size(), bits));
  }

  /** A number below a limit: the first 31 bits as a share of it. */
  static int below(int limit, long bits) {
    long share = bits >>> 33;
    return (int) (share * limit >> 31);
  }
}
