package org.sozialraum.peer;

import java.io.Serializable;
import org.sozialraum.week.Modes.Settings;

/** Habits of some weeks, the mode they make, and what others may know of it; docs/model.md, section 3.9. */
final class Living implements Serializable {
  private static final long serialVersionUID = 1;

  private static final int WEEKS_PER_YEAR = 52;

  private final Settings settings;
  private final double capacityForTies;
  private int week;

  Living(Settings settings, double capacityForTies) {
    this.settings = settings;
    this.capacityForTies = capacityForTies;
  }

  void begin(int thisWeek) {
    week = thisWeek;
  }

  /** Ends the week of one resident. */
  void step(Person person) {
    boolean adult = person.isAdult(week);
    if (Math.floorMod(week, WEEKS_PER_YEAR) == 0) {
      person.modeLastYear = adult ? person.mode : null;
    }
    person.usualOutings = averaged(person.usualOutings, person.outingsThisWeek);
    person.usualMeetings = averaged(person.usualMeetings, person.meetingsThisWeek);
    person.usualMeetingsWithKnown = averaged(person.usualMeetingsWithKnown, person.meetingsWithKnownThisWeek);
    person.usualGroups = averaged(person.usualGroups, person.groupsThisWeek);
    person.usualVisits = averaged(person.usualVisits, person.visitsThisWeek);
    if (adult) {
      person.mode = modeOf(person);
    }
    person.knownAsEngaged = person.engaged;
    person.knownAsTrained = person.trained;
    person.knownAsCrowded = person.tieSum > (float) capacityForTies;
  }

  private float averaged(float before, float now) {
    return before + (float) (1 / settings.averagedWeeks()) * (now - before);
  }

  private Mode modeOf(Person person) {
    if (person.engaged) {
      return Mode.ENGAGED;
    }
    double needed = person.mode == Mode.ACTIVE ? settings.stayActive() : 1;
    if (person.usualMeetingsWithKnown >= needed * settings.activeMeetings()
        || person.usualGroups >= needed * settings.activeGroups()) {
      return Mode.ACTIVE;
    }
    boolean hasReason = person.fear > settings.fear() || person.loneliness > settings.loneliness()
        || person.belonging < settings.belonging();
    boolean keepsToItself = person.mode == Mode.WITHDRAWN
        ? person.usualOutings < settings.leaveOutings() && person.usualMeetings < settings.leaveMeetings()
        : person.usualOutings <= settings.enterOutings() && person.usualMeetings <= settings.enterMeetings();
    return hasReason && keepsToItself ? Mode.WITHDRAWN : Mode.PASSIVE;
  }
}
