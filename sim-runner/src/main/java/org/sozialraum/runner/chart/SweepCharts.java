package org.sozialraum.runner.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.sozialraum.runner.store.SweepStatistics;

/** Which charts there are of a sweep: curves over factors that are numbers, and a map over the first two factors. */
final class SweepCharts {
  /** More outputs or factors are in the tables; who looks at all of them sees nothing. */
  private static final int MOST_OUTPUTS = 8;
  private static final int MOST_FACTORS = 4;

  private SweepCharts() {}

  /** The charts of a sweep, not yet written. */
  static List<Sheet> sheets(SweepStatistics sweep, Words words) {
    List<Sheet> sheets = new ArrayList<>();
    List<String> outputs = Charts.fileWords(sweep.outputs().stream().map(each -> each.name()).toList());
    List<String> factors = Charts.fileWords(sweep.factors().stream().map(SweepStatistics.Factor::name).toList());
    int[] varied = IntStream.range(0, factors.size())
        .filter(factor -> sweep.points().stream().map(each -> each.values().get(factor)).distinct().count() > 1)
        .limit(MOST_FACTORS).toArray();
    for (int output = 0; output < Math.min(MOST_OUTPUTS, outputs.size()); output++) {
      if (varied.length > 1 && !sweep.illustration()) {
        HeatMap.of(sweep, output, varied[0], varied[1], words, "map-" + outputs.get(output)).ifPresent(sheets::add);
      }
      for (int factor : varied) {
        ResponseCurve.of(sweep, output, factor, words, "curve-" + outputs.get(output) + "-over-" + factors.get(factor))
            .ifPresent(sheets::add);
      }
    }
    return sheets;
  }

  static String source(SweepStatistics sweep, Words words) {
    return words.say("source.origin", sweep.version(), Words.shortName(sweep.scenario()),
        words.count("swept.runs", sweep.replications()))
        + (sweep.replications() > 1 ? " " + words.say("source.interval") : "") + " " + words.say("source.synthetic");
  }
}
