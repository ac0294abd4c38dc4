package org.sozialraum.runner.assumption;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.sozialraum.chance.Chance;

/**
 * Which assumptions a difference hangs on: Spearman's rank correlation of each drawn setting with the difference.
 *
 * <p>Among hundreds of settings some correlate by chance. What chance alone reaches is the largest correlation, without
 * sign, of any of the settings with shuffled differences, and the {@value #COVERAGE} quantile of that over
 * {@value #SHUFFLES} shuffles: one comparison in twenty would name a setting by chance, however many settings there are
 * (Westfall and Young 1993). Shuffles are addressed, so that the same draws give the same answer.
 */
final class Importance {
  static final double COVERAGE = .95;
  static final int SHUFFLES = 999;

  private final List<Effect> effects;
  private final double chanceAlone;

  /**
   * A setting and its rank correlation.
   *
   * @param setting name of the setting
   * @param correlation from -1 to 1; positive if the difference grows with the setting
   * @param beyondChance whether it exceeds what chance alone reaches
   */
  record Effect(String setting, double correlation, boolean beyondChance) {}

  /**
   * The importance of settings.
   *
   * @param names names of the settings
   * @param positions [settings][draws]
   * @param differences difference of each draw; NaN where there is none
   */
  Importance(List<String> names, double[][] positions, double[] differences) {
    int[] known = IntStream.range(0, differences.length).filter(k -> !Double.isNaN(differences[k])).toArray();
    double[] outcome = standardised(Arrays.stream(known).mapToDouble(k -> differences[k]).toArray());
    double[][] settings = new double[names.size()][];
    for (int k = 0; k < settings.length; k++) {
      double[] position = positions[k];
      settings[k] = standardised(Arrays.stream(known).mapToDouble(draw -> position[draw]).toArray());
    }
    chanceAlone = chanceAlone(settings, outcome);
    List<Effect> all = new ArrayList<>();
    for (int k = 0; k < settings.length; k++) {
      double correlation = product(settings[k], outcome);
      all.add(new Effect(names.get(k), correlation, Math.abs(correlation) > chanceAlone));
    }
    all.sort(Comparator.comparingDouble((Effect each) -> -Math.abs(each.correlation())).thenComparing(Effect::setting));
    effects = List.copyOf(all);
  }

  /** All settings, the strongest first. */
  List<Effect> effects() {
    return effects;
  }

  /** Size of a correlation that chance alone reaches for any of all settings in one comparison of twenty. */
  double chanceAlone() {
    return chanceAlone;
  }

  private static double chanceAlone(double[][] settings, double[] outcome) {
    double[] largest = new double[SHUFFLES];
    for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
      double[] shuffled = shuffled(outcome, shuffle);
      for (double[] setting : settings) {
        largest[shuffle] = Math.max(largest[shuffle], Math.abs(product(setting, shuffled)));
      }
    }
    Arrays.sort(largest);
    return largest[(int) Math.ceil(COVERAGE * (SHUFFLES + 1)) - 1];
  }

  private static double[] shuffled(double[] values, int shuffle) {
    double[] shuffled = values.clone();
    for (int k = shuffled.length - 1; k > 0; k--) {
      int other = (int) ((k + 1) * Chance.unit(Chance.hash(shuffle, k, shuffled.length)));
      double kept = shuffled[k];
      shuffled[k] = shuffled[other];
      shuffled[other] = kept;
    }
    return shuffled;
  }

  /** Ranks of mean 0 and length 1; all 0 where nothing differs. */
  private static double[] standardised(double[] values) {
    if (values.length == 0) {
      return values;
    }
    double[] ranks = new NaturalRanking().rank(values);
    double mean = (values.length + 1) / 2.0;
    double squares = 0;
    for (double each : ranks) {
      squares += (each - mean) * (each - mean);
    }
    double length = Math.sqrt(squares);
    return Arrays.stream(ranks).map(each -> length > 0 ? (each - mean) / length : 0).toArray();
  }

  private static double product(double[] one, double[] other) {
    double sum = 0;
    for (int k = 0; k < one.length; k++) {
      sum += one[k] * other[k];
    }
    return sum;
  }
}
