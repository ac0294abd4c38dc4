package org.sozialraum.runner.chart;

import org.sozialraum.runner.store.ResultTables;

/** The line under every chart: scenario, runs, version, what intervals mean, and that residents are synthetic. */
final class SourceLine {
  private SourceLine() {}

  /**
   * The line of a chart.
   *
   * @param runs runs, or pairs of runs, with values
   * @param spread key of the sentence on bands or intervals, empty if there are none; not said of a single run
   */
  static String of(ResultTables tables, Words words, int runs, String spread) {
    String origin = words.say("source.origin", tables.version(), Words.shortName(tables.scenario()),
        words.count("runs", runs));
    String luck = runs > 1 && !spread.isEmpty() ? " " + words.say(spread) : "";
    return origin + luck + " " + words.say("source.synthetic");
  }
}
