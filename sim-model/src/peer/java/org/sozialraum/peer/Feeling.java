package org.sozialraum.peer;

import java.io.Serializable;
import java.util.Set;
import org.sozialraum.chance.Chance;
import org.sozialraum.chance.Decision;
import org.sozialraum.chance.Numeric;
import org.sozialraum.trait.UsualFear;
import org.sozialraum.trait.UsualLoneliness;
import org.sozialraum.week.DisorderChange;
import org.sozialraum.week.Mechanism;
import org.sozialraum.week.Week;

/** Fear, trust, belonging, efficacy, acceptance, loneliness follow what the week has brought; docs/model.md, 3.7. */
final class Feeling implements Serializable {
  private static final long serialVersionUID = 1;

  private static final int OLD = 75;
  private static final int YOUNG_GROUP = 2;
  private static final int OLD_GROUP = 6;
  private static final int HIGH_INCOME = 2;
  private static final float TEN_YEARS = 520;
  private static final float TIES_STATED_AT = 4;
  private static final double USUAL_FEAR = .4;
  private static final int ON_EQUAL_TERMS = 1000;
  private static final float LEVEL_THAT_WEIGHS_ONE = 3;

  private final Week.Settings settings;
  private final DisorderChange.Settings disorder;
  private final UsualFear usualFear;
  private final UsualLoneliness usualLoneliness;
  private final Set<Mechanism> off;
  private int week;
  private long acrossOrigins;

  Feeling(Week.Settings settings, UsualFear usualFear, UsualLoneliness usualLoneliness, Set<Mechanism> off) {
    this.settings = settings;
    this.disorder = settings.disorder();
    this.usualFear = usualFear;
    this.usualLoneliness = usualLoneliness;
    this.off = off;
  }

  void begin(int thisWeek, Chance chance) {
    week = thisWeek;
    acrossOrigins = chance.key(Decision.INTERGROUP, week);
  }

  /** The state of mind of one resident at the end of the week. */
  void step(Person person) {
    if (!person.isAdult(week)) {
      return;
    }
    if (!off.contains(Mechanism.FEAR)) {
      fear(person, person.quarter());
    }
    if (!off.contains(Mechanism.TRUST)) {
      trust(person, person.quarter());
    }
    if (!off.contains(Mechanism.BELONGING)) {
      belong(person);
    }
    if (!off.contains(Mechanism.EFFICACY)) {
      achieve(person, person.quarter());
    }
    if (!off.contains(Mechanism.DIVERSITY)) {
      accept(person, person.quarter());
    }
    if (!off.contains(Mechanism.INSTITUTIONS)) {
      trustInstitutions(person);
    }
    if (!off.contains(Mechanism.LONELINESS)) {
      feelLonely(person);
    }
  }

  private void fear(Person person, Quarter quarter) {
    var fear = settings.fear();
    double ofQuarter = usualFear.men() + fear.disorder() * (quarter.disorder - disorder.usual())
        - fear.collectiveEfficacy() * (quarter.collectiveEfficacy - disorder.usualEfficacy())
        - fear.light() * quarter.lighting;
    double target = Numeric.logistic(ofQuarter + (person.woman ? usualFear.women() : 0)
        + (person.age(week) >= OLD ? fear.old() : 0)
        - fear.trust() * (person.trust - fear.usualTrust()) + person.fearDisposition);
    person.fear = nearer(person.fear, (float) target, fear.speed());
  }

  private void trust(Person person, Quarter quarter) {
    var trust = settings.trust();
    float ties = Math.min((float) trust.enoughTies(), person.tieSum);
    float loss = (float) (trust.disorder() * (quarter.disorder - trust.harmlessDisorder()));
    float now = person.trust;
    person.trust = now + (float) trust.growth() / TIES_STATED_AT * ties * (1 - now)
        + (float) trust.setPoint() * (person.trustSetPoint - now) - loss * now;
  }

  private void belong(Person person) {
    var belonging = settings.belonging();
    float tenYears = Math.min(1, (week - person.tenureStart) / TEN_YEARS);
    double target = belonging.base() + belonging.ties() * Numeric.ln(1 + person.tieSum)
        + (person.engaged ? belonging.engagement() : 0) + belonging.tenure() * tenYears
        - belonging.fear() * (person.fear - USUAL_FEAR) + belonging.places() * Math.min(1, person.usualVisits);
    person.belonging = nearer(person.belonging, (float) Math.max(0, Math.min(1, target)), belonging.speed());
  }

  private void achieve(Person person, Quarter quarter) {
    var efficacy = settings.efficacy();
    float ofQuarter = (float) (efficacy.base()
        + efficacy.collectiveEfficacy() * (quarter.collectiveEfficacy - efficacy.idleEfficacy())
        - efficacy.services() * settings.institutions().usualService());
    float target = ofQuarter + (person.engaged ? (float) efficacy.engagement() : 0)
        + (float) efficacy.belonging() * person.belonging + (float) efficacy.services() * person.serviceExperience;
    float hopes = hopes(person);
    target += (float) (hopes > 0 ? efficacy.followed() : efficacy.ignored()) * hopes;
    person.efficacy = nearer(person.efficacy, Math.max(0, Math.min(1, target)), efficacy.speed());
  }

  /** Acceptance of diversity after this week's good and bad meetings. */
  private void accept(Person person, Quarter quarter) {
    var diversity = settings.diversity();
    float now = person.acceptance;
    float change = (float) diversity.setPoint() * (person.acceptanceSetPoint - now);
    int meetings = Math.min(diversity.mostMeetings(), person.meetingsAcrossOrigins);
    if (meetings > 0) {
      double usual = diversity.bad() + diversity.badDisorder() * (quarter.disorder - disorder.usual());
      double likely = Numeric.logistic(usual - diversity.badAcceptance() * (now - diversity.usualAcceptance()));
      if (person.metAsEqual) {
        meetings--;
        change += asEquals(person, usual);
      }
      int bad = 0;
      for (int k = 0; k < meetings; k++) {
        bad += Chance.draw(acrossOrigins, person.id, k) < likely ? 1 : 0;
      }
      change += (float) (diversity.growth() * (meetings - bad) * (1 - now) - diversity.loss() * bad * now);
    }
    person.acceptance = Math.max(0, Math.min(1, now + change));
  }

  /** What a meeting on equal terms changes: more if it is good, and it is bad less often. */
  private float asEquals(Person person, double usual) {
    var diversity = settings.diversity();
    double likely = Numeric.logistic(usual - diversity.optimalBad()
        - diversity.badAcceptance() * (person.acceptance - diversity.usualAcceptance()));
    return Chance.draw(acrossOrigins, person.id, ON_EQUAL_TERMS) < likely
        ? (float) -diversity.loss() * person.acceptance
        : (float) (diversity.growth() * (1 + diversity.optimalGrowth())) * (1 - person.acceptance);
  }

  private void trustInstitutions(Person person) {
    var institutions = settings.institutions();
    double services = off.contains(Mechanism.SERVICE_TRUST) ? 0 : institutions.services();
    float usual = (float) (institutions.usual() - services * institutions.usualService()
        + institutions.safety() * (1 - institutions.usualSafety()));
    // Honoured half of it above, ignored half of it below.
    float target = usual + (float) services * person.serviceExperience
        - (float) institutions.safety() * person.fear + (float) (institutions.consulted() / 2) * hopes(person);
    person.institutionTrust = nearer(person.institutionTrust, Math.max(0, Math.min(1, target)), institutions.speed());
  }

  /** What the last consultation weighs, the further it went the more; below 0 if it was ignored. */
  private float hopes(Person person) {
    return person.heard == 0 || off.contains(Mechanism.CONSULTATION) ? 0
        : (person.heard > 0 ? person.heard - 1 : person.heard + 1) / LEVEL_THAT_WEIGHS_ONE;
  }

  private void feelLonely(Person person) {
    var lonely = settings.loneliness();
    boolean alone = person.householdSize == 1;
    double contacts = person.contactSum + person.visitorTie;
    double close = Math.max(0, person.closeTiesElsewhere - (alone ? lonely.closeTiesAlone() : 0));
    double byIncome = person.income == 0 ? lonely.lowIncome()
        : person.income == HIGH_INCOME ? lonely.highIncome() : 0;
    double byAge = person.ageGroup == YOUNG_GROUP ? lonely.young() : person.ageGroup == OLD_GROUP ? lonely.old() : 0;
    double target = Numeric.logistic(usualLoneliness.level() + byIncome
        - lonely.contacts() * Numeric.ln(1 + contacts) - usualLoneliness.closeTies() * Numeric.ln(1 + close)
        + (alone ? lonely.alone() : 0) + (person.migrant ? lonely.migration() : 0) + byAge
        + lonely.immobility() * (1 - person.mobility) + person.lonelinessDisposition);
    person.loneliness = nearer(person.loneliness, (float) target, lonely.speed());
  }

  /** A share of the way to a target. */
  private static float nearer(float now, float target, double speed) {
    return now + (float) speed * (target - now);
  }
}
