package org.sozialraum.week;

import java.util.Set;
import org.sozialraum.quantity.AgeCurve;
import org.sozialraum.quantity.Curve;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Residents;
import org.sozialraum.trait.YouthStart;

/**
 * How ready a resident is to engage, in log-odds about zero: schooling, age, migration background, trust, belonging,
 * efficacy, experience, time (civic voluntarism, T1) and what childhood and youth have left (T5).
 *
 * <p>Youth adds {@code 1.2 (Y - Y0)} at 14 to 17 and {@code .4 (Y - Y0) + .08} from 18 on, the latter for those who
 * have engaged on their own will for 26 weeks at 14 to 17. Compulsory service adds nothing and takes time while it
 * lasts.
 *
 * <p>The traits are centred at fixed values, the same in every quarter and for good: running means would switch the
 * feedback from engagement to belonging and efficacy off (brief K11).
 */
public final class Readiness implements java.io.Serializable {
  private static final long serialVersionUID = 1;

  /** Settings of readiness. */
  public record Settings(
      @Quantity(meaning = "readiness with middle schooling above low", unit = "log-odds", byDefault = .17, max = .7,
          source = "calibrated to C2, started from .12 (brief, addendum J)", free = true) double schoolingMid,
      @Quantity(meaning = "readiness with high schooling above low", unit = "log-odds", byDefault = .195, max = .7,
          source = "calibrated to C2, started from .18 (brief, addendum J)", free = true) double schoolingHigh,
      @Quantity(meaning = "readiness of pupils above low schooling", unit = "log-odds", byDefault = .67, max = 1.5,
          source = "calibrated to C2, started from .70 (brief, addendum J: 1.05)", free = true) double pupil,
      @Curve(meaning = "readiness by age", unit = "log-odds", ages = {14, 30, 50, 65, 75},
          byDefault = {.32, .38, -.17, -.62, -1.42}, steps = true, min = -2.5, max = 1,
          source = "calibrated to C3, started from .20/.38/-.18/-.50/-1.40 (brief, addendum J)", free = true, heldAt = {30})
      AgeCurve age,
      @Quantity(meaning = "hurdle of language, recognition and exclusion with migration background",
          unit = "log-odds", byDefault = -.35, min = -.6, max = 0, source = "brief 3.4; a switch turns it off")
      double migration,
      @Quantity(meaning = "weight of trust", unit = "log-odds", byDefault = .8, min = .4, max = 1.2,
          source = "brief 3.4 (prototype)") double trust,
      @Quantity(meaning = "weight of belonging", unit = "log-odds", byDefault = .8, min = .4, max = 1.2,
          source = "brief 3.4 (prototype)") double belonging,
      @Quantity(meaning = "weight of efficacy", unit = "log-odds", byDefault = .6, min = .2, max = 1,
          source = "brief 3.4 (prototype)") double efficacy,
      @Quantity(meaning = "weight of experience", unit = "log-odds", byDefault = .5, min = .3, max = .8,
          source = "T4") double experience,
      @Quantity(meaning = "weight of time pressure", unit = "log-odds", byDefault = .6, min = .2, max = 1,
          source = "assumption A-22 (brief K11)") double timePressure,
      @Quantity(meaning = "trust at which readiness is centred", unit = "share", byDefault = .56,
          source = "brief, addendum J, a parameter of the town") double trustCentre,
      @Quantity(meaning = "belonging at which readiness is centred", unit = "share", byDefault = .62,
          source = "brief, addendum J, a parameter of the town") double belongingCentre,
      @Quantity(meaning = "efficacy at which readiness is centred", unit = "share", byDefault = .52,
          source = "brief, addendum J, a parameter of the town") double efficacyCentre,
      @Quantity(meaning = "experience at which readiness is centred", unit = "share", byDefault = .42,
          source = "brief, addendum J, a parameter of the town") double experienceCentre,
      @Quantity(meaning = "time pressure at which readiness is centred", unit = "share", byDefault = .38,
          source = "brief, addendum J, a parameter of the town") double timePressureCentre,
      @Quantity(meaning = "mean of the terms of schooling, age and migration", unit = "log-odds", byDefault = -.07,
          min = -1, max = 1, source = "brief, addendum J, a parameter of the town") double traitsCentre,
      @Quantity(meaning = "time pressure per hour of engagement a week", unit = "per hour", byDefault = .02, max = .1,
          source = "assumption A-23 (brief, addendum D)") double pressurePerHour,
      @Quantity(meaning = "hours of compulsory service", unit = "hours per week", byDefault = 4, max = 40,
          source = "assumption A-210") double dutyHours,
      @Quantity(meaning = "weight of readiness from youth at 14 to 17", unit = "log-odds", byDefault = 1.2, min = .6,
          max = 1.8, source = "brief, addendum G (T5), assumption A-206") double youth,
      @Quantity(meaning = "weight of readiness from youth from 18 on", unit = "log-odds", byDefault = .4, min = .2,
          max = .6, source = "brief, addendum G (T5), assumption A-206") double youthLater,
      @Quantity(meaning = "readiness of adults with 26 weeks of voluntary engagement at 14 to 17", unit = "log-odds",
          byDefault = .08, max = .15, source = "brief, addendum G, K13 (S48, S49)") double youthService,
      @Quantity(meaning = "readiness from youth at which readiness is centred", unit = "share", byDefault = .49,
          source = "derived: 18-year-olds of musterstadt after 24 years, A-207, a parameter of the town") double youthCentre)
      implements java.io.Serializable {}

  private static final int ADULT = 18;

  private final Settings settings;
  private final float[] byTraits = new float[(AgeCurve.OLDEST + 1) * 8];
  private final float trust;
  private final float belonging;
  private final float efficacy;
  private final float experience;
  private final float time;
  private final float perHour;
  private final float pressureOfDuty;
  private final float youth;
  private final float youthLater;
  private final float youthService;
  private final float youthCentre;

  /** Readiness under settings and switches. */
  public Readiness(Settings settings, Set<Mechanism> off) {
    this.settings = settings;
    trust = (float) settings.trust();
    belonging = (float) settings.belonging();
    efficacy = (float) settings.efficacy();
    experience = off.contains(Mechanism.EXPERIENCE) ? 0 : (float) settings.experience();
    time = (float) settings.timePressure();
    perHour = (float) settings.pressurePerHour();
    pressureOfDuty = (float) (settings.pressurePerHour() * settings.dutyHours());
    youth = (float) settings.youth();
    youthLater = (float) settings.youthLater();
    youthService = (float) settings.youthService();
    youthCentre = (float) settings.youthCentre();
    double hurdle = off.contains(Mechanism.MIGRATION_BARRIER) ? 0 : settings.migration();
    double[] schooling = {0, settings.schoolingMid(), settings.schoolingHigh(), settings.pupil()};
    for (int age = 0; age <= AgeCurve.OLDEST; age++) {
      for (int education = 0; education < 4; education++) {
        for (int migration = 0; migration < 2; migration++) {
          byTraits[age * 8 + education * 2 + migration] = (float) (schooling[education] + settings.age().at(age)
              + migration * hurdle - settings.traitsCentre());
        }
      }
    }
  }

  /** Readiness of a resident in log-odds, about zero on average. */
  public float of(Residents residents, int resident, int week) {
    int age = Math.min(AgeCurve.OLDEST, Math.max(0, residents.age(resident, week)));
    return byTraits[age * 8 + residents.education().of(resident) * 2 + residents.migration().of(resident)]
        + trust * (residents.trust().of(resident) - (float) settings.trustCentre())
        + belonging * (residents.belonging().of(resident) - (float) settings.belongingCentre())
        + efficacy * (residents.efficacy().of(resident) - (float) settings.efficacyCentre())
        + experience * (residents.experience().of(resident) - (float) settings.experienceCentre())
        - time * (timePressure(residents, resident) - (float) settings.timePressureCentre())
        + (age < ADULT ? ofUpbringing(residents, resident) : leftByYouth(residents, resident));
  }

  /** Time pressure of a resident, that of engagement and of duty included, a share. */
  public float timePressure(Residents residents, int resident) {
    float pressure = residents.timePressureBase().of(resident)
        + (residents.engaged().of(resident) != 0 ? perHour * residents.hours().of(resident) : 0)
        + (residents.obliged().of(resident) != 0 ? pressureOfDuty : 0);
    return Math.min(1, pressure);
  }

  /** What the sources of readiness from youth add at 14 to 17, in log-odds. */
  float ofUpbringing(Residents residents, int resident) {
    return youth * (residents.youthReadiness().of(resident) - youthCentre);
  }

  private float leftByYouth(Residents residents, int resident) {
    return youthLater * (residents.youthReadiness().of(resident) - youthCentre)
        + (residents.youthService().of(resident) >= YouthStart.SERVED ? youthService : 0);
  }
}
