package org.sozialraum.runner.pattern;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;
import org.sozialraum.trait.YouthStart;
import org.sozialraum.week.Horizon;

/**
 * H14: how much likelier those who engaged in youth are to engage at 25. Everybody who lived here at 14 and still does
 * at 25 counts: engaged for half a year or more at 14 to 17, and engaged within the twelve months before 25. Odds
 * ratio after Mantel and Haenszel over strata of the readiness at 14 that family, school and quarter left
 * (twentieths), of schooling, sex and migration background, so that what leads to both is taken out; what happened
 * before 14 is seen in the readiness only (assumption A-328).
 */
final class YouthEngagement implements Panel {
  private static final int EVERY = 13;
  private static final int FIRST = 14;
  private static final int LAST = 25;
  private static final int FEW = 30;
  private static final String SOURCE = "S48";
  private static final List<Pattern> PATTERNS = List.of(
      Pattern.between("H14", "odds to engage at 25 after engagement in youth, background taken out", "odds ratio",
          reading -> Double.NaN, 1.29, 1.1, 1.6, SOURCE),
      Pattern.told("H14-raw", "the same, nothing taken out", "odds ratio", reading -> Double.NaN, SOURCE));

  private final Map<Long, Person> persons = new TreeMap<>();

  /** What is known of one person. */
  private static final class Person {
    private float readiness;
    private boolean served;
    private boolean grown;
    private boolean engaged;
    private String background = "";
  }

  @Override
  public List<Pattern> patterns() {
    return PATTERNS;
  }

  @Override
  public void see(Town town, int week, Horizon horizon) {
    if (Math.floorMod(week, EVERY) != 0) {
      return;
    }
    Residents residents = town.residents();
    for (int resident = 0; resident < residents.count(); resident++) {
      int age = residents.age(resident, week);
      if (age == FIRST) {
        persons.computeIfAbsent(residents.id().of(resident), id -> new Person()).readiness =
            residents.youthReadiness().of(resident);
      } else if (age == LAST) {
        Person person = persons.get(residents.id().of(resident));
        if (person != null && !person.grown) {
          person.grown = true;
          person.served = residents.youthService().of(resident) >= YouthStart.SERVED;
          person.engaged = week - residents.lastEngaged().of(resident) < Horizon.WEEKS_PER_YEAR;
          person.background = residents.education().of(resident) + "/" + residents.sex().of(resident) + "/"
              + residents.migration().of(resident);
        }
      }
    }
  }

  @Override
  public double[] values() {
    return new double[] {oddsRatio(true), oddsRatio(false)};
  }

  private double oddsRatio(boolean net) {
    Map<String, double[]> strata = new TreeMap<>();
    int seen = 0;
    for (Person person : persons.values()) {
      if (person.grown) {
        seen++;
        String stratum = net ? (int) (20 * person.readiness) + "/" + person.background : "";
        strata.computeIfAbsent(stratum, each -> new double[4])[(person.served ? 0 : 2) + (person.engaged ? 0 : 1)]++;
      }
    }
    return seen < FEW ? Double.NaN : oddsRatio(strata);
  }

  /** Mantel and Haenszel (1959); strata are served engaged, served not, others engaged, others not. */
  static double oddsRatio(Map<String, double[]> strata) {
    double above = 0;
    double below = 0;
    for (double[] cells : strata.values()) {
      double all = cells[0] + cells[1] + cells[2] + cells[3];
      above += cells[0] * cells[3] / all;
      below += cells[1] * cells[2] / all;
    }
    return below == 0 ? Double.NaN : above / below;
  }
}
