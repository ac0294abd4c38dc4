package org.sozialraum.runner.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sozialraum.town.Residents;
import org.sozialraum.town.Town;
import org.sozialraum.week.Horizon;

/**
 * H7: whether residents are less lonely in the years in which they meet people they know more often. Everybody of 18
 * and over who lives here at the end of every observed year is a panel; loneliness is regressed on the usual number of
 * meetings per week with people known, less the mean of the person and of the year (two-way fixed effects), with
 * errors clustered by person. The brief asks for a negative coefficient with p below .05, that is t of −1.96 or less;
 * which contact is meant is assumption A-328.
 */
final class NeighbourContact implements Panel {
  private static final int ADULT = 18;
  private static final double SURE = -1.96;
  private static final String SOURCE = "brief 4";
  private static final List<Pattern> PATTERNS = List.of(
      Pattern.between("H7", "within persons: loneliness by meetings with people known, t value", "t",
          reading -> Double.NaN, Double.NaN, Double.NEGATIVE_INFINITY, SURE, SOURCE),
      Pattern.told("H7-effect", "within persons: change of loneliness per meeting a week", "0 to 1",
          reading -> Double.NaN, SOURCE));

  private final Map<Long, double[]> persons = new TreeMap<>();
  private int years;

  @Override
  public List<Pattern> patterns() {
    return PATTERNS;
  }

  @Override
  public void see(Town town, int week, Horizon horizon) {
    if (week < 0 || (week + 1) % Horizon.WEEKS_PER_YEAR != 0) {
      return;
    }
    Residents residents = town.residents();
    for (int resident = 0; resident < residents.count(); resident++) {
      if (residents.age(resident, week) < ADULT) {
        continue;
      }
      double[] person = years == 0
          ? persons.computeIfAbsent(residents.id().of(resident), id -> new double[1 + 2 * horizon.observedYears()])
          : persons.get(residents.id().of(resident));
      // Whoever missed a year is left out, so that years and persons can be taken apart exactly.
      if (person != null && person[0] == years) {
        person[0]++;
        person[1 + 2 * years] = residents.knownAverage().of(resident);
        person[2 + 2 * years] = residents.loneliness().of(resident);
      }
    }
    years++;
  }

  @Override
  public double[] values() {
    List<double[][]> panel = new ArrayList<>();
    for (double[] person : persons.values()) {
      if (person[0] == years) {
        double[][] rows = new double[years][];
        for (int year = 0; year < years; year++) {
          rows[year] = new double[] {person[1 + 2 * year], person[2 + 2 * year]};
        }
        panel.add(rows);
      }
    }
    double[] fit = fixedEffects(panel);
    return new double[] {fit[0] / fit[1], fit[0]};
  }

  /**
   * Slope within persons and years, and its standard error clustered by person.
   *
   * @param panel [persons][years][cause, outcome], equally many years each
   */
  static double[] fixedEffects(List<double[][]> panel) {
    if (panel.size() < 3 || panel.get(0).length < 2) {
      return new double[] {Double.NaN, Double.NaN};
    }
    int years = panel.get(0).length;
    double[][] within = new double[panel.size() * years][2];
    for (int which = 0; which < 2; which++) {
      double[] ofYear = new double[years];
      double all = 0;
      for (double[][] person : panel) {
        for (int year = 0; year < years; year++) {
          ofYear[year] += person[year][which] / panel.size();
          all += person[year][which] / panel.size() / years;
        }
      }
      for (int k = 0; k < panel.size(); k++) {
        double own = 0;
        for (double[] row : panel.get(k)) {
          own += row[which] / years;
        }
        for (int year = 0; year < years; year++) {
          within[k * years + year][which] = panel.get(k)[year][which] - own - ofYear[year] + all;
        }
      }
    }
    double squares = 0;
    double products = 0;
    for (double[] row : within) {
      squares += row[0] * row[0];
      products += row[0] * row[1];
    }
    double slope = products / squares;
    double spread = 0;
    for (int k = 0; k < panel.size(); k++) {
      double score = 0;
      for (int year = 0; year < years; year++) {
        double[] row = within[k * years + year];
        score += row[0] * (row[1] - slope * row[0]);
      }
      spread += score * score;
    }
    return new double[] {slope, Math.sqrt(spread) / squares};
  }
}
