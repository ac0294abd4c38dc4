package org.sozialraum.peer;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.sozialraum.week.Mechanism;
import org.sozialraum.week.youth.YouthReadiness.Settings;

/** What children and the young see makes them readier to engage, every four weeks; docs/model.md, section 3.6. */
final class GrowingUp implements Serializable {
  private static final long serialVersionUID = 1;

  private static final int SCHOOL_AGE = 6;
  private static final int NO_LONGER_YOUNG = 30;

  private final Settings settings;
  private final Set<Mechanism> off;
  private int week;

  GrowingUp(Settings settings, Set<Mechanism> off) {
    this.settings = settings;
    this.off = off;
  }

  void begin(int thisWeek) {
    week = thisWeek;
  }

  /** Four weeks of the young of a quarter. */
  void step(Quarter quarter) {
    double school = off.contains(Mechanism.YOUTH_SCHOOL) ? settings.usualSchool()
        : Math.min(1, settings.usualSchool() + quarter.schoolOffers);
    float ofAll = (float) (settings.base() + settings.school() * school + settings.quarter() * peers(quarter));
    for (Person person : quarter.residents) {
      if (person.age(week) >= SCHOOL_AGE && person.age(week) < Person.GROWN_UP) {
        float own = (float) (settings.parents() * parents(person) + settings.club() * club(person));
        float target = Math.min(1, ofAll + own);
        person.youthReadiness += (float) settings.speed() * (target - person.youthReadiness);
      }
    }
  }

  private double peers(Quarter quarter) {
    if (off.contains(Mechanism.YOUTH_QUARTER)) {
      return settings.usualQuarter();
    }
    int young = 0;
    int engaged = 0;
    for (Person person : quarter.residents) {
      if (person.isAdult(week) && person.age(week) < NO_LONGER_YOUNG) {
        young++;
        engaged += person.engaged ? 1 : 0;
      }
    }
    return young == 0 ? 0 : Math.min(1, settings.quarterFactor() * engaged / young);
  }

  private double parents(Person person) {
    List<Person> parents = person.parents();
    if (off.contains(Mechanism.YOUTH_PARENTS) || parents.isEmpty()) {
      return settings.usualParents();
    }
    double engaged = parents.stream().filter(parent -> parent.engaged).count();
    return engaged / parents.size();
  }

  private double club(Person person) {
    if (off.contains(Mechanism.YOUTH_CLUB)) {
      return settings.usualClub();
    }
    double best = 0;
    for (Association association : person.memberships) {
      best = Math.max(best, association.trainedBoard ? settings.clubQualityTrained() : settings.clubQuality());
    }
    return best;
  }
}
