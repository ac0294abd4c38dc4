package org.sozialraum.twin;

import org.sozialraum.scenario.Settings;
import org.sozialraum.town.Residents;

/**
 * One quarter of the twin: six stocks of its residents from 14, one equation each, and what they act through.
 *
 * <p>V engaged share, S sum of local ties, T trust, B belonging, F fear, E efficacy. Disorder follows collective
 * efficacy as in the town. Where a formula bends (logistic, exponential, logarithm), it is not taken at the mean but
 * summed over cells: readiness over age, schooling, origin and three points of what else lasts; fear over sex, age and
 * five points of disposition; ties over fifths of residents and classes of contacts.
 */
final class TwinQuarter {
  /** Points and weights of Gauss and Hermite for a standard normal. */
  private static final double[] THREE = {-Math.sqrt(3), 0, Math.sqrt(3)};
  private static final double[] THREE_WEIGHTS = {1 / 6.0, 2 / 3.0, 1 / 6.0};
  private static final double[] FIVE = {-2.856970013872806, -1.355626179974266, 0, 1.355626179974266,
      2.856970013872806};
  private static final double[] FIVE_WEIGHTS = {.01125741132772, .22207592200561, .53333333333333, .22207592200561,
      .01125741132772};
  private static final double YEARS_AS_PUPIL = 4.5;
  private static final double[] YEARS_OF_AGE = {15, 20, 15, 10};

  private final Settings s;
  private final QuarterFacts facts;
  private final TwinTies ties;
  /** Engaged share by age, schooling, origin and point. */
  private final double[][][][] share =
      new double[QuarterFacts.AGES][QuarterFacts.SCHOOLINGS][2][THREE.length];
  private final double[][][][] fixed =
      new double[QuarterFacts.AGES][QuarterFacts.SCHOOLINGS][2][THREE.length];

  double engaged;
  double tieSum;
  double trust;
  double belonging;
  double fear;
  double efficacy;
  double disorder;
  /** Experience of the engaged and of others. */
  private double experienced;
  private double others;
  /** Starts and stops of the week per resident from 14, moves and what comes with age apart. */
  double starts;
  double stops;

  TwinQuarter(Settings settings, QuarterFacts facts, Contacts.Of contacts, double[] stocks) {
    s = settings;
    this.facts = facts;
    engaged = stocks[0];
    tieSum = stocks[1];
    trust = stocks[2];
    belonging = stocks[3];
    fear = stocks[4];
    efficacy = stocks[5];
    var d = s.week().disorder();
    disorder = d.usual() - d.collectiveEfficacy() * (collectiveEfficacy() - d.usualEfficacy());
    layOutReadiness();
    spreadEngagement();
    settleExperience();
    ties = new TwinTies(s, contacts, facts.goneAll, facts.comeAll, facts.moveAll, trust, fear);
    ties.startFrom(tieSum, trust);
    tieSum = ties.mean();
  }

  /** The six stocks, in the order of the class comment. */
  double[] stocks() {
    return new double[] {engaged, tieSum, trust, belonging, fear, efficacy};
  }

  private double collectiveEfficacy() {
    return .5 * trust + .5 * efficacy;
  }

  private void layOutReadiness() {
    var r = s.week().readiness();
    double[] schooling = {0, r.schoolingMid(), r.schoolingHigh(), r.pupil()};
    int[] age = {20, 40, 57, 70, 80};
    double spread = Math.sqrt(sq(r.trust() * facts.trustSetPointSpread) + sq(r.timePressure() * facts.pressureSpread)
        + sq(r.youthLater() * s.traits().youth().spread()));
    for (int a = 0; a < QuarterFacts.AGES; a++) {
      for (int e = 0; e < QuarterFacts.SCHOOLINGS; e++) {
        for (int o = 0; o < 2; o++) {
          for (int k = 0; k < THREE.length; k++) {
            boolean pupil = e == Residents.PUPIL;
            fixed[a][e][o][k] = schooling[e] + r.age().at(age[a]) + o * r.migration() - r.traitsCentre()
                - r.timePressure() * (facts.pressure[a][e][o] - r.timePressureCentre())
                + (pupil ? r.youth() : r.youthLater()) * (facts.youthReadiness - r.youthCentre())
                + (pupil ? 0 : r.youthService() * facts.youthServed) + spread * THREE[k];
          }
        }
      }
    }
  }

  private static double sq(double x) {
    return x * x;
  }

  /** Spreads the engaged over cells as the two hazards would at rest: odds in proportion to e^((1 + x) readiness). */
  private void spreadEngagement() {
    double low = -20;
    double high = 20;
    double power = 1 + s.week().engagement().stopReadiness();
    for (int k = 0; k < 60; k++) {
      double level = (low + high) / 2;
      each((a, e, o, p) -> share[a][e][o][p] = logistic(level + power * fixed[a][e][o][p]));
      if (mean() < engaged) {
        low = level;
      } else {
        high = level;
      }
    }
  }

  private interface Cell {
    void of(int age, int schooling, int origin, int point);
  }

  private void each(Cell cell) {
    for (int a = 0; a < QuarterFacts.AGES; a++) {
      for (int e = 0; e < QuarterFacts.SCHOOLINGS; e++) {
        for (int o = 0; o < 2; o++) {
          if (facts.persons[a][e][o] > 0) {
            for (int k = 0; k < THREE.length; k++) {
              cell.of(a, e, o, k);
            }
          }
        }
      }
    }
  }

  private double weight(int a, int e, int o, int k) {
    return facts.persons[a][e][o] / facts.residents * THREE_WEIGHTS[k];
  }

  private double mean() {
    double[] sum = {0};
    each((a, e, o, k) -> sum[0] += weight(a, e, o, k) * share[a][e][o][k]);
    return sum[0];
  }

  /** Lets experience settle where the flows of the first week would keep it. */
  private void settleExperience() {
    experienced = .7;
    others = .3;
    for (int round = 0; round < 20; round++) {
      flows(false);
      for (int week = 0; week < 520; week++) {
        remember();
      }
    }
  }

  private void remember() {
    var g = s.week().engagement();
    double newcomers = (s.traits().engagement().newcomersLeastExperience()
        + s.traits().engagement().newcomersGreatestExperience()) / 2;
    double fading = 1 - Math.exp(-Math.log(2) / (52 * g.experienceHalfLife()));
    double into = starts / Math.max(1e-6, engaged);
    double outOf = stops / Math.max(1e-6, 1 - engaged);
    double before = experienced;
    experienced += g.experienceGain() * (1 - experienced) + into * (others - experienced);
    others += -fading * others + outOf * (before - others) + facts.comeAll * (newcomers - others) - entering() * others;
  }

  /** Residents who turn 14, per resident and week. */
  private double entering() {
    return pupils() / facts.residents / YEARS_AS_PUPIL / 52;
  }

  private double pupils() {
    return facts.persons[0][Residents.PUPIL][0] + facts.persons[0][Residents.PUPIL][1];
  }

  /** One week, in the order of the town's week; {@code outer} is disorder from deprivation and chance. */
  void week(double outer) {
    ties.week(trust, fear);
    tieSum = ties.mean();
    flows(true);
    remember();
    engaged = mean();
    var d = s.week().disorder();
    double together = collectiveEfficacy();
    disorder += d.speed() * (clip(d.usual() + outer - d.collectiveEfficacy() * (together - d.usualEfficacy()))
        - disorder);
    feel(together);
  }

  private void flows(boolean moves) {
    var r = s.week().readiness();
    var g = s.week().engagement();
    var b = s.week().belonging();
    var f = s.week().efficacy();
    double leaving = g.stop() * (1 - g.satisfactionKeeps() * g.satisfaction()) + facts.comeAll;
    double belongsMore = b.engagement() * b.speed() / (b.speed() + leaving);
    double achievesMore = (f.engagement() + f.belonging() * belongsMore) * f.speed() / (f.speed() + leaving);
    double more = r.belonging() * belongsMore + r.efficacy() * achievesMore;
    double common = r.trust() * (trust - r.trustCentre()) + r.belonging() * (belonging - r.belongingCentre())
        + r.efficacy() * (efficacy - r.efficacyCentre()) - r.experience() * r.experienceCentre();
    double ofOthers = common - engaged * more + r.experience() * others;
    double hours = s.traits().hours().median() * Math.exp(sq(s.traits().hours().spread()) / 2);
    double ofEngaged = common + (1 - engaged) * more + r.experience() * experienced
        - r.timePressure() * r.pressurePerHour() * hours;
    double outside = 1 - g.satisfactionKeeps() * g.satisfaction();
    double satisfied = clip(g.satisfactionOverloaded() + g.satisfactionPerOverload() * (1 - facts.overload));
    double inside = 1 + g.overloadStops() * facts.overload - g.satisfactionKeeps() * satisfied;
    double stop = g.stop() * (facts.inAssociation * inside + (1 - facts.inAssociation) * outside);
    double asks = s.week().asking().rate() * tieSum * engaged
        * (1 + (s.week().asking().sameAssociation() - 1) * facts.fellows);
    double[][][][] next = new double[QuarterFacts.AGES][QuarterFacts.SCHOOLINGS][2][THREE.length];
    double[] started = {0};
    double[] stopped = {0};
    each((a, e, o, k) -> {
      double v = share[a][e][o][k];
      double ready = fixed[a][e][o][k];
      int step = e == Residents.PUPIL ? -1 : e - 2;
      double asked = asks * Math.exp(s.week().asking().prospecting() * step)
          * (e == Residents.PUPIL ? 1 + 2 * s.week().asking().throughParents() : 1)
          * logistic(s.week().asking().acceptance() + ready + ofOthers);
      double start = 1 - Math.exp(-g.start() * Math.exp(ready + ofOthers) - asked);
      double end = 1 - Math.exp(-stop * Math.exp(-g.stopReadiness() * (ready + ofEngaged - g.stopCentre())));
      end += facts.move[a] * g.stopOnMove();
      started[0] += weight(a, e, o, k) * start * (1 - v);
      stopped[0] += weight(a, e, o, k) * end * v;
      next[a][e][o][k] = v + start * (1 - v) - end * v + facts.come[a] * (arriving(a, e) - v) + ageing(a, e, o, k);
    });
    starts = started[0];
    stops = stopped[0];
    if (moves) {
      each((a, e, o, k) -> share[a][e][o][k] = next[a][e][o][k]);
    }
  }

  private double arriving(int a, int e) {
    var t = s.traits().engagement();
    double lately = a == QuarterFacts.AGES - 1 ? t.newcomersOld()
        : e == 0 ? t.newcomersLow() : e == 2 ? t.newcomersHigh() : t.newcomersMid();
    return lately * t.newcomersStillEngaged();
  }

  /** Who grows into a cell brings along the share of the cell before. */
  private double ageing(int a, int e, int o, int k) {
    var g = s.week().engagement();
    if (a == 0) {
      if (e == Residents.PUPIL) {
        double at14 = facts.memberAt14 * g.at14Members() + (1 - facts.memberAt14) * g.at14Others();
        return (at14 - share[a][e][o][k]) / (52 * YEARS_AS_PUPIL);
      }
      double young = 0;
      for (int schooling = 0; schooling < Residents.PUPIL; schooling++) {
        young += facts.persons[0][schooling][o];
      }
      return facts.persons[0][Residents.PUPIL][o] / Math.max(1, young) / (52 * YEARS_AS_PUPIL)
          * (g.afterSchool() * share[0][Residents.PUPIL][o][k] - share[a][e][o][k]);
    }
    double rate = facts.persons[a - 1][e][o] / facts.persons[a][e][o] / (52 * YEARS_OF_AGE[a - 1]);
    return rate * (share[a - 1][e][o][k] - share[a][e][o][k]);
  }

  private void feel(double together) {
    var i = s.week().incidents();
    var d = s.week().disorder();
    var f = s.week().fear();
    var t = s.week().trust();
    var b = s.week().belonging();
    var e = s.week().efficacy();
    double victims = i.usual() * Math.exp(i.disorder() * (disorder - d.usual())
        - i.collectiveEfficacy() * (together - d.usualEfficacy()) / i.efficacySpread());
    double here = f.disorder() * (disorder - d.usual()) - f.collectiveEfficacy() * (together - d.usualEfficacy())
        - f.trust() * (trust - f.usualTrust());
    double spread = Math.sqrt(sq(s.traits().dispositions().fearSpread()) + sq(f.trust() * facts.trustSetPointSpread));
    fear += victims * i.fearOfVictims() * (1 - fear);
    fear += f.speed() * (afraid(here, f.old(), spread) - fear);
    fear += facts.comeAll * (afraid(0, 0, s.traits().dispositions().fearSpread()) - fear);
    trust -= victims * i.trustLost() * trust;
    trust += t.growth() / 4 * ties.meanUpTo(t.enoughTies()) * (1 - trust)
        + t.setPoint() * (facts.trustSetPoint - trust) - t.disorder() * (disorder - t.harmlessDisorder()) * trust
        + facts.comeAll * (facts.trustSetPoint - trust);
    double target = b.base() + b.ties() * ties.meanLogarithm() + b.engagement() * engaged + b.tenure() * facts.tenure
        - b.fear() * (fear - .4) + b.places() * facts.visits;
    belonging += b.speed() * (clip(target) - belonging)
        + facts.comeAll * (s.traits().start().newcomersBelonging() - belonging);
    efficacy += e.speed() * (clip(e.base() + e.engagement() * engaged + e.belonging() * belonging
        + e.collectiveEfficacy() * (together - e.idleEfficacy())
        + e.services() * (facts.serviceExperience - s.week().institutions().usualService())) - efficacy)
        + facts.comeAll * (s.traits().start().efficacy() - efficacy);
  }

  /** Mean fear over sex, age and disposition. */
  private double afraid(double here, double oldMore, double spread) {
    var usual = s.traits().fear();
    double sum = 0;
    for (int k = 0; k < FIVE.length; k++) {
      double man = usual.men() + here + spread * FIVE[k];
      double young = (1 - facts.old - facts.women + facts.oldWomen) * logistic(man)
          + (facts.women - facts.oldWomen) * logistic(man + usual.women());
      double aged = (facts.old - facts.oldWomen) * logistic(man + oldMore)
          + facts.oldWomen * logistic(man + usual.women() + oldMore);
      sum += FIVE_WEIGHTS[k] * (young + aged);
    }
    return sum;
  }

  private static double clip(double x) {
    return Math.max(0, Math.min(1, x));
  }

  static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
