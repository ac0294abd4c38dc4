package org.sozialraum.runner.chart;

import org.sozialraum.runner.store.ResultTables;

/** What a title may claim about a difference: a finding only where one is shown and large enough to matter. */
final class Finding {
  private Finding() {}

  /** The sentence on the strip around zero, with a space before it; empty where every effect is of interest. */
  static String strip(ResultTables tables, Words words) {
    double least = tables.smallestEffect();
    return least > 0 ? " " + words.say("strip", words.number(least, RoundSteps.decimals(least))) : "";
  }

  /**
   * The title of a difference.
   *
   * @param last difference in the last year, percentage points
   */
  static String title(ResultTables tables, Words words, String variant, String observable, Estimate last) {
    String question = words.say("question." + observable, words.variant(variant));
    if (!last.bounded()) {
      return question + "\n" + words.say("answer.unknown");
    }
    if (!last.shown()) {
      return question + "\n" + words.say("answer.none");
    }
    if (Math.abs(last.mean()) < tables.smallestEffect()) {
      return question + "\n" + words.say("answer.small");
    }
    return words.say((last.mean() > 0 ? "found.more." : "found.less.") + observable,
        words.count("after", tables.horizon().observedYears()), words.variant(variant),
        words.number(Math.abs(last.mean()), last.decimals()));
  }
}
