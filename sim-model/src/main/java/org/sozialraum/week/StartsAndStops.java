package org.sozialraum.week;

import java.util.Set;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Numeric;
import org.sozialraum.quantity.Quantity;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;
import org.sozialraum.trait.EngagementHours;
import org.sozialraum.trait.YouthStart;
import org.sozialraum.week.supply.CrowdingOut;

/**
 * Residents start to engage, asked or on their own, and stop; what they have done becomes experience.
 *
 * <p>Own starts have hazard {@code h0 e^readiness}, times what services crowd out or in ({@link CrowdingOut}); stops
 * {@code x0 e^(-.6 (readiness - .25)) (1 - .4 satisfaction)}, for volunteers of an association {@code (1 + .5 overload
 * - .4 satisfaction)} with {@code satisfaction = clip(.5 + .3 (1 - overload) + match, 0, 1)}. Moving, turning 14 and
 * leaving school have chances of their own; the one at 14 follows the readiness that parents, school, clubs and quarter
 * have left. Experience grows while engaged and halves every five years without; weeks engaged at 14 to 17 are counted
 * up to 26. Compulsory service is no engagement and leaves neither. Step 9; brief, addendum G and K11, K12, K32.
 */
public final class StartsAndStops implements WeeklyProcess {
  private static final long serialVersionUID = 1;

  /** Settings of starts and stops. */
  public record Settings(
      @Quantity(meaning = "starts on own initiative at usual readiness", unit = "per week", byDefault = .00101,
          min = .0004, max = .003, source = "calibrated to C1 and C6, started from .00104", free = true)
      double start,
      @Quantity(meaning = "stops at usual readiness, before satisfaction", unit = "per week", byDefault = .0062,
          min = .002, max = .012, source = "brief, addendum J: exit 18 a year; bracket S160, S161") double stop,
      @Quantity(meaning = "how much readiness keeps engaged", unit = "per log-odds", byDefault = .6, max = 1.5,
          source = "brief 3.3, assumption A-25") double stopReadiness,
      @Quantity(meaning = "readiness at which stops are stated", unit = "log-odds", byDefault = .25, min = -1, max = 1,
          source = "brief K11") double stopCentre,
      @Quantity(meaning = "satisfaction of the engaged outside associations", unit = "share", byDefault = .8,
          source = "brief, rulings; that of volunteers without overload") double satisfaction,
      @Quantity(meaning = "satisfaction of volunteers whose association lacks as many as it has",
          unit = "share", byDefault = .5, source = "assumption A-192 (brief, addendum F)")
          double satisfactionOverloaded,
      @Quantity(meaning = "satisfaction lost per unit of overload", unit = "share", byDefault = .3,
          source = "assumption A-192 (brief, addendum F)") double satisfactionPerOverload,
      @Quantity(meaning = "how much overload raises stops", unit = "share per unit", byDefault = .5,
          max = 2, source = "assumption A-192 (brief 3.3)") double overloadStops,
      @Quantity(meaning = "satisfaction added by an agency's matching", unit = "share", byDefault = .2,
          source = "assumption A-26 (I9)") double matching,
      @Quantity(meaning = "satisfaction added by training", unit = "share", byDefault = .1, max = .2,
          source = "brief, addendum H (I19), assumption A-285") double trainedMatching,
      @Quantity(meaning = "overload that the trained feel, over that of others", unit = "factor", byDefault = .85,
          min = .7, source = "brief, addendum H (I19), assumption A-285") double trainedOverload,
      @Quantity(meaning = "how much satisfaction lowers stops", unit = "share", byDefault = .4, max = .9,
          source = "assumption A-25 (brief 3.3)") double satisfactionKeeps,
      @Quantity(meaning = "chance to stop on moving", unit = "per move", byDefault = .35,
          source = "assumption A-27 (brief 3.3)") double stopOnMove,
      @Quantity(meaning = "chance to be engaged at 14, members of an association", unit = "share", byDefault = .30,
          source = "brief, addendum G") double at14Members,
      @Quantity(meaning = "chance to be engaged at 14, others", unit = "share", byDefault = .09,
          source = "brief, addendum G") double at14Others,
      @Quantity(meaning = "chance to go on engaging on leaving school", unit = "share", byDefault = .45,
          source = "brief, addendum G, K13") double afterSchool,
      @Quantity(meaning = "hours of the short formats that an agency offers, at most", unit = "hours per week",
          byDefault = 2, min = .5, max = 10, source = "brief I9") double shortFormat,
      @Quantity(meaning = "share of those engaged on their own initiative who engage in an association",
          unit = "share", byDefault = .55, source = "brief, addendum F: 52 to 55 % (S216)") double inAssociation,
      @Quantity(meaning = "growth of experience while engaged", unit = "per week", byDefault = .0192, max = .1,
          source = "assumption A-28 (brief K32)") double experienceGain,
      @Quantity(meaning = "share of experience that counts before 18", unit = "share", byDefault = .5,
          source = "brief K13") double experienceYouth,
      @Quantity(meaning = "half-life of experience without engagement", unit = "years", byDefault = 5, min = 1,
          max = 30, source = "T4") double experienceHalfLife)
      implements java.io.Serializable {}

  /** Associations that somebody turns to before engaging elsewhere, should all of them have closed. */
  private static final int MOST_ATTEMPTS = 16;

  private final Settings settings;
  private final EngagementHours hours;
  private final Readiness readiness;
  private final CrowdingOut crowding;
  private final boolean selfStart;
  private final boolean stopping;
  private final boolean overloads;
  private final boolean youth;
  private final boolean experienceMoves;
  private final float forgetting;
  /** Largest factors that readiness can put on starts and stops. */
  private final double mostStart = Numeric.exp(MOST_READINESS);
  private final double mostStop;

  /** Starts and stops under settings and switches. */
  public StartsAndStops(Settings settings, EngagementHours hours, Readiness readiness, CrowdingOut crowding,
      Set<Mechanism> off) {
    this.settings = settings;
    this.hours = hours;
    this.readiness = readiness;
    this.crowding = crowding;
    mostStop = Numeric.exp(settings.stopReadiness() * (MOST_READINESS + settings.stopCentre()));
    selfStart = !off.contains(Mechanism.SELF_START);
    stopping = !off.contains(Mechanism.STOPPING);
    overloads = !off.contains(Mechanism.OVERLOAD);
    youth = !off.contains(Mechanism.YOUTH_ENTRY);
    experienceMoves = !off.contains(Mechanism.EXPERIENCE);
    forgetting = (float) Numeric.exp(-Numeric.ln(2) / (settings.experienceHalfLife() * 52));
  }

  @Override
  public String meaning() {
    return "who starts to engage, who stops, and the experience that grows or fades";
  }

  @Override
  public Set<String> modifies() {
    return Set.of("residents.engaged", "residents.engaged in", "residents.hours of engagement",
        "residents.matched by an agency", "residents.last engaged", "residents.experience",
        "residents.voluntary engagement at 14 to 17", "residents.change of engagement");
  }

  @Override
  public void run(Shift shift) {
    crowding.begin(shift.town());
    shift.residents(this, StartsAndStops::startOrStop);
  }

  private void startOrStop(Shift shift, Rows rows) {
    Town town = shift.town();
    int week = shift.week();
    Chance chance = shift.chance();
    Residents residents = town.residents();
    long startKey = chance.key(Decision.SELF_START, week);
    long stopKey = chance.key(Decision.STOP, week);
    int youngest = week - 52 * Residents.FIRST_MODE_AGE;
    int youngestAdult = week - 52 * 18;
    for (int resident = rows.first(); resident < rows.end(); resident++) {
      if (residents.birthWeek().of(resident) > youngest) {
        continue;
      }
      boolean wasEngaged = residents.engaged().of(resident) != 0;
      if (wasEngaged) {
        if (stops(town, resident, week, chance, stopKey)) {
          stop(residents, resident);
        }
      } else {
        start(town, resident, week, chance, startKey);
      }
      boolean isEngaged = residents.engaged().of(resident) != 0;
      residents.engagementChange().set(resident, change(residents, resident, wasEngaged, isEngaged));
      if (isEngaged || wasEngaged) {
        residents.lastEngaged().set(resident, week);
      }
      if (isEngaged && residents.birthWeek().of(resident) > youngestAdult) {
        residents.youthService().set(resident,
            (byte) Math.min(YouthStart.SERVED, residents.youthService().of(resident) + 1));
      }
      if (experienceMoves) {
        gainExperience(residents, resident, week, isEngaged);
      }
    }
  }

  private static byte change(Residents residents, int resident, boolean wasEngaged, boolean isEngaged) {
    if (wasEngaged == isEngaged) {
      return 0;
    }
    return wasEngaged ? Residents.STOPPED : residents.accepted().of(resident) == Asking.NOT ? Residents.STARTED
        : Residents.STARTED | Residents.STARTED_ASKED;
  }

  private boolean stops(Town town, int resident, int week, Chance chance, long stopKey) {
    Residents residents = town.residents();
    long id = residents.id().of(resident);
    boolean resettled = Week.isFourth(week);
    if (resettled && residents.moved().of(resident) != 0
        && chance.draw(Decision.STOP_ON_MOVE, week, id) < settings.stopOnMove()) {
      return true;
    }
    int association = residents.engagedIn().of(resident);
    if (resettled && association != Residents.NONE && Memberships.hasLeftBehind(town, resident, association)) {
      return true;
    }
    if (resettled && youth && residents.leftSchool().of(resident) != 0
        && chance.draw(Decision.LEAVING_SCHOOL, week, id) >= settings.afterSchool()) {
      return true;
    }
    if (!stopping) {
      return false;
    }
    double base = settings.stop() * strain(town, resident);
    double draw = Chance.draw(stopKey, id);
    if (draw >= base * mostStop) {
      return false;
    }
    double hazard = base * Numeric.exp(-settings.stopReadiness()
        * (readiness.of(residents, resident, week) - settings.stopCentre()));
    return draw < 1 - Numeric.exp(-hazard);
  }

  /** What overload and satisfaction make of the hazard to stop. */
  private double strain(Town town, int resident) {
    Residents residents = town.residents();
    int association = residents.engagedIn().of(resident);
    boolean trained = residents.trained().of(resident) != 0;
    double match = residents.matched().of(resident) * settings.matching()
        + (trained ? settings.trainedMatching() : 0);
    if (!overloads || association == Residents.NONE) {
      return 1 - settings.satisfactionKeeps() * Math.min(1, settings.satisfaction() + match);
    }
    double overload = town.associations().overload().of(association) * (trained ? settings.trainedOverload() : 1);
    double satisfaction = settings.satisfactionOverloaded() + settings.satisfactionPerOverload() * (1 - overload)
        + match;
    return 1 + settings.overloadStops() * overload
        - settings.satisfactionKeeps() * Math.max(0, Math.min(1, satisfaction));
  }

  /** Readiness lies within this on both sides of zero; draws beyond what it allows need no formula. */
  private static final double MOST_READINESS = 5;

  private static void stop(Residents residents, int resident) {
    residents.engaged().set(resident, (byte) 0);
    residents.engagedIn().set(resident, Residents.NONE);
    residents.hours().set(resident, 0);
    residents.matched().set(resident, (byte) 0);
  }

  private void start(Town town, int resident, int week, Chance chance, long startKey) {
    Residents residents = town.residents();
    long id = residents.id().of(resident);
    byte accepted = residents.accepted().of(resident);
    if (accepted == Asking.BY_TIE) {
      engage(residents, resident, residents.acceptedIn().of(resident), week, chance, false);
    } else if (accepted == Asking.BY_PROJECT || accepted == Asking.BY_AGENCY) {
      engage(residents, resident, where(town, resident, week, chance), week, chance, accepted == Asking.BY_AGENCY);
    } else if (Week.isFourth(week) && youth && residents.turned14().of(resident) != 0
        && chance.draw(Decision.ENGAGED_AT_14, week, id) < at14(residents, resident)) {
      engage(residents, resident, where(town, resident, week, chance), week, chance, false);
    } else if (selfStart) {
      double draw = Chance.draw(startKey, id);
      if (draw < settings.start() * mostStart * crowding.most()) {
        double hazard = settings.start() * Numeric.exp(readiness.of(residents, resident, week))
            * crowding.factor(town.quarterOf(resident), residents.income().of(resident));
        if (draw < 1 - Numeric.exp(-hazard)) {
          engage(residents, resident, where(town, resident, week, chance), week, chance, false);
        }
      }
    }
  }

  /** Chance to be engaged at 14: that of members or others, its odds times e^(what upbringing adds to readiness). */
  private double at14(Residents residents, int resident) {
    double usual = residents.membership(0).of(resident) != Residents.NONE
        ? settings.at14Members() : settings.at14Others();
    double odds = usual * Numeric.exp(readiness.ofUpbringing(residents, resident));
    return odds / (1 - usual + odds);
  }

  private void engage(Residents residents, int resident, int association, int week, Chance chance, boolean byAgency) {
    residents.engaged().set(resident, (byte) 1);
    residents.engagedIn().set(resident, association);
    double given = hours.of(chance.draw(Decision.HOURS, week, residents.id().of(resident)));
    residents.hours().set(resident, (float) (byAgency ? Math.min(settings.shortFormat(), given) : given));
    residents.matched().set(resident, (byte) (byAgency ? 1 : 0));
  }

  /** An association that is engaged in: the own one, or one of the quarter's, or none. */
  private int where(Town town, int resident, int week, Chance chance) {
    Residents residents = town.residents();
    long id = residents.id().of(resident);
    if (chance.draw(Decision.ENGAGEMENT_WHERE, week, id) >= settings.inAssociation()) {
      return Residents.NONE;
    }
    int own = residents.membership(0).of(resident);
    if (own != Residents.NONE) {
      return own;
    }
    long key = chance.key(Decision.ENGAGEMENT_WHERE, week);
    long laterKey = chance.key(Decision.JOIN_NEW, week);
    int quarter = town.quarterOf(resident);
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      int association = town.associationChoice().pick(town, quarter, null, Chance.draw(key, id, 1 + attempt), key,
          laterKey, id, attempt);
      if (association == Residents.NONE || town.associations().isOpen(association)) {
        return association;
      }
    }
    return Residents.NONE;
  }

  private void gainExperience(Residents residents, int resident, int week, boolean engaged) {
    float before = residents.experience().of(resident);
    if (engaged) {
      double gain = settings.experienceGain()
          * (residents.age(resident, week) < 18 ? settings.experienceYouth() : 1);
      residents.experience().set(resident, before + (float) gain * (1 - before));
    } else {
      residents.experience().set(resident, before * forgetting);
    }
  }
}
