package org.sozialraum.runner.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sozialraum.runner.stats.Band;

/** Values over time as sentences for those who cannot see the lines, and as numbers to download, year by year. */
final class TimeTexts {
  /** Names of the columns of {@link #levels}. */
  static final List<String> LEVELS = List.of("year", "variant", "observable", "mean", "lower50", "upper50", "lower90",
      "upper90", "n");
  /** Names of the columns of {@link #differences}. */
  static final List<String> DIFFERENCES = List.of("year", "variant", "observable", "mean", "lower", "upper", "n");

  private TimeTexts() {}

  /** The first value that is known; NaN if none is. */
  static double first(double[] values) {
    return Arrays.stream(values).filter(value -> !Double.isNaN(value)).findFirst().orElse(Double.NaN);
  }

  /** A percentage, or that there is no figure. */
  static String known(Words words, double percent) {
    return Double.isNaN(percent) ? words.say("value.none") : words.percent(percent, 1);
  }

  /** From which value to which, with the band of the runs at the end. */
  static String course(Words words, String name, TimeValues values) {
    Band band = values.band(ModesChart.OUTER);
    String course = words.say("time.alt.course", name, known(words, first(band.mean())),
        known(words, ModesChart.last(band.mean())));
    return values.runs() > 1 ? course + " " + words.say("time.alt.band",
        known(words, ModesChart.last(band.lower())), known(words, ModesChart.last(band.upper()))) : course;
  }

  /** Means and bands of the runs at the ends of the years, in percent. */
  static List<List<Object>> levels(String variant, String observable, TimeValues values) {
    List<List<Object>> lines = new ArrayList<>();
    Band inner = values.band(ModesChart.INNER);
    Band outer = values.band(ModesChart.OUTER);
    boolean spread = values.runs() > 1;
    for (int k : values.wholeYears()) {
      lines.add(List.of((int) Math.round(values.years()[k]), variant, observable, outer.mean()[k],
          spread ? inner.lower()[k] : Double.NaN, spread ? inner.upper()[k] : Double.NaN,
          spread ? outer.lower()[k] : Double.NaN, spread ? outer.upper()[k] : Double.NaN, values.runs()));
    }
    return lines;
  }

  /** Differences and their 95 % intervals at the ends of the years, in percentage points. */
  static List<List<Object>> differences(String variant, String observable, TimeValues difference) {
    List<List<Object>> lines = new ArrayList<>();
    Estimate[] estimates = difference.estimates();
    for (int k : difference.wholeYears()) {
      lines.add(List.of((int) Math.round(difference.years()[k]), variant, observable, estimates[k].mean(),
          estimates[k].lower(), estimates[k].upper(), difference.runs()));
    }
    return lines;
  }
}
