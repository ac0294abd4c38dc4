package org.sozialraum.twin;

import java.util.HashMap;
import java.util.Map;
import org.sozialraum.quantity.AgeCurve;
import org.sozialraum.scenario.Settings;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;

/**
 * What the twin takes from a quarter: who lives there, how often people come, go and move, how often they go out, and
 * how associations stand. None of the six stocks is among it. Ties and engagement are read only for two shares: asks
 * that come from fellow members, and engagement inside associations.
 */
final class QuarterFacts {
  /** Age groups of readiness: from 14, 30, 50, 65 and 75. */
  static final int AGES = 5;
  private static final int[] AGE_FROM = {14, 30, 50, 65, 75};
  /** Schooling low, middle, high, pupils. */
  static final int SCHOOLINGS = 4;

  /** Residents from 14 by age group, schooling and migration background. */
  final double[][][] persons = new double[AGES][SCHOOLINGS][2];
  /** Mean and spread of time pressure before engagement of each of these cells. */
  final double[][][] pressure = new double[AGES][SCHOOLINGS][2];
  double pressureSpread;
  /** Weekly rates per resident from 14: come from outside, leave or die, move within the town, by age group. */
  final double[] come = new double[AGES];
  final double[] move = new double[AGES];
  double comeAll;
  double goneAll;
  double moveAll;
  double residents;
  double everybody;
  double women;
  double old;
  double oldWomen;
  double trustSetPoint;
  double trustSetPointSpread;
  double tenure;
  double visits;
  double serviceExperience;
  double youthReadiness;
  double youthServed;
  double memberAt14;
  double overload;
  /** Share of asks along ties that come from somebody engaged in an association of which one is a member. */
  double fellows;
  double inAssociation;

  /** Where everybody lived when the counting of those who come and go began. */
  static Map<Long, Integer> homes(Town town) {
    Map<Long, Integer> homes = new HashMap<>();
    for (int row = 0; row < town.residents().count(); row++) {
      homes.put(town.residents().id().of(row), town.residents().dwelling().of(row));
    }
    return homes;
  }

  /** The facts of all quarters at a week; comings and goings since the homes were noted so many weeks before. */
  static QuarterFacts[] of(Town town, int week, Map<Long, Integer> before, int weeksBefore,
      int[] quarterOfDwelling) {
    Residents residents = town.residents();
    QuarterFacts[] facts = new QuarterFacts[town.quarters().count()];
    for (int quarter = 0; quarter < facts.length; quarter++) {
      facts[quarter] = new QuarterFacts();
    }
    Map<Long, Integer> gone = new HashMap<>(before);
    double[] pupils = new double[facts.length];
    double[] engaged = new double[facts.length];
    double[] asks = new double[facts.length];
    double[] squares = new double[facts.length];
    double[] pressureSquares = new double[facts.length];
    double[] pressureSum = new double[facts.length];
    for (int row = 0; row < residents.count(); row++) {
      long id = residents.id().of(row);
      Integer home = gone.remove(id);
      facts[town.quarterOf(row)].everybody++;
      if (residents.birthWeek().of(row) > week - 52 * Residents.FIRST_MODE_AGE) {
        continue;
      }
      int quarter = town.quarterOf(row);
      QuarterFacts here = facts[quarter];
      int age = Math.min(AgeCurve.OLDEST, residents.age(row, week));
      int group = groupOf(age);
      int schooling = residents.education().of(row);
      here.residents++;
      here.persons[group][schooling][residents.migration().of(row)]++;
      double pressure = residents.timePressureBase().of(row);
      here.pressure[group][schooling][residents.migration().of(row)] += pressure;
      pressureSquares[quarter] += pressure * pressure;
      pressureSum[quarter] += pressure;
      if (home == null) {
        here.come[group]++;
      } else if (home != residents.dwelling().of(row)) {
        here.move[group]++;
      }
      here.women += residents.sex().of(row);
      here.old += age >= 75 ? 1 : 0;
      here.oldWomen += age >= 75 ? residents.sex().of(row) : 0;
      double setPoint = residents.trustSetPoint().of(row);
      here.trustSetPoint += setPoint;
      squares[quarter] += setPoint * setPoint;
      here.tenure += Math.min(1, (week - residents.tenureStart().of(row)) / 520.0);
      here.visits += Math.min(1, residents.visitsAverage().of(row));
      here.serviceExperience += residents.serviceExperience().of(row);
      here.youthReadiness += residents.youthReadiness().of(row);
      if (age >= 18) {
        here.youthServed += residents.youthService().of(row) >= 26 ? 1 : 0;
      }
      boolean member = residents.membership(0).of(row) != Residents.NONE;
      if (schooling == Residents.PUPIL) {
        pupils[quarter]++;
        here.memberAt14 += member ? 1 : 0;
      }
      if (residents.engaged().of(row) != 0) {
        engaged[quarter]++;
        int in = residents.engagedIn().of(row);
        if (in != Residents.NONE) {
          here.inAssociation++;
          here.overload += town.associations().overload().of(in);
        }
      } else {
        for (int slot = town.ties().firstSlot(row); slot < town.ties().endSlot(row); slot++) {
          int asker = town.ties().others()[slot];
          if (residents.engaged().of(asker) != 0) {
            double strength = town.ties().strengths()[slot];
            int in = residents.engagedIn().of(asker);
            asks[quarter] += strength;
            here.fellows += in != Residents.NONE && residents.isMember(row, in) ? strength : 0;
          }
        }
      }
    }
    for (int quarter = 0; quarter < facts.length; quarter++) {
      QuarterFacts here = facts[quarter];
      double n = here.residents;
      for (int group = 0; group < AGES; group++) {
        double inGroup = 0;
        for (int schooling = 0; schooling < SCHOOLINGS; schooling++) {
          for (int origin = 0; origin < 2; origin++) {
            inGroup += here.persons[group][schooling][origin];
            here.pressure[group][schooling][origin] /= Math.max(1, here.persons[group][schooling][origin]);
          }
        }
        here.comeAll += here.come[group] / n / weeksBefore;
        here.moveAll += here.move[group] / n / weeksBefore;
        here.come[group] /= Math.max(1, inGroup) * weeksBefore;
        here.move[group] /= Math.max(1, inGroup) * weeksBefore;
      }
      double within = 0;
      for (int group = 0; group < AGES; group++) {
        for (int schooling = 0; schooling < SCHOOLINGS; schooling++) {
          for (int origin = 0; origin < 2; origin++) {
            double mean = here.pressure[group][schooling][origin];
            within += here.persons[group][schooling][origin] * mean * mean;
          }
        }
      }
      here.pressureSpread = Math.sqrt(Math.max(0, (pressureSquares[quarter] - within) / n));
      here.women /= n;
      here.old /= n;
      here.oldWomen /= n;
      here.trustSetPoint /= n;
      here.trustSetPointSpread = Math.sqrt(squares[quarter] / n - here.trustSetPoint * here.trustSetPoint);
      here.tenure /= n;
      here.visits /= n;
      here.serviceExperience /= n;
      here.youthReadiness /= n;
      here.youthServed /= n;
      here.memberAt14 /= Math.max(1, pupils[quarter]);
      here.overload /= Math.max(1, here.inAssociation);
      here.inAssociation /= Math.max(1, engaged[quarter]);
      here.fellows /= Math.max(1e-9, asks[quarter]);
    }
    for (int dwelling : gone.values()) {
      QuarterFacts here = facts[quarterOfDwelling[dwelling]];
      here.goneAll += 1 / here.everybody / weeksBefore;
    }
    return facts;
  }

  static int groupOf(int age) {
    int group = 0;
    while (group + 1 < AGES && age >= AGE_FROM[group + 1]) {
      group++;
    }
    return group;
  }
}
