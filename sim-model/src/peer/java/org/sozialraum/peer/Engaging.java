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
import org.sozialraum.week.supply.CrowdingOut;

/** Residents start and stop to engage and gain experience; docs/model.md, section 3.6. */
final class Engaging implements Serializable {
  private static final long serialVersionUID = 1;

  private static final int WEEKS_PER_YEAR = 52;
  private static final int OF_AGE = 18;
  private static final double MOST_HOURS = 40;
  private static final int HALF_A_YEAR = 26;
  private static final int ATTEMPTS = 16;

  private final Settings settings;
  private final EngagementHours hours;
  private final Willingness willingness;
  private final CrowdingOut.Settings crowding;
  private final Choosing choice;
  private final Set<Mechanism> off;
  private final float forgetting;
  private int week;
  private boolean fourth;
  private Chance chance;
  private long start;
  private long stop;

  Engaging(Settings settings, EngagementHours hours, Willingness willingness, CrowdingOut.Settings crowding,
      Choosing choice, Set<Mechanism> off) {
    this.settings = settings;
    this.hours = hours;
    this.willingness = willingness;
    this.crowding = crowding;
    this.choice = choice;
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
    if (person.engaged && person.age(week) < Person.GROWN_UP) {
      person.weeksOfYouthService = Math.min(HALF_A_YEAR, person.weeksOfYouthService + 1);
    }
    if (!off.contains(Mechanism.EXPERIENCE)) {
      gainOrForget(person);
    }
  }

  private boolean stops(Person person) {
    if (fourth && person.leftSchool && !off.contains(Mechanism.YOUTH_ENTRY)
        && chance.draw(Decision.LEAVING_SCHOOL, week, person.id) >= settings.afterSchool()) {
      return true;
    }
    if (off.contains(Mechanism.STOPPING)) {
      return false;
    }
    double hazard = settings.stop() * strain(person)
        * Numeric.exp(-settings.stopReadiness() * (willingness.of(person, week) - settings.stopCentre()));
    return Chance.draw(stop, person.id) < 1 - Numeric.exp(-hazard);
  }

  /** What overload and satisfaction make of the hazard to stop. */
  private double strain(Person person) {
    double matching = (person.matched ? settings.matching() : 0)
        + (person.trained ? settings.trainedMatching() : 0);
    if (person.engagedIn == null || off.contains(Mechanism.OVERLOAD)) {
      return 1 - settings.satisfactionKeeps() * Math.min(1, settings.satisfaction() + matching);
    }
    double overload = person.engagedIn.overload * (person.trained ? settings.trainedOverload() : 1);
    double satisfaction = settings.satisfactionOverloaded() + settings.satisfactionPerOverload() * (1 - overload)
        + matching;
    return 1 + settings.overloadStops() * overload
        - settings.satisfactionKeeps() * Math.max(0, Math.min(1, satisfaction));
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
      // Upbringing shifts the log-odds.
      double odds = likely * Numeric.exp(willingness.ofUpbringing(person));
      if (chance.draw(Decision.ENGAGED_AT_14, week, person.id) < odds / (1 - likely + odds)) {
        engage(person, where(person), false);
        return;
      }
    }
    if (!off.contains(Mechanism.SELF_START)) {
      double hazard = settings.start() * Numeric.exp(willingness.of(person, week)) * crowding(person);
      if (Chance.draw(start, person.id) < 1 - Numeric.exp(-hazard)) {
        engage(person, where(person), false);
      }
    }
  }

  /** What services as they are staffed make of own starts. */
  private double crowding(Person person) {
    return off.contains(Mechanism.CROWDING_OUT) ? 1
        : Numeric.exp(-crowding.effect() * (Reaching.staffing(person.quarter()) - 1) * (person.income - 1));
  }

  private void engage(Person person, Association where, boolean throughAgency) {
    double given = hours(hours, chance.draw(Decision.HOURS, week, person.id));
    person.engaged = true;
    person.engagedIn = where;
    person.matched = throughAgency;
    person.hours = (float) (throughAgency ? Math.min(settings.shortFormat(), given) : given);
  }

  /** Hours a week that a draw stands for. */
  static double hours(EngagementHours hours, double drawn) {
    return Math.min(MOST_HOURS, Distributions.logNormal(drawn, hours.median(), hours.spread()));
  }

  /** An association to engage in: the own one, else one nearby; null for none. */
  private Association where(Person person) {
    if (chance.draw(Decision.ENGAGEMENT_WHERE, week, person.id) >= settings.inAssociation()) {
      return null;
    }
    if (person.firstMembership() != null) {
      return person.firstMembership();
    }
    long key = chance.key(Decision.ENGAGEMENT_WHERE, week);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Association tried = choice.pick(person, Set.of(), 0, Chance.draw(key, person.id, 1 + attempt), key,
          chance.key(Decision.JOIN_NEW, week), attempt);
      if (tried == null || tried.open) {
        return tried;
      }
    }
    return null;
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
