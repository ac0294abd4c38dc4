package org.sozialraum.peer;

import java.io.Serializable;
import java.util.Set;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Distributions;
import org.sozialraum.chance.Numeric;
import org.sozialraum.trait.EngagementHours;
import org.sozialraum.week.Mechanism;
import org.sozialraum.week.StartsAndStops.Settings;

/** Residents start and stop to engage and gain experience; docs/model.md, section 3.6. */
final class Engaging implements Serializable {
  private static final long serialVersionUID = 1;

  private static final int WEEKS_PER_YEAR = 52;
  private static final int OF_AGE = 18;
  private static final double MOST_HOURS = 40;

  private final Settings settings;
  private final EngagementHours hours;
  private final Willingness willingness;
  private final Set<Mechanism> off;
  private final float forgetting;
  private int week;
  private boolean fourth;
  private Chance chance;
  private long start;
  private long stop;

  Engaging(Settings settings, EngagementHours hours, Willingness willingness, Set<Mechanism> off) {
    this.settings = settings;
    this.hours = hours;
    this.willingness = willingness;
    this.off = off;
    forgetting = (float) Numeric.exp(-Numeric.ln(2) / (settings.experienceHalfLife() * WEEKS_PER_YEAR));
  }

  void begin(int thisWeek, boolean isFourth, Chance drawn) {
    week = thisWeek;
    fourth = isFourth;
    chance = drawn;
    start = chance.key(Decision.SELF_START, week);
    stop = chance.key(Decision.STOP, week);
  }

  /** Starts or stops of one resident. */
  void step(Person person) {
    if (!person.isAdult(week)) {
      return;
    }
    boolean before = person.engaged;
    if (!before) {
      start(person);
    } else if (stops(person)) {
      person.engaged = false;
      person.engagedIn = null;
      person.hours = 0;
      person.matched = false;
    }
    if (before || person.engaged) {
      person.lastEngaged = week;
    }
    if (!off.contains(Mechanism.EXPERIENCE)) {
      gainOrForget(person);
    }
  }

  private boolean stops(Person person) {
    if (fourth && person.moved && chance.draw(Decision.STOP_ON_MOVE, week, person.id) < settings.stopOnMove()) {
      return true;
    }
    if (fourth && person.leftSchool && !off.contains(Mechanism.YOUTH_ENTRY)
        && chance.draw(Decision.LEAVING_SCHOOL, week, person.id) >= settings.afterSchool()) {
      return true;
    }
    if (off.contains(Mechanism.STOPPING)) {
      return false;
    }
    double satisfaction = Math.min(1, settings.satisfaction() + (person.matched ? settings.matching() : 0));
    double hazard = settings.stop() * (1 - settings.satisfactionKeeps() * satisfaction)
        * Numeric.exp(-settings.stopReadiness() * (willingness.of(person, week) - settings.stopCentre()));
    return Chance.draw(stop, person.id) < 1 - Numeric.exp(-hazard);
  }

  private void start(Person person) {
    switch (person.accepted) {
      case TIE:
        engage(person, person.acceptedIn, false);
        return;
      case PROJECT:
        engage(person, where(person), false);
        return;
      case AGENCY:
        engage(person, where(person), true);
        return;
      default:
    }
    if (fourth && person.turned14 && !off.contains(Mechanism.YOUTH_ENTRY)) {
      double likely = person.memberships.isEmpty() ? settings.at14Others() : settings.at14Members();
      if (chance.draw(Decision.ENGAGED_AT_14, week, person.id) < likely) {
        engage(person, where(person), false);
        return;
      }
    }
    if (!off.contains(Mechanism.SELF_START)) {
      double hazard = settings.start() * Numeric.exp(willingness.of(person, week));
      if (Chance.draw(start, person.id) < 1 - Numeric.exp(-hazard)) {
        engage(person, where(person), false);
      }
    }
  }

  private void engage(Person person, Association where, boolean throughAgency) {
    double drawn = chance.draw(Decision.HOURS, week, person.id);
    double given = Math.min(MOST_HOURS, Distributions.logNormal(drawn, hours.median(), hours.spread()));
    person.engaged = true;
    person.engagedIn = where;
    person.matched = throughAgency;
    person.hours = (float) (throughAgency ? Math.min(settings.shortFormat(), given) : given);
  }

  /** An association to engage in: the own one, else one nearby; null for none. */
  private Association where(Person person) {
    if (chance.draw(Decision.ENGAGEMENT_WHERE, week, person.id) >= settings.inAssociation()) {
      return null;
    }
    return person.firstMembership() != null ? person.firstMembership()
        : Joining.nearby(person.quarter(), chance.draw(Decision.ENGAGEMENT_WHERE, week, person.id, 1));
  }

  private void gainOrForget(Person person) {
    if (person.engaged) {
      double gain = person.age(week) < OF_AGE
          ? settings.experienceGain() * settings.experienceYouth() : settings.experienceGain();
      person.experience += (float) gain * (1 - person.experience);
    } else {
      person.experience *= forgetting;
    }
  }
}
