package org.sozialraum.peer;

import java.io.Serializable;
import java.util.Set;
import org.sozialraum.week.Mechanism;
import org.sozialraum.week.Readiness.Settings;

/** How ready residents are to engage, in log-odds; docs/model.md, section 3.6. */
final class Willingness implements Serializable {
  private static final long serialVersionUID = 1;

  private static final int MID = 1;
  private static final int HIGH = 2;
  private static final int PUPIL = 3;
  private static final int HALF_A_YEAR = 26;

  private final Settings settings;
  private final boolean experienceCounts;
  private final double hurdle;

  Willingness(Settings settings, Set<Mechanism> off) {
    this.settings = settings;
    experienceCounts = !off.contains(Mechanism.EXPERIENCE);
    hurdle = off.contains(Mechanism.MIGRATION_BARRIER) ? 0 : settings.migration();
  }

  float of(Person person, int week) {
    double schooling = person.education == PUPIL ? settings.pupil()
        : person.education == HIGH ? settings.schoolingHigh()
        : person.education == MID ? settings.schoolingMid() : 0;
    float traits = (float) (schooling + settings.age().at(person.age(week)) + (person.migrant ? hurdle : 0)
        - settings.traitsCentre());
    float experience = experienceCounts ? (float) settings.experience() : 0;
    return traits
        + weighted(settings.trust(), person.trust, settings.trustCentre())
        + weighted(settings.belonging(), person.belonging, settings.belongingCentre())
        + weighted(settings.efficacy(), person.efficacy, settings.efficacyCentre())
        + experience * (person.experience - (float) settings.experienceCentre())
        - weighted(settings.timePressure(), timePressure(person), settings.timePressureCentre())
        + (person.age(week) < Person.GROWN_UP ? ofUpbringing(person) : leftByYouth(person));
  }

  /** Time pressure with engagement and compulsory service, a share. */
  float timePressure(Person person) {
    return Math.min(1, person.timePressure
        + (person.engaged ? (float) settings.pressurePerHour() * person.hours : 0)
        + (person.obliged ? (float) (settings.pressurePerHour() * settings.dutyHours()) : 0));
  }

  /** What the sources of readiness from youth add to that of the young. */
  float ofUpbringing(Person person) {
    return weighted(settings.youth(), person.youthReadiness, settings.youthCentre());
  }

  private float leftByYouth(Person person) {
    return weighted(settings.youthLater(), person.youthReadiness, settings.youthCentre())
        + (person.weeksOfYouthService >= HALF_A_YEAR ? (float) settings.youthService() : 0);
  }

  private static float weighted(double weight, float value, double centre) {
    return (float) weight * (value - (float) centre);
  }
}
